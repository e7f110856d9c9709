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
	first := make([]int32, len(rows)) // words → the heaviest claim in them, counted from 1
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
	has   [1 << headBits / 64]uint64 // a bit for each stretch of headLength bytes in these words, by its mark
}

const (
	headLength = 12 // how many bytes of a claim's words, from their start, are looked for first
	headBits   = 16 // of a mark
)

func headsOf(rows []row) *heads {
	h := &heads{}
	for _, r := range rows {
		t := r.claim.tale
		h.tales = append(h.tales, t)
		for i := range max(0, len(t.words)-headLength+1) {
			m := markOf(t.words[i:])
			h.has[m/64] |= 1 << (m % 64)
		}
	}
	return h
}

// markOf is a mark of the first headLength bytes of some words: equal stretches have one mark. The mark of fewer is 0.
func markOf(words string) uint16 {
	if len(words) < headLength {
		return 0
	}
	m := uint32(2166136261) // FNV-1a, folded
	for i := range headLength {
		m = (m ^ uint32(words[i])) * 16777619
	}
	return uint16(m>>16 ^ m)
}

// holding is which of the first n of the heaviest claims, of one kind with t, has t's words as a part of its own; -1
// where none has.
func (h *heads) holding(t *tale, n int) int {
	if len(t.words) >= headLength && h.has[t.mark/64]&(1<<(t.mark%64)) == 0 {
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
