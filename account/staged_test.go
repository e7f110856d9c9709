package account_test

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/account"
	"github.com/hearsay-news/hearsay/reading"
)

// Staged stories: made-up reports in the import format, read by the program's own reader.
// What an editor would conclude is checked only as far as a reader's small faults can't
// change it.

// stage reads a staged story. copies names which reports are copies of which.
func stage(t *testing.T, name string, copies ...hearsay.Copy) hearsay.Account {
	t.Helper()
	reader, err := reading.Standard()
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	in := account.Input{Story: hearsay.Story{ID: "s", Title: name}, Copies: copies}
	number := map[string]int{}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var row struct {
			ID, Outlet, Title, Text, Credit string
			Kind                            hearsay.OutletKind `json:"outlet_kind"`
			Published                       time.Time
			Observed                        string
		}
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		number[row.ID]++
		v := hearsay.Version{
			Report: hearsay.Report{ID: row.ID, Outlet: row.Outlet, Kind: row.Kind, Published: row.Published, Credit: row.Credit},
			Number: number[row.ID], Observed: row.Published, Title: row.Title, Body: row.Text,
		}
		if at, err := time.Parse(time.RFC3339, row.Observed); err == nil {
			v.Observed = at
		}
		r, err := reader.Read(context.Background(), &v)
		if err != nil {
			t.Fatal(err)
		}
		in.Versions = append(in.Versions, account.Read{Version: v, Reading: r})
	}
	return account.Build(in)
}

// claimsOf finds the claims that rest on words of a report.
func claimsOf(a hearsay.Account, report, pattern string) []*hearsay.Claim {
	re := regexp.MustCompile(pattern)
	return slices.DeleteFunc(slices.Clone(a.Claims), func(c *hearsay.Claim) bool {
		return !slices.ContainsFunc(c.Assertions, func(x hearsay.Assertion) bool { return x.Report == report && re.MatchString(x.Quote) })
	})
}

func anyIs(cs []*hearsay.Claim, status hearsay.ClaimStatus) bool {
	return slices.ContainsFunc(cs, func(c *hearsay.Claim) bool { return c.Status == status })
}

func mainSeries(a hearsay.Account, counted hearsay.Counted) hearsay.FigureSeries {
	for _, s := range a.Figures {
		if s.Counted == counted && !s.Background {
			return s
		}
	}
	return hearsay.FigureSeries{}
}

func TestStagedQuake(t *testing.T) {
	a := stage(t, "quake.jsonl", hearsay.Copy{Report: "dl-1", Of: "pa-1", Share: 0.9})
	if s := mainSeries(a, hearsay.Killed); s.Current.Best != 12 {
		t.Errorf("dead: %+v", s)
	}
	if s := mainSeries(a, hearsay.Injured); s.Current.Best != 85 {
		t.Errorf("injured: %+v", s)
	}
	if cs := claimsOf(a, "pa-1", "hospital wall collapsed"); !anyIs(cs, hearsay.Disputed) {
		t.Errorf("a denied collapse is not disputed: %+v", cs)
	}
	if cs := claimsOf(a, "pa-1", "[Aa]t least four"); len(cs) == 0 || anyIs(cs, hearsay.Corroborated) || anyIs(cs, hearsay.Disputed) {
		t.Errorf("four dead: %+v", cs)
	}
	for _, c := range claimsOf(a, "so-1", "dead") {
		if c.Status == hearsay.Corroborated {
			t.Errorf("a post's toll is corroborated: %+v", c)
		}
	}
	for _, c := range claimsOf(a, "pa-2", "74") {
		if !c.Background {
			t.Errorf("an old toll is not background: %+v", c)
		}
	}
}

func TestStagedCrime(t *testing.T) {
	a := stage(t, "crime.jsonl")
	if s := mainSeries(a, hearsay.Killed); s.Current.Best != 3 {
		t.Errorf("dead: %+v", s)
	}
	if cs := claimsOf(a, "a-2", "Three people were shot"); len(cs) == 0 || anyIs(cs, hearsay.Corroborated) {
		t.Errorf("three dead, on the police's word alone: %+v", cs)
	}
	if cs := claimsOf(a, "a-1", "two people were wounded"); !anyIs(cs, hearsay.Withdrawn) {
		t.Errorf("a corrected count stands: %+v", cs)
	}
}

func TestStagedHoax(t *testing.T) {
	a := stage(t, "hoax.jsonl")
	for _, c := range a.Claims {
		if c.Status == hearsay.Corroborated {
			t.Errorf("a hoax is corroborated by %q: %s", c.Origins, c.Summary)
		}
	}
	if cs := claimsOf(a, "h-2", "escaped"); !anyIs(cs, hearsay.Disputed) {
		t.Errorf("a denied escape is not disputed: %+v", cs)
	}
}
