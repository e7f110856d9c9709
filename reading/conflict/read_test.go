package conflict_test

import (
	"context"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/clause"
	"github.com/hearsay-news/hearsay/reading/conflict"
	"github.com/hearsay-news/hearsay/reading/event"
	"github.com/hearsay-news/hearsay/reading/figure"
	"github.com/hearsay-news/hearsay/reading/name"
	"github.com/hearsay-news/hearsay/reading/quote"
	"github.com/hearsay-news/hearsay/reading/tag"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/token"
)

// read runs the stages up to conflict on a report.
func read(t testing.TB, title, body string) *text.Doc {
	t.Helper()
	d := text.New(&hearsay.Version{
		Report: hearsay.Report{ID: "r", Published: time.Date(2025, 2, 11, 12, 0, 0, 0, time.UTC)},
		Title:  title, Body: body,
	})
	for _, s := range []text.Stage{token.New(), tag.New(), name.New(), quote.New(), clause.New(), event.New(), figure.New(), conflict.New()} {
		if err := s.Read(context.Background(), d); err != nil {
			t.Fatalf("%s: %v", s.Name(), err)
		}
	}
	return d
}
