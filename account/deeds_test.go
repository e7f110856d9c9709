package account_test

import (
	"testing"

	"github.com/hearsay-news/hearsay"
)

// A denial in other words answers what was told: the deed by its name for who did it, the state by its opposite.
func TestDenialsInOtherWords(t *testing.T) {
	for name, c := range map[string]struct {
		told, answer string
		minute       int
		want         bool
	}{
		"no sign of the deed":            {"Saboteurs working at night cut the ferry cable at Aldbury, a dock clerk said.", "Mayor Ina Corran said there was no sign of sabotage.", 30, true},
		"no evidence of the deed":        {"Arsonists set the grain store at Aldbury alight, a neighbour told the Vale Wire.", "Fire chief Lars Brandt said he had seen no evidence of arson.", 30, true},
		"another deed":                   {"Arsonists set the grain store at Aldbury alight, a neighbour told the Vale Wire.", "Fire chief Lars Brandt said he had seen no evidence of a hijacking.", 30, false},
		"no further attack":              {"Hackers shut the locks at Aldbury on Monday, a dock clerk said.", "Mayor Ina Corran said there was no sign of another attack.", 30, false},
		"denied that he got away":        {"Smuggler Tom Reed was among the escapees, a warder said.", "Mayor Ina Corran denied that Tom Reed, the best-known smuggler of the coast, had got away.", 60, true},
		"another got away":               {"Smuggler Tom Reed was among the escapees, a warder said.", "Mayor Ina Corran denied that Lars Brandt, the best-known forger of the coast, had got away.", 60, false},
		"in his cell":                    {"Smuggler Tom Reed has escaped from the county jail, a warder said.", "“Reed is in his cell,” Mayor Ina Corran said. Tom Reed is a smuggler.", 60, true},
		"none on board":                  {"A landslip in the hold knocked out the engine of the Vexia Trader, a sailor told the Vale Wire.", "“There was no landslip on board,” the harbour master, Ida Holm, said.", 30, true},
		"none of another":                {"A landslip in the hold knocked out the engine of the Vexia Trader, a sailor told the Vale Wire.", "“There was no collision on board,” the harbour master, Ida Holm, said.", 30, false},
		"a siren never sounded":          {"The harbour siren was in working order, the port office said.", "The siren never sounded, angler Tom Reed said.", 30, true},
		"a siren rang, a bell did not":   {"The harbour siren was in working order, the port office said.", "The church bell never rang, angler Tom Reed said.", 30, false},
		"what works isn't only a device": {"The port office works, mayor Ina Corran said.", "The port office failed, angler Tom Reed said.", 30, false},
		"brought in dead or alive":       {"Singer Ida Holm was brought in dead at noon, a porter said.", "“Ida Holm is alive,” her manager, Tom Reed, said.", 30, true},
	} {
		t.Run(name, func(t *testing.T) {
			a := tellAll(t, nil,
				told{id: "x-1", outlet: "Vale Wire", kind: hearsay.WireOutlet, text: c.told},
				told{id: "y-1", outlet: "Hill Post", minute: c.minute, text: c.answer})
			if disputedPair(t, a, "x-1", "y-1") != c.want {
				t.Error(summaries(a))
			}
		})
	}
}

// What is taken back may be named by its number, or by what its source had spoken of.
func TestTakenBackByItsNameOrNumber(t *testing.T) {
	for name, c := range map[string]struct {
		first, later told
		words        string
		status       hearsay.ClaimStatus
	}{
		"the figure of": {
			told{id: "a", outlet: "Harbour Board", kind: hearsay.AgencyOutlet, title: "Notice on the barges", text: "The Board informs the public that 34 barges left the basin without leave on Monday."},
			told{id: "b", outlet: "Harbour Board", kind: hearsay.AgencyOutlet, minute: 60, text: "The Harbour Board withdraws the figure of 34 given in its notice on the barges. A count has shown that 51 barges left."},
			"34 barges", hearsay.Withdrawn,
		},
		"another number stands": {
			told{id: "a", outlet: "Harbour Board", kind: hearsay.AgencyOutlet, title: "Notice on the barges", text: "The Board informs the public that 29 barges left the basin without leave on Monday."},
			told{id: "b", outlet: "Harbour Board", kind: hearsay.AgencyOutlet, minute: 60, text: "The Harbour Board withdraws the figure of 34 given in its notice on the barges."},
			"29 barges", hearsay.Reported,
		},
		"a finding": {
			told{id: "a", outlet: "Vale Wire", kind: hearsay.WireOutlet, text: "The Coast Commission said that the spill had begun with a stoker on the barge."},
			told{id: "b", outlet: "Vale Wire", kind: hearsay.WireOutlet, minute: 60, text: "The Coast Commission on Tuesday retracted its finding that a stoker had begun the spill."},
			"begun with a stoker", hearsay.Withdrawn,
		},
		"who had spoken of": {
			told{id: "a", outlet: "Vale Wire", kind: hearsay.WireOutlet, text: "Saboteurs cut the ferry cable at Aldbury on Monday, a senior harbour official said."},
			told{id: "b", outlet: "Vale Wire", kind: hearsay.WireOutlet, minute: 60, text: "The ferry cable at Aldbury broke of rust, divers said on Tuesday. The senior harbour official who had spoken of saboteurs withdrew the remark."},
			"cut the ferry cable", hearsay.Withdrawn,
		},
		"another who had spoken of it": {
			told{id: "a", outlet: "Vale Wire", kind: hearsay.WireOutlet, text: "Saboteurs cut the ferry cable at Aldbury on Monday, angler Ina Corran said."},
			told{id: "b", outlet: "Vale Wire", kind: hearsay.WireOutlet, minute: 60, text: "The ferry cable at Aldbury broke of rust, divers said on Tuesday. The senior harbour official who had spoken of saboteurs withdrew the remark."},
			"cut the ferry cable", hearsay.Reported,
		},
	} {
		t.Run(name, func(t *testing.T) {
			a := tellAll(t, nil, c.first, c.later)
			if x := claimWith(a, "a", c.words); x == nil || x.Status != c.status {
				t.Error(summaries(a))
			}
		})
	}
}

// What a source denies stays denied where it is called an invention in the next sentence.
func TestADenialIsNotTurnedRoundByItsOwnWords(t *testing.T) {
	a := tellAll(t, nil,
		told{id: "x-1", outlet: "@aldbury_eye", kind: hearsay.SocialOutlet, text: "SEVEN sailors dead on the Vexia!!!"},
		told{id: "y-1", outlet: "Vale Wire", kind: hearsay.WireOutlet, minute: 60, text: "Harbour doctor Ida Holm dismissed reports on social media of seven dead sailors. “That is an invention. One sailor has died, and one is too many,” she said."})
	if !disputedPair(t, a, "x-1", "y-1") {
		t.Error(summaries(a))
	}
}

func TestWhoRejectsThatRejectsTheCharge(t *testing.T) {
	a := tellAll(t, nil, told{id: "a", outlet: "Vale Wire", kind: hearsay.WireOutlet, text: "Tom Reed, director of Vexia Mills, accused a former clerk of being behind the fire. The clerk’s contract had been ended on Monday, he said. Her lawyer, Ina Corran, rejected that."})
	c := claimWith(a, "a", "former clerk of being")
	if c == nil || c.Status != hearsay.Disputed {
		t.Error(summaries(a))
	}
}
