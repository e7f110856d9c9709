package desk

import (
	"html/template"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
)

// The forms in which times stand in a page that no script has touched. They are UTC, which
// the foot of every page says; the script writes the reader's own zone in the same form.
const (
	clockForm  = "15:04"
	shortForm  = "2 Jan, 15:04"
	mediumForm = "2 Jan 2006, 15:04"
)

var formNames = map[string]string{clockForm: "clock", shortForm: "short", mediumForm: "medium"}

// stamp writes a moment as a time element, with UTC in words for whoever points at it.
func stamp(t time.Time, form string) template.HTML {
	if t.IsZero() {
		return `<span class="unknown">time unknown</span>`
	}
	u := t.UTC()
	full := u.Format("Monday 2 January 2006, 15:04:05 UTC")
	return template.HTML(`<time datetime="` + u.Format(time.RFC3339) + `" data-form="` + formNames[form] + `" title="` + full + `">` +
		u.Format(form) + `</time>`) // nothing but digits and names of days and months
}

// dayOf heads what happened on one day, in UTC.
func dayOf(t time.Time) string { return t.UTC().Format("Monday 2 January 2006") }

// whenWords tells a time as finely as it is known.
func whenWords(w hearsay.When) string {
	t := w.Earliest.UTC()
	switch w.Precision {
	case hearsay.ToMinute:
		return t.Format("2 January 2006, 15:04 UTC")
	case hearsay.ToHour:
		return t.Format("2 January 2006, ") + clockWords(w) + " UTC"
	case hearsay.ToDay:
		return t.Format("2 January 2006")
	case hearsay.ToWeek:
		return t.Format("week of 2 January 2006")
	case hearsay.ToMonth:
		return t.Format("January 2006")
	case hearsay.ToYear:
		return t.Format("2006")
	}
	return w.Value
}

// clockWords tells the hours of a time of day: "09:30", "09 h" for an hour, "05–12 h" for a
// part of the day.
func clockWords(w hearsay.When) string {
	from, to := w.Earliest.UTC(), w.Latest.UTC()
	switch d := to.Sub(from); {
	case w.Precision == hearsay.ToMinute:
		return from.Format("15:04")
	case d > time.Hour:
		return from.Format("15") + "–" + to.Format("15") + " h"
	}
	return from.Format("15") + " h"
}

// number writes n with its thousands parted; an unbounded one as an infinity sign.
func number(n int) string {
	if n == hearsay.Unbounded {
		return "∞"
	}
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// quantity writes what lies between two bounds: "12", "12–20", "12+".
func quantity(q hearsay.Quantity) string {
	switch {
	case q.Open():
		return number(q.Min) + "+"
	case q.Min != q.Max:
		return number(q.Min) + "–" + number(q.Max)
	}
	return number(q.Min)
}

// longQuantity writes it as most reports do.
func longQuantity(q hearsay.Quantity) string {
	if q.Open() {
		return "at least " + number(q.Min)
	}
	return quantity(q)
}

// count writes a number with its noun, in the plural where it isn't one.
func count(n int, noun string) string {
	if n != 1 {
		if s, y := strings.CutSuffix(noun, "y"); y && !strings.HasSuffix(noun, "ey") {
			noun = s + "ies"
		} else {
			noun += "s"
		}
	}
	return number(n) + " " + noun
}

// capital gives s a capital letter, unless it begins with an address.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if first, _, _ := strings.Cut(s, " "); n == 0 || r == utf8.RuneError || strings.Contains(first, "://") {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// sentence gives s a capital letter and a full stop.
func sentence(s string) string {
	if s == "" || strings.HasSuffix(s, ".") {
		return capital(s)
	}
	return capital(s) + "."
}

// reason is what an error of kind hearsay.ErrInvalid says is wrong, without its kind.
func reason(err error) string {
	s := err.Error()
	if _, why, ok := strings.Cut(s, hearsay.ErrInvalid.Error()+": "); ok {
		return why
	}
	return s
}

// clip is s in one line, with at most n code points, cut at a word.
func clip(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	at := 0
	for i := range s {
		if n--; n < 0 {
			at = i
			break
		}
	}
	s = s[:at]
	if i := strings.LastIndexByte(s, ' '); i > len(s)/2 {
		s = s[:i]
	}
	return strings.TrimRight(s, " ,;:-–—") + "…"
}
