package lexicon

import "testing"

func TestRelated(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"fire", "fire", true},
		{"break", "breach", true},
		{"storm", "breach", true},
		{"fail", "failure", true},
		{"explode", "blast", true},
		{"kill", "death", true},
		{"killing", "kill", true},
		{"evacuation", "move", true}, // through "evacuate"
		{"deny", "denial", true},
		{"detention", "arrest", true},
		{"injure", "kill", false},
		{"wound", "death", false},
		{"fire", "flood", false},
		{"arrest", "kill", false},
		{"missing", "dead", false},
		{"sing", "s", false},
		{"unheard", "unseen", false},
	} {
		if got := Related(c.a, c.b); got != c.want {
			t.Errorf("Related(%q, %q) = %v", c.a, c.b, got)
		}
		if got := Related(c.b, c.a); got != c.want {
			t.Errorf("Related(%q, %q) = %v", c.b, c.a, got)
		}
	}
}

func TestOpposed(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"open", "closed", true},
		{"alive", "dead", true},
		{"missing", "safe", true},
		{"toxic", "harmless", true},
		{"open", "open", false},
		{"alive", "survive", false},
		{"dead", "injured", false},
	} {
		if Opposed(c.a, c.b) != c.want || Opposed(c.b, c.a) != c.want {
			t.Errorf("Opposed(%q, %q) = %v, %v", c.a, c.b, Opposed(c.a, c.b), Opposed(c.b, c.a))
		}
	}
}

// TestRelatedInTheNews holds pairs that reports of one event use for one thing, and pairs
// that they keep apart.
func TestRelatedInTheNews(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"ammunition", "bullet", true},
		{"round", "ammunition", true},
		{"cholera", "disease", true},
		{"sink", "capsize", true},
		{"ferry", "vessel", true},
		{"insolvent", "bankrupt", true},
		{"suspend", "freeze", true},
		{"cholera", "measles", false},
		{"tanker", "ferry", false},
		{"loot", "arson", false},
		{"coup", "resign", false},
	} {
		if got := Related(c.a, c.b); got != c.want {
			t.Errorf("Related(%q, %q) = %v", c.a, c.b, got)
		}
	}
	if !Opposed("solvent", "insolvent") || !Opposed("resign", "remain") {
		t.Error("solvent excludes insolvent, and to resign to remain")
	}
}
