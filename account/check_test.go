package account_test

import (
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/account"
)

func TestCheck(t *testing.T) {
	asked := report("claim", "", "", 0, say{text: "The ramp had been closed to lorries.", terms: "ramp close lorry"})
	count := report("claim", "", "", 0, say{text: "Three people died.", terms: "person die", figures: dead(3)})
	cases := []struct {
		name   string
		asked  account.Read
		report account.Read
		want   hearsay.CheckStance
	}{
		{"the same", asked, report("a", "North Wire", wire, 0, rampClosed), hearsay.CheckAffirms},
		{"the opposite", asked, report("a", "North Wire", wire, 0, noWarning), hearsay.CheckDenies},
		{"another thing", asked, report("a", "North Wire", wire, 0, say{text: "Divers searched all night.", terms: "diver search night"}), hearsay.CheckUnrelated},
		{"another count", count, report("a", "North Wire", wire, 0, say{text: "Two people died.", terms: "person die", figures: dead(2)}), hearsay.CheckDenies},
		{"the count", count, report("a", "North Wire", wire, 0, say{text: "Three people died.", terms: "person die", figures: dead(3)}), hearsay.CheckAffirms},
		{"nothing", asked, report("a", "North Wire", wire, 0), hearsay.CheckUnrelated},
		{"no reading", asked, account.Read{Version: hearsay.Version{Report: hearsay.Report{ID: "a"}, Body: "x"}}, hearsay.CheckUnrelated},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := account.Check(c.asked.Reading, &c.asked.Version, []account.Read{c.report})
			if len(got) != 1 || got[0].Report != "a" || got[0].Stance != c.want {
				t.Fatalf("got %+v, want %s", got, c.want)
			}
			text := c.report.Version.Text()
			for _, e := range got[0].Evidence {
				if e.In(text) != e.Quote {
					t.Errorf("evidence %q doesn't stand at %v", e.Quote, e.Span)
				}
			}
			if (len(got[0].Evidence) == 0) != (c.want == hearsay.CheckUnrelated) {
				t.Errorf("evidence %+v for %s", got[0].Evidence, c.want)
			}
		})
	}
	if got := account.Check(nil, &asked.Version, []account.Read{asked}); len(got) != 1 || got[0].Stance != hearsay.CheckUnrelated {
		t.Errorf("an unread sentence: %+v", got)
	}
}

func TestCheckNeedsTheAct(t *testing.T) {
	asked := tellRead(t, "The customs house was evacuated on Tuesday.")
	for text, affirmed := range map[string]bool{
		"The customs house was evacuated on Tuesday morning.":      true,
		"The ministry told them to leave.":                         false,
		"Protesters threw stones at the customs house on Tuesday.": false,
		"Foreign troops left Valdoria.":                            false,
	} {
		r := tellRead(t, text)
		got := account.Check(asked.Reading, &asked.Version, []account.Read{r})
		if (got[0].Stance == hearsay.CheckAffirms) != affirmed {
			t.Errorf("%s: %+v", text, got[0])
		}
	}
}
