// Package zone is the stage that says by whose clock the hours of a report are told.
//
// The when stage gives an hour as it stands in the text: "5 p.m." is T17:00 wherever that is.
// This stage finds the time zone that holds for it, and gives the events and clauses that have
// such an hour their true instants: an event at 5 p.m. in Jakarta gets the value
// "2026-03-02T17:00+07:00". In order of weight, a zone is
//
//   - said with the hour: "5 p.m. EST", "1500 UTC+3", "Tokyo time" (said.go);
//   - worked out where an hour is told twice, "0830 GMT (1130 local)" (twin.go);
//   - that of the place behind the hour ("5 p.m. in Jakarta") or of the event;
//   - that of the town in the dateline;
//   - that of every place that the report names, where they share one;
//   - that of the publisher's clock, where the time of publication has one.
//
// Where none of these tells, the hour is left as it is, and counts as one of UTC. Days are left as they
// are: "Tuesday" is a day of the calendar, whoever's it is (see [hearsay.When.Overlaps]).
package zone

import (
	"context"
	"strings"
	"time"
	"unicode"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// New builds the stage. It may be used by many goroutines at once.
func New() text.Stage { return stage{} }

type stage struct{}

func (stage) Name() string { return "zone" }

func (stage) Needs() []text.Layer {
	return []text.Layer{text.Times, text.Places, text.Clauses, text.Events}
}

func (stage) Gives() []text.Layer { return []text.Layer{text.Zones} }

// Read sets the When of events and clauses that are told to the hour.
func (stage) Read(ctx context.Context, d *text.Doc) error {
	r := reader{doc: d}
	if r.find() {
		for i := range d.Clauses {
			c := &d.Clauses[i]
			r.set(&c.When, c.Where, c.Head, c.Modality == hearsay.Happened)
		}
		for i := range d.Events {
			e := &d.Events[i]
			r.set(&e.When, e.Where, e.Span, e.Modality == hearsay.Happened)
		}
	}
	return ctx.Err()
}

// reader holds what is known of the hours of one document.
type reader struct {
	doc   *text.Doc
	hours []hour

	base    *time.Location // of the report; nil where unknown
	country string         // of the report's dateline, else of its places; empty where unknown
}

// An hour is a time of day in the text whose zone its value does not give.
type hour struct {
	*hearsay.Timex
	zone  *time.Location // nil where nothing beside it tells
	local bool           // it is said to be of the place ("local time")
}

// find looks for the hours of the document and the zones beside them; false where there
// are none.
func (r *reader) find() bool {
	d := r.doc
	for i := range d.Times {
		if t := &d.Times[i]; t.Type == hearsay.TimeTimex && unzoned(t.Value) {
			r.hours = append(r.hours, hour{Timex: t})
		}
	}
	if len(r.hours) == 0 {
		return false
	}
	r.report()
	for i := range r.hours {
		r.said(&r.hours[i])
	}
	r.twins()
	return true
}

// unzoned reports whether a TIMEX3 value is an hour of a day that is known, without a zone:
// "2026-03-02T17:00".
func unzoned(value string) bool {
	const day = len(time.DateOnly)
	return len(value) >= day+3 && value[0] != 'X' && value[day] == 'T' && value[day+1] >= '0' && value[day+1] <= '9' &&
		value[len(value)-1] != 'Z'
}

// set gives w, the time of what is told at a stretch of the text and took place somewhere, its
// zone, where it is told to the hour. Of several hours of the same value it is the nearest. An hour
// without a day, of what has happened, is the day before's where the report came out before it.
func (r *reader) set(w *hearsay.When, where hearsay.Where, at hearsay.Span, happened bool) {
	if w.Precision != hearsay.ToHour && w.Precision != hearsay.ToMinute || !unzoned(w.Value) {
		return
	}
	var own *hour
	for i := range r.hours {
		if h := &r.hours[i]; h.Value == w.Value && (own == nil || gap(h.Span, at) < gap(own.Span, at)) {
			own = h
		}
	}
	if own == nil {
		return
	}
	zone := own.zone
	if zone == nil {
		zone = r.of(where)
	}
	if zone == nil {
		return
	}
	moved, ok := hearsay.ParseWhen(w.Value + offset(w.Earliest, zone))
	if !ok {
		return
	}
	if out := r.doc.Published(); happened && !out.IsZero() && moved.Earliest.After(out.Add(ahead)) && dayless(own.In(r.doc.Text)) {
		const day = len(time.DateOnly)
		before := w.Earliest.AddDate(0, 0, -1)
		if m, ok := hearsay.ParseWhen(before.Format(time.DateOnly) + w.Value[day:] + offset(before, zone)); ok {
			moved = m
		}
	}
	*w = moved
}

// ahead is how far the clock of a publisher may be behind.
const ahead = 15 * time.Minute

// dayless reports whether the words of an hour name no day: "4.41 p.m.", not "8 p.m. on Friday".
func dayless(words string) bool {
	for w := range strings.FieldsFuncSeq(strings.ToLower(words), func(c rune) bool { return !unicode.IsLetter(c) }) {
		switch w {
		case "a", "p", "m", "am", "pm", "about", "around", "at", "just", "shortly", "before", "after", "noon", "o", "clock", "local", "time", "gmt", "utc", "in", "the", "evening", "morning", "afternoon":
		default:
			return false
		}
	}
	return true
}

// gap is how many bytes lie between two stretches.
func gap(a, b hearsay.Span) int { return max(a.Start-b.End, b.Start-a.End, 0) }

// of is the zone of a place; of one whose zone is unknown, the report's.
func (r *reader) of(where hearsay.Where) *time.Location {
	if l := zoneOf(where); l != nil {
		return l
	}
	return r.base
}

// offset is what the clocks of a zone are ahead of UTC when they show t: "+07:00".
func offset(t time.Time, zone *time.Location) string {
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), 0, 0, zone).Format("-07:00")
}
