package figure

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// implied reads deaths and wounds that a noun tells of without counting persons: "a double
// homicide", "two counts of murder", "a fatal shooting". Such figures stay only where the
// report gives none of the kind itself.
func (r *reader) implied(k int) (f finding, ok bool) {
	l := r.lower(k)
	first, last, n, open := k, k+1, 0, true
	killed := false
	switch l {
	case "murder", "homicide", "slaying", "manslaughter":
		killed = true
	case "murders", "homicides", "slayings", "killings":
		killed = true
	case "shooting", "stabbing", "shootings", "stabbings":
	case "life":
		switch r.lower(k - 1) {
		case "claims", "claimed", "claiming":
			return r.impliedAt(k-1, k+1, hearsay.Killed, hearsay.AtLeast(1)), true
		}
		return f, false
	case "murder-suicide":
		return r.impliedAt(k, k+1, hearsay.Killed, hearsay.AtLeast(2)), true
	default:
		return f, false
	}
	for i := k - 1; i >= r.first && i > k-9; i-- {
		switch w := r.lower(i); w {
		case "double", "twin":
			n, first, open = 2, i, false
		case "triple":
			n, first, open = 3, i, false
		case "quadruple":
			n, first, open = 4, i, false
		case "fatal", "deadly":
			killed, first = true, i
			n = max(n, 1)
		case "attempted", "no", "every", "any":
			return f, false
		case "count", "counts":
			m, ok := r.numeral(i - 1)
			if !ok || m.last != i || !killed || n > 1 {
				return f, false
			}
			n, first, open = m.value, i-1, false
		default:
			if !cued(w, lexicon.CueMurderDegree) {
				i = r.first
			}
		}
	}
	if n == 0 {
		if plural(l) || !killed || !r.itself(k) {
			return f, false
		}
		n = 1
	}
	q := hearsay.Exactly(n)
	if open {
		q = hearsay.AtLeast(n)
	}
	counted := hearsay.Killed
	if !killed {
		counted = hearsay.Injured
	}
	return r.impliedAt(first, last, counted, q), true
}

// itself reports whether a noun for a killing stands for the one that the report tells of
// and not for the deed as such: "a homicide", "charged with murder".
func (r *reader) itself(k int) bool {
	if cued(r.lower(k+1), lexicon.CueNoDeed) {
		return false
	}
	for i := k - 1; i >= r.first && i > k-4; i-- {
		switch r.lower(i) {
		case "a", "the", "with":
			return true
		}
		if isOrdinal(r.lower(i)) || r.tag(i) == text.VERB {
			return false
		}
	}
	return false
}

func (r *reader) impliedAt(first, last int, counted hearsay.Counted, q hearsay.Quantity) finding {
	return finding{
		Figure: hearsay.Figure{
			Span: r.d.Cover(first, last), Words: r.words(first, last), Quantity: q, Counted: counted,
		},
		sentence: r.sentence, at: first, implied: true, person: -1,
	}
}

// allImplied are the implied figures of the sentence that overlap nothing found.
func (r *reader) allImplied(found []finding) []finding {
	var out []finding
	for k := r.first; k < r.last && len(out) < maxVictims; k++ {
		if f, ok := r.implied(k); ok && !overlapsAny(found, f.Span) {
			out = append(out, f)
		}
	}
	return out
}

// withoutImplied drops implied figures that a report's other figures make needless: those
// of a kind that it counts, and all but the first largest.
func withoutImplied(d *text.Doc, all []finding) []finding {
	var told, best tolls
	for i := range all {
		f := &all[i]
		if f.implied && f.sentence <= bodyStart(d)+lead && !f.Background {
			n := best.of(f.Counted)
			*n = max(*n, f.Min)
		} else if !f.implied && !f.Background && f.Counted == hearsay.Killed && f.Min > 0 && !f.weak {
			told.killed++
		} else if !f.implied && !f.Background && f.Counted == hearsay.Injured && f.Min > 0 {
			told.injured++
		}
	}
	kept := all[:0]
	for _, f := range all {
		if f.implied {
			n := best.of(f.Counted)
			if *told.of(f.Counted) > 0 || f.Min != *n || f.Background || f.sentence > bodyStart(d)+lead {
				continue
			}
			*n = 0
		}
		kept = append(kept, f)
	}
	return kept
}
