package eval

import "testing"

// TestCountLabels holds that the labelled counts are whole: no report twice, both splits.
func TestCountLabels(t *testing.T) {
	gold, err := countLabels()
	if err != nil {
		t.Fatal(err)
	}
	seen, splits := map[string]bool{}, map[string]int{}
	for _, g := range gold {
		key := g.Corpus + "/" + g.ID
		if seen[key] {
			t.Errorf("%s is labelled twice", key)
		}
		seen[key] = true
		splits[g.Split]++
	}
	if splits["dev"] < 30 || splits["held"] < 30 {
		t.Errorf("splits %v", splits)
	}
}

func TestScore(t *testing.T) {
	var s score
	for _, p := range [][2]int{{3, 3}, {2, 0}, {0, 0}, {0, 4}} {
		s.add(p[0], p[1])
	}
	if s.exact != 2 || s.f1() != 0.5 {
		t.Errorf("exact %d, F1 %v", s.exact, s.f1())
	}
}
