package figure

import (
	"math"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// A quantity is a number with its bounds and the phrase that it counts.
type quantity struct {
	first, last int // tokens of the number and its bounds
	core        int // first token of the number itself
	hearsay.Quantity
	more    bool // on top of an earlier count
	ordinal bool // "a second"
	single  bool // one person, by an article or a possessive: no number word
	weakly  bool // definite: it counts only beside another ("the pilot and 12 passengers")
	vague   bool
	group   bool // "a couple": number and noun in one
	np      phrase
}

// findQuantities finds the sentence's quantities, in text order, without those that are
// no counts.
func (r *reader) findQuantities() {
	floor := r.first // bounds may not reach back over the quantity before
	for i := r.first; i < r.last; i++ {
		n, ok := r.numeral(i)
		if !ok {
			if q, ok := r.singular(i, floor); ok {
				r.quantities = append(r.quantities, q)
				if j := q.np.last + 1; r.sharesArticle(j) { // "a mother and daughter"
					q = quantity{first: j, core: j, last: j, Quantity: hearsay.Exactly(1), single: true, weakly: q.weakly, np: phrase{first: j, last: j + 1, head: j}}
					r.quantities = append(r.quantities, q)
				}
				i, floor = q.np.last-1, q.np.last
			}
			continue
		}
		q := quantity{first: n.first, last: n.last, core: n.first, Quantity: n.quantity(), vague: n.vague, group: n.group}
		r.rangeAfter(&q, n)
		if n.fraction || r.notCount(n, q) {
			i = q.last - 1
			floor = q.last
			continue
		}
		r.boundsBefore(&q, floor)
		r.boundsAfter(&q)
		q.np = r.phrase(q.last)
		if r.lower(q.first-1) == "but" && r.lower(q.first-2) == "all" {
			if q.np.whole <= q.Max { // "all but two were killed" gives no number
				i, floor = q.last-1, q.last
				continue
			}
			q.Quantity = hearsay.Exactly(q.np.whole - q.Max) // "all but two of the 12"
			q.first -= 2
		}
		if r.measures(q) {
			i = q.last - 1
			floor = q.last
			continue
		}
		r.quantities = append(r.quantities, q)
		i = max(q.last, q.np.last) - 1
		floor = i + 1
	}
}

// rangeAfter reads the second number of "10 to 12", "three or four", "between 3 and 5".
func (r *reader) rangeAfter(q *quantity, n numeral) {
	joint := r.lower(q.last)
	if joint == "to" && r.lower(q.first-1) == "by" {
		return // "rose by three to 44"
	}
	if joint == "to" && r.lower(q.first-1) == "from" && r.moved(q.first-1) {
		return // "rose from nine to 14"
	}
	switch joint {
	case "to", "or", "-", "–":
	case "and":
		if r.lower(q.first-1) != "between" {
			return
		}
	default:
		return
	}
	m, ok := r.numeral(q.last + 1)
	if !ok || m.fraction || m.vague || m.value <= n.value {
		return
	}
	low := n.value
	if m.value >= 1000 && low < 1000 && m.last-m.first == 2 && n.last-n.first == 1 {
		// "two to three million"
		if w, ok := lexicon.NumberWord(r.lower(m.last - 1)); ok && w.Kind == lexicon.ScaleNumeral && low*w.Value <= m.value {
			low *= w.Value
		}
	}
	q.Quantity = hearsay.Quantity{Min: low, Max: m.value}
	q.last = m.last
	if p := r.lower(q.first - 1); p == "between" || p == "from" && joint == "to" {
		q.first--
	}
}

// moved reports whether a count is said, right before token k, to have moved: "had risen sharply |
// from", "was revised | from".
func (r *reader) moved(k int) bool {
	for j := k - 1; j >= r.first && j > k-4; j-- {
		if l := r.lower(j); cued(l, lexicon.CueMoves) || cued(l, lexicon.CueRaises) || l == "revised" || l == "lowered" || l == "up" || l == "down" {
			return true
		}
	}
	return false
}

// boundsBefore reads the phrases before the number, nearest first: "at least another
// three", "up to about 50".
func (r *reader) boundsBefore(q *quantity, floor int) {
	for range 3 {
		b, ok := r.boundEndingAt(q.first-1, floor)
		if !ok {
			return
		}
		q.first -= len(b.Words)
		q.bound(b.Kind)
	}
}

func (r *reader) boundEndingAt(i, floor int) (lexicon.Bound, bool) {
	if i < floor {
		return lexicon.Bound{}, false
	}
	for _, b := range lexicon.BoundsBefore(r.lower(i)) {
		start := i - len(b.Words) + 1
		if start < floor {
			continue
		}
		ok := true
		for k, w := range b.Words {
			if r.lower(start+k) != w {
				ok = false
				break
			}
		}
		if ok {
			return b, true
		}
	}
	return lexicon.Bound{}, false
}

// boundsAfter reads the phrases after the number: "30 or more", "three more".
func (r *reader) boundsAfter(q *quantity) {
	for _, b := range lexicon.BoundsAfter(r.lower(q.last)) {
		ok := true
		for k, w := range b.Words {
			if r.lower(q.last+k) != w {
				ok = false
				break
			}
		}
		if ok && r.lower(q.last+len(b.Words)) != "than" {
			q.last += len(b.Words)
			q.bound(b.Kind)
			return
		}
	}
}

// bound applies a bound to the quantity.
func (q *quantity) bound(k lexicon.BoundKind) {
	switch k {
	case lexicon.LeastBound:
		q.Max = hearsay.Unbounded
	case lexicon.OverBound:
		if q.Min < math.MaxInt && !q.Open() {
			q.Min++
		}
		q.Max = hearsay.Unbounded
	case lexicon.MostBound:
		if !q.Open() {
			q.Min = 0
		}
	case lexicon.UnderBound:
		if !q.Open() && q.Max > 0 {
			q.Min, q.Max = 0, q.Max-1
		}
	case lexicon.MoreBound:
		q.more = true
	}
}
