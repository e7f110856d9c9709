package account

import (
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// How alike two propositions of opposite sense must be for the one to exclude the other.
const (
	denialScore = 0.52 // one affirmed, one denied
	denialShare = 0.60 // and of the denial's content in particular

	rebuttalLess = 0.10 // less of both where the denial says that somebody has told it
	rivalScore   = 0.50 // two causes, two culprits of one thing
	opposeScore  = 0.45 // two states of one thing that exclude each other
)

// sameTime is how close in time two states must be told to exclude each other: what was closed may open.
const sameTime = 2 * time.Hour

// mayExclude reports whether two propositions that aren't one claim may exclude each other.
func (b *builder) mayExclude(p, q *proposition) bool {
	if p.figure != nil || q.figure != nil || p.title || q.title || p.doc == q.doc && p.sentence == q.sentence || !sameQuestion(p, q) {
		return false
	}
	if hedged(p) || hedged(q) {
		return b.deniesSuspicion(p, q) || b.deniesSuspicion(q, p)
	}
	if b.deniesOwnDeed(p, q) || b.deniesOwnDeed(q, p) {
		return true
	}
	if p.background != q.background {
		return false
	}
	if !p.when.Overlaps(q.when) || !samePlace(p.where, q.where) || !b.rivalsByNature(p, q) && !sameParties(p.subjects, q.subjects) || strangers(p, q) || strangers(q, p) {
		return false
	}
	score := b.vocab.alike(p, q)
	if p.polarity != q.polarity {
		switch {
		case p.denying() && q.affirming():
			return b.deniesThat(p, q, score)
		case p.affirming() && q.denying():
			return b.deniesThat(q, p, score)
		}
		return false
	}
	if !p.affirming() {
		return false
	}
	if b.rivalsByNature(p, q) && b.otherCauses(p, q) {
		words, _ := b.sharedTerms(p, q)
		return b.oneAccident(p, q) || score >= rivalScore && words > agreeTerms // the act of causing is one of the words
	}
	if rivalKinds(p, q) {
		return false
	}
	apart := p.at().Sub(q.at()).Abs()
	if b.excludesForGood(p, q) || b.rivalNumbers(p, q) {
		return true
	}
	if words, _ := b.sharedTerms(p, q); words < agreeTerms || p.firstPerson || q.firstPerson {
		return false
	}
	return score >= opposeScore && apart <= sameTime && b.aspect(p) == b.aspect(q) && b.opposed(p, q)
}

// rivalsByNature reports whether two claims are of a sort that excludes others of its sort by naming
// something or somebody else: what caused it, who did it.
func (b *builder) rivalsByNature(p, q *proposition) bool {
	return rivalKinds(p, q) || p.polarity == q.polarity && b.oneAccident(p, q)
}

// rivalKinds reports whether two claims are both of causes, or both of blame.
func rivalKinds(p, q *proposition) bool {
	return p.polarity == q.polarity && p.kind == q.kind && (p.kind == hearsay.CauseClaim || p.kind == hearsay.ResponsibilityClaim)
}

// sameQuestion reports whether two sorts of claim can exclude each other: plans only plans,
// and only where one is denied; who is to blame also what the cause was.
func sameQuestion(p, q *proposition) bool {
	x, y := sortOf(p.kind), sortOf(q.kind)
	switch {
	case x == planSort || y == planSort:
		return x == y && p.polarity != q.polarity
	case x == demandSort || y == demandSort:
		return false
	}
	return x == y || p.polarity != q.polarity
}

// opposed reports whether exactly one side has a word that excludes one of the other's, and
// the two words stand for nothing that both sides have.
func (b *builder) opposed(p, q *proposition) bool {
	for _, s := range p.terms {
		if !b.vocab.opposable[s.id] || hasTerm(q.terms, s.id) {
			continue
		}
		for _, t := range q.terms {
			if b.vocab.opposable[t.id] && !hasTerm(p.terms, t.id) && lexicon.Opposed(b.vocab.words[s.id], b.vocab.words[t.id]) {
				return true
			}
		}
	}
	return false
}
