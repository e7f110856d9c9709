package story

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestPostingsAreListsOfTheLatest sets the index of terms beside plain lists.
func TestPostingsAreListsOfTheLatest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var p postings
		plain := map[uint32][]int32{}
		often := rapid.IntRange(1, 12).Draw(t, "terms")
		for n := range int32(rapid.IntRange(1, 900).Draw(t, "reports")) {
			term := uint32(rapid.IntRange(1, often).Draw(t, "term")) * 7919
			if l := plain[term]; len(l) > 0 && rapid.IntRange(0, 9).Draw(t, "remove") == 0 {
				i := rapid.IntRange(0, len(l)-1).Draw(t, "at")
				p.remove(term, l[i])
				plain[term] = slices.Delete(l, i, i+1)
			}
			p.add(term, n)
			l := append(plain[term], n)
			plain[term] = l[max(0, len(l)-recallCap):]
		}
		p.remove(7919, -1)
		for term, want := range plain {
			got := slices.Clone(p.latest(term, new([1]int32)))
			slices.Sort(got)
			if !slices.Equal(got, want) {
				t.Fatalf("term %d: %v, want %v", term, got, want)
			}
		}
		if got := p.latest(1, new([1]int32)); len(got) > 0 {
			t.Fatalf("a term that nothing has: %v", got)
		}
	})
}
