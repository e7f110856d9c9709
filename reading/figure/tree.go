package figure

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// dependent is the first token near k that stands in the relation to it; -1 where none does.
func (r *reader) dependent(k int, relation string) int {
	for i := max(r.first, k-reach); i < min(r.last, k+reach); i++ {
		if t := &r.d.Tokens[i]; t.Head == k && t.Relation == relation {
			return i
		}
	}
	return -1
}

// byTree finds the one person whom the verb at token k is about by the sentence's tree,
// which sees over what stands between them: "a man who broke into a house was shot". It is
// asked where the words beside the verb don't tell.
func (r *reader) byTree(k int) (w lexicon.CountWord, s hearsay.Span, ok bool) {
	l := r.lower(k)
	if w, ok = verbForm(l, lexicon.FrameSubject, lexicon.ThirdForm, lexicon.PastForm, lexicon.GerundForm); ok {
		if w.Counted != string(hearsay.Killed) || r.unreal(k) {
			return w, s, false
		}
		s, ok = r.onePersonAt(r.subjectOf(k, "nsubj"))
		return w, s, ok
	}
	w, participle := verbForm(l, lexicon.FrameObject, lexicon.ParticipleForm)
	if !participle {
		if w, ok = verbForm(l, lexicon.FrameObject, lexicon.PastForm, lexicon.GerundForm, lexicon.ThirdForm); !ok {
			return w, s, false
		}
	}
	if w.Counted != string(hearsay.Killed) && w.Counted != string(hearsay.Injured) || r.unreal(k) {
		return w, s, false
	}
	w = r.upgrade(k, w)
	if r.lower(k+1) == "at" {
		return w, s, false // "shooting at a deputy"
	}
	if o := r.dependent(k, "obj"); o > k && !r.commaBetween(k, o) {
		switch r.lower(o) {
		case "himself", "herself": // "shot himself"
			s, ok = r.onePersonAt(r.subjectOf(k, "nsubj"))
		default:
			s, ok = r.onePersonAt(o)
		}
		_, end := r.d.TokensIn(s)
		if ok && (r.lower(end) == "dead" || r.lower(end) == "to" && r.lower(end+1) == "death") {
			w = lexicon.CountWord{Counted: string(hearsay.Killed)}
		}
		return w, s, ok
	}
	if !participle || r.objectFollows(k+1) && r.lower(k+1) != "dead" {
		return w, s, false
	}
	if h := r.d.Tokens[k].Head; r.d.Tokens[k].Relation == "acl" && h >= r.first && h < k {
		s, ok = r.onePersonAt(h) // "a man shot in the leg"
		return w, s, ok
	}
	s, ok = r.onePersonAt(r.subjectOf(k, "nsubj:pass"))
	return w, s, ok
}

// subjectOf is the subject of the verb at token k, or that of the verb it is joined to; for
// "who" the noun that it stands for; -1 where there is none.
func (r *reader) subjectOf(k int, relation string) int {
	for range 3 {
		if s := r.dependent(k, relation); s >= 0 {
			if l := r.lower(s); l != "who" && l != "that" {
				return s
			}
			if h := r.d.Tokens[k].Head; r.d.Tokens[k].Relation == "acl:relcl" && h >= r.first && h < r.last {
				return h
			}
			return -1
		}
		h := r.d.Tokens[k].Head
		if rel := r.d.Tokens[k].Relation; rel != "conj" && rel != "xcomp" && (rel != "advcl" || r.lower(k-1) != "being") || h < r.first || h >= r.last {
			return -1
		}
		k = h
		if relation == "nsubj" && r.dependent(k, "nsubj") < 0 {
			relation = "nsubj:pass" // "was shot and died"
		}
	}
	return -1
}

// commaBetween reports whether a comma stands between the tokens: "kills two, wounds officer".
func (r *reader) commaBetween(first, last int) bool {
	for i := first + 1; i < last; i++ {
		if r.lower(i) == "," {
			return true
		}
	}
	return false
}

// onePersonAt is the span of the one person whose head is token i.
func (r *reader) onePersonAt(i int) (s hearsay.Span, ok bool) {
	if i < r.first || i >= r.last {
		return s, false
	}
	l := r.lower(i)
	if isPersonal(l) {
		s = r.d.Tokens[i].Span
		return s, true
	}
	if r.tag(i) == text.PROPN || lexicon.NameClasses(l) == 0 {
		word := r.d.Tokens[i].Span
		end := r.d.Tokens[min(r.last, i+maxPhrase)-1].End
		for _, m := range r.d.MentionsIn(hearsay.Span{Start: r.d.Tokens[max(r.first, i-maxPhrase)].Start, End: end}) {
			if m.Contains(word) && m.Form == hearsay.NameMention && r.onePerson(m) {
				return m.Span, true
			}
		}
	}
	if !human(l) || plural(l) || r.tag(i) == text.VERB {
		return s, false
	}
	first := i
	for first > r.first && first > i-maxPhrase {
		p := r.lower(first - 1)
		t := r.tag(first - 1)
		if t == text.DET || isPossessivePronoun(p) {
			first--
			break
		}
		if t != text.ADJ && t != text.NOUN && t != text.PROPN && t != text.NUM && !isPossessive(p) && !(p == "-" && r.glued(first)) {
			break
		}
		first--
	}
	if n, ok := r.numeral(first); ok && n.value > 1 {
		if _, age := r.ageAt(first); !age {
			return s, false
		}
	}
	return r.d.Cover(first, i+1), true
}

// isPersonal reports whether the word is a pronoun for one person.
func isPersonal(lower string) bool {
	switch lower {
	case "he", "she", "him", "her":
		return true
	}
	return false
}
