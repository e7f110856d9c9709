package edge

import (
	"encoding/json"
	"math"
	"time"

	"github.com/hearsay-news/hearsay"
)

// Span is a stretch of a version's text in code points, end exclusive.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Time is a moment, written as RFC 3339 in UTC; the zero time as null.
type Time time.Time

// MarshalJSON writes the moment. RFC 3339 has years 0000 to 9999; a moment outside is
// written as the first or last that it has.
func (t Time) MarshalJSON() ([]byte, error) { return marshalTime(time.Time(t).UTC()) }

// LocalTime writes a moment as RFC 3339 by the clock that it was told by, as the outlet's readers see it:
// its day may be another than in UTC. Zero is null.
type LocalTime time.Time

// MarshalJSON writes the moment as [Time] does, in its own zone.
func (t LocalTime) MarshalJSON() ([]byte, error) { return marshalTime(time.Time(t)) }

func marshalTime(u time.Time) ([]byte, error) {
	switch {
	case u.IsZero():
		return []byte("null"), nil
	case u.Year() < 0:
		u = time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC)
	case u.Year() > 9999:
		u = time.Date(9999, 12, 31, 23, 59, 59, 999999999, time.UTC)
	}
	return json.Marshal(u.Format(time.RFC3339Nano))
}

// WhenJSON is a moment known to some precision.
type WhenJSON struct {
	Value     string            `json:"value"` // TIMEX3
	Earliest  Time              `json:"earliest"`
	Latest    Time              `json:"latest"`
	Precision hearsay.Precision `json:"precision"`
}

// when is nil where nothing is known.
func when(w hearsay.When) *WhenJSON {
	if !w.Known() {
		return nil
	}
	return &WhenJSON{w.Value, Time(w.Earliest), Time(w.Latest), w.Precision}
}

// WhereJSON is a place on Earth.
type WhereJSON struct {
	Name     string   `json:"name"`
	Lat      *float64 `json:"lat"` // degrees, WGS 84
	Lon      *float64 `json:"lon"`
	Country  string   `json:"country"`
	GeoNames *int     `json:"geonames"`
}

// where is nil where nothing is known.
func where(w hearsay.Where) *WhereJSON {
	if !w.Known() {
		return nil
	}
	lat, lon := coordinates(w)
	return &WhereJSON{w.Name, lat, lon, w.Country, geonames(w)}
}

func coordinates(w hearsay.Where) (lat, lon *float64) {
	if !w.Located || !finite(w.Lat) || !finite(w.Lon) {
		return nil, nil
	}
	return &w.Lat, &w.Lon
}

func finite(f float64) bool { return !math.IsNaN(f) && !math.IsInf(f, 0) }

func geonames(w hearsay.Where) *int {
	if w.GeoNames == 0 {
		return nil
	}
	return &w.GeoNames
}

// LinkJSON is one hand through which a word passed.
type LinkJSON struct {
	Name string           `json:"name"`
	Kind hearsay.LinkKind `json:"kind"`
}

func chain(c hearsay.Chain) []LinkJSON {
	return each(c, func(l hearsay.Link) LinkJSON { return LinkJSON{l.Name, l.Kind} })
}

// bounded is n, or nil where n stands for no bound.
func bounded(n int) *int {
	if n == hearsay.Unbounded {
		return nil
	}
	return &n
}

// each turns every element; the result is never nil, so that it is written as [].
func each[S ~[]A, A, B any](from S, turn func(A) B) []B {
	to := make([]B, len(from))
	for i, a := range from {
		to[i] = turn(a)
	}
	return to
}

// filled is the list, or an empty one in place of nil.
func filled(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}
