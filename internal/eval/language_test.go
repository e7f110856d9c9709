package eval_test

import (
	"path/filepath"
	"testing"

	"github.com/hearsay-news/hearsay/internal/eval"
	"github.com/hearsay-news/hearsay/reading/parse"
	"github.com/hearsay-news/hearsay/reading/tag"
	"github.com/hearsay-news/hearsay/reading/token"
)

// TestLanguage holds the language layer to what it has reached on the documents of GUM
// that no weight was fitted on.
func TestLanguage(t *testing.T) {
	dir, ok := eval.Shared()
	if !ok {
		t.Skip("no corpora found: see HEARSAY_SHARED")
	}
	floors := map[string]float64{
		"sentence F1": 0.959, "sentence boundary F1": 0.98, "token F1": 0.997,
		"UPOS (gold tokens)": 0.958, "lemma (gold tokens)": 0.979,
		"UAS (gold tokens)": 0.839, "LAS (gold tokens)": 0.801,
	}
	rows, err := eval.Language(filepath.Join(dir, "corpora", "gum"), token.New(), tag.New(), parse.New())
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		t.Logf("%s, %s: %s %.4f (%d)", r.Corpus, r.Split, r.Metric, r.Value, r.N)
		if floor, ok := floors[r.Metric]; ok && r.Value < floor {
			t.Errorf("%s is %.4f, was %.4f or better", r.Metric, r.Value, floor)
		}
	}
}
