package account

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// An editor reads from the top: a claim in words that a heavier one shows already, on the same
// word, is worth less to him than one that tells him something.

const (
	shownWeight = -250 // steps: // a heavier claim of the same origins shows its words
	shownReach  = 60   // heaviest claims that are looked through for parts of their words
)

// demoteShown lowers the weight of claims whose words a heavier one has, in all or, of the same kind, as a
// part of its own. The claims come and stay in the order of weight.
func demoteShown(rows []row) []row {
	var first []int32 // words → the heaviest claim in them, counted from 1
	heavy := headsOf(rows[:min(len(rows), shownReach)])
	kept, demoted := make([]row, 0, len(rows)), []row(nil)
	for i, r := range rows {
		t := r.claim.tale
		for len(first) <= int(t.shown) {
			first = append(first, 0)
		}
		h := int(first[t.shown]) - 1
		if h < 0 {
			first[t.shown] = int32(i) + 1
			h = heavy.holding(t, min(i, shownReach))
		}
		if h >= 0 && sameOrigins(&t.claim, &rows[h].claim.tale.claim) {
			r.weight = max(0, r.weight+shownWeight)
			demoted = append(demoted, r)
		} else {
			kept = append(kept, r)
		}
	}
	slices.SortFunc(demoted, compareRows)
	return merge(kept, demoted, compareRows)
}

// heads are the heaviest claims, with their words in lower case.
type heads struct {
	tales []*tale
	has   map[string]bool // stretches of headLength bytes in these words
}

// headLength is how many bytes of a claim's words, from their start, are looked for first.
const headLength = 12

func headsOf(rows []row) *heads {
	h := &heads{has: map[string]bool{}}
	for _, r := range rows {
		t := r.claim.tale
		h.tales = append(h.tales, t)
		for i := range max(0, len(t.words)-headLength+1) {
			h.has[t.words[i:i+headLength]] = true
		}
	}
	return h
}

// holding is which of the first n of the heaviest claims, of one kind with t, has t's words as a part of its own; -1
// where none has.
func (h *heads) holding(t *tale, n int) int {
	if len(t.words) >= headLength && !h.has[t.words[:headLength]] {
		return -1
	}
	return slices.IndexFunc(h.tales[:n], func(o *tale) bool {
		return o.claim.Kind == t.claim.Kind && len(o.claim.Summary) > len(t.claim.Summary) && strings.Contains(o.words, t.words)
	})
}

// sameOrigins reports whether a claim rests on and against nobody but whom another rests on and against.
func sameOrigins(c, heavier *hearsay.Claim) bool {
	within := func(few, many []string) bool {
		return !slices.ContainsFunc(few, func(o string) bool { return !slices.Contains(many, o) })
	}
	return c.Status == heavier.Status && within(c.Origins, heavier.Origins) && within(c.Against, heavier.Against)
}
