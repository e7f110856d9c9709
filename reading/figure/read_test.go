package figure_test

import (
	"context"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading"
	"github.com/hearsay-news/hearsay/reading/text"
)

// read runs the standard stages on a version.
func read(t testing.TB, v *hearsay.Version) *text.Doc {
	t.Helper()
	r, err := reading.Standard()
	if err != nil {
		t.Fatal(err)
	}
	d, err := r.Doc(context.Background(), v)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// version is a report of Tuesday, 11 February 2025.
func version(title, body string) *hearsay.Version {
	return &hearsay.Version{
		Report: hearsay.Report{ID: "r", Published: time.Date(2025, 2, 11, 12, 0, 0, 0, time.UTC)},
		Title:  title, Body: body,
	}
}
