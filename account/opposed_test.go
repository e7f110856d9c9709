package account_test

import (
	"testing"

	"github.com/hearsay-news/hearsay"
)

// opposed are two reports of one sentence each, the first a wire's, and whether one stands against the other.
type opposed struct {
	name, x, y string
	want       bool
}

// testOpposed holds that the accounts of two reports each show a dispute where there is one, and none where there isn't.
func testOpposed(t *testing.T, all []opposed) {
	t.Helper()
	for _, c := range all {
		t.Run(c.name, func(t *testing.T) {
			a := tellAll(t, nil,
				told{id: "x-1", outlet: "Vale Wire", kind: hearsay.WireOutlet, text: c.x},
				told{id: "y-1", outlet: "Hill Post", minute: 40, text: c.y},
			)
			if got := disputedPair(t, a, "x-1", "y-1"); got != c.want {
				t.Errorf("disputed: %v\n%s", got, summaries(a))
			}
		})
	}
}
