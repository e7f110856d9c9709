package figure

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// diedSince reads the main predicate of those of whom a clause behind them, which begins at token
// end, only says what had happened to them before: "two hikers who had been missing | were found
// dead", "one of those injured | has died".
func (r *reader) diedSince(end int) (verdict, bool) {
	k, ok := r.harmedBefore(end)
	if !ok {
		return verdict{}, false
	}
	for limit := min(r.last, k+reach); k < limit; k++ {
		switch l := r.lower(k); {
		case l == "died" || l == "succumbed":
			return r.died(k)
		case l == "dead" && r.passiveAt(k):
			return r.died(k)
		case l == "who" || l == "that" || l == "which" || l == "whose" || l == "when" || l == "after" || l == "and" || l == "but" || l == ";" || l == "while" || l == "as":
			return verdict{}, false
		case r.tag(k) == text.VERB && !isHave(l) && !isBe(l) && l != "found" && l != "pronounced" && l != "declared" && l != "confirmed":
			return verdict{}, false
		}
	}
	return verdict{}, false
}

// died is the verdict of a death told at token k, where it is told as so.
func (r *reader) died(k int) (verdict, bool) {
	return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Killed)}, at: k}, !r.unreal(k)
}

// harmedBefore reports whether the words from token k on say of those before them that they had
// been hurt or missing, and where that is said: "who were | hurt", "injured".
func (r *reader) harmedBefore(k int) (int, bool) {
	if r.lower(k) == "," {
		k++
	}
	if l := r.lower(k); l == "who" || l == "that" {
		for k++; isHave(r.lower(k)) || isBe(r.lower(k)) || r.tag(k) == text.ADV; k++ {
		}
	}
	w, ok := stateWord(r.lower(k))
	return k + 1, ok && (w.Counted == string(hearsay.Injured) || w.Counted == string(hearsay.Missing))
}
