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
// part of its own. The ranks come and stay in the order of weight.
func (m *board) demoteShown() {
	first := make([]int32, len(m.ranks)) // words → the heaviest claim in them, counted from 1
	heavy := m.heads()
	kept, demoted := m.room[:0], []ranked(nil)
	for i, k := range m.ranks {
		r := &m.rows[k.at]
		for len(first) <= int(r.shown) {
			first = append(first, 0)
		}
		h := int(first[r.shown]) - 1
		if h < 0 {
			first[r.shown] = int32(i) + 1
			h = heavy.holding(r, min(i, shownReach))
		}
		if h >= 0 && sameOrigins(r.claim, m.rows[m.ranks[h].at].claim) {
			k.weight = max(0, k.weight+shownWeight)
			demoted = append(demoted, k)
		} else {
			kept = append(kept, k)
		}
	}
	slices.SortFunc(demoted, m.compare)
	m.room, m.ranks = m.ranks, merge(kept, demoted, m.compare)
}

// heads are the heaviest claims, with their words in lower case.
type heads struct {
	tales []*tale
	has   [1 << headBits / 64]uint64 // a bit for each stretch of headLength bytes in these words, by its mark
}

const (
	headLength = 12 // how many bytes of a claim's words, from their start and before their end, are looked for first
	headBits   = 16 // of a mark
)

// heads are the board's.
func (m *board) heads() *heads {
	h := &heads{}
	for _, r := range m.ranks[:min(len(m.ranks), shownReach)] {
		t := m.rows[r.at].tale
		h.tales = append(h.tales, t)
		for i := range max(0, len(t.words)-headLength+1) {
			k := markOf(t.words[i:])
			h.has[k/64] |= 1 << (k % 64)
		}
	}
	return h
}

// hasMark reports whether a stretch of these words may have a mark.
func (h *heads) hasMark(m uint16) bool { return h.has[m/64]&(1<<(m%64)) != 0 }

// endOf is the last stretch of some words for which a mark is made.
func endOf(words string) string { return words[max(0, len(words)-headLength):] }

// holding is which of the first n of the heaviest claims, of one kind with t, has t's words as a part of its own; -1
// where none has.
func (h *heads) holding(r *row, n int) int {
	if r.mark != 0 && !h.hasMark(r.mark) || r.ends != 0 && !h.hasMark(r.ends) {
		return -1
	}
	return slices.IndexFunc(h.tales[:n], func(o *tale) bool {
		return o.claim.Kind == r.tale.claim.Kind && len(o.claim.Summary) > len(r.tale.claim.Summary) && strings.Contains(o.words, r.words)
	})
}

// markOf is a mark of the first headLength bytes of some words: equal stretches have one mark. Only that of fewer is 0.
func markOf(words string) uint16 {
	if len(words) < headLength {
		return 0
	}
	m := uint32(2166136261) // FNV-1a, folded
	for i := range headLength {
		m = (m ^ uint32(words[i])) * 16777619
	}
	return max(1, uint16(m>>16^m))
}

// sameOrigins reports whether a claim rests on and against nobody but whom another rests on and against.
func sameOrigins(c, heavier *hearsay.Claim) bool {
	within := func(few, many []string) bool {
		return !slices.ContainsFunc(few, func(o string) bool { return !slices.Contains(many, o) })
	}
	return c.Status == heavier.Status && within(c.Origins, heavier.Origins) && within(c.Against, heavier.Against)
}
