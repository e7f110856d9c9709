package account

import (
	"cmp"
	"math"
	"slices"
)

// edgeRoom is room for the pairs that are sorted whenever a story is linked: tens of thousands in a long one.
type edgeRoom struct {
	edges, sorted []edge
	ranks         []edgeRank
}

// edgeRank is the rank of a pair by its score alone: the highest score has the lowest.
type edgeRank struct {
	rank uint64
	at   int
}

// sort puts pairs in order, the surest first ([surer]). Whole numbers are compared faster than what pairs point at.
func (r *edgeRoom) sort(es []edge) {
	r.ranks = r.ranks[:0]
	for i, e := range es {
		bits := math.Float64bits(e.score + 0) // of zero below zero the bits of zero
		if bits>>63 == 0 {
			bits ^= 1<<63 - 1
		}
		r.ranks = append(r.ranks, edgeRank{bits, i})
	}
	slices.SortFunc(r.ranks, func(x, y edgeRank) int {
		if x.rank != y.rank {
			return cmp.Compare(x.rank, y.rank)
		}
		return surer(es[x.at], es[y.at])
	})
	r.sorted = r.sorted[:0]
	for _, k := range r.ranks {
		r.sorted = append(r.sorted, es[k.at])
	}
	copy(es, r.sorted)
}
