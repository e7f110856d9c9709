package figure

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// singular reads one person without a number word: "a man", "another", "a second
// worker", and, where it stands beside another count, "their son", "the pilot".
func (r *reader) singular(i, floor int) (quantity, bool) {
	q := quantity{first: i, core: i, last: i + 1, Quantity: hearsay.Exactly(1), single: true}
	k := i + 1
	switch l := r.lower(i); l {
	case "a", "an", "another", "yet":
		if l == "yet" && r.lower(k) == "another" {
			k++
		}
		q.more = l == "another" || l == "yet"
		if isOrdinal(r.lower(k)) {
			q.more, q.ordinal = true, true
			k++
		}
		q.last = k
	case "both":
		q.Quantity = hearsay.Exactly(2)
		q.np = r.phrase(k)
		if isPossessivePronoun(r.lower(k)) {
			return q, false // "both his party and theirs"
		}
		if j := q.end(); r.lower(j) == "and" && j > k && !r.predicateAt(j+1) {
			return q, false // "both soldiers and civilians"
		}
		if q.np.head < 0 {
			q.np.last = k
		}
		return q, i >= floor && (q.np.head < 0 || personal(r.lower(q.np.head)))
	case "the", "his", "her", "their", "its":
		if r.lower(k) == "only" || r.lower(k) == "first" {
			return q, false
		}
		q.weakly = true
	default:
		return q, false
	}
	if i < floor {
		return q, false
	}
	q.np = r.phrase(k)
	if q.np.partitive {
		return q, false
	}
	if n, ok := r.numeral(q.np.last + 1); ok && r.lower(q.np.last) == "of" {
		if q.np.head < 0 || !onePerson(r.lower(q.np.head)) {
			return q, false // "a family of four": the number counts
		}
		q.np.last = n.last // "a man of 31", "a mother of two"
	}
	if q.np.head < 0 {
		return q, q.more && r.predicateSoon(k) && (r.lower(k) != "shot" || r.lower(k+1) == "in" || r.lower(k+1) == "and" || r.lower(k+1) == "dead")
	}
	if q.np.state.Counted != "" && r.owned(q.np) {
		return q, false // "the dead man's wife"
	}
	h := r.lower(q.np.head)
	if h == "parents" || h == "grandparents" { // "his parents", "his parents and sister"
		q.Quantity, q.single, q.weakly = hearsay.Exactly(2), false, false
		if j := q.np.last; r.lower(j) == "and" && human(r.lower(j+1)) && !plural(r.lower(j+1)) {
			q.Quantity, q.np.last = hearsay.Exactly(3), j+2
		}
		return q, isPossessivePronoun(r.lower(i))
	}
	if n, ok := lexicon.NumberWord(h); ok && n.Kind == lexicon.GroupNumeral && !q.weakly { // "an elderly couple"
		q.Quantity, q.single, q.group = hearsay.Exactly(n.Value), false, true
	}
	return q, human(h) && !plural(h)
}

// owned reports whether a phrase is of somebody's somebody: "the pilot's | brother".
func (r *reader) owned(p phrase) bool {
	for k := p.first; k < p.head; k++ {
		if l := r.lower(k); l == "'s" || l == "’s" {
			return true
		}
	}
	return false
}

// predicateSoon reports whether a predicate follows at token i, behind auxiliaries:
// "a fourth was wounded", "another died".
func (r *reader) predicateSoon(i int) bool {
	for k := i; k < i+4; k++ {
		if r.predicateAt(k) {
			return true
		}
		if r.lower(k) == "in" && r.condition(k) != "" {
			return true
		}
		if l := r.lower(k); !isBe(l) && !isHave(l) && !isReport(l) {
			return false
		}
	}
	return false
}

func isOrdinal(lower string) bool {
	switch lower {
	case "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth":
		return true
	}
	return false
}

// plural reports whether a noun for people stands in the plural.
func plural(lower string) bool {
	switch lower {
	case "people", "men", "women", "children", "police", "personnel", "staff", "troops":
		return true
	}
	return strings.HasSuffix(lower, "s") && !strings.HasSuffix(lower, "ss") || strings.HasSuffix(lower, "men") || strings.HasSuffix(lower, "children")
}
