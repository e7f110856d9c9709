package eval

import (
	"testing"

	"github.com/hearsay-news/hearsay/reading"
)

func TestStagedStoriesAreExamined(t *testing.T) {
	if testing.Short() {
		t.Skip("takes in every staged story twice")
	}
	shared, ok := Shared()
	if !ok {
		t.Log("no staged stories beside the checkout: the project's own only")
	}
	reader, err := reading.Standard()
	if err != nil {
		t.Fatal(err)
	}
	rows, err := Accounts(t.Context(), shared, reader)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		t.Logf("%-12s %-12s %.0f of %d", r.Corpus, r.Metric, r.Value*float64(r.N), r.N)
		if r.Metric == "laws kept" && r.Value < 1 {
			t.Errorf("%s: %.0f of %d laws broken", r.Corpus, (1-r.Value)*float64(r.N), r.N)
		}
	}
}
