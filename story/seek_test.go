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

// TestIncludedIsPlus adds bags to a sum in its own room and in new room.
func TestIncludedIsPlus(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var sum, plain []share
		for range rapid.IntRange(1, 6).Draw(t, "bags") {
			ids := rapid.SliceOfNDistinct(rapid.Uint32Range(1, 60), 0, 30, rapid.ID[uint32]).Draw(t, "ids")
			slices.Sort(ids)
			var b bag
			var all []share
			for _, id := range ids {
				x := termOf(id, rapid.Float64Range(0.02, 1).Draw(t, "weight"))
				b, all = append(b, x), append(all, share{id, x.fixed()})
			}
			sum, plain = included(sum, b), plus(plain, all)
			if !slices.Equal(sum, plain) {
				t.Fatalf("%v, want %v", sum, plain)
			}
		}
	})
}
