package newsroom

import (
	"cmp"
	"context"
	"slices"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/account"
)

// CheckStore is what Check asks of a store.
type CheckStore interface {
	Version(ctx context.Context, report string, n int) (hearsay.Version, error)
	// Speaking are the reports that have one of the words or one that begins like it, those
	// first that have most of them.
	Speaking(ctx context.Context, words []string, n int) ([]string, error)
	RestateStore
}

// Check holds sentences against the reports that are kept. It writes nothing.
type Check struct {
	store   CheckStore
	restate *Restate
}

// NewCheck makes a Check.
func NewCheck(store CheckStore, reader Reader) *Check {
	return &Check{store, NewRestate(store, reader)}
}

// Bounds on holding a sentence against everything.
const (
	heldMost  = 250  // reports that are looked at closely
	heldShare = 0.85 // how much of the sentence a report must have, Bearing.Share,
	heldWord  = 0.05 // less this for each of its words: many words seldom meet by chance,
	heldLeast = 0.50 // but this at least
)

// A Held is a report held against a sentence, with its version.
type Held struct {
	hearsay.Bearing
	Version hearsay.Version
}

// Report holds a sentence against the latest version of one report.
func (c *Check) Report(ctx context.Context, sentence *hearsay.Reading, claim *hearsay.Version, report string) (_ Held, err error) {
	defer hearsay.Fault(&err, "check report %q", report)
	v, err := c.store.Version(ctx, report, 0)
	if err != nil {
		return Held{}, err
	}
	r, err := c.restate.Reading(ctx, v)
	if err != nil {
		return Held{}, err
	}
	return Held{account.Check(sentence, claim, []account.Read{{Version: v, Reading: r}})[0], v}, nil
}

// Everywhere holds a sentence against everything that is kept: the reports that share most of its
// words are looked at closely. It gives those that bear on it, those first that take a side, and of
// these those that have most of the sentence in one place.
func (c *Check) Everywhere(ctx context.Context, sentence *hearsay.Reading, claim *hearsay.Version) (bear []Held, err error) {
	defer hearsay.Fault(&err, "check a sentence")
	words := account.Asked(sentence, claim)
	need := max(heldLeast, heldShare-heldWord*float64(len(words)))
	reports, err := c.store.Speaking(ctx, words, heldMost)
	if err != nil {
		return nil, err
	}
	for _, report := range reports {
		h, err := c.Report(ctx, sentence, claim, report)
		if err != nil {
			return nil, err
		}
		if h.Stance == hearsay.CheckUnrelated || h.Share < need {
			continue
		}
		if !takesSide(h.Bearing) {
			h.Stance = hearsay.CheckDiscusses
		}
		bear = append(bear, h)
	}
	slices.SortStableFunc(bear, func(a, b Held) int {
		return cmp.Or(bearingRank(a.Stance)-bearingRank(b.Stance), -cmp.Compare(a.Share, b.Share))
	})
	return bear, nil
}

// takesSide reports whether words of the report itself take the side that its tone as a whole speaks
// for. Whoever names a report knows that it is about the sentence; a report that was found by its words
// has to show it.
func takesSide(b hearsay.Bearing) bool {
	want := hearsay.Affirms
	if b.Stance == hearsay.CheckDenies {
		want = hearsay.DeniesIt
	}
	return slices.ContainsFunc(b.Evidence, func(e hearsay.Evidence) bool { return e.Polarity == want })
}

// bearingRank puts reports that take a side first.
func bearingRank(s hearsay.CheckStance) int {
	return slices.Index([]hearsay.CheckStance{hearsay.CheckDenies, hearsay.CheckAffirms, hearsay.CheckDiscusses, hearsay.CheckUnrelated}, s)
}
