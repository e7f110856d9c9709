package account

import (
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// What a withdrawal takes back: of what its source told before, what its own words fit.

// takeBack marks the assertions that were taken back, with when and by which version.
func (b *builder) takeBack() {
	b.wordsByVoice()
	n := 0
	for _, w := range b.rolls[withdrawalRoll] {
		if n++; n > maxWithdrawals {
			break
		}
		b.takeBackBy(w)
	}
	if len(b.kinship.moved) > 0 {
		b.claims = slices.DeleteFunc(b.claims, func(c *claim) bool { return len(c.props) == 0 })
	}
	for _, d := range b.docs {
		b.kill(d)
		b.retract(d)
		if d.contrary {
			b.takeBackContrary(d)
		}
		if d.after == nil {
			continue
		}
		for _, p := range d.props {
			b.noteDropped(p)
		}
	}
}

// takeBackBy marks what w takes back and lets w speak to the claim that it fits best.
func (b *builder) takeBackBy(w *proposition) {
	if w.copyOf != nil { // the original has done it
		if w.takesBack = w.copyOf.takesBack; !w.takesBack {
			w.polarity = w.copyOf.polarity
		}
		b.move(w, w.copyOf.claim)
		return
	}
	if w.topic {
		b.takeBackTopic(w)
		return
	}
	if w.about != nil {
		b.vocab.weighOne(w.about)
	}
	var best *proposition
	score := 0.0
	fits := b.fits[:0]
	named := false // some are of a source of w's very name
	for _, c := range b.coveredBy(w) {
		if c.p.takesBack || c.p.parts != nil || !b.mayTakeBack(w, c.p) {
			continue
		}
		fits = append(fits, c)
		named = named || ofOneName(c.p.voice, w.voice)
	}
	b.fits = fits
	for _, c := range fits {
		if named && !w.correction && !ofOneName(c.p.voice, w.voice) {
			continue // "the clinic" is not every body that treats the sick
		}
		c.p.takenBackBy(w.doc)
		if c.share > score {
			best, score = c.p, c.share
		}
	}
	if best == nil {
		if best = b.nearlyAllOf(w); best != nil {
			best.takenBackBy(w.doc)
		}
	}
	if best == nil {
		best = b.takeBackWhole(w)
	}
	if best == nil {
		b.takeBackFor(w)
		w.takesBack, w.polarity = false, hearsay.Affirms // it tells of a withdrawal, and may tell more
		return
	}
	b.move(w, best.claim)
}

// share is how surely p is what w takes back; 0 where it is less than enough.
func (b *builder) share(p, w *proposition) float64 {
	s := 0.0
	switch {
	case len(w.numbersBack) > 0 && !w.correction:
		if b.saysNumber(p, w.numbersBack) {
			s = 1
		}
	case p.figure != nil:
		for _, f := range w.tookBack {
			if f.Counted == p.figure.Counted && sameQuantity(f.Quantity, p.figure.Quantity) {
				s = 1
			}
		}
	default:
		s = b.covered(p, w)
		for _, f := range w.tookBack {
			if s < coveredShare && b.tellsCount(p, f) {
				s = coveredShare
			}
		}
	}
	if s < coveredShare {
		return 0
	}
	return s
}

// ofOneName reports whether two voices have one name, in full or in part.
func ofOneName(v, o *voice) bool {
	x, y := nameOf(v.key), nameOf(o.key)
	return x == y || within(x, y) || within(y, x)
}

// nearlyShare is how much of an assertion a withdrawal in other words must have, where its source said
// nothing that the withdrawal fits better.
const nearlyShare = 0.55

// nearlyAllOf is the assertion of w's own source of which w, which has pronouns for the rest, has most: "he was
// wrong when he said that it was open". Nil where there is none, or w takes back what it tells of others.
func (b *builder) nearlyAllOf(w *proposition) *proposition {
	if w.correction || len(w.terms) < agreeTerms {
		return nil
	}
	n := b.nearest(w)
	for _, p := range b.rolls[withdrawalRoll] {
		b.nearer(&n, p, w)
	}
	return n.p
}

// nearest is what of w's source's words, withdrawals left out, w has most of. It is looked for anew where w or what was
// found has changed, else among what has moved.
func (b *builder) nearest(w *proposition) nearest {
	by, c := b.wordsByVoice(), w.known.covers
	n, among := c.nearest, by.moved
	if n.turn != b.turn-1 || !c.kept || n.p != nil && (!n.p.known.seat.taken || n.p.known.seat.moved == b.turn) {
		n, among = nearest{share: nearlyShare}, b.takeable(w)
	}
	for _, p := range among {
		if p.order >= w.order {
			break
		}
		if !p.known.proposed.takesBack {
			b.nearer(&n, p, w)
		}
	}
	n.turn = b.turn
	c.nearest = n
	return n
}

// nearest is a proposition of which a withdrawal has a share.
type nearest struct {
	p     *proposition
	share float64
	turn  int // when it was found
}

// nearer puts p in n's place where it is told before w, by its source, and w has more of it; of equals the first stays.
func (b *builder) nearer(n *nearest, p, w *proposition) {
	if p.order >= w.order || p.takesBack || p.figure != nil || p.title || len(p.terms) < agreeTerms || p.doc == w.doc || !same(p.voice, w.voice) {
		return
	}
	said := w.remarks().sentence
	if said == nil {
		said = &proposition{doc: w.doc, terms: b.termsIn(w.doc, w.doc.Reading.Sentences[w.sentence], w.sentence)}
		w.remarks().sentence = said
	}
	s := b.vocab.within(p, said)
	if (s > n.share || s == n.share && n.p != nil && p.order < n.p.order) && b.sharesMatter(p, said) {
		n.p, n.share = p, s
	}
}

// tellsCount reports whether a clause has the number of a figure and a word for what it counts.
func (b *builder) tellsCount(p *proposition, f *hearsay.Figure) bool {
	if f.Open() || f.Min <= 2 {
		return false
	}
	id, ok := b.vocab.ids[strconv.Itoa(f.Min)]
	if !ok || !hasTerm(p.terms, id) {
		return false
	}
	for _, l := range lemmasOf(wordsAlone(f.Who + " " + f.Unit)) {
		if id, ok := b.vocab.ids[l]; ok && hasTerm(p.terms, id) {
			return true
		}
	}
	return false
}

// saysNumber reports whether a proposition gives one of some numbers: as a count, or in its words.
func (b *builder) saysNumber(p *proposition, numbers []int) bool {
	return slices.ContainsFunc(numbers, func(n int) bool {
		if f := p.figure; f != nil {
			return f.Min == n && f.Max == n
		}
		id, ok := b.vocab.ids[strconv.Itoa(n)]
		return ok && hasTerm(p.terms, id)
	})
}

// covered is how surely p is what w takes back, 0 to 1.
func (b *builder) covered(p, w *proposition) float64 {
	best := 0.0
	for _, part := range w.parts {
		if len(w.parts) > 1 && lexicon.Withdraws(strings.ToLower(part.quote())) != lexicon.NoWithdrawal {
			continue // the taking back itself
		}
		best = max(best, b.vocab.alike(p, part))
	}
	if w.about != nil && b.tellsAbout(p, w) {
		best = max(best, coveredShare)
	}
	// A word or two say it again only where they are told as they were before: "he was not hurt".
	if len(p.terms) > 1 || p.weight >= thingWeight && p.negated() == lexicon.NegatesAny(w.quote()) && same(p.voice, w.voice) {
		if s := b.vocab.within(p, w); s >= holdsShare {
			best = max(best, coveredShare)
		}
	}
	return best
}
