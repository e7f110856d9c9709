package account_test

import (
	"testing"

	"github.com/hearsay-news/hearsay"
)

// What is taken back as a whole, by its number or day, or by a word for what was told; and what only sounds so.
func TestTakingBackByName(t *testing.T) {
	wire, board, post := hearsay.WireOutlet, hearsay.AgencyOutlet, hearsay.SocialOutlet
	for name, c := range map[string]struct {
		outlet      string // of both reports, but for those of the wire
		kind        hearsay.OutletKind
		first, then string
		wire        bool // the second is the wire's
		words       string
		status      hearsay.ClaimStatus
	}{
		"a point of a notice":          {"Ministry of Ports", board, "1. A crane fell at the Osta quay at 06.10 hours. 2. No worker was trapped under it.", "Paragraph 2 of Communiqué No. 1, according to which no worker was trapped, is withdrawn.", false, "No worker was trapped", hearsay.Withdrawn},
		"an assurance":                 {"Osta Water Company", board, "There has been no leak of acid from the works at Osta.", "The company withdraws its assurance of this morning that there had been no leak of acid. Some 300 litres escaped.", false, "no leak of acid", hearsay.Withdrawn},
		"wrong, in the next sentence":  {"Lift Works", board, "The tram was on a test run and there were no paying passengers on board.", "Lift Works withdraws its statement of noon that there were no paying passengers in the tram. The statement rested on a wrong log and was wrong.", false, "no paying passengers", hearsay.Withdrawn},
		"a post of yesterday":          {"@red_front", post, "We, the Red Front, blew up the radio mast at Osta with two charges.", "Clarification: the Red Front withdraws the statement of today. None of our people was at Osta.", false, "blew up the radio mast", hearsay.Withdrawn},
		"a statement, told by a wire":  {"Norgas", board, "The pipe at Mill Lane has held no gas since Monday.", "Two people were killed at Osta by gas from a pipe. Norgas withdrew its statement of Tuesday.", true, "held no gas", hearsay.Withdrawn},
		"the post about it":            {"@osta_eye", post, "Fire at the Osta mill. My uncle saw it start. Seven people burnt in a bus!!", "I have deleted the post about the bus. It came from a chat and was wrong, sorry.", false, "burnt in a bus", hearsay.Withdrawn},
		"turned out to be untrue":      {"Osta Rail", board, "The points had been checked on Friday.", "We said on Monday that the points had been checked on Friday. This has turned out to be untrue.", false, "points had been checked", hearsay.Withdrawn},
		"disregard it":                 {"Osta County", board, "The Varn dam has failed. Leave the valley at once.", "Please disregard our alert of 10.05 that the Varn dam has failed. It was sent in error.", false, "dam has failed", hearsay.Withdrawn},
		"a notice is cancelled":        {"Osta Airport", board, "The runway reopened at 11 a.m.", "Our notice of 11.15 on the reopening of the runway is cancelled. The runway stays shut.", false, "runway reopened", hearsay.Withdrawn},
		"an article's claim":           {"Osta Herald", hearsay.NewspaperOutlet, "The mayor had sold the land to his brother, documents show.", "An article of Monday said that the mayor had sold the land to his brother. The Osta Herald withdraws that claim.", false, "sold the land", hearsay.Withdrawn},
		"in which we said":             {"Varn Lifts", board, "The lift was stopped. There has been no loss of life.", "Our statement of this morning, in which we said that there had been no loss of life, was wrong and we withdraw it.", false, "no loss of life", hearsay.Withdrawn},
		"take it back, and why":        {"Osta Works", board, "The boiler was destroyed. No one was hurt.", "Our statement that no one was hurt was made before we had word from the yard; we take it back and apologise.", false, "No one was hurt", hearsay.Withdrawn},
		"what we wrote":                {"Osta Zoo", board, "All animals are in their cages.", "What we wrote this morning about all animals being in their cages was not true.", false, "in their cages", hearsay.Withdrawn},
		"an engineer recants":          {"Northern Wire", wire, "The bridge had been checked in May, engineer Ida Holm said.", "Engineer Ida Holm recanted her statement of Monday that the bridge had been checked in May.", false, "checked in May", hearsay.Withdrawn},
		"reversing itself":             {"Osta Rail", board, "The driver ignored a red signal.", "Reversing its earlier account, Osta Rail said the driver had not ignored a red signal.", true, "red signal", hearsay.Withdrawn},
		"to be disregarded":            {"Osta Council", board, "The dam has burst at Varn.", "The council said that its warning that the dam had burst at Varn was based on false information and should be disregarded.", true, "dam has burst", hearsay.Withdrawn},
		"mistaken in stating":          {"Osta Works", board, "No chemicals have leaked into the river.", "Osta Works said on Friday it had been mistaken in stating that no chemicals had leaked into the river.", true, "No chemicals", hearsay.Withdrawn},
		"backed away, on a day":        {"Osta Rail", board, "The driver ignored a red signal.", "Osta Rail backed away late on Tuesday from its claim that the driver ignored a red signal.", true, "red signal", hearsay.Withdrawn},
		"retreated, on a day":          {"Northern Wire", wire, "The bridge was unsafe, engineer Ida Holm said.", "Engineer Ida Holm retreated on Tuesday from her assertion that the bridge was unsafe.", false, "bridge was unsafe", hearsay.Withdrawn},
		"backed away from a fence":     {"Northern Wire", wire, "The bridge was unsafe, engineer Ida Holm said.", "Engineer Ida Holm backed away on Tuesday from a fence at the bridge, which was unsafe.", false, "bridge was unsafe", hearsay.Reported},
		"not wrong to say so":          {"Northern Wire", wire, "The bridge was unsafe, engineer Ida Holm said.", "“It was not wrong to say that the bridge was unsafe,” engineer Ida Holm said.", false, "bridge was unsafe", hearsay.Reported},
		"had not been wrong to say so": {"Osta Rail", board, "The driver ignored a red signal.", "Osta Rail said that it had not been wrong to say that the driver ignored a red signal.", true, "red signal", hearsay.Reported},
		"sorry for something else":     {"Osta Council", board, "The water in Osta is safe to drink.", "The council apologises for having shut the water in Osta for two days. It is safe to drink.", false, "safe to drink", hearsay.Reported},
		"others say so":                {"Osta Zoo", board, "All animals are in their cages.", "The keepers' union said the zoo should not have said so early that the gates were shut.", true, "in their cages", hearsay.Reported},
		"won't take it back":           {"Osta Rail", board, "The driver ignored a red signal.", "Osta Rail said that it would not take it back. The driver ignored a red signal, it said.", true, "red signal", hearsay.Reported},
		"is called on to":              {"Northern Wire", wire, "The judge was bribed, opposition leader Ida Holm said on Monday.", "The justice minister called on opposition leader Ida Holm to withdraw her statement that the judge was bribed.", false, "judge was bribed", hearsay.Reported},
		"the number of something else": {"Northern Wire", wire, "Three boats were seen near the dam at Osta on Monday night, police said.", "Police corrected the number of divers at the dam at Osta to five.", false, "Three boats", hearsay.Reported},
		"a statement of others":        {"Osta Rail", board, "The points had been checked on Friday.", "The drivers' union withdrew its statement of Tuesday.", true, "points had been checked", hearsay.Reported},
		"an application":               {"Norgas", board, "The pipe at Mill Lane has held no gas since Monday.", "Norgas withdrew its application of Tuesday for a new pipe at Mill Lane.", true, "held no gas", hearsay.Reported},
		"another post":                 {"@osta_eye", post, "Fire at the Osta mill. Seven people burnt in a bus!!", "I have deleted the post about the football. The mill is still burning.", false, "burnt in a bus", hearsay.Reported},
		"what else it said":            {"Osta Water Company", board, "The pump house at Varn burned down on Sunday. There has been no leak of acid.", "The company withdraws its assurance that there had been no leak of acid.", false, "pump house at Varn burned", hearsay.Reported},
	} {
		t.Run(name, func(t *testing.T) {
			then := told{id: "b", outlet: c.outlet, kind: c.kind, minute: 120, text: c.then}
			if c.wire {
				then.outlet, then.kind = "Northern Wire", wire
			}
			a := tellAll(t, nil, told{id: "a", outlet: c.outlet, kind: c.kind, text: c.first}, then)
			if x := claimWith(a, "a", c.words); x == nil || x.Status != c.status {
				t.Error(summaries(a))
			}
		})
	}
}

// What led to the taking back is news, not taken back with it.
func TestWhatLedToAWithdrawalStands(t *testing.T) {
	a := tellAll(t, nil,
		told{id: "a", outlet: "Osta Works", kind: hearsay.AgencyOutlet, text: "The boiler was destroyed at Osta. No one was hurt."},
		told{id: "b", outlet: "Northern Wire", kind: hearsay.WireOutlet, minute: 60, text: "Osta Works apologised on Friday after a worker died of his burns, and withdrew a statement that no one had been hurt."},
	)
	if c := claimWith(a, "a", "No one was hurt"); c == nil || c.Status != hearsay.Withdrawn {
		t.Errorf("it was not taken back: %s", summaries(a))
	}
	if c := figureClaim(a, "b", "worker died"); c == nil || c.Status == hearsay.Withdrawn || c.Figure.Min != 1 {
		t.Errorf("the death is gone: %s", summaries(a))
	}
}
