package when

import (
	"fmt"
	"strings"
)

// tell remembers a quarter for "the quarter" and "a year earlier" to mean: what is expected
// of one that goes on or is to come doesn't put off the one that is reported.
func (r *reader) tell(q quarter) (string, bool) {
	if r.quarter.n == 0 || r.today.IsZero() || q.before(quarterOf(r.today)) {
		r.quarter, r.quarterAt = q, r.at
	}
	return q.String(), true
}

func ordinalOf(it *item) int {
	if it.lower[0] <= '9' {
		return it.number
	}
	return it.class("ordinal")
}

// quarterDate is a numbered quarter, of a year that is said or else the last begun one.
func quarterDate(r *reader, m match) (string, bool) {
	if m.last+2 < len(m.items) && m.items[m.last].lower == "in" && m.items[m.last+2].lower == "row" {
		return "", false // "the fourth quarter in a row"
	}
	n := 0
	if it := m.get(ordinalClass, 0); it != nil {
		if n = ordinalOf(it); n < 1 || n > 4 || m.attributive() || !m.has(yearClass) && !m.said("year") && r.aboutMatch() {
			return "", false
		}
	}
	if y := m.get(yearClass, 0); y != nil {
		if n == 0 { // "the 1988 period"
			if r.quarter.n == 0 {
				return yearValue(y.number), true
			}
			return quarter{y.number, r.quarter.n}.String(), true
		}
		return r.tell(quarter{y.number, n})
	}
	if r.today.IsZero() {
		if n == 0 {
			return "", true
		}
		return fmt.Sprintf("XXXX-Q%d", n), true
	}
	now := quarterOf(r.today)
	if m.said("year") && (n == 0 || m.has(lastClass) || m.has(nextClass) || m.has(followingClass) || m.has(thisClass)) {
		if n == 0 {
			n = r.quarter.n
		}
		if n == 0 {
			return yearValue(now.year + r.direction(&m)), true
		}
		return quarter{now.year + r.direction(&m), n}.String(), true
	}
	q := quarter{now.year, n}
	if n > now.n && !r.future(m.first) {
		q.year--
	}
	return r.tell(q)
}

// attributive reports whether the match begins with an article that belongs to a later
// noun: "the third-quarter loss", "a year-earlier profit".
func (m *match) attributive() bool {
	if w := m.items[m.first].lower; w != "the" && w != "a" {
		return false
	}
	return m.items[m.last-1].joined
}

// latestQuarter is "the latest quarter", "the quarter": the one told last, or the last
// that had ended.
func latestQuarter(r *reader, m match) (string, bool) {
	if m.last < len(m.items) && m.items[m.last].joined && strings.HasPrefix(m.items[m.last].lower, "final") {
		return "", false
	}
	if it := m.get(ordinalClass, 0); it != nil {
		return quarterDate(r, m)
	}
	if m.has(thisClass) && !m.said("period") && !r.today.IsZero() {
		return quarterOf(r.today).String(), true
	}
	if r.quarter.n != 0 {
		return r.quarter.String(), true
	}
	if r.today.IsZero() {
		return "", !m.said("period")
	}
	if m.said("period") {
		return "", m.has(latestClass)
	}
	q := quarterOf(r.today).add(-1)
	if m.last < len(m.items) && m.items[m.last].lower == "ended" {
		return r.tell(q)
	}
	return q.String(), true
}

// yearAgoQuarter is "the year-ago quarter".
func yearAgoQuarter(r *reader, m match) (string, bool) {
	q := r.quarter
	if it := m.get(ordinalClass, 0); it != nil {
		q.n = ordinalOf(it)
		if q.year == 0 && !r.today.IsZero() {
			q.year = r.today.Year()
		}
	}
	if q.n == 0 && m.said("quarter") && !r.today.IsZero() {
		q = quarterOf(r.today).add(-1)
	}
	if q.n < 1 || q.n > 4 || q.year == 0 {
		return yearAgo(r, m)
	}
	return q.add(-4).String(), true
}

// farQuarter is how many sentences back the quarter may stand that "a year earlier" is a year
// before.
const farQuarter = 5

// yearAgo is a year before the quarter told last, where one was told of late; else the
// year before the publication's.
func yearAgo(r *reader, m match) (string, bool) {
	if r.quarter.n != 0 && r.at-r.quarterAt <= farQuarter {
		return r.quarter.add(-4).String(), true
	}
	if r.told.unit == month && r.at == r.told.sentence {
		return monthValue(addMonths(r.told.from, -12)), true
	}
	if (m.has(earlierClass) || m.said("before")) && r.told.unit == year && r.at == r.told.sentence {
		return yearValue(r.told.from.Year() - 1), true
	}
	if r.today.IsZero() {
		return "", true
	}
	return yearValue(r.today.Year() - 1), true
}

func halfDate(r *reader, m match) (string, bool) {
	n := 2
	if it := m.get(ordinalClass, 0); it != nil {
		if n = ordinalOf(it); n > 2 {
			return "", false
		}
	}
	if y := m.get(yearClass, 0); y != nil {
		return fmt.Sprintf("%04d-H%d", y.number, n), true
	}
	if r.today.IsZero() {
		return fmt.Sprintf("XXXX-H%d", n), true
	}
	return fmt.Sprintf("%04d-H%d", r.today.Year()+r.direction(&m), n), true
}

// halfCues are the words before "the first half" of a year, where no year is said.
var halfCues = map[string]bool{"in": true, "for": true, "during": true, "from": true, "since": true}

// halfAlone is "the first half", "first-half" in a report on business: the last one begun.
func halfAlone(r *reader, m match) (string, bool) {
	joined := m.items[m.last-1].joined && !m.said("the")
	if !joined && (m.first == 0 || !halfCues[m.items[m.first-1].lower] || m.last < len(m.items) && m.items[m.last].lower == "of") {
		return "", false
	}
	n := ordinalOf(m.get(ordinalClass, 0))
	if n > 2 || !r.aboutBusiness() {
		return "", false
	}
	if r.today.IsZero() {
		return fmt.Sprintf("XXXX-H%d", n), true
	}
	year := r.today.Year()
	if n == 2 && r.today.Month() < 7 && !r.future(m.first) {
		year--
	}
	return fmt.Sprintf("%04d-H%d", year, n), true
}

// namedQuarter is "Q3", "Q3 of 2019".
func namedQuarter(r *reader, m match) (string, bool) {
	n := 0
	for i := m.first; i < m.last && n == 0; i++ {
		if w := m.items[i].lower; len(w) == 2 && w[0] == 'q' {
			if n = int(w[1] - '0'); !r.capital(&m.items[i]) {
				return "", false
			}
		}
	}
	return r.quarterOfYear(n, m)
}

// quarterOfYear is the n-th quarter of the year that is told, else of this year, or of the last where
// this year's is still to come and nothing speaks of the future.
func (r *reader) quarterOfYear(n int, m match) (string, bool) {
	if y := m.get(yearClass, 0); y != nil {
		return r.tell(quarter{y.number, n})
	}
	if r.today.IsZero() {
		return fmt.Sprintf("XXXX-Q%d", n), true
	}
	q := quarter{r.today.Year(), n}
	if quarterOf(r.today).before(q) && !r.future(m.first) {
		q.year--
	}
	return r.tell(q)
}

// monthsQuarter is a quarter by its first month and its last: "the April-June quarter".
func monthsQuarter(r *reader, m match) (string, bool) {
	from, to := m.get(monthClass, 0), m.get(monthClass, 1)
	if from == nil || to == nil || to.class("month") != from.class("month")+2 || to.class("month")%3 != 0 {
		return "", false
	}
	n := to.class("month") / 3
	return r.quarterOfYear(n, m)
}

func yearEnd(r *reader, m match) (string, bool) {
	if m.last-m.first < 2 {
		return "", false
	}
	if r.today.IsZero() {
		return "", true
	}
	return yearValue(r.today.Year()) + "-12-31", true
}

// samePeriod is "the same period last year": a year before the quarter or the month told
// last, else the year before the publication's.
func samePeriod(r *reader, m match) (string, bool) {
	if m.said("month") || m.said("week") {
		unit := month
		if m.said("week") {
			unit = week
		}
		if t, ok := r.recall(unit, nearBy); ok {
			return shifted(addMonths(t, -12), 0, unit), true
		}
	}
	return yearAgo(r, m)
}
