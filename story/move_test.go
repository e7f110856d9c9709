package story_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-news/hearsay/story"
)

// TestWhatIsDroppedLeavesNothing adds reports of two fires twice each: once to have them dropped
// and moved back, once to keep. Those who saw only what was kept place them the same.
func TestWhatIsDroppedLeavesNothing(t *testing.T) {
	kept, other := story.NewGrouper(), story.NewGrouper()
	var ids []string
	for i, text := range fires {
		id := fmt.Sprint("r", i)
		s := sketch(id, fmt.Sprint("Outlet ", i), i, "", text)
		was := map[string]string{}
		for _, known := range ids {
			was[known] = other.StoryOf(known)
		}
		other.Add(s)
		other.Settle()
		other.Drop(id)
		for _, known := range ids {
			other.Move(known, was[known])
		}
		if in := other.StoryOf(id); in != "" {
			t.Fatalf("%s was dropped and is in %s", id, in)
		}
		if d := cmp.Diff(kept.Add(s), other.Add(s)); d != "" {
			t.Fatalf("%s (-never dropped, +dropped):\n%s", id, d)
		}
		ids = append(ids, id)
	}
	if a, b := stories(kept, ids), stories(other, ids); !slices.Equal(a, b) {
		t.Errorf("%q and %q", a, b)
	}
	other.Drop("nobody's")
	other.Move("nobody's", "s")
	for _, id := range ids {
		other.Drop(id)
	}
	if p := other.Add(sketch("r9", "Outlet 9", 9, "", fires[0])); !p.New || len(p.Copies) > 0 {
		t.Errorf("all are dropped and one is found: %+v", p)
	}
}
