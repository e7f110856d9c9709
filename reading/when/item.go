package when

import (
	"strconv"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// An item is one word as patterns see it: a token, a part of a token between hyphens, or
// several number words that make one number.
type item struct {
	hearsay.Span
	lower  string
	token  int
	joined bool // follows the item before it without a space
	is     set
	words  []lexicon.TimeWord
	number int // of a number, a year, a decade, a day
	minute int // of a clock time

	holiday *lexicon.Holiday // of a holiday
}

// class gives the number that the item's word has as one of a class.
func (it *item) class(name string) int {
	for _, w := range it.words {
		if w.Class == name {
			return w.Number
		}
	}
	return it.number
}

// maxItems bounds what is read of one sentence: a sentence of more words is no prose.
const maxItems = 2000

// makeItems fills r.items from a sentence; false where nothing in it can be a time.
func (r *reader) makeItems(s text.Sentence) bool {
	r.items = r.items[:0]
	hope, named := false, false
	d := r.doc
	for t := s.First; t < s.Last && len(r.items) < maxItems; t++ {
		tok := &d.Tokens[t]
		joined := t > s.First && d.Tokens[t-1].End == tok.Start
		if (tok.Lower == "-" || tok.Lower == "–" || tok.Lower == "‑") && joined && len(r.items) > 0 &&
			t+1 < s.Last && d.Tokens[t+1].Start == tok.End {
			continue // the next item stands joined
		}
		if n := len(tok.Lower); n > 2 && n < 40 && n == tok.Len() && strings.IndexByte(tok.Lower, '-') >= 0 {
			for from := 0; from < n; {
				part, _, _ := strings.Cut(tok.Lower[from:], "-")
				if part != "" {
					it := r.item(part, hearsay.Span{Start: tok.Start + from, End: tok.Start + from + len(part)}, t)
					it.joined = from > 0 || joined
					hope = hope || it.is.meets(r.stage.hopeful)
					named = named || it.is.meets(setOf(holidayClass))
				}
				from += len(part) + 1
			}
			continue
		}
		it := r.item(tok.Lower, tok.Span, t)
		it.joined = joined
		hope = hope || it.is.meets(r.stage.hopeful) || it.lower == "nineteen" // a year in words
		named = named || it.is.meets(setOf(holidayClass))
	}
	if named {
		hope = r.findHolidays() || hope
	}
	if !hope {
		return false
	}
	r.isoDays()
	r.combine()
	r.zones()
	return true
}

// item adds the item of one word, with its classes.
func (r *reader) item(lower string, span hearsay.Span, token int) *item {
	r.items = append(r.items, item{Span: span, lower: lower, token: token})
	it := &r.items[len(r.items)-1]
	k, ok := r.stage.known.Get(lower)
	if ok {
		it.is = k.is
		if k.holidays != nil && !r.capital(it) {
			it.is[holidayClass/64] &^= 1 << (holidayClass % 64)
		}
		it.words = k.words
		for i, w := range k.words {
			if !r.plausible(w, it) {
				continue
			}
			switch c := k.classes[i]; c {
			case ordinalClass:
				it.is.add(dayClass)
				it.is.add(c)
			case decadeClass:
				it.number = 1900 + w.Number
				it.is.add(c)
			default:
				it.is.add(c)
			}
		}
	}
	if c := lower[0]; c >= '0' && c <= '9' || c == '\'' && len(lower) > 2 || len(lower) > 4 && strings.HasPrefix(lower, "’") {
		figures(it, strings.TrimLeft(lower, "'’"))
	} else if ok && k.numeral >= 0 {
		it.is.add(k.numeral)
		it.number = k.number
	}
	return it
}

// plausible weighs words that are more than words of time by how they are written.
func (r *reader) plausible(w lexicon.TimeWord, it *item) bool {
	switch w.Class {
	case "month":
		return r.capital(it)
	case "am", "pm":
		return it.token > 0 && r.doc.Tokens[it.token-1].Lower[0] >= '0' && r.doc.Tokens[it.token-1].Lower[0] <= '9'
	case "season":
		switch r.doc.Tokens[it.token].Tag {
		case text.VERB, text.AUX:
			return false
		}
	case "last":
		return r.doc.Tokens[it.token].Tag != text.VERB
	case "zone":
		return it.lower != it.In(r.doc.Text) && strings.ToUpper(it.lower) == it.In(r.doc.Text)
	}
	return true
}

// capital reports whether an item is written with a capital, or a figure, first.
func (r *reader) capital(it *item) bool {
	c := r.doc.Text[it.Start]
	return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

// isoDays puts "2019-12-29" together, which the cutting at hyphens took apart.
func (r *reader) isoDays() {
	out := r.items[:0]
	for i := 0; i < len(r.items); i++ {
		it := r.items[i]
		if it.is.meets(years) && i+2 < len(r.items) && r.items[i+1].joined && r.items[i+2].joined && r.items[i+2].End-it.Start == len(time.DateOnly) {
			whole := hearsay.Span{Start: it.Start, End: r.items[i+2].End}
			day := whole.In(r.doc.Text)
			if _, err := time.Parse(time.DateOnly, day); err == nil {
				it = item{Span: whole, lower: day, token: it.token, joined: it.joined, is: setOf(isoClass)}
				i += 2
			}
		}
		out = append(out, it)
	}
	r.items = out
}

// figures classifies a word that begins with a figure: "1998", "29", "1,200", "20th", "1990s", "9.30", "10pm".
func figures(it *item, s string) {
	n, i := 0, 0
	for i < len(s) && i < 6 && s[i] >= '0' && s[i] <= '9' {
		n = n*10 + int(s[i]-'0')
		i++
	}
	rest := s[i:]
	it.number = n
	switch {
	case rest == "" && it.lower[0] != '\'' && it.lower[0] < 0x80:
		it.is.add(numberClass)
		if i <= 2 && n >= 1 && n <= 31 {
			it.is.add(dayClass)
		}
		if i <= 2 && n <= 24 {
			it.is.add(hourClass)
		}
		if i == 4 && n >= 1000 && n <= 2100 {
			it.is.add(yearClass)
		}
	case rest == "" && i == 2: // '98
		it.is.add(shortYearClass)
		it.number = 1900 + n
	case rest == "s" && i == 4 && n%10 == 0 && n >= 1000 && n < 2100:
		it.is.add(decadeClass)
	case rest == "s" && i == 2 && n%10 == 0:
		it.is.add(decadeClass)
		it.number = 1900 + n
	case (rest == "st" || rest == "nd" || rest == "rd" || rest == "th") && i <= 2:
		it.is.add(ordinalClass)
		if n >= 1 && n <= 31 {
			it.is.add(dayClass)
		}
	case (rest == "am" || rest == "pm" || rest == "a.m." || rest == "p.m.") && n >= 1 && n <= 12 && i <= 2:
		it.is.add(clockClass)
		it.number = n % 12
		if rest[0] == 'p' {
			it.number += 12
		}
	case len(rest) >= 3 && (rest[0] == ':' || rest[0] == '.') && i <= 2 && n <= 24:
		clockFigures(it, n, rest)
	case rest != "" && rest[0] == '/':
		slashed(it, s)
	case strings.HasPrefix(rest, ","):
		for _, c := range rest {
			if c >= '0' && c <= '9' && it.number < 1<<30 {
				it.number = it.number*10 + int(c-'0')
			} else if c != ',' {
				return
			}
		}
		it.is.add(numberClass)
	}
}

// clockFigures classifies "9:30" and "9.30"; the latter is a time only before "a.m.".
func clockFigures(it *item, hour int, rest string) {
	if len(rest) < 3 || rest[1] < '0' || rest[1] > '5' || rest[2] < '0' || rest[2] > '9' {
		return
	}
	minute := int(rest[1]-'0')*10 + int(rest[2]-'0')
	it.minute = minute
	switch tail := rest[3:]; {
	case tail == "" && rest[0] == ':':
		it.is.add(clockClass)
	case tail == "":
		it.is.add(dottedClass)
	case (tail == "am" || tail == "pm" || tail == "a.m." || tail == "p.m.") && hour >= 1 && hour <= 12:
		it.is.add(clockClass)
		it.number = hour % 12
		if tail[0] == 'p' {
			it.number += 12
		}
	}
}

// slashed classifies "12/29/2019", the day of a month in figures: its month first, as in
// America, unless there is no such month.
func slashed(it *item, s string) {
	month, rest, _ := strings.Cut(s, "/")
	day, year, ok := strings.Cut(rest, "/")
	if !ok || len(month) > 2 || len(day) > 2 || len(year) != 2 && len(year) != 4 {
		return
	}
	m, err1 := strconv.Atoi(month)
	d, err2 := strconv.Atoi(day)
	y, err3 := strconv.Atoi(year)
	if err1 != nil || err2 != nil || err3 != nil {
		return
	}
	if m > 12 {
		m, d = d, m
	}
	if len(year) == 2 {
		y += 1900
		if y < 1950 {
			y += 100
		}
	}
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if y < 1000 || m < 1 || t.Day() != d || int(t.Month()) != m {
		return
	}
	it.is = setOf(isoClass)
	it.lower = dayValue(t)
}
