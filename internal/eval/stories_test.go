package eval

import (
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading"
)

// TestStoriesAreScored holds the grouping near what it has reached.
func TestStoriesAreScored(t *testing.T) {
	dir, ok := Shared()
	if !ok {
		t.Skip("no corpora beside the checkout")
	}
	reader, err := reading.Standard()
	if err != nil {
		t.Fatal(err)
	}
	rows, err := Stories(dir, func(v *hearsay.Version) (*hearsay.Reading, error) { return reader.Read(t.Context(), v) })
	if err != nil {
		t.Fatal(err)
	}
	least := map[string]float64{"ECB+": 0.95, "UCI headlines": 0.88}
	for _, r := range rows {
		if r.Metric == "BCubed F1" && r.Value < least[r.Corpus] {
			t.Errorf("%s: %s is %.3f, was %.2f or better", r.Corpus, r.Metric, r.Value, least[r.Corpus])
		}
		t.Logf("%-14s %-18s %.3f (%d)", r.Corpus, r.Metric, r.Value, r.N)
	}
}
