package eval

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay/reading"
)

var (
	pairsOf  = flag.String("pairs", "", "judge the items of this file instead of the project's own")
	pairOnly = flag.String("pair", "", "show the claims of this item, or of this class's wrong ones")
)

// TestPairs logs what is wrong of each item. The figures are in the golden table.
func TestPairs(t *testing.T) {
	data := pairsFile
	if *pairsOf != "" {
		var err error
		if data, err = os.ReadFile(*pairsOf); err != nil {
			t.Fatal(err)
		}
	}
	all, err := readPairs(data)
	if err != nil {
		t.Fatal(err)
	}
	reader, err := reading.Standard()
	if err != nil {
		t.Fatal(err)
	}
	verdicts, err := judgePairs(t.Context(), reader, all)
	if err != nil {
		t.Fatal(err)
	}
	for i := range verdicts {
		v := &verdicts[i]
		if !v.right {
			t.Logf("%s %s: wants %s%s", v.ID, v.Class, v.Want, v.wrong())
		}
		if *pairOnly != "" && (v.ID == *pairOnly || v.Class == *pairOnly && !v.right) {
			t.Log(v.show())
		}
	}
	byClass, overAll := pairRows(verdicts, "dev")
	for _, r := range append(byClass, overAll...) {
		t.Logf("%-14s %-16s %3.0f of %3d", r.Corpus, r.Metric, r.Value*float64(r.N), r.N)
	}
}

// TestPairsAreSound holds that items name words that stand in their reports, once.
func TestPairsAreSound(t *testing.T) {
	var all []pair
	for _, file := range [][]byte{pairsFile, morePairsFile, heldPairsFile} {
		items, err := readPairs(file)
		if err != nil {
			t.Fatal(err)
		}
		for i := range items {
			items[i].ID = fmt.Sprint(len(file), " ", items[i].ID)
		}
		all = append(all, items...)
	}
	seen := map[string]bool{}
	for _, p := range all {
		if seen[p.ID] {
			t.Errorf("%s: there are two", p.ID)
		}
		seen[p.ID] = true
		for _, r := range []rest{p.A, p.B} {
			n := 0
			for _, report := range p.Reports {
				if report.ID == r.Report {
					n += len(r.Quote.FindAllString(report.Title+"\n\n"+report.Text, -1))
				}
			}
			if n != 1 {
				t.Errorf("%s: %q stands %d times in %s", p.ID, r.Quote, n, r.Report)
			}
		}
	}
}

// wrong says in a few words what went wrong.
func (v *verdict) wrong() string {
	switch {
	case len(v.finder.find(v.account, v.A)) == 0:
		return ", no claim for a: " + v.A.Quote.String()
	case len(v.finder.find(v.account, v.B)) == 0:
		return ", no claim for b: " + v.B.Quote.String()
	case v.falseDispute():
		return ", FALSE DISPUTE"
	case v.falseUnion():
		return ", JOINED"
	}
	return ""
}

// show is an item with the claims that rest on the words meant.
func (v *verdict) show() string {
	var b strings.Builder
	for _, r := range v.Reports {
		fmt.Fprintf(&b, "\n  [%s, %s %s] %s | %s", r.ID, r.Outlet, r.Kind, r.Title, r.Text)
	}
	for n, r := range []rest{v.A, v.B} {
		fmt.Fprintf(&b, "\n  %c: %s in %s", 'a'+n, r.Quote, r.Report)
		for _, c := range v.finder.find(v.account, r) {
			fmt.Fprintf(&b, "\n     %s %s %q %s", c.ID, c.Kind, c.Summary, c.Status)
			for _, w := range c.Assertions {
				fmt.Fprintf(&b, "\n        %s %s %s: %q", w.Report, w.Polarity, w.Speaker.Name, w.Quote)
			}
			for _, d := range v.account.Claims {
				for _, id := range c.Disputes {
					if d.ID == id {
						fmt.Fprintf(&b, "\n        against %s %q", d.ID, d.Summary)
					}
				}
			}
		}
	}
	return b.String()
}
