package zone_test

import (
	"context"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading"
)

// TestZones reads short reports, published on Monday, March 2, 2026, and looks for the
// time of their first event that has one.
func TestZones(t *testing.T) {
	r, err := reading.Standard()
	if err != nil {
		t.Fatal(err)
	}
	published := time.Date(2026, 3, 2, 20, 0, 0, 0, time.UTC)
	eastern := time.FixedZone("", -5*3600)
	for _, c := range []struct {
		text, want string
		published  time.Time
	}{
		{"JAKARTA, March 2 (Northwire) - A bomb killed nine people at 5 p.m. on Monday.", "2026-03-02T17:00+07:00", published},
		{"A bomb killed two people in Berlin at 9 a.m. on Sunday.", "2026-03-01T09:00+01:00", published},
		{"A bomb killed two people in Berlin at 9 a.m. on July 5, 2025.", "2025-07-05T09:00+02:00", published},
		{"A bomb killed nine people at 5 p.m. EST on Sunday.", "2026-03-01T17:00-05:00", published},
		{"A bomb killed nine people at 5 p.m. Eastern time on Sunday.", "2026-03-01T17:00-05:00", published},
		{"A bomb killed nine people at 5 p.m. Moscow time on Sunday.", "2026-03-01T17:00+03:00", published},
		{"SOFIA, March 2 (Northwire) - A bomb killed nine people at 11 p.m., police said.", "2026-03-01T23:00+02:00", published},
		{"SOFIA, March 2 (Northwire) - A bomb killed nine people at 9 p.m., police said.", "2026-03-02T21:00+02:00", published},
		{"A bomb killed nine people in Lagos at 1500 UTC+3 on Sunday.", "2026-03-01T15:00+03:00", published},
		{"A bomb killed nine people in Mumbai at 3 p.m. IST on Sunday.", "2026-03-01T15:00+05:30", published},
		{"A bomb killed nine people in Haifa at 3 p.m. IST on Sunday.", "2026-03-01T15:00+02:00", published},
		{"A bomb killed nine people at 11:30 a.m. (0830 GMT) on Sunday.", "2026-03-01T11:30+03:00", published},
		{"A bomb killed nine people at 0830 GMT on Sunday.", "2026-03-01T08:30Z", published},
		{"A bomb killed nine people at 5 p.m. on Sunday.", "2026-03-01T17:00", published},
		{"A bomb killed nine people at 5 p.m. on Sunday.", "2026-03-01T17:00-05:00", published.In(eastern)},
		{"A bomb killed nine people in Lyon on Sunday.", "2026-03-01", published},
	} {
		v := &hearsay.Version{Body: c.text, Report: hearsay.Report{Published: c.published}}
		d, err := r.Doc(context.Background(), v)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, e := range d.Events {
			if e.When.Known() && got == "" {
				got = e.When.Value
			}
		}
		if got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}
