package story

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
)

// maxNumbers is how many numbers of a report are kept as marks: the first.
const maxNumbers = 4

// numbers are those at the beginning of a text that tell its event from another like it: how
// strong a quake was, how much was stolen. Years, days of a month, times and what is no more
// than a digit stand in reports of any event.
func numbers(v *hearsay.Version) []uint32 {
	var all []uint32
	for _, text := range [...]string{v.Title, v.Body[:min(len(v.Body), max(0, markBytes-len(v.Title)))]} {
		for i := 0; i < len(text) && len(all) < maxNumbers; {
			if !digitAt(text, i) {
				i++
				continue
			}
			first := i
			for i < len(text) && (digitAt(text, i) || strings.IndexByte(".,:", text[i]) >= 0 && digitAt(text, i+1)) {
				i++
			}
			before, _ := utf8.DecodeLastRuneInString(text[:first])
			if !unicode.IsLetter(before) && !letterAt(text, i) && telling(text[first:i]) {
				all = append(all, termID(strings.ReplaceAll(text[first:i], ",", "")))
			}
		}
	}
	return all
}

// telling reports whether a number, as it is written, may tell an event from another.
func telling(number string) bool {
	switch {
	case len(number) < 2, strings.Contains(number, ":"), len(number) == 2 && number <= "31":
		return false
	case len(number) == 4 && (number[:2] == "19" || number[:2] == "20"):
		return false
	}
	return true
}
