package lexicon

import (
	"strconv"
	"testing"
)

func TestWords(t *testing.T) {
	listed := map[string]int{"": 1, "a": 2, "killed": 3, "çağrı": 4}
	for i := range 5000 {
		listed["word"+strconv.Itoa(i)] = i
	}
	table := WordsOf(listed)
	for word, want := range listed {
		if got, ok := table.Get(word); !ok || got != want {
			t.Errorf("Get(%q) = %d, %v, want %d", word, got, ok, want)
		}
	}
	for _, word := range []string{"b", "kille", "word", "word5000", "\xff"} {
		if got, ok := table.Get(word); ok || got != 0 {
			t.Errorf("Get(%q) = %d, %v of a word that is not listed", word, got, ok)
		}
	}
	if _, ok := WordsOf(map[string]int{}).Get("x"); ok {
		t.Error("an empty table holds a word")
	}
}

func BenchmarkWords(b *testing.B) {
	words := []string{"the", "minister", "said", "on", "tuesday", "that", "talks", "had", "been", "held", "in", "secret", ".", "embassy"}
	for b.Loop() {
		for _, w := range words {
			CountWords(w)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(words)), "ns/word")
}
