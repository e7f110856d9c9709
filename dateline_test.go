package hearsay_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
)

func TestWritten(t *testing.T) {
	day := func(s string) time.Time {
		d, err := time.Parse(time.RFC3339, s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, c := range []struct{ published, dateline, want string }{
		{"2006-12-30T00:00:00Z", "GAZA CITY, Dec 31, 2006 (NW)", "2006-12-31T00:00:00Z"},
		{"2006-12-31T00:00:00Z", "GAZA CITY, Jan. 1 (NW)", "2007-01-01T00:00:00Z"},
		{"2006-11-11T00:00:00Z", "HANOI, 12 November", "2006-11-12T00:00:00Z"},
		{"2006-11-11T00:00:00Z", "HANOI, May 3", "2006-11-11T00:00:00Z"},   // months away: a slip
		{"2006-11-11T09:30:00Z", "HANOI, Nov 12", "2006-11-11T09:30:00Z"},  // the hour is known
		{"2006-11-11T00:00:00Z", "MARCH, England", "2006-11-11T00:00:00Z"}, // a town
		{"2006-11-11T00:00:00Z", "HANOI, Nov 99", "2006-11-11T00:00:00Z"},
		{"2006-11-11T00:00:00Z", "", "2006-11-11T00:00:00Z"},
	} {
		r := hearsay.Report{Published: day(c.published), Extra: map[string]json.RawMessage{}}
		if c.dateline != "" {
			r.Extra["dateline"], _ = json.Marshal(c.dateline)
		}
		if got := r.Written(); !got.Equal(day(c.want)) {
			t.Errorf("%q of %s: %s, want %s", c.dateline, c.published, got, c.want)
		}
	}
	if got := (&hearsay.Report{}).Written(); !got.IsZero() {
		t.Errorf("undated: %s", got)
	}
}
