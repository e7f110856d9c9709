package story

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestSeekFindsWhatASearchFinds looks for terms in sums of all kinds, evenly spread or not.
func TestSeekFindsWhatASearchFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ids := rapid.SliceOfDistinct(rapid.OneOf(rapid.Uint32Range(1, 1<<idBits-1), rapid.Uint32Range(1, 40)), rapid.ID[uint32]).Draw(t, "ids")
		slices.Sort(ids)
		sum := make([]share, len(ids))
		for i, id := range ids {
			sum[i] = share{id, 1}
		}
		id := rapid.OneOf(rapid.Uint32Range(1, 1<<idBits-1), rapid.Uint32Range(1, 40)).Draw(t, "id")
		want, _ := slices.BinarySearch(ids, id)
		for from := range want + 1 {
			if got := seek(sum, from, id); got != want {
				t.Fatalf("%d from %d of %v: %d, want %d", id, from, ids, got, want)
			}
		}
	})
}
