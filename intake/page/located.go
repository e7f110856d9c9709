package page

import (
	"strings"
	"time"
)

// located is a moment that a page gives in Greenwich's time, in the zone of the outlet
// where the page gives the same moment in that too: anywhere with the zone, or over the
// report without. On which day a report came out depends on it.
func (d *document) located(at moment, page dated) moment {
	if _, offset := at.Zone(); !at.zoned || offset != 0 {
		return at
	}
	if offset, ok := sameMoment(d.source, at.Time); ok {
		return at.in(offset)
	}
	shown := page.shown()
	if !shown.clock {
		return at
	}
	if _, offset := shown.Zone(); shown.zoned && offset != 0 && shown.Sub(at.Time).Abs() < time.Minute {
		return at.in(offset)
	}
	if shown.zoned {
		return at
	}
	minute := at.Truncate(time.Minute)
	if ahead := shown.Truncate(time.Minute).Sub(minute); ahead != 0 && ahead%(30*time.Minute) == 0 && ahead.Abs() <= 14*time.Hour {
		return at.in(int(ahead / time.Second))
	}
	return at
}

// in is the same moment in another zone.
func (m moment) in(offset int) moment {
	m.Time = m.Time.In(fixed(offset))
	return m
}

// sameMoment finds a moment in a page, written with a zone that is not Greenwich's, and
// gives the zone as seconds east.
func sameMoment(source string, at time.Time) (offset int, ok bool) {
	tail := at.Format(":04:05")
	const head = len("2006-01-02T15")
	for rest, n := source, 0; n < 200; n++ {
		i := strings.Index(rest, tail)
		if i < 0 {
			return 0, false
		}
		if i >= head {
			found := rest[i-head : min(len(rest), i+len(tail)+len(".000-07:00"))]
			for _, layout := range []string{"2006-01-02T15:04:05-07:00", "2006-01-02T15:04:05-0700", "2006-01-02T15:04:05.000-07:00"} {
				if len(found) < len(layout) {
					continue
				}
				t, err := time.Parse(layout, found[:len(layout)])
				if _, east := t.Zone(); err == nil && east != 0 && t.Sub(at).Abs() < time.Second {
					return east, true
				}
			}
		}
		if after := rest[i+len(tail):]; i >= head && at.Second() != 0 && (after == "" || !strings.ContainsAny(after[:1], "Z+-.0123456789")) {
			// without a zone the same minute and second are telling enough
			t, err := time.Parse("2006-01-02 15:04:05", strings.Replace(rest[i-head:i+len(tail)], "T", " ", 1))
			if ahead := t.Sub(at.Truncate(time.Second)); err == nil && ahead != 0 && ahead%(30*time.Minute) == 0 && ahead.Abs() <= 14*time.Hour {
				return int(ahead / time.Second), true
			}
		}
		rest = rest[i+len(tail):]
	}
	return 0, false
}
