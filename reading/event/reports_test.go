package event_test

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading"
	"github.com/hearsay-news/hearsay/reading/text"
)

// The least shares of testdata/reports.txt that the whole reader has to get right.
const (
	leastMain       = 0.92
	leastFound      = 0.88
	leastWhen       = 0.92
	leastWhere      = 0.82
	leastBackground = 0.95
)

// A labelledReport is one report of testdata/reports.txt.
type labelledReport struct {
	title, body string
	events      []labelledEvent
}

// A labelledEvent is one event that a report tells, as labelled.
type labelledEvent struct {
	words, types []string
	when, where  string
	main         bool
	roles        string
}

// TestLabelledReports reads the labelled reports: what each is news of, and the day, the place and the
// standing of what it tells, wherever in the report these are named.
func TestLabelledReports(t *testing.T) {
	reader, err := reading.Standard()
	if err != nil {
		t.Fatal(err)
	}
	var main, found, when, where, background share
	for _, c := range labelledReports(t) {
		v := &hearsay.Version{Title: c.title, Body: c.body}
		v.Published = time.Date(2024, 5, 14, 12, 0, 0, 0, time.UTC)
		d, err := reader.Doc(context.Background(), v)
		if err != nil {
			t.Fatal(err)
		}
		right := len(d.Events) > 0 && slices.ContainsFunc(c.events, func(e labelledEvent) bool { return e.main && e.tells(d, &d.Events[0]) })
		main.add(right)
		if !right {
			t.Logf("%s: the main event is none of the labelled", c.title)
		}
		for _, want := range c.events {
			k := slices.IndexFunc(d.Events, func(e hearsay.Event) bool { return want.tells(d, &e) })
			found.add(k >= 0)
			if k < 0 {
				t.Logf("%s: no %v", c.title, want.words)
				continue
			}
			got := d.Events[k]
			if want.when != "*" {
				when.add(got.When.Value == want.when || strings.HasPrefix(got.When.Value, want.when+"T"))
			}
			if want.where != "*" {
				where.add(strings.EqualFold(got.Where.Name, want.where))
			}
			if got.Background {
				background.add(strings.Contains(want.roles, "back"))
			} else {
				background.add(want.roles != "back")
			}
		}
	}
	for _, c := range []struct {
		name  string
		got   share
		least float64
	}{{"main events", main, leastMain}, {"events found", found, leastFound}, {"days", when, leastWhen}, {"places", where, leastWhere}, {"background", background, leastBackground}} {
		t.Logf("%s: %d of %d", c.name, c.got.right, c.got.all)
		if c.got.of() < c.least {
			t.Errorf("%s: %.3f, want %.3f", c.name, c.got.of(), c.least)
		}
	}
}

// tells reports whether e is the labelled event: of one of its types, and on its words.
func (w *labelledEvent) tells(d *text.Doc, e *hearsay.Event) bool {
	if !slices.Contains(w.types, string(e.Type)) {
		return false
	}
	for _, words := range w.words {
		for from := 0; ; {
			i := strings.Index(d.Text[from:], words)
			if i < 0 {
				break
			}
			if i += from; e.Start < i+len(words) && i < e.End {
				return true
			}
			if len(w.words) == 1 {
				break // the first that stand there
			}
			from = i + 1
		}
	}
	return false
}

// labelledReports reads testdata/reports.txt.
func labelledReports(t *testing.T) (out []labelledReport) {
	t.Helper()
	data, err := os.ReadFile("testdata/reports.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "@ "):
			out = append(out, labelledReport{title: line[2:]})
		case strings.HasPrefix(line, "> "):
			f := strings.Split(line[2:], "|")
			if len(f) != 5 || len(out) == 0 {
				t.Fatalf("reports.txt: %q", line)
			}
			for i := range f {
				f[i] = strings.TrimSpace(f[i])
			}
			last := &out[len(out)-1]
			last.events = append(last.events, labelledEvent{
				words: strings.Split(f[0], ","), types: strings.Split(f[1], ","), when: f[2], where: f[3], main: f[4] == "main", roles: f[4],
			})
		default:
			out[len(out)-1].body += line + "\n\n"
		}
	}
	return out
}
