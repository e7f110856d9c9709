package account

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// A proposition's terms hang on how its sentence was parsed. What one sentence answers another by is looked for in the
// words as they stand, where no verb is lost because it was taken for a cue.

// worded is a content word of a sentence as it stands.
type worded struct {
	at     int    // byte in the version's text
	form   string // in lower case
	verb   string // its lemma as a verb
	noun   string // and as a noun
	groups []int  // of related words
	fields uint64 // of deeds, as lexicon.FieldsOf has them
	rare   float64
	name   bool // it has a capital and doesn't open the sentence
	own    bool // it stands behind "our", "his" and the like
	vector lexicon.Vector
}

// worded are the content words of the i-th sentence.
func (d *doc) worded(i int) []worded {
	l := d.learnt
	if l.wordings == nil {
		l.wordings = make([][]worded, len(d.Reading.Sentences))
	}
	if l.wordings[i] == nil {
		l.wordings[i] = asWorded(l.text, d.Reading.Sentences[i])
	}
	return l.wordings[i]
}

func asWorded(text string, s hearsay.Span) []worded {
	words := []worded{}
	if s.Start < 0 || s.End > len(text) || s.Start >= s.End {
		return words
	}
	endings := lexicon.LemmaEndings()
	own := false
	for at, w := range wordsOf(s.In(text)) {
		form := strings.ToLower(w)
		if lexicon.Stop(form) && lexicon.FieldsOf(endings.Lemma(form, form, "VERB")) == 0 || len(form) < 3 || lexicon.OnlyStresses(form) {
			own = lexicon.OfSomebody(form)
			continue
		}
		first, _ := utf8.DecodeRuneInString(w)
		x := worded{
			at: s.Start + at, form: form, verb: endings.Lemma(form, form, "VERB"), noun: endings.Lemma(form, form, "NOUN"),
			name: at > 1 && unicode.IsUpper(first), own: own,
		}
		x.fields = lexicon.FieldsOf(x.form) | lexicon.FieldsOf(x.verb) | lexicon.FieldsOf(x.noun)
		x.groups = lexicon.RelationGroups(x.verb)
		if x.noun != x.verb {
			x.groups = slices.Concat(x.groups, lexicon.RelationGroups(x.noun))
		}
		x.rare = min(lexicon.Rarity(x.verb), lexicon.Rarity(x.noun))
		x.vector, _ = lexicon.VectorOf(form)
		words, own = append(words, x), false
	}
	return words
}

// withinSpan are those of some words that stand in s.
func withinSpan(words []worded, s hearsay.Span) []worded {
	from, _ := slices.BinarySearchFunc(words, s.Start, func(w worded, at int) int { return w.at - at })
	to, _ := slices.BinarySearchFunc(words, s.End, func(w worded, at int) int { return w.at - at })
	return words[from:to]
}

// alikeWords is how alike the cosine of two words' vectors must be for the one to answer the other.
const alikeWords = 0.5

// answers says how a word stands for what another does.
func (w *worded) answers(x *worded) int {
	switch {
	case w.form == x.form || w.verb == x.verb || w.noun == x.noun || w.verb == x.noun || w.noun == x.verb:
		return sameWord
	case w.name || x.name:
		return notAnswered
	case w.fields&x.fields != 0 || slices.ContainsFunc(w.groups, func(g int) bool { return slices.Contains(x.groups, g) }) || w.vector.Cosine(x.vector) >= alikeWords:
		return alikeWord
	}
	return notAnswered
}

// fieldsIn are the fields of deeds of some words.
func fieldsIn(words []worded) (fields uint64) {
	for i := range words {
		fields |= words[i].fields
	}
	return fields
}
