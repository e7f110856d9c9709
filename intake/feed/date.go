package feed

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// readDate reads a date in any of the shapes in which feeds write it: RFC 822 with its
// variants, ISO 8601, seconds or milliseconds since 1970, figures with slashes or dots,
// month names in a dozen languages; the zero time for none. A date without a zone is UTC.
// Of 02/11/2025 the month comes first, unless there is no such month: feeds that write so
// are mostly American.
func readDate(s string) time.Time {
	s = once(strings.Map(figure, strings.TrimSpace(s)))
	if s == "" || len(s) > 120 {
		return time.Time{}
	}
	if t, ok := epoch(s); ok {
		return within(t)
	}
	for _, layout := range []string{time.RFC3339Nano, time.RFC1123Z, "Mon, 2 Jan 2006 15:04:05 -0700"} { // the usual ones first
		if t, err := time.Parse(layout, s); err == nil {
			return within(t)
		}
	}
	var d dateParts
	d.read(strings.ToLower(s))
	return within(d.time())
}

// within refuses what is no moment of news: a year before computers, or none at all.
func within(t time.Time) time.Time {
	if t.Unix() <= 0 || t.Year() > 9998 {
		return time.Time{}
	}
	return t.UTC()
}

// dateParts are what the words and figures of a date say.
type dateParts struct {
	numbers  []number // of the date, in their order
	month    int      // by its name
	monthAt  int      // how many numbers stood before it
	hour     int
	minute   int
	second   int
	nano     int
	hasTime  bool
	pm, am   bool
	zone     int // seconds east of Greenwich
	hasZone  bool
	seasonal bool // the zone has a summer time of its own (of America)
	slash    bool // the numbers stand between slashes
}

// A number is one of the figures of a date, with how many digits it was written.
type number struct{ value, digits int }

// read takes a date apart, piece by piece.
func (d *dateParts) read(s string) {
	for s != "" {
		c := s[0]
		switch {
		case c >= '0' && c <= '9':
			s = d.figures(s)
		case (c == '+' || c == '-') && (d.hasTime || d.hasZone):
			s = d.offset(s)
		case c == '/':
			d.slash = d.slash || len(d.numbers) == 1
			s = s[1:]
		case c == '[' || c == '(': // a zone's name, beside the zone
			if d.hasZone {
				return
			}
			s = s[1:]
		default:
			r, size := utf8.DecodeRuneInString(s)
			if !unicode.IsLetter(r) {
				s = s[size:]
				continue
			}
			end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '.' })
			if end < 0 {
				end = len(s)
			}
			d.word(s[:end])
			s = s[end:]
		}
	}
}

// figures takes a time, 8:40:05.25 or 14h30, or a number of the date.
func (d *dateParts) figures(s string) (rest string) {
	n, digits, rest := leading(s)
	if len(rest) > 1 && (rest[0] == ':' || rest[0] == 'h') && isDigit(rest[1]) && digits <= 2 && !d.hasTime {
		d.hasTime, d.hour = true, n
		d.minute, _, rest = leading(rest[1:])
		if len(rest) > 1 && rest[0] == ':' && isDigit(rest[1]) {
			d.second, _, rest = leading(rest[1:])
			if len(rest) > 1 && (rest[0] == '.' || rest[0] == ',') && isDigit(rest[1]) {
				fraction, digits, after := leading(rest[1:])
				for ; digits < 9; digits++ {
					fraction *= 10
				}
				if digits == 9 {
					d.nano = fraction
				}
				rest = after
			}
		}
		return rest
	}
	if len(rest) > 1 && rest[0] == ':' && d.hasTime && !d.hasZone && digits == 2 && n <= 14 { // +02:00, whose sign became a blank
		minutes, _, after := leading(rest[1:])
		d.zone, d.hasZone = n*3600+minutes*60, true
		return after
	}
	if len(rest) > 2 && rest[0] == '.' && isDigit(rest[1]) && isDigit(rest[2]) && (len(rest) == 3 || !isDigit(rest[3]) && rest[3] != '.') &&
		digits <= 2 && n < 24 && !d.hasTime && (len(d.numbers) >= 3 || d.month > 0 && len(d.numbers) == 2) { // 10.30
		d.hasTime, d.hour = true, n
		d.minute, _, rest = leading(rest[1:])
		return rest
	}
	if digits <= 2 && n <= 12 && !d.hasTime && (len(d.numbers) >= 3 || d.month > 0 && len(d.numbers) == 2) && halfOfDay(rest) { // 7 am
		d.hasTime, d.hour = true, n
		return rest
	}
	if digits == 6 && len(d.numbers) >= 3 && !d.hasTime { // 20250211T084000
		d.hasTime, d.hour, d.minute, d.second = true, n/10000, n/100%100, n%100
		return rest
	}
	if digits == 8 && len(d.numbers) == 0 {
		d.numbers = append(d.numbers, number{n / 10000, 4}, number{n / 100 % 100, 2}, number{n % 100, 2})
		return rest
	}
	if digits == 4 && len(d.numbers) >= 3 && !d.hasTime { // 2025-02-11T0840
		d.hasTime, d.hour, d.minute = true, n/100, n%100
		return rest
	}
	if len(d.numbers) < 5 {
		d.numbers = append(d.numbers, number{n, digits})
	}
	return rest
}

// halfOfDay reports whether the half of a day stands next.
func halfOfDay(s string) bool {
	s = strings.TrimLeft(s, " \u00a0")
	return len(s) > 1 && (s[0] == 'a' || s[0] == 'p') && (s[1] == 'm' || strings.HasPrefix(s[1:], ".m"))
}

// leading is the number at the start of s.
func leading(s string) (n, digits int, rest string) {
	for digits < len(s) && isDigit(s[digits]) {
		if digits < 9 {
			n = n*10 + int(s[digits]-'0')
		}
		digits++
	}
	return n, digits, s[digits:]
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// offset takes a zone in figures: +01:00, -0500, +1, and with a sign too many.
func (d *dateParts) offset(s string) (rest string) {
	sign := 1
	for s != "" && (s[0] == '+' || s[0] == '-') {
		if s[0] == '-' {
			sign = -1
		}
		s = s[1:]
	}
	n, digits, rest := leading(s)
	hours, minutes := n, 0
	switch {
	case digits == 0 || digits > 4:
		return rest
	case digits > 2:
		hours, minutes = n/100, n%100
	case len(rest) > 1 && rest[0] == ':' && isDigit(rest[1]):
		minutes, _, rest = leading(rest[1:])
	}
	if hours <= 14 && minutes < 60 {
		d.zone, d.hasZone = sign*(hours*3600+minutes*60), true
	}
	return rest
}

// word takes the name of a month or zone, or the half of a day. Others say nothing: days
// of the week, prepositions.
func (d *dateParts) word(w string) {
	m := monthOf(strings.Trim(w, "."))
	if m > 0 && (d.month == 0 || d.monthAt == 0 && len(d.numbers) == 1) { // "mar" before the day is Tuesday, where a month follows it
		d.month, d.monthAt = m, len(d.numbers)
		return
	}
	w = strings.ReplaceAll(w, ".", "")
	for _, half := range []string{"下午", "午後", "오후"} {
		d.pm = d.pm || strings.Contains(w, half)
	}
	switch w {
	case "pm", "μμ", "nachm":
		d.pm = true
	case "am", "πμ", "vorm":
		d.am = true
	case "t", "th", "st", "nd", "rd":
	default:
		if seconds, ok := zonesOfSeasons[w]; ok && d.hasTime && !d.hasZone {
			d.zone, d.hasZone, d.seasonal = seconds, true, true
		} else if seconds, ok := zoneOffsets[strings.Trim(w, ".")]; ok && d.hasTime && !d.hasZone {
			d.zone, d.hasZone = seconds, true
		}
	}
}

// time puts the parts together; the zero time where they are no date.
func (d *dateParts) time() time.Time {
	year, month, day, ok := d.day()
	if !ok {
		return time.Time{}
	}
	switch {
	case d.pm && d.hour < 12:
		d.hour += 12
	case d.am && d.hour == 12:
		d.hour = 0
	}
	if d.hour > 24 || d.minute > 59 || d.second > 60 || d.hour == 24 && d.minute > 0 {
		d.hour, d.minute, d.second, d.nano = 0, 0, 0, 0 // the day is sure
	}
	if d.seasonal && americanSummer(year, month, day) {
		d.zone += 3600
	}
	return time.Date(year, time.Month(month), day, d.hour, d.minute, min(d.second, 59), d.nano, time.FixedZone("", d.zone))
}

// day tells year, month and day.
func (d *dateParts) day() (year, month, day int, ok bool) {
	n := d.numbers
	switch {
	case d.month > 0 && len(n) >= 2:
		month = d.month
		if n[0].digits == 4 || n[0].value > 31 { // 2025 Feb 11
			year, day = n[0].value, n[1].value
		} else {
			day, year = n[0].value, fullYear(n[1])
		}
	case d.month > 0 || len(n) < 3:
		return 0, 0, 0, false
	case n[0].digits == 4: // ISO
		year, month, day = n[0].value, n[1].value, n[2].value
		if month > 12 {
			month, day = day, month
		}
	case d.slash && n[0].value <= 12:
		month, day, year = n[0].value, n[1].value, fullYear(n[2])
		if month > 12 || day > 31 {
			return 0, 0, 0, false
		}
	default:
		day, month, year = n[0].value, n[1].value, fullYear(n[2])
		if month > 12 && day <= 12 {
			day, month = month, day
		}
	}
	if year < 1970 || month < 1 || month > 12 || day < 1 || day > 31 || time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Day() != day {
		return 0, 0, 0, false
	}
	return year, month, day, true
}

// fullYear completes a year of two digits.
func fullYear(n number) int {
	switch {
	case n.digits > 2 || n.value > 99:
		return n.value
	case n.value < 70:
		return 2000 + n.value
	}
	return 1900 + n.value
}
