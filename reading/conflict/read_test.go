package conflict_test

import (
	"context"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading"
	"github.com/hearsay-news/hearsay/reading/text"
)

// read runs the standard stages on a report of Tuesday, 11 February 2025.
func read(t testing.TB, title, body string) *text.Doc {
	t.Helper()
	r, err := reading.Standard()
	if err != nil {
		t.Fatal(err)
	}
	d, err := r.Doc(context.Background(), &hearsay.Version{
		Report: hearsay.Report{ID: "r", Published: time.Date(2025, 2, 11, 12, 0, 0, 0, time.UTC)},
		Title:  title, Body: body,
	})
	if err != nil {
		t.Fatal(err)
	}
	return d
}
