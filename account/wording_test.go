package account_test

import (
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/account"
)

// A claim is worded positively though only denials rest on it.
func TestDenialIsWordedPositively(t *testing.T) {
	breach := say{text: "The flood had broken through the dam into the lower town.", terms: "flood break dam lower town", event: hearsay.Flood}
	dry := by(say{text: "The flood had not broken through the dam.", terms: "flood break dam", negated: true}, "Dam Board", "", true)
	a := build(report("a", "North Wire", wire, 0, breach), report("b", "Dam Board", own, 30, dry))
	for _, c := range a.Claims {
		if c.Status == hearsay.Denied && (strings.Contains(c.Summary, " not ") || !strings.Contains(c.Summary, "had broken")) {
			t.Errorf("%q", c.Summary)
		}
	}
}

func TestCountsOfOneCreditAndCorrection(t *testing.T) {
	arrested := func(n int, text string) say {
		return by(say{text: text, terms: "detain", figures: []hearsay.Figure{{Words: "n", Quantity: hearsay.Exactly(n), Counted: hearsay.Arrested}}}, "Orla Police", "", true)
	}
	a := build(
		report("a", "North Wire", wire, 0, arrested(64, "Police detained 64 people.")),
		report("b", "Orla Police", own, 90,
			say{text: "The Orla Police corrects the number of people in custody.", terms: "correct number person custody"},
			say{text: "It is 61 and not 64.", terms: "61 64"}),
	)
	var now []int
	for _, s := range a.Figures {
		if s.Counted == hearsay.Arrested {
			for _, p := range s.History {
				now = append(now, p.Min)
			}
			if s.Current.Best != 61 {
				t.Errorf("current %+v", s.Current)
			}
		}
	}
	if len(now) != 2 || now[0] != 64 || now[1] != 61 {
		t.Errorf("history %v", now)
	}
}

// A denial of a lone report's death meets it, in other words and without a number.
func TestDeniedCountMeetsItsClaim(t *testing.T) {
	one := []hearsay.Figure{{Words: "a", Quantity: hearsay.Exactly(1), Counted: hearsay.Killed, Who: "student"}}
	rumour := by(say{text: "The hospital denied rumours that a student had been killed.", terms: "student kill", figures: one}, "St Elm hospital", "", true)
	rumour.denies = true
	a := build(
		report("a", "@orla", post, 0, say{text: "They shot a student dead by the market.", terms: "shoot student dead market", figures: one}),
		report("b", "North Wire", wire, 60, rumour),
	)
	if c := figureClaim(a, "a", "student"); c == nil || c.Status != hearsay.Disputed || len(c.Against) != 1 {
		t.Errorf("%+v", c)
	}
}

// Hours later the dead are still dead.
func TestStatesForGoodExcludeEachOther(t *testing.T) {
	a := build(
		report("a", "North Wire", wire, 0, by(say{text: "The captain was among the dead.", terms: "captain dead", kind: hearsay.StateClause}, "disaster office", "", false)),
		report("b", "East Wire", wire, 300, by(say{text: "The captain of the Elsa survived.", terms: "captain elsa survive"}, "Ada Holm", "coast guard", true)),
	)
	if c := claimWith(a, "a", "captain"); c == nil || c.Status != hearsay.Disputed {
		t.Errorf("%+v", c)
	}
}

func TestAmountsKeepClaimsApart(t *testing.T) {
	cost := func(text, terms string) say {
		return by(say{text: text, terms: terms, kind: hearsay.StateClause}, "Ana Ruhl", "bridge authority", true)
	}
	a := build(
		report("a", "North Wire", wire, 0, cost("Repair of the bridge would cost €3 million.", "repair bridge cost 3 million")),
		report("b", "East Wire", wire, 200, cost("Repair of the bridge would cost €5 million.", "repair bridge cost 5 million")),
	)
	x, y := claimWith(a, "a", "3 million"), claimWith(a, "b", "5 million")
	if x == nil || y == nil || x.ID == y.ID || x.Status != hearsay.Revised || y.Status != hearsay.Reported {
		t.Errorf("%+v\n%+v", x, y)
	}
}

func TestCreditLineClaimsNothing(t *testing.T) {
	a := build(report("a", "North Wire", wire, 0, collapse),
		report("b", "Morning Paper", paper, 30, collapse, say{text: "Source: North Wire.", terms: "source north wire"}))
	if c := claimWith(a, "b", "Source"); c != nil {
		t.Errorf("%+v", c)
	}
}

func TestOfficeAndItsHolderAreOneOrigin(t *testing.T) {
	named := by(cracks, "Ana Ruhl", "", true)
	r := report("a", "North Wire", wire, 0, named)
	r.Reading.Entities[0].Kind, r.Reading.Entities[0].Role = hearsay.PersonEntity, "transport minister"
	r.Reading.Entities[0].Key = "person:ana ruhl"
	r.Reading.Statements[0].Chain[1].Key = "person:ana ruhl"
	a := account.Build(account.Input{Versions: []account.Read{r,
		report("b", "East Wire", wire, 30, by(cracks, "the transport minister", "", false))}})
	if c := claimWith(a, "b", "Cracks"); c == nil || len(c.Origins) != 1 {
		t.Errorf("%+v", c)
	}
}

// What is one early report's news is background where the story is about a later day.
func TestEarlierDayIsBackgroundForTheStory(t *testing.T) {
	strike := say{text: "Jets struck two camps near the border, killing 19.", terms: "jet strike camp border", event: hearsay.Assault, when: "2031-05-04"}
	reads := []account.Read{report("a", "North Wire", wire, -2*24*60, strike)}
	for _, id := range []string{"b", "c", "d", "e", "f"} {
		reads = append(reads, report(id, "Paper "+id, paper, int(id[0]), say{text: "A crowd stormed the ministry " + id + ".", terms: "crowd storm ministry " + id, event: hearsay.Protest, when: "2031-05-06"}))
	}
	past := strike
	past.past = true
	reads = append(reads, report("g", "East Wire", wire, 90, past))
	a := build(reads...)
	if c := claimWith(a, "a", "Jets"); c == nil || !c.Background {
		t.Errorf("%+v", c)
	}
	if c := claimWith(a, "b", "crowd"); c == nil || c.Background {
		t.Errorf("%+v", c)
	}
}

// A plan of which its origin gives a new date is revised; told as done once its time has come,
// it is one claim with what came of it.
func TestPlansMoveAndComeAbout(t *testing.T) {
	plan := func(day, text string) say {
		s := by(say{text: text, terms: "board reopen bridge lorry", kind: hearsay.PlanClause, when: day}, "Ana Ruhl", "bridge authority", true)
		return s
	}
	a := build(
		report("a", "North Wire", wire, 0, plan("2031-05-08", "The board will reopen the bridge to lorries on Thursday.")),
		report("b", "East Wire", wire, 300, plan("2031-05-12", "The board will reopen the bridge to lorries on Monday.")),
	)
	x, y := claimWith(a, "a", "Thursday"), claimWith(a, "b", "Monday")
	if x == nil || y == nil || x.ID == y.ID || x.Status != hearsay.Revised {
		t.Errorf("%+v\n%+v", x, y)
	}
	a = build(
		report("a", "North Wire", wire, 0, plan("2031-05-08", "The board will reopen the bridge to lorries on Thursday.")),
		report("b", "East Wire", wire, 3*24*60, by(say{text: "The board reopened the bridge to lorries.", terms: "board reopen bridge lorry"}, "Ana Ruhl", "bridge authority", true)),
	)
	x, y = claimWith(a, "a", "Thursday"), claimWith(a, "b", "reopened")
	if x == nil || y == nil || x.ID != y.ID {
		t.Errorf("%+v\n%+v", x, y)
	}
}
