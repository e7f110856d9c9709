package eval

import (
	"slices"
	"testing"
)

// TestCountLabels holds that the labelled counts are whole: no report twice, of corpora that
// are read, about as many in either split.
func TestCountLabels(t *testing.T) {
	gold, err := countLabels()
	if err != nil {
		t.Fatal(err)
	}
	corpora := map[string]bool{}
	for _, group := range countGroups {
		for corpus := range group.files {
			corpora[corpus] = true
		}
	}
	seen, splits := map[string]bool{}, map[string]int{}
	for _, g := range gold {
		key := g.Corpus + "/" + g.ID
		if seen[key] {
			t.Errorf("%s is labelled twice", key)
		}
		seen[key] = true
		if !corpora[g.Corpus] {
			t.Errorf("%s is of no known corpus", key)
		}
		if slices.Contains(g.KilledOr, value(g.Killed)) || slices.Contains(g.InjuredOr, value(g.Injured)) {
			t.Errorf("%s gives a reading twice", key)
		}
		splits[g.Split]++
	}
	if splits["dev"] < 200 || splits["held"] < 200 || len(splits) != 2 {
		t.Errorf("splits %v", splits)
	}
}

func TestScore(t *testing.T) {
	var s score
	for _, p := range [][2]int{{3, 3}, {2, 0}, {0, 0}, {0, 4}} {
		s.add(p[1], p[0])
	}
	if s.exact != 2 || s.f1() != 0.5 {
		t.Errorf("exact %d, F1 %v", s.exact, s.f1())
	}
}

// TestScoreOtherReading holds that an answer which is one of a label's other readings counts
// as right, and that any other answer is held against the label itself.
func TestScoreOtherReading(t *testing.T) {
	for _, c := range []struct {
		name                 string
		got, gold            int
		or                   []int
		exact                bool
		wantGold, wantAnswer int
	}{
		{"the label", 3, 3, []int{0}, true, 1, 1},
		{"the other reading", 2, 3, []int{2}, true, 1, 1},
		{"unstated is fair too", 0, 3, []int{0}, true, 0, 0},
		{"stated is fair too", 3, 0, []int{3}, true, 1, 1},
		{"neither", 4, 3, []int{0, 2}, false, 1, 1},
	} {
		var s score
		if got := s.add(c.got, c.gold, c.or...); got != c.exact || s.gold != c.wantGold || s.answers != c.wantAnswer {
			t.Errorf("%s: exact %v, %d wanted, %d answered", c.name, got, s.gold, s.answers)
		}
	}
}
