package figure_test

import (
	"context"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/clause"
	"github.com/hearsay-news/hearsay/reading/event"
	"github.com/hearsay-news/hearsay/reading/figure"
	"github.com/hearsay-news/hearsay/reading/name"
	"github.com/hearsay-news/hearsay/reading/quote"
	"github.com/hearsay-news/hearsay/reading/tag"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/token"
	"github.com/hearsay-news/hearsay/reading/when"
)

// chain is the stages before figure, and figure.
func chain() []text.Stage {
	return []text.Stage{token.New(), tag.New(), name.New(), when.New(), quote.New(), clause.New(), event.New(), figure.New()}
}

// read runs the stages on a version.
func read(t testing.TB, v *hearsay.Version) *text.Doc {
	t.Helper()
	d := text.New(v)
	for _, s := range chain() {
		if err := s.Read(context.Background(), d); err != nil {
			t.Fatalf("%s: %v", s.Name(), err)
		}
	}
	return d
}

func version(title, body string) *hearsay.Version {
	return &hearsay.Version{
		Report: hearsay.Report{ID: "r", Published: time.Date(2025, 2, 11, 12, 0, 0, 0, time.UTC)},
		Title:  title, Body: body,
	}
}
