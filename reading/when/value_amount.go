package when

import (
	"strings"
	"time"

	"github.com/hearsay-news/hearsay/reading/text"
)

// amount is a number of units: n < 0 where the number is not told, half for half a unit more.
type amount struct {
	n    int
	unit int
	half bool
}

func amountOf(m *match) amount {
	a := amount{n: 1}
	for _, class := range []int{unitsClass, unitClass} {
		if it := m.get(class, 0); it != nil {
			if class == unitsClass {
				a.unit = it.class("units")
			} else {
				a.unit = it.class("unit")
			}
			break
		}
	}
	switch {
	case m.has(numberClass):
		a.n = m.get(numberClass, 0).number
	case m.has(coupleClass):
		a.n = 2
	case m.has(vagueClass):
		a.n = -1
	}
	switch {
	case m.said("1/2") || m.said("½"):
		a.half = true
	case m.said("half"):
		if m.said("and") {
			a.half = true
		} else {
			a.n, a.half = 0, true
		}
	}
	return a
}

// value is the TIMEX3 duration.
func (a amount) value() string {
	if !a.half {
		return duration(a.n, a.unit)
	}
	whole := ""
	if a.n > 0 {
		whole = duration(a.n, a.unit)
	}
	smaller := map[int]string{minute: "30S", hour: "30M", day: "12H", year: "6M", decade: "5Y", century: "50Y", month: "15D", week: "84H"}[a.unit]
	if smaller == "" {
		return duration(-1, a.unit)
	}
	mark := "P"
	if a.unit < week && a.unit != fortnight {
		mark = "PT"
	}
	switch {
	case whole == "":
		return mark + smaller
	case strings.HasPrefix(whole, mark):
		return whole + smaller
	}
	return whole + "T" + smaller
}

// lengthCues are the words before "a week" that make it a length, not a rate ("twice a week").
var lengthCues = map[string]bool{
	"for": true, "in": true, "within": true, "about": true, "nearly": true, "almost": true, "over": true, "than": true, "after": true,
	"least": true, "lasted": true, "took": true, "take": true, "takes": true, "only": true, "just": true, "spent": true, "of": true,
	"around": true, "roughly": true, "once": true, "last": true, "spend": true, "under": true,
}

// amountSpan is a length of time: "two weeks", "five-year", "half an hour".
func amountSpan(r *reader, m match) (string, bool) {
	a := amountOf(&m)
	next := ""
	if m.last < len(m.items) {
		next = m.items[m.last].lower
	}
	if next == "old" || next == "olds" {
		return "", false // an age
	}
	if a.unit == quarterUnit && (next == "of" || first(&m).joined || m.items[m.last-1].joined) {
		return "", false // "three quarters of the land"
	}
	if a.unit == second && m.has(unitClass) && !m.has(numberClass) {
		return "", false // "a second man"
	}
	first := first(&m)
	if first.lower == "a" || first.lower == "an" {
		if a.unit == quarterUnit {
			return "", false // a fourth
		}
		prev := ""
		if m.first > 0 {
			prev = m.items[m.first-1].lower
		}
		if m.last < len(m.items) && m.items[m.last].joined && (next == "earlier" || next == "ago") {
			return "", false // "a year-earlier loss"
		}
		follows := next == "after" || next == "before" || next == "later" || next == "earlier" || next == "of" && a.unit != day
		if m.has(unitClass) && !m.said("half") && !lengthCues[prev] && !follows {
			return "", false
		}
	}
	if first.lower == "one" && a.unit == day && !first.joined && !m.items[m.last-1].joined && m.last-m.first == 2 && someDay(&m) {
		return "", false
	}
	if first.lower == "many" && m.first > 0 && (m.items[m.first-1].lower == "as" || m.items[m.first-1].lower == "how") {
		return "", false
	}
	if first.is.meets(setOf(vagueClass)) && first.lower == "some" && a.unit < day {
		return "", false
	}
	if first.joined && m.first > 0 && m.has(numberClass) && m.items[m.first-1].lower == "." {
		return "", false
	}
	if p := m.first - 1; p >= 0 && (m.items[p].lower == "$" || m.items[p].lower == "£" || m.items[p].lower == "€") {
		return "", false
	}
	return a.value(), true
}

// first is the item that a match begins with.
func first(m *match) *item { return &m.items[m.first] }

// theAmount is "the past two months", "the first nine months", "the next few days".
func theAmount(r *reader, m match) (string, bool) {
	if m.items[m.last-1].joined || m.has(followingClass) && !m.said("the") {
		return "", false // "the two-week strike", "following two weeks of rain"
	}
	if it := m.get(unitClass, 0); it != nil && !m.has(numberClass) {
		return "", false // "the a week"
	}
	if m.last < len(m.items) && m.items[m.last].lower == "old" {
		return "", false
	}
	if it := m.get(unitClass, 0); it != nil && m.items[m.first].lower == "the" && it.class("unit") == second {
		return "", false
	}
	return amountOf(&m).value(), true
}

// agoDate is a number of units before or after the publication.
func agoDate(r *reader, m match) (string, bool) {
	a := amountOf(&m)
	n := -1
	if m.said("now") {
		n = 1
	}
	if a.n == 1 && a.unit == year && n < 0 && !m.said("half") && m.last-m.first == 3 {
		return yearAgo(r, m)
	}
	if a.n < 0 {
		return map[bool]string{true: "PAST_REF", false: "FUTURE_REF"}[n < 0], true
	}
	if a.unit < day {
		return a.value(), true
	}
	if r.today.IsZero() {
		return "", true
	}
	if a.unit == decade || a.unit == century { // "a decade ago" is told to the year
		years := map[int]int{decade: 10, century: 100}[a.unit]
		if a.half {
			return shifted(r.today, n*(years*a.n+years/2), year), true
		}
		return shifted(r.today, n*years*a.n, year), true
	}
	if a.half && a.unit == year {
		return shifted(r.today, n*(12*a.n+6), month), true
	}
	return shifted(r.today, n*a.n, a.unit), true
}

// earlierDate is a number of units before or after the day told last.
func earlierDate(r *reader, m match) (string, bool) {
	if m.attributive() {
		return "", false
	}
	a := amountOf(&m)
	n := 1
	if m.has(earlierClass) || m.said("before") {
		n = -1
	}
	if a.n == 1 && a.unit == year && n < 0 {
		v, ok := yearAgo(r, m)
		return "DATE " + v, ok
	}
	if a.n < 0 || a.unit < day || a.half {
		return "DURATION " + a.value(), true
	}
	from, ok := r.recall(a.unit, nearBy)
	switch {
	case ok && n > 0 && !r.today.IsZero() && !from.After(r.today) && shiftedPast(from, a, r.today) && !r.future(m.first), !ok && n > 0:
		return "DURATION " + a.value(), true // of a day that is not told
	case ok:
		return "DATE " + shifted(from, n*a.n, a.unit), true
	case r.today.IsZero():
		return "DATE ", true
	}
	return "DATE " + shifted(r.today, n*a.n, a.unit), true
}

// beforeDate is "a year before" where nothing follows that it is before.
func beforeDate(r *reader, m match) (string, bool) {
	if m.last < len(m.items) && r.doc.Tokens[m.items[m.last].token].Tag != text.PUNCT {
		return "", false
	}
	return earlierDate(r, m)
}

// shiftedPast reports whether an amount after a day leads beyond another one's year.
func shiftedPast(from time.Time, a amount, day time.Time) bool {
	v := shifted(from, a.n, a.unit)
	y, ok := leadingYear(v)
	return ok && y > day.Year()
}

// spanCues are the words around bare "hours", "weeks" that make them a length of time.
var spanCues = map[string]bool{
	"for": true, "in": true, "within": true, "after": true, "before": true, "later": true, "earlier": true, "ago": true, "over": true, "of": true,
	"took": true, "take": true, "takes": true, "last": true, "lasted": true, "spent": true, "ahead": true,
}

// bareUnits is "hours", "weeks" where a length of time is meant.
func bareUnits(r *reader, m match) (string, bool) {
	unit := m.items[m.first].class("units")
	if unit == second || unit == quarterUnit || m.items[m.first].joined {
		return "", false
	}
	prev, next := "", ""
	if m.first > 0 {
		if m.items[m.first-1].is.meets(counted) {
			return "", false // "13.2 billion years"
		}
		prev = m.items[m.first-1].lower
	}
	if m.last < len(m.items) {
		next = m.items[m.last].lower
	}
	long := prev == "in" && unit >= week && next != "to" && next != "past" && next != "gone" // "the first time in years"
	if next == "old" || !long && !(prev == "for" || spanCues[next] && next != "in" && next != "for" && next != "over" || spanCues[prev] && prev != "of" && prev != "in") {
		return "", false
	}
	return duration(-1, unit), true
}

// theYear is "the year": a length of time, or where "end of" stands before it a date.
func theYear(r *reader, m match) (string, bool) {
	if m.first > 0 && m.items[m.first-1].lower == "of" && !r.today.IsZero() {
		return "DATE " + yearValue(r.today.Year()), true
	}
	if m.first > 1 && m.items[m.first-1].lower == "in" && m.items[m.first-2].is.meets(setOf(earlyClass)) && !r.today.IsZero() {
		if t, ok := r.recall(year, 1); ok {
			return "DATE " + yearValue(t.Year()), true
		}
		return "DATE " + yearValue(r.today.Year()), true
	}
	if m.last < len(m.items) && (m.items[m.last].joined || r.doc.Tokens[m.items[m.last].token].Tag == text.NUM) {
		return "", false
	}
	return "DURATION P1Y", true
}
