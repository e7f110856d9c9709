package account_test

import (
	"testing"

	"github.com/hearsay-news/hearsay"
)

// Two counts contradict each other only where they are of one thing.
func TestCountsOfTwoThingsAreNoRivals(t *testing.T) {
	for name, c := range map[string]struct {
		one, other string
		rivals     bool
	}{
		"same blast":         {"The blast at Tostrup killed nine people.", "The blast at Tostrup killed four people.", true},
		"two blasts and one": {"Two separate bomb blasts at Tostrup killed nine people.", "The blast at Tostrup killed four people.", false},
		"charges":            {"The blast at Tostrup killed nine people.", "Ola Berg faces charges over the blast at Tostrup that killed four people.", false},
		"a reign":            {"The blast at Tostrup killed nine people.", "During his reign blasts at Tostrup killed 4,000 people.", false},
		"none of a group":    {"The blast at Tostrup injured nine shoppers.", "There were no injuries among the soldiers in the blast at Tostrup.", false},
	} {
		t.Run(name, func(t *testing.T) {
			a := tellAll(t, nil,
				told{id: "n-1", outlet: "Northern Wire", kind: hearsay.WireOutlet, text: c.one},
				told{id: "p-1", outlet: "Tostrup Police", kind: hearsay.AgencyOutlet, minute: 20, text: c.other})
			if rivals := disputed(a); rivals != c.rivals {
				t.Error(summaries(a))
			}
		})
	}
}

// That there is none answers who says that there is one, not who mentions it by the way.
func TestWhatIsMentionedByTheWayIsNotDenied(t *testing.T) {
	for said, want := range map[string]bool{
		"A truce between the two clans of Norrvik took effect at dawn.":                   true,
		"The clans of Norrvik have had bad experiences with a truce, traders said.":       false,
		"Some of the truces between the clans of Norrvik held for a few days, they said.": false,
	} {
		a := tellAll(t, nil,
			told{id: "n-1", outlet: "Northern Wire", kind: hearsay.WireOutlet, text: said},
			told{id: "d-1", outlet: "Norrvik Daily", kind: hearsay.NewspaperOutlet, minute: 20, text: "\"There is no truce,\" clan leader Tor Vik said."})
		if disputed(a) != want {
			t.Errorf("%s\n%s", said, summaries(a))
		}
	}
}

// disputed reports whether the account has a disputed claim.
func disputed(a hearsay.Account) bool {
	for i := range a.Claims {
		if a.Claims[i].Status == hearsay.Disputed {
			return true
		}
	}
	return false
}

// A denial that has no more in common with what was told than the name of a body answers something else.
func TestNameOfABodyAloneIsNoMatter(t *testing.T) {
	a := tellAll(t, nil,
		told{id: "n-1", outlet: "Northern Wire", kind: hearsay.WireOutlet, text: "The Tostrup Harbour Authority has done so, minister Ida Holm said."},
		told{id: "d-1", outlet: "Norrvik Daily", kind: hearsay.NewspaperOutlet, minute: 20, text: "\"The Tostrup Harbour Authority is not functioning,\" clan leader Tor Vik said."})
	if disputed(a) {
		t.Error(summaries(a))
	}
}
