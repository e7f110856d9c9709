package lexicon

import (
	_ "embed"
	"strings"
	"sync"
	"time"
)

//go:embed connectives.tsv
var connectiveTable string

//go:embed occasions.tsv
var occasionTable string

// connectives maps what ties a sentence to the one before it to whether a blank ends it too.
var connectives = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	eachLine(connectiveTable, func(line string) {
		ends, words, _ := strings.Cut(line, "\t")
		m[words] = m[words] || ends == "bare"
	})
	return m
})

var occasions = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	eachLine(occasionTable, func(line string) {
		for w := range strings.FieldsSeq(line) {
			m[w] = true
		}
	})
	return m
})

// longestConnective is how many words of a sentence are looked at for one.
const longestConnective = 8

// WithoutConnective leaves out the words at the head of a sentence that tie it to the one before it: "Meanwhile, the
// port closed", "A few hours after the incident, the port closed".
func WithoutConnective(sentence string) string {
	words := strings.SplitAfterN(sentence, " ", longestConnective+1)
	end := 0
	for _, w := range words[:min(len(words)-1, longestConnective)] {
		end += len(w)
		head := strings.ToLower(strings.TrimRight(sentence[:end], " "))
		plain, comma := strings.CutSuffix(head, ",")
		if bare, ok := connectives()[plain]; ok && (bare || comma) || comma && afterOccasion(plain) {
			return sentence[end:]
		}
	}
	return sentence
}

// afterOccasion reports whether words, in lower case, say no more than that it was soon before or after what was told:
// "a few hours after the incident", "two hours later".
func afterOccasion(words string) bool {
	all := strings.Fields(words)
	n := len(all)
	if n > 1 && (all[n-1] == "later" || all[n-1] == "earlier") {
		return isSoon(all[n-2])
	}
	if n < 4 || all[n-2] != "the" && all[n-2] != "this" && all[n-2] != "that" || !occasions()[all[n-1]] {
		return false
	}
	return (all[n-3] == "after" || all[n-3] == "before") && isSoon(all[n-4])
}

// isSoon reports whether a word, in lower case, is a unit of time of an hour or less: what came a year earlier isn't told
// without that.
func isSoon(word string) bool {
	unit := TimeUnit(word)
	return word == "moments" || unit > 0 && unit <= time.Hour
}
