package when

import "github.com/hearsay-news/hearsay/reading/text"

// nowRef is the present; "now that" is a conjunction.
func nowRef(r *reader, m match) (string, bool) {
	if m.last < len(m.items) && m.items[m.last].lower == "that" {
		return "", false
	}
	return "PRESENT_REF", true
}

// pastRef is what lies back; "as recently as February" only qualifies a date.
func pastRef(r *reader, m match) (string, bool) {
	if m.first > 0 && r.items[m.first-1].lower == "as" && m.last < len(m.items) && m.items[m.last].lower == "as" {
		return "", false
	}
	return "PAST_REF", true
}

// pastAlone is "the past" where it is a noun.
func pastAlone(r *reader, m match) (string, bool) {
	if m.last < len(m.items) {
		switch r.doc.Tokens[m.items[m.last].token].Tag {
		case text.NOUN, text.NUM, text.ADJ, text.PROPN:
			return "", false
		}
	}
	return "PAST_REF", true
}

func futureRef(r *reader, m match) (string, bool) {
	if m.items[m.first].lower == "following" || m.get(unitsClass, 0).class("units") < day {
		return "", false
	}
	return "FUTURE_REF", true
}

// futureAlone is "the future"; the future of something is not a time.
func futureAlone(r *reader, m match) (string, bool) {
	if m.last < len(m.items) {
		next := &m.items[m.last]
		if next.lower == "of" || r.doc.Tokens[next.token].Tag == text.NOUN {
			return "", false
		}
	}
	return "FUTURE_REF", true
}

// soonRef is "soon", but for "as soon as" and "soon after".
func soonRef(r *reader, m match) (string, bool) {
	if m.first > 0 && (m.items[m.first-1].lower == "as" || m.items[m.first-1].lower == "how") {
		return "", false
	}
	if m.last < len(m.items) && (m.items[m.last].lower == "as" || m.items[m.last].lower == "after") {
		return "", false
	}
	return "FUTURE_REF", true
}

// someDay reports whether "one day" is a day to come and no length of time.
func someDay(m *match) bool {
	if m.first > 0 && lengthCues[m.items[m.first-1].lower] {
		return false
	}
	if m.last < len(m.items) {
		switch m.items[m.last].lower {
		case "after", "before", "later", "earlier", "of", "ago", "ahead", "more", "until", "till", "left":
			return false
		case "to":
			return m.last+1 < len(m.items) && m.items[m.last+1].lower != "go"
		}
	}
	return true
}

// oneDay is "one day" in a clause about what is to come.
func oneDay(r *reader, m match) (string, bool) {
	return "FUTURE_REF", !m.items[m.last-1].joined && someDay(&m) && r.future(m.first)
}
