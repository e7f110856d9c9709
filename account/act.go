package account

import (
	"slices"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// One act told in two ways: by a verb with its object in place of a plain verb ("lost her post", "was sacked"),
// or by two words that are used alike, of one person who is named.

// plainActs gives a clause whose main word makes an idiom with another of its words the plain verb for both.
func (b *builder) plainActs(p *proposition) {
	if p.predicate < 0 {
		return
	}
	verb := b.vocab.words[p.terms[p.predicate].id]
	for _, t := range p.terms {
		plain := lexicon.Idiom(verb, b.vocab.words[t.id])
		if plain == "" {
			continue
		}
		trigger := int32(-1)
		if p.trigger >= 0 {
			trigger = p.terms[p.trigger].id
		}
		act := b.vocab.terms([]string{plain})[0]
		p.terms = append(slices.Clone(p.terms), act)
		slices.SortFunc(p.terms, func(x, y term) int { return int(x.id - y.id) })
		p.terms = slices.CompactFunc(p.terms, func(x, y term) bool { return x.id == y.id })
		p.predicate = slices.IndexFunc(p.terms, func(t term) bool { return t.id == act.id })
		p.trigger = slices.IndexFunc(p.terms, func(t term) bool { return t.id == trigger })
		return
	}
}

// sameAct is how alike the uses of two main words must be (the cosine of their vectors) for them to tell
// one act of one person.
const sameAct = 0.62

// sameDeedOfOne reports whether two clauses tell that the same befell one and the same person, who is named in
// both: acts that befall nobody twice in a story, of one time and place as far as is told.
func (b *builder) sameDeedOfOne(p, q *proposition) bool {
	if p.polarity != q.polarity || p.predicate < 0 || q.predicate < 0 || p.figure != nil || q.figure != nil || p.modality != q.modality ||
		sortOf(p.kind) != factSort || sortOf(q.kind) != factSort || p.title || q.title {
		return false
	}
	x, y := b.vocab.words[p.terms[p.predicate].id], b.vocab.words[q.terms[q.predicate].id]
	if !lexicon.BefallsOnce(x) || !lexicon.BefallsOnce(y) {
		return false
	}
	if !relatedTerms(p.terms[p.predicate], q.terms[q.predicate]) && (alikeUse(x, y) < sameAct || lexicon.Opposed(x, y)) {
		return false
	}
	return samePerson(p.whom(), q.whom())
}

// whom are the people to whom what p tells befell: its subject, and where its verb has none before it whom it
// names behind.
func (p *proposition) whom() []string {
	if who := p.namedFirst(); len(who) > 0 || p.clause == nil {
		return append(who, p.subjects...)
	}
	if len(p.subjects) > 0 {
		return p.subjects
	}
	return p.doc.peopleIn(hearsay.Span{Start: p.clause.Head.End, End: p.clause.End})
}
