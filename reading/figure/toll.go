package figure

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// tolls reads numbers that stand by a word for the count itself: "the death toll rose to
// 14 from 9", "raising an earlier toll of one", "the number of injured stands at 30". It
// marks the quantities that it has used.
func (r *reader) tolls(used []bool) []finding {
	var out []finding
	for k := r.first; k < r.last; k++ {
		if counted, ok := r.labelAt(k); ok {
			if i := r.after(k + 2); i >= 0 && !used[i] && !r.quantities[i].single {
				used[i] = true
				out = append(out, r.part(r.quantities[i], r.quantities[i].last, finding{Figure: hearsay.Figure{Counted: counted}, toll: true}))
			}
			continue
		}
		counted, start, ok := r.tollAt(k)
		if !ok && k == r.first && r.toll != "" && r.pointsBack() {
			counted, start, ok = r.toll, k, true // "It is 61 and not 64."
		}
		if !ok {
			continue
		}
		former := r.former(start)
		if !former {
			former = r.former(k)
		}
		limit := min(r.last, k+reach)
		from, _ := slices.BinarySearchFunc(r.quantities, k+1, func(q quantity, k int) int { return q.core - k })
		for i := from; i < len(r.quantities) && r.quantities[i].core < limit; i++ {
			q := &r.quantities[i]
			if used[i] || q.single {
				continue
			}
			if r.breaks(k+1, q.first) && !r.reaches(q) {
				break
			}
			if counted == hearsay.Attending && (q.Min < crowd || q.np.head >= 0 && !personal(r.lower(q.np.head))) {
				continue
			}
			f := r.part(*q, q.last, finding{Figure: hearsay.Figure{Counted: counted}, toll: true})
			switch l := r.lower(q.first - 1); l {
			case "from", "not":
				f.earlier = true
			case "by":
				f.Additional = true
				used[i] = true
				continue // the rise is no count
			default:
				reached := cued(l, lexicon.CueReaches)
				if !reached && l != "than" {
					continue
				}
				f.earlier = reached && former
			}
			if r.cumulative(k+1, q.first) {
				f.Background = true // "the number of dead since the invasion"
			}
			if f.earlier {
				f.Background = true
			}
			used[i] = true
			if r.foreseen(k+1, q.first) {
				break // "could rise to 100": nobody is counted
			}
			out = append(out, f)
			if r.lower(q.end()) == "and" && r.lower(q.end()+1) == "not" {
				continue
			}
			if r.lower(q.end()) != "," && r.lower(q.end()) != "to" && !r.fromSoon(q.last) {
				break
			}
		}
	}
	return out
}

// foreseen reports whether the words between the tokens say that a count may come to a number yet.
func (r *reader) foreseen(first, last int) bool {
	for k := first; k < last; k++ {
		if l := r.lower(k); isModal(l) && !isHave(r.lower(k+1)) || cued(l, lexicon.CueForeseen) {
			return true
		}
	}
	return false
}

// labelAt reads a word that stands as the label of its count at token k: "Injured: 27",
// "Deaths: 3", "confirmed dead: 9".
func (r *reader) labelAt(k int) (hearsay.Counted, bool) {
	if r.lower(k+1) != ":" || r.glued(k+2) {
		return "", false
	}
	for j := k - 1; j >= r.first && j > k-maxLabel; j-- {
		if l := r.lower(j); l == "," || l == ";" || l == "." || l == "|" || l == "and" {
			break
		} else if r.tag(j) == text.VERB && !cued(l, lexicon.CueReported) || r.tag(j) == text.AUX {
			return "", false // "two were injured: 9 men and a boy"
		}
	}
	if w, ok := stateWord(r.lower(k)); ok {
		return hearsay.Counted(w.Counted), true
	}
	w, ok := reading(r.lower(k), lexicon.FrameCount)
	return hearsay.Counted(w.Counted), ok
}

// maxLabel is how many words a label of a count may have.
const maxLabel = 4

// after is the quantity that begins at token k, or -1.
func (r *reader) after(k int) int {
	i, ok := slices.BinarySearchFunc(r.quantities, k, func(q quantity, k int) int { return q.first - k })
	if !ok {
		return -1
	}
	return i
}

// fromSoon reports whether the count that a toll rose or fell from follows behind token k: "41
// on Monday, up from 33".
func (r *reader) fromSoon(k int) bool {
	for j := k; j < min(r.last, k+6); j++ {
		if r.lower(j) == "from" {
			return true
		}
	}
	return false
}

// tollAt reads a word for the count at token k; start is where its phrase begins.
func (r *reader) tollAt(k int) (hearsay.Counted, int, bool) {
	switch r.lower(k) {
	case "toll", "tolls":
		switch r.lower(k - 1) {
		case "injury", "injured":
			return hearsay.Injured, k - 1, true
		case "road", "heavy", "a", "its":
			if r.lower(k+1) != "of" {
				return "", k, false
			}
		case "death", "casualty", "dead":
			return hearsay.Killed, k - 1, true
		}
		return hearsay.Killed, k, true
	case "dead", "wounded", "injured", "missing":
		n := k + 1
		if r.tag(n) == text.ADV {
			n++
		}
		w, ok := stateWord(r.lower(k))
		return hearsay.Counted(w.Counted), k, ok && strings.HasPrefix(r.lower(n), "number") // "the dead now | numbered six"
	case "crowd", "turnout", "attendance", "procession":
		return hearsay.Attending, k, r.lower(k+1) != "of"
	case "number", "total", "count", "figure", "tally":
		if r.prior != "" && cued(r.lower(k-1), lexicon.CueCorrect) && isBe(r.lower(k+1)) {
			return r.prior, k - 1, true // "said 18 had died. The correct number is 8."
		}
		if r.lower(k-1) == "a" || r.lower(k-1) == "phone" {
			return "", k, false
		}
		// "the number of people killed rose to"
		for j := k + 1; j < min(r.last, k+7); j++ {
			if w, ok := stateWord(r.lower(j)); ok {
				return hearsay.Counted(w.Counted), k, true
			}
			switch r.lower(j) {
			case "custody", "detention", "detainees", "detained":
				return hearsay.Arrested, k, true
			case "protesters", "demonstrators", "marchers", "participants", "attendees":
				return hearsay.Attending, k, true
			case "evacuees":
				return hearsay.Evacuated, k, true
			case "deaths", "fatalities", "casualties":
				return hearsay.Killed, k, true
			case "injuries", "wounded":
				return hearsay.Injured, k, true
			case "arrests":
				return hearsay.Arrested, k, true
			case ",", "at", "to", "is", "was":
				return "", k, false
			}
		}
	}
	return "", k, false
}

// former reports whether the words before token k say that the count was an earlier one.
func (r *reader) former(k int) bool {
	for j := k - 1; j >= r.first && j > k-4; j-- {
		if cued(r.lower(j), lexicon.CueFormer) {
			return true
		}
	}
	return false
}

// cumulative reports whether the words between the tokens take in more than one event.
func (r *reader) cumulative(first, last int) bool {
	for k := first; k < last; k++ {
		if r.lower(k) == "since" {
			return longSpan(r.d, k+1, r.last)
		}
		if cued(r.lower(k), lexicon.CueSum) {
			return true
		}
	}
	return false
}

// breaks reports whether a clause ends, or the label of another count stands, between the
// tokens.
func (r *reader) breaks(first, last int) bool {
	for k := first; k < last; k++ {
		if _, ok := r.labelAt(k); ok {
			return true
		}
		switch r.lower(k) {
		case ";", "while", "after", "when", "as", "because":
			return true
		}
	}
	return false
}

// reaches reports whether a quantity is what a count has come to by the words right before it, though a
// clause stands between that and the name of the count: "the number of people killed when the roof fell
// has risen to nine".
func (r *reader) reaches(q *quantity) bool {
	at := q.first - 1
	return (r.lower(at) == "to" || r.lower(at) == "at") && cued(r.lower(at-1), lexicon.CueMoves)
}

// pointsBack reports whether the sentence begins with a word for the count that the one
// before it named, and says what it is: "It is", "That number rose".
func (r *reader) pointsBack() bool {
	switch r.lower(r.first) {
	case "it", "this", "that":
	default:
		return false
	}
	switch r.lower(r.first + 1) {
	case "is", "was", "stands", "stood", "rose", "fell", "now", "has":
		return true
	}
	return false
}

// lastToll is what the sentence gives the number of, by name: "the number of persons in
// custody". Empty where it names no such number, or gives it.
func (r *reader) lastToll() hearsay.Counted {
	for k := r.first; k < r.last; k++ {
		if counted, _, ok := r.tollAt(k); ok {
			return counted
		}
	}
	return ""
}
