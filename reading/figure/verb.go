package figure

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// active reports whether the participle or past tense at token k has an object, be it
// behind "and killed" or "dead".
func (r *reader) active(k int) bool {
	switch r.lower(k + 1) {
	case "and":
		if _, ok := stateWord(r.lower(k + 2)); ok {
			return r.objectFollows(k + 3)
		}
	case "dead":
		return r.objectFollows(k + 2)
	}
	return r.objectFollows(k + 1)
}

// objectFollows reports whether a noun phrase begins at token k, so that a verb before
// it is an active one.
func (r *reader) objectFollows(k int) bool {
	if k >= r.last || r.timed(k) || lexicon.NameClasses(r.lower(k)).Has(lexicon.Calendar) {
		return false
	}
	switch l := r.lower(k); l {
	case "dead", "and", "in", "by", "down", "off":
		return false
	case "himself", "themselves", "herself", "itself":
		return true
	}
	switch r.tag(k) {
	case text.DET, text.NUM, text.NOUN, text.PRON, text.ADJ:
		return true
	case text.PROPN:
		return true
	}
	_, ok := r.numeral(k)
	return ok
}

// upgrade makes "shot dead", "stabbed to death", "fatally shot", "shot and killed" what
// they are: killed.
func (r *reader) upgrade(k int, w lexicon.CountWord) lexicon.CountWord {
	killed := lexicon.CountWord{Counted: string(hearsay.Killed), Frame: w.Frame, Form: w.Form}
	if w.Counted == string(hearsay.Killed) {
		return w
	}
	if p := r.lower(k - 1); p == "fatally" || p == "mortally" {
		return killed
	}
	if r.lower(k+1) == "dead" || r.lower(k+1) == "fatally" || r.lower(k+1) == "to" && r.lower(k+2) == "death" {
		return killed
	}
	if w.Weak && r.diesLater(k) {
		return killed
	}
	if r.lower(k+1) == "and" {
		j := k + 2
		if r.lower(j) == "fatally" || r.lower(j) == "mortally" {
			return killed
		}
		if v, ok := stateWord(r.lower(j)); ok {
			if !r.objectFollows(j + 1) {
				if v.Counted == string(hearsay.Killed) || w.Weak && !v.Weak {
					return v
				}
			}
		}
	}
	return w
}

// diesLater reports whether those hurt at token k are said to have died of it, in the same
// clause: "was found shot in a hallway and died in hospital".
func (r *reader) diesLater(k int) bool {
	if r.lower(k+1) == "by" { // "a man shot by police died"
		for j := k + 2; j < min(r.last, k+8) && !isJoint(r.lower(j)) && r.lower(j) != "who" && r.lower(j) != ","; j++ {
			l, next := r.lower(j), r.lower(j+1)
			if l == "died" || l == "dies" || (l == "was" || l == "were") && (next == "killed" || next == "pronounced" || next == "declared") {
				return true
			}
		}
	}
	who := r.lower(k-1) == "who" || r.lower(k-2) == "who"
	for j := k + 1; j < min(r.last, k+16); j++ {
		switch r.lower(j) {
		case "died", "dies":
			if who { // "an officer who was shot on Saturday died"
				return true
			}
		case ";", "when", "while", "after", "as", "who", "which", "that":
			return false
		case "and", ",":
			for j++; r.tag(j) == text.ADV || r.lower(j) == "and" || r.lower(j) == "has" || r.lower(j) == "have" || r.lower(j) == "had"; {
				j++
			}
			switch r.lower(j) {
			case "died", "dies", "succumbed":
				return true
			case "was", "were":
				if r.lower(j+1) == "pronounced" || r.lower(j+1) == "declared" {
					return true
				}
			}
			j--
		}
	}
	return false
}

// activeAt reads token k as an active verb whose object would be counted.
func (r *reader) activeAt(k int) (lexicon.CountWord, bool) {
	l := r.lower(k)
	w, ok := verbForm(l, lexicon.FrameObject, lexicon.GerundForm)
	if ok && r.lower(k-1) == "for" && w.Counted != string(hearsay.Killed) {
		ok = false
	}
	if ok {
		return w, !isNot(r.lower(k - 1))
	}
	if l == "treated" && !r.healers(k) {
		return w, false // "treated them like cargo"
	}
	w, ok = verbForm(l, lexicon.FrameObject, lexicon.PastForm)
	if !ok {
		w, ok = verbForm(l, lexicon.FrameObject, lexicon.ThirdForm, lexicon.BaseForm)
	}
	if !ok {
		return w, false
	}
	for i := k - 1; i >= r.first && i > k-5; i-- {
		p := r.lower(i)
		switch {
		case isBe(p) || isNot(p):
			return w, false // passive: what follows is no object
		case p == "to" || isModal(p):
			return w, w.Counted == string(hearsay.Deployed) || !r.unreal(k)
		case r.tag(i) == text.ADV || isHave(p):
		default:
			return w, !r.unreal(k)
		}
	}
	return w, true
}

// healers reports whether those who treat people for wounds stand before token k.
func (r *reader) healers(k int) bool {
	for i := k - 1; i >= r.first && i > k-10; i-- {
		switch l := r.lower(i); {
		case hospital(l), l == "doctors", l == "medics", l == "paramedics", l == "nurses", l == "surgeons", l == "rescuers", l == "center", l == "centre":
			return true
		}
	}
	return false
}

func isShot(lower string) bool { return cued(lower, lexicon.CueDeadBehind) }

// stateHolds leaves out "accounted for" and "missing" with an object ("missing two games").
func (r *reader) stateHolds(l string, k int) bool {
	switch l {
	case "missing":
		return !r.objectFollows(k+1) || r.lower(k+1) == "any" && (r.lower(k+2) == "more" || r.lower(k+2) == "longer")
	case "unaccounted":
		return true
	}
	return !r.idle(k)
}

// passiveBefore reports whether somebody is said to have been killed or hurt right before
// token i.
func (r *reader) passiveBefore(i int) bool {
	for k := i - 1; k >= r.first && k > i-4; k-- {
		if _, ok := stateWord(r.lower(k)); ok {
			return r.passiveAt(k)
		}
	}
	return false
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
