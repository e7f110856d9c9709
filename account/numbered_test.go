package account_test

import (
	"testing"

	"github.com/hearsay-news/hearsay"
)

func TestNumbersOfOneNoun(t *testing.T) {
	for name, c := range map[string]struct {
		first, second string
		disputed      bool
	}{
		"two numbers":         {"The fair sold 8,000 tickets for the parade, the Vale Fair Company said.", "The fair sold 12,000 tickets for the parade, Mayor Ina Corran said.", true},
		"one number, rounded": {"The fair sold 8,000 tickets for the parade, the Vale Fair Company said.", "The fair sold 8,010 tickets for the parade, Mayor Ina Corran said.", false},
		"a bound":             {"The fair sold 8,000 tickets for the parade, the Vale Fair Company said.", "The fair sold at least 7,000 tickets for the parade, Mayor Ina Corran said.", false},
		"a part and a whole":  {"The clinics of Norway admitted 900 patients with the fever, the health ministry said.", "The clinics of Oslo admitted 60 patients with the fever, the city council said.", false},
	} {
		t.Run(name, func(t *testing.T) {
			a := tellAll(t, nil,
				told{id: "x-1", outlet: "Vale Wire", kind: hearsay.WireOutlet, text: c.first},
				told{id: "y-1", outlet: "Hill Post", minute: 60, text: c.second})
			if disputedPair(t, a, "x-1", "y-1") != c.disputed {
				t.Error(summaries(a))
			}
		})
	}
}
