package eval

import (
	"bufio"
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// countsGold holds, for reports of the shared corpora, how many the report's main event
// killed and injured: ids and numbers labelled by hand from reading each report to its end,
// no text. docs/data.md has the protocol.
//
//go:embed testdata/counts.jsonl
var countsGold []byte

// A count is one labelled report. Where two readings are fair, the first choice stands in
// Killed and Injured and the others in the fields beside them; 0 there means "not stated".
type count struct {
	Corpus    string `json:"corpus"`
	ID        string `json:"id"`
	Split     string `json:"split"`
	Killed    *int   `json:"killed"` // nil where not stated, 0 where said to be none
	KilledOr  []int  `json:"killed_or"`
	Injured   *int   `json:"injured"`
	InjuredOr []int  `json:"injured_or"`
}

// countGroups are the labelled corpora as the table shows them: general news and wires,
// and the short reports of local papers and stations.
var countGroups = []struct {
	name  string
	files map[string]string // file below the shared folder's corpora, by corpus
}{
	{"wires, ECB+", map[string]string{"wires": "wires/wires.jsonl", "ecbplus": "ecbplus/dev.jsonl"}},
	{"LGL, TR-News", map[string]string{"lgl": "places/lgl.jsonl", "trnews": "places/trnews.jsonl"}},
}

// Counts reads the labelled reports below the shared folder and scores the numbers of
// killed and injured: exact match over all reports, and F1 where a number above zero
// counts as an answer. A count that is not stated is 0. An answer that is one of a label's
// other readings is scored as if it were the label.
func Counts(shared string, read func(*hearsay.Version) (*text.Doc, error)) ([]Row, error) {
	gold, err := countLabels()
	if err != nil {
		return nil, err
	}
	var rows []Row
	for _, group := range countGroups {
		reports, err := countReports(shared, group.files, gold)
		if err != nil {
			return nil, err
		}
		for _, split := range []string{"dev", "held"} {
			var killed, injured score
			both := 0
			for _, g := range gold {
				v := reports[g.Corpus+"/"+g.ID]
				if g.Split != split || v == nil {
					continue
				}
				d, err := read(v)
				if err != nil {
					return nil, err
				}
				k := killed.add(MainCount(d, hearsay.Killed), value(g.Killed), g.KilledOr...)
				i := injured.add(MainCount(d, hearsay.Injured), value(g.Injured), g.InjuredOr...)
				if k && i {
					both++
				}
			}
			if killed.n == 0 {
				continue
			}
			row := func(metric string, value float64, n int) {
				rows = append(rows, Row{Task: "counts", Corpus: group.name, Split: split, Metric: metric, Value: value, N: n})
			}
			row("killed exact", ratio(killed.exact, killed.n), killed.n)
			row("killed F1", killed.f1(), killed.gold)
			row("injured exact", ratio(injured.exact, injured.n), injured.n)
			row("injured F1", injured.f1(), injured.gold)
			row("both exact", ratio(both, killed.n), killed.n)
		}
	}
	return rows, nil
}

// MainCount is the count of the report's main event: the largest of its figures of that
// kind, else the largest that is not background; 0 where none is stated.
func MainCount(d *text.Doc, counted hearsay.Counted) int {
	main := ""
	for _, e := range d.Events {
		if !e.Background {
			main = e.ID
			break
		}
	}
	own, any := -1, -1
	for _, f := range d.Figures {
		if f.Counted != counted || f.Background {
			continue
		}
		any = max(any, f.Min)
		if main != "" && f.Event == main {
			own = max(own, f.Min)
		}
	}
	if own >= 0 {
		return own
	}
	return max(any, 0)
}

// score gathers one field's matches.
type score struct{ n, exact, gold, answers, right int }

// add scores one answer against its label, or against that one of the label's other
// readings which the answer is.
func (s *score) add(got, gold int, or ...int) (exact bool) {
	if slices.Contains(or, got) {
		gold = got
	}
	s.n++
	exact = gold == got
	if exact {
		s.exact++
	}
	if gold > 0 {
		s.gold++
		if exact {
			s.right++
		}
	}
	if got > 0 {
		s.answers++
	}
	return exact
}

func (s *score) f1() float64 { return 2 * ratio(s.right, s.gold+s.answers) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func value(p *int) int {
	if p == nil {
		return 0
	}
	return *p
}

func countLabels() ([]count, error) { return labels[count]("counts.jsonl", countsGold) }

// countReports reads the labelled reports' texts from files below the shared folder, keyed
// by corpus and id.
func countReports(shared string, files map[string]string, gold []count) (map[string]*hearsay.Version, error) {
	want := map[string]bool{}
	for _, g := range gold {
		want[g.Corpus+"/"+g.ID] = true
	}
	out := map[string]*hearsay.Version{}
	for corpus, file := range files {
		if err := scanReports(filepath.Join(shared, "corpora", file), func(v *hearsay.Version) {
			if key := corpus + "/" + v.ID; want[key] {
				out[key] = v
			}
		}); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func scanReports(path string, each func(*hearsay.Version)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var r struct {
			ID, Outlet, Title, Text, Published, Language string
			Dateline                                     json.RawMessage
		}
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		published, _ := time.Parse(time.RFC3339, r.Published)
		if strings.HasPrefix(r.Text, r.Title) { // LGL's texts repeat the title
			r.Title = ""
		}
		v := &hearsay.Version{
			Report: hearsay.Report{ID: r.ID, Outlet: r.Outlet, Published: published, Language: r.Language},
			Title:  r.Title, Body: r.Text,
		}
		if r.Dateline != nil { // tells the day on which the report was written
			v.Extra = map[string]json.RawMessage{"dateline": r.Dateline}
		}
		each(v)
	}
	return lines.Err()
}
