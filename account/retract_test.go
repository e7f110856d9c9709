package account_test

import (
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
)

// What is taken back without being said again, or in words of another kind than it was said in.
func TestTakingBackInPassing(t *testing.T) {
	daily, board, post := hearsay.NewspaperOutlet, hearsay.AgencyOutlet, hearsay.SocialOutlet
	for name, c := range map[string]struct {
		outlet string
		kind   hearsay.OutletKind
		first  string
		words  string
		other  string // who tells the taking back; empty for the outlet itself
		later  string
		gone   bool
	}{
		"a post is deleted": {"@aldbury_now", post, "Blast in the tunnel at Aldbury, many dead.", "Blast in the tunnel", "",
			"I deleted my post about a blast in the tunnel. It was a smoke machine.", true},
		"no longer says": {"Health Ministry of Vale", board, "The ministry confirms a first case of cholera in Aldbury.", "cholera", "Coast Daily",
			"The health ministry no longer says that the girl in Aldbury has cholera.", true},
		"spoke too soon": {"Vale Fire Service", board, "The climber missing on the ridge has been found alive, spokesman Tom Reed said.", "found alive", "Coast Daily",
			"The search for the climber on the ridge goes on. “I spoke too soon,” Tom Reed said: the man found alive was another walker.", true},
		"a message removed": {"Vale Pilots' Union", board, "We announce the death of our colleague Lars Brandt, who was shot on Monday.", "death of our colleague", "Coast Daily",
			"Lars Brandt is in a coma. The pilots' union, which had announced his death, removed its message and said it had been misinformed.", true},
		"an error in a release": {"Vale Statistics Office", board, "Consumer prices in April were 3.9 per cent higher than a year before.", "3.9 per cent", "",
			"The release on consumer prices in April contained an error and is hereby cancelled.", true},
		"an outlet's own report": {"Coast Daily", daily, "The suspect in the mill killings has shot himself, Coast Daily has been told.", "shot himself", "",
			"The suspect in the mill killings is under arrest. Police say he is unhurt, and we can no longer stand by our earlier report about his death.", true},
		"by another's mouth": {"Northern Wire", hearsay.WireOutlet, "The driver of the lorry had been drinking, police chief Ona Brandt said.", "drinking", "Coast Daily",
			"Police chief Ona Brandt apologised for having said that the lorry driver had been drinking.", true},
		"it backed away": {"Northern Wire", hearsay.WireOutlet, "Power lines caused the fire, the forest service said.", "Power lines", "Coast Daily",
			"The forest service backed away from its statement that power lines caused the fire.", true},
		"other things removed": {"Vale Pilots' Union", board, "We announce the death of our colleague Lars Brandt, who was shot on Monday.", "death of our colleague", "Coast Daily",
			"The harbour board removed its flags and its posts from the quay on Monday.", false},
		"another takes back": {"Northern Wire", hearsay.WireOutlet, "The driver of the lorry had been drinking, police chief Ona Brandt said.", "drinking", "Coast Daily",
			"Mayor Ina Corran corrected herself: the ferry sails at noon.", false},
		"it is refused": {"Northern Wire", hearsay.WireOutlet, "The Free Front said that it had shot down the helicopter.", "shot down", "Coast Daily",
			"The Free Front refused to withdraw its claim that it had shot down the helicopter.", false},
		"it is asked for": {"Northern Wire", hearsay.WireOutlet, "The hospital's director said that the fire had started in the kitchen.", "kitchen", "Coast Daily",
			"The union demanded that the director withdraw his statement that the fire had started in the kitchen.", false},
		"it has not been done": {"Northern Wire", hearsay.WireOutlet, "The Mill Party said that Otto Lind had signed the coalition paper.", "signed", "Coast Daily",
			"The Mill Party has not taken back its statement that Otto Lind signed the coalition paper.", false},
	} {
		t.Run(name, func(t *testing.T) {
			later := told{id: "b", outlet: c.other, minute: 120, text: c.later}
			if c.other == "" {
				later.outlet, later.kind = c.outlet, c.kind
			}
			a := tellAll(t, nil, told{id: "a", outlet: c.outlet, kind: c.kind, text: c.first}, later)
			gone, found := false, false
			for _, x := range a.Claims {
				for _, w := range x.Assertions {
					if w.Report == "a" && strings.Contains(w.Quote, c.words) {
						found, gone = true, gone || x.Status == hearsay.Withdrawn || x.Status == hearsay.Revised
					}
				}
			}
			if !found || gone != c.gone {
				t.Errorf("found %v, gone %v\n%s", found, gone, summaries(a))
			}
		})
	}
}
