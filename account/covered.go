package account

import "slices"

// What a withdrawal has in its words is remembered: when a report comes in, a withdrawal is held against what the
// report tells alone, and against what has another voice or another weight since.

// covered is a proposition that a withdrawal has in its words, and how surely, from coveredShare to 1.
type covered struct {
	p     *proposition
	share float64
}

// coverage is what a withdrawal had in its words when it was held against all before it that it may take back.
type coverage struct {
	turn       int
	voice      *voice // the withdrawal's
	correction bool
	has        []covered // in order
	kept       bool      // it was found to hold still
	nearest    nearest   // what comes nearest where it has nothing in its words
}

// seat is how a proposition stands among those that may be taken back.
type seat struct {
	taken  bool
	moved  int // since when it stands so
	voice  *voice
	beside bool // in a report's own voice, and may be taken back with another's word
}

// coveredBy are the propositions before w that w may take back and has in its words, in order.
func (b *builder) coveredBy(w *proposition) []covered {
	by := b.wordsByVoice()
	c := w.known.covers
	if !c.holds(b, w) {
		c = &coverage{voice: w.voice, correction: w.correction, has: b.coveredAmong(nil, b.takeable(w), w, false)}
		w.known.covers = c
	} else {
		still := slices.DeleteFunc(c.has, func(o covered) bool {
			return !o.p.known.seat.taken || o.p.known.seat.moved == b.turn
		})
		c.has = b.coveredAmong(still, by.moved, w, true)
		c.kept = true
		if len(c.has) > len(still) {
			slices.SortFunc(c.has, func(x, y covered) int { return x.p.order - y.p.order })
		}
	}
	c.turn = b.turn
	return c.has
}

// coveredAmong adds to some those of others, which are in order, that w has in its words; where any are given, those that it
// may take back.
func (b *builder) coveredAmong(has []covered, others []*proposition, w *proposition, any bool) []covered {
	for _, p := range others {
		if p.order >= w.order {
			break
		}
		if any && !w.correction && !p.known.seat.beside && !same(p.voice, w.voice) {
			continue
		}
		if s := b.share(p, w); s > 0 {
			has = append(has, covered{p, s})
		}
	}
	return has
}

// holds reports whether what c tells of w is so still of all that hasn't moved.
func (c *coverage) holds(b *builder, w *proposition) bool {
	return c != nil && c.turn == b.turn-1 && c.voice == w.voice && c.correction == w.correction && w.known.stirred <= c.turn && (w.about == nil || !b.vocab.stirred(w.about.terms)) &&
		!slices.ContainsFunc(w.parts, func(p *proposition) bool { return b.vocab.stirred(p.terms) })
}
