package quote_test

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/eval"
	"github.com/hearsay-news/hearsay/reading/name"
	"github.com/hearsay-news/hearsay/reading/parse"
	"github.com/hearsay-news/hearsay/reading/quote"
	"github.com/hearsay-news/hearsay/reading/tag"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/token"
)

// A voiced statement is what a test looks for: a start of its content, the name of its
// speaker, and the kinds of its chain.
type voiced struct{ content, speaker, chain string }

func lookFor(t *testing.T, v *hearsay.Version, want []voiced) {
	t.Helper()
	d := text.New(v)
	for _, s := range []text.Stage{token.New(), tag.New(), parse.New(), name.New(), quote.New()} {
		if err := s.Read(context.Background(), d); err != nil {
			t.Fatal(err)
		}
	}
next:
	for _, w := range want {
		for _, s := range d.Statements {
			e := d.Entity(s.Speaker)
			var kinds []string
			for _, l := range s.Chain {
				kinds = append(kinds, string(l.Kind))
			}
			if e != nil && strings.Contains(s.Content[0].In(d.Text), w.content) && e.Name == w.speaker && strings.Join(kinds, " ") == w.chain {
				continue next
			}
		}
		t.Errorf("%s: nothing like %q by %s (%s)", v.ID, w.content, w.speaker, w.chain)
		for _, s := range d.Statements {
			t.Logf("  %q %v", s.Content[0].In(d.Text), s.Chain)
		}
	}
}

func TestRealReport(t *testing.T) {
	dir, ok := eval.Shared()
	if !ok {
		t.Skip("no development material found: see HEARSAY_SHARED")
	}
	body, err := os.ReadFile(filepath.Join(dir, "real", "embassy.txt"))
	if err != nil {
		t.Skip(err)
	}
	v := &hearsay.Version{Body: string(body)}
	v.ID, v.Outlet = "embassy", "Town Paper"
	lookFor(t, v, []voiced{
		{"others remain inside", "Associated Press", "outlet wire"},
		{"We have taken appropriate", "Mark Esper", "outlet official"},
		{"As in all countries", "Mark Esper", "outlet official"},
		{"personnel are secure", "State Department spokesperson", "outlet official"},
		{"outside the embassy", "Reuters", "outlet wire"},
		{"flames rising", "AP reporter", "outlet wire reporter"},
		{"The embassy attack", "Associated Press", "outlet wire"},
		{"the airstrikes were", "United States military", "outlet official"},
		{"orchestrating", "Donald Trump", "outlet post official"},
		{"this is your time", "Donald Trump", "outlet post official"},
	})
}

func TestStagedReports(t *testing.T) {
	dir, ok := eval.Shared()
	if !ok {
		t.Skip("no development material found: see HEARSAY_SHARED")
	}
	f, err := os.Open(filepath.Join(dir, "staged", "tarragona.jsonl"))
	if err != nil {
		t.Skip(err)
	}
	defer f.Close()
	want := map[string][]voiced{
		"nw-1": {
			{"A large explosion", "emergency services", "outlet official"},
			{"The blast happened", "Marta Soler", "outlet official"},
			{"14 fire crews", "Marta Soler", "outlet official"},
			{"Smoke could be seen", "Northwire witness", "outlet reporter"},
		},
		"cd-1": {{"14 fire crews", "Marta Soler", "outlet wire official"}},
		"ip-1": {
			{"Some 1,200 people", "officials", "outlet official"},
			{"the order was", "Joan Ferrer", "outlet official"},
			{"no evidence", "Joan Ferrer", "outlet official"},
			{"its own sensors", "Aire Net", "outlet organization"},
		},
		"nw-2": {
			{"A second worker", "Joan Ferrer", "outlet official"},
			{"a pressure relief valve", "Joan Ferrer", "outlet official"},
			{"that", "Vexia Chemicals", "outlet organization"},
			{"The reactor had been", "Elena Prat", "outlet person"},
		},
		"dp-1": {
			{"Two people were killed", "Northwire", "outlet wire"},
			{"Two people were killed", "regional government", "outlet wire official"},
		},
		"ip-2": {
			{"the evacuation", "Joan Ferrer", "outlet official"},
			{"two people had died", "Joan Ferrer", "outlet official"},
			{"A prosecutor", "court spokesman", "outlet official"},
			{"unions had warned", "CCT federation", "outlet organization"},
			{"maintenance work", "unions", "outlet organization organization"},
		},
	}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var o struct{ ID, Outlet, Title, Text, Credit string }
		if err := json.Unmarshal(lines.Bytes(), &o); err != nil {
			t.Fatal(err)
		}
		v := &hearsay.Version{Title: o.Title, Body: o.Text}
		v.ID, v.Outlet, v.Credit = o.ID, o.Outlet, o.Credit
		lookFor(t, v, want[o.ID])
	}
}
