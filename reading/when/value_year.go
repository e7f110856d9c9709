package when

import (
	"fmt"

	"github.com/hearsay-news/hearsay/reading/text"
)

func yearDate(r *reader, m match) (string, bool) {
	return yearValue(m.get(yearClass, 0).number), true
}

// yearCues are the words before a number that make it a year.
var yearCues = map[string]bool{
	"in": true, "since": true, "of": true, "by": true, "from": true, "until": true, "till": true, "during": true, "before": true,
	"after": true, "through": true, "to": true, "early": true, "late": true, "mid": true, "for": true, "between": true, "and": true, "a": true, "his": true, "her": true, "its": true, "their": true,
	"(": true, ",": true, "the": true, "around": true, "about": true, "than": true, "or": true, "–": true, "'s": true, "’s": true,
}

// bareYear is a number of four figures that stands where a year does.
func bareYear(r *reader, m match) (string, bool) {
	it := &m.items[m.first]
	if it.is.meets(setOf(shortYearClass)) {
		return yearValue(it.number), it.End-it.Start <= 5
	}
	if it.lower[0] > '9' { // in words
		if it.number < 1900 || it.number > 2030 {
			return "", false
		}
		return yearValue(it.number), true
	}
	prev := ""
	if m.first > 0 {
		prev = m.items[m.first-1].lower
	}
	if it.number < 1900 && prev != "in" && prev != "since" && prev != "from" && prev != "of" && prev != "year" {
		return "", false
	}
	after := m.first > 0 && m.items[m.first-1].is.meets(years) && it.joined || // "2009-2013", "the 2008 and 2012 campaigns"
		m.first > 2 && (prev == "and" || prev == "or") && m.items[m.first-2].is.meets(years) && m.items[m.first-3].determines()
	if prev == "$" || prev == "#" || prev == "£" || prev == "€" || prev == "no." || prev == "." || it.joined && m.first > 0 && prev != "mid" && prev != "(" && !after {
		return "", false
	}
	if m.last < len(m.items) && !after {
		next := &m.items[m.last]
		tag := r.doc.Tokens[next.token].Tag
		if next.lower == "%" || next.lower == "percent" || tag == text.NOUN && !yearCues[prev] && !r.names(it, next) || next.joined && tag == text.NUM && !next.is.meets(years) {
			return "", false
		}
		if tag == text.NOUN && r.doc.Tokens[next.token].Lower != r.doc.Tokens[next.token].Lemma && prev != "in" && prev != "since" && prev != "the" {
			return "", false // "of 2000 people"
		}
	}
	return yearValue(it.number), true
}

// determines tells the words that open a noun phrase or a span of years.
func (it *item) determines() bool {
	switch it.lower {
	case "between", "from", "the", "its", "his", "her", "their", "both", "these", "those", "'s", "’s":
		return true
	}
	return false
}

// names reports whether a number before a noun can only be a year: one thing is not
// counted in thousands ("the failed 1996 campaign"), but for what it is called by ("a
// Windows 2000 server").
func (r *reader) names(it, next *item) bool {
	n := &r.doc.Tokens[next.token]
	return it.number >= 1900 && it.number <= 2050 && n.Lower == n.Lemma && !next.is.meets(hopeful) &&
		it.token > r.doc.Sentences[r.at].First && r.doc.Tokens[it.token-1].Tag != text.PROPN && r.doc.Tokens[it.token-1].Tag != text.NOUN
}

func decadeDate(r *reader, m match) (string, bool) {
	it := m.get(decadeClass, 0)
	if it.lower[0] > '9' && it.lower[0] < 0x80 && it.lower[0] != '\'' && !m.said("the") {
		return "", false
	}
	if it.short() && !m.said("the") && !m.listsDecades() {
		return "", false // "men in their 30s"
	}
	return yearValue(it.number)[:3], true
}

// short reports whether a decade is written in two figures, as ages are: "30s".
func (it *item) short() bool {
	return len(it.lower) == 3 && it.lower[0] >= '0' && it.lower[0] <= '9'
}

// listsDecades reports whether the match closes a list whose first member can only be a
// decade: "the 70s and 80s", "the 1970s, 80s and 90s", but not "in their 20s and 30s".
func (m match) listsDecades() bool {
	from := max(0, m.first-8)
	for i := m.first - 1; i >= from; i-- {
		switch it := &m.items[i]; it.lower {
		case "and", ",", "or", "to", "early", "mid", "late":
		case "the":
			return true
		default:
			if !it.is.meets(decades) {
				return false
			}
			if !it.short() {
				return true
			}
		}
	}
	return false
}

func centuryDate(r *reader, m match) (string, bool) {
	it := m.get(ordinalClass, 0)
	n := it.class("ordinal")
	if it.lower[0] <= '9' {
		n = it.number
	}
	return fmt.Sprintf("%02d", n-1), n >= 1 && n <= 30
}
