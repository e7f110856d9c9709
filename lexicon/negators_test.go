package lexicon

import "testing"

func TestWithoutNegation(t *testing.T) {
	for _, c := range []struct {
		in, want string
		n        int
	}{
		{"there has been no breach", "there has been [some] breach", 1},
		{"They did not reach the tower", "They did reach the tower", 1},
		{"nobody was hurt.", "[somebody] was hurt.", 1},
		{"No one had any part in it", "[somebody] had [some] part in it", 1},
		{"it wasn’t closed", "it was closed", 1},
		{"not here and not there", "here and there", 2},
		{"", "", 0},
	} {
		if got, n := WithoutNegation(c.in); got != c.want || n != c.n {
			t.Errorf("%q: %q, %d", c.in, got, n)
		}
	}
}
