package lexicon

import "testing"

// TestOneHappening holds that every type of the table is known to it by both its names, and
// that it tells apart what can't be one event.
func TestOneHappening(t *testing.T) {
	for a, h := range eventHarms() {
		for b := range h.parts {
			if b != "*" && b != "MOBILIZE" && HarmOf(b) == Harmless {
				t.Errorf("%s has %s, which is no harmful type", a, b)
			}
			if !OneHappening(a, b) || !OneHappening(b, a) {
				t.Errorf("%s and %s", a, b)
			}
		}
	}
	for _, p := range [][2]string{{"QUAKE", "STORM"}, {"ASSAULT", "CRASH"}, {"QUAKE", "ASSAULT"}, {"FLOOD", "FIRE"}} {
		if got, want := OneHappening(p[0], p[1]), p[1] == "CRASH"; got != want {
			t.Errorf("%v: %v", p, got)
		}
	}
}
