package page

import (
	_ "embed"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
)

// A moment is a date as a page gives it, with what the page leaves open: a day without a
// time is the day's first instant, and a time without a zone is taken as UTC.
type moment struct {
	time.Time
	clock bool // the time of day is given
	zoned bool // its zone is given
}

// Years in which there were news pages; other numbers are no years.
const firstYear, lastYear = 1990, 2100

//go:embed months.tsv
var monthsFile string

var months = sync.OnceValue(func() map[string]time.Month {
	table := map[string]time.Month{}
	for line := range strings.Lines(monthsFile) {
		number, names, _ := strings.Cut(strings.TrimSpace(line), "\t")
		n, err := strconv.Atoi(number)
		if err != nil {
			continue
		}
		for _, name := range strings.Fields(names) {
			table[name] = time.Month(n)
		}
	}
	return table
})

// A dateForm is one way of writing a day.
type dateForm struct {
	pattern          *regexp.Regexp
	year, month, day int  // which group is which
	either           bool // day and month may stand the other way round
}

// dateForms are tried in this order: the ones that can't be misread first.
var dateForms = sync.OnceValue(func() []dateForm {
	return []dateForm{
		{regexp.MustCompile(`\b((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?:\D|$)`), 1, 2, 3, false},
		{regexp.MustCompile(`((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]`), 1, 2, 3, false},
		{regexp.MustCompile(`\b(\d{1,2})(?:st|nd|rd|th|er|ère|º|°|\.|-)?[\s,\x{a0}]*(?:of |de |d['’]|do )?(\p{L}{3,12})\.?,?[\s\x{a0}-]*(?:de |del |of )?((?:19|20)\d\d)\b`), 3, 2, 1, false},
		{regexp.MustCompile(`(\p{L}{3,12})\.?[\s\x{a0}]*(\d{1,2})(?:st|nd|rd|th)?,?[\s\x{a0}]+(?:at \S+ ?(?:[aApP]\.?[mM]\.?)?,? )?((?:19|20)\d\d)(?:\b|\d)`), 3, 1, 2, false},
		{regexp.MustCompile(`\b((?:19|20)\d\d)[,\s]+(\p{L}{3,12})\.?\s+(\d{1,2})\b`), 1, 2, 3, false},
		{regexp.MustCompile(`\b(\d{1,2})(?:\. ?|/|-| \| )(\d{1,2})(?:\. ?|/|-| \| )((?:19|20)\d\d)(?:\D|$)`), 3, 2, 1, true},
		{regexp.MustCompile(`\b((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:\D|$)`), 1, 2, 3, false},
		{regexp.MustCompile(`\b(\d{1,2})[./](\d{1,2})[./](\d\d)\b`), 3, 2, 1, true},
	}
})

var (
	clockPattern = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)(?:\b|T|\d{8}T?)(\d{1,2})(?:[:.]|\s?h\s?)(\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?\s?([ap]\.?m\b\.?)?`)
	})
	compactPattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^T(\d\d)(\d\d)(\d\d)?`) })
	hourPattern    = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)\b(\d{1,2})\s?([ap]\.?m\b\.?)`) })
	zonePattern    = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^[\s\x{a0}(]*(?:(Z)\b|(?:UTC|GMT)?\s?([+-])(\d\d):?(\d\d)?\b|([A-Z]{2,4})\b)`)
	})
)

// readMoment finds the first day in s, and the time and zone that stand beside it. American
// says that in 3/4/2025 the month comes first.
func readMoment(s string, american bool) (moment, bool) {
	s = strings.TrimSpace(s)
	if len(s) > 300 {
		s = s[:300]
	}
	if !numbered(s) {
		return moment{}, false
	}
	if t, ok := epoch(s); ok {
		return moment{t, true, true}, true
	}
	best := []int(nil)
	var form dateForm
	var day time.Time
	for _, f := range dateForms() {
		g := f.pattern.FindStringSubmatchIndex(s)
		if g == nil || best != nil && g[0] >= best[0] {
			continue
		}
		if d, ok := f.read(s, g, american); ok {
			best, form, day = g, f, d
		}
	}
	if best == nil {
		return moment{}, false
	}
	end := max(best[2*form.year+1], best[2*form.month+1], best[2*form.day+1])
	m := moment{Time: day}
	after := s[end:min(len(s), end+40)]
	if !m.at(after, day) && best[0] > 0 {
		m.at(s[max(0, best[0]-30):best[0]], day)
	}
	return m, true
}

// numbered reports whether s has the digits of a date: a year, or numbers of two digits
// between points or strokes. Most texts haven't, and need no closer look.
func numbered(s string) bool {
	digits := 0
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < '0' || c > '9' {
			if digits > 0 && digits <= 2 && (c == '.' || c == '/') && strings.ContainsAny(s[i+1:], "0123456789") {
				return true
			}
			digits = 0
		} else if digits++; digits >= 4 {
			return true
		}
	}
	return false
}

// read makes a day of what a form's pattern found.
func (f dateForm) read(s string, g []int, american bool) (time.Time, bool) {
	group := func(i int) string { return s[g[2*i]:g[2*i+1]] }
	year, _ := strconv.Atoi(group(f.year))
	if len(group(f.year)) == 2 {
		year += 2000
	}
	day, _ := strconv.Atoi(group(f.day))
	month, err := strconv.Atoi(group(f.month))
	if err != nil {
		month = int(months()[strings.ToLower(group(f.month))])
	}
	if f.either && (month > 12 || american && day <= 12 && strings.Contains(s[g[0]:g[1]], "/")) {
		day, month = month, day
	}
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return t, year >= firstYear && year <= lastYear && t.Day() == day && int(t.Month()) == month
}

// at adds the time of day that s gives, and its zone.
func (m *moment) at(s string, day time.Time) bool {
	hour, minute, second := 0, 0, 0
	half, rest := "", ""
	if g := compactPattern().FindStringSubmatchIndex(s); g != nil {
		hour, _ = strconv.Atoi(s[g[2]:g[3]])
		minute, _ = strconv.Atoi(s[g[4]:g[5]])
		if g[6] >= 0 {
			second, _ = strconv.Atoi(s[g[6]:g[7]])
		}
		rest = s[g[1]:]
	} else if g := clockPattern().FindStringSubmatchIndex(s); g != nil {
		hour, _ = strconv.Atoi(s[g[2]:g[3]])
		minute, _ = strconv.Atoi(s[g[4]:g[5]])
		if g[6] >= 0 {
			second, _ = strconv.Atoi(s[g[6]:g[7]])
		}
		if g[8] >= 0 {
			half = s[g[8]:g[9]]
		}
		rest = s[g[1]:]
	} else if g := hourPattern().FindStringSubmatchIndex(s); g != nil {
		hour, _ = strconv.Atoi(s[g[2]:g[3]])
		half, rest = s[g[4]:g[5]], s[g[1]:]
	} else {
		return false
	}
	switch {
	case half == "":
	case half[0] == 'p' || half[0] == 'P':
		if hour < 12 {
			hour += 12
		}
	case hour == 12:
		hour = 0
	}
	if hour > 23 || minute > 59 || second > 59 {
		return false
	}
	m.clock = true
	m.Time = day.Add(time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute + time.Duration(second)*time.Second)
	if offset, ok := zone(rest, m.Time); ok {
		m.zoned = true
		m.Time = time.Date(m.Year(), m.Month(), m.Day(), hour, minute, second, 0, fixed(offset))
	}
	return true
}

func fixed(seconds int) *time.Location {
	if seconds == 0 {
		return time.UTC
	}
	return time.FixedZone("", seconds)
}

// abbreviated are the zones that news pages write as letters, in hours east. Letters that
// stand for several zones have the one of the press that writes them.
var abbreviated = map[string]float64{
	"UTC": 0, "GMT": 0, "WET": 0, "BST": 1, "WEST": 1, "CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2, "EET": 2, "EEST": 3, "MSK": 3, "SAST": 2, "CAT": 2, "EAT": 3, "WAT": 1,
	"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "AKST": -9, "AKDT": -8, "HST": -10, "AST": -4, "ADT": -3, "NST": -3.5, "NDT": -2.5,
	"BRT": -3, "ART": -3, "IST": 5.5, "PKT": 5, "NPT": 5.75, "ICT": 7, "WIB": 7, "SGT": 8, "HKT": 8, "MYT": 8, "PHT": 8, "AWST": 8, "JST": 9, "KST": 9, "ACST": 9.5, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
}

// american are the zones that America writes without saying whether it is summer.
var americanZones = map[string]int{"ET": -5, "CT": -6, "MT": -7, "PT": -8}

// zone reads the zone at the head of s, as seconds east of Greenwich.
func zone(s string, at time.Time) (int, bool) {
	g := zonePattern().FindStringSubmatch(s)
	if g == nil {
		return 0, false
	}
	if g[1] != "" {
		return 0, true
	}
	if g[2] != "" {
		hours, _ := strconv.Atoi(g[3])
		minutes, _ := strconv.Atoi(g[4])
		if hours > 14 || minutes > 59 {
			return 0, false
		}
		if g[2] == "-" {
			return -(hours*3600 + minutes*60), true
		}
		return hours*3600 + minutes*60, true
	}
	if h, ok := abbreviated[g[5]]; ok {
		return int(h * 3600), true
	}
	if h, ok := americanZones[g[5]]; ok {
		if americanSummer(at) {
			h++
		}
		return h * 3600, true
	}
	return 0, false
}

// americanSummer reports whether America's clocks are put forward: from the second Sunday
// of March to the first of November (Energy Policy Act of 2005).
func americanSummer(t time.Time) bool {
	sunday := func(m time.Month, nth int) time.Time {
		first := time.Date(t.Year(), m, 1, 2, 0, 0, 0, time.UTC)
		return first.AddDate(0, 0, (7-int(first.Weekday()))%7+7*(nth-1))
	}
	wall := time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), 0, 0, time.UTC)
	return !wall.Before(sunday(time.March, 2)) && wall.Before(sunday(time.November, 1))
}

// epoch reads seconds or milliseconds since 1970.
func epoch(s string) (time.Time, bool) {
	if len(s) != 10 && len(s) != 13 {
		return time.Time{}, false
	}
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return time.Time{}, false
	}
	if len(s) == 13 {
		n /= 1000
	}
	t := time.Unix(n, 0).UTC()
	return t, t.Year() >= firstYear && t.Year() <= lastYear
}

// whole makes a day of a moment that is a day's first instant in its zone: pages write
// days so, and elsewhere on earth it would be another day.
func (m moment) whole() moment {
	if h, min, sec := m.Clock(); m.clock && h == 0 && min == 0 && sec == 0 {
		y, mo, d := m.Date()
		return moment{Time: time.Date(y, mo, d, 0, 0, 0, 0, time.UTC)}
	}
	return m
}
