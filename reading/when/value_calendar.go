package when

import (
	"fmt"
	"time"

	"github.com/hearsay-news/hearsay/reading/text"
)

func isoDate(r *reader, m match) (string, bool) { return m.items[m.first].lower, true }

// calendarDate is a month and a day, with the year said or the one that brings it
// nearest to the publication.
func calendarDate(r *reader, m match) (string, bool) {
	mon, d := m.get(monthClass, 0).class("month"), m.get(dayClass, 0)
	n := d.number
	if d.is.meets(setOf(ordinalClass)) && d.lower[0] > '9' {
		n = d.class("ordinal")
	}
	if n < 1 || n > 31 {
		return "", false
	}
	if y := m.get(yearClass, 0); y != nil {
		return validDay(y.number, mon, n)
	}
	if y, ok := r.sharedYear(m.last, mon); ok && !m.said("year") {
		return validDay(y, mon, n)
	}
	if r.today.IsZero() {
		return fmt.Sprintf("XXXX-%02d-%02d", mon, n), n <= 31
	}
	if m.said("year") {
		return validDay(r.today.Year()+r.direction(&m), mon, n)
	}
	if m.first > 0 && (m.items[m.first-1].lower == "ended" || m.items[m.first-1].lower == "since") { // "the year ended March 31"
		y := r.today.Year()
		if time.Date(y, time.Month(mon), n, 0, 0, 0, 0, time.UTC).After(r.today) {
			y--
		}
		return validDay(y, mon, n)
	}
	best := r.nearest(func(y int) time.Time { return time.Date(y, time.Month(mon), n, 0, 0, 0, 0, time.UTC) }, m.first)
	if mon == 9 && n == 11 && best.Year() > 2001 && abs(best.Sub(r.today)) > 14*24*time.Hour && !r.future(m.first) {
		return "2001-09-11", true // a day that goes by its date
	}
	return validDay(best.Year(), mon, n)
}

// sharedYear is the year that a month has from a later one that it is tied to: "from May
// to September 2011", "on Jan. 5 and Feb. 2, 1999". The items from i on are looked at.
func (r *reader) sharedYear(i, mon int) (int, bool) {
	tied, later := false, 0
	for ; i < len(r.items) && i < maxItems; i++ {
		it := &r.items[i]
		switch {
		case it.is.meets(years) && later > 0:
			if later < mon {
				return it.number - 1, true
			}
			return it.number, true
		case it.is.meets(setOf(monthClass)) && tied:
			if later = it.class("month"); i+1 < len(r.items) && r.items[i+1].lower == "last" {
				return 0, false
			}
		case later == 0 && (it.lower == "to" || it.lower == "and" || it.lower == "through" || it.lower == "until" || it.lower == "–" || it.lower == "-"):
			if tied {
				return 0, false
			}
			tied = true
		case it.is.meets(setOf(dayClass)), it.lower == "," && later > 0:
		default:
			return 0, false
		}
	}
	return 0, false
}

func validDay(y, m, d int) (string, bool) {
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return dayValue(t), t.Day() == d
}

func abs(d time.Duration) time.Duration { return max(d, -d) }

// calendarMonth is a month, with the year said or found by tense.
func calendarMonth(r *reader, m match) (string, bool) {
	it := m.get(monthClass, 0)
	mon := it.class("month")
	y := m.get(yearClass, 0)
	if y == nil {
		y = m.get(shortYearClass, 0)
	}
	if y != nil {
		return fmt.Sprintf("%04d-%02d", y.number, mon), true
	}
	if m.last-m.first == 1 && !r.monthAlone(m.first) {
		return "", false
	}
	if y, ok := r.sharedYear(m.last, mon); ok && !m.said("year") {
		return fmt.Sprintf("%04d-%02d", y, mon), true
	}
	if r.today.IsZero() {
		return fmt.Sprintf("XXXX-%02d", mon), true
	}
	year := r.today.Year()
	switch now := int(r.today.Month()); {
	case m.said("year"):
		year += r.direction(&m)
	case m.has(lastClass):
		if mon >= now-1 { // "last February" in March is not "last month"
			year--
		}
	case m.has(nextClass):
		if mon <= now {
			year++
		}
	case m.has(thisClass):
	case r.future(m.first):
		if mon < now {
			year++
		}
	case mon > now && (mon > now+2 && !r.present(m.first) || r.past(m.first)):
		year--
	}
	return fmt.Sprintf("%04d-%02d", year, mon), true
}

// monthAlone tells a month from a name or verb that is written alike.
func (r *reader) monthAlone(i int) bool {
	it := &r.items[i]
	d := r.doc
	tag := d.Tokens[it.token].Tag
	if tag == text.VERB || tag == text.AUX {
		return false
	}
	switch it.lower {
	case "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "dec", "oct", "nov":
		return false
	case "may", "march", "april", "june", "august":
		s := d.Sentences[r.at]
		if it.token > s.First {
			p := d.Tokens[it.token-1]
			attributive := it.token+1 < s.Last && d.Tokens[it.token+1].Tag == text.NOUN // "the June referendum"
			if p.Tag == text.PROPN || p.Tag == text.ADJ || p.Lower == "the" && !attributive || p.Lower == "mr." || p.Lower == "mrs." {
				return false
			}
		} else if it.lower == "may" || it.lower == "march" && (it.token+1 >= s.Last || d.Tokens[it.token+1].Tag != text.AUX) {
			return false
		}
		if it.token+1 < s.Last && d.Tokens[it.token+1].Tag == text.PROPN {
			return false
		}
	}
	return true
}
