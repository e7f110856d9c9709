package event

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/clause"
	"github.com/hearsay-news/hearsay/reading/tag"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/token"
)

// least is the share of the sentences in testdata/types.tsv whose first event has to be
// right with the parts of speech as the tagger finds them.
const least = 0.85

// TestTypesOfSentences reads the project's own sentences with the real tagger: single ones
// may go wrong when its weights change, the bulk may not.
func TestTypesOfSentences(t *testing.T) {
	table, err := os.ReadFile("testdata/types.tsv")
	if err != nil {
		t.Fatal(err)
	}
	right, all := 0, 0
	for _, line := range strings.Split(string(table), "\n") {
		want, sentence, ok := strings.Cut(line, "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		d := text.New(&hearsay.Version{Body: sentence})
		for _, stage := range []text.Stage{token.New(), tag.New(), clause.New(), New()} {
			if err := stage.Read(context.Background(), d); err != nil {
				t.Fatal(err)
			}
		}
		all++
		if len(d.Events) > 0 && string(d.Events[0].Type) == want {
			right++
			continue
		}
		got := "nothing"
		if len(d.Events) > 0 {
			got = string(d.Events[0].Type)
		}
		t.Logf("%s, not %s: %s", got, want, sentence)
	}
	if share := float64(right) / float64(all); share < least {
		t.Errorf("%d of %d sentences right, %.2f; want %.2f", right, all, share, least)
	}
}
