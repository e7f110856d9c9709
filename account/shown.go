package account

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// An editor reads from the top: a claim in words that a heavier one shows already, on the same
// word, is worth less to him than one that tells him something.

const (
	shownWeight = -0.25 // a heavier claim of the same origins shows its words
	shownReach  = 60    // heaviest claims that are looked through for parts of their words
)

// demoteShown lowers the weight of claims whose words a heavier one has, in all or, of the same kind, as a
// part of its own. The claims come and stay in the order of weight.
func demoteShown(claims []hearsay.Claim) {
	first := map[string]int{} // words → the heaviest claim in them
	for i := range claims {
		c := &claims[i]
		words := strings.ToLower(c.Summary)
		h, seen := first[words]
		if !seen {
			first[words] = i
			h = -1
			for j := range min(i, shownReach) {
				if o := &claims[j]; o.Kind == c.Kind && len(o.Summary) > len(c.Summary) && strings.Contains(strings.ToLower(o.Summary), words) {
					h = j
					break
				}
			}
		}
		if h >= 0 && sameOrigins(c, &claims[h]) {
			c.Weight = math.Round(max(0, c.Weight+shownWeight)*1000) / 1000
		}
	}
	slices.SortFunc(claims, func(x, y hearsay.Claim) int {
		return cmp.Or(-cmp.Compare(x.Weight, y.Weight), cmp.Compare(x.ID, y.ID))
	})
}

// sameOrigins reports whether a claim rests on and against nobody but whom another rests on and against.
func sameOrigins(c, heavier *hearsay.Claim) bool {
	within := func(few, many []string) bool {
		return !slices.ContainsFunc(few, func(o string) bool { return !slices.Contains(many, o) })
	}
	return c.Status == heavier.Status && within(c.Origins, heavier.Origins) && within(c.Against, heavier.Against)
}
