package parse

import (
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A Sentence is the words of a sentence as the models see them, in both orders. The root
// stands behind the last.
type Sentence struct {
	Clusters          *lexicon.Clusters // must be set
	forward, backward []word
}

// word is what the models see of a word.
type word struct {
	form, lemma, suffix, tag lexicon.Value
	fine, coarse             lexicon.Value // classes of the form; see lexicon.Clusters
	mark                     lexicon.Value // which marks stand right before it
	commas, others, verbs    uint32        // how many commas, other marks and verbs stand before it
	number                   uint8         // of the tag
}

var tagNumber = func() map[text.Tag]uint8 {
	m := map[text.Tag]uint8{}
	for i, t := range text.UPOS {
		m[t] = uint8(i + 1)
	}
	return m
}()

var tagValue = func() (v [32]lexicon.Value) {
	for i := range v {
		v[i] = lexicon.Spread(uint32(i))
	}
	return v
}()

const (
	numberNone = 31 // stands for the tag of no word
	numberRoot = 30
)

var (
	noWord = plainWord(3, numberNone)
	root   = plainWord(7, numberRoot)
	noKids = kids{left: -1, left2: -1, right: -1, right2: -1, marker: -1, joiner: -1}
)

// plainWord is a word that stands for something else.
func plainWord(form uint32, number uint8) word {
	v := lexicon.Spread(form)
	return word{form: v, lemma: v, suffix: v, fine: v, coarse: v, mark: v, tag: tagValue[number], number: number}
}

// Reset fills s with the words of a sentence.
func (s *Sentence) Reset(tokens []text.Token) {
	n := len(tokens)
	s.forward, s.backward = sized(s.forward, n+1), sized(s.backward, n+1)
	mark := uint32(0)
	for i := range tokens {
		t := &tokens[i]
		form := lexicon.FormHash(t.Lower)
		fine, coarse := s.Clusters.Of(form)
		number := tagNumber[t.Tag]
		w := &s.forward[i]
		*w = word{
			form: lexicon.Spread(form), lemma: lexicon.Spread(lexicon.Hash(t.Lemma)),
			suffix: lexicon.Spread(lexicon.Hash(t.Lower[max(0, len(t.Lower)-3):])),
			fine:   lexicon.Spread(fine), coarse: lexicon.Spread(coarse),
			tag: tagValue[number], number: number, mark: lexicon.Spread(mark),
		}
		if mark = mark*31 + form; t.Tag != text.PUNCT {
			mark = 0
		}
	}
	s.forward[n] = root
	s.forward[n].mark = lexicon.Spread(mark)
	mark = 0
	for i := range n {
		t := &tokens[n-1-i]
		s.backward[i] = s.forward[n-1-i]
		s.backward[i].mark = lexicon.Spread(mark)
		if mark = mark*31 + lexicon.FormHash(t.Lower); t.Tag != text.PUNCT {
			mark = 0
		}
	}
	s.backward[n] = root
	s.backward[n].mark = lexicon.Spread(mark)
	count(s.forward)
	count(s.backward)
}

// sized is s with room for n, its content of no account.
func sized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}

var comma = lexicon.Spread(lexicon.FormHash(","))

// count tells each word what stands before it.
func count(words []word) {
	commas, others, verbs := uint32(0), uint32(0), uint32(0)
	for i := range words {
		w := &words[i]
		w.commas, w.others, w.verbs = commas, others, verbs
		switch {
		case w.number == numberPUNCT && w.form == comma:
			commas++
		case w.number == numberPUNCT:
			others++
		case w.number == numberVERB:
			verbs++
		}
	}
}

var numberPUNCT, numberVERB = tagNumber[text.PUNCT], tagNumber[text.VERB]
