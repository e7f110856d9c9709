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
func (r *reader) right(end int) (verdict, bool) {
	be, relative, noun, commas := false, false, false, 0
	limit := min(r.last, end+reach)
	for k := end; k < limit; k++ {
		l := r.lower(k)
		switch {
		case l == ",":
			next, ok := r.overParenthesis(k)
			if !ok || commas >= 2 {
				return verdict{}, false
			}
			commas++
			k = next
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
		case isHave(l) || isModal(l) || isReport(l):
			if isModal(l) && l != "would" {
				return verdict{}, false
			}
			continue
		case isNot(l):
			return verdict{}, false
		case l == "who" || l == "that" || l == "which" || l == "whom":
			if r.tag(k-1) == text.ADP || noun && r.lower(k-1) != "," {
				return verdict{}, false // it belongs to a nearer noun
			}
			relative, be = true, false
			continue
		case l == "when" || l == "after" || l == "before" || l == "as" || l == "while" || l == "because" || l == "if" || l == "although" || l == "but" || l == "where" || l == "whose":
			return verdict{}, false
		}
		if be && l == "in" {
			if c := r.condition(k); c != "" && !strings.Contains(c, "danger") && !strings.Contains(c, "surgery") {
				return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Injured), Weak: true}, at: k}, true
			}
		}
		if v, done, ok := r.rightWord(k, be, &relative); done {
			return v, ok
		}
		noun = noun || r.tag(k) == text.NOUN || r.tag(k) == text.PROPN
		if r.tag(k) != text.VERB || l == "including" || l == "involving" {
			continue
		}
		if !r.predicateAt(k) && len(lexicon.CountWords(l)) == 0 {
			switch {
			case be:
				return r.taken(k)
			case l == "suffering" || l == "bleeding":
				return r.suffered(k)
			case strings.HasSuffix(l, "ing") || strings.HasSuffix(l, "ed") && r.reduced(k):
				continue // a reduced relative: "people trapped inside"
			case relative:
				relative = false
			default:
				return r.suffered(k)
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
	if len(words) == 0 {
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

// taken reads passives that say what is counted only with their complement: "were taken
// to hospital", "were taken into custody".
func (r *reader) taken(k int) (verdict, bool) {
	switch r.lower(k) {
	case "taken", "rushed", "airlifted", "transported", "flown", "sent", "admitted", "brought", "ferried", "transferred", "carried":
	case "struck", "hit", "grazed":
		for j := k + 1; j < min(r.last, k+7); j++ {
			switch r.lower(j) {
			case "bullet", "bullets", "gunfire", "car", "vehicle", "truck", "bus", "train", "van", "shrapnel", "pickup", "motorcycle":
				return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Injured), Weak: true}, at: k}, true
			case "and":
				if r.lower(j+1) == "killed" {
					return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Killed)}, at: k}, true
				}
			}
		}
		return verdict{}, false
	case "held", "remanded":
		for j := k + 1; j < k+4; j++ {
			if l := r.lower(j); l == "questioning" || l == "custody" || l == "suspicion" {
				return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Arrested)}, at: k}, true
			}
		}
		return verdict{}, false
	default:
		if r.lower(k+1) == "to" && r.lower(k+2) == "death" && r.lower(k) != "sentenced" && r.lower(k) != "condemned" {
			return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Killed)}, at: k}, true
		}
		return r.suffered(k)
	}
	for j := k + 1; j < min(r.last, k+9); j++ {
		switch r.lower(j) {
		case "hospital", "hospitals", "clinic", "clinics":
			return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Injured), Weak: true}, at: k}, true
		case "custody":
			return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Arrested)}, at: k}, true
		case ",", ";", "and", "after", "when":
			return verdict{}, false
		}
	}
	return verdict{}, false
}

// suffered reads verbs that say what is counted only with their object: "suffered
// injuries", "lost their lives", "needed hospital treatment".
func (r *reader) suffered(k int) (verdict, bool) {
	var want func(string) bool
	counted := hearsay.Injured
	switch r.lower(k) {
	case "suffered", "sustained", "received", "suffer", "sustain", "suffering", "required", "needed", "bleeding":
		want = func(l string) bool {
			switch l {
			case "injuries", "injury", "wounds", "wound", "burns", "fractures", "concussion", "treatment":
				return true
			}
			return false
		}
	case "lost", "lose":
		want = func(l string) bool { return l == "lives" || l == "life" }
		counted = hearsay.Killed
	case "fled", "flee":
		return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Displaced), Weak: true}, at: k}, true
	default:
		return verdict{}, false
	}
	for j := k + 1; j < min(r.last, k+8); j++ {
		if want(r.lower(j)) {
			return verdict{CountWord: lexicon.CountWord{Counted: string(counted), Weak: counted == hearsay.Injured}, at: k}, true
		}
		if r.lower(j) == "," {
			break
		}
	}
	return verdict{}, false
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
