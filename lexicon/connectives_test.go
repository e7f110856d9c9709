package lexicon

import "testing"

func TestWithoutConnective(t *testing.T) {
	for _, x := range []struct{ sentence, want string }{
		{"Meanwhile, the port closed", "the port closed"},
		{"Meanwhile the port closed", "the port closed"},
		{"However the port fares, it closes", "However the port fares, it closes"},
		{"Still, the port closed", "the port closed"},
		{"Still waters run deep", "Still waters run deep"},
		{"Shortly afterwards a second crane fell", "a second crane fell"},
		{"A few hours after the incident, the port closed", "the port closed"},
		{"Two hours later, the port closed", "the port closed"},
		{"A year earlier, the port closed", "A year earlier, the port closed"},
		{"Hours after the mayor, a docker spoke", "Hours after the mayor, a docker spoke"},
		{"Meanwhile", "Meanwhile"},
	} {
		if got := WithoutConnective(x.sentence); got != x.want {
			t.Errorf("%q: %q, want %q", x.sentence, got, x.want)
		}
	}
}
