package account_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/account"
)

// What drawn stories are made of.
var (
	drawnSays = []say{
		collapse, cracks, rampClosed, noWarning,
		{text: "Two people died.", terms: "person die", figures: dead(2), event: hearsay.Death},
		{text: "Three people died.", terms: "person die", figures: dead(3), event: hearsay.Death},
		{text: "At least four were hurt.", terms: "hurt", figures: atLeastHurt(4)},
		{text: "All drivers have been accounted for.", terms: "driver account"},
		{text: "The authority withdraws its earlier statement that all drivers were accounted for.", terms: "driver account"},
		{text: "Divers searched the river through the night.", terms: "diver search river night"},
		{text: "No lorry had been on the bridge.", terms: "lorry bridge", negated: true},
	}
	drawnSpeakers = []say{
		{}, {}, {by: "police"}, {by: "officials"}, {by: "Ana Ruhl", org: "bridge authority", named: true},
		{by: "St Elm hospital", named: true}, {by: "a witness"},
	}
	drawnOutlets = []struct {
		name string
		kind hearsay.OutletKind
	}{{"North Wire", wire}, {"East Wire", wire}, {"Morning Paper", paper}, {"@orla", post}, {"Bridge Authority", own}}
)

// drawStory draws the reports of a story, some in several versions, some at one moment.
func drawStory(t *rapid.T) []account.Read {
	var reads []account.Read
	n := rapid.IntRange(1, 8).Draw(t, "reports")
	for i := range n {
		o := rapid.SampledFrom(drawnOutlets).Draw(t, "outlet")
		minute := rapid.IntRange(0, 6).Draw(t, "minute") * 20
		for v := range rapid.IntRange(1, 2).Draw(t, "versions") {
			var says []say
			for range rapid.IntRange(1, 4).Draw(t, "sentences") {
				s := rapid.SampledFrom(drawnSays).Draw(t, "say")
				who := rapid.SampledFrom(drawnSpeakers).Draw(t, "by")
				s.by, s.org, s.named = who.by, who.org, who.named
				s.past = rapid.IntRange(0, 9).Draw(t, "past") == 0
				says = append(says, s)
			}
			reads = append(reads, report(fmt.Sprintf("r%d#%d", i, v+1), o.name, o.kind, minute+30*v, says...))
		}
	}
	return reads
}

func TestOrderDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		reads := drawStory(t)
		want := build(reads...)
		if got := build(rapid.Permutation(reads).Draw(t, "order")...); !reflect.DeepEqual(got, want) {
			t.Fatalf("another order, another account:\n%+v\n%+v", got, want)
		}
		if got := build(append(slices.Clone(reads), reads...)...); !reflect.DeepEqual(got, want) {
			t.Fatal("the same versions twice make another account")
		}
	})
}

func TestCopiesChangeNoStatus(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		reads := drawStory(t)
		want := build(reads...)
		original := rapid.SampledFrom(reads).Draw(t, "original")
		var last account.Read // copies take what stands
		for _, r := range reads {
			if r.Version.ID == original.Version.ID {
				last = r
			}
		}
		copied := last
		copied.Version.ID, copied.Version.Number = "zz", 1
		copied.Version.Outlet, copied.Version.Kind = "Copying Paper", paper
		copied.Version.Observed = at(rapid.IntRange(150, 300).Draw(t, "later"))
		got := account.Build(account.Input{
			Story: want.Story, Versions: append(slices.Clone(reads), copied),
			Copies: []hearsay.Copy{{Report: "zz", Of: last.Version.ID, Share: 1}},
		})
		standing := func(a hearsay.Account) (s []string) {
			for _, c := range a.Claims {
				s = append(s, fmt.Sprint(c.ID, c.Status, c.Origins, c.Against, c.Disputes))
			}
			slices.Sort(s)
			return s
		}
		if x, y := standing(want), standing(got); !slices.Equal(x, y) {
			t.Fatalf("a copy of %s changed the account:\n%s\n\n%s", last.Version.ID, strings.Join(x, "\n"), strings.Join(y, "\n"))
		}
		for _, u := range got.Updates {
			if u.Report == "zz" && u.Kind != hearsay.CopiedUpdate {
				t.Fatalf("a copy brought %+v", u)
			}
		}
	})
}

func TestLawsOfAnAccount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		reads := drawStory(t)
		texts := map[string]string{}
		for _, r := range reads {
			texts[fmt.Sprint(r.Version.ID, r.Version.Number)] = r.Version.Text()
		}
		a := build(reads...)
		byID := map[string]*hearsay.Claim{}
		for i, c := range a.Claims {
			if _, ok := byID[c.ID]; ok {
				t.Fatalf("two claims of id %s", c.ID)
			}
			byID[c.ID] = c
			if i > 0 && a.Claims[i-1].Weight < c.Weight {
				t.Fatal("claims out of order")
			}
			if len(c.Assertions) == 0 || c.Summary == "" || c.Status == "" {
				t.Fatalf("claim without words: %+v", c)
			}
			if c.Status == hearsay.Corroborated && len(c.Origins) < 2 {
				t.Fatalf("corroborated by %q", c.Origins)
			}
			for _, x := range c.Assertions {
				text := texts[fmt.Sprint(x.Report, x.Version)]
				if x.Span.In(text) != x.Quote || utf8.RuneCountInString(x.Quote) > 400 {
					t.Fatalf("quote %q does not stand at %v", x.Quote, x.Span)
				}
			}
		}
		for _, c := range a.Claims {
			for _, d := range c.Disputes {
				if !slices.Contains(byID[d].Disputes, c.ID) {
					t.Fatalf("%s excludes %s but not the other way round", c.ID, d)
				}
			}
		}
		for _, s := range a.Figures {
			if s.Current.Low > s.Current.Best || s.Current.Best > s.Current.High {
				t.Fatalf("range %+v", s.Current)
			}
			for _, p := range s.History {
				if _, ok := byID[p.Claim]; !ok {
					t.Fatalf("a series points at claim %q, which is not there", p.Claim)
				}
			}
		}
		for i, u := range a.Updates {
			if i > 0 && u.At.Before(a.Updates[i-1].At) {
				t.Fatal("updates out of order")
			}
			if _, ok := byID[u.Claim]; u.Claim != "" && !ok {
				t.Fatalf("update %+v of no claim", u)
			}
		}
		for _, m := range a.Timeline {
			if _, ok := byID[m.Claim]; !ok {
				t.Fatalf("moment %+v of no claim", m)
			}
		}
	})
}

// BenchmarkBuild makes the account of a story of a thousand reports of ten sentences.
func BenchmarkBuild(b *testing.B) {
	reads := manyReports(1000)
	for b.Loop() {
		build(reads...)
	}
}

// manyReports are n reports of one story, a minute apart, of ten sentences each.
func manyReports(n int) (reads []account.Read) {
	for i := range n {
		var says []say
		for j := range 10 {
			n := i*10 + j
			s := drawnSays[n%len(drawnSays)]
			if j > 3 { // most sentences have words of their own
				s = say{text: fmt.Sprintf("Crew %d lifted girder %d near pier %d.", n%701, n%977, n%89), terms: fmt.Sprintf("crew c%d lift girder g%d pier p%d", n%701, n%977, n%89)}
			}
			who := drawnSpeakers[n%len(drawnSpeakers)]
			s.by, s.org, s.named = who.by, who.org, who.named
			says = append(says, s)
		}
		o := drawnOutlets[i%len(drawnOutlets)]
		reads = append(reads, report(fmt.Sprintf("r%04d", i), fmt.Sprint(o.name, i%211), o.kind, i, says...))
	}
	return reads
}
