package figure_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay/reading/text"
)

// TestEvents reads texts of our own that tell of two events or more, each labelled with the
// event that its figures count; the table explains its labels.
func TestEvents(t *testing.T) {
	table, err := os.ReadFile("testdata/events.txt")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for block := range strings.SplitSeq(string(table), "\n\n") {
		lines := strings.Split(strings.TrimSpace(block), "\n")
		for len(lines) > 0 && strings.HasPrefix(lines[0], "#") {
			lines = lines[1:]
		}
		if len(lines) < 3 {
			continue
		}
		n++
		d := read(t, version(lines[1], strings.Join(lines[2:], "\n\n")))
		for label := range strings.SplitSeq(lines[0], "; ") {
			label, wrong := strings.CutPrefix(label, "?")
			switch why := misattached(d, strings.Fields(label)); {
			case wrong && why == "":
				t.Logf("%s: %s: read rightly now", lines[1], label)
			case why != "" && !wrong:
				t.Errorf("%s: %s: %s", lines[1], label, why)
			}
		}
	}
	if n < 50 {
		t.Errorf("only %d texts", n)
	}
}

// misattached says what is wrong with the figure that a label wants, as "killed 4 main crash/collided";
// empty where one is there that is right.
func misattached(d *text.Doc, label []string) (why string) {
	why = "no such figure"
	for _, f := range d.Figures {
		if string(f.Counted) != label[0] || fmt.Sprint(f.Min) != label[1] {
			continue
		}
		own := label[2] == "main"
		if f.Background == own {
			why = "background is wrong"
			continue
		}
		if f.Event == "" && !own {
			return ""
		}
		for _, e := range d.Events {
			if e.ID != f.Event {
				continue
			}
			why = fmt.Sprintf("counts %q", e.In(d.Text))
			for word := range strings.SplitSeq(label[3], "/") {
				if strings.Contains(strings.ToLower(e.In(d.Text)), word) && (own || e.ID != d.Events[0].ID) {
					return ""
				}
			}
		}
	}
	return why
}
