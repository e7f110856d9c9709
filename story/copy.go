package story

import (
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// When one text counts as taken from another. A false copy is worse than a missed one:
// it would hide an independent origin.
const (
	copyShare     = 0.60 // of the shingles, where nothing else speaks for it
	creditedShare = 0.30 // where the copy credits the other's outlet
	copyCommon    = 6    // shingles at least, however short the text
	creditCommon  = 3

	printed   = 2 * 24 * time.Hour // by then copies are printed; what is told alike later may be a form filled in anew
	lateShare = 0.90               // so from then on more has to be alike: a report of the day's market shares up to .8 with another day's
)

// copyOf judges whether one of two overlapping reports, given how many shingles they have
// in common, took its text from the other. Two texts of one outlet are its own takes, not
// copies.
func (g *Grouper) copyOf(a, b *text, shared int) (hearsay.Copy, bool) {
	by, of := &g.sources[a.source], &g.sources[b.source]
	if by.house != "" && by.house == of.house {
		return hearsay.Copy{}, false
	}
	young, old := a, b
	switch {
	case by.credits(of):
	case of.credits(by),
		a.seen() < b.seen(),
		a.seen() == b.seen() && by.kind == hearsay.WireOutlet && of.kind != hearsay.WireOutlet:
		young, old, by, of = b, a, of, by
	}
	// Where the older text is a brief that the younger one holds whole and goes on from, its
	// share of the younger text decides all the same: what else is there may be its own.
	share := young.imprint.share(old.imprint, shared)
	credited := by.credits(of)
	late := time.Duration(max(a.seen(), b.seen())-min(a.seen(), b.seen())) > printed && a.seen() != 0 && b.seen() != 0
	least, common := copyShare, copyCommon
	switch {
	case credited && late:
		common = creditCommon
	case credited:
		least, common = creditedShare, creditCommon
	case late:
		least = lateShare
	}
	if share < least || shared < common {
		return hearsay.Copy{}, false
	}
	why := why(young, old, share)
	if credited {
		why = "credits " + of.outlet + "; " + why
	}
	return hearsay.Copy{Report: string(g.letters.at(young.report)), Of: string(g.letters.at(old.report)), Share: share, Why: why}, true
}

// credits reports whether a source names b's outlet as the agency it took its text from.
func (a *source) credits(b *source) bool { return lexicon.CreditsHouse(a.credit, b.house) }

// why says in words what speaks for the copy.
func why(young, old *text, share float64) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d %% of its words stand there", int(math.Round(share*100)))
	if young.seen() != 0 && old.seen() != 0 && young.seen() > old.seen() {
		b.WriteString("; published " + lapse(time.Duration(young.seen()-old.seen())) + " later")
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
