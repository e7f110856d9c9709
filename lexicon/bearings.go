package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed bearings.tsv
var bearingsTable string

type bearings struct{ denied, signs map[string][]int }

var bearingTable = sync.OnceValue(func() bearings {
	b := bearings{denied: map[string][]int{}, signs: map[string][]int{}}
	n := 0
	eachLine(bearingsTable, func(line string) {
		denied, signs, _ := strings.Cut(line, "\t")
		for _, w := range strings.Fields(denied) {
			b.denied[w] = addOnce(b.denied[w], n)
		}
		for _, w := range strings.Fields(signs) {
			b.signs[w] = addOnce(b.signs[w], n)
		}
		n++
	})
	return b
})

// DeniedQuestions numbers the questions that a denial with this lemma may answer; two
// lemmas of one question are needed to tell.
func DeniedQuestions(lemma string) []int { return bearingTable().denied[lemma] }

// SignOf numbers the questions to which a thing of this lemma, affirmed, is an answer:
// "chlorine" speaks against the denial that anything toxic got out.
func SignOf(lemma string) []int { return bearingTable().signs[lemma] }
