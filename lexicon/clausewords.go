package lexicon

import (
	"strings"
	"unicode"
)

// clauseWord is a word of a clause: its form in lower case, its lemma as a verb, and its bytes.
type clauseWord struct {
	form, lemma string
	from, to    int
}

// clauseWords are the words of a clause; hyphened keeps those with a hyphen in one.
func clauseWords(clause string, hyphened bool) []clauseWord {
	var words []clauseWord
	endings := LemmaEndings()
	from := -1
	for i, r := range clause + " " {
		switch inWord := unicode.IsLetter(r) || unicode.IsDigit(r) || hyphened && r == '-' && from >= 0; {
		case inWord && from < 0:
			from = i
		case !inWord && from >= 0:
			form := strings.ToLower(clause[from:i])
			words = append(words, clauseWord{form, endings.Lemma(form, form, "VERB"), from, i})
			from = -1
		}
	}
	return words
}
