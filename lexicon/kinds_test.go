package lexicon

import "testing"

func TestOneKind(t *testing.T) {
	for _, c := range []struct {
		x, y string
		want bool
	}{
		{"ferry", "vessel", true},
		{"blaze", "fire", true},
		{"skipper", "captain", true},
		{"school", "warehouse", false},
		{"brake", "steering", false},
		{"teacher", "baker", false},
	} {
		if OneKind(c.x, c.y) != c.want || OneKind(c.y, c.x) != c.want {
			t.Errorf("%s, %s: not %v", c.x, c.y, c.want)
		}
	}
	if !OneAct("snap", "break") || OneAct("open", "close") {
		t.Error("acts")
	}
}
