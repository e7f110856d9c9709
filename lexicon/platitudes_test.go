package lexicon

import "testing"

func TestPlatitude(t *testing.T) {
	for line, want := range map[string]bool{
		"the board is committed to open books":             true,
		"both sides attached great importance to the port": true,
		"the port remains committed to the workers.":       true,
		"the board committed two million to the port":      false,
		"the union looked at the ships":                    false,
		"":                                                 false,
	} {
		if got := Platitude(line); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}
