package when

import (
	"strings"

	"github.com/hearsay-news/hearsay"
)

// edges are the words of "the end of 1990".
var edges = map[string]bool{
	"end": true, "beginning": true, "start": true, "middle": true, "close": true, "rest": true, "remainder": true,
}

// measures are the two-word ways to bound a length: "more than", "at least".
var measures = map[string]string{
	"than": "more less fewer", "least": "at", "most": "at", "to": "up",
}

// widen gives the first item of an expression with the words before it that belong to
// it: "early next year", "the end of 1990", "more than two hours".
func (r *reader) widen(f found) int {
	first := f.first
	for steps := 0; steps < 3 && first > 0; steps++ {
		p := &r.items[first-1]
		switch {
		case f.kind == hearsay.DurationTimex || f.kind == hearsay.DateTimex && strings.HasPrefix(f.value, "P"), r.isAgo(f):
			if !r.items[first].begins() {
				return first
			}
			if p.is.meets(setOf(approxClass)) && (p.lower != "over" || r.items[first].is.meets(numbers)) {
				first--
				continue
			}
			if p.lower == "another" || p.lower == "some" && r.items[first].is.meets(numbers) {
				first--
				continue
			}
			if first > 1 && measures[p.lower] != "" && strings.Contains(measures[p.lower], r.items[first-2].lower) && len(r.items[first-2].lower) > 1 {
				if first -= 2; first > 0 && r.items[first-1].lower == "no" {
					first--
				}
				continue
			}
			return first
		case f.kind != hearsay.DateTimex && f.kind != hearsay.TimeTimex || strings.HasSuffix(f.value, "_REF"):
			return first
		case p.is.meets(setOf(earlyClass)):
			if p.lower == "later" && r.items[first].is.meets(setOf(monthClass, weekdayClass)) {
				return first
			}
			first--
		case p.lower == "around" || p.lower == "about":
			first--
		case p.lower == "of" && first > 1 && edges[r.items[first-2].lower]:
			first -= 2
			if first > 0 && r.items[first-1].lower == "the" {
				first--
			}
		case p.lower == "on" && first > 1 && (r.items[first-2].lower == "early" || r.items[first-2].lower == "late" || r.items[first-2].lower == "earlier" || r.items[first-2].lower == "later") && r.items[first].is.meets(setOf(weekdayClass)):
			first -= 2
		case p.lower == "in" && first > 1 && (r.items[first-2].lower == "early" || r.items[first-2].lower == "late" || r.items[first-2].lower == "earlier" || r.items[first-2].lower == "later"):
			first -= 2
		default:
			return first
		}
	}
	return first
}

// isAgo reports whether an expression tells a date by a number of units.
func (r *reader) isAgo(f found) bool {
	return f.kind == hearsay.DateTimex && r.items[f.last-1].is.meets(setOf(agoClass))
}

// begins reports whether an amount can begin with the item.
func (it *item) begins() bool {
	return it.is.meets(setOf(numberClass, vagueClass, coupleClass)) || it.lower == "a" || it.lower == "an" || it.lower == "half"
}
