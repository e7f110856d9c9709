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

// frequencies are how rare terms are, in an open hash table without their spelling: readers ask for every word of
// every report, and the words of a table that is a few hundred kilobytes larger would push all else out of the cache.
// Two terms of one hash would be taken for one another; those of the table have no such pair, and of a million others
// four have the hash of one of them.
type frequencies struct {
	slots  []frequency
	rarity []float64 // of each number of documents that some term stands in
	unseen float64   // of a term that isn't there
}

// frequency is one term: its hash, and where its rarity stands, plus one; 0 in an empty slot.
type frequency struct{ hash, rarity uint32 }

// frequencySlots is a power of two, more than twice as many as there are terms.
const frequencySlots = 1 << 15

var background = sync.OnceValue(func() *frequencies {
	f, documents := &frequencies{slots: make([]frequency, frequencySlots)}, 0.0
	at := map[int]uint32{} // by number of documents: where the rarity stands, plus one
	rarity := func(n int) float64 { return math.Log((documents + 1) / (float64(max(n, 1)) + 0.5)) }
	for line := range strings.Lines(frequenciesText) {
		term, count, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		n, _ := strconv.Atoi(count)
		if term == "" { // the first line: how many documents were counted
			documents = float64(n)
			continue
		}
		if at[n] == 0 {
			f.rarity = append(f.rarity, rarity(n))
			at[n] = uint32(len(f.rarity))
		}
		*f.find(Hash(term)) = frequency{Hash(term), at[n]}
	}
	f.unseen = rarity(0)
	return f
})

// find is the slot of a hash, or the empty one where it belongs.
func (f *frequencies) find(hash uint32) *frequency {
	for i := hash % frequencySlots; ; i = (i + 1) % frequencySlots {
		if s := &f.slots[i]; s.rarity == 0 || s.hash == hash {
			return s
		}
	}
}

// Rarity is the inverse document frequency of a folded term in background news: the
// natural logarithm of how many documents there are to one that holds it. A term never
// seen counts as one document.
func Rarity(term string) float64 {
	b := background()
	if s := b.find(Hash(term)); s.rarity > 0 {
		return b.rarity[s.rarity-1]
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
