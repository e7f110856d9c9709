package account

// Which count replaced which hangs on the counts of one series alone. Of a series that goes on as it was, those that have
// been held against each other are remembered: only what is new is held against them.

// replacing is how the counts of one series stood in the account before.
type replacing struct {
	turn   int // the account in which
	counts []replacedCount
}

// replacedCount is a count with the places of those that replaced it; -1 where none has.
type replacedCount struct {
	p                         *proposition
	earlier, answersSome      bool
	supersededBy, overtakenBy int
}

// replace marks those of the counts of a series, in order, that a later one replaces: their own origin's, or a
// better-placed one's.
func (b *builder) replace(k seriesKey, props []*proposition) {
	if b.replacings == nil {
		b.replacings = map[seriesKey]*replacing{}
	}
	r := b.replacings[k]
	if r == nil {
		r = &replacing{}
		b.replacings[k] = r
	}
	same := 0 // so many are as they were
	for same < min(len(props), len(r.counts)) {
		c, p := &r.counts[same], props[same]
		if c.p != p || p.known.settled > r.turn || c.earlier != p.earlier || c.answersSome != p.answersSome {
			break
		}
		same++
	}
	r.counts, r.turn = r.counts[:same], b.turn
	for i, p := range props {
		from := same
		if i >= same {
			from = i + 1
			r.counts = append(r.counts, replacedCount{p, p.earlier, p.answersSome, -1, -1})
		}
		c := &r.counts[i]
		if c.supersededBy >= same {
			c.supersededBy = -1
		}
		if c.overtakenBy >= same {
			c.overtakenBy = -1
		}
		for n := from; n < len(props) && (c.supersededBy < 0 || c.overtakenBy < 0); n++ {
			q := props[n]
			if q.earlier || !replaces(q, p) || !q.at().After(p.at()) {
				continue
			}
			if c.supersededBy < 0 && ownOrigin(p, q) {
				c.supersededBy = n
			}
			if c.overtakenBy < 0 && !p.ofAll && overtakes(q, p) && !(p.figure.Max == 0 && instance(q.figure)) {
				c.overtakenBy = n // but that one died contradicts that none did
			}
		}
		if n := c.supersededBy; n >= 0 {
			p.superseded, p.supersededBy = props[n].at(), props[n].doc
		}
		if n := c.overtakenBy; n >= 0 {
			p.overtaken = props[n].at()
		}
	}
}
