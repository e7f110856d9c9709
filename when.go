package hearsay

import "time"

// Precision is the finest unit in which a time is known.
type Precision string

// The precisions, coarse to fine.
const (
	ToYear   Precision = "year"
	ToMonth  Precision = "month"
	ToWeek   Precision = "week"
	ToDay    Precision = "day"
	ToHour   Precision = "hour"
	ToMinute Precision = "minute"
)

// When is a moment known to some precision. The zero When is an unknown one.
type When struct {
	Value     string    // TIMEX3 value: "2019-12-29", "2019-W52", "2025-02-11T09:30+07:00"
	Earliest  time.Time // first instant that fits, inclusive, UTC
	Latest    time.Time // last instant that fits, exclusive, UTC
	Precision Precision
}

// Known reports whether anything is known of the time.
func (w When) Known() bool { return w.Value != "" }

// Overlaps reports whether both could be the same moment. An unknown time overlaps all. A
// day, or what is longer, has no time zone: an hour told with one falls on the day that it is
// by its own clock.
func (w When) Overlaps(o When) bool {
	if !w.Known() || !o.Known() {
		return true
	}
	if w.timed() != o.timed() {
		w, o = w.civil(), o.civil()
	}
	return w.Earliest.Before(o.Latest) && o.Earliest.Before(w.Latest)
}

// timed reports whether w is told to the hour or finer.
func (w When) timed() bool { return w.Precision == ToHour || w.Precision == ToMinute }

// civil is w as its own clock shows it, its zone left out.
func (w When) civil() When {
	if w.timed() {
		ahead := zoneAhead(w.Value)
		w.Earliest, w.Latest = w.Earliest.Add(ahead), w.Latest.Add(ahead)
	}
	return w
}

// Where is a place on Earth. The zero Where is an unknown one.
type Where struct {
	Name     string
	Lat, Lon float64 // degrees, WGS 84; they hold only where Located
	Located  bool
	Country  string // ISO 3166-1 alpha-2
	GeoNames int    // GeoNames id; 0 where unknown
}

// Known reports whether anything is known of the place.
func (w Where) Known() bool { return w.Name != "" }
