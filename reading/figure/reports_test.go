package figure_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// TestReports reads short reports of our own, each labelled with how many the event that it is
// news of killed and injured: by numbers, one by one, beside earlier events' victims, or not at all.
func TestReports(t *testing.T) {
	table, err := os.ReadFile("testdata/reports.txt")
	if err != nil {
		t.Fatal(err)
	}
	n, known := 0, 0
	for block := range strings.SplitSeq(string(table), "\n\n") {
		lines := strings.Split(strings.TrimSpace(block), "\n")
		for len(lines) > 0 && strings.HasPrefix(lines[0], "#") {
			lines = lines[1:]
		}
		if len(lines) < 3 {
			continue
		}
		n++
		label, wrong := strings.CutPrefix(lines[0], "?")
		var killed, injured int
		if _, err := fmt.Sscan(label, &killed, &injured); err != nil {
			t.Fatalf("%q: %v", lines[0], err)
		}
		d := read(t, &hearsay.Version{
			Report: hearsay.Report{ID: "r", Published: time.Date(2015, 5, 19, 12, 0, 0, 0, time.UTC)},
			Title:  lines[1], Body: strings.Join(lines[2:], "\n\n"),
		})
		k, i := mostOf(d, hearsay.Killed), mostOf(d, hearsay.Injured)
		switch right := k == killed && i == injured; {
		case wrong && right:
			t.Logf("%s: read rightly now", lines[1])
		case wrong:
			known++
		case !right:
			t.Errorf("%s: killed %d, injured %d, want %d and %d", lines[1], k, i, killed, injured)
		}
	}
	if n < 240 {
		t.Errorf("only %d reports", n)
	}
	t.Logf("%d reports, %d not read rightly yet", n, known)
}

// mostOf is the largest count of its kind that is not background.
func mostOf(d *text.Doc, counted hearsay.Counted) int {
	most := 0
	for _, f := range d.Figures {
		if f.Counted == counted && !f.Background {
			most = max(most, f.Min)
		}
	}
	return most
}
