package figure

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A verdict is what a number counts and where the word stands that says so.
type verdict struct {
	lexicon.CountWord
	at       int // token of the governing word
	adjacent bool
	unit     string
}

// govern finds the word that says what the group of quantities counts.
func (r *reader) govern(qs []quantity) (verdict, bool) {
	q, end := qs[0], qs[len(qs)-1].np.last
	if p := qs[len(qs)-1]; p.np.head < 0 && p.np.last == p.np.first {
		end = p.last
	}
	end = max(end, qs[len(qs)-1].last)
	head := r.headWord(qs)
	if w, ok := reading(head, lexicon.FrameCount); ok && !q.single && (head != "bodies" || !r.governing()) {
		return verdict{CountWord: w, at: q.np.head}, true
	}
	if v, ok := r.ofLeft(q); ok && isRemains(r.lower(v.at)) {
		return v, true // "the bodies of two men were pulled from the river": nobody is rescued
	}
	if v, ok := r.adjacent(end, qs); ok {
		return v, true
	}
	if v, ok := r.objectIdiom(q, end); ok {
		return v, true
	}
	if v, ok := r.left(q, head); ok && r.happens(v) {
		if v.Weak && r.lower(end) == "to" && r.lower(end+1) == "death" {
			v.CountWord = lexicon.CountWord{Counted: string(hearsay.Killed)}
		}
		return v, true
	}
	if v, ok := r.diedSince(end); ok {
		return v, true
	}
	if v, ok := r.right(end, q); ok && r.happens(v) {
		return v, true
	}
	if v, ok := r.wounds(end); ok {
		return v, true
	}
	if r.lower(end) == "in" {
		if c := r.condition(end); strings.Contains(c, "condition") || strings.Contains(c, "care") {
			return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Injured), Weak: true}, at: end}, true // "with two others in critical condition"
		}
	}
	if v, ok := r.soughtBefore(q); ok {
		return v, true
	}
	if v, ok := r.ofLeft(q); ok {
		return v, true
	}
	if v, ok := r.idiom(end, end, q, lexicon.VoiceState); ok && v.Counted == string(hearsay.Arrested) {
		return v, true // "38 in custody"
	}
	if q.np.state.Counted != "" && !q.np.partitive {
		return verdict{CountWord: q.np.state, at: q.np.first}, true
	}
	if w, ok := reading(head, lexicon.FrameHead); ok && !q.single {
		return verdict{CountWord: w, at: q.np.head}, true
	}
	return verdict{}, false
}

// governing reports whether the bodies that the sentence counts are ones that govern or
// advise, and no dead ones that are found somewhere.
func (r *reader) governing() bool {
	office := false
	for k := r.first; k < min(r.last, r.first+4*reach); k++ {
		cues := lexicon.CountCues(r.lower(k))
		if cues.Has(lexicon.CueBodyFound | lexicon.CueCorpse) {
			return false
		}
		office = office || cues.Has(lexicon.CueOffice)
	}
	return office
}

// wounds reads "a man with a gunshot wound" behind the phrase.
func (r *reader) wounds(end int) (verdict, bool) {
	if r.lower(end) != "with" {
		return verdict{}, false
	}
	for k := end + 1; k < end+7; k++ {
		switch r.lower(k) {
		case "wound", "wounds", "injuries", "burns":
			return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Injured), Weak: true}, at: k}, true
		case ",", ".", "no":
			return verdict{}, false
		}
	}
	return verdict{}, false
}

// headWord is the lower-case head noun of the group's last phrase that has one.
func (r *reader) headWord(qs []quantity) string {
	for i := len(qs) - 1; i >= 0; i-- {
		if h := qs[i].np.head; h >= 0 {
			return r.lower(h)
		}
	}
	return ""
}

// adjacent reads a state right after the phrase: "two dead", "nine others hurt".
func (r *reader) adjacent(end int, qs []quantity) (verdict, bool) {
	k := end
	if r.lower(k) == "-" && r.glued(k) { // "36-killed"
		k++
	}
	for n := 0; n < 2 && (r.lower(k) == "fatally" || r.tag(k) == text.ADV && !r.predicateAt(k) || isReport(r.lower(k))); n++ {
		if r.lower(k) == "fatally" {
			if _, ok := verbForm(r.lower(k+1), lexicon.FrameObject, lexicon.ParticipleForm); ok && r.active(k+1) {
				return verdict{}, false // "an officer fatally shot a man"
			}
			return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Killed)}, at: k, adjacent: true}, true
		}
		k++
	}
	l := r.lower(k)
	if w, ok := reading(l, lexicon.FrameState); ok && r.stateHolds(l, k) {
		return verdict{CountWord: w, at: k, adjacent: true}, true
	}
	if w, ok := verbForm(l, lexicon.FrameObject, lexicon.ParticipleForm); ok {
		if r.active(k) {
			return verdict{}, false // "gunmen killed two"
		}
		return verdict{CountWord: r.upgrade(k, w), at: k, adjacent: true}, true
	}
	return verdict{}, false
}

// left reads an active verb before the phrase: "killing 12", "arrested five".
func (r *reader) left(q quantity, head string) (verdict, bool) {
	i := q.first - 1
	for n := 0; i >= r.first && n < 3; n++ {
		switch l := r.lower(i); {
		case l == "all" || l == "both" || l == "the" || l == "its" || l == "their" || l == "also" || l == "in" && r.lower(i+1) == "all":
			i--
			continue
		case l == "down" || l == "up":
			if p := r.lower(i - 1); p == "gunned" || p == "gunning" || p == "gun" || p == "mowed" || p == "mowing" {
				return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Killed)}, at: i - 1}, true
			}
			if l == "up" {
				if p := r.lower(i - 1); p == "rounded" || p == "rounding" {
					return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Arrested)}, at: i - 1}, true
				}
			}
			return verdict{}, false
		case l == "dead":
			return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Killed)}, at: i}, r.tag(i-1) == text.VERB || isShot(r.lower(i-1))
		case l == "death" && r.lower(i-1) == "to":
			return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Killed)}, at: i}, r.lower(i-2) != "sentenced"
		}
		break
	}
	if head == "lives" || head == "life" {
		if cued(r.lower(i), lexicon.CueLifeTaker) || r.lower(i) == "of" && (r.lower(i-1) == "loss" || r.lower(i-1) == "cost") {
			return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Killed)}, at: i}, true
		}
		return verdict{}, false
	}
	if isBe(r.lower(i)) && r.lower(i-2) == "the" { // "the dead are two men"
		switch r.lower(i - 1) {
		case "dead", "deceased":
			return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Killed)}, at: i - 1}, true
		case "wounded", "injured":
			return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Injured)}, at: i - 1}, true
		}
	}
	if l := r.lower(i); (l == "left" || l == "leaving" || l == "leaves") && r.condition(q.end()) != "" {
		return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Injured)}, at: i}, true // "left two in critical condition"
	}
	w, ok := r.activeAt(i)
	if !ok {
		s, beside := r.personBeside(q.first) // "killed Jane Roe and two others"
		if !beside {
			return verdict{}, false
		}
		k, _ := r.d.TokensIn(s)
		if i = k - 1; i < r.first {
			return verdict{}, false
		}
		if w, ok = r.activeAt(i); !ok {
			return verdict{}, false
		}
	}
	if inhuman(head) || w.Weak && head == "" && q.Min >= 30 { // "shot 68"
		return verdict{}, false
	}
	if w.Counted == string(hearsay.Deployed) {
		if _, force := reading(head, lexicon.FrameForce); !force {
			return verdict{}, false
		}
	}
	if vague := w.Counted == string(hearsay.Evacuated) || w.Counted == string(hearsay.Rescued) && w.Form != lexicon.GerundForm; vague && !personal(head) {
		return verdict{}, false // "moved two steps", "saved three points"
	}
	return verdict{CountWord: r.downgrade(i, w), at: i}, true
}

// downgrade notes "shot and killed three" from the first verb's side.
func (r *reader) downgrade(i int, w lexicon.CountWord) lexicon.CountWord {
	if r.lower(i-1) == "fatally" || r.lower(i-1) == "mortally" {
		return lexicon.CountWord{Counted: string(hearsay.Killed)}
	}
	return w
}

// ofLeft reads "the death of two workers", "a crowd of 5,000", "injuries to three".
func (r *reader) ofLeft(q quantity) (verdict, bool) {
	i := q.first - 1
	for r.lower(i) == "all" || r.lower(i) == "the" || r.lower(i) == "its" {
		i--
	}
	switch r.lower(i) {
	case "of":
	case "to":
		if w, ok := reading(r.lower(i-1), lexicon.FrameCount); ok && w.Counted == string(hearsay.Injured) {
			return verdict{CountWord: w, at: i - 1}, true
		}
		return verdict{}, false
	case "by":
		return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Attending)}, at: i - 1}, r.lower(i-1) == "attended" && q.Min >= crowd
	default:
		return verdict{}, false
	}
	if l := r.lower(i - 1); l == "life" || l == "lives" { // "took the lives of two"
		for k := i - 2; k > i-5; k-- {
			if cued(r.lower(k), lexicon.CueLifeTaker) {
				return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Killed)}, at: k}, true
			}
		}
		return verdict{}, false
	}
	if isRemains(r.lower(i - 1)) {
		return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Killed)}, at: i - 1}, true
	}
	w, ok := reading(r.lower(i-1), lexicon.FrameOf)
	if ok && w.Counted == string(hearsay.Killed) && r.lower(i-1) == "loss" {
		ok = q.np.head >= 0 && (r.lower(q.np.head) == "life" || r.lower(q.np.head) == "lives")
	}
	return verdict{CountWord: w, at: i - 1}, ok
}

// isRemains reports whether a word, in lower case, is for what is left of the dead.
func isRemains(word string) bool { return word == "bodies" || word == "remains" || word == "corpses" }
