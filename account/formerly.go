package account

import (
	"slices"
	"time"
)

// How many moments of a story are replayed to learn under which ids its claims were told, and of how many versions
// these are at most; a story of more keeps those of its earliest moments.
const (
	mostReplays  = 32
	mostReplayed = 128
)

// formerIDs finds, for each claim, the ids of the claims that were told apart from it at an
// earlier moment and are one with it now: the story is grouped again at each moment at which a
// version was seen.
func (b *builder) formerIDs(kept *Keeper) map[*claim][]string {
	former := map[*claim][]string{}
	var ids []string // under which claims were told
	replayed := 0    // versions
	n := 0
	var last time.Time
	for i, d := range b.docs {
		if d.observed().Equal(last) {
			continue
		}
		if d.observed().Equal(b.docs[len(b.docs)-1].observed()) {
			break // as it is now
		}
		last = d.observed()
		seen := i + 1
		for seen < len(b.docs) && b.docs[seen].observed().Equal(last) {
			seen++
		}
		if n++; n > mostReplays || seen > mostReplayed {
			break
		}
		ids, replayed = append(ids, b.groupedAt(last, seen, kept)...), seen
	}
	opened := map[string]*claim{} // the id that a proposition gives a claim that it opens → its claim
	for _, p := range b.props {
		if p.doc.order >= replayed {
			break
		}
		opened[p.id()] = p.claim
	}
	slices.Sort(ids)
	for _, id := range slices.Compact(ids) {
		if c := opened[id]; c != nil && c.id != id {
			former[c] = append(former[c], id)
		}
	}
	return former
}

// grouped are the ids of the claims as they are grouped.
func (b *builder) grouped() []string {
	b.group()
	ids := make([]string, 0, len(b.claims))
	for _, c := range b.claims {
		ids = append(ids, c.id)
	}
	return ids
}
