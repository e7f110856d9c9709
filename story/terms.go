package story

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay/lexicon"
)

// eachTerm calls f with every content term of s: words of letters and digits, folded by
// [Fold], without stop words and single letters. Numbers under 13 and years say little
// about which event a text tells of and are left out.
func eachTerm(s string, f func(term string)) {
	start := -1
	flush := func(end int) {
		if start < 0 {
			return
		}
		if w := Fold(s[start:end]); w != "" {
			f(w)
		}
		start = -1
	}
	for i, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || (start >= 0 && (r == '\'' || r == '’') && letterAt(s, i+utf8.RuneLen(r))) {
			if start < 0 {
				start = i
			} else if i-start > 64 { // no word is longer: cut
				flush(i)
				start = i
			}
			continue
		}
		if (r == ',' || r == '.') && start >= 0 && digitAt(s, i-1) && digitAt(s, i+1) {
			continue // 1,200 and 2.3 are one number
		}
		flush(i)
	}
	flush(len(s))
}

func digitAt(s string, i int) bool {
	return i >= 0 && i < len(s) && s[i] >= '0' && s[i] <= '9'
}

func letterAt(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(r)
}

// Fold brings a word to the form under which it is counted: lower case, without a
// possessive or a plural ending. It gives nothing for a word that carries no content.
func Fold(word string) string {
	w := strings.ToLower(word)
	if i := strings.IndexByte(w, '\''); i > 0 {
		w = w[:i]
	}
	if i := strings.Index(w, "’"); i > 0 {
		w = w[:i]
	}
	if len(w) < 2 || lexicon.Stop(w) {
		return ""
	}
	if w[0] >= '0' && w[0] <= '9' {
		if len(w) < 2 || (len(w) == 2 && w < "13") || (len(w) == 4 && (w[:2] == "19" || w[:2] == "20")) {
			return ""
		}
		return w
	}
	switch {
	case len(w) > 4 && strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case len(w) > 4 && (strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "shes") || strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "xes")):
		return w[:len(w)-2]
	case len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' && w[len(w)-2] != 'u' && w[len(w)-2] != 'i':
		return w[:len(w)-1]
	}
	return w
}

// Terms is the set of content terms of a text.
func Terms(s string) map[string]struct{} {
	set := map[string]struct{}{}
	eachTerm(s, func(t string) { set[t] = struct{}{} })
	return set
}

// stem cuts the ending of a verb, or of a word made of one, off a folded word: what checked
// in is checking in. It is coarser than a dictionary and cuts no short word.
func stem(word string) string {
	if word[0] < 'a' || word[0] > 'z' {
		return word
	}
	s := word
	for _, ending := range [...]string{"ingly", "edly", "ing", "ed", "er", "ly", "ion", "ment", "e"} {
		if s[len(s)-1] == ending[len(ending)-1] && strings.HasSuffix(s, ending) && len(s)-len(ending) >= 4 {
			s = s[:len(s)-len(ending)]
			break
		}
	}
	if n := len(s); n > 4 && s[n-1] == s[n-2] && s[n-1] != 's' && s[n-1] != 'l' {
		s = s[:n-1] // stopped, stopping
	}
	if n := len(s); n > 4 && s[n-1] == 'y' {
		s = s[:n-1] + "i"
	}
	return s
}
