package account

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// "I counted six drones"; "three drones had been used": two voices that number one noun otherwise contradict each
// other where their words speak of the same lot of it. They may have hardly a word in common. What speaks for one lot
// is summed up: a rare noun, one act, other words that both have, and that a number is told as the whole; what
// both sides tell beside it, each its own, speaks against it.

// What each sign that two numbers are of one lot counts, and how much is needed.
const (
	rareNoun  = 1.0  // the noun is none of which a story has many lots
	oneAct    = 1.0  // both have the same done to it, or by it
	lightActs = 0.5  // both say no more than that there were so many
	sharedOne = 1.0  // each other word that both have
	sharedTag = 0.5  // each word of a name that both have
	toldWhole = 1.0  // one is told as the whole: "only three"
	ownMatter = -1.0 // before the number each side has only words that the other has not, or behind it
	ofUnits   = -2.0 // behind it, where it is of a unit, in which anything may be given
	otherArea = -0.5 // one side has a place that the other has not, and each more
	otherDeed = -0.5 // the acts are two
	oneLot    = 1.5  // needed
)

// tallies reports whether p numbers something as a fact.
func (b *builder) tallies(p *proposition) bool {
	return len(p.numbered) > 0 && p.figure == nil && p.modality != hearsay.Planned &&
		(sortOf(p.kind) == factSort || sortOf(p.kind) == blameSort) && !b.factsOf(p).period
}

// tieTallies ties clauses that number one lot otherwise.
func (b *builder) tieTallies() {
	b.eachRenumbered(func(p, q *proposition) {
		if p.affirming() && q.affirming() && opposes(p.root().voice, q.root().voice) && !b.ownReport(p, q) {
			b.tieKnown(p, q)
		}
	})
}

// supersedeTallied marks what its own origin later numbered otherwise: "police now speak of two gunmen".
func (b *builder) supersedeTallied() {
	b.eachRenumbered(func(p, q *proposition) {
		if q.at().After(p.at()) && p.doc != q.doc && p.superseded.IsZero() && ownOrigin(p, q) && !unnamedSource(p.root().voice) && !unnamedSource(q.root().voice) {
			p.superseded, p.supersededBy = q.at(), q.doc
		}
	})
}

// unnamedSource reports whether a voice is a source within a body, who may say otherwise than it.
func unnamedSource(v *voice) bool { return v.rank || strings.Contains(v.name, "source") }

// ownReport reports whether two clauses are of one outlet and one is its own word: it doesn't contradict whom it cites,
// it goes on telling. Who is told to have counted speaks for himself.
func (b *builder) ownReport(p, q *proposition) bool {
	own := func(p *proposition) bool { return p.ownVoice() && !lexicon.TellsTotal(b.actOf(p)) }
	return p.doc.Version.Outlet == q.doc.Version.Outlet && (own(p) || own(q))
}

// otherTally reports whether two clauses number one and the same lot otherwise.
func (b *builder) otherTally(p, q *proposition) bool {
	if p.doc == q.doc && p.sentence == q.sentence || p.at().Sub(q.at()).Abs() > measureTime || !p.when.Overlaps(q.when) ||
		!samePlace(p.where, q.where) || !sameParties(p.subjects, q.subjects) || otherNames(p, q) || alsoAlike(p, q) || b.aspect(p) != b.aspect(q) {
		return false
	}
	mine, theirs := b.placeBeside(p, q), b.placeBeside(q, p)
	if mine && theirs {
		return false // the patients of two towns are two lots
	}
	for _, x := range p.numbered {
		for _, y := range q.numbered {
			switch {
			case x.some || y.some || !x.apartFrom(y):
			case b.culprits(p, x) && b.culprits(q, y):
				return true // a deed has one number of culprits
			case x.noun == y.noun && !p.countsPeople(x) && !q.countsPeople(y) && b.signsOfOneLot(p, q, x, y, mine || theirs) >= oneLot:
				return true
			}
		}
	}
	return false
}

// alsoAlike reports whether two clauses number some noun alike.
func alsoAlike(p, q *proposition) bool {
	return slices.ContainsFunc(p.numbered, func(x numbered) bool {
		return slices.ContainsFunc(q.numbered, func(y numbered) bool { return x.noun == y.noun && !x.apartFrom(y) })
	})
}

// culprits reports whether x, of p, numbers those who did a deed.
func (b *builder) culprits(p *proposition, x numbered) bool {
	m, ok := lexicon.MeasureOf([]string{x.noun})
	return ok && m.Of == lexicon.Culprits || lexicon.Doer(x.noun) && lexicon.Commits(b.actOf(p))
}

// otherNames reports whether each of two clauses names somebody, and nobody whom the other does.
func otherNames(p, q *proposition) bool {
	return !sameParties(p.namesAny(), q.namesAny())
}

// countsPeople reports whether a number is a count of casualties, those held or the like: these have series.
func (p *proposition) countsPeople(x numbered) bool {
	at := p.clause.Start + x.at
	return slices.ContainsFunc(p.doc.Reading.Figures, func(f hearsay.Figure) bool {
		return f.Counted != hearsay.OtherCounted && f.Start <= at && at < f.End
	})
}

// signsOfOneLot sums up what speaks for it that x and y, of p and q, number one lot; area tells that one of the two
// has a place that the other has not.
func (b *builder) signsOfOneLot(p, q *proposition, x, y numbered, area bool) float64 {
	sum := b.signOfActs(p, q)
	unit := lexicon.UnitNoun(x.noun)
	if !unit && !lexicon.CommonlyCounted(x.noun) {
		sum += rareNoun
	}
	if x.only || y.only {
		sum += toldWhole
	}
	before, behind := otherWords(p, q, x, y)
	switch {
	case behind && unit:
		sum += ofUnits
	case behind:
		sum += ownMatter
	}
	if before {
		sum += ownMatter
	}
	if area && (before || behind) {
		sum += otherArea
	}
	return sum + b.sharedBeside(p, q, x)
}

// otherWords reports whether what two clauses say before their numbers, and behind, is said in words of which none is
// the other's.
func otherWords(p, q *proposition, x, y numbered) (before, behind bool) {
	t, u := p.clause.In(p.doc.text), q.clause.In(q.doc.text)
	return unlike(matterIn(t[:x.at]), matterIn(u[:y.at])), unlike(matterIn(t[x.end:]), matterIn(u[y.end:]))
}

// unlike reports whether there are words on both sides and none of one side is, or is related to, one of the other's.
func unlike(x, y []string) bool {
	for _, w := range x {
		for _, v := range y {
			if w == v || lexicon.Related(w, v) {
				return false
			}
		}
	}
	return len(x) > 0 && len(y) > 0
}

// matterIn are the lemmas of the words that tell something in part of a clause that numbers things.
func matterIn(words string) (lemmas []string) {
	for _, w := range formsIn(words) {
		if lexicon.Stop(w.word) || lexicon.Whole(w.word) || lexicon.TellsTotal(w.word) {
			continue
		}
		endings := lexicon.LemmaEndings()
		noun, verb := endings.Lemma(w.word, w.word, "NOUN"), endings.Lemma(w.word, w.word, "VERB")
		if _, _, number := numberFrom([]form{w}); number || lexicon.UnitNoun(noun) || lexicon.LightOfCount(verb) || lexicon.OfPeriod(w.word) {
			continue
		}
		if lemmas = append(lemmas, noun); verb != noun {
			lemmas = append(lemmas, verb)
		}
	}
	return lemmas
}

// signOfActs is what the acts of two clauses say of their numbers being of one lot.
func (b *builder) signOfActs(p, q *proposition) float64 {
	x, y := b.actOf(p), b.actOf(q)
	light, also := p.onlyNumbers(x), q.onlyNumbers(y)
	switch {
	case light && also:
		return lightActs
	case x == y || x != "" && y != "" && (lexicon.Related(x, y) || alikeUse(x, y) >= sameAct && !lexicon.Opposed(x, y)):
		return oneAct
	case light || also || lexicon.TouchesCounted(x) || lexicon.TouchesCounted(y):
		return 0
	}
	return otherDeed
}

// onlyNumbers reports whether p, of an act, says no more of what it numbers than that it was there.
func (p *proposition) onlyNumbers(act string) bool {
	return act == "" || lexicon.LightOfCount(act) || slices.ContainsFunc(p.numbered, func(x numbered) bool { return x.noun == act })
}

// actOf is the main word of a clause, as a lemma.
func (b *builder) actOf(p *proposition) string {
	if p.predicate >= 0 {
		return b.vocab.words[p.terms[p.predicate].id]
	}
	return ""
}

// sharedBeside sums up what the words say that p, beside those of its number, and q have.
func (b *builder) sharedBeside(p, q *proposition, x numbered) (sum float64) {
	for i, t := range p.terms {
		w := b.vocab.words[t.id]
		if _, _, number := numberFrom([]form{{word: w}}); number || i == p.predicate || w == x.noun || lexicon.LightOfCount(w) || !saysTerm(q, t) {
			continue
		}
		if _, name := b.vocab.names[w]; name {
			sum += sharedTag
		} else {
			sum += sharedOne
		}
	}
	return sum
}

// placeBeside reports whether p names a place that q doesn't.
func (b *builder) placeBeside(p, q *proposition) bool {
	return slices.ContainsFunc(p.terms, func(t term) bool {
		share, name := b.vocab.names[b.vocab.words[t.id]]
		return name && share == placeShare && !hasTerm(q.terms, t.id)
	})
}

// namesAny are the keys of the people and bodies that p's clause names.
func (p *proposition) namesAny() []string {
	return append(p.doc.namedIn(p.clause.Span), p.doc.peopleIn(p.clause.Span)...)
}
