package when

import "github.com/hearsay-news/hearsay/reading/text"

// everySet is "every day", "each July", "once a week", "Mondays".
func everySet(r *reader, m match) (string, bool) {
	if it := m.get(weekdaysClass, 0); it != nil {
		return "XXXX-WXX-" + string(rune('0'+it.class("weekdays"))) + partSuffix(&m), true
	}
	switch {
	case m.has(weekdayClass):
		return "XXXX-WXX-" + string(rune('0'+m.get(weekdayClass, 0).class("weekday"))) + partSuffix(&m), true
	case m.has(monthClass):
		n := m.get(monthClass, 0).class("month")
		return "XXXX-" + string([]byte{byte('0' + n/10), byte('0' + n%10)}), true
	case m.has(seasonClass):
		return "XXXX-" + seasonCodes[m.get(seasonClass, 0).class("season")], true
	case m.has(partClass):
		return "XXXX-XX-XX" + partSuffix(&m), true
	case m.has(weekendsClass):
		if m.first == 0 || m.items[m.first-1].lower != "on" && m.items[m.first-1].lower != "at" {
			return "", false
		}
		return "XXXX-WXX-WE", true
	case m.has(weekendClass):
		return "XXXX-WXX-WE", true
	}
	a := amountOf(&m)
	if m.said("times") {
		a.n = 1
	}
	if m.said("other") {
		a.n = 2
	}
	return a.value(), true
}

// partSuffix is what a part of the day that was matched adds to a value.
func partSuffix(m *match) string {
	if it := m.get(partClass, 0); it != nil {
		return "T" + partCodes[it.class("part")]
	}
	if it := m.get(partsClass, 0); it != nil {
		return "T" + partCodes[it.class("parts")]
	}
	return ""
}

// rateSet is "several hours a day": it comes again every day.
func rateSet(r *reader, m match) (string, bool) {
	of, in := m.get(unitsClass, 0).class("units"), m.get(unitClass, 0).class("unit")
	return duration(1, in), of < in
}

var adverbSets = map[string]string{
	"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y", "hourly": "PT1H", "quarterly": "P3M",
}

func adverbSet(r *reader, m match) (string, bool) {
	it := &m.items[m.first]
	adverb := r.doc.Tokens[it.token].Tag == text.ADV
	if !adverb && m.first > 0 && m.last < len(m.items) { // "held daily since"
		prev, next := r.doc.Tokens[it.token-1].Tag, r.doc.Tokens[m.items[m.last].token].Tag
		adverb = (prev == text.VERB || prev == text.NOUN) && (next == text.ADP || next == text.PUNCT || next == text.SCONJ)
	}
	return adverbSets[it.lower], adverb
}
