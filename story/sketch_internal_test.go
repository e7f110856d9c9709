package story

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestGreatestAreTheLastWhenSorted finds the greatest of few and of many, of which some are the
// same.
func TestGreatestAreTheLastWhenSorted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := rapid.SliceOfN(rapid.Uint64Range(0, rapid.SampledFrom([]uint64{3, 1000, 1 << 60}).Draw(t, "most")), 0, 300).Draw(t, "all")
		n := rapid.IntRange(0, 60).Draw(t, "n")
		want := slices.Clone(all)
		slices.Sort(want)
		want = want[max(0, len(want)-n):]
		got := slices.Clone(greatest(all, n))
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Fatalf("%d, want %d", got, want)
		}
	})
}
