package when

import "github.com/hearsay-news/hearsay/reading/text"

var seasonCodes = [...]string{"", "SP", "SU", "FA", "WI"}

func seasonDate(r *reader, m match) (string, bool) {
	n := m.get(seasonClass, 0).class("season")
	y := m.get(yearClass, 0)
	if y == nil {
		y = m.get(shortYearClass, 0)
	}
	if y != nil {
		return yearValue(y.number) + "-" + seasonCodes[n], true
	}
	if r.today.IsZero() {
		return "XXXX-" + seasonCodes[n], true
	}
	in, now := r.today.Year(), int(r.today.Month())/3 // spring is 1
	switch {
	case m.said("year"):
		in += r.direction(&m)
	case m.has(lastClass) && n >= now:
		in--
	case m.has(nextClass) && n <= now:
		in++
	case m.has(lastClass), m.has(nextClass), m.has(thisClass):
	case n > now && r.past(m.first):
		in--
	case n < now && r.future(m.first):
		in++
	}
	return yearValue(in) + "-" + seasonCodes[n], true
}

// theSeason is "the autumn"; "the fall of the city", "the Spring Festival" are none.
func theSeason(r *reader, m match) (string, bool) {
	if m.last < len(m.items) {
		next := &m.items[m.last]
		switch r.doc.Tokens[next.token].Tag {
		case text.NOUN, text.PROPN, text.ADJ:
			return "", false
		}
		if next.lower == "of" || next.lower == "in" && m.items[m.last-1].lower == "fall" {
			return "", false
		}
	}
	return seasonDate(r, m)
}

// seasonAlone is a season without an article: "by summer".
func seasonAlone(r *reader, m match) (string, bool) {
	if m.first == 0 {
		return "", false
	}
	switch r.items[m.first-1].lower {
	case "by", "until", "since", "through":
	case "in":
		if m.items[m.first].lower == "fall" { // "dies in fall"
			return "", false
		}
	default:
		return "", false
	}
	if m.last < len(m.items) {
		switch r.doc.Tokens[m.items[m.last].token].Tag {
		case text.NOUN, text.PROPN, text.ADJ:
			return "", false
		}
	}
	return seasonDate(r, m)
}
