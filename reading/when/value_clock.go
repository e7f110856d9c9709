package when

import (
	"fmt"

	"github.com/hearsay-news/hearsay/reading/text"
)

var partCodes = [...]string{"", "MO", "AF", "EV", "NI"}

// partTime is a part of a day: "this morning", "Saturday night", "overnight".
func partTime(r *reader, m match) (string, bool) {
	code := "NI"
	if it := m.get(partClass, 0); it != nil {
		code = partCodes[it.class("part")]
	} else if it := first(&m); it.is.meets(setOf(partClass)) { // a pattern may name the word
		code = partCodes[it.class("part")]
	}
	if m.has(monthClass) {
		v, ok := calendarDate(r, m)
		return v + "T" + code, ok
	}
	if it := m.get(weekdayClass, 0); it != nil {
		return r.weekday(it.class("weekday"), r.direction(&m), m.first) + "T" + code, true
	}
	if r.today.IsZero() {
		return "XXXX-XX-XXT" + code, true
	}
	day := 0
	switch it := m.get(todayClass, 0); {
	case it != nil:
		day = it.class("today")
	case m.has(lastClass):
		day = -1
	case m.has(overnightClass):
		switch r.doc.Tokens[m.items[m.first].token].Tag {
		case text.ADJ, text.PROPN:
			return "", false
		}
		if !r.future(m.first) {
			day = -1
		}
	}
	return dayValue(r.today.AddDate(0, 0, day)) + "T" + code, true
}

// clockCues are the words before a bare "9:30" that make it a time of day.
var clockCues = map[string]bool{
	"at": true, "by": true, "until": true, "till": true, "around": true, "about": true, "from": true, "before": true, "after": true, "since": true,
	"to": true, "between": true,
}

// clockTime is a time of day: of the day told last in the sentence, or in the one before where
// that day isn't to come, or else of the day of publication. Zones other than GMT don't show in
// the value, as in TimeBank.
func clockTime(r *reader, m match) (string, bool) {
	it := &m.items[m.first]
	h, min := it.number, it.minute
	switch {
	case m.has(noonClass):
		h, min = 12, 0
		if m.last < len(m.items) && m.items[m.last].is.meets(numbers) {
			return "", false
		}
	case m.has(midnightClass):
		h, min = 24, 0
	case m.has(amClass), m.has(pmClass):
		if h < 1 || h > 12 {
			return "", false
		}
		h %= 12
		if m.has(pmClass) {
			h += 12
		}
	case it.is.meets(numbers) && m.has(zoneClass) && !it.is.meets(setOf(clockClass)): // 0930 GMT
		if it.End-it.Start != 4 || h/100 > 24 || h%100 > 59 {
			return "", false
		}
		h, min = h/100, h%100
	case it.is.meets(numbers) && !it.is.meets(clocks): // one o'clock
		if h < 1 || h > 12 {
			return "", false
		}
	case m.last-m.first == 1 && it.lower[len(it.lower)-1] != 'm' && it.lower[len(it.lower)-1] != '.':
		if m.first == 0 || !clockCues[m.items[m.first-1].lower] || h > 23 {
			return "", false
		}
	}
	zone := ""
	if z := m.get(zoneClass, 0); z != nil && (z.lower == "gmt" || z.lower == "utc") {
		zone = "Z"
	}
	day := "XXXX-XX-XX"
	if !r.ref.IsZero() && (r.refAt == r.at || r.at-r.refAt == 1 && (r.today.IsZero() || !r.ref.After(r.today))) {
		day = dayValue(r.ref)
	} else if !r.today.IsZero() {
		day = dayValue(r.today)
	}
	return fmt.Sprintf("%sT%02d:%02d%s", day, h, min, zone), true
}

// partCues are the words before "the night" that make it one night.
var partCues = map[string]bool{"through": true, "throughout": true, "during": true, "into": true, "in": true, "by": true, "until": true, "since": true}

// thePart is "the night", "mid afternoon": of the day told last, or the day of publication,
// where for a night in the past the one before it is meant.
func thePart(r *reader, m match) (string, bool) {
	if m.first == 0 || !partCues[m.items[m.first-1].lower] {
		return "", false
	}
	if m.last < len(m.items) {
		switch next := &m.items[m.last]; r.doc.Tokens[next.token].Tag {
		case text.NOUN, text.PROPN, text.ADP:
			return "", false
		}
	}
	code := partCodes[m.get(partClass, 0).class("part")]
	day := r.today
	if !r.ref.IsZero() && r.at-r.refAt <= 1 {
		day = r.ref
	} else if day.IsZero() {
		return "XXXX-XX-XXT" + code, true
	} else if code == "NI" && !r.future(m.first) {
		day = day.AddDate(0, 0, -1)
	}
	return dayValue(day) + "T" + code, true
}

// followingPart is "the next morning": of the day after the one told last.
func followingPart(r *reader, m match) (string, bool) {
	code := partCodes[m.get(partClass, 0).class("part")]
	if r.ref.IsZero() || r.at-r.refAt > nearBy {
		return "XXXX-XX-XXT" + code, true
	}
	return dayValue(r.ref.AddDate(0, 0, 1)) + "T" + code, true
}

// smallHours are "the early hours of Monday"; where no day is said, of the one told last.
func smallHours(r *reader, m match) (string, bool) {
	day := 0
	if it := m.get(weekdayClass, 0); it != nil {
		return r.weekday(it.class("weekday"), 0, m.first) + "TMO", true
	}
	if it := m.get(todayClass, 0); it != nil {
		day = it.class("today")
	} else if m.last-m.first == 3 { // of what day is not said
		if m.last < len(m.items) && m.items[m.last].lower == "of" {
			return "", false
		}
		if !r.ref.IsZero() && r.at-r.refAt <= 1 {
			return dayValue(r.ref) + "TMO", true
		}
	}
	if r.today.IsZero() {
		return "XXXX-XX-XXTMO", true
	}
	return dayValue(r.today.AddDate(0, 0, day)) + "TMO", true
}
