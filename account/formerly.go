package account

import (
	"slices"

	"github.com/hearsay-news/hearsay"
)

// How many moments of a story are replayed to learn under which ids its claims were told, and of how many versions
// these are at most; a story of more keeps those of its earliest moments.
const (
	mostReplays  = 32
	mostReplayed = 128
)

// replay is what is kept of the story's earlier moments: under which ids its claims were told, and the propositions by
// which claims are known that these ids would be of.
type replay struct {
	docs    []*doc // that were seen at the last of the moments
	moments []int  // how many of these at each
	copies  []hearsay.Copy
	told    []formerly
	former  []*tale // of claims that have former ids
}

// formerly is an id under which a claim was told, with the proposition that gives it.
type formerly struct {
	id string
	p  *proposition
}

// noteFormer notes, of each claim, the ids of the claims that were told apart from it at an
// earlier moment and are one with it now: the story is grouped again at each moment at which a
// version was seen.
func (b *builder) noteFormer(kept *Keeper) {
	b.replay(kept)
	r := &b.memory.replayed
	before := r.former
	r.former = nil
	for _, t := range before {
		t.former = nil
	}
	for _, f := range r.told {
		c := f.p.claim
		if c == nil || c.id == f.id || c.tale == nil {
			continue
		}
		if c.tale.former == nil {
			r.former = append(r.former, c.tale)
		}
		c.tale.former = append(c.tale.former, f.id)
	}
	for _, t := range slices.Concat(before, r.former) {
		if !slices.Equal(t.claim.Formerly, t.former) {
			t.changing().Formerly = t.former
			b.board.changed(t)
		}
	}
}

// replay groups the story at its earlier moments, where these aren't the ones of the account before.
func (b *builder) replay(kept *Keeper) {
	moments := b.earlierMoments()
	n := 0
	if len(moments) > 0 {
		n = moments[len(moments)-1]
	}
	docs := b.docs[:n]
	seen := make(map[string]bool, n)
	for _, d := range docs {
		seen[d.report()] = true
	}
	copies := slices.DeleteFunc(slices.Clone(b.in.Copies), func(c hearsay.Copy) bool { return !seen[c.Report] || !seen[c.Of] })
	r := &b.memory.replayed
	if slices.Equal(docs, r.docs) && slices.Equal(moments, r.moments) && slices.Equal(copies, r.copies) &&
		!slices.ContainsFunc(docs, func(d *doc) bool { return d.settled == b.turn }) {
		if kept != nil {
			kept.asked = nil // all are kept
		}
		return
	}
	var ids []string // under which claims were told
	past := newMemory()
	past.replays = true
	for _, seen := range moments {
		ids = append(ids, b.groupedAt(b.docs[seen-1].observed(), seen, past, kept)...)
	}
	opened := map[string]*proposition{} // the id that a proposition gives a claim that it opens
	for _, d := range docs {
		for _, p := range d.props {
			opened[p.id()] = p
		}
	}
	slices.Sort(ids)
	*r = replay{former: r.former, docs: slices.Clone(docs), moments: moments, copies: copies}
	for _, id := range slices.Compact(ids) {
		if p := opened[id]; p != nil {
			r.told = append(r.told, formerly{id, p})
		}
	}
}

// earlierMoments are how many versions had been seen at each of the moments that are replayed.
func (b *builder) earlierMoments() (moments []int) {
	for i := 0; i < len(b.docs); {
		at := b.docs[i].observed()
		if at.Equal(b.docs[len(b.docs)-1].observed()) {
			break // as it is now
		}
		for i < len(b.docs) && b.docs[i].observed().Equal(at) {
			i++
		}
		if len(moments) == mostReplays || i > mostReplayed {
			break
		}
		if !at.IsZero() { // which would stand for now
			moments = append(moments, i)
		}
	}
	return moments
}

// grouped are the ids of the claims as they are grouped.
func (b *builder) grouped() []string {
	b.group()
	ids := make([]string, 0, len(b.claims))
	for _, c := range b.claims {
		ids = append(ids, c.id)
	}
	b.noteFates()
	return ids
}
