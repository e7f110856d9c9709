package page

import (
	"strconv"
	"strings"
	"time"
)

// A moment is a date as a page gives it, with what the page leaves open: a day without a
// time is the day's first instant, and a time without a zone is taken as UTC.
type moment struct {
	time.Time
	clock bool      // the time of day is given
	zoned bool      // its zone is given
	other time.Time // the day where day and month may stand the other way round; else zero
}

// Years in which there were news pages; other numbers are no years.
const firstYear, lastYear = 1990, 2100

// maxMoment bounds a line in which a moment is looked for, in bytes.
const maxMoment = 300

// readMoment finds the first day in s, and the time and zone that stand beside it.
func readMoment(s string, h habits) (moment, bool) {
	s = strings.TrimSpace(s)
	if len(s) > maxMoment {
		s = strings.ToValidUTF8(s[:maxMoment], "")
	}
	s, persian := plain(s)
	if !numbered(s) {
		return moment{}, false
	}
	if t, ok := epoch(s); ok {
		return moment{Time: t, clock: true, zoned: true}, true
	}
	d, ok := firstDay(s, persian, h)
	if !ok {
		return moment{}, false
	}
	m := moment{Time: d.Time, other: d.other}
	for _, beside := range []string{s[d.end:min(len(s), d.end+40)], s[d.inner[0]:d.inner[1]], s[max(0, d.start-30):d.start]} {
		if m.at(beside, d.Time) {
			break
		}
	}
	return m, true
}

// numbered reports whether s has the digits of a date: a year, or numbers of two digits
// between points or strokes, or before and behind letters of Thailand or East Asia. Most
// texts haven't, and need no closer look.
func numbered(s string) bool {
	digits, ascii := 0, true
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < '0' || c > '9' {
			if digits > 0 && digits <= 2 && (c == '.' || c == '/') && strings.ContainsAny(s[i+1:], "0123456789") {
				return true
			}
			digits, ascii = 0, ascii && c < 0x80
		} else if digits++; digits >= 4 {
			return true
		}
	}
	return !ascii && (strings.Contains(s, "年") || strings.ContainsFunc(s, thai))
}

func thai(r rune) bool { return r >= 'ก' && r <= '๛' }

// epoch reads seconds or milliseconds since 1970.
func epoch(s string) (time.Time, bool) {
	if len(s) != 10 && len(s) != 13 {
		return time.Time{}, false
	}
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return time.Time{}, false
	}
	if len(s) == 13 {
		n /= 1000
	}
	t := time.Unix(n, 0).UTC()
	return t, t.Year() >= firstYear && t.Year() <= lastYear
}

// whole makes a day of a moment that is a day's first instant in its zone: pages write
// days so, and elsewhere on earth it would be another day.
func (m moment) whole() moment {
	if h, min, sec := m.Clock(); m.clock && h == 0 && min == 0 && sec == 0 {
		y, mo, d := m.Date()
		return moment{Time: time.Date(y, mo, d, 0, 0, 0, 0, time.UTC), other: m.other}
	}
	return m
}

// sameDay reports whether two moments are of one day, each in its zone.
func sameDay(a, b time.Time) bool {
	y, m, d := a.Date()
	y2, m2, d2 := b.Date()
	return y == y2 && m == m2 && d == d2
}
