package account

import (
	"cmp"
	"slices"

	"github.com/hearsay-news/hearsay"
)

// The board has a row for each tale that is told: what moves with every report is worked out of it row by row, for all
// claims of a story.

// board is the rows of a story, in no order.
type board struct {
	rows  []row
	ranks []ranked // these, as they are told
	room  []ranked
}

// row is what the weight and the place of a claim hang on.
type row struct {
	*tale
	base    float64 // of its weight, what doesn't move
	opener  *doc    // the version that told it first
	heads   []int32 // the terms of those that speak for it, of each followed by -1
	topical int     // how often headlines have what they have most of one of these; -1 where it isn't counted
	rank    uint64  // of the id
	shown   int32   // the number of the words by which it is told
	mark    uint16  // of the first of these words
	ends    uint16  // and of the last
	dated   bool    // it has a place in the timeline

	last   *hearsay.Claim // as it was told last; nil where it has changed since
	weight int32          // with which it was, in steps
}

// put puts up a tale.
func (m *board) put(r row) {
	r.tale.at = len(m.rows)
	m.rows = append(m.rows, r)
}

// take takes a tale down.
func (m *board) take(t *tale) {
	last := len(m.rows) - 1
	m.rows[t.at] = m.rows[last]
	m.rows[t.at].tale.at = t.at
	m.rows[last] = row{}
	m.rows = m.rows[:last]
}

// changed notes that the claim of a tale is otherwise than it was told.
func (m *board) changed(t *tale) {
	if t.over == 0 {
		m.rows[t.at].last = nil
	}
}

// told is the claim of a row as it is told with a weight: the one that was told last where nothing has changed.
func (r *row) told(weight int32) *hearsay.Claim {
	if r.last == nil || r.weight != weight {
		c := r.changing()
		c.Weight = float64(weight) / weightSteps
		r.last, r.weight, r.given = c, weight, true
	}
	return r.last
}

// dated are the claims that have a place in the timeline, as they were told last.
func (m *board) dated() (claims []*hearsay.Claim) {
	for i := range m.rows {
		if r := &m.rows[i]; r.dated {
			claims = append(claims, r.last)
		}
	}
	return claims
}

// ranked is a row with its weight.
type ranked struct {
	weight int32 // in steps
	at     int32 // of the row
	rank   uint64
}

// compare orders rows, the heaviest first.
func (m *board) compare(x, y ranked) int {
	switch {
	case x.weight != y.weight:
		return int(y.weight - x.weight)
	case x.rank != y.rank:
		return cmp.Compare(x.rank, y.rank)
	}
	return cmp.Compare(m.rows[x.at].id, m.rows[y.at].id)
}

// sort puts the ranks in order. Weights have few steps: they are put by weight first.
func (m *board) sort() {
	var from [weightSteps + 2]int // by steps below the heaviest: where those of the weight begin
	for _, r := range m.ranks {
		from[weightSteps-r.weight+1]++
	}
	for w := range weightSteps + 1 {
		from[w+1] += from[w]
	}
	next := from
	in := append(m.room[:0], m.ranks...)
	for _, r := range m.ranks {
		n := &next[weightSteps-r.weight]
		in[*n] = r
		*n++
	}
	for w := range weightSteps + 1 {
		slices.SortFunc(in[from[w]:from[w+1]], m.compare)
	}
	m.ranks, m.room = in, m.ranks
}
