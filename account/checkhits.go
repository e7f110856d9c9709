package account

import (
	"github.com/hearsay-news/hearsay"
)

// hits are the clauses and counts that bear on the question. A count is told in few words: whether it is
// of the same event is judged by how much of the question the report has at all.
func (b *builder) hits(q *question, d *doc, share float64) []hit {
	var hits []hit
	for _, p := range d.props {
		best := hit{}
		for _, a := range q.props {
			score, polarity := b.holdAgainst(a, p)
			if a.figure != nil {
				score *= min(1, share/sameEventShare)
			}
			if score > best.score {
				best = hit{p.Span, score, polarity, true, p.sentence, against(a, p, polarity)}
			}
		}
		if best.score >= bearScore {
			hits = append(hits, best)
		}
	}
	return hits
}

// holdAgainst holds one proposition against one of the sentence's.
func (b *builder) holdAgainst(a, p *proposition) (score float64, polarity hearsay.Polarity) {
	polarity = hearsay.Affirms
	switch {
	case a.figure != nil && p.figure != nil:
		if a.figure.Counted != p.figure.Counted || a.extent != "" && p.extent != "" && a.extent != p.extent || p.background {
			return 0, polarity
		}
		score = 0.4 + b.vocab.alike(a, p)/2
		if !a.figure.Agrees(p.figure.Quantity) && !sameQuantity(a.figure.Quantity, p.figure.Quantity) {
			polarity = hearsay.DeniesIt
		}
	case a.figure == nil && p.figure == nil:
		// Reports say more than a sentence does: what counts is how much of it they have.
		score = 0.7*b.vocab.within(a, p) + 0.3*b.vocab.alike(a, p)
		if !a.when.Overlaps(p.when) || !samePlace(a.where, p.where) {
			score /= 2
		}
		if !b.tellsAct(a, p) {
			return score, hearsay.QuestionsIt
		}
		if b.opposed(a, p) {
			polarity = hearsay.DeniesIt
		}
	default:
		return 0, polarity
	}
	if a.polarity != p.polarity {
		polarity = opposite(polarity)
	}
	plans := sortOf(p.kind) == planSort && sortOf(a.kind) != planSort // that it is to come isn't that it came
	if p.polarity == hearsay.QuestionsIt || hedged(p) && !hedged(a) || plans {
		polarity = hearsay.QuestionsIt
	}
	return score, polarity
}

// How a clause or count speaks against the sentence.
const (
	byCount    = "another count"
	byNegation = "negated"  // one of the two clauses is
	byDenial   = "denied"   // one of the two is denied by whoever is quoted
	byContrary = "contrary" // by a word that excludes one of the sentence's
)

// against tells how p speaks against a; empty where it doesn't.
func against(a, p *proposition, polarity hearsay.Polarity) string {
	switch {
	case polarity != hearsay.DeniesIt:
		return ""
	case a.figure != nil:
		return byCount
	case a.polarity != p.polarity && (a.clause != nil && a.clause.Negated) != (p.clause != nil && p.clause.Negated):
		return byNegation
	case a.polarity != p.polarity:
		return byDenial
	}
	return byContrary
}

// sameEventShare is how much of a sentence a report must have for its counts to be of the same event.
const sameEventShare = 0.75

// actShare is how much of a sentence's content, beside its main word, a clause must have for it
// to be about the same.
const actShare = 0.25

// tellsAct reports whether p can be evidence for or against a: it says a's main word or one for
// the same, of something that a names too. That troops left somewhere is no evidence that an
// embassy was evacuated, nor is an order to leave it. It holds for sentences that tell of an event
// of a known sort; of others it can't be told so well what their main word is.
func (b *builder) tellsAct(a, p *proposition) bool {
	if a.predicate < 0 || len(a.terms) < 2 || a.eventType() == "" {
		return true
	}
	act := a.terms[a.predicate]
	if !saysTerm(p, act) && !b.opposed(a, p) {
		return false
	}
	if (sortOf(p.kind) == demandSort) != (sortOf(a.kind) == demandSort) {
		return false
	}
	rest := a.weight - b.vocab.weight[act.id]
	shared := b.vocab.shared(a, p)
	if saysTerm(p, act) {
		shared -= b.vocab.weight[act.id]
	}
	return shared >= actShare*rest
}
