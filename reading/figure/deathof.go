package figure

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// deathOf reads a noun for a killing or a shooting with the one person whom it struck:
// "the death of Jane Roe", "her boyfriend's murder", "the fatal shooting of a clerk".
func (r *reader) deathOf(k int) (w lexicon.CountWord, s hearsay.Span, ok bool) {
	if r.tag(k) == text.PROPN && !r.d.Sentences[r.sentence].Title {
		return w, s, false
	}
	l := r.lower(k)
	if n := r.lower(k + 1); n == "death" || n == "deaths" {
		return w, s, false // "the shooting death"
	}
	w, ok = reading(l, lexicon.FrameOf)
	if !ok || w.Counted != string(hearsay.Killed) || l == "loss" {
		switch l {
		case "body", "bodies", "remains", "corpse":
			return r.bodyOf(k)
		case "shooting", "stabbing":
		default:
			return w, s, false
		}
		w = lexicon.CountWord{Counted: string(hearsay.Injured), Frame: lexicon.FrameObject, Weak: true}
	}
	first := k
	for i := k - 1; i >= r.first && i > k-4; i-- {
		switch p := r.lower(i); {
		case p == "attempted":
			return w, s, false
		case p == "fatal" || p == "deadly":
			w = lexicon.CountWord{Counted: string(hearsay.Killed)}
			first = i
			continue
		case cued(p, lexicon.CueDeedPart):
			first = i
			continue
		}
		break
	}
	of := k + 1
	for n := 0; n < 4 && (r.timed(of) || r.lower(of) == "on" && r.timed(of+1)); n++ { // "the death on Sunday of Jane Roe"
		of++
	}
	if r.lower(of) == "of" {
		k = of - 1
		s, ok = r.personAt(k + 2)
		if !ok {
			s, ok = r.bareAt(k + 2)
			ok = ok && r.d.Sentences[r.sentence].Title
		}
		return w, s, ok
	}
	if isPossessive(r.lower(first - 1)) {
		s, ok = r.personEndingAt(first - 2)
		return w, s, ok
	}
	return w, s, false
}

// bodyOf reads a person whose body is found: "the body of a man was pulled from a canal".
func (r *reader) bodyOf(k int) (w lexicon.CountWord, s hearsay.Span, ok bool) {
	found := false
	for i := max(r.first, k-8); i < min(r.last, k+14) && !found; i++ {
		found = cued(r.lower(i), lexicon.CueBodyFound)
	}
	if !found {
		return w, s, false
	}
	w = lexicon.CountWord{Counted: string(hearsay.Killed)}
	if r.lower(k+1) == "of" {
		s, ok = r.personAt(k + 2)
	} else if isPossessive(r.lower(k - 1)) {
		s, ok = r.personEndingAt(k - 2)
	}
	return w, s, ok
}

// attributive reads a state that stands before the one person it is said of: "the slain
// officer", "an injured man", and "the shooting victim".
func (r *reader) attributive(k int) (w lexicon.CountWord, s hearsay.Span, ok bool) {
	w, ok = stateWord(r.lower(k))
	if !ok || w.Weak || w.Counted != string(hearsay.Killed) && w.Counted != string(hearsay.Injured) {
		return w, s, false
	}
	p := r.phrase(k + 1)
	if p.head < 0 || p.partitive || p.first != k+1 || !human(r.lower(p.head)) || plural(r.lower(p.head)) {
		return w, s, false
	}
	first := k
	for first > r.first && (r.tag(first-1) == text.ADV || r.tag(first-1) == text.ADJ) {
		first--
	}
	if b := r.lower(first - 1); first > r.first && b != "the" && b != "a" && b != "an" && !isPossessivePronoun(b) && !isPossessive(b) {
		if !r.d.Sentences[r.sentence].Title {
			return w, s, false
		}
	} else if first > r.first && !isPossessive(b) {
		first--
	}
	return w, r.d.Cover(first, p.last), true
}

// inHospital reads one person whose wounds, condition or stay in hospital token k tells
// of: "he was listed in stable condition", "the shooting victim".
func (r *reader) inHospital(k int) (w lexicon.CountWord, s hearsay.Span, ok bool) {
	w = lexicon.CountWord{Counted: string(hearsay.Injured), Weak: true}
	switch r.lower(k) {
	case "victim":
		switch r.lower(k - 1) {
		case "gunshot", "shooting", "stabbing", "crash":
			w.Frame = lexicon.FrameObject
			ok = true
		case "murder", "homicide":
			w = lexicon.CountWord{Counted: string(hearsay.Killed)}
			ok = true
		}
		if !ok {
			return w, s, false
		}
		first := k - 1
		if before := r.lower(first - 1); before == "the" || w.Weak && (before == "a" || before == "another") {
			first--
		} else if first > r.first {
			return w, s, false // "the city's 50th homicide victim"
		}
		return w, r.d.Cover(first, k+1), true
	case "wound", "wounds":
		return r.wounded(k)
	case "he", "she":
		if v, found := r.right(k+1, quantity{single: true, weakly: true, np: phrase{head: -1}}); found && v.Counted == w.Counted && v.Weak {
			w.Frame = v.Frame
			s = r.d.Tokens[k].Span
			return w, s, true
		}
	case "the", "his", "her":
		s, ok = r.definiteAt(k)
		if !ok {
			return w, s, false
		}
		_, end := r.d.TokensIn(s)
		v, found := r.right(end, quantity{single: true, weakly: true, np: phrase{head: end - 1}})
		if !found || v.Counted != w.Counted || !v.Weak {
			return w, s, false
		}
		w.Frame = v.Frame
		return w, s, true
	default:
		if r.tag(k) != text.PROPN || r.tag(k-1) == text.PROPN {
			return w, s, false
		}
		if s, ok = r.personAt(k); !ok {
			return w, s, false
		}
		_, end := r.d.TokensIn(s)
		end = r.overAge(end)
		if r.lower(end) == "," && end > 0 && r.tag(end+1) != text.VERB && r.tag(end+1) != text.AUX {
			for j := end + 1; j < min(r.last, end+14); j++ { // ", of Columbia,"
				if r.lower(j) == "," {
					end = j
					break
				}
			}
		}
		if r.lower(end) == "," {
			end++
		}
		v, found := r.right(end, quantity{single: true, weakly: true, np: phrase{head: -1}})
		if !found || v.Counted != w.Counted || !v.Weak || v.Frame == lexicon.FrameObject {
			return w, s, false
		}
		return w, s, true
	}
	return w, s, false
}

// wounded reads the one person of whom a bullet's or a blade's wound at token k is told:
// "Ann Roe had a gunshot wound", "he was found with a single stab wound".
func (r *reader) wounded(k int) (w lexicon.CountWord, s hearsay.Span, ok bool) {
	w = lexicon.CountWord{Counted: string(hearsay.Injured), Weak: true, Frame: lexicon.FrameObject}
	switch r.lower(k - 1) {
	case "gunshot", "stab", "bullet", "knife":
	default:
		return w, s, false
	}
	h := r.d.Tokens[k].Head
	for n := 0; n < 4 && h >= r.first && h < r.last; n++ {
		if r.tag(h) == text.VERB {
			for _, relation := range [...]string{"nsubj:pass", "nsubj", "obj"} {
				if s, ok = r.onePersonAt(r.dependent(h, relation)); ok {
					return w, s, true
				}
			}
		}
		if s, ok = r.onePersonAt(h); ok {
			return w, s, true
		}
		h = r.d.Tokens[h].Head
	}
	return w, s, false
}
