package account

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// An editor reads from the top: a claim in words that a heavier one shows already, on the same
// word, is worth less to him than one that tells him something.

const (
	shownWeight = -400 // steps: a heavier claim of the same origins shows its words
	shownReach  = 60   // heaviest claims that are looked through for parts of their words
	moreToTell  = 2.0  // how many times as long as a heavier claim's words those of one may be that has them as a part and tells little more
	fewest      = 3    // from which number on two counts of one report are taken for one
)

// demoteShown lowers the weight of claims that tell little that a heavier one doesn't: it has their words, in all or as a
// part of its own, or is a part of them, or has their count. The ranks come and stay in the order of weight.
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
		if h >= 0 && restsOn(r.claim, m.rows[m.ranks[h].at].claim) || h < 0 && i < shownReach && heavy.tell(r.tale, i) {
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

// holding is which of the first n of the heaviest claims has a row's words as a part of its own; -1 where none has.
func (h *heads) holding(r *row, n int) int {
	if r.mark != 0 && !h.hasMark(r.mark) || r.ends != 0 && !h.hasMark(r.ends) {
		return -1
	}
	return slices.IndexFunc(h.tales[:n], func(o *tale) bool {
		return len(o.claim.Summary) > len(r.tale.claim.Summary) && holds(o.words, r.words)
	})
}

// tell reports whether one of the first n of the heaviest claims tells, on the same word, most of what t does.
func (h *heads) tell(t *tale, n int) bool {
	return slices.ContainsFunc(h.tales[:n], func(o *tale) bool {
		c, heavier := t.claim, o.claim
		return (float64(len(t.words)) <= moreToTell*float64(len(o.words)) && holds(t.words, o.words) || sameCount(c.Figure, heavier.Figure)) && restsOn(c, heavier)
	})
}

// sameCount reports whether two counts may be one that is told twice.
func sameCount(f, g *hearsay.ClaimFigure) bool {
	return f != nil && g != nil && f.Min >= fewest && f.Quantity == g.Quantity && f.Counted == g.Counted && f.Extent == g.Extent &&
		(f.Who == g.Who || f.Who == "" || g.Who == "")
}

// holds reports whether a line has all of another's words, which may have gaps between them.
func holds(line, words string) bool {
	for part := range strings.SplitSeq(words, gap) {
		if !strings.Contains(line, part) {
			return false
		}
	}
	return true
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

// restsOn reports whether a claim rests on no origin and against none, or on no report, but those of a heavier one.
func restsOn(c, heavier *hearsay.Claim) bool {
	return sameOrigins(c, heavier) || noPlainer(c, heavier) && len(c.Assertions) > 0 && !slices.ContainsFunc(c.Assertions, func(x hearsay.Assertion) bool {
		return !slices.ContainsFunc(heavier.Assertions, func(y hearsay.Assertion) bool { return x.Report == y.Report })
	})
}

// noPlainer reports whether a claim's status tells a reader nothing that a heavier one's doesn't.
func noPlainer(c, heavier *hearsay.Claim) bool {
	return c.Status == heavier.Status || c.Status == hearsay.Reported && heavier.Status == hearsay.Disputed
}

// sameOrigins reports whether a claim rests on and against nobody but whom another rests on and against.
func sameOrigins(c, heavier *hearsay.Claim) bool {
	within := func(few, many []string) bool {
		return !slices.ContainsFunc(few, func(o string) bool { return !slices.Contains(many, o) })
	}
	return noPlainer(c, heavier) && within(c.Origins, heavier.Origins) && within(c.Against, heavier.Against)
}
