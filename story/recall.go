package story

import (
	"cmp"
	"slices"
)

// A recall finds the reports that share most with another by an index of terms, without
// looking at all of them. It holds scratch space only.
type recall struct {
	dots    []float32 // by report; zero between calls
	touched []int32
	heavy   []Term
}

// like gives the numbers of at most recalled reports out of count that share heavy terms
// with s, the most alike first by those terms alone.
func (r *recall) like(s *Sketch, index map[uint32][]int32, count int) []int32 {
	if len(r.dots) < count {
		r.dots = append(r.dots, make([]float32, count-len(r.dots)+count/2)...)
	}
	r.heavy = append(r.heavy[:0], s.Terms...)
	slices.SortFunc(r.heavy, func(a, b Term) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.ID, b.ID))
	})
	r.touched = r.touched[:0]
	for _, t := range r.heavy[:min(len(r.heavy), recallTerms)] {
		l := index[t.ID]
		for _, n := range l[max(0, len(l)-recallCap):] {
			if r.dots[n] == 0 {
				r.touched = append(r.touched, n)
			}
			r.dots[n] += t.Weight * t.Weight
		}
	}
	slices.SortFunc(r.touched, func(a, b int32) int {
		return cmp.Or(cmp.Compare(r.dots[b], r.dots[a]), cmp.Compare(a, b))
	})
	for _, n := range r.touched {
		r.dots[n] = 0
	}
	return r.touched[:min(len(r.touched), recalled)]
}
