package event_test

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading"
	"github.com/hearsay-news/hearsay/reading/text"
)

// The least shares of testdata/labelled.tsv that the whole reader has to get right. Single
// sentences may go wrong when weights change, the bulk may not.
const (
	leastTypes     = 0.95
	leastModes     = 0.85
	leastModality  = 0.97
	leastActors    = 0.92 // F1
	leastTargets   = 0.85 // F1
	leastEventless = 0.85
	mostEvents     = 1.15 // a sentence
)

// TestLabelledSentences reads the labelled sentences, each as a report of its own.
func TestLabelledSentences(t *testing.T) {
	table, err := os.ReadFile("testdata/labelled.tsv")
	if err != nil {
		t.Fatal(err)
	}
	reader, err := reading.Standard()
	if err != nil {
		t.Fatal(err)
	}
	var types, modes, modality, eventless share
	var actors, targets match
	events := 0
	for line := range strings.Lines(string(table)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") || len(f) != 5 {
			continue
		}
		v := &hearsay.Version{Body: f[4]}
		v.Published = time.Date(2024, 5, 14, 12, 0, 0, 0, time.UTC)
		d, err := reader.Doc(context.Background(), v)
		if err != nil {
			t.Fatal(err)
		}
		if f[0] == "NONE" {
			eventless.add(len(d.Events) == 0)
			continue
		}
		events += len(d.Events)
		typ, mode, _ := strings.Cut(f[0], "/")
		right := len(d.Events) > 0 && string(d.Events[0].Type) == typ
		types.add(right)
		if !right {
			t.Logf("no %s first: %s", typ, f[4])
			continue
		}
		e := d.Events[0]
		if mode != "" {
			modes.add(e.Mode == mode)
		}
		modality.add(strings.Contains(f[1], string(e.Modality)))
		if e.Type != hearsay.Trade && e.Type != hearsay.Verdict && e.Type != hearsay.Death { // nobody was labelled
			actors.add(f[2], d, e.Actors)
			targets.add(f[3], d, e.Targets)
		}
	}
	for _, c := range []struct {
		name       string
		got, least float64
	}{
		{"types", types.of(), leastTypes}, {"modes", modes.of(), leastModes}, {"modality", modality.of(), leastModality},
		{"actors", actors.f1(), leastActors}, {"targets", targets.f1(), leastTargets}, {"sentences without an event", eventless.of(), leastEventless},
		{"not more events than wanted", mostEvents * float64(types.all), float64(events)},
	} {
		t.Logf("%s: %.3f", c.name, c.got)
		if c.got < c.least {
			t.Errorf("%s: %.3f, want %.3f", c.name, c.got, c.least)
		}
	}
}

// A share is how many of all are right.
type share struct{ right, all int }

func (s *share) add(right bool) {
	s.all++
	if right {
		s.right++
	}
}

func (s share) of() float64 { return float64(s.right) / float64(max(1, s.all)) }

// A match counts the names found among those wanted, by their last words.
type match struct{ right, wanted, found int }

func (m *match) add(want string, d *text.Doc, ids []string) {
	m.found += len(ids)
	taken := make([]bool, len(ids))
	for w := range strings.SplitSeq(want, ";") {
		if strings.TrimSpace(w) == "" {
			continue
		}
		m.wanted++
		for i, id := range ids {
			if !taken[i] && lastWord(w) == lastWord(d.Entity(id).Name) {
				taken[i] = true
				m.right++
				break
			}
		}
	}
}

func (m match) f1() float64 { return 2 * float64(m.right) / float64(max(1, m.wanted+m.found)) }

// lastWord is the last word of a name before "of" and the like, in the singular and in lower case.
func lastWord(name string) string {
	last := ""
	for w := range strings.FieldsSeq(strings.ToLower(name)) {
		if last != "" && (w == "of" || w == "in" || w == "at" || w == "from") {
			break
		}
		last = w
	}
	return strings.TrimSuffix(strings.TrimSuffix(last, "'s"), "s")
}
