package figure

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// maxCount is the largest number that is read; a larger one is no count of people.
const maxCount = 10_000_000_000

// A numeral is a number as written, without its bounds.
type numeral struct {
	first, last int // tokens
	value       int
	vague       bool // a lower bound by the published table: "dozens", "several"
	digits      bool
	fraction    bool // "5.6": no count
	group       bool // "a couple": a number and its noun in one
}

func (n numeral) quantity() hearsay.Quantity {
	if n.vague {
		return hearsay.AtLeast(n.value)
	}
	return hearsay.Exactly(n.value)
}

// numeral reads the number that begins at token i.
func (r *reader) numeral(i int) (numeral, bool) {
	n := numeral{first: i, last: i}
	if c := r.lower(i); c != "" && c[0] >= '0' && c[0] <= '9' {
		return r.digits(i)
	}
	total, current := 0, 0
	seen, half := false, false
	j := i
	switch r.lower(i) {
	case "twin": // "twin sisters"
		return numeral{first: i, last: i + 1, value: 2}, plural(r.lower(i+1)) && human(r.lower(i+1))
	case "a", "an":
		next, ok := lexicon.NumberWord(r.lower(i + 1))
		switch {
		case r.lower(i+1) == "few":
		case ok && (next.Kind == lexicon.ScaleNumeral || next.Kind == lexicon.GroupNumeral):
			current, seen = 1, true
		default:
			return n, false
		}
		j++
	case "half":
		// "half a million", "half a dozen", "half-a-million"
		k := i + 1
		for k < i+4 && (r.lower(k) == "-" || r.lower(k) == "a") {
			k++
		}
		if w, ok := lexicon.NumberWord(r.lower(k)); !ok || w.Kind != lexicon.ScaleNumeral {
			return n, false
		}
		half, current, seen, j = true, 1, true, k
	}
	for j < r.last && j < i+12 {
		l := r.lower(j)
		w, ok := lexicon.NumberWord(l)
		if !ok {
			if seen && j+1 < r.last && (l == "-" && r.glued(j) || l == "and" && current >= 100 || l == "of" && n.vague) {
				if next, ok := lexicon.NumberWord(r.lower(j + 1)); ok && joins(next, current, n.vague, l) {
					j++
					continue
				}
			}
			break
		}
		switch w.Kind {
		case lexicon.UnitNumeral:
			if seen && (current%10 != 0 || current == 0 && total == 0 || w.Value >= 10 && current%100 != 0) {
				return r.finish(n, total, current, half, j), seen
			}
			current += w.Value
		case lexicon.ScaleNumeral:
			if !seen {
				return n, false
			}
			if w.Value >= 1000 {
				if total += current * w.Value; total > maxCount {
					return n, false
				}
				current = 0
			} else {
				current *= w.Value
			}
		case lexicon.VagueNumeral:
			if l == "few" && (i+1 != j || r.lower(i) != "a") {
				return n, false // "few were hurt" counts nobody
			}
			if seen {
				current *= w.Value // "tens of thousands"
			} else {
				current = w.Value
			}
			n.vague = true
		case lexicon.GroupNumeral:
			if i+1 != j { // only "a couple", "a pair"
				return r.finish(n, total, current, half, j), seen && i != j
			}
			current, n.group = w.Value, true
		}
		seen = true
		j++
	}
	if !seen {
		return n, false
	}
	return r.finish(n, total, current, half, j), true
}

// joins reports whether the next number word goes on with the number before the joint.
func joins(next lexicon.Numeral, current int, vague bool, joint string) bool {
	switch joint {
	case "-":
		return next.Kind == lexicon.UnitNumeral && next.Value < 10 && current >= 20 && current%10 == 0 ||
			next.Kind == lexicon.ScaleNumeral
	case "and":
		return next.Kind == lexicon.UnitNumeral && current%100 == 0
	default: // "tens of thousands"
		return vague && next.Kind == lexicon.VagueNumeral && next.Value >= 100
	}
}

func (r *reader) finish(n numeral, total, current int, half bool, last int) numeral {
	n.value, n.last = total+current, last
	if half {
		n.value /= 2
	}
	return n
}

// digits reads a number in figures: "14", "1,200", "1.2 million", "30 thousand".
func (r *reader) digits(i int) (numeral, bool) {
	n := numeral{first: i, last: i + 1, digits: true}
	whole, fraction, places := 0, 0, 1
	point := false
	l := r.lower(i)
	if len(l) > 1 && l[0] == '0' && l[1] != '.' {
		return n, false // the tail of a broken number, or of a telephone's
	}
	if k := len(l) - 1; k > 0 && l[k] == '.' && r.lower(i-1) == ":" {
		l = l[:k] // "Dead: 13. Hurt: 27": the full stop of a note, taken for an ordinal's
	}
	for k := 0; k < len(l); k++ {
		switch c := l[k]; {
		case c >= '0' && c <= '9':
			if point {
				fraction, places = fraction*10+int(c-'0'), places*10
			} else {
				whole = whole*10 + int(c-'0')
			}
			if whole > maxCount || places > 1_000_000 {
				return n, false
			}
		case c == ',' && !point && k > 0 && len(l)-k > 3 && threeDigits(l[k+1:]):
		case c == '.' && !point && k > 0 && k+1 < len(l):
			point = true
		default:
			return n, false // "9/11", "24th", "5ft"
		}
	}
	r.mend(&n, &whole, &fraction, &places)
	if w, ok := lexicon.NumberWord(r.lower(n.last)); ok && w.Kind == lexicon.ScaleNumeral {
		n.last++
		n.value = whole*w.Value + fraction*w.Value/places
		return n, n.value <= maxCount
	}
	n.value, n.fraction = whole, point
	return n, true
}

// mend joins a number that a space tears in two: "1. 38 billion", "12, 000 people". whole,
// fraction and places are those of its first part.
func (r *reader) mend(n *numeral, whole, fraction, places *int) {
	k := n.last
	if *places > 1 || *whole > 999 || !r.glued(k) || r.glued(k+1) || r.timed(n.first) {
		return
	}
	rest := r.lower(k + 1)
	if rest == "" || len(rest) > 3 || strings.Trim(rest, "0123456789") != "" {
		return
	}
	value := 0
	for _, c := range []byte(rest) {
		value = value*10 + int(c-'0')
	}
	switch r.lower(k) {
	case ",":
		if !strings.HasSuffix(rest, "00") || len(rest) != 3 {
			return
		}
		*whole = *whole*1000 + value
	case ".":
		if w, ok := lexicon.NumberWord(r.lower(k + 2)); !ok || w.Kind != lexicon.ScaleNumeral || w.Value < 1000 {
			return
		}
		*fraction = value
		for range rest {
			*places *= 10
		}
	default:
		return
	}
	n.last = k + 2
}

// threeDigits reports whether s begins with three digits that end there or at a separator.
func threeDigits(s string) bool {
	if len(s) < 3 || strings.Trim(s[:3], "0123456789") != "" {
		return false
	}
	return len(s) == 3 || s[3] == ',' || s[3] == '.'
}
