package story

import "testing"

func TestWordsTellOfWhichStory(t *testing.T) {
	words := func(reports int32, where string, all ...string) *wording {
		w := &wording{reports: reports}
		for _, x := range all {
			w.words = append(w.words, worded{key(x), reports})
		}
		if where != "" {
			w.where = append(w.where, key(where))
		}
		w.sort()
		return w
	}
	story := words(4, "halven", "halven", "silo", "grain", "lorry")
	for _, c := range []struct {
		name  string
		one   *wording
		least float64
		most  float64
	}{
		{"words of the story", words(1, "", "silo", "grain"), 6, 20},
		{"one of them amid others", words(1, "", "silo", "library", "sunday", "council"), 1, 6},
		{"others alone", words(1, "", "library", "sunday", "council"), -2, -0.5},
		{"the place alone", words(1, "", "halven"), 0, 0},
		{"others at the place", words(1, "", "halven", "library"), -1, -0.1},
		{"no word", words(1, ""), 0, 0},
		{"no report", &wording{}, 0, 0},
	} {
		if got := c.one.tells(story); got < c.least || got > c.most {
			t.Errorf("%s: %.1f nats, want %.1f to %.1f", c.name, got, c.least, c.most)
		}
	}
	if few, many := story.tells(words(1, "", "silo")), story.tells(words(1, "", "silo", "grain")); few >= many {
		t.Errorf("fewer words in common say more: %.1f, %.1f", few, many)
	}
}
