package prose

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
)

var update = flag.Bool("update", false, "write the golden files anew")

// sample is an account with something of everything, and with words that would be markup.
func sample() hearsay.Account {
	at := time.Date(2031, 5, 6, 8, 0, 0, 0, time.UTC)
	said := func(report, outlet, who, quote string, side hearsay.Polarity, minutes int) hearsay.Assertion {
		return hearsay.Assertion{Report: report, Version: 1, Outlet: outlet, Observed: at.Add(time.Duration(minutes) * time.Minute), Quote: quote, Speaker: hearsay.Speaker{Name: who}, Polarity: side}
	}
	day, _ := hearsay.ParseWhen("2031-05-06")
	return hearsay.Account{
		Story: hearsay.Story{ID: "s1", Title: "Bridge over the Orla <collapses>", Reports: 3, Origins: 2, Status: hearsay.Developing},
		AsOf:  at.Add(2 * time.Hour),
		Claims: []*hearsay.Claim{
			{ID: "c1", Kind: hearsay.EventClaim, Summary: "The north bridge collapsed at dawn", Weight: 0.9, Status: hearsay.Corroborated, Origins: []string{"police", "North Wire"}, When: day, Assertions: []hearsay.Assertion{
				said("a", "North Wire", "North Wire", "The north bridge collapsed at dawn", hearsay.Affirms, 0), said("b", "East Wire", "police", "the bridge fell", hearsay.Affirms, 30)}},
			{ID: "c2", Kind: hearsay.FigureClaim, Summary: "Two people died", Weight: 0.8, Status: hearsay.Reported, Origins: []string{"police"}, Assertions: []hearsay.Assertion{said("b", "East Wire", "police", "Two people died", hearsay.Affirms, 30)}},
			{ID: "c3", Kind: hearsay.StateClaim, Summary: "The ramp had been *closed* to lorries", Weight: 0.5, Status: hearsay.Disputed, Origins: []string{"bridge authority"}, Against: []string{"Lorry Union"}, Assertions: []hearsay.Assertion{
				said("a", "North Wire", "Ana Ruhl", "The ramp had been *closed* to lorries", hearsay.Affirms, 0), said("c", "@orla", "Lorry Union", "nobody closed\x1b[31m it", hearsay.DeniesIt, 60)}},
			{ID: "c4", Kind: hearsay.StateClaim, Summary: "All drivers are safe", Weight: 0.4, Status: hearsay.Withdrawn, Flags: []string{"dropped"}, Assertions: []hearsay.Assertion{said("a", "North Wire", "bridge authority", "All drivers are safe", hearsay.Affirms, 0)}},
			{ID: "c5", Kind: hearsay.EventClaim, Summary: "A bridge fell there in 1988", Weight: 0.1, Status: hearsay.Reported, Origins: []string{"North Wire"}, Background: true, Assertions: []hearsay.Assertion{said("a", "North Wire", "North Wire", "A bridge fell there in 1988", hearsay.Affirms, 0)}},
		},
		Figures: []hearsay.FigureSeries{{Counted: hearsay.Killed, Current: hearsay.Range{Low: 2, Best: 2, High: hearsay.Unbounded}, History: []hearsay.FigurePoint{
			{At: at, Quantity: hearsay.AtLeast(1), Words: "At least one", Origin: "North Wire"}, {At: at.Add(30 * time.Minute), Quantity: hearsay.Exactly(2), Words: "two", Origin: "police"}}}},
		Timeline: []hearsay.Moment{{When: day, Claim: "c1"}},
		Updates: []hearsay.Update{
			{At: at, Kind: hearsay.NewUpdate, Claim: "c1", Report: "a"}, {At: at.Add(30 * time.Minute), Kind: hearsay.NewUpdate, Claim: "c2", Report: "b"},
			{At: at.Add(time.Hour), Kind: hearsay.DisputedUpdate, Claim: "c3", Report: "c"}, {At: at.Add(time.Hour), Kind: hearsay.CopiedUpdate, Report: "c"}},
	}
}

func TestGolden(t *testing.T) {
	for name, write := range map[string]func(*bytes.Buffer) error{
		"account.txt":  func(b *bytes.Buffer) error { return Text(b, sample(), Options{Width: 72}) },
		"account.md":   func(b *bytes.Buffer) error { return Markdown(b, sample()) },
		"account.html": func(b *bytes.Buffer) error { return HTML(b, sample()) },
	} {
		t.Run(name, func(t *testing.T) {
			var got bytes.Buffer
			if err := write(&got); err != nil {
				t.Fatal(err)
			}
			path := filepath.Join("testdata", name)
			if *update {
				if err := os.WriteFile(path, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if got.String() != string(want) {
				t.Errorf("%s differs; run with -update and look at the change:\n%s", name, got.String())
			}
		})
	}
}

func TestTextKeepsToItsWidth(t *testing.T) {
	for _, width := range []int{0, 10, 40, 100} {
		var b bytes.Buffer
		if err := Text(&b, sample(), Options{Width: width}); err != nil {
			t.Fatal(err)
		}
		most := max(width, minWidth)
		if width == 0 {
			most = defaultWidth
		}
		for line := range strings.Lines(b.String()) {
			if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > most {
				t.Errorf("width %d: %d columns: %q", width, n, line)
			}
		}
	}
}

func TestReportsCantSteerTheTerminalOrThePage(t *testing.T) {
	var text, coloured, html bytes.Buffer
	if err := Text(&text, sample(), Options{}); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(text.String(), "\x1b") {
		t.Error("an escape sequence came through")
	}
	if err := Text(&coloured, sample(), Options{Colour: true}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(coloured.String(), "\x1b[31m") || strings.Contains(coloured.String(), "closed\x1b") {
		t.Error("colours")
	}
	if err := HTML(&html, sample()); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(html.String(), "<collapses>") {
		t.Error("a title became markup")
	}
}

func TestAccountOfNothing(t *testing.T) {
	for _, write := range []func(*bytes.Buffer) error{
		func(b *bytes.Buffer) error { return Text(b, hearsay.Account{}, Options{}) },
		func(b *bytes.Buffer) error { return Markdown(b, hearsay.Account{}) },
		func(b *bytes.Buffer) error { return HTML(b, hearsay.Account{}) },
	} {
		if err := write(&bytes.Buffer{}); err != nil {
			t.Error(err)
		}
	}
}
