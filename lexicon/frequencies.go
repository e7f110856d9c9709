package lexicon

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"
)

//go:embed frequencies.tsv
var frequenciesText string

type frequencies struct {
	rarity map[string]float64
	unseen float64 // of a term that isn't there
}

var background = sync.OnceValue(func() frequencies {
	f, documents := frequencies{rarity: make(map[string]float64, 16_000)}, 0.0
	rarity := func(n int) float64 { return math.Log((documents + 1) / (float64(max(n, 1)) + 0.5)) }
	for line := range strings.Lines(frequenciesText) {
		term, count, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		n, _ := strconv.Atoi(count)
		if term == "" { // the first line: how many documents were counted
			documents = float64(n)
			continue
		}
		f.rarity[term] = rarity(n)
	}
	f.unseen = rarity(0)
	return f
})

// Rarity is the inverse document frequency of a folded term in background news: the
// natural logarithm of how many documents there are to one that holds it. A term never
// seen counts as one document.
func Rarity(term string) float64 {
	b := background()
	if r, ok := b.rarity[term]; ok {
		return r
	}
	return b.unseen
}

// Frequencies calls fn with every term that is known of background news, the most frequent
// first, and in how many documents it stands.
func Frequencies(fn func(term string, documents int)) {
	for line := range strings.Lines(frequenciesText) {
		term, count, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if n, err := strconv.Atoi(count); err == nil && term != "" {
			fn(term, n)
		}
	}
}
