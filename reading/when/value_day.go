package when

import (
	"fmt"
	"strings"
	"time"
)

// direction is which way from the day of publication a match points.
func (r *reader) direction(m *match) int {
	switch {
	case m.has(lastClass):
		return -1
	case m.has(nextClass), m.has(followingClass):
		return 1
	}
	return 0
}

// todayDate is today, yesterday or tomorrow.
func todayDate(r *reader, m match) (string, bool) {
	if r.today.IsZero() {
		return "", true
	}
	return dayValue(r.today.AddDate(0, 0, m.get(todayClass, 0).class("today"))), true
}

// weekday finds a day of the week: dir -1 before the day of publication, +1 after it, 0
// the nearest that the tense allows, the day of publication itself counting.
func (r *reader) weekday(n, dir, i int) string {
	if r.today.IsZero() {
		return fmt.Sprintf("XXXX-WXX-%d", n)
	}
	wd := isoWeekday(r.today)
	back, on := (wd-n+7)%7, (n-wd+7)%7
	if dir == 0 && r.follows(i) {
		return dayValue(r.ref.AddDate(0, 0, (n-isoWeekday(r.ref)+7)%7))
	}
	switch {
	case dir < 0:
		if back == 0 {
			back = 7
		}
		return dayValue(r.today.AddDate(0, 0, -back))
	case dir > 0:
		if on == 0 {
			on = 7
		}
		return dayValue(r.today.AddDate(0, 0, on))
	case on == 1 && r.ofTheSaying(i):
		return dayValue(r.today.AddDate(0, 0, 1))
	case r.future(i):
		return dayValue(r.today.AddDate(0, 0, on))
	}
	return dayValue(r.today.AddDate(0, 0, -back))
}

// ofTheSaying reports whether the day at item i is that on which something was said ("the minister said on
// Monday"), in a report of which only the day of publication is known: that one may be a day
// behind, as files are, but nobody's word is told six days late without "last".
func (r *reader) ofTheSaying(i int) bool {
	d, s := r.doc, r.doc.Sentences[r.at]
	if !r.published.Equal(r.published.Truncate(24 * time.Hour)) {
		return false
	}
	for t := r.items[i].token - 1; t >= s.First; t-- {
		switch tok := &d.Tokens[t]; tok.Lower {
		case "on", "here", "early", "late":
		default:
			return tok.Lower == "said" || tok.Lower == "reported"
		}
	}
	return false
}

// follows reports whether the day at item i goes on from the one told right before it: "Friday
// or early Saturday", "from Monday to Wednesday".
func (r *reader) follows(i int) bool {
	n := len(r.doc.Times)
	if n == 0 || r.refAt != r.at || r.ref.IsZero() || r.told.unit != day || !r.told.from.Equal(r.ref) || r.ref.Sub(r.today).Abs() > 8*24*time.Hour {
		return false
	}
	switch strings.TrimSpace(r.doc.Text[r.doc.Times[n-1].End:r.items[i].Start]) {
	case "and", "or", "to", "through", "and early", "or early", "and late", "or late", "until", "-", "–":
		return true
	}
	return false
}

func weekdayDate(r *reader, m match) (string, bool) {
	n := m.get(weekdayClass, 0).class("weekday")
	dir := r.direction(&m)
	if m.has(followingClass) {
		if !m.said("the") {
			return "", false // "following Friday's vote"
		}
		dir = 1
	}
	if m.has(thisClass) && !m.has(nextClass) && !r.today.IsZero() { // this week's, told forwards
		on := (n - isoWeekday(r.today) + 7) % 7
		if on > 0 && !r.future(m.first) && n < isoWeekday(r.today) {
			on -= 7
		}
		return dayValue(r.today.AddDate(0, 0, on)), true
	}
	if m.has(nextClass) && r.items[m.first].lower != "coming" && !m.said("coming") && !r.today.IsZero() && n > isoWeekday(r.today) {
		return dayValue(r.today.AddDate(0, 0, n-isoWeekday(r.today)+7)), true // beside "this Friday"
	}
	return r.weekday(n, dir, m.first), true
}

func weekdayOfWeek(r *reader, m match) (string, bool) {
	n := m.get(weekdayClass, 0).class("weekday")
	if r.today.IsZero() {
		return fmt.Sprintf("XXXX-WXX-%d", n), true
	}
	monday := r.today.AddDate(0, 0, 1-isoWeekday(r.today))
	return dayValue(monday.AddDate(0, 0, 7*r.direction(&m)+n-1)), true
}

// weekBefore is "a week ago Monday", "a week ago today".
func weekBefore(r *reader, m match) (string, bool) {
	if r.today.IsZero() {
		return "", true
	}
	day := r.today
	if it := m.get(weekdayClass, 0); it != nil {
		day = day.AddDate(0, 0, -(isoWeekday(day)-it.class("weekday")+7)%7)
	} else {
		day = day.AddDate(0, 0, m.get(todayClass, 0).class("today"))
	}
	return dayValue(day.AddDate(0, 0, -7)), true
}

// weekendDate is the weekend last begun, in a clause about the future the next one.
func weekendDate(r *reader, m match) (string, bool) {
	if r.today.IsZero() {
		return "XXXX-WXX-WE", true
	}
	at := r.today
	wd := isoWeekday(at)
	ahead := r.future(m.first) // as "for the weekend", "ahead of the weekend" mostly are
	if m.first > 0 && !ahead {
		prev := m.items[m.first-1].lower
		ahead = prev == "for" && !r.past(m.first) || prev == "of" && m.first > 1 && m.items[m.first-2].lower == "ahead"
	}
	switch {
	case m.has(lastClass), m.said("the") && wd < 6 && !ahead, m.has(thisClass) && wd <= 3 && r.past(m.first):
		at = at.AddDate(0, 0, -7)
	case m.has(nextClass):
		at = at.AddDate(0, 0, 7)
	}
	return weekValue(at) + "-WE", true
}

// unitDate is "last week", "this year", "next month".
func unitDate(r *reader, m match) (string, bool) {
	unit := m.get(unitClass, 0).class("unit")
	if unit < day || r.today.IsZero() {
		return "", unit >= day
	}
	if unit == day && m.has(thisClass) {
		return dayValue(r.today), true
	}
	return shifted(r.today, r.direction(&m), unit), true
}

// relativeUnit is "the next day", "the following year": from the day told last.
func relativeUnit(r *reader, m match) (string, bool) {
	unit := m.get(unitClass, 0).class("unit")
	if unit < day {
		return "", false
	}
	if m.said("last") && m.last < len(m.items) && m.items[m.last].lower == "of" {
		return "", true // of what lasts, which is not told
	}
	n := 1
	if m.has(lastClass) || m.has(pastClass) {
		n = -1
	}
	from, ok := r.recall(unit, nearBy)
	if m.has(pastClass) || m.said("last") || !ok {
		from = r.today
	}
	if from.IsZero() {
		return "", true
	}
	return shifted(from, n, unit), true
}

func thisYear(r *reader, m match) (string, bool) {
	if r.today.IsZero() {
		return "", true
	}
	return yearValue(r.today.Year()), true
}

// sameUnit is "that day", "the same week": the day told last, to the unit. What was told
// must stand in this sentence or the two before.
func sameUnit(r *reader, m match) (string, bool) {
	last := &m.items[m.last-1]
	unit := last.class("unit")
	if unit == quarterUnit {
		return "DATE " + r.quarter.String(), r.quarter.n != 0 && !m.said("the")
	}
	if m.said("the") && !m.said("same") {
		return "", false
	}
	from, ok := r.recall(unit, nearBy)
	if !ok {
		return "", false
	}
	return "DATE " + shifted(from, 0, unit), true
}
