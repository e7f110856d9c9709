package story

import (
	"cmp"
	"slices"
)

// How widely a report's neighbours are looked for.
const (
	recallTerms  = 12  // of a report's heaviest terms recall others
	indexTerms   = 20  // that are found by so many of theirs
	looked       = 256 // entries of the index after which no lighter term is asked for more
	recalled     = 40  // reports that are compared in full
	recalledLong = 24  // for a long text, which has many words by which to tell its kin
)

// A recall finds the reports that share most with another by an index of terms, without
// looking at all of them. It holds scratch space only, no more of it for a million reports
// than for a thousand.
type recall struct {
	sums  [recallRoom]found // open addressing by report; empty between calls
	used  []int32           // places in sums that are not
	best  []found
	found []int32
	heavy []Term
	of    *Term // the first of the bag whose heaviest these are
	lists [recallTerms][]int32
	ones  [recallTerms][1]int32
}

// found is a report that was recalled.
type found struct {
	report int32 // its number plus one; 0 in an empty place
	dot    float32
}

// recallRoom is more than twice as many places as there can be reports.
const recallRoom = 1 << 12

// like gives the numbers of at most so many reports that share heavy terms with s, the
// most alike first by those terms alone.
func (r *recall) like(s bag, index *postings, most int) []int32 {
	heavy := r.heaviest(s, recallTerms)
	index.touch(heavy)
	for i, t := range heavy {
		r.lists[i] = index.latest(t.ID(), &r.ones[i])
	}
	r.used = r.used[:0]
	for i, seen := 0, 0; i < len(heavy) && seen < looked; i++ {
		w := float32(heavy[i].fixed()) * float32(heavy[i].fixed())
		for _, n := range r.lists[i] {
			r.add(n, w)
		}
		seen += len(r.lists[i])
	}
	r.best = r.best[:0]
	for _, at := range r.used {
		r.keep(r.sums[at], most)
		r.sums[at] = found{}
	}
	slices.SortFunc(r.best, order)
	r.found = r.found[:0]
	for _, f := range r.best {
		r.found = append(r.found, f.report-1)
	}
	return r.found
}

// heaviest are the n heaviest terms of a bag, the heaviest first; good until it is asked for
// those of another.
func (r *recall) heaviest(s bag, n int) []Term {
	if len(s) == 0 {
		return nil
	}
	if r.of == &s[0] {
		return r.heavy[:min(len(r.heavy), n)]
	}
	r.of = &s[0]
	r.heavy = r.heavy[:0]
	for _, t := range s {
		r.heavy = append(r.heavy, t<<idBits|t>>stepBits) // by the step of the weight, then by word
	}
	slices.Sort(r.heavy)
	for i, t := range r.heavy {
		r.heavy[i] = t<<stepBits | t>>idBits
	}
	return r.heavy[:min(len(r.heavy), n)]
}

// add adds to what a report shares.
func (r *recall) add(report int32, dot float32) {
	i := uint32(report) * 2654435769 >> 20 // Knuth's multiplicative hash, its upper 12 bits
	for r.sums[i].report != report+1 {
		if r.sums[i].report == 0 {
			r.sums[i].report = report + 1
			r.used = append(r.used, int32(i))
			break
		}
		i = (i + 1) % recallRoom
	}
	r.sums[i].dot += dot
}

// order puts the more alike first, of equals the earlier.
func order(a, b found) int {
	return cmp.Or(cmp.Compare(b.dot, a.dot), cmp.Compare(a.report, b.report))
}

// keep puts a report among the best, as many as there may be: a heap whose top is the least of them.
func (r *recall) keep(f found, most int) {
	h := r.best
	if len(h) < most {
		h = append(h, f)
		for i := len(h) - 1; i > 0; {
			up := (i - 1) / 2
			if order(h[i], h[up]) <= 0 {
				break
			}
			h[i], h[up] = h[up], h[i]
			i = up
		}
		r.best = h
		return
	}
	if f.dot < h[0].dot || f.dot == h[0].dot && f.report > h[0].report {
		return
	}
	h[0] = f
	for i := 0; ; {
		down := 2*i + 1
		if down >= len(h) {
			return
		}
		if down+1 < len(h) && order(h[down+1], h[down]) > 0 {
			down++
		}
		if order(h[down], h[i]) <= 0 {
			return
		}
		h[i], h[down] = h[down], h[i]
		i = down
	}
}
