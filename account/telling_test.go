package account_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/account"
)

// addTo adds to a log what is untold of an account.
func addTo(told []hearsay.Telling, a hearsay.Account) (log, fresh []hearsay.Telling) {
	fresh = account.Untold(a, told)
	log = slices.Clone(told)
	for i := range fresh {
		fresh[i].Number = int64(len(told) + i + 1)
		log = append(log, fresh[i])
	}
	return log, fresh
}

// What was told stays told, whatever comes and in whatever order, and is told once.
func TestWhatWasToldStaysTold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		reads := rapid.Permutation(drawStory(t)).Draw(t, "order")
		var log []hearsay.Telling
		for n := range reads {
			a := account.Build(account.Input{Story: hearsay.Story{ID: "st"}, Versions: reads[:n+1]})
			var fresh []hearsay.Telling
			if log, fresh = addTo(log, a); len(account.Untold(a, log)) > 0 {
				t.Fatalf("told twice: %+v", account.Untold(a, log))
			}
			claims := map[string]bool{"": true}
			for _, c := range a.Claims {
				claims[c.ID] = true
			}
			told := map[int64]bool{}
			with := account.WithTold(a, log)
			for i, u := range with.Updates {
				told[u.Number] = true
				if !claims[u.Claim] {
					t.Fatalf("an update of a claim that is no more: %+v", u)
				}
				if i > 0 && u.At.Before(with.Updates[i-1].At) {
					t.Fatal("updates out of order")
				}
			}
			for _, x := range log {
				if !told[x.Number] {
					t.Fatalf("lost: %+v", x)
				}
			}
			if len(with.Updates) != len(log) {
				t.Fatalf("%d updates, %d tellings", len(with.Updates), len(log))
			}
			known := log[:len(log)-len(fresh)]
			seen := map[string]bool{}
			for _, x := range account.News(fresh, known) {
				if x.Kind == hearsay.CopiedUpdate || x.Again || x.Claim != "" && seen[x.Claim] {
					t.Fatalf("no news: %+v", x)
				}
				seen[x.Claim] = true
			}
			if got := account.News(log, log); slices.ContainsFunc(got, func(x hearsay.Telling) bool { return x.Kind == hearsay.NewUpdate }) {
				t.Fatalf("new to who knows it all: %+v", got)
			}
		}
	})
}

func TestNewsIsNotRepeatedInOtherWords(t *testing.T) {
	line := func(number int64, claim string, kind hearsay.UpdateKind, weight float64, words string) hearsay.Telling {
		return hearsay.Telling{Weight: weight, Update: hearsay.Update{Number: number, Claim: claim, Kind: kind, Words: words}}
	}
	known := []hearsay.Telling{line(1, "a", hearsay.NewUpdate, .5, "Six people were hurt in the Ostrahamn boiler house")}
	for _, c := range []struct {
		name  string
		fresh []hearsay.Telling
		want  string
	}{
		{"in other words", []hearsay.Telling{line(2, "b", hearsay.NewUpdate, .5, "In the Ostrahamn boiler house six people had been hurt")}, ""},
		{"another number", []hearsay.Telling{line(2, "b", hearsay.NewUpdate, .5, "Nine people were hurt in the Ostrahamn boiler house")}, "b new"},
		{"the contrary", []hearsay.Telling{line(2, "b", hearsay.NewUpdate, .5, "Six people were not hurt in the Ostrahamn boiler house")}, "b new"},
		{"another matter", []hearsay.Telling{line(2, "b", hearsay.NewUpdate, .5, "A valve failed")}, "b new"},
		{"a known claim falls into dispute", []hearsay.Telling{line(2, "a", hearsay.DisputedUpdate, .5, "Six people were hurt in the Ostrahamn boiler house")}, "a disputed"},
		{"each claim once, as it was told last", []hearsay.Telling{line(2, "b", hearsay.NewUpdate, .5, "A valve failed"), line(3, "b", hearsay.WithdrawnUpdate, .5, "A valve failed")}, "b withdrawn"},
		{"the weightiest first", []hearsay.Telling{line(2, "b", hearsay.NewUpdate, .3, "A valve failed"), line(3, "c", hearsay.NewUpdate, .6, "The mayor resigned")}, "c new, b new"},
		{"told twice in other words", []hearsay.Telling{line(2, "b", hearsay.NewUpdate, .3, "A valve failed"), line(3, "c", hearsay.NewUpdate, .6, "The valve had failed")}, "b new"},
		{"a copy", []hearsay.Telling{line(2, "", hearsay.CopiedUpdate, 0, "")}, ""},
		{"an edit", []hearsay.Telling{line(2, "", hearsay.EditedUpdate, 0, "")}, " edited"},
	} {
		var got []string
		for _, x := range account.News(c.fresh, known) {
			got = append(got, fmt.Sprint(x.Claim, " ", x.Kind))
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: %q, want %q", c.name, strings.Join(got, ", "), c.want)
		}
	}
}

func TestAClaimUnderAnotherIDIsToldOnce(t *testing.T) {
	claim := &hearsay.Claim{ID: "new", Formerly: []string{"old"}, Summary: "A valve failed", Weight: .4}
	a := hearsay.Account{Story: hearsay.Story{ID: "st"}, Claims: []*hearsay.Claim{claim}, Updates: []hearsay.Update{{At: at(1), Kind: hearsay.NewUpdate, Claim: "new", Report: "r"}}}
	told := []hearsay.Telling{{Story: "st", Update: hearsay.Update{Number: 1, At: at(1), Kind: hearsay.NewUpdate, Claim: "old", Report: "q", Words: "The valve failed"}}}
	if fresh := account.Untold(a, told); len(fresh) > 0 {
		t.Errorf("told again: %+v", fresh)
	}
	if us := account.WithTold(a, told).Updates; len(us) != 1 || us[0].Claim != "new" || us[0].Report != "q" {
		t.Errorf("%+v", us)
	}
	a.Claims[0].Formerly = nil // not known to be the same: told, but no news
	if fresh := account.Untold(a, told); len(fresh) != 1 || !fresh[0].Again || fresh[0].Words != "" {
		t.Errorf("%+v", fresh)
	}
}
