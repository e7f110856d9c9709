package account

import (
	"math"
	"slices"
	"strconv"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// Two clauses tell one act in words of which they share few ("a freight train derailed", "the train left the rails")
// where one and the same thing is what it befell, the main words may tell one act, and what stands around agrees.

// likeness is what speaks for two clauses telling one act of one thing.
type likeness struct {
	theme, act float64 // what it befell, and what that was
	around     float64 // who did it, where and with what, when, how many, and of what sort of event both are
	moment     bool    // both name the hour and minute, and these are one
}

func (l likeness) sum() float64 { return l.theme + l.act + l.around }

// What each agreement counts, and a disagreement where it counts as one.
const (
	likeTheme  = 0.35
	likeAct    = 0.35
	likeDoer   = 0.10
	unlikeDoer = -0.20
	likeNoun   = 0.08 // each noun behind a preposition, up to two
	unlikeNoun = -0.08
	likeMoment = 0.25
	likeDay    = 0.08
	likePlace  = 0.05
	likeSort   = 0.08 // the event's type
	likeCount  = 0.12
)

// How much is needed.
const (
	surelyOne    = 0.72 // where the main words are known to tell one act
	momentOne    = 0.64 // where both name one moment, whatever the main words
	vaguelyOne   = 0.85 // where the main words are only used alike
	knownAct     = 0.28 // from which share of likeAct on the main words are known to
	leastAround  = 0.05 // beside theme and act
	leastInWords = 0.20 // of the words that both have, on the scale of vocabulary.alike
)

// oneAct is by how much more surely than needed two clauses tell one act; 0 where they don't.
func (b *builder) oneAct(p, q *proposition) float64 {
	if p.polarity != q.polarity || p.title || q.title || p.kind == hearsay.DemandClaim || p.firstPerson && q.firstPerson ||
		p.fillers == nil || q.fillers == nil || b.vocab.alike(p, q) < leastInWords || otherCounts(p.fillers.numbers, q.fillers.numbers) ||
		!compatible(p, q) || b.apart(p, q) || otherNumbers(p, q) || otherAmounts(p, q) || b.befellOthers(p, q) || b.otherThings(p, q) || b.otherSetting(p, q) {
		return 0
	}
	l, ok := b.likenessOf(p, q)
	if !ok || l.around < leastAround {
		return 0
	}
	need := surelyOne
	switch {
	case l.moment:
		need = momentOne
	case l.act < knownAct:
		need = vaguelyOne
	}
	return max(0, l.sum()-need)
}

// likenessOf weighs what two clauses tell; it is false where they have no theme in common, or their acts exclude each other.
func (b *builder) likenessOf(p, q *proposition) (l likeness, ok bool) {
	x, y := p.fillers, q.fillers
	theme := max(b.match(x.theme(), y.theme()), b.match(x.theme(), y.objects), b.match(x.objects, y.theme()))
	if len(x.objects) == 0 || len(y.objects) == 0 {
		theme = max(theme, b.match(x.doers, y.doers))
	}
	if samePerson(p.subjects, q.subjects) || len(x.theme())+len(y.theme()) == 0 && p.predicate >= 0 && q.predicate >= 0 && p.terms[p.predicate].id == q.terms[q.predicate].id && sameCarried(p, q) {
		theme = 1 // also "six cases were confirmed", told twice
	}
	act := b.actsMatch(p, q)
	if theme == 0 || act < 0 {
		return l, false
	}
	l.theme, l.act = likeTheme*theme, likeAct*act
	l.around = b.doersAgree(x, y) + b.phrasesAgree(x, y)
	if p.when.Known() && q.when.Known() {
		switch l.moment = oneMoment(p, q); {
		case l.moment:
			l.around += likeMoment
		case p.dated() && q.dated():
			l.around += likeDay
		}
	}
	if p.where.Known() && q.where.Known() && p.where.Name == q.where.Name {
		l.around += likePlace
	}
	if s, t := p.eventType(), q.eventType(); s != "" && s == t {
		l.around += likeSort
	} else if s != "" && t != "" {
		l.around -= likeSort
	}
	if sameCarried(p, q) {
		l.around += likeCount
	}
	return l, true
}

// aboutThen is how far apart the hours may be that two tell of one act: one looked at the clock, the other says "shortly
// after noon".
const aboutThen = 20 * time.Minute

// oneMoment reports whether two clauses both name an hour and minute, and hardly differ.
func oneMoment(p, q *proposition) bool {
	return p.when.Precision == hearsay.ToMinute && q.when.Precision == hearsay.ToMinute && p.when.Earliest.Sub(q.when.Earliest).Abs() <= aboutThen
}

// match is how surely some two of two lots of nouns name one thing, from 0 to 1.
func (b *builder) match(xs, ys []term) (best float64) {
	for _, x := range xs {
		for _, y := range ys {
			switch {
			case x.id == y.id:
				return 1
			case relatedTerms(x, y):
				best = max(best, 0.8)
			case lexicon.OneKind(b.vocab.words[x.id], b.vocab.words[y.id]):
				best = max(best, 0.7)
			case b.vocab.people[x.id] && b.vocab.people[y.id] && (lexicon.Anybody(b.vocab.words[x.id]) || lexicon.Anybody(b.vocab.words[y.id])):
				best = max(best, 0.6) // "a young man", "a student"
			}
		}
	}
	return best
}

// acts are the words that tell what happened in a clause: its main word, and the noun for the event.
func (b *builder) acts(p *proposition) []term {
	var acts []term
	if p.predicate >= 0 && !b.stays(p) {
		acts = append(acts, p.terms[p.predicate])
	}
	if p.trigger >= 0 && p.trigger != p.predicate && !has(p.fillers.theme(), p.terms[p.trigger]) {
		acts = append(acts, p.terms[p.trigger])
	}
	return acts
}

// stays reports whether a clause's main word says of a state no more than that it lasts.
func (b *builder) stays(p *proposition) bool {
	switch b.vocab.words[p.terms[p.predicate].id] {
	case "remain", "stay", "continue":
		return p.kind == hearsay.StateClaim
	}
	return false
}

// actsMatch is how surely two clauses tell one act, from 0 to 1; less than 0 where their acts exclude each other. Two
// states are told by what stands behind a preposition: "is in force", "remains in force".
func (b *builder) actsMatch(p, q *proposition) (best float64) {
	for i, x := range b.acts(p) {
		for j, y := range b.acts(q) {
			v, w := b.vocab.words[x.id], b.vocab.words[y.id]
			switch {
			case lexicon.Opposed(v, w):
				return -1
			case x.id == y.id:
				best = 1
			case relatedTerms(x, y):
				best = max(best, 0.9)
			case lexicon.OneAct(v, w):
				best = max(best, 0.8)
			case i == 0 && j == 0:
				best = max(best, min(0.8, 1.6*(alikeUse(v, w)-0.2)))
			}
		}
	}
	if best == 0 && p.kind == hearsay.StateClaim && q.kind == hearsay.StateClaim {
		return b.match(p.fillers.phrases, q.fillers.phrases)
	}
	return best
}

// doersAgree weighs who did it, where both tell that and to whom or what.
func (b *builder) doersAgree(x, y *fillers) float64 {
	if len(x.objects) == 0 || len(y.objects) == 0 || len(x.doers) == 0 || len(y.doers) == 0 {
		return 0
	}
	if m := b.match(x.doers, y.doers); m > 0 {
		return likeDoer * m
	}
	return unlikeDoer
}

// phrasesAgree weighs the nouns behind prepositions, and those of which others are said to be.
func (b *builder) phrasesAgree(x, y *fillers) float64 {
	all := slices.Concat(y.phrases, y.owners, y.objects, y.doers)
	sum := 0.0
	for _, t := range slices.Concat(x.phrases, x.owners) {
		sum += likeNoun * b.match([]term{t}, all)
	}
	if sum == 0 && len(x.phrases) > 0 && len(y.phrases) > 0 {
		return unlikeNoun
	}
	return min(2*likeNoun, sum)
}

// sameCarried reports whether two clauses count the same number of one other thing.
func sameCarried(p, q *proposition) bool {
	return slices.ContainsFunc(p.carried, func(f *hearsay.Figure) bool {
		return slices.ContainsFunc(q.carried, func(g *hearsay.Figure) bool {
			return f.Quantity == g.Quantity && plainName(f.Unit) == plainName(g.Unit)
		})
	})
}

// otherCounts reports whether two clauses give numbers and have none in common.
func otherCounts(xs, ys []float64) bool {
	return len(xs) > 0 && len(ys) > 0 && !slices.ContainsFunc(xs, func(x float64) bool {
		return slices.ContainsFunc(ys, func(y float64) bool { return math.Abs(x-y) <= roughly*math.Max(x, y) })
	})
}

// numberTold is the number that a word of a clause stands for.
func numberTold(w string) (float64, bool) {
	if n, err := strconv.ParseFloat(w, 64); err == nil && !math.IsInf(n, 0) && !math.IsNaN(n) {
		return n, true
	}
	n, ok := numberIn(w)
	return float64(n), ok
}
