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
	docs float64
	df   map[string]float32
}

var background = sync.OnceValue(func() frequencies {
	f := frequencies{df: make(map[string]float32, 16_000)}
	for line := range strings.Lines(frequenciesText) {
		term, count, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		n, _ := strconv.Atoi(count)
		if term == "" { // the first line: how many documents were counted
			f.docs = float64(n)
			continue
		}
		f.df[term] = float32(n)
	}
	return f
})

// Rarity is the inverse document frequency of a folded term in background news: the
// natural logarithm of how many documents there are to one that holds it. A term never
// seen counts as one document.
func Rarity(term string) float64 {
	b := background()
	df := float64(b.df[term])
	return math.Log((b.docs + 1) / (max(df, 1) + 0.5))
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
