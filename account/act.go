package account

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// One act told in two ways: by a verb with its object in place of a plain verb ("lost her post", "was sacked"),
// or by two words that are used alike, of one person who is named.

// plainActs gives a clause whose main word makes an idiom with another of its words the plain verb for both. The verb
// may be one that says nothing by itself ("was taken into custody").
func (b *builder) plainActs(p *proposition) {
	if !p.doc.valid(p.head) {
		return
	}
	form := strings.ToLower(p.head.In(p.doc.text))
	verb := lexicon.LemmaEndings().Lemma(form, form, "VERB")
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
		p.fillers = p.fillers.without(t)
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
	if p.polarity != q.polarity || p.modality != q.modality || sortOf(p.kind) != factSort || sortOf(q.kind) != factSort || p.title || q.title || !b.befallsOnce(p) || !b.befallsOnce(q) {
		return false
	}
	x, y := b.vocab.words[p.terms[p.predicate].id], b.vocab.words[q.terms[q.predicate].id]
	if !relatedTerms(p.terms[p.predicate], q.terms[q.predicate]) && (alikeUse(x, y) < sameAct || lexicon.Opposed(x, y)) {
		return false
	}
	return samePerson(p.whom(), q.whom())
}

// befallsOnce reports whether a clause tells by its main word what befalls one person once in a story.
func (b *builder) befallsOnce(p *proposition) bool {
	return p.figure == nil && p.predicate >= 0 && lexicon.BefallsOnce(b.vocab.words[p.terms[p.predicate].id])
}

// befellOthers reports whether two clauses tell that such a thing befell two people, each of whom is named:
// who was dismissed is not whom he had dismissed.
func (b *builder) befellOthers(p, q *proposition) bool {
	if !b.befallsOnce(p) || !b.befallsOnce(q) {
		return false
	}
	x, y := p.whom(), q.whom()
	return len(x) > 0 && len(y) > 0 && !samePerson(x, y)
}

// whom are the people whom what p tells befell. Where it tells of the act of another ("the mayor has fired
// her deputy, Ida Holm"), they are named behind its verb; else they are its subject.
func (p *proposition) whom() []string {
	if p.clause == nil {
		return p.subjects
	}
	who := append(p.namedFirst(), p.subjects...)
	if len(who) > 0 && !p.doneToAnother() {
		return who
	}
	behind := hearsay.Span{Start: p.clause.Head.End, End: p.clause.End}
	s := p.doc.Reading.Sentences[p.sentence]
	var named []string
	for _, m := range p.doc.Reading.Mentions {
		if m.Start < behind.Start || m.Form == hearsay.PronounMention {
			continue
		}
		if m.Start > behind.End+len(", ") || m.End > s.End || m.End > behind.End && len(named) > 0 {
			break
		}
		// "her deputy, Ida Holm": the name may stand right behind the clause
		if e := p.doc.entities[m.Entity]; e != nil && e.Named && personKey(e.Key) != "" {
			named = append(named, e.Key)
		}
	}
	return named
}

// doneToAnother reports whether p's verb, in the active voice, tells what one does to another: who fires or
// arrests somebody, not who resigns or was fired.
func (p *proposition) doneToAnother() bool {
	d, c := p.doc, p.clause
	if !d.valid(c.Head) || !c.Contains(c.Head) {
		return false
	}
	form := strings.ToLower(c.Head.In(d.text))
	if !lexicon.BefallsAnother(lexicon.LemmaEndings().Lemma(form, form, "VERB")) {
		return false
	}
	for w := range strings.FieldsSeq(strings.ToLower(d.text[c.Start:c.Head.Start])) {
		switch w {
		case "was", "were", "been", "is", "are", "be", "being", "got":
			return false
		}
	}
	return c.Head.Start > c.Start
}
