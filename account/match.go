package account

import (
	"cmp"
	"slices"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// How alike two propositions must be to make one claim, on the scale of vocabulary.alike.
const (
	linkScore    = 0.52 // in general
	sameVoice    = 0.06 // less where one voice says both: people repeat themselves
	sameEvent    = 0.08 // less where both tell of one type of event
	mainEvent    = 0.28 // in place of linkScore, where both tell their report's main event and it is of one type
	otherEvent   = 0.10 // more where they tell of events of two types
	otherAct     = 0.11 // more for each main word that the other doesn't say
	otherSetting = 0.35 // more where two voices tell of it where, with what or against whom by nouns for other things
	deniedShare  = 0.70 // what having all of a denial's words counts
	plannedScore = 0.35 // in place of linkScore, where a plan and a fact tell of one sort of act by one word
	fulfilShare  = 0.90 // what having all of a plan's words counts for telling that it came about
	fewTerms     = 3    // propositions of fewer terms than this
	fewScore     = 0.15 // must be this much more alike
	bagScore     = 0.60 // how alike, on average, the members of two claims must be: share of the score needed
	postingCap   = 150  // earlier propositions that one term recalls: the latest
	keyTerms     = 9    // terms by which a proposition is looked up: its heaviest
	candidates   = 24   // earlier propositions that are looked at closely
	sampleSize   = 4    // members that speak for a claim when two are held together
)

// heaviest are the terms of p that tell most.
func (b *builder) heaviest(p *proposition) []term {
	if len(p.terms) <= keyTerms {
		return p.terms
	}
	ts := slices.Clone(p.terms)
	slices.SortFunc(ts, func(x, y term) int {
		return cmp.Or(-cmp.Compare(b.vocab.weight[x.id], b.vocab.weight[y.id]), cmp.Compare(b.vocab.words[x.id], b.vocab.words[y.id]))
	})
	return ts[:keyTerms]
}

// sameThing judges a pair: whether both say the same, and by how much more than needed: by their words, or by what they
// tell of what.
func (b *builder) sameThing(p, q *proposition) (over float64, ok bool) {
	if over, ok = b.sameWords(p, q); ok || p.figure != nil || q.figure != nil {
		return over, ok
	}
	if like := b.oneAct(p, q); like > 0 {
		return like, true
	}
	return over, false
}

// sameWords judges a pair by the words that both have.
func (b *builder) sameWords(p, q *proposition) (over float64, ok bool) {
	if !compatible(p, q) || b.apart(p, q) || otherNumbers(p, q) || otherAmounts(p, q) {
		return 0, false
	}
	if b.sameDeedOfOne(p, q) {
		return b.vocab.alike(p, q), true
	}
	if b.befellOthers(p, q) || p.polarity == q.polarity && b.otherThings(p, q) {
		return 0, false
	}
	s, need := b.vocab.alike(p, q), linkScore
	if fulfils(p, q) || fulfils(q, p) {
		if sameSort(p, q) {
			return s - plannedScore, s >= plannedScore
		}
		words, _ := b.sharedTerms(p, q)
		if x := p.eventType(); x != "" && x == q.eventType() || saysAct(p, q) && saysAct(q, p) || words >= agreeTerms && p.voice.key == q.voice.key {
			s = max(s, fulfilShare*max(b.vocab.within(p, q), b.vocab.within(q, p)))
		}
	}
	if p.polarity != q.polarity && (saysAct(p, q) || saysAct(q, p)) {
		// A denial names what it denies in few words: all of them must be there.
		s = max(s, deniedShare*max(b.vocab.within(p, q), b.vocab.within(q, p)))
	} else if min(len(p.terms), len(q.terms)) < fewTerms {
		need += fewScore
	}
	need += otherAct * float64(b.otherActs(p, q))
	if p.polarity == q.polarity && distinct(p.voice, q.voice) && b.otherSetting(p, q) {
		need += otherSetting
	}
	if p.voice.key == q.voice.key {
		need -= sameVoice
	}
	if x, y := p.eventType(), q.eventType(); x != "" && y != "" {
		if x == y {
			need -= sameEvent
		} else {
			need += otherEvent
		}
		if x == y && x != hearsay.Death && p.polarity == q.polarity && p.doc.report() != q.doc.report() && b.sameMainEvent(p, q) && !b.otherSetting(p, q) {
			return s - mainEvent, s >= mainEvent
		}
	}
	if p.polarity == q.polarity && distinct(p.voice, q.voice) && !b.mayAgree(p, q) {
		return 0, false
	}
	if p.polarity != q.polarity && (!b.sameTopic(p, q) || !b.sharesMatter(p, q) || p.denying() && (!speaksTo(p, q) || b.besidePoint(p, q)) || q.denying() && (!speaksTo(q, p) || b.besidePoint(q, p))) {
		return 0, false
	}
	return s - need, s >= need
}

// agreeTerms is how many words beside names two voices must share to say one thing: less
// is said of many things.
const agreeTerms = 2

// mayAgree reports whether two voices can say one and the same: of what each says of itself,
// wants, or says in a word or two that isn't told.
func (b *builder) mayAgree(p, q *proposition) bool {
	if p.kind == hearsay.DemandClaim || p.firstPerson != q.firstPerson || p.firstPerson {
		return false
	}
	if min(len(p.terms), len(q.terms)) < fewTerms {
		return b.sameDeed(p, q)
	}
	words, _ := b.sharedTerms(p, q)
	return words >= agreeTerms
}

// sameDeed reports whether two voices tell one deed of the story in two words: who did it
// and what ("protesters withdrew"), as events of one type.
func (b *builder) sameDeed(p, q *proposition) bool {
	x := p.eventType()
	return x != "" && x == q.eventType() && len(p.terms) >= agreeTerms && len(q.terms) >= agreeTerms &&
		p.predicate >= 0 && q.predicate >= 0 && saysTerm(q, p.terms[p.predicate]) && saysTerm(p, q.terms[q.predicate]) &&
		b.vocab.alike(p, q) >= deedScore
}

// deedScore is how alike two clauses of two words must be to be one.
const deedScore = 0.85

// sharedTerms counts the terms of p that q says too: common words, and words of names.
func (b *builder) sharedTerms(p, q *proposition) (words, names int) {
	for _, t := range p.terms {
		if !saysTerm(q, t) {
			continue
		}
		if b.vocab.isName(t) {
			names++
		} else {
			words++
		}
	}
	return words, names
}

// sameTopic reports whether two clauses of opposite sense share enough to be held together: two
// words, or one and a name.
func (b *builder) sameTopic(p, q *proposition) bool {
	words, names := b.sharedTerms(p, q)
	return words >= agreeTerms || words > 0 && names > 0
}

// saysAct reports whether p, of two words or more, has the main word of q.
func saysAct(p, q *proposition) bool {
	return len(p.terms) > 1 && q.predicate >= 0 && saysTerm(p, q.terms[q.predicate])
}

// otherNumbers reports whether two clauses give counts of one thing that exclude each other.
func otherNumbers(p, q *proposition) bool {
	for _, f := range p.carried {
		for _, g := range q.carried {
			if plainName(f.Unit) == plainName(g.Unit) && party(f) == party(g) && excludes(f.Quantity, g.Quantity) {
				return true
			}
		}
	}
	return false
}

// sameMainEvent reports whether both say of their report's main event that it took place,
// in words that can name one thing.
func (b *builder) sameMainEvent(p, q *proposition) bool {
	return p.tellsMain() && q.tellsMain() && b.onlyHappens(p) && b.onlyHappens(q) &&
		relatedTerms(p.terms[p.trigger], q.terms[q.trigger])
}

// onlyHappens reports whether p says of the event that it names no more than that it took
// place: what protesters did is more.
func (b *builder) onlyHappens(p *proposition) bool {
	if p.trigger < 0 {
		return false
	}
	return p.predicate < 0 || p.predicate == p.trigger || lexicon.OnlyHappens(b.vocab.words[p.terms[p.predicate].id])
}

// sameSort reports whether two clauses are about events of one type and mode, called by words
// for one thing: a curfew that is to come and one that is in force.
func sameSort(p, q *proposition) bool {
	return p.eventType() != "" && p.eventType() == q.eventType() && p.event.Mode != "" && p.event.Mode == q.event.Mode &&
		p.trigger >= 0 && q.trigger >= 0 && relatedTerms(p.terms[p.trigger], q.terms[q.trigger])
}

// eventType is the type of the event that p tells of; empty where it is none in particular.
func (p *proposition) eventType() hearsay.EventType {
	if p.event == nil || p.event.Type == hearsay.OtherEvent {
		return ""
	}
	return p.event.Type
}

// apart reports whether a word of one side excludes one of the other's, or tells of another
// stage of the act: to try isn't to succeed.
func (b *builder) apart(p, q *proposition) bool {
	if p.figure != nil {
		return false
	}
	if b.aspect(p) != b.aspect(q) {
		return true
	}
	if p.polarity == q.polarity && b.tellsCause(p) && b.tellsCause(q) && b.otherCauses(p, q) {
		return true
	}
	return p.polarity == q.polarity && (b.opposed(p, q) || b.otherPeople(p, q) || otherAnswer(p, q))
}

// aspect tells how far p says that its act has come.
func (b *builder) aspect(p *proposition) string {
	found := ""
	for _, t := range p.terms {
		if a := b.vocab.aspects[t.id]; a != "" && (found == "" || a < found) {
			found = a
		}
	}
	return found
}

// tellsMain reports whether the proposition tells of its report's main event,
// or of one of its sort that the report doesn't put apart: it tells the sinking more than once.
func (p *proposition) tellsMain() bool {
	if p.event == nil || len(p.doc.Reading.Events) == 0 {
		return false
	}
	main := &p.doc.Reading.Events[0]
	return p.event.ID == main.ID || !p.event.Background && !main.Background && p.event.Type == main.Type &&
		main.Type != hearsay.OtherEvent && p.event.Modality == main.Modality && p.event.When.Overlaps(main.When)
}

// The sorts of claim kinds that may be worded as one another: a failed valve may be told as
// event, state or cause, but what is planned hasn't happened.
const (
	factSort = iota
	planSort
	demandSort
	figureSort
	blameSort
)

func sortOf(k hearsay.ClaimKind) int {
	switch k {
	case hearsay.PlanClaim:
		return planSort
	case hearsay.DemandClaim:
		return demandSort
	case hearsay.FigureClaim:
		return figureSort
	case hearsay.ResponsibilityClaim:
		return blameSort
	}
	return factSort
}
