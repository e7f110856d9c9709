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
	Value     string    // TIMEX3 value: "2019-12-29", "2019-W52", "2025-02-11T09"
	Earliest  time.Time // first instant that fits, inclusive, UTC
	Latest    time.Time // last instant that fits, exclusive, UTC
	Precision Precision
}

// Known reports whether anything is known of the time.
func (w When) Known() bool { return w.Value != "" }

// Overlaps reports whether both could be the same moment. An unknown time overlaps all.
func (w When) Overlaps(o When) bool {
	if !w.Known() || !o.Known() {
		return true
	}
	return w.Earliest.Before(o.Latest) && o.Earliest.Before(w.Latest)
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
