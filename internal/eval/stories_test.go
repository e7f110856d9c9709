package eval

import "testing"

func TestStoriesAreScored(t *testing.T) {
	dir, ok := Shared()
	if !ok {
		t.Skip("no corpora beside the checkout")
	}
	rows, err := Stories(dir, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		t.Logf("%-14s %-18s %.3f (%d)", r.Corpus, r.Metric, r.Value, r.N)
	}
}
