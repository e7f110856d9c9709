package story_test

import (
	"slices"
	"testing"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/story"
)

func TestEveryEvidenceHasItsWeight(t *testing.T) {
	table := lexicon.LinkWeights()
	if len(table) != len(story.EvidenceNames) {
		t.Errorf("%d weights for %d numbers of evidence", len(table), len(story.EvidenceNames))
	}
	marks := story.EvidenceNames[slices.Index(story.EvidenceNames[:], "day"):]
	for _, name := range story.EvidenceNames {
		w, ok := table[name]
		switch {
		case !ok:
			t.Errorf("%s has no weight", name)
		case w > 0 && slices.Contains(marks, name):
			t.Errorf("a difference in %s speaks for a match", name)
		}
	}
}

// TestStages looks at what is learnt from: each two groups once a stage, of different
// reports, and those that differ in their marks show it.
func TestStages(t *testing.T) {
	spring, autumn := occasion{7, 3, "Arman Tellis"}, occasion{4, 11, "Siro Vantaro"}
	reports := slices.Concat(quakes(0, spring), quakes(6, autumn))
	day := slices.Index(story.EvidenceNames[:], "day")
	shown, apart := 0, 0.0
	story.Stages(reports, func(a, b []int, e story.Evidence) {
		shown++
		for _, i := range a {
			if slices.Contains(b, i) {
				t.Fatalf("report %d is in both groups", i)
			}
		}
		if slices.Max(a) < 6 && slices.Min(b) >= 6 || slices.Max(b) < 6 && slices.Min(a) >= 6 {
			apart = max(apart, e[day])
		} else if slices.Max(a) < 6 && slices.Max(b) < 6 && e[day] > 0 {
			t.Errorf("reports of one day differ in it by %.2f", e[day])
		}
	})
	if shown == 0 || apart < 0.15 {
		t.Errorf("%d pairs of groups; those of two days differ by at most %.2f", shown, apart)
	}
}
