package hearsay

import (
	"strings"
	"time"
)

// ParseWhen reads a TIMEX3 value (TimeML, ISO 8601 with its additions) that names one
// stretch of the calendar: a century or decade ("19", "199"), year, half ("1989-H1"), quarter ("1989-Q3"), season
// ("1998-SU"), month, week ("2019-W52"), weekend ("2019-W52-WE"), day, part of a day
// ("2019-12-29TNI"), hour or minute. ok is false for durations, references ("PAST_REF")
// and values with an unknown part ("XXXX-12-29"). A time without a zone is taken as UTC.
// Seasons are the northern ones, by whole months; parts of a day overlap, as words do.
func ParseWhen(value string) (w When, ok bool) {
	date, clock, timed := strings.Cut(value, "T")
	if timed {
		day, ok := calendarDay(date)
		if !ok {
			return When{}, false
		}
		return parseClock(value, day, clock)
	}
	span := func(from time.Time, years, months, days int, p Precision) (When, bool) {
		return When{Value: value, Earliest: from, Latest: from.AddDate(years, months, days), Precision: p}, true
	}
	if day, ok := calendarDay(date); ok {
		return span(day, 0, 0, 1, ToDay)
	}
	date = strings.TrimSuffix(strings.TrimSuffix(date, "X"), "X")
	head, rest, parted := strings.Cut(date, "-")
	n, ok := digits(head)
	if !ok || n == 0 {
		return When{}, false
	}
	switch {
	case len(head) == 2 && !parted:
		return span(firstOf(n*100, 1), 100, 0, 0, ToYear)
	case len(head) == 3 && !parted:
		return span(firstOf(n*10, 1), 10, 0, 0, ToYear)
	case len(head) != 4:
		return When{}, false
	case !parted:
		return span(firstOf(n, 1), 1, 0, 0, ToYear)
	}
	switch {
	case rest == "SP":
		return span(firstOf(n, 3), 0, 3, 0, ToMonth)
	case rest == "SU":
		return span(firstOf(n, 6), 0, 3, 0, ToMonth)
	case rest == "FA":
		return span(firstOf(n, 9), 0, 3, 0, ToMonth)
	case rest == "WI": // of the year's beginning
		return span(firstOf(n-1, 12), 0, 3, 0, ToMonth)
	case len(rest) == 2 && rest[0] == 'Q' && rest[1] >= '1' && rest[1] <= '4':
		return span(firstOf(n, 3*int(rest[1]-'1')+1), 0, 3, 0, ToMonth)
	case len(rest) == 2 && rest[0] == 'H' && (rest[1] == '1' || rest[1] == '2'):
		return span(firstOf(n, 6*int(rest[1]-'1')+1), 0, 6, 0, ToMonth)
	case len(rest) == 2:
		if m, ok := digits(rest); ok && m >= 1 && m <= 12 {
			return span(firstOf(n, m), 0, 1, 0, ToMonth)
		}
	case len(rest) >= 3 && rest[0] == 'W':
		week, ok := digits(rest[1:3])
		if !ok || week < 1 || week > 53 {
			break
		}
		monday := weekStart(n, week)
		switch day := rest[3:]; {
		case day == "":
			return span(monday, 0, 0, 7, ToWeek)
		case day == "-WE":
			return span(monday.AddDate(0, 0, 5), 0, 0, 2, ToDay)
		case len(day) == 2 && day[0] == '-' && day[1] >= '1' && day[1] <= '7':
			return span(monday.AddDate(0, 0, int(day[1]-'1')), 0, 0, 1, ToDay)
		}
	}
	return When{}, false
}

// partsOfDay are TIMEX3's: the hour of the day at which each begins, and its length.
var partsOfDay = map[string][2]int{
	"MO": {5, 7}, "MI": {11, 2}, "AF": {12, 6}, "EV": {17, 5}, "NI": {18, 12}, "DT": {6, 12},
}

func parseClock(value string, day time.Time, clock string) (When, bool) {
	part, ok := partsOfDay[clock]
	if ok {
		from := day.Add(time.Duration(part[0]) * time.Hour)
		return When{Value: value, Earliest: from, Latest: from.Add(time.Duration(part[1]) * time.Hour), Precision: ToHour}, true
	}
	var ahead time.Duration
	if i := strings.LastIndexAny(clock, "+-"); i > 0 {
		if ahead, ok = zoneOffset(clock[i:]); !ok {
			return When{}, false
		}
		clock = clock[:i]
	}
	clock = strings.TrimSuffix(clock, "Z")
	field := strings.Split(clock, ":")
	if len(field) > 3 {
		return When{}, false
	}
	var n [3]int
	for i, f := range field {
		v, ok := digits(f)
		if !ok || len(f) != 2 || v > 59 {
			return When{}, false
		}
		n[i] = v
	}
	if n[0] > 24 {
		return When{}, false
	}
	from := time.Date(day.Year(), day.Month(), day.Day(), n[0], n[1], 0, 0, time.UTC).Add(-ahead)
	w := When{Value: value, Earliest: from, Latest: from.Add(time.Hour), Precision: ToHour}
	if len(field) > 1 {
		w.Latest, w.Precision = from.Add(time.Minute), ToMinute
	}
	return w, true
}

// zoneOffset reads what a zone's clocks are ahead of UTC: "+07:00".
func zoneOffset(s string) (time.Duration, bool) {
	t, err := time.Parse("-07:00", s)
	if err != nil {
		return 0, false
	}
	_, seconds := t.Zone()
	return time.Duration(seconds) * time.Second, true
}

// zoneAhead is what the clock of a TIMEX3 value is ahead of UTC; 0 where it has no zone.
func zoneAhead(value string) time.Duration {
	_, clock, _ := strings.Cut(value, "T")
	if i := strings.LastIndexAny(clock, "+-"); i > 0 {
		ahead, _ := zoneOffset(clock[i:])
		return ahead
	}
	return 0
}

// calendarDay reads YYYY-MM-DD.
func calendarDay(s string) (time.Time, bool) {
	if len(s) != 10 {
		return time.Time{}, false
	}
	t, err := time.Parse(time.DateOnly, s)
	return t, err == nil
}

// digits reads a number of nothing but ASCII digits, at most six.
func digits(s string) (int, bool) {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, s != "" && len(s) <= 6
}

func firstOf(year, month int) time.Time {
	return time.Date(year, time.Month(month), 1, 0, 0, 0, 0, time.UTC)
}

// weekStart is the Monday of an ISO 8601 week.
func weekStart(year, week int) time.Time {
	fourth := time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC) // always in week 1
	back := (int(fourth.Weekday()) + 6) % 7
	return fourth.AddDate(0, 0, 7*(week-1)-back)
}
