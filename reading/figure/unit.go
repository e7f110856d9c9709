package figure

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// splits reports whether a coordination is no sum: its members are unlike things ("142
// passengers and 14 crew"), or only the last one's noun says what is counted. People of one
// kind under one predicate are summed: "two men and a woman were killed".
func splits(v verdict, governed bool) bool {
	if !governed || v.Frame == lexicon.FrameHead {
		return true
	}
	switch hearsay.Counted(v.Counted) {
	case hearsay.Killed, hearsay.Injured, hearsay.Missing, hearsay.Arrested, hearsay.Rescued, hearsay.Evacuated, hearsay.Displaced, hearsay.Attending:
		return false
	}
	return true
}

// unit is what a count of things counts: its noun phrase, and for cases of an illness
// "cases" with what tells one sort of them from another.
func (r *reader) unit(p phrase) string {
	switch r.lower(p.head) {
	case "case", "cases", "infection", "infections":
	default:
		return r.who(p)
	}
	var kept []string
	for k := p.first; k < p.head; k++ {
		if l := r.lower(k); l != "-" && !ofIllness(l) {
			kept = append(kept, l)
		}
	}
	return strings.Join(append(kept, "cases"), " ")
}

// illUnit is what is counted where people fall ill or are in hospital in an outbreak.
func illUnit(verb string) string {
	if cued(verb, lexicon.CueFallsIll) {
		return "cases"
	}
	return "in hospital"
}

// takenOff reports whether the quantity whose phrase ends at token end is taken off a
// count: "two people had been counted twice", "were removed from the list".
func (r *reader) takenOff(end int) bool {
	for k := end; k < min(r.last, end+complement); k++ {
		l := r.lower(k)
		cues := lexicon.CountCues(l)
		if cues.Has(lexicon.CueTakenOff) {
			if p := r.lower(k - 1); p == "-" || p == "doubly" || cued(p, lexicon.CueTwice) {
				return true
			}
			for j := k + 1; j < min(r.last, k+4); j++ {
				if cued(r.lower(j), lexicon.CueTwice) {
					return true
				}
			}
		}
		if cues.Has(lexicon.CueStruckOff) {
			for j := k + 1; j < min(r.last, k+5); j++ {
				if cued(r.lower(j), lexicon.CueTollList) {
					return true
				}
			}
		}
		if l == "," || l == ";" {
			return false
		}
	}
	return false
}

// ofIllness reports whether a word before "cases" says only that they are cases of an
// illness and known, so that it doesn't set them apart from others of the report.
func ofIllness(lower string) bool { return cued(lower, lexicon.CueKnownCase) }
