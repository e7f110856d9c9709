package account_test

import (
	"testing"

	"github.com/hearsay-news/hearsay"
)

func TestTalkOnTheNetIsDenied(t *testing.T) {
	for name, c := range map[string]struct {
		post, denial string
		disputed     bool
	}{
		"in other words":      {"9 people burnt in a tram at the depot!!! share", "Police chief Lars Brandt dismissed talk on social media of a tram with nine dead.", true},
		"by an office":        {"BREAKING: Corran ARRESTED at the ferry with a bag of cash", "Police denied reports on social media that the mayor had been arrested.", true},
		"of another matter":   {"The market in Aldbury smells of fish today", "Police chief Lars Brandt dismissed talk on social media of a tram with nine dead.", false},
		"not told on the net": {"The tram driver in Aldbury sings every morning", "Police chief Lars Brandt dismissed a complaint about the tram fares.", false},
	} {
		t.Run(name, func(t *testing.T) {
			a := tellAll(t, nil,
				told{id: "x-1", outlet: "@aldbury_eye", kind: hearsay.SocialOutlet, text: c.post},
				told{id: "y-1", outlet: "Hill Post", minute: 60, text: c.denial})
			if disputedPair(t, a, "x-1", "y-1") != c.disputed {
				t.Error(summaries(a))
			}
		})
	}
}

func TestTheChargeIsDeniedAndNotWhatItRestsOn(t *testing.T) {
	a := tellAll(t, nil, told{id: "a", outlet: "Hill Post", text: "A digger had struck the water main two weeks ago, the director of the water company, Ina Corran, said. “We found the mark of a shovel on the pipe,” Corran said. The contractor, Vexia Mills, denied it."})
	c := claimWith(a, "a", "digger had struck")
	if c == nil || c.Status != hearsay.Disputed {
		t.Error(summaries(a))
	}
}

func TestAnOfficialCountIsNotConfirmedByWhoRepeatsIt(t *testing.T) {
	a := tellAll(t, nil,
		told{id: "a", outlet: "Northern Wire", kind: hearsay.WireOutlet, text: "Some 3,000 people were killed in the flood at Aldbury, according to an official count."},
		told{id: "b", outlet: "Hill Post", minute: 60, text: "Opposition politicians said that the flood at Aldbury killed 3,000 people, by official count."})
	for _, c := range a.Claims {
		if c.Status == hearsay.Corroborated {
			t.Error(summaries(a))
		}
	}
}
