package figure

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
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
		return q, q.more && r.predicateSoon(k)
	}
	h := r.lower(q.np.head)
	return q, personal(h) && !plural(h)
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

// names reads persons who are killed, hurt or arrested by name or as "the driver",
// where the sentence has no number for it: "Jane Roe, 32, was killed".
func (r *reader) names(found []finding) []finding {
	var out []finding
	for k := r.first; k < r.last; k++ {
		l := r.lower(k)
		ws := lexicon.CountWords(l)
		if len(ws) == 0 || len(out) >= 4 {
			continue
		}
		w, span, ok := r.victim(k)
		if !ok || w.Counted != string(hearsay.Killed) && w.Counted != string(hearsay.Injured) && w.Counted != string(hearsay.Arrested) {
			continue
		}
		if overlapsAny(found, span) || overlapsAny(out, span) {
			continue
		}
		n := 1
		for n < 4 { // "Jane Roe, 20, and her mother Ann Roe, 58, were killed"
			i, _ := r.d.TokensIn(span)
			for back := 0; back < 8 && ((r.tag(i-1) == text.NOUN || r.tag(i-1) == text.PROPN || r.tag(i-1) == text.ADJ) && !r.predicateAt(i-1) || isPossessivePronoun(r.lower(i-1))); back++ {
				i-- // "her mother Ann Roe"
			}
			s, ok := r.personBeside(i)
			if !ok {
				break
			}
			span.Start, n = s.Start, n+1
		}
		for n < 4 { // "killing Jane Roe and Ann Roe"
			_, i := r.d.TokensIn(span)
			if r.lower(i) != "and" {
				break
			}
			s, ok := r.personAt(i + 1)
			if !ok || !r.ends(s) {
				break
			}
			span.End, n = s.End, n+1
		}
		words := span.In(r.d.Text)
		who := words
		if l := r.lower(firstToken(r.d, span)); n == 1 && (l == "he" || l == "she") {
			who = r.named(span)
		}
		out = append(out, finding{
			Figure: hearsay.Figure{
				Span: span, Words: words, Quantity: hearsay.Exactly(n),
				Counted: hearsay.Counted(w.Counted), Who: who,
			},
			sentence: r.sentence, single: true, weak: w.Weak, open: w.Weak && w.Frame == lexicon.FrameObject, at: k,
		})
	}
	return out
}

func overlapsAny(list []finding, s hearsay.Span) bool {
	for _, f := range list {
		if f.Overlaps(s) {
			return true
		}
	}
	return false
}

// victim finds the one person whom the predicate at token k is about.
func (r *reader) victim(k int) (lexicon.CountWord, hearsay.Span, bool) {
	l := r.lower(k)
	none := hearsay.Span{}
	// Active with its object: "killed Jane Roe".
	if w, ok := r.activeAt(k); ok {
		i := k + 1
		for r.lower(i) == "dead" || r.lower(i) == "down" {
			if r.lower(i) == "dead" {
				w = lexicon.CountWord{Counted: string(hearsay.Killed)}
			}
			i++
		}
		if s, ok := r.personAt(i); ok {
			return w, s, true
		}
	}
	// Passive, intransitive or a state: the subject stands to the left.
	w, ok := verbForm(l, lexicon.FrameSubject, lexicon.BaseForm, lexicon.ThirdForm, lexicon.PastForm)
	if !ok {
		if w, ok = stateWord(l); !ok {
			return w, none, false
		}
		if !r.passiveAt(k) {
			return w, none, false
		}
	} else if l == "die" || isModal(r.lower(k-1)) || r.lower(k-1) == "to" {
		return w, none, false
	}
	w = r.upgrade(k, w)
	i := k - 1
	for ; i >= r.first && i > k-8; i-- {
		l := r.lower(i)
		if isNot(l) || isModal(l) {
			return w, none, false
		}
		if !isBe(l) && !isHave(l) && !isReport(l) && r.tag(i) != text.ADV && r.tag(i) != text.AUX && !r.shotAnd(i, k) {
			break
		}
	}
	// "Jane Roe, 32, died": step back over the apposition.
	if r.lower(i) == "," {
		for j := i - 1; j >= r.first && j > i-12; j-- {
			if r.lower(j) == "," {
				i = j - 1
				break
			}
		}
	}
	if r.lower(i) == "who" {
		i--
	}
	if r.lower(i) == "," {
		i--
	}
	s, ok := r.personEndingAt(i)
	return w, s, ok
}

// shotAnd reports whether token i belongs to "shot and" right before the predicate k.
func (r *reader) shotAnd(i, k int) bool {
	l := r.lower(i)
	if l == "and" && i == k-1 {
		return true
	}
	_, ok := verbForm(l, lexicon.FrameObject, lexicon.ParticipleForm)
	return ok && r.lower(i+1) == "and" && i+1 == k-1
}

// passiveAt reports whether token k has a form of "to be" or a reporting participle
// right before it, adverbs aside.
func (r *reader) passiveAt(k int) bool {
	for i := k - 1; i >= r.first && i > k-6; i-- {
		l := r.lower(i)
		if isBe(l) || l == "found" || l == "pronounced" || l == "declared" || l == "left" {
			return true
		}
		if r.tag(i) != text.ADV && !isReport(l) && l != "and" && !r.shotAnd(i, k) {
			return false
		}
	}
	return false
}
