package figure

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// oneself reads what somebody did to themselves at token k, the reflexive: "killed
// himself", "turned the gun on herself", "shot his wife dead and then himself".
func (r *reader) oneself(k int) (w lexicon.CountWord, s hearsay.Span, ok bool) {
	switch r.lower(k) {
	case "himself", "herself":
	case "self": // "Boy, 5, shoots self"
		if !r.d.Sentences[r.sentence].Title {
			return w, s, false
		}
	default:
		return w, s, false
	}
	s = r.d.Tokens[k].Span
	w, ok = r.activeAt(k - 1)
	if ok {
		if w.Counted != string(hearsay.Killed) && w.Weak && r.victimsBefore(k-1) {
			w = lexicon.CountWord{Counted: string(hearsay.Killed)} // "killed two and then shot himself"
		}
		return w, s, w.Counted == string(hearsay.Killed) || w.Counted == string(hearsay.Injured)
	}
	w = lexicon.CountWord{Counted: string(hearsay.Killed)}
	switch r.lower(k - 1) {
	case "on":
		for i := k - 2; i >= r.first && i > k-6; i-- {
			switch r.lower(i) {
			case "turned", "turning", "turns", "turn":
				return w, s, r.lower(i-1) != "to"
			}
		}
	case "then", "and":
		return w, s, r.victimsBefore(k - 1)
	}
	return w, s, false
}

// victimsBefore reports whether the sentence tells of a killing before token k.
func (r *reader) victimsBefore(k int) bool {
	for i := k - 1; i >= r.first && i > k-reach; i-- {
		w, ok := stateWord(r.lower(i))
		if !ok {
			w, ok = verbForm(r.lower(i), lexicon.FrameObject, lexicon.ThirdForm)
		}
		if ok && w.Counted == string(hearsay.Killed) {
			return true
		}
	}
	return false
}
