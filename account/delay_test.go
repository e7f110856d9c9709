package account_test

import (
	"testing"

	"github.com/hearsay-news/hearsay"
)

func TestDelays(t *testing.T) {
	for _, c := range []struct {
		name, x, y string
		want       bool
	}{
		{"at once or after days", "The leak was reported to the inspectors within two hours, the owner, Tom Reed, said.", "The plant had waited four days before it reported the leak, inspector Ida Holm said.", true},
		{"it took them days", "The leak was reported to the inspectors within two hours, the owner, Tom Reed, said.", "The plant took four days to report the leak, inspector Ida Holm said.", true},
		{"no longer than that", "The leak was reported to the inspectors within two days, the owner, Tom Reed, said.", "The plant waited an hour before it reported the leak, inspector Ida Holm said.", false},
		{"another act", "The leak was stopped within two hours, the owner, Tom Reed, said.", "The plant had waited four days before it reported the leak, inspector Ida Holm said.", false},
		{"another thing", "The theft was reported within two hours, the owner, Tom Reed, said.", "The plant had waited four days before it reported the leak, inspector Ida Holm said.", false},
	} {
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
