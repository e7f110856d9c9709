package account_test

import (
	"slices"
	"testing"

	"github.com/hearsay-news/hearsay"
)

// disputedPair reports whether claims of two reports exclude each other.
func disputedPair(t *testing.T, a hearsay.Account, x, y string) bool {
	t.Helper()
	for _, c := range a.Claims {
		if len(c.Assertions) == 0 || len(c.Disputes) == 0 {
			continue
		}
		for _, s := range c.Assertions {
			if s.Report != x {
				continue
			}
			for _, d := range a.Claims {
				for _, id := range c.Disputes {
					if d.ID == id {
						for _, o := range d.Assertions {
							if o.Report == y {
								return true
							}
						}
					}
				}
			}
		}
	}
	return false
}

func TestRivals(t *testing.T) {
	for _, c := range []struct {
		name   string
		x, y   string
		xo, yo string
		xk, yk hearsay.OutletKind
		want   bool
	}{
		{"nothing of the kind", "A mudslide pushed the bus off the mountain road, Transport Minister Ona Brandt said.", "No mudslide occurred, the Aldbury Roads Agency said.", "Vale Wire", "Hill Post", hearsay.WireOutlet, hearsay.NewspaperOutlet, true},
		{"of a thing that is only by the way", "Engineers talked for an hour about the date of the mudslide exercise.", "No mudslide occurred, the roads agency said.", "Vale Wire", "Hill Post", hearsay.WireOutlet, hearsay.NewspaperOutlet, false},
		{"what brought it about", "The road to Aldbury was blocked by a mudslide, the bus company said.", "The Aldbury Roads Agency has recorded no mudslide in the region of Aldbury.", "Bus Company", "Aldbury Roads Agency", hearsay.AgencyOutlet, hearsay.AgencyOutlet, true},
		{"neither the one nor the other", "There are worms in the well, Mayor Ina Corran said.", "Neither rust nor worms were found in the well, the Vale Institute said.", "Vale Wire", "Hill Post", hearsay.WireOutlet, hearsay.NewspaperOutlet, true},
		{"agreed to one", "The council has agreed to a curfew for lorries, a clerk said.", "There is no curfew, Mayor Ina Corran said.", "Vale Wire", "Hill Post", hearsay.WireOutlet, hearsay.NewspaperOutlet, true},
		{"what may have been", "A mudslide may have blocked the tunnel to Aldbury, the Vale Bus Company said.", "There was no mudslide, the roads agency said.", "Vale Wire", "Hill Post", hearsay.WireOutlet, hearsay.NewspaperOutlet, true},
		{"what could come of one", "A truce could help the traders of Aldbury, Mayor Ina Corran said.", "There is no truce, the roads agency said.", "Vale Wire", "Hill Post", hearsay.WireOutlet, hearsay.NewspaperOutlet, false},
		{"nobody did it", "The farmers below the dam were warned in good time, the Vale Power company said.", "“Nobody warned us,” Ina Corran, a teacher, said.", "Vale Wire", "Hill Post", hearsay.WireOutlet, hearsay.NewspaperOutlet, true},
		{"elected", "Ina Corran has won the election for mayor of Aldbury, the Harbour Party said.", "The Commission declares Lars Brandt duly elected mayor of Aldbury.", "Vale Wire", "Electoral Commission", hearsay.WireOutlet, hearsay.AgencyOutlet, true},
		{"how many men fired", "Two men fired at the mayor from a roof, three stallholders said.", "Only one gunman took part in the attack, Police Chief Ona Brandt said.", "Vale Wire", "Hill Post", hearsay.WireOutlet, hearsay.NewspaperOutlet, true},
		{"not the cause", "An overheated boiler started the fire in the Aldbury hospital, a nurse said.", "The fire was not caused by the boiler.", "Vale Wire", "Aldbury Hospital", hearsay.WireOutlet, hearsay.AgencyOutlet, true},
		{"denied in the same words", "3 barges have been rammed on the canal.", "Mayor Ina Corran rejected reports that barges had been rammed in Aldbury.", "@canal_eye", "Hill Post", hearsay.SocialOutlet, hearsay.NewspaperOutlet, true},
		{"ahead is not elected", "The opposition candidate is ahead in the election in Aldbury, the Harbour Party said.", "No candidate has been elected, the Electoral Commission said.", "Vale Wire", "Hill Post", hearsay.WireOutlet, hearsay.NewspaperOutlet, false},
		{"a slick", "Oil was leaking from the barge, the anglers' club said.", "No pollution has been observed, Mayor Ina Corran said.", "Vale Wire", "Hill Post", hearsay.WireOutlet, hearsay.NewspaperOutlet, true},
		{"two speeds", "The bus took the bend at 95 kilometres an hour, a former driver said.", "The bus was doing 61 km/h in the bend, the manufacturer said.", "Vale Wire", "Hill Post", hearsay.WireOutlet, hearsay.NewspaperOutlet, true},
		{"a speed and a limit", "The bus took the bend at 61 kilometres an hour, a former driver said.", "The bend is limited to 50 km/h for every bus, the roads agency said.", "Vale Wire", "Hill Post", hearsay.WireOutlet, hearsay.NewspaperOutlet, false},
		{"how many gunmen", "Three gunmen are holding the bank in Aldbury, a customer said.", "There is only one attacker, Police Chief Ona Brandt said.", "Vale Wire", "Hill Post", hearsay.WireOutlet, hearsay.NewspaperOutlet, true},
		{"one winner", "Ina Corran has won the election for mayor of Aldbury, the Harbour Party said.", "Lars Brandt won the election, the Vale Alliance said.", "Vale Wire", "Hill Post", hearsay.WireOutlet, hearsay.NewspaperOutlet, true},
		{"winners of two races", "Ina Corran won the long race at the games in Aldbury, the organisers said.", "Lars Brandt won the short race at the games, the Vale Club said.", "Vale Wire", "Hill Post", hearsay.WireOutlet, hearsay.NewspaperOutlet, false},
		{"all survived", "All 40 passengers have survived, the ferry company said.", "Two passengers of the ferry have died, the coroner said.", "Vale Wire", "Hill Post", hearsay.WireOutlet, hearsay.NewspaperOutlet, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := tellAll(t, nil,
				told{id: "x-1", outlet: c.xo, kind: c.xk, text: c.x},
				told{id: "y-1", outlet: c.yo, kind: c.yk, minute: 60, text: c.y},
			)
			if got := disputedPair(t, a, "x-1", "y-1") || slices.ContainsFunc(a.Claims, func(x *hearsay.Claim) bool { return x.Status == hearsay.Disputed }); got != c.want {
				t.Errorf("disputed: %v\n%s", got, summaries(a))
			}
		})
	}
}

func TestEarlierMomentKeepsTheToll(t *testing.T) {
	a := tellAll(t, nil,
		told{id: "n-1", outlet: "Northern Wire", kind: hearsay.WireOutlet, text: "A bus fell off the mountain road near Aldbury on Tuesday. Seven people were killed, the interior ministry said."},
		told{id: "n-2", outlet: "Vale Wire", kind: hearsay.WireOutlet, minute: 500, text: "Two people were dead when she reached the bus near Aldbury, paramedic Ina Corran recalled."},
	)
	if s := mainSeries(a, hearsay.Killed); s.Current.Best != 7 {
		t.Errorf("killed: %+v", s)
	}
}

func TestTwoSpeakersOfOneReport(t *testing.T) {
	a := tellAll(t, nil, told{id: "x-1", outlet: "Vale Wire", kind: hearsay.WireOutlet, text: "Police in Aldbury arrested two foremen of the mill on Tuesday, a police officer said. Spokeswoman Ina Corran said that nobody had been arrested; the men were witnesses."})
	disputed := false
	for _, c := range a.Claims {
		disputed = disputed || len(c.Disputes) > 0
	}
	if !disputed {
		t.Error(summaries(a))
	}
}
