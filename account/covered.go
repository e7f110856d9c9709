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
}

// seat is how a proposition stood among those that may be taken back.
type seat struct {
	turn, moved int // when it stood there last, and since when it has stood so
	voice       *voice
	beside      bool
}

// coveredBy are the propositions before w that w may take back and has in its words, in order.
func (b *builder) coveredBy(w *proposition) []covered {
	by := b.wordsByVoice()
	now := &coverage{turn: b.turn, voice: w.voice, correction: w.correction}
	hold := func(p *proposition) {
		if s := b.share(p, w); s > 0 {
			now.has = append(now.has, covered{p, s})
		}
	}
	if k := w.known; k == nil || !k.covers.holds(b, w) {
		for _, p := range b.takeable(w) {
			if p.order >= w.order {
				break
			}
			hold(p)
		}
	} else {
		for _, c := range k.covers.has {
			if k := c.p.known; k != nil && k.seat.turn == b.turn && k.seat.moved != b.turn {
				now.has = append(now.has, c)
			}
		}
		for _, p := range by.moved {
			if p.order >= w.order {
				break
			}
			if w.correction || by.beside[p.order] || same(p.voice, w.voice) {
				hold(p)
			}
		}
		slices.SortFunc(now.has, func(x, y covered) int { return x.p.order - y.p.order })
	}
	if w.known != nil {
		w.known.covers = now
	}
	return now.has
}

// holds reports whether what c tells of w is so still of all that hasn't moved.
func (c *coverage) holds(b *builder, w *proposition) bool {
	return c != nil && c.turn == b.turn-1 && c.voice == w.voice && c.correction == w.correction && w.known.stirred <= c.turn && (w.about == nil || !b.vocab.stirred(w.about.terms)) &&
		!slices.ContainsFunc(w.parts, func(p *proposition) bool { return b.vocab.stirred(p.terms) })
}
