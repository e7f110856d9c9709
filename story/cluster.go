package story

import "slices"

// cluster is a live story.
type cluster struct {
	id      string
	members []int32 // numbers of its reports, copies among them, ascending
	mass            // of those that are no copies
	counted bool    // the mass is right; else the members have to be counted anew
	sum     *sums   // of their terms; nil where it has to be added up anew, always while not counted
	used    int     // when the sum was used last: see warm
	pending int     // reports since it was last grouped anew
}

// share is what all members of a group have of one term, in fixed point.
type share struct {
	id     uint32
	weight int32
}

// fixed is a weight in fixed point.
func fixed(w float32) int32 { return int32(w*unit + 0.5) }

// sums are what all members of a group have of each term and phrase, by id.
type sums struct{ terms, phrases []share }

// dots are the dot products of two sums: how much two groups share.
type dots struct{ terms, phrases int64 }

func (d *dots) add(o dots) {
	d.terms += o.terms
	d.phrases += o.phrases
}

func (d dots) negative() dots { return dots{-d.terms, -d.phrases} }

// added is the sum of several reports.
func (g *Grouper) added(reports ...int32) *sums {
	return &sums{
		g.totals(reports, func(p spot) bag { terms, _ := g.shelf.at(p); return terms }),
		g.totals(reports, func(p spot) bag { _, phrases := g.shelf.at(p); return phrases }),
	}
}

func (s *sums) plus(o *sums) *sums {
	return &sums{plus(s.terms, o.terms), plus(s.phrases, o.phrases)}
}

func (s *sums) minus(o *sums) *sums {
	return &sums{minus(s.terms, o.terms), minus(s.phrases, o.phrases)}
}

func (s *sums) product(o *sums) dots {
	return dots{product(s.terms, o.terms), product(s.phrases, o.phrases)}
}

func (g *Grouper) totals(reports []int32, of func(spot) bag) []share {
	if len(reports) == 1 { // by id already
		b := of(g.texts.at(reports[0]).bags)
		all := make([]share, len(b))
		for i, t := range b {
			all[i] = share{t.ID(), t.fixed()}
		}
		return all
	}
	g.adding = g.adding[:0]
	for _, r := range reports {
		for _, t := range of(g.texts.at(r).bags) {
			g.adding = append(g.adding, uint64(t.ID())<<32|uint64(t.fixed()))
		}
	}
	slices.Sort(g.adding)
	different := 0
	for i, x := range g.adding {
		if i == 0 || x>>32 != g.adding[i-1]>>32 {
			different++
		}
	}
	all := make([]share, 0, different)
	for i, x := range g.adding {
		if i == 0 || x>>32 != g.adding[i-1]>>32 {
			all = append(all, share{uint32(x >> 32), 0})
		}
		all[len(all)-1].weight += int32(uint32(x))
	}
	return all
}

// plus is the sum of two sums, made in the room of neither.
func plus(a, b []share) []share {
	sum := make([]share, 0, len(a)+len(b))
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i].id < b[j].id:
			sum = append(sum, a[i])
			i++
		case a[i].id > b[j].id:
			sum = append(sum, b[j])
			j++
		default:
			sum = append(sum, share{a[i].id, a[i].weight + b[j].weight})
			i++
			j++
		}
	}
	sum = append(sum, a[i:]...)
	return append(sum, b[j:]...)
}

// minus is a sum without what was added to it before, made in the room of neither.
func minus(a, b []share) []share {
	left := make([]share, 0, len(a))
	for _, t := range a {
		if len(b) > 0 && b[0].id == t.id {
			t.weight -= b[0].weight
			b = b[1:]
		}
		if t.weight != 0 {
			left = append(left, t)
		}
	}
	return left
}

// product is the dot product of two sums.
func product(a, b []share) (dot int64) {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for _, t := range a {
		if i = seek(b, i, t.id); i == len(b) {
			break
		}
		if b[i].id == t.id {
			dot += int64(t.weight) * int64(b[i].weight)
		}
	}
	return dot
}

// seek is the place of a term in a sum, or where it would be, from some place on. Ids are
// hashes and so evenly spread: it is near where their share of all says (interpolation
// search; W. W. Peterson, 1957).
func seek(sum []share, from int, id uint32) int {
	i := max(from, int(uint64(id)*uint64(len(sum))>>idBits))
	if i < len(sum) && sum[i].id < id {
		for i++; i < len(sum) && sum[i].id < id; i++ {
		}
		return i
	}
	for i > from && sum[i-1].id >= id {
		i--
	}
	return i
}

// single is the mass of one report.
func (g *Grouper) single(n int32) mass {
	t := g.texts.at(n)
	terms, phrases := g.shelf.at(t.bags)
	words := int(t.words)
	m := mass{
		self:  dots{terms.square(), phrases.square()},
		scale: g.near.at(n).scale(),
		words: int64(min(max(words, headline), fullWords) - headline),
		more:  int64(min(max(words, fullWords), longWords) - fullWords),
	}
	if m.self.terms > 0 {
		m.n = 1
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
