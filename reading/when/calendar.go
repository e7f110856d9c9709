package when

import (
	"fmt"
	"strings"
	"time"
)

// quarter is a quarter of a year; the zero quarter is none.
type quarter struct{ year, n int }

func (q quarter) String() string { return fmt.Sprintf("%04d-Q%d", q.year, q.n) }

func quarterOf(t time.Time) quarter { return quarter{t.Year(), (int(t.Month())-1)/3 + 1} }

func (q quarter) add(n int) quarter {
	i := q.year*4 + q.n - 1 + n
	return quarter{i / 4, i%4 + 1}
}

// before reports whether q lies before o.
func (q quarter) before(o quarter) bool { return q.year < o.year || q.year == o.year && q.n < o.n }

// The numbers of units, as the word list gives them.
const (
	second = iota + 1
	minute
	hour
	day
	week
	fortnight
	month
	quarterUnit
	year
	decade
	century
	millennium
)

// isoWeekday is 1 for Monday to 7 for Sunday.
func isoWeekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

func dayValue(t time.Time) string   { return t.Format(time.DateOnly) }
func monthValue(t time.Time) string { return t.Format("2006-01") }
func yearValue(y int) string        { return fmt.Sprintf("%04d", y) }

func weekValue(t time.Time) string {
	y, w := t.ISOWeek()
	return fmt.Sprintf("%04d-W%02d", y, w)
}

// addMonths moves t by months and keeps to the last day of a shorter month.
func addMonths(t time.Time, n int) time.Time {
	first := time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC).AddDate(0, n, 0)
	last := first.AddDate(0, 1, -1).Day()
	return first.AddDate(0, 0, min(t.Day(), last)-1)
}

// shifted is the value of t moved by n units, told to that unit; empty for units of the
// clock, which need a time of day.
func shifted(t time.Time, n, unit int) string {
	if n > 100_000 || n < -100_000 {
		return ""
	}
	switch unit {
	case day:
		return dayValue(t.AddDate(0, 0, n))
	case week:
		return weekValue(t.AddDate(0, 0, 7*n))
	case fortnight:
		return weekValue(t.AddDate(0, 0, 14*n))
	case month:
		return monthValue(addMonths(t, n))
	case quarterUnit:
		return quarterOf(t).add(n).String()
	case year:
		if y := t.Year() + n; y > 0 && y < 10_000 {
			return yearValue(y)
		}
	case decade:
		if y := t.Year() + 10*n; y > 0 && y < 10_000 {
			return yearValue(y)[:3]
		}
	case century:
		if y := t.Year() + 100*n; y > 0 && y < 10_000 {
			return yearValue(y)[:2]
		}
	}
	return ""
}

// duration is the TIMEX3 value of n units; n < 0 for an unknown number.
func duration(n, unit int) string {
	count := "X"
	if n >= 0 {
		switch unit {
		case fortnight:
			n, unit = 2*n, week
		case decade:
			n, unit = 10*n, year
		case century:
			n, unit = 100*n, year
		case millennium:
			n, unit = 1000*n, year
		}
		count = fmt.Sprint(n)
	}
	switch unit {
	case second:
		return "PT" + count + "S"
	case minute:
		return "PT" + count + "M"
	case hour:
		return "PT" + count + "H"
	case day:
		return "P" + count + "D"
	case week, fortnight:
		return "P" + count + "W"
	case month:
		return "P" + count + "M"
	case quarterUnit:
		return "P" + count + "Q"
	case year:
		return "P" + count + "Y"
	case decade:
		return "P" + count + "DE"
	case century:
		return "P" + count + "CE"
	}
	return "P" + count + "L"
}

// dayOf is the part of a value that names a day, known or with unknown parts; ok is false
// for values of another grain.
func dayOf(value string) (string, bool) {
	date, _, _ := strings.Cut(value, "T")
	switch {
	case len(date) == 10 && date[4] == '-' && date[7] == '-':
		return date, true
	case strings.HasPrefix(date, "XXXX-WXX-"):
		return date, true
	}
	return "", false
}

// cutTime parts a value into its day and its time of day.
func cutTime(value string) (date, clock string, ok bool) { return strings.Cut(value, "T") }
