package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed stances.tsv
var stancesTable string

type stanceWords struct{ refute, hedge map[string]bool }

var stanceLists = sync.OnceValue(func() stanceWords {
	s := stanceWords{refute: map[string]bool{}, hedge: map[string]bool{}}
	eachLine(stancesTable, func(line string) {
		kind, words, _ := strings.Cut(line, "\t")
		into := s.hedge
		if kind == "refute" {
			into = s.refute
		}
		for _, w := range strings.Split(words, "|") {
			into[w] = true
		}
	})
	return s
})

// Refutes counts the words of a sentence that say of a story that it isn't so. The
// sentence comes as words in lower case parted by single blanks, without marks.
func Refutes(words string) int { return countPhrases(words, stanceLists().refute) }

// Hedges counts the words of a sentence that say of a story that it isn't settled, or that
// it is others' word. The sentence comes as for [Refutes].
func Hedges(words string) int { return countPhrases(words, stanceLists().hedge) }

// phraseWords is how many words a phrase of the lists has at most.
const phraseWords = 4

// countPhrases counts the phrases of a list in a sentence, one at each word.
func countPhrases(words string, list map[string]bool) int {
	n := 0
	for from := 0; from < len(words); {
		end := from
		next := len(words)
		for i := range phraseWords {
			if cut := strings.IndexByte(words[end:], ' '); cut >= 0 {
				end += cut
			} else {
				end = len(words)
			}
			if i == 0 && end < len(words) {
				next = end + 1
			}
			if list[words[from:end]] {
				n++
				break
			}
			if end == len(words) {
				break
			}
			end++
		}
		from = next
	}
	return n
}
