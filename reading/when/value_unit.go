package when

import (
	"time"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// unitCues are the words before "the week" that make it the one told of or the present one.
var unitCues = map[string]bool{"for": true, "on": true, "during": true, "of": true, "in": true, "over": true, "throughout": true}

// theUnit is "the day", "the week", "the month": the one before or after another date
// ("the day before Christmas"), the one told last, or the present one.
func theUnit(r *reader, m match) (string, bool) {
	unit := m.items[m.last-1].class("unit")
	if unit < day || unit > month || unit == fortnight {
		return "", false
	}
	prev, next := "", ""
	if m.first > 0 {
		prev = m.items[m.first-1].lower
	}
	if m.last < len(m.items) {
		it := &m.items[m.last]
		next = it.lower
		whose := unit == week && (next == "'s" || next == "’s")
		if whose {
			prev = "of"
		} else if it.joined && r.doc.Tokens[it.token].Tag != text.PUNCT {
			return "", false
		}
		switch r.doc.Tokens[it.token].Tag {
		case text.NOUN, text.PROPN, text.NUM, text.ADJ:
			if !it.is.meets(hopeful) {
				return "", false // "the week long strike"
			}
		}
	}
	switch next {
	case "before":
		return r.beside(m, unit, -1)
	case "after":
		return r.beside(m, unit, 1)
	case "ended", "ending":
		return r.beside(m, unit, 0)
	case "to":
		if prev != "of" {
			return "", false
		}
	case "of", "that", "when", "in", "he", "she", "it", "they", "we", "i", "the", "a":
		return "", false
	}
	late := prev == "in" && m.first > 1 && m.items[m.first-2].is.meets(setOf(earlyClass))
	switch {
	case late:
	case !unitCues[prev], prev == "in", unit == day && prev == "of", unit != day && prev == "on":
		return "", false
	}
	if r.today.IsZero() {
		return "", true
	}
	from := r.today
	if t, ok := r.recall(unit, 1); ok && (late || unit < month) {
		from = t
	}
	return shifted(from, 0, unit), true
}

// beside is the unit before a date that follows (n = -1), after it (1) or that it ends (0):
// "the week before Christmas".
// Where none follows, the day told just before is what is meant: "on July 24, the day
// before the vote".
func (r *reader) beside(m match, unit, n int) (string, bool) {
	if m.last+1 < len(m.items) && !r.ahead { // not "the day before the day before the day before"
		r.ahead = true
		next, ok := r.matchAt(m.last + 1)
		r.ahead = false
		if ok && next.kind == date {
			if v, ok := dayOf(next.value); ok {
				if t, err := time.Parse(time.DateOnly, v); err == nil {
					return shifted(t, n, unit), true
				}
			}
		}
	}
	prev := ""
	if m.first > 0 {
		prev = m.items[m.first-1].lower
	}
	if t, ok := r.recall(unit, 0); ok && prev == "," {
		return shifted(t, 0, unit), true
	}
	return "", unit == day && n != 0 && prev != "to"
}

// numberedDay is "the eighth day" of what goes on: the day that the sentence tells of.
func numberedDay(r *reader, m match) (string, bool) {
	if m.items[m.last-1].joined || m.last < len(m.items) && m.items[m.last].joined && r.doc.Tokens[m.items[m.last].token].Tag == text.NOUN {
		return "", false
	}
	if t, ok := r.recall(day, 0); ok {
		return dayValue(t), true
	}
	if r.today.IsZero() {
		return "", true
	}
	return dayValue(r.today), true
}

// weekdayOfMonth is "the first Tuesday in November".
func weekdayOfMonth(r *reader, m match) (string, bool) {
	mon := m.get(monthClass, 0).class("month")
	n := -1
	if it := m.get(ordinalClass, 0); it != nil {
		if n = ordinalOf(it); n < 1 || n > 5 {
			return "", false
		}
	}
	in := func(year int) time.Time {
		return lexicon.NthWeekday(year, mon, m.get(weekdayClass, 0).class("weekday"), n)
	}
	switch y := m.get(yearClass, 0); {
	case y != nil:
		return dayValue(in(y.number)), true
	case r.today.IsZero():
		return "", true
	}
	return dayValue(r.nearest(in, m.first)), true
}

// partOfMonth is "the first week of June", "the last day of March 1998".
func partOfMonth(r *reader, m match) (string, bool) {
	unit := m.get(unitClass, 0).class("unit")
	mon := m.get(monthClass, 0).class("month")
	n := -1
	if it := m.get(ordinalClass, 0); it != nil {
		n = ordinalOf(it)
	}
	if unit != day && unit != week || n > 31 || unit == week && n > 5 {
		return "", false
	}
	in := func(year int) time.Time {
		first := time.Date(year, time.Month(mon), 1, 0, 0, 0, 0, time.UTC)
		switch {
		case n < 0:
			return first.AddDate(0, 1, -1)
		case unit == day:
			return first.AddDate(0, 0, n-1)
		}
		return first.AddDate(0, 0, 7*(n-1)+3) // the week of which most days are in the month
	}
	switch y := m.get(yearClass, 0); {
	case y != nil:
		return shifted(in(y.number), 0, unit), true
	case r.today.IsZero():
		return "", true
	}
	return shifted(r.nearest(in, m.first), 0, unit), true
}

// edgeUnits is "its final days", "the early years", "the last hours of the talks".
func edgeUnits(r *reader, m match) (string, bool) {
	if m.has(lastClass) && (m.last >= len(m.items) || m.items[m.last].lower != "of") {
		return "", false
	}
	return duration(-1, m.get(unitsClass, 0).class("units")), true
}

// unitsAgo is "months ago".
func unitsAgo(r *reader, m match) (string, bool) {
	unit := m.get(unitsClass, 0).class("units")
	if m.first > 0 && m.items[m.first-1].is.meets(counted) {
		return "", false // "13.2 billion years ago"
	}
	return duration(-1, unit), unit != second && unit != quarterUnit
}

// theUnits is "the weeks before the vote", "the months ahead", "over the years".
func theUnits(r *reader, m match) (string, bool) {
	over := m.first > 0 && m.items[m.first-1].lower == "over"
	if !over && !m.said("ahead") && (m.last >= len(m.items) || !unitsEnds[m.items[m.last].lower]) {
		return "", false
	}
	return duration(-1, m.get(unitsClass, 0).class("units")), true
}

// unitsEnds are the words behind "the weeks" that bound them.
var unitsEnds = map[string]bool{"before": true, "after": true, "since": true, "leading": true, "following": true, "when": true}

// unitBeside is "the year before" where nothing follows that it is before: it counts from
// what was told last.
func unitBeside(r *reader, m match) (string, bool) {
	if m.last < len(m.items) && r.doc.Tokens[m.items[m.last].token].Tag != text.PUNCT {
		return "", false
	}
	unit := m.items[m.last-2].class("unit")
	n := -1
	if m.said("after") {
		n = 1
	}
	from, ok := r.recall(unit, nearBy)
	if !ok && n < 0 {
		from = r.today
	}
	if from.IsZero() {
		return "", true
	}
	return shifted(from, n, unit), true
}

// dayBeside is "the day after tomorrow".
func dayBeside(r *reader, m match) (string, bool) {
	n := m.get(todayClass, 0).class("today")
	if n == 0 || n < 0 == m.said("after") {
		return "", false
	}
	if r.today.IsZero() {
		return "", true
	}
	return dayValue(r.today.AddDate(0, 0, 2*n)), true
}

// weekOf is "the week of April 8".
func weekOf(r *reader, m match) (string, bool) {
	v, ok := calendarDate(r, m)
	if !ok || r.today.IsZero() && !m.has(yearClass) {
		return "", ok
	}
	t, err := time.Parse(time.DateOnly, v)
	return weekValue(t), err == nil
}
