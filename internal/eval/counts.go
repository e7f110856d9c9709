package eval

import (
	"bufio"
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// countsGold holds, for reports of the shared corpora, how many the report's main event
// killed and injured by its own last word: ids and numbers labelled by hand, no text.
//
//go:embed testdata/counts.jsonl
var countsGold []byte

// A count is one labelled report.
type count struct {
	Corpus  string `json:"corpus"`
	ID      string `json:"id"`
	Split   string `json:"split"`
	Killed  *int   `json:"killed"` // nil where not stated
	Injured *int   `json:"injured"`
}

// Counts reads the labelled reports below the shared folder and scores the numbers of
// killed and injured: exact match over all reports, and F1 where a number above zero
// counts as an answer. A count that is not stated is 0.
func Counts(shared string, read func(*hearsay.Version) (*text.Doc, error)) ([]Row, error) {
	gold, err := countLabels()
	if err != nil {
		return nil, err
	}
	reports, err := countReports(shared, gold)
	if err != nil {
		return nil, err
	}
	var rows []Row
	for _, split := range []string{"dev", "held"} {
		var killed, injured score
		both, n := 0, 0
		for _, g := range gold {
			v := reports[g.Corpus+"/"+g.ID]
			if g.Split != split || v == nil {
				continue
			}
			d, err := read(v)
			if err != nil {
				return nil, err
			}
			k := killed.add(value(g.Killed), MainCount(d, hearsay.Killed))
			i := injured.add(value(g.Injured), MainCount(d, hearsay.Injured))
			if k && i {
				both++
			}
			n++
		}
		if n == 0 {
			continue
		}
		row := func(metric string, value float64, n int) {
			rows = append(rows, Row{Task: "counts", Corpus: "wires, ECB+", Split: split, Metric: metric, Value: value, N: n})
		}
		row("killed exact", ratio(killed.exact, killed.n), killed.n)
		row("killed F1", killed.f1(), killed.gold)
		row("injured exact", ratio(injured.exact, injured.n), injured.n)
		row("injured F1", injured.f1(), injured.gold)
		row("both exact", ratio(both, n), n)
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

func (s *score) add(gold, got int) (exact bool) {
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

func countLabels() ([]count, error) {
	var out []count
	dec := json.NewDecoder(bytes.NewReader(countsGold))
	for dec.More() {
		var c count
		if err := dec.Decode(&c); err != nil {
			return nil, fmt.Errorf("counts.jsonl: %w", err)
		}
		out = append(out, c)
	}
	return out, nil
}

// countReports reads the labelled reports' texts, keyed by corpus and id.
func countReports(shared string, gold []count) (map[string]*hearsay.Version, error) {
	want := map[string]bool{}
	for _, g := range gold {
		want[g.Corpus+"/"+g.ID] = true
	}
	out := map[string]*hearsay.Version{}
	for corpus, file := range map[string]string{"wires": "wires/wires.jsonl", "ecbplus": "ecbplus/dev.jsonl"} {
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
		var r struct{ ID, Outlet, Title, Text, Published, Language string }
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		published, _ := time.Parse(time.RFC3339, r.Published)
		each(&hearsay.Version{
			Report: hearsay.Report{ID: r.ID, Outlet: r.Outlet, Published: published, Language: r.Language},
			Title:  r.Title, Body: r.Text,
		})
	}
	return lines.Err()
}
