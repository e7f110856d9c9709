package eval

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// timesGold holds the time expressions in the first 250 words or so of reports of the
// shared corpora: ids, offsets and values labelled by hand, no text. docs/data.md has the
// protocol.
//
//go:embed testdata/times.jsonl
var timesGold []byte

// A timedReport is one labelled report.
type timedReport struct {
	Corpus string `json:"corpus"`
	ID     string `json:"id"`
	Split  string `json:"split"`
	Length int    `json:"length"` // code points of the text that were labelled, from its start
	Times  []struct {
		timeReading
		Or       []timeReading `json:"or"` // other fair readings
		Optional bool          `json:"optional"`
	} `json:"times"`
}

// A timeReading is one way to read a time expression. Offsets are code points of the text
// of the report as it is imported, end exclusive.
type timeReading struct {
	Start int               `json:"start"`
	End   int               `json:"end"`
	Type  hearsay.TimexType `json:"type"`
	Value string            `json:"value"`
}

// timesCorpora are the labelled corpora, as the table names them together.
const timesCorpora = "wires, PolNeAR, ECB+"

// LabelledTimes reads the reports labelled with their times below the shared folder and
// scores them as [Times] does, as far into each report as it was labelled. Of a label's
// fair readings any extent and any value is right; what is optional counts neither way.
func LabelledTimes(shared string, read func(*hearsay.Version) (*text.Doc, error)) ([]Row, error) {
	gold, err := timeLabels()
	if err != nil {
		return nil, err
	}
	reports, err := timedReports(shared, gold)
	if err != nil {
		return nil, err
	}
	var rows []Row
	for _, split := range []string{"dev", "held"} {
		var sc timeScore
		for _, g := range gold {
			if g.Split != split {
				continue
			}
			v := reports[g.Corpus+"/"+g.ID]
			if v == nil {
				return nil, fmt.Errorf("times.jsonl: %s/%s: %w", g.Corpus, g.ID, os.ErrNotExist)
			}
			d, err := read(v)
			if err != nil {
				return nil, err
			}
			labels, end := g.labels(v.Text())
			sc.add(labels, slices.DeleteFunc(slices.Clone(d.Times), func(t hearsay.Timex) bool { return t.Start >= end }))
		}
		rows = append(rows, sc.rows(timesCorpora, split)...)
	}
	return rows, nil
}

// labels are the report's labels in bytes of its text, and where the labelled part ends.
func (g *timedReport) labels(in string) (labels []timeLabel, end int) {
	at := make([]int, 0, g.Length+1) // the byte at which each code point begins
	for b := range in {
		at = append(at, b)
	}
	at = append(at, len(in))
	reading := func(r timeReading) hearsay.Timex {
		return hearsay.Timex{Span: hearsay.Span{Start: at[min(r.Start, len(at)-1)], End: at[min(r.End, len(at)-1)]}, Type: r.Type, Value: r.Value}
	}
	for _, t := range g.Times {
		l := timeLabel{readings: []hearsay.Timex{reading(t.timeReading)}, optional: t.Optional}
		for _, r := range t.Or {
			l.readings = append(l.readings, reading(r))
		}
		labels = append(labels, l)
	}
	return labels, at[min(g.Length, len(at)-1)]
}

func timeLabels() ([]timedReport, error) { return labels[timedReport]("times.jsonl", timesGold) }

// timedReports are the labelled reports' texts, keyed by corpus and id.
func timedReports(shared string, gold []timedReport) (map[string]*hearsay.Version, error) {
	out := map[string]*hearsay.Version{}
	for _, g := range gold {
		out[g.Corpus+"/"+g.ID] = nil
	}
	keep := func(corpus string) func(*hearsay.Version) {
		return func(v *hearsay.Version) {
			if _, ok := out[corpus+"/"+v.ID]; ok {
				out[corpus+"/"+v.ID] = v
			}
		}
	}
	corpora := filepath.Join(shared, "corpora")
	if err := scanReports(filepath.Join(corpora, "wires", "wires.jsonl"), keep("wires")); err != nil {
		return nil, err
	}
	if err := scanReports(filepath.Join(corpora, "ecbplus", "dev.jsonl"), keep("ecbplus")); err != nil {
		return nil, err
	}
	// PolNeAR's texts are plain files, title and all; its list of them has the days.
	polnear := filepath.Join(corpora, "polnear")
	days := map[string]time.Time{}
	list, err := os.ReadFile(filepath.Join(polnear, "train.meta.jsonl"))
	if err != nil {
		return nil, err
	}
	for dec := json.NewDecoder(bytes.NewReader(list)); dec.More(); {
		var r struct{ ID, Published string }
		if err := dec.Decode(&r); err != nil {
			return nil, fmt.Errorf("train.meta.jsonl: %w", err)
		}
		days[r.ID], _ = time.Parse(time.DateOnly, r.Published)
	}
	for _, g := range gold {
		if g.Corpus != "polnear" {
			continue
		}
		body, err := os.ReadFile(filepath.Join(polnear, "train", g.ID+".txt"))
		if err != nil {
			return nil, err
		}
		keep("polnear")(&hearsay.Version{Report: hearsay.Report{ID: g.ID, Published: days[g.ID]}, Body: string(body)})
	}
	return out, nil
}
