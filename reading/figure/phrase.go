package figure

import (
	"sort"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// maxPhrase is how many tokens a counted noun phrase may have.
const maxPhrase = 12

// A phrase is the noun phrase that a number counts; it may be empty ("nine hurt").
type phrase struct {
	first, last int // tokens, without the number
	head        int // token of the head noun; -1 where there is none
	partitive   bool
	wholeAt     int               // the token where the whole's number begins: "two of the nine"
	whole       int               // the number of the whole of which a part is counted: "two of the nine"; 0 where none is given
	state       lexicon.CountWord // of a state before the noun: "25 wounded hostages"
}

// phrase reads the noun phrase that begins at token i.
func (r *reader) phrase(i int) phrase {
	p := phrase{first: i, last: i, head: -1}
	if r.lower(i) == "of" {
		k := i + 1
		switch r.lower(k) {
		case "them", "whom", "those", "these", "us", "you":
			p.partitive, p.last = true, k+1
			return p
		case "the", "its", "their", "his", "her", "our", "my", "an", "a":
			p.partitive = true
			k++
			if n, ok := r.numeral(k); ok { // "15 of the 18 miners"
				k, p.whole, p.wholeAt = n.last, n.value, n.first
			}
		}
		p.first = k
		p.extend(r, k)
		return p
	}
	if r.lower(i) == "-" && r.glued(i) {
		// "a 5,000-strong crowd"
		if r.lower(i+1) != "strong" {
			return p
		}
		i += 2
		p.first, p.last = i, i
	}
	p.extend(r, i)
	return p
}

// extend takes in modifiers and nouns from token i on.
func (p *phrase) extend(r *reader, i int) {
	last := i
	for k := i; k < r.last && k < i+maxPhrase; {
		if r.joint(k) || (r.lower(k) == "fatally" || r.lower(k) == "mortally") && !participial(r.lower(k+1)) {
			break
		}
		if n, ok := r.ageAt(k); ok { // "two 14-year-old boys", "a 19-year-old"
			if !r.nounFollows(n) {
				p.head, last = n-1, n
			}
			k = n
			continue
		}
		if r.timed(k) {
			break
		}
		l := r.lower(k)
		if w, ok := stateWord(l); ok || isSubjectVerb(l) && !personal(l) {
			if !ok || !r.nounFollows(k+1) {
				break
			}
			p.state = w
			k++
			continue
		}
		switch t := r.tag(k); {
		case t == text.NOUN || t == text.PROPN || personal(l) || t == text.VERB && p.head >= 0 && isThing(l):
			p.head, last = k, k+1
		case isJoint(l) || t == text.ADJ || t == text.VERB && (p.head < 0 || r.lower(k-1) == "-" || r.lower(p.head) == "other") && participial(l) && r.nounFollows(k+1) || t == text.ADV && r.nounFollows(k+1):
		case l == "-" && r.glued(k) && r.glued(k+1):
		case isPossessive(l) && p.head == k-1 && r.nounFollows(k+1):
		default:
			k = r.last
			continue
		}
		k++
	}
	p.last = max(p.last, last)
	if p.head < 0 {
		if p.partitive {
			// "two of the injured", "one of the dead": the state is what they are part of
			if w, ok := stateWord(r.lower(i)); ok {
				p.state, p.head, p.last = w, i, i+1
			}
		}
		return
	}
	if r.lower(p.last) == "of" && (personal(r.lower(p.head)) || r.lower(p.head) == "group") {
		p.last = r.ofPhrase(p.last)
	}
}

// joint reports whether the word at token k ends a noun phrase. The first part of a word with
// a hyphen doesn't: "off-duty".
func (r *reader) joint(k int) bool {
	return isJoint(r.lower(k)) && (r.lower(k+1) != "-" || !r.glued(k+1) || !r.glued(k+2))
}

// ofPhrase takes in "of the Revolutionary Guards" after "members".
func (r *reader) ofPhrase(i int) int {
	k := i + 1
	last := i
	for ; k < r.last && k < i+maxPhrase; k++ {
		if r.timed(k) {
			break
		}
		switch r.tag(k) {
		case text.NOUN, text.PROPN:
			last = k + 1
			continue
		case text.DET, text.ADJ:
			continue
		case text.VERB:
			if participial(r.lower(k)) && r.nounFollows(k+1) {
				continue
			}
		case text.NUM:
			if r.lower(k) == "one" { // "members of one family"
				continue
			}
		case text.PRON:
			if isPossessivePronoun(r.lower(k)) {
				continue
			}
		}
		if l := r.lower(k); l == "-" && r.glued(k) || isPossessive(l) {
			continue
		}
		break
	}
	return last
}

// participial reports whether a verb's form may stand before a noun: "suspected",
// "striking", "stolen".
func participial(lower string) bool {
	return strings.HasSuffix(lower, "ed") || strings.HasSuffix(lower, "ing") || strings.HasSuffix(lower, "en")
}

// nounFollows reports whether a person's or other noun comes within the next tokens of
// the same phrase, so that what stands before it is its modifier.
func (r *reader) nounFollows(i int) bool {
	for k := i; k < i+4 && k < r.last; k++ {
		if r.timed(k) {
			return false
		}
		l := r.lower(k)
		switch {
		case r.joint(k):
			return false
		case personal(l):
			return true
		case r.tag(k) == text.NOUN && (k > i || strings.HasSuffix(l, "s")):
			return true
		case isJoint(l), r.tag(k) == text.ADJ, r.tag(k) == text.NOUN, r.tag(k) == text.PROPN, l == "-":
		case r.tag(k) == text.VERB && k == i && participial(l):
		default:
			return false
		}
	}
	return false
}

// ageAt skips "14-year-old", "14 year old" at token i.
func (r *reader) ageAt(i int) (next int, ok bool) {
	n, ok := r.numeral(i)
	if !ok {
		return 0, false
	}
	k := n.last
	skipHyphen := func() {
		if r.lower(k) == "-" || r.lower(k) == "–" {
			k++
		}
	}
	skipHyphen()
	switch r.lower(k) {
	case "year", "years", "month", "months", "week", "day":
	default:
		return 0, false
	}
	k++
	skipHyphen()
	if r.lower(k) != "old" && r.lower(k) != "olds" {
		return 0, false
	}
	return k + 1, true
}

// who is the counted phrase as the figure's Who: empty where it says no more than "people".
func (r *reader) who(p phrase) string {
	if p.head < 0 {
		return ""
	}
	first := p.first
	for first < p.last {
		if _, ok := stateWord(r.lower(first)); !ok || first == p.head {
			break
		}
		first++
	}
	if p.last-first == 1 {
		switch r.lower(p.head) {
		case "people", "persons", "person", "others", "other", "lives", "life":
			return ""
		}
	}
	if p.last-first == 2 && r.lower(first) == "other" && r.lower(p.head) == "people" {
		return ""
	}
	return r.words(first, p.last)
}

// timed reports whether token i belongs to a time expression.
func (r *reader) timed(i int) bool {
	if i < r.first || i >= r.last {
		return false
	}
	s := r.d.Tokens[i].Span
	t, ok := timeBefore(r.d, s)
	return ok && t.Overlaps(s)
}

// timeBefore is the last time expression that begins before the end of s.
func timeBefore(d *text.Doc, s hearsay.Span) (hearsay.Timex, bool) {
	n := sort.Search(len(d.Times), func(i int) bool { return d.Times[i].Start >= s.End })
	if n == 0 {
		return hearsay.Timex{}, false
	}
	return d.Times[n-1], true
}
