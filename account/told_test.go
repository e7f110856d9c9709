package account_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/account"
	"github.com/hearsay-news/hearsay/reading"
)

// Small stories in plain text, read by the program's own reader.

// told is one version of a report in plain text. The id may name a version: "a-1#2".
type told struct {
	id, outlet  string
	minute      int
	title, text string
	kind        hearsay.OutletKind // a newspaper's where it is empty
	extra       map[string]string
}

func tellAll(t *testing.T, copies []hearsay.Copy, all ...told) hearsay.Account {
	t.Helper()
	reader, err := reading.Standard()
	if err != nil {
		t.Fatal(err)
	}
	in := account.Input{Story: hearsay.Story{ID: "s"}, Copies: copies}
	for _, x := range all {
		id, number, _ := strings.Cut(x.id, "#")
		n := 1
		fmt.Sscan(number, &n)
		if x.kind == "" {
			x.kind = hearsay.NewspaperOutlet
		}
		v := hearsay.Version{
			Report: hearsay.Report{ID: id, Outlet: x.outlet, Kind: x.kind, Published: at(x.minute)},
			Number: n, Observed: at(x.minute), Title: x.title, Body: x.text,
		}
		for name, value := range x.extra {
			if v.Extra == nil {
				v.Extra = map[string]json.RawMessage{}
			}
			v.Extra[name], _ = json.Marshal(value)
		}
		r, err := reader.Read(context.Background(), &v)
		if err != nil {
			t.Fatal(err)
		}
		in.Versions = append(in.Versions, account.Read{Version: v, Reading: r})
	}
	return account.Build(in)
}

// tellRead reads one text.
func tellRead(t *testing.T, text string) account.Read {
	t.Helper()
	reader, err := reading.Standard()
	if err != nil {
		t.Fatal(err)
	}
	v := hearsay.Version{Report: hearsay.Report{ID: "a", Outlet: "Northern Wire", Kind: hearsay.WireOutlet, Published: at(0)}, Number: 1, Observed: at(0), Body: text}
	r, err := reader.Read(context.Background(), &v)
	if err != nil {
		t.Fatal(err)
	}
	return account.Read{Version: v, Reading: r}
}

// summaries are the claims' words, a line each, with their status.
func summaries(a hearsay.Account) string {
	var b strings.Builder
	for _, c := range a.Claims {
		fmt.Fprintf(&b, "%s: %s %q\n", c.Status, c.Summary, c.Against)
	}
	return b.String()
}

const millStart = "A blast tore through a grain mill in Aldbury on Tuesday morning, "
const millEnd = " Smoke rose over the harbour for hours, and the nearby streets were closed to traffic."

func TestCopyWithAnotherNumberIsItsOwn(t *testing.T) {
	copies := []hearsay.Copy{{Report: "b-1", Of: "a-1", Share: 0.9}, {Report: "c-1", Of: "a-1", Share: 0.9}, {Report: "d-1", Of: "a-1", Share: 0.9}}
	a := tellAll(t, copies,
		told{id: "a-1", outlet: "Northern Wire", kind: hearsay.WireOutlet, text: millStart + "killing two people, the fire service said." + millEnd},
		told{id: "b-1", outlet: "Harbour Post", minute: 30, text: millStart + "killing nine people, the health ministry said." + millEnd},
		told{id: "c-1", outlet: "City Courier", minute: 40, text: millStart + "killing nobody, the mill's owner said." + millEnd},
		told{id: "d-1", outlet: "Coast Daily", minute: 50, text: millStart + "killing nine people, the health ministry said." + millEnd},
	)
	s := mainSeries(a, hearsay.Killed)
	values := map[int]bool{}
	for _, p := range s.History {
		values[p.Quantity.Min] = true
	}
	if !values[0] || !values[2] || !values[9] {
		t.Errorf("killed: %+v\n%s", s, summaries(a))
	}
	for _, c := range a.Claims {
		if c.Figure == nil {
			continue
		}
		if c.Status != hearsay.Disputed {
			t.Errorf("not disputed: %+v", c)
		}
		for _, x := range c.Assertions {
			if strings.Contains(x.Quote, "nine") != (c.Figure.Min == 9) {
				t.Errorf("%q speaks to the claim of %d", x.Quote, c.Figure.Min)
			}
		}
	}
}

func TestEachCountInItsOwnWords(t *testing.T) {
	a := tellAll(t, nil,
		told{id: "a-1", outlet: "Northern Wire", text: millStart + "killing two people and injuring 14, the fire service said." + millEnd},
		told{id: "a-1#2", outlet: "Northern Wire", minute: 60, text: millStart + "killing seven people and injuring 14, the fire service said." + millEnd},
	)
	seen := map[string]bool{}
	for _, c := range a.Claims {
		if seen[c.Summary] {
			t.Errorf("twice: %s", c.Summary)
		}
		seen[c.Summary] = true
		if c.Figure != nil && c.Figure.Counted == hearsay.Injured && (strings.Contains(c.Summary, "two") || !strings.Contains(c.Summary, "injuring 14")) {
			t.Errorf("the injured: %q", c.Summary)
		}
		if c.Figure != nil && c.Figure.Min == 2 && c.Status != hearsay.Revised {
			t.Errorf("two dead stand: %+v", c)
		}
	}
}

func TestNarrowedReportTakesBack(t *testing.T) {
	a := tellAll(t, nil,
		told{id: "a-1", outlet: "Terrace Bulletin", text: "Protesters have broken into the customs house in Port Alder and set parts of the main building on fire. A helicopter landed on the roof."},
		told{id: "a-1#2", outlet: "Terrace Bulletin", minute: 60, text: "Protesters have broken into a reception area at the outer wall of the customs house in Port Alder. They did not reach the main building."},
	)
	for _, words := range []string{"broken into the customs house", "helicopter"} {
		for _, c := range a.Claims {
			if strings.Contains(c.Summary, words) && c.Status != hearsay.Revised && c.Status != hearsay.Withdrawn {
				t.Errorf("%q stands: %s", words, summaries(a))
			}
		}
	}
	if c := claimWith(a, "a-1", "reception area"); c == nil || c.Status == hearsay.Revised || c.Status == hearsay.Withdrawn {
		t.Errorf("the newer version's words don't stand: %+v", c)
	}
}

func TestAgainIsAnotherDay(t *testing.T) {
	a := tellAll(t, nil,
		told{id: "n-1", outlet: "Northern Wire", kind: hearsay.WireOutlet, minute: 300, text: "Guards fired tear gas at protesters outside the customs house in Port Alder on Tuesday."},
		told{id: "h-1", outlet: "Harbour Post", minute: 1500, text: "Guards fired tear gas again in the morning outside the customs house in Port Alder, a Harbour Post reporter saw. Some 200 protesters had stayed overnight."},
	)
	for _, c := range a.Claims {
		if c.Status == hearsay.Corroborated {
			t.Errorf("two days are one: %+v", c)
		}
	}
}

func TestKilledReportTakesBack(t *testing.T) {
	first := told{id: "n-1", outlet: "Northern Wire", kind: hearsay.WireOutlet, title: "Mayor of Aldbury resigns", text: "The mayor of Aldbury resigned on Tuesday after a dispute over the harbour."}
	for name, notice := range map[string]told{
		"status":   {id: "n-1#2", outlet: "Northern Wire", minute: 20, title: first.title, text: first.text + " ", extra: map[string]string{"pubstatus": "stat:canceled"}},
		"signal":   {id: "n-1#2", outlet: "Northern Wire", minute: 20, title: "Kill notice", text: "Editors are asked not to use it.", extra: map[string]string{"signal": "kill"}},
		"headline": {id: "n-1#2", outlet: "Northern Wire", minute: 20, title: "WITHDRAWN: Mayor of Aldbury resigns", text: "Editors are asked not to use it."},
		"another":  {id: "n-2", outlet: "Northern Wire", minute: 20, title: "KILL: Mayor of Aldbury resigns", text: "Editors are asked not to use it."},
	} {
		t.Run(name, func(t *testing.T) {
			a := tellAll(t, nil, first, notice)
			if c := claimWith(a, "n-1", "mayor of Aldbury resigned"); c == nil || c.Status != hearsay.Withdrawn {
				t.Error(summaries(a))
			}
			again := told{id: "n-1#3", outlet: "Northern Wire", minute: 40, title: first.title, text: first.text}
			a = tellAll(t, nil, first, notice, again)
			if c := claimWith(a, "n-1", "mayor of Aldbury resigned"); name != "another" && (c == nil || c.Status != hearsay.Reported) {
				t.Errorf("published again: %s", summaries(a))
			}
		})
	}
}

func TestClaimsAreSentences(t *testing.T) {
	a := tellAll(t, nil, told{id: "n-1", outlet: "Northern Wire", text: "The governor warned Valdoria against any miscalculation. The army will act if it is needed, a spokesman said. " +
		"He urged them to leave. The strikes are a response to attacks on the harbour. Smoke rose over the harbour for hours (update 3)."})
	for _, c := range a.Claims {
		for _, bad := range []string{"Valdoria against", "it is needed", "them to leave", "the harbour for hours"} {
			if strings.HasPrefix(c.Summary, bad) {
				t.Errorf("no sentence: %q", c.Summary)
			}
		}
		if strings.HasSuffix(c.Summary, " are") {
			t.Errorf("no sentence: %q", c.Summary)
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

func TestBackgroundGivesNoDate(t *testing.T) {
	a := tellAll(t, nil, told{id: "n-1", outlet: "Northern Wire", minute: 300, text: "Protesters gathered at the customs house in Port Alder. The mayor visited the harbour, where an explosion killed four sailors in 2019."})
	for _, c := range a.Claims {
		if strings.Contains(c.Summary, "mayor visited") && c.When.Known() && c.When.Earliest.Year() == 2019 {
			t.Errorf("%q is dated %v", c.Summary, c.When)
		}
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

func TestOneReportTellsBothSidesApart(t *testing.T) {
	a := tellAll(t, nil, told{id: "n-1", outlet: "Northern Wire", text: "Two officials said that a gas pipe had leaked. Fire officials denied that a gas pipe had leaked."})
	if c := claimWith(a, "n-1", "a gas pipe had leaked"); c == nil || c.Status != hearsay.Disputed {
		t.Error(summaries(a))
	}
}

func TestCopyThatNamesItsAgencyIsNoOrigin(t *testing.T) {
	copies := []hearsay.Copy{{Report: "b-1", Of: "a-1", Share: 0.9}}
	a := tellAll(t, copies,
		told{id: "a-1", outlet: "Northern Wire", kind: hearsay.WireOutlet, text: millStart + "killing at least two people, the fire service said." + millEnd},
		told{id: "b-1", outlet: "Harbour Post", minute: 30, text: millStart + "killing two people, Northern Wire reported." + millEnd},
	)
	for _, c := range a.Claims {
		if c.Status == hearsay.Corroborated || c.Status == hearsay.Disputed {
			t.Errorf("%+v", c)
		}
	}
}

func TestConditionsAreNoClaims(t *testing.T) {
	a := tellAll(t, nil, told{id: "n-1", outlet: "Northern Wire", text: "The strikers said that they would stay until foreign troops left Valdoria. The army will act if rebels enter the harbour, a spokesman said. Guards held the gate until the crowd withdrew."})
	for _, c := range a.Claims {
		if c.Summary == "foreign troops left Valdoria" || c.Summary == "rebels enter the harbour" {
			t.Errorf("a condition is told as a fact: %q", c.Summary)
		}
	}
}

func TestVerbOfAFarSource(t *testing.T) {
	a := tellAll(t, nil, told{id: "n-1", outlet: "Northern Wire", text: "The governor denied that Valdoria had any part in the protest at the harbour and warned Kestrel against any miscalculation."})
	for _, c := range a.Claims {
		if strings.Contains(c.Summary, "miscalculation") && strings.Contains(c.Summary, "any part") {
			t.Errorf("another clause is told too: %q", c.Summary)
		}
	}
}
