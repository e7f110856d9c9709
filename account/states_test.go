package account_test

import (
	"testing"

	"github.com/hearsay-news/hearsay"
)

func TestStates(t *testing.T) {
	for _, c := range []struct {
		name   string
		x, y   string
		minute int // between the two
		want   bool
	}{
		{"fled or at his desk", "The mayor of Aldbury has fled to the coast, a councillor said.", "The mayor is at his desk, the town hall said.", 60, true},
		{"others fled", "Dozens of residents have fled to the coast, a councillor said.", "The residents are at home and the mayor is at his desk, the town hall said.", 60, false},
		{"hurt or not", "Mayor Ina Corran was grazed by a stone, a witness said.", "Ina Corran is unhurt, her office said.", 30, true},
		{"two people", "Mayor Ina Corran was grazed by a stone, a witness said.", "Police chief Lars Brandt is unhurt, his office said.", 30, false},
		{"whose aide it was", "An aide of Mayor Ina Corran was wounded by a stone, a witness said.", "Ina Corran is unhurt, her office said.", 30, false},
		{"the crew left the ship or is on board", "The crew of the freighter has abandoned ship, an angler said.", "The crew is on board, the coast guard said.", 30, true},
		{"first on board, then not", "The crew is on board, the coast guard said.", "The crew has abandoned ship, an angler said.", 300, false},
		{"a cable parted or holds", "The mooring cable has parted, a fisherman told the Hill Post.", "The cable is holding, the harbour master said.", 20, true},
		{"not resigned", "Mayor Ina Corran has resigned, a councillor said.", "Ina Corran remains in office, the town hall said.", 40, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := tellAll(t, nil,
				told{id: "x-1", outlet: "Vale Wire", kind: hearsay.WireOutlet, text: c.x},
				told{id: "y-1", outlet: "Hill Post", minute: c.minute, text: c.y},
			)
			if got := disputedPair(t, a, "x-1", "y-1"); got != c.want {
				t.Errorf("disputed: %v\n%s", got, summaries(a))
			}
		})
	}
}
