package lexicon

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"time"
)

//go:embed times_holidays.tsv
var holidaysTable string

// A Holiday is a day of the year that has a name.
type Holiday struct {
	rule    string
	a, b, c int
}

var holidays = sync.OnceValue(func() map[string]Holiday {
	m := make(map[string]Holiday, 60)
	for _, row := range tsvRows("times_holidays.tsv", holidaysTable, 3) {
		h := Holiday{rule: row[1]}
		field := strings.SplitN(row[2], "-", 3)
		if row[1] == "easter" {
			field = []string{row[2]}
		}
		for i, to := range []*int{&h.a, &h.b, &h.c}[:len(field)] {
			n, err := strconv.Atoi(field[i])
			if err != nil {
				panic("lexicon: times_holidays.tsv: " + err.Error())
			}
			*to = n
		}
		m[row[0]] = h
	}
	return m
})

// Holidays maps the names of holidays, in lower case with single spaces, to the rules by
// which their days are found. The map is shared: it must not be changed.
func Holidays() map[string]Holiday { return holidays() }

// In is the holiday's day in a year, at midnight UTC. A day of history is in its own year
// whatever year is asked for.
func (h Holiday) In(year int) time.Time {
	switch h.rule {
	case "date":
		return time.Date(year, time.Month(h.a), h.b, 0, 0, 0, 0, time.UTC)
	case "easter":
		return easter(year).AddDate(0, 0, h.a)
	case "nth":
		return NthWeekday(year, h.a, h.b, h.c)
	}
	return time.Date(h.a, time.Month(h.b), h.c, 0, 0, 0, 0, time.UTC)
}

// Once reports whether the name stands for one day of history.
func (h Holiday) Once() bool { return h.rule == "day" }

// NthWeekday is the n-th day of the week (1 Monday to 7 Sunday) of a month; n = -1 is the
// last one. The result may lie in the next month where n is 5.
func NthWeekday(year, month, weekday, n int) time.Time {
	first := time.Date(year, time.Month(month), 1, 0, 0, 0, 0, time.UTC)
	if n < 0 {
		last := first.AddDate(0, 1, -1)
		return last.AddDate(0, 0, -((int(last.Weekday()) - weekday + 14) % 7))
	}
	return first.AddDate(0, 0, (weekday-int(first.Weekday())+14)%7+7*(n-1))
}

// easter is Easter Sunday in the Gregorian calendar (Meeus, Astronomical Algorithms,
// chapter 8; after an anonymous correspondent of Nature, 1876).
func easter(year int) time.Time {
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return time.Date(year, time.Month(n/31), n%31+1, 0, 0, 0, 0, time.UTC)
}
