package story

import (
	"cmp"
	"slices"
)

// How widely a report's neighbours are looked for.
const (
	recallTerms = 12 // a report's heaviest terms recall others that hold them
	recalled    = 40 // reports that are compared in full
)

// A recall finds the reports that share most with another by an index of terms, without
// looking at all of them. It holds scratch space only.
type recall struct {
	dots    []float32 // by report; zero between calls
	touched []int32
	best    []int32
	heavy   []share
}

// like gives the numbers of at most recalled reports out of count that share heavy terms
// with s, the most alike first by those terms alone.
func (r *recall) like(s bag, index *postings, count int) []int32 {
	if len(r.dots) < count {
		r.dots = append(r.dots, make([]float32, count-len(r.dots)+count/2)...)
	}
	r.heavy = r.heavy[:0]
	for _, t := range s {
		r.heavy = append(r.heavy, share{t.ID(), t.fixed()})
	}
	slices.SortFunc(r.heavy, func(a, b share) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.id, b.id))
	})
	r.touched = r.touched[:0]
	for _, t := range r.heavy[:min(len(r.heavy), recallTerms)] {
		for _, n := range index.latest(t.id) {
			if r.dots[n] == 0 {
				r.touched = append(r.touched, n)
			}
			r.dots[n] += float32(t.weight) * float32(t.weight)
		}
	}
	r.best = r.best[:0]
	for _, n := range r.touched {
		r.keep(n)
	}
	slices.SortFunc(r.best, r.order)
	for _, n := range r.touched {
		r.dots[n] = 0
	}
	return r.best
}

// order puts the more alike first, of equals the earlier.
func (r *recall) order(a, b int32) int {
	return cmp.Or(cmp.Compare(r.dots[b], r.dots[a]), cmp.Compare(a, b))
}

// keep puts a report among the best, a heap whose top is the least of them.
func (r *recall) keep(n int32) {
	h := r.best
	if len(h) < recalled {
		h = append(h, n)
		for i := len(h) - 1; i > 0; {
			up := (i - 1) / 2
			if r.order(h[i], h[up]) <= 0 {
				break
			}
			h[i], h[up] = h[up], h[i]
			i = up
		}
		r.best = h
		return
	}
	if r.order(n, h[0]) >= 0 {
		return
	}
	h[0] = n
	for i := 0; ; {
		down := 2*i + 1
		if down >= len(h) {
			return
		}
		if down+1 < len(h) && r.order(h[down+1], h[down]) > 0 {
			down++
		}
		if r.order(h[down], h[i]) <= 0 {
			return
		}
		h[i], h[down] = h[down], h[i]
		i = down
	}
}
