package clause

import (
	"slices"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// maxNameless is how many tokens a stretch may have that only tells why its source has no name.
const maxNameless = 20

// onlyNameless reports whether all that the tokens [first, last) tell is that a source keeps its
// name to itself: "who asked not to be named", "speaking on condition of anonymity", "She does not
// want her name to be printed". It is no news, and nobody's word on the event.
func (r *reader) onlyNameless(first, last int) bool {
	if last-first > maxNameless || last-first < 3 {
		return false
	}
	words, tokens := lexicon.ReportingWords(), r.doc.Tokens
	opener := tokens[first].Lower
	if own(opener) { // "She asked for | her name to be left out"
		named := tokens[first+1].Lower
		return (named == "name" || named == "identity") && slices.ContainsFunc(tokens[first:last], func(t text.Token) bool { return t.Lower == "to" })
	}
	pronoun := opener == "he" || opener == "she" || opener == "they"
	if !pronoun && opener != "who" && opener != "speaking" && opener != "talking" {
		return false
	}
	asks := opener == "speaking" || opener == "talking"
	for i := first + 1; i < last; i++ {
		t := &tokens[i]
		switch {
		case !asks && (words.Withholds(t.Lower) || t.Lower == "want" || t.Lower == "wish"):
			asks = true
		case asks && words.Nameless(t.Lower):
			if t.Lower == "name" || t.Lower == "names" || t.Lower == "identity" {
				return own(tokens[i-1].Lower)
			}
			return !pronoun || t.Tag != text.NOUN || t.Lower == "anonymity" // "He refused to talk to the press" tells of him
		case t.Tag == text.VERB && !asks:
			return false
		}
	}
	return false
}

// own reports whether a word before "name" says whose it is, or which.
func own(word string) bool {
	switch word {
	case "his", "her", "their", "first", "full":
		return true
	}
	return false
}
