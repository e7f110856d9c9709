package figure

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// ofIllHealth reports whether the person whom token k tells of died or lies in hospital of
// an illness or of age, so that nobody was killed or hurt: "died of cancer", "died at 82".
func (r *reader) ofIllHealth(k int) bool {
	for i := max(r.first, k-12); i < min(r.last, k+16); i++ {
		if _, ok := reading(r.lower(i), lexicon.FrameIllness); ok || r.lower(i) == "health" && isPossessivePronoun(r.lower(i-1)) {
			return true
		}
	}
	if w, ok := reading(r.lower(k), lexicon.FrameSubject); !ok || w.Counted != string(hearsay.Killed) {
		return false
	}
	// "dies at 82"
	if (r.lower(k+1) == "at" || r.lower(k+1) == "aged") && smallNumber(r.lower(k+2)) > 0 && !r.timed(k+2) && r.lower(k+3) != ":" {
		return true
	}
	return r.agedBehind(k) && !harmfulIn(r.d, r.sentence)
}

// old is the age from which a death without a cause is taken for one of age.
const old = 65

// agedBehind reports whether the age of somebody old stands behind a death at token k: "died
// in Paris at the age of 91".
func (r *reader) agedBehind(k int) bool {
	for i := k + 1; i < min(r.last, k+reach); i++ {
		switch r.lower(i) {
		case "aged", "age", "of":
			if n := smallNumber(r.lower(i + 1)); n >= old && (r.lower(i) != "of" || r.lower(i-1) == "age") {
				return true
			}
		case ";", ".":
			return false
		}
	}
	return false
}

// harmfulIn reports whether a sentence tells of an event that kills or hurts people, other than a
// death as such.
func harmfulIn(d *text.Doc, sentence int) bool {
	for i := range eventsOf(d, d.Sentences[sentence].Span) {
		if t := d.Events[i].Type; t != hearsay.Death && lexicon.HarmOf(string(t)) == lexicon.Deadly {
			return true
		}
	}
	return false
}

// ofSomebodyIll reports whether headline and lead tell of an illness and of nothing that hurts
// people, so that who is in hospital is ill.
func ofSomebodyIll(d *text.Doc) bool {
	ill := false
	for s := range d.Sentences[:min(len(d.Sentences), bodyStart(d)+1)] {
		if harmfulIn(d, s) {
			return false
		}
		for k := d.Sentences[s].First; k < d.Sentences[s].Last && !ill; k++ {
			_, ill = reading(d.Tokens[k].Lower, lexicon.FrameIllness)
		}
	}
	return ill
}
