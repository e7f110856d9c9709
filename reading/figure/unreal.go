package figure

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// unreal reports whether the predicate at token k tells of what did not, or may not, happen:
// "could kill", "tried to kill", "nearly died". What "may have" happened and what "is said to
// have" happened is told all the same, and so is what somebody "managed to" do. Of predicates
// that are joined ("to kidnap and kill") the first one's words hold for all.
func (r *reader) unreal(k int) bool {
	if r.lower(k) == "death" && r.lower(k-1) == "to" {
		k -= 2 // "shot to death"
	}
	for hop := range 3 {
		i, perfect := k-1, false
	back:
		for ; i >= r.first && i > k-6; i-- {
			l := r.lower(i)
			switch {
			case hop > 0 && (isNot(l) || cued(l, lexicon.CueNearly)):
				return false // "she never woke and died"
			case isNot(l) || l == "if" || l == "attempted" || cued(l, lexicon.CueNearly):
				return true
			case isModal(l):
				return !perfect || l != "may" && l != "might" && l != "must"
			case l == "to":
				return !perfect && !cued(r.lower(i-1), lexicon.CueRealises)
			case isHave(l):
				perfect = true
			case isBe(l) || r.tag(i) == text.ADV || r.tag(i) == text.AUX:
			default:
				break back
			}
		}
		if l := r.lower(i); l != "and" && l != "or" && l != "," || r.d.Tokens[k].Relation != "conj" {
			return false
		}
		k = r.d.Tokens[k].Head
		if k < r.first || k >= r.last {
			return false
		}
	}
	return false
}

// happens reports whether what a verdict tells of is told as so. Who is to be sent, to come or to leave makes a
// figure as a plan.
func (r *reader) happens(v verdict) bool {
	switch hearsay.Counted(v.Counted) {
	case hearsay.Killed, hearsay.Injured, hearsay.Missing, hearsay.Arrested, hearsay.Rescued:
		return !r.unreal(v.at)
	}
	return true
}

// wouldBe reports whether the quantity whose phrase ends at token end is one of people to whom
// something could happen, or whom somebody could or would have harmed, so that it counts nobody:
// "could have killed hundreds", "5,000 people could die".
func (r *reader) wouldBe(q quantity, end int) bool {
	if k := q.first - 1; stateOrDeed(r.lower(k)) && r.unreal(k) {
		return true
	}
	for k := end; k < min(r.last, end+5); k++ {
		switch l := r.lower(k); {
		case stateOrDeed(l):
			return k > end && r.unreal(k)
		case isModal(l) || isHave(l) || isBe(l) || isNot(l) || r.tag(k) == text.ADV:
		default:
			return false
		}
	}
	return false
}

// imagined reports whether the sentence tells of a film, a book, a drill or the like: "In the
// film, three brothers are killed", "the exercise simulated an attack in which 60 died".
func (r *reader) imagined() bool {
	for k := r.first; k < min(r.last, r.first+reach); k++ {
		if cued(r.lower(k), lexicon.CuePretends) {
			return true
		}
	}
	if r.lower(r.first) != "in" {
		return false
	}
	for k := r.first + 1; k < min(r.last, r.first+6); k++ {
		switch t := r.tag(k); {
		case cued(r.lower(k), lexicon.CueFiction):
			return r.tag(k+1) != text.NOUN && r.tag(k+1) != text.PART
		case t == text.VERB || t == text.PUNCT:
			return false
		}
	}
	return false
}

// idle reports whether the word at token k, which may tell of a death or a wound, is part of a
// phrase that tells of neither: "shot wide", "dead against".
func (r *reader) idle(k int) bool {
	switch r.lower(k) {
	case "dead":
		return cued(r.lower(k+1), lexicon.CueDeadSure)
	case "shot", "shoots", "shooting":
		return r.lower(k+1) == "wide"
	}
	return false
}
