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

func TestBackgroundGivesNoDate(t *testing.T) {
	a := tellAll(t, nil, told{id: "n-1", outlet: "Northern Wire", minute: 300, text: "Protesters gathered at the customs house in Port Alder. The mayor visited the harbour, where an explosion killed four sailors in 2019."})
	for _, c := range a.Claims {
		if strings.Contains(c.Assertions[0].Quote, "mayor visited") && c.When.Known() && c.When.Earliest.Year() == 2019 {
			t.Errorf("%q is dated %v", c.Summary, c.When)
		}
	}
}

func TestOneReportTellsBothSidesApart(t *testing.T) {
	a := tellAll(t, nil, told{id: "n-1", outlet: "Northern Wire", text: "Two officials said that a gas pipe had leaked. Fire officials denied that a gas pipe had leaked."})
	if c := claimWith(a, "n-1", "a gas pipe had leaked"); c == nil || c.Status != hearsay.Disputed {
		t.Error(summaries(a))
	}
}
