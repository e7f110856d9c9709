package account_test

import (
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
)

func TestReplacedCountIsNotShownBesideAnother(t *testing.T) {
	a := tellAll(t, nil,
		told{id: "a-1", outlet: "Northern Wire", text: millStart + "killing two people and injuring 14, the fire service said." + millEnd},
		told{id: "a-1#2", outlet: "Northern Wire", minute: 60, text: millStart + "killing seven people and injuring 14, the fire service said." + millEnd},
	)
	for _, c := range a.Claims {
		if c.Figure != nil && c.Figure.Counted == hearsay.Injured && (strings.Contains(c.Summary, "two") || !strings.Contains(c.Summary, "injuring 14")) {
			t.Errorf("the injured: %q", c.Summary)
		}
		if c.Figure != nil && c.Figure.Min == 2 && c.Status != hearsay.Revised {
			t.Errorf("two dead stand: %+v", c)
		}
	}
}

func TestNoneAnswersSomeBothWays(t *testing.T) {
	a := tellAll(t, nil,
		told{id: "p-1", outlet: "@harbour_roof", kind: hearsay.SocialOutlet, text: "People here say two protesters are dead at the customs house."},
		told{id: "m-1", outlet: "Interior Ministry", kind: hearsay.AgencyOutlet, minute: 60, text: "No protester has been killed at the customs house."},
	)
	some, none := figureClaim(a, "p-1", "two protesters"), figureClaim(a, "m-1", "No protester")
	if some == nil || none == nil {
		t.Fatal(summaries(a))
	}
	if some.Status != hearsay.Disputed || none.Status != hearsay.Disputed || len(some.Against) == 0 {
		t.Error(summaries(a))
	}
}

func TestCountThatIsNot(t *testing.T) {
	a := tellAll(t, nil,
		told{id: "p-1", outlet: "@pier_noy", kind: hearsay.SocialOutlet, text: "40 bodies on the pier right now."},
		told{id: "n-1", outlet: "Northern Wire", kind: hearsay.WireOutlet, minute: 60, text: "There are not 40 bodies on the pier, the coast guard said. Five bodies were recovered."},
	)
	c := figureClaim(a, "p-1", "40 bodies")
	if c == nil || c.Status != hearsay.Disputed || len(c.Against) != 1 || len(c.Origins) != 1 {
		t.Error(summaries(a))
	}
}

func TestMissingAreFound(t *testing.T) {
	a := tellAll(t, nil,
		told{id: "n-1", outlet: "Northern Wire", kind: hearsay.WireOutlet, text: "A ferry sank off Aldbury on Tuesday and 47 people are missing, the coast guard said."},
		told{id: "h-1", outlet: "Harbour Post", minute: 900, text: "Thirty-three people were still missing on Wednesday after a ferry sank off Aldbury."},
	)
	for _, c := range a.Claims {
		if c.Status == hearsay.Disputed {
			t.Error(summaries(a))
		}
	}
	if s := mainSeries(a, hearsay.Missing); s.Current.Best != 33 {
		t.Errorf("missing: %+v", s)
	}
}

func TestOneWhoDiedAgainstNone(t *testing.T) {
	a := tellAll(t, nil,
		told{id: "h-1", outlet: "Aldbury Health Office", kind: hearsay.AgencyOutlet, text: "No child has died after the school meal in Aldbury."},
		told{id: "p-1", outlet: "@aldbury_mum", kind: hearsay.SocialOutlet, minute: 30, text: "Two children have died after the school meal in Aldbury."},
		told{id: "n-1", outlet: "Northern Wire", kind: hearsay.WireOutlet, minute: 900, text: "An eight-year-old boy has died after a school meal in Aldbury, the health ministry said."},
	)
	if s := mainSeries(a, hearsay.Killed); s.Current.Best != 1 {
		t.Errorf("killed: %+v", s)
	}
}

// What an agency passes on of another body of the state is that body's word, not its own.
func TestOtherBodyInAnAgencysReport(t *testing.T) {
	a := tellAll(t, nil,
		told{id: "n-1", outlet: "Aldbury National News", kind: hearsay.AgencyOutlet, text: "Ten people were killed when a dam broke in Aldbury, the provincial government said."},
	)
	if c := figureClaim(a, "n-1", "Ten people"); c == nil || c.Origins[0] != "provincial government" {
		t.Error(summaries(a))
	}
}

// A rumour that its author took back is no part of how a toll moved.
func TestRumourTakenBackLeavesTheSeries(t *testing.T) {
	a := tellAll(t, nil,
		told{id: "p-1", outlet: "@quay_watch", kind: hearsay.SocialOutlet, text: "Forty people have died in the fire at the mill in Aldbury!"},
		told{id: "n-1", outlet: "Northern Wire", kind: hearsay.WireOutlet, minute: 30, text: "Two people have died in a fire at a mill in Aldbury, the fire service said."},
		told{id: "p-1#2", outlet: "@quay_watch", kind: hearsay.SocialOutlet, minute: 90, text: "[deleted]", extra: map[string]string{"pubstatus": "stat:canceled"}},
	)
	s := mainSeries(a, hearsay.Killed)
	if s.Current.Best != 2 {
		t.Errorf("killed: %+v", s.Current)
	}
	for _, p := range s.History {
		if p.Min == 40 {
			t.Errorf("the rumour is still there: %+v", s.History)
		}
	}
}

// A toll that was told of the day of the blow and of the night in which the last died is one; a few dead of one
// day and as many of the next may be others.
func TestTollOfTwoDays(t *testing.T) {
	for _, tt := range []struct {
		struck, dead string
		same         bool
	}{
		{"Twenty-six people were killed on Tuesday", "bringing the number of dead to 26", true},
		{"Four people were killed on Tuesday", "bringing the number of dead to four", false},
	} {
		a := tellAll(t, nil,
			told{id: "n-1", outlet: "Northern Wire", kind: hearsay.WireOutlet, text: tt.struck + " in the blast at the mill in Aldbury, the coroner said."},
			told{id: "e-1", outlet: "East Wire", kind: hearsay.WireOutlet, minute: 24 * 60, text: "Two of those hurt in the blast at the mill in Aldbury died on Wednesday, the rescue service said, " + tt.dead + "."},
		)
		x, y := figureClaim(a, "n-1", "killed on Tuesday"), figureClaim(a, "e-1", "number of dead")
		if x == nil || y == nil || (x == y) != tt.same {
			t.Errorf("%q and %q: %s", tt.struck, tt.dead, summaries(a))
		}
	}
}
