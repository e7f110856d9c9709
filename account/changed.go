package account

import (
	"strconv"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// What a copy changed. Whoever takes over a sentence and puts another number, source, place
// or a denial into it says something of his own.

// changedBy reports whether p, in a copy, says what the sentence that it was taken from
// doesn't: another number, another place, the contrary, or on another's word.
func (s *sourceSentence) changedBy(p *proposition) bool {
	words := p.doc.same[p.sentence]
	if s.words == words {
		return false
	}
	if p.figure != nil {
		return s.recounts(p) || s.otherSource(p)
	}
	if newNumber(p, s.words) || negations(words) != negations(s.words) {
		return true
	}
	if p.where.Known() && !strings.Contains(s.words, wordsAlone(p.where.Name)) && strings.Contains(words, wordsAlone(p.where.Name)) {
		return true
	}
	return s.otherSource(p)
}

// recounts reports whether a count of a copy is none of the sentence's: it is of another number, or the
// sentence counts something else by that number. Where it has the number and nothing was read of it,
// nothing was changed.
func (s *sourceSentence) recounts(p *proposition) bool {
	if s.counts(p.figure) {
		return false
	}
	for i := range s.doc.Reading.Figures {
		g := &s.doc.Reading.Figures[i]
		if g.Counted != hearsay.OtherCounted && sameQuantity(g.Quantity, p.figure.Quantity) && s.span().Contains(g.Span) {
			return true
		}
	}
	return newNumber(p, s.words)
}

// counts reports whether the sentence has a figure's count, be it in other words.
func (s *sourceSentence) counts(f *hearsay.Figure) bool {
	for i := range s.doc.Reading.Figures {
		g := &s.doc.Reading.Figures[i]
		if g.Counted == f.Counted && sameQuantity(g.Quantity, f.Quantity) && s.span().Contains(g.Span) {
			return true
		}
	}
	return false
}

// span is where the sentence stands in its version.
func (s *sourceSentence) span() hearsay.Span { return s.doc.Reading.Sentences[s.sentence] }

// otherSource reports whether nothing of the sentence is told on the word of p's source.
func (s *sourceSentence) otherSource(p *proposition) bool {
	for _, q := range s.props {
		if !otherSource(p, q) {
			return false
		}
	}
	return len(s.props) > 0
}

// otherSource reports whether a copy's words and the original's are put into the mouths of two. A
// copy that names the agency it has the words from changes nothing.
func otherSource(p, q *proposition) bool {
	return p.statement != nil && q.statement != nil && p.voice.outlet == "" && distinct(p.voice, q.voice)
}

// newNumber reports whether p's words have a number that words lack.
func newNumber(p *proposition, words string) bool {
	var had map[int]bool
	for w := range strings.FieldsSeq(wordsAlone(p.quote())) {
		n, ok := numberIn(w)
		if !ok {
			continue
		}
		if had == nil {
			had = map[int]bool{}
			for o := range strings.FieldsSeq(words) {
				if m, ok := numberIn(o); ok {
					had[m] = true
				}
			}
		}
		if !had[n] {
			return true
		}
	}
	return false
}

// numberIn is the value of a word that is a number: digits, or a number word above one.
func numberIn(w string) (int, bool) {
	if n, err := strconv.Atoi(w); err == nil {
		return n, true
	}
	num, ok := lexicon.NumberWord(w)
	return num.Value, ok && num.Kind == lexicon.UnitNumeral && num.Value > 1
}

// negations is how many words of negation there are among words.
func negations(words string) int {
	_, n := lexicon.WithoutNegation(words)
	return n
}
