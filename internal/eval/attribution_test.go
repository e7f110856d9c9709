package eval_test

import (
	"context"
	"path/filepath"
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

func TestAttribution(t *testing.T) {
	shared, ok := eval.Shared()
	if !ok {
		t.Skip("no corpora found: see HEARSAY_SHARED")
	}
	dir := filepath.Join(shared, "corpora", "polnear", "dev")
	stages := []text.Stage{token.New(), tag.New(), parse.New(), name.New(), quote.New()}
	rows, err := eval.Attribution(dir, func(v *hearsay.Version) (*text.Doc, error) {
		d := text.New(v)
		for _, s := range stages {
			if err := s.Read(context.Background(), d); err != nil {
				return nil, err
			}
		}
		return d, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	floors := map[string]float64{"source exact F1": 0.60, "cue exact F1": 0.60, "content exact F1": 0.45, "direct speaker": 0.80}
	for _, r := range rows {
		t.Logf("%s %s %s %s: %.4f (%d)", r.Task, r.Corpus, r.Split, r.Metric, r.Value, r.N)
		if floor, ok := floors[r.Metric]; ok && r.Value < floor {
			t.Errorf("%s is %.4f, under its floor %.2f", r.Metric, r.Value, floor)
		}
	}
}

// The gold scored against itself is right in everything.
func TestAttributionOfGold(t *testing.T) {
	shared, ok := eval.Shared()
	if !ok {
		t.Skip("no corpora found: see HEARSAY_SHARED")
	}
	dir := filepath.Join(shared, "corpora", "polnear", "dev")
	gold, err := eval.Attributions(dir)
	if err != nil {
		t.Fatal(err)
	}
	byID := map[string]eval.Attributed{}
	for _, g := range gold {
		byID[g.Version.ID] = g
	}
	rows, err := eval.Attribution(dir, func(v *hearsay.Version) (*text.Doc, error) {
		d := text.New(v)
		for _, a := range byID[v.ID].Attributions {
			d.Statements = append(d.Statements, hearsay.Statement{Source: a.Source, Cue: a.Cue, Content: a.Content})
		}
		return d, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		if r.Value != 1 {
			t.Errorf("%s of gold against itself is %v", r.Metric, r.Value)
		}
	}
}
