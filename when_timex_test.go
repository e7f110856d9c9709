package hearsay

import (
	"testing"
	"time"
)

func TestParseWhen(t *testing.T) {
	tests := []struct {
		value, earliest, latest string
		precision               Precision
	}{
		{"2019-12-29", "2019-12-29T00:00", "2019-12-30T00:00", ToDay},
		{"2019-12", "2019-12-01T00:00", "2020-01-01T00:00", ToMonth},
		{"2020", "2020-01-01T00:00", "2021-01-01T00:00", ToYear},
		{"199", "1990-01-01T00:00", "2000-01-01T00:00", ToYear},
		{"199X", "1990-01-01T00:00", "2000-01-01T00:00", ToYear},
		{"19", "1900-01-01T00:00", "2000-01-01T00:00", ToYear},
		{"2019-W52", "2019-12-23T00:00", "2019-12-30T00:00", ToWeek},
		{"2020-W01", "2019-12-30T00:00", "2020-01-06T00:00", ToWeek},
		{"2019-W52-WE", "2019-12-28T00:00", "2019-12-30T00:00", ToDay},
		{"2019-W52-7", "2019-12-29T00:00", "2019-12-30T00:00", ToDay},
		{"1989-Q3", "1989-07-01T00:00", "1989-10-01T00:00", ToMonth},
		{"1989-H2", "1989-07-01T00:00", "1990-01-01T00:00", ToMonth},
		{"1998-SU", "1998-06-01T00:00", "1998-09-01T00:00", ToMonth},
		{"2025-02-11T09", "2025-02-11T09:00", "2025-02-11T10:00", ToHour},
		{"2025-02-11T09:30", "2025-02-11T09:30", "2025-02-11T09:31", ToMinute},
		{"2025-02-11T09:30Z", "2025-02-11T09:30", "2025-02-11T09:31", ToMinute},
		{"2025-02-11T09:30+01:00", "2025-02-11T08:30", "2025-02-11T08:31", ToMinute},
		{"1989-10-27T24", "1989-10-28T00:00", "1989-10-28T01:00", ToHour},
		{"2019-12-29TNI", "2019-12-29T18:00", "2019-12-30T06:00", ToHour},
	}
	for _, tt := range tests {
		w, ok := ParseWhen(tt.value)
		if !ok || w.Value != tt.value || w.Precision != tt.precision ||
			w.Earliest.Format("2006-01-02T15:04") != tt.earliest || w.Latest.Format("2006-01-02T15:04") != tt.latest {
			t.Errorf("%s: %v %v, want %s to %s, %s", tt.value, w, ok, tt.earliest, tt.latest, tt.precision)
		}
	}
	for _, value := range []string{
		"", "P2D", "PT1H", "PAST_REF", "PRESENT_REF", "XXXX-12-29", "XXXX-WXX-7", "1998-WXX", "2019-13", "2019-02-30", "2019-W54",
		"T09:00", "2019-12-29T", "2019-12-29T25:00", "2019-12-29T9", "2019-12-29T09:00+", "2019-", "99999", "-", "XXXX", "0000", "2019-Q5",
	} {
		if w, ok := ParseWhen(value); ok {
			t.Errorf("%q: %v, want nothing", value, w)
		}
	}
}

func FuzzParseWhen(f *testing.F) {
	for _, s := range []string{"2019-12-29", "2019-W52-WE", "2019-12-29T09:30+01:00", "199X", "P2D"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, value string) {
		w, ok := ParseWhen(value)
		if ok && (w.Earliest.Location() != time.UTC || !w.Earliest.Before(w.Latest)) {
			t.Errorf("%q: %v", value, w)
		}
	})
}

func TestOverlapsByTheClockOfThePlace(t *testing.T) {
	when := func(value string) When {
		w, ok := ParseWhen(value)
		if !ok {
			t.Fatalf("%q is no time", value)
		}
		return w
	}
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"2026-03-01", "2026-03-01T23:30-05:00", true}, // the next day in UTC
		{"2026-03-02", "2026-03-01T23:30-05:00", false},
		{"2026-03-02T04:30Z", "2026-03-01T23:30-05:00", true},
		{"2026-03-01T23:30", "2026-03-01T23:30-05:00", false},
		{"2026-W09", "2026-03-01T23:30-05:00", true},
	} {
		if a, b := when(c.a), when(c.b); a.Overlaps(b) != c.want || b.Overlaps(a) != c.want {
			t.Errorf("%s and %s: %v, want %v", c.a, c.b, !c.want, c.want)
		}
	}
}
