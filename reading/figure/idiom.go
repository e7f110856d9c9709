package figure

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// complement is how many tokens behind a verb the words may stand that say with it what
// is counted: "pulled by fishermen from the cold water".
const complement = 9

// idiom reads token k, in one of the given voices, as the beginning of a phrase that says
// only as a whole what is counted: "taken into custody", "took part". q is what it counts;
// from is the token behind which the phrase goes on, k itself but for objects.
func (r *reader) idiom(k, from int, q quantity, voices ...lexicon.CountVoice) (verdict, bool) {
	for _, p := range lexicon.CountPhrases(r.lower(k)) {
		if slices.Contains(voices, p.Voice) && r.headFits(p, q) && r.followed(p, k, from) {
			return phraseVerdict(p, k), p.Counted != string(hearsay.Attending) || q.Min >= crowd
		}
	}
	return verdict{}, false
}

// crowd is how many people have to join in something for it to be a crowd.
const crowd = 10

func phraseVerdict(p lexicon.CountPhrase, k int) verdict {
	return verdict{CountWord: lexicon.CountWord{Counted: p.Counted, Weak: p.Weak}, at: k, unit: p.Unit}
}

// headFits reports whether the phrase may be said of those counted.
func (r *reader) headFits(p lexicon.CountPhrase, q quantity) bool {
	h := r.lower(max(q.np.head, r.first-1))
	if p.Counted == string(hearsay.Arrested) && strings.HasPrefix(h, "hostage") {
		return false
	}
	if p.Counted == string(hearsay.Displaced) && q.single {
		return false // one who fled is a culprit rather than a refugee
	}
	if len(p.Heads) == 0 {
		return true
	}
	if q.np.head < 0 {
		return false
	}
	if p.Heads[0] == "force" {
		_, ok := reading(h, lexicon.FrameForce)
		return ok
	}
	return slices.Contains(p.Heads, h)
}

// followed reports whether the phrase's further words stand where they must: right behind
// token k, or in the clause behind token from.
func (r *reader) followed(p lexicon.CountPhrase, k, from int) bool {
	ok := p.Free || slices.Contains(p.Next, r.lower(k+1))
	for j := from + 1; j < min(r.last, from+complement); j++ {
		l := r.lower(j)
		if l == "," || l == ";" || l == "when" || l == "while" || l == "after" && j > from+1 || p.Voice == lexicon.VoiceState && j > k+3 {
			break
		}
		if slices.Contains(p.Not, l) {
			return false
		}
		if l == "and" && r.tag(j+1) != text.NOUN && r.tag(j+1) != text.ADJ { // "suffered head and leg injuries"
			break
		}
		ok = ok || slices.Contains(p.Any, l)
	}
	return ok
}

// stateIdiom reads "in custody" at token k behind "to be" or a verb like "remain".
func (r *reader) stateIdiom(k int, be bool, q quantity) (verdict, bool) {
	if !be && !isReport(r.lower(k-1)) && !keeps(r.lower(k-1)) {
		return verdict{}, false
	}
	return r.idiom(k, k, q, lexicon.VoiceState)
}

func keeps(lower string) bool {
	switch lower {
	case "kept", "held", "still", "now", "currently":
		return true
	}
	return remains(lower)
}

// remains reports whether the word is a verb for staying where one is, whatever its tag.
func remains(lower string) bool { return cued(lower, lexicon.CueRemains) }

// predicateIdiom reads token k as the predicate of which those counted are the subject.
func (r *reader) predicateIdiom(k int, be bool, q quantity) (verdict, bool) {
	if be {
		if r.lower(k) == "held" && r.lower(k-1) == "being" && (q.np.head < 0 || personal(r.lower(q.np.head))) && !r.captive(k) {
			return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Arrested)}, at: k}, true
		}
		if v, ok := r.idiom(k, k, q, lexicon.VoicePassive); ok {
			v.CountWord = r.upgrade(k, v.CountWord) // "was struck and killed"
			return v, true
		}
		if !strings.HasSuffix(r.lower(k), "ing") {
			return verdict{}, false
		}
	}
	if v, ok := r.idiom(k, k, q, lexicon.VoiceSubject); ok {
		return v, true
	}
	if next := r.lower(k + 1); !be && !r.objectFollows(k+1) && (next != "down" && next != "up" || !r.objectFollows(k+2)) {
		return r.idiom(k, k, q, lexicon.VoicePassive) // "98 pulled from the water"
	}
	return verdict{}, false
}

// toDeath reads "crushed to death" at token k, whatever the verb.
func (r *reader) toDeath(k int) (verdict, bool) {
	ok := r.lower(k+1) == "to" && r.lower(k+2) == "death" && r.lower(k) != "sentenced" && r.lower(k) != "condemned"
	return verdict{CountWord: lexicon.CountWord{Counted: string(hearsay.Killed)}, at: k}, ok
}

// planned reads what soldiers and police will do, behind "will" at token k: a deployment
// counts from when it is announced.
func (r *reader) planned(k int, q quantity) (verdict, bool) {
	v, ok := r.idiom(k+1, k+1, q, lexicon.VoiceSubject)
	if !ok && isBe(r.lower(k+1)) {
		v, ok = r.idiom(k+2, k+2, q, lexicon.VoicePassive)
	}
	return v, ok && v.Counted == string(hearsay.Deployed)
}

// captive reports whether those held at token k are hostages.
func (r *reader) captive(k int) bool {
	for j := k + 1; j < min(r.last, k+6); j++ {
		if cued(r.lower(j), lexicon.CueCaptor) {
			return true
		}
	}
	return false
}

// objectIdiom reads a verb before the quantity of which it is the object: "took 12 people
// into custody", "picked up 17 survivors". end is the token behind those counted.
func (r *reader) objectIdiom(q quantity, end int) (verdict, bool) {
	k := q.first - 1
	if len(lexicon.CountPhrases(r.lower(k))) == 0 {
		k-- // "picked up", "took the"
	}
	for j := k - 1; j >= r.first && j > k-4; j-- {
		if l := r.lower(j); isBe(l) || isNot(l) || isModal(l) {
			return verdict{}, false
		}
		if r.tag(j) == text.NOUN || r.tag(j) == text.PROPN {
			break
		}
	}
	return r.idiom(k, end-1, q, lexicon.VoiceObject)
}
