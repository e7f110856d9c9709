package reading_test

import (
	"context"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading"
)

// Why a source has no name is no news.
func TestWhyASourceHasNoNameIsNoClause(t *testing.T) {
	reader, err := reading.Standard()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]int{
		"The boat was empty, said a porter who asked not to be named.":           1,
		"The boat was empty, a porter said, speaking on condition of anonymity.": 1,
		"The boat was empty. She does not want her name to be printed.":          1,
		"The boat was empty. She asked the porter who had called.":               2,
	} {
		r, err := reader.Read(context.Background(), &hearsay.Version{Body: text})
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Clauses) != want {
			t.Errorf("%q: %d clauses, want %d", text, len(r.Clauses), want)
			for _, c := range r.Clauses {
				t.Logf("  %q", c.In(text))
			}
		}
	}
}
