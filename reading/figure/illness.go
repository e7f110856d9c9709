package figure

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// ofIllHealth reports whether the person whom token k tells of died or lies in hospital of
// an illness or of age, so that nobody was killed or hurt: "died of cancer", "died at 82".
func (r *reader) ofIllHealth(k int) bool {
	for i := max(r.first, k-12); i < min(r.last, k+16); i++ {
		if _, ok := reading(r.lower(i), lexicon.FrameIllness); ok {
			return true
		}
	}
	if w, ok := reading(r.lower(k), lexicon.FrameSubject); !ok || w.Counted != string(hearsay.Killed) {
		return false
	}
	// "dies at 82"
	return (r.lower(k+1) == "at" || r.lower(k+1) == "aged") && smallNumber(r.lower(k+2)) > 0 && !r.timed(k+2) && r.lower(k+3) != ":"
}
