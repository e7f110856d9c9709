package eval_test

import (
	"path/filepath"
	"testing"

	"github.com/hearsay-news/hearsay/internal/eval"
	"github.com/hearsay-news/hearsay/reading/tag"
	"github.com/hearsay-news/hearsay/reading/token"
)

func TestLanguage(t *testing.T) {
	dir, ok := eval.Shared()
	if !ok {
		t.Skip("no corpora found: see HEARSAY_SHARED")
	}
	for _, corpus := range []string{"gum", "ewt"} {
		rows, err := eval.Language(filepath.Join(dir, "corpora", corpus), token.New(), tag.New())
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rows {
			t.Logf("%s %s %s: %.4f (%d)", r.Corpus, r.Split, r.Metric, r.Value, r.N)
		}
	}
}
