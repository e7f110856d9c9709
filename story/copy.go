package story

import (
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

// When one text counts as taken from another. A false copy is worse than a missed one:
// it would hide an independent origin.
const (
	copyShare     = 0.60 // of the shingles, where nothing else speaks for it
	creditedShare = 0.30 // where the copy credits the other's outlet
	copyCommon    = 6    // shingles at least, however short the text
	creditCommon  = 3
)

// copyOf judges whether one of two overlapping reports took its text from the other.
// Two texts of one outlet are its own takes, not copies.
func copyOf(a, b *Sketch) (hearsay.Copy, bool) {
	if a.Outlet != "" && strings.EqualFold(a.Outlet, b.Outlet) {
		return hearsay.Copy{}, false
	}
	young, old := a, b
	switch {
	case credits(a, b):
	case credits(b, a):
		young, old = b, a
	case seen(a).Before(seen(b)):
		young, old = b, a
	case seen(a).Equal(seen(b)) && a.Kind == hearsay.WireOutlet && b.Kind != hearsay.WireOutlet:
		young, old = b, a
	}
	share, common := containment(young, old)
	credited := credits(young, old)
	if back, n := containment(old, young); back > share && !credited {
		// The older text is a brief that the younger one holds whole and goes on from.
		// Its share of the younger text decides: what else is there may be its own.
		common = n
	}
	if credited && (share < creditedShare || common < creditCommon) {
		return hearsay.Copy{}, false
	}
	if !credited && (share < copyShare || common < copyCommon) {
		return hearsay.Copy{}, false
	}
	return hearsay.Copy{Report: young.Report, Of: old.Report, Share: share, Why: why(young, old, share, credited)}, true
}

// credits reports whether a names b's outlet as the agency it took its text from.
func credits(a, b *Sketch) bool {
	return b.Outlet != "" && a.Credit != "" && strings.Contains(strings.ToLower(a.Credit), strings.ToLower(b.Outlet))
}

// seen is when a text stood in public: its publication, or else when it was observed.
func seen(s *Sketch) time.Time {
	if !s.Published.IsZero() {
		return s.Published
	}
	return s.Observed
}

// why says in words what speaks for the copy.
func why(young, old *Sketch, share float64, credited bool) string {
	var b strings.Builder
	if credited {
		fmt.Fprintf(&b, "credits %s; ", old.Outlet)
	}
	fmt.Fprintf(&b, "%d %% of its words stand there", int(math.Round(share*100)))
	if gap := seen(young).Sub(seen(old)); gap > 0 {
		b.WriteString("; published " + lapse(gap) + " later")
	}
	return b.String()
}

// lapse is a length of time in words, in its two largest units at most.
func lapse(d time.Duration) string {
	minutes := int(d.Round(time.Minute) / time.Minute)
	switch {
	case minutes < 1:
		return "moments"
	case minutes < 60:
		return fmt.Sprintf("%d min", minutes)
	case minutes < 24*60 && minutes%60 == 0:
		return fmt.Sprintf("%d h", minutes/60)
	case minutes < 24*60:
		return fmt.Sprintf("%d h %d min", minutes/60, minutes%60)
	default:
		return fmt.Sprintf("%d d %d h", minutes/(24*60), minutes/60%24)
	}
}
