package figure

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// right reads the predicate of which the phrase that ends at token end is the subject:
// "12 people, most of them miners, were killed". It steps over prepositional phrases,
// appositions between commas and relative clauses, and stops at another verb.
func (r *reader) right(end int, q quantity) (verdict, bool) {
	be, relative, noun, commas := false, false, false, 0
	limit := min(r.last, end+reach)
	for k := end; k < limit; k++ {
		l := r.lower(k)
		if t := r.tag(k); be || t == text.VERB || t == text.AUX || t == text.ADJ {
			if v, ok := r.predicateIdiom(k, be, q); ok {
				return v, true
			}
		}
		switch {
		case l == ",":
			next, ok := r.overParenthesis(k)
			if !ok || commas >= 2 {
				return verdict{}, false
			}
			commas++
			k = next
			continue
		case l == "aged" || l == "ages": // "a girl aged 12 and 13"
			for n, ok := r.numeral(k + 1); ok; n, ok = r.numeral(k + 1) {
				if k = n.last - 1; r.lower(k+1) == "and" || r.lower(k+1) == "to" {
					k++
				}
			}
			continue
		case l == "-" && r.glued(k) && r.glued(k+1): // "NATO-led"
			k++
			continue
		case l == "(":
			for k < limit && r.lower(k) != ")" {
				k++
			}
			continue
		case l == ";" || l == ":" || l == "?" || l == "!" || l == "--" || l == "—" || l == "–" || l == "...":
			return verdict{}, false
		case isBe(l):
			be = true
			continue
		case l == "said" && !be && r.tag(k) == text.VERB:
			return verdict{}, false // what follows is what they say
		case isHave(l) || isModal(l) || isReport(l):
			if l == "will" {
				return r.planned(k, q)
			}
			if isModal(l) && l != "would" {
				return verdict{}, false
			}
			continue
		case isNot(l):
			if r.untraced(k) {
				return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Missing)}, at: k}, true
			}
			return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Killed)}, at: k}, r.lower(k+1) == "survive" && (r.lower(k-1) == "did" && r.lower(k-2) != "likely")
		case l == "who" || l == "that" || l == "which" || l == "whom":
			if r.tag(k-1) == text.ADP || noun && r.lower(k-1) != "," {
				return verdict{}, false // it belongs to a nearer noun
			}
			relative, be = true, false
			continue
		case l == "when" || l == "after" || l == "before" || l == "as" || l == "while" || l == "because" || l == "if" || l == "although" || l == "but" || l == "where" || l == "whose":
			return verdict{}, false
		}
		if v, ok := r.stateIdiom(k, be, q); ok {
			return v, true
		}
		if l == "in" && (be || keeps(r.lower(k-1))) {
			if c := r.condition(k); c != "" && !strings.Contains(c, "danger") && !strings.Contains(c, "surgery") {
				return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Injured), Weak: true}, at: k}, true
			}
		}
		if v, done, ok := r.rightWord(k, be, &relative); done {
			return v, ok
		}
		noun = noun || r.tag(k) == text.NOUN || r.tag(k) == text.PROPN
		if !be && r.tag(k) == text.VERB && says(l) {
			return verdict{}, false // what follows is what they say
		}
		if r.tag(k) != text.VERB || isJoint(l) || l == "including" || l == "involving" {
			continue
		}
		if !r.predicateAt(k) && len(lexicon.CountWords(l)) == 0 {
			switch {
			case be:
				if w, ok := stateWord(r.lower(k + 2)); ok && r.lower(k+1) == "and" && w.Counted == string(hearsay.Killed) {
					return verdict{CountWord: w, at: k + 2}, true // "was struck and killed"
				}
				return r.toDeath(k)
			case strings.HasSuffix(l, "ing") || strings.HasSuffix(l, "ed") && !isHave(r.lower(k-1)) && r.reduced(k):
				continue // a reduced relative: "people trapped inside"
			case relative:
				relative = false
			default:
				return verdict{}, false
			}
			continue
		}
	}
	return verdict{}, false
}

// rightWord reads token k as the predicate; done says that the search is over.
func (r *reader) rightWord(k int, be bool, relative *bool) (v verdict, done, ok bool) {
	l := r.lower(k)
	words := lexicon.CountWords(l)
	if len(words) == 0 || r.idle(k) {
		return v, false, false
	}
	for _, w := range words {
		switch w.Frame {
		case lexicon.FrameState:
			if be || isReport(r.lower(k-1)) {
				return verdict{CountWord: w, at: k}, true, r.stateHolds(l, k)
			}
		case lexicon.FrameObject:
			if w.Form != lexicon.ParticipleForm {
				continue
			}
			if be || isReport(r.lower(k-1)) {
				return verdict{CountWord: r.upgrade(k, w), at: k}, true, true
			}
			if r.tag(k) != text.VERB && r.tag(k) != text.ADJ {
				continue
			}
			if r.active(k) || isHave(r.lower(k-1)) {
				if *relative {
					*relative = false
					return v, false, false
				}
				return v, true, false // active: the phrase is who did it
			}
			return verdict{CountWord: r.upgrade(k, w), at: k}, true, true
		case lexicon.FrameSubject:
			if w.Form == lexicon.GerundForm && !be || w.Form == lexicon.BaseForm && be {
				continue
			}
			if w.Counted == string(hearsay.Attending) {
				if r.tag(k) != text.VERB || be && w.Form != lexicon.GerundForm {
					continue
				}
				if strings.HasPrefix(l, "turn") && r.lower(k+1) != "out" {
					continue
				}
			}
			return verdict{CountWord: w, at: k}, true, true
		}
	}
	return v, false, false
}

// reduced reports whether the participle at token k opens a reduced relative clause
// ("people trapped inside") and is no past tense with an object.
func (r *reader) reduced(k int) bool {
	return !r.objectFollows(k + 1)
}

// overParenthesis steps over what stands between the comma at token k and its partner:
// "12 people, most of them miners, were killed". next is the token before which the
// sentence goes on.
func (r *reader) overParenthesis(k int) (next int, ok bool) {
	goesOn := func(j int) bool {
		l := r.lower(j)
		return isBe(l) || isHave(l) || isReport(l) || r.predicateAt(j)
	}
	if goesOn(k + 1) {
		return k, true
	}
	if r.lower(k+1) == "who" {
		return k, true
	}
	for j := k + 1; j < min(r.last, k+reach); j++ {
		switch r.lower(j) {
		case ",":
			if goesOn(j + 1) {
				return j, true
			}
		case ";", ":":
			return k, false
		}
	}
	return k, false
}

// says reports whether the word is a verb of speech in the past or present.
func says(lower string) bool { return cued(lower, lexicon.CueSays) }
