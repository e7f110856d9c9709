package page

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
)

// A dateForm is one way of writing a day.
type dateForm struct {
	pattern          *regexp.Regexp
	year, month, day int    // which group is which
	either           bool   // day and month may stand the other way round
	era              era    // of the year
	sign             string // what has to stand in a line that has the form; empty where anything may
	near             bool   // only where a page counts its years so: digits or language say it
}

const (
	yearPart  = `((?:19|20|25)\d\d)`     // of the common calendar, or of Thailand's
	yearEnd   = `(?:\D|$|\d?\d[:.]\d\d)` // a time may run into it
	solarPart = `(13[6-9]\d|14[0-2]\d)`
	namePart  = `([\p{L}\p{M}.]{2,16}(?: ال(?:أول|اول|ثاني))?)` // Arabic has months of two words
	otherPart = `(?:\s?/\s?[\p{L}\p{M}]{2,16})?`                // and names beside names
	dayPart   = `(?:^|[^\d])(\d{1,2})`                          // names run into it where a page sets them apart by style alone
)

// dateForms are tried in this order: the ones that can't be misread first.
var dateForms = sync.OnceValue(func() []dateForm {
	form := func(pattern string, year, month, day int) dateForm {
		return dateForm{pattern: regexp.MustCompile(pattern), year: year, month: month, day: day}
	}
	either := func(f dateForm) dateForm { f.either = true; return f }
	of := func(e era, sign string, f dateForm) dateForm { f.era, f.sign = e, sign; return f }
	near := func(f dateForm) dateForm { f.near = true; return f }
	return []dateForm{
		form(`\b((?:19|20)\d\d)(?:[-/.]|\. )(\d{1,2})(?:[-/.]|\. )(\d{1,2})(?:\D|$)`, 1, 2, 3),
		of(common, "日", form(`((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日`, 1, 2, 3)),
		of(common, "일", form(`((?:19|20)\d\d)\s?년\s?(\d{1,2})\s?월\s?(\d{1,2})\s?일`, 1, 2, 3)),
		of(minguo, "日", form(`(?:民國|民国)?\s?\b(\d{2,3})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日`, 1, 2, 3)),
		of(reiwa, "令和", form(`令和\s?(\d{1,2})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日`, 1, 2, 3)),
		of(heisei, "平成", form(`平成\s?(\d{1,2})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日`, 1, 2, 3)),
		of(common, "háng", form(dayPart+`\s?[tT]háng\s?(\d{1,2}),?\s?(?:năm )?`+yearPart, 3, 2, 1)),
		form(dayPart+`(?:st|nd|rd|th|er|ère|º|°|ª|\.|-)?[\s,]*(?:of |de |d['’]|do |ng )?`+namePart+otherPart+`\.?,?[\s-]*(?:de |del |of )?`+yearPart+yearEnd, 3, 2, 1),
		form(`(\p{L}[\p{L}\p{M}]{2,15})\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:(?:at )?\d[^\s]* ?(?:[aApP]\.?[mM]\.?)?,? ?(?:[A-Z]{2,4},? )?)?`+yearPart+yearEnd, 3, 1, 2),
		form(`\b((?:19|20)\d\d)(?:\. gada|\. g| m)?[.,\s]+(\p{L}[\p{L}\p{M}]{2,15})\.?\s+(\d{1,2})\b`, 1, 2, 3),
		form(`\b((?:19|20)\d\d)\. gada (\d{1,2})\. (\p{L}+)`, 1, 3, 2),
		of(solar, "", form(dayPart+`\s?([\p{L}\p{M}]{2,8})(?: ماه)?,?\s?`+solarPart+`(?:\D|$)`, 3, 2, 1)),
		near(of(solar, "", form(`\b`+solarPart+`\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?:\D|$)`, 1, 2, 3))),
		near(of(solar, "", form(dayPart+`\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?`+solarPart+`(?:\D|$)`, 3, 2, 1))),
		either(form(dayPart+`(?:\. ?| ?/ ?|-| \| )(\d{1,2})(?:\. ?| ?/ ?|-| \| )`+yearPart+yearEnd, 3, 2, 1)),
		form(`\b((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:\D|$)`, 1, 2, 3),
		either(form(dayPart+`[./](\d{1,2})[./](\d\d)\b`, 3, 2, 1)),
		of(buddhist, "", form(dayPart+`\s?([\p{Thai}.]{2,12})\s?(\d\d)(?:\D|$)`, 3, 2, 1)),
	}
})

// A day is what a form's pattern found.
type day struct {
	time.Time
	other      time.Time // the day that it is where day and month stand the other way round; zero where they can't
	start, end int       // where it stands in the line
	inner      [2]int    // what stands between its parts; a time may
}

// maxTries bounds how many places of a line that look like a form are read.
const maxTries = 3

// firstDay finds the day that stands first in a line, of those that begin there the surest.
func firstDay(s string, persian bool, h habits) (found day, ok bool) {
	for _, f := range dateForms() {
		if f.sign != "" && !strings.Contains(s, f.sign) || f.near && !persian && !h.solar() {
			continue
		}
		for _, g := range f.pattern.FindAllStringSubmatchIndex(s, maxTries) {
			if ok && g[2] >= found.start {
				break
			}
			if d, fits := f.read(s, g, h); fits {
				found, ok = d, true
			}
		}
	}
	return found, ok
}

// read makes a day of what a form's pattern found.
func (f dateForm) read(s string, g []int, h habits) (d day, ok bool) {
	group := func(i int) string { return s[g[2*i]:g[2*i+1]] }
	of := f.era
	year, _ := strconv.Atoi(group(f.year))
	number, _ := strconv.Atoi(group(f.day))
	month, err := strconv.Atoi(group(f.month))
	if err != nil {
		name, known := monthOf(group(f.month), h.language)
		if !known || name.solar != (of == solar) {
			return day{}, false
		}
		month = int(name.month)
	}
	switch {
	case of == buddhist: // the form without the century
		year += 2500
	case of == common && year < 100:
		year += 2000
	case of == common && year >= 2500:
		of = buddhist
	}
	d.start, d.end = g[2], 0
	for _, i := range []int{f.year, f.month, f.day} {
		d.end = max(d.end, g[2*i+1])
	}
	if last := min(g[2*f.day+1], g[2*f.year]); f.month < f.day && f.day < f.year && last < g[2*f.year] {
		d.inner = [2]int{last, g[2*f.year]}
	}
	if f.either && month <= 12 && number <= 12 && month != number {
		if strings.Contains(s[g[0]:g[1]], "/") && h.monthFirst() {
			month, number = number, month
		}
		d.other, _ = of.date(year, number, month)
	} else if f.either && month > 12 {
		month, number = number, month
	}
	d.Time, ok = of.date(year, month, number)
	return d, ok
}
