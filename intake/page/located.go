package page

import (
	"slices"
	"strings"
	"time"
)

// located is a moment that a page gives in Greenwich's time, told in the zone of its
// readers: on which day a report came out depends on it. The instant stays the same. The
// zone is that in which the page gives the same moment elsewhere, or else the one that puts
// it on the day that the page shows or has in its address, or else that of the readers' home.
func (d *document) located(at moment, page dated) moment {
	if _, offset := at.Zone(); !at.zoned || offset != 0 {
		return at
	}
	if offset, ok := sameMoment(d.source, at.Time); ok {
		return at.in(offset)
	}
	shown := page.shown()
	if offset, ok := shown.ahead(at); ok && d.habits.near(at.Time, offset) {
		return at.in(offset)
	}
	home, known := d.habits.home(at.Time)
	if !shown.over {
		shown = sighting{}
	}
	for _, day := range []time.Time{shown.Time, addressDate(page.address)} {
		switch {
		case day.IsZero():
		case known && sameDay(home, day):
			return moment{Time: home, clock: true, zoned: true}
		case sameDay(at.Time, day):
			return at
		case !known:
			if local, ok := d.habits.onDay(at.Time, day); ok {
				return moment{Time: local, clock: true, zoned: true}
			}
		}
	}
	if known {
		at.Time = home
	}
	return at
}

// local is a moment of Greenwich's time in the zone of the readers' home, where that is
// known.
func (d *document) local(at moment) moment {
	if _, offset := at.Zone(); at.zoned && offset == 0 {
		at.Time, _ = d.habits.home(at.Time)
	}
	return at
}

// ahead is by how many seconds a moment that readers see is ahead of the same one in
// Greenwich's time; false where it can't be the same.
func (m moment) ahead(greenwich moment) (offset int, ok bool) {
	if !m.clock {
		return 0, false
	}
	if _, offset := m.Zone(); m.zoned {
		return offset, offset != 0 && m.Sub(greenwich.Time).Abs() < time.Minute
	}
	ahead := m.Truncate(time.Minute).Sub(greenwich.Truncate(time.Minute))
	return int(ahead / time.Second), ahead != 0 && ahead%(30*time.Minute) == 0 && ahead.Abs() <= 14*time.Hour
}

// in is the same moment in another zone.
func (m moment) in(offset int) moment {
	m.Time = m.Time.In(fixed(offset))
	return m
}

// near reports whether an offset at a moment is about that of a zone in which the page's
// readers may be.
func (h habits) near(at time.Time, offset int) bool {
	zones := h.zones()
	if homes()["country "+h.domain] == nil {
		zones = append(slices.Clone(zones), h.spoken()...)
	}
	for _, zone := range zones {
		if _, theirs := at.In(zone).Zone(); max(theirs-offset, offset-theirs) <= 3600 {
			return true
		}
	}
	return len(zones) == 0
}

// onDay is a moment of Greenwich's time in a zone in which it is on a given day: one that
// the page's language is spoken in, or else the nearest in whole hours.
func (h habits) onDay(at, day time.Time) (time.Time, bool) {
	for _, zone := range h.spoken() {
		if local := at.In(zone); sameDay(local, day) {
			_, offset := local.Zone()
			return at.In(fixed(offset)), true
		}
	}
	const farEast, farWest = 12, 10 // hours, of zones that many live in
	for hours := 1; hours <= farEast; hours++ {
		if local := at.In(fixed(hours * 3600)); sameDay(local, day) {
			return local, true
		}
		if local := at.In(fixed(-hours * 3600)); hours <= farWest && sameDay(local, day) {
			return local, true
		}
	}
	return at, false
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
