package prose

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
)

func event(id, summary, day string, weight float64, status hearsay.ClaimStatus) *hearsay.Claim {
	when, _ := hearsay.ParseWhen(day)
	return &hearsay.Claim{ID: id, Kind: hearsay.EventClaim, Summary: summary, Weight: weight, Status: status, When: when, Event: &hearsay.ClaimEvent{Type: hearsay.Protest}}
}

func toll(id, summary string, n int, weight float64, status hearsay.ClaimStatus) *hearsay.Claim {
	return &hearsay.Claim{ID: id, Kind: hearsay.FigureClaim, Summary: summary, Weight: weight, Status: status, Figure: &hearsay.ClaimFigure{Quantity: hearsay.Exactly(n), Counted: hearsay.Killed}}
}

func TestLeadOrder(t *testing.T) {
	for _, c := range []struct {
		name   string
		claims []*hearsay.Claim
		want   string
	}{
		{"the event, the dispute, the count", []*hearsay.Claim{
			toll("f", "No sailor was killed", 0, 1, hearsay.Disputed), toll("g", "Nine were injured", 9, 0.9, hearsay.Reported),
			event("e", "Sailors gathered at the customs house", "2031-05-06", 0.8, hearsay.Reported), event("d", "The gate was broken", "2031-05-06", 0.7, hearsay.Disputed),
		}, "e d g"},
		{"the newest of what weighs the same", []*hearsay.Claim{
			event("a", "Sailors gathered", "2031-05-06", 0.9, hearsay.Reported), event("b", "Sailors withdrew", "2031-05-07", 0.8, hearsay.Reported),
		}, "b a"},
		{"a light event of a later day comes later", []*hearsay.Claim{
			event("a", "Sailors gathered", "2031-05-06", 0.9, hearsay.Reported), event("b", "Shops opened", "2031-05-07", 0.3, hearsay.Reported),
		}, "a b"},
		{"no words twice", []*hearsay.Claim{
			event("a", "A blast tore through a mill, killing two", "2031-05-06", 0.9, hearsay.Reported), event("b", "A blast tore through a mill", "2031-05-06", 0.8, hearsay.Reported),
		}, "a"},
		{"what tells more in its place", []*hearsay.Claim{
			event("a", "A crane fell on a quay in Orla", "2031-05-06", 0.9, hearsay.Reported), toll("f", "A crane fell on a quay in Orla and killed two dockers", 2, 0.8, hearsay.Reported),
		}, "f"},
		{"none is no lead", []*hearsay.Claim{toll("f", "No sailor was killed", 0, 1, hearsay.Reported)}, ""},
	} {
		var ids []string
		for _, x := range lead(c.claims) {
			ids = append(ids, x.ID)
		}
		if got := strings.Join(ids, " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestNothingNewIsSaid(t *testing.T) {
	a := hearsay.Account{Story: hearsay.Story{ID: "s1", Title: "Mill"}, AsOf: time.Date(2031, 5, 6, 8, 0, 0, 0, time.UTC)}
	for name, write := range map[string]func(*bytes.Buffer) error{
		"text":     func(b *bytes.Buffer) error { return Text(b, a, Options{}) },
		"markdown": func(b *bytes.Buffer) error { return Markdown(b, a) },
		"html":     func(b *bytes.Buffer) error { return HTML(b, a) },
	} {
		var b bytes.Buffer
		if err := write(&b); err != nil || !strings.Contains(b.String(), "nothing new to tell") {
			t.Errorf("%s: %v\n%s", name, err, b.String())
		}
	}
}

func TestUnnamedOutlet(t *testing.T) {
	a := sample()
	a.Figures[0].History[0].Origin = ""
	for i := range a.Claims {
		for n := range a.Claims[i].Assertions {
			a.Claims[i].Assertions[n].Outlet = ""
		}
	}
	var b bytes.Buffer
	if err := Text(&b, a, Options{}); err != nil || strings.Count(b.String(), unnamed) < 2 || strings.Contains(b.String(), "08:00 ;") {
		t.Errorf("%v\n%s", err, b.String())
	}
}

func TestVerbsAgree(t *testing.T) {
	for who, want := range map[string]string{
		"officials": "say", "regional officials of the ministry": "say", "police": "say", "fire service": "says", "Ana Ruhl": "says",
		"Harbour Times": "says", "witness": "says", "People": "say", "sources close to the mayor": "say",
	} {
		if got := agreeing("says", who); got != want {
			t.Errorf("%s %s", who, got)
		}
	}
}
