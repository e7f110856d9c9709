package story

// cluster is a live story.
type cluster struct {
	id      string
	members []int32 // numbers of its reports, copies among them, ascending
	mass            // of the latest that are no copies
	own     int     // members that are no copies
	from    int32   // the first of them that is looked at: see told
	counted bool    // the mass and the two above are right; else the members have to be counted anew
	pending int     // reports since it was last grouped anew
	unsure  bool    // one of those may not belong to it
	queued  bool    // it waits to be grouped anew, or did
	live    bool
	row     int32 // its number
}

// share is what all members of a group have of one term, in fixed point.
type share struct {
	id     uint32
	weight int32
}

// fixed is a weight in fixed point.
func fixed(w float32) int32 { return int32(w*unit + 0.5) }

// dots are the dot products of two sums: how much two groups share.
type dots struct{ terms, phrases int64 }

func (d *dots) add(o dots) {
	d.terms += o.terms
	d.phrases += o.phrases
}

func (d dots) negative() dots { return dots{-d.terms, -d.phrases} }

// single is the mass of one report.
func (g *Grouper) single(n int32) mass {
	t := g.texts.at(n)
	words := int(t.words)
	m := mass{
		scale: g.near.at(n).scale(),
		words: int64(min(max(words, headline), fullWords) - headline),
		more:  int64(min(max(words, fullWords), longWords) - fullWords),
	}
	if t.bags.terms > 0 {
		m.n, m.size = 1, 1
		m.phrased = int64(min(t.bags.phrases, 1))
	} else {
		m.scale, m.words, m.more = dots{}, 0, 0
	}
	if at := t.seen(); at != 0 {
		m.first, m.last = at/1e9, at/1e9
		m.hours = hoursOf(at / 1e9)
	}
	if t.published != 0 {
		m.dated = 1
	}
	return m
}
