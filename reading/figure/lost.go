package figure

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// untraced reads "not been seen", "not heard from" at the negation, token k: whose trace is
// lost is missing.
func (r *reader) untraced(k int) bool {
	for k++; isBe(r.lower(k)); k++ {
	}
	if !cued(r.lower(k), lexicon.CueTraced) {
		return false
	}
	next := r.lower(k + 1)
	return next != "guilty" && next != "by" && next != "in"
}

// soughtBefore reads those who are missing from what stands before them: "no trace of four
// skiers", "the fate of 16 sailors", "rescuers searched for two hikers", "lost contact with
// three climbers". Whom the police look for is wanted rather than missing.
func (r *reader) soughtBefore(q quantity) (verdict, bool) {
	missing := func(at int) (verdict, bool) {
		return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Missing)}, at: at}, true
	}
	i := q.first - 1
	for r.lower(i) == "the" || r.lower(i) == "all" {
		i--
	}
	switch r.lower(i) {
	case "of", "from", "with", "on":
		switch w := r.lower(i - 1); {
		case cued(w, lexicon.CueFate):
			return missing(i - 1)
		case cued(w, lexicon.CueTrace):
			for k := i - 2; k >= r.first && k > i-8; k-- {
				switch r.lower(k) {
				case "no", "any", "without", "lost", "nothing", "not":
					return missing(i - 1)
				}
			}
		}
	case "for":
		if !r.searches(i) {
			break
		}
		h := ""
		if q.np.head >= 0 {
			h = r.lower(q.np.head)
		}
		if h == "" || cued(h, lexicon.CueWanted) {
			break
		}
		searchers := false
		for k := i - 1; k >= r.first && k > i-reach; k-- {
			w := r.lower(k)
			if cued(w, lexicon.CuePolice) {
				return verdict{}, false
			}
			searchers = searchers || cued(w, lexicon.CueSearchers)
		}
		if searchers {
			return missing(i - 1)
		}
	}
	return verdict{}, false
}

// searches reports whether a word of searching governs the "for" at token i: "searched the
// lake for".
func (r *reader) searches(i int) bool {
	for k := i - 1; k >= r.first && k > i-6; k-- {
		if cued(r.lower(k), lexicon.CueSearch) {
			return true
		}
		if t := r.tag(k); t == text.VERB && k < i-1 || t == text.PUNCT {
			return false
		}
	}
	return false
}
