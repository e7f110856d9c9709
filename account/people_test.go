package account

import (
	"testing"

	"github.com/hearsay-news/hearsay"
)

func TestPostsTellPeopleApart(t *testing.T) {
	for _, c := range []struct {
		a, b  string
		n     int
		apart bool
	}{
		{"judge", "bailiff", 1, true},
		{"The judge", "a judge", 1, false},
		{"nurse", "medic", 1, false},
		{"bailiff", "man", 1, false},
		{"driver", "victim", 1, false},
		{"miner", "worker", 1, false},
		{"teachers", "bailiffs", 2, true},
		{"teachers", "bailiffs", 9, false},
		{"Iraqi", "bailiff", 1, false},
		{"", "bailiff", 1, false},
	} {
		f := &hearsay.Figure{Quantity: hearsay.Exactly(c.n), Who: c.a}
		g := &hearsay.Figure{Quantity: hearsay.Exactly(c.n), Who: c.b}
		if got := otherPosts(f, g); got != c.apart || otherPosts(g, f) != got {
			t.Errorf("%d %q, %q: apart %v, want %v", c.n, c.a, c.b, got, c.apart)
		}
	}
}
