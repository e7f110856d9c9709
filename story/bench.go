package story

import (
	"cmp"
	"slices"
)

// A bench is where a handful of reports is grouped from nothing: agglomeration that joins
// the two groups with the strongest link again and again, until no link reaches 1. It
// holds scratch space only.
type bench struct {
	g       *Grouper
	reports []int32
	n       int
	dots    []dots    // of every two groups' sums of terms, n by n
	nearest []float32 // how alike the nearest two reports of every two groups are, n by n: see reckoning.near
	groups  []reckoning
	gone    []bool
	best    []int     // each group's strongest link: to whom
	links   []float64 // and how strong
	stale   []bool    // it was to a group that has grown: links has what it can be at most
	index   chains
	plain   bool       // it goes by likeness alone
	census  []*census  // of each group; nil where it wasn't asked for
	words   []*wording // the same
	matters []*matter  // the same
	next    []int32    // of each report on the bench the next of its group, -1 behind the last
	tail    []int32    // of each group the last
	members []int32    // room for those of one
}

// parts groups reports and gives the groups, each in the order of reports, the one with
// the first report first.
func (b *bench) parts(g *Grouper, reports []int32) [][]int32 {
	b.lay(g, reports)
	parts := b.agglomerate(1)
	b.gather(g, parts)
	var cut [][]int32
	for _, p := range parts {
		if p != nil {
			slices.Sort(p)
			cut = append(cut, g.cutter.cut(g, p)...)
		}
	}
	parts = cut
	slices.SortFunc(parts, func(x, y []int32) int { return cmp.Compare(x[0], y[0]) })
	return parts
}

// agglomerate joins the two groups with the strongest link again and again until none is as
// strong as least, and gives the members of each group; of one that is gone, none.
func (b *bench) agglomerate(least float64) [][]int32 {
	part := make([]int, b.n) // the group that each has been joined to
	for i := range part {
		part[i] = i
		b.best[i], b.links[i], b.stale[i] = -1, 0, false
		for j := range i {
			v := b.link(i, j, min(b.links[i], b.links[j]))
			b.offer(i, j, v)
			b.offer(j, i, v)
		}
	}
	for {
		i := -1
		for k := range b.n {
			if !b.gone[k] && (i < 0 || b.links[k] > b.links[i]) {
				i = k
			}
		}
		if i < 0 || b.links[i] < least {
			break
		}
		if b.stale[i] {
			b.look(i)
			continue
		}
		j := b.best[i]
		if j < i {
			i, j = j, i
		}
		part[j] = i
		b.join(i, j)
	}
	parts := make([][]int32, b.n)
	for i := range part {
		to := i
		for part[to] != to {
			to = part[to]
		}
		parts[to] = append(parts[to], b.reports[i])
	}
	return parts
}

// lay puts the reports on the bench and compares each with each.
func (b *bench) lay(g *Grouper, reports []int32) {
	n := len(reports)
	b.n, b.g, b.reports = n, g, reports
	b.dots = slices.Grow(b.dots[:0], n*n)[:n*n]
	clear(b.dots)
	b.nearest = slices.Grow(b.nearest[:0], n*n)[:n*n]
	b.groups = b.groups[:0]
	b.census = slices.Grow(b.census[:0], n)[:n]
	clear(b.census)
	b.words = slices.Grow(b.words[:0], n)[:n]
	clear(b.words)
	b.matters = slices.Grow(b.matters[:0], n)[:n]
	clear(b.matters)
	b.next, b.tail = slices.Grow(b.next[:0], n)[:n], slices.Grow(b.tail[:0], n)[:n]
	for i := range n {
		b.next[i], b.tail[i] = -1, int32(i)
	}
	b.gone = slices.Grow(b.gone[:0], n)[:n]
	clear(b.gone)
	b.best = slices.Grow(b.best[:0], n)[:n]
	b.links = slices.Grow(b.links[:0], n)[:n]
	b.stale = slices.Grow(b.stale[:0], n)[:n]
	for _, r := range reports {
		m := g.single(r)
		b.groups = append(b.groups, m.reckon())
	}
	b.compare(func(i int) bag { terms, _ := g.shelf.at(g.texts.at(reports[i]).bags); return terms }, func(d *dots) *int64 { return &d.terms })
	b.compare(func(i int) bag { _, phrases := g.shelf.at(g.texts.at(reports[i]).bags); return phrases }, func(d *dots) *int64 { return &d.phrases })
	for i := range n {
		for j := range i {
			if g.oneOffice(reports[i], reports[j]) {
				d := &b.dots[i*n+j]
				d.terms, d.phrases = d.terms*formal/10, d.phrases*formal/10
			}
			b.dots[j*n+i] = b.dots[i*n+j]
			nearest := float32(b.groups[i].near(&b.groups[j], b.dots[i*n+j].terms))
			b.nearest[i*n+j], b.nearest[j*n+i] = nearest, nearest
		}
	}
}

// compare adds the products of each two reports' terms to their dots.
func (b *bench) compare(of func(i int) bag, dot func(d *dots) *int64) {
	size := 0
	for i := range b.n {
		size += len(of(i))
	}
	b.index.empty(size)
	for i := range b.n {
		row := b.dots[i*b.n : (i+1)*b.n]
		for _, t := range of(i) {
			weight := int64(t.fixed())
			for k := b.index.add(t, i); k != 0; k = b.index.links[k].next {
				l := &b.index.links[k]
				*dot(&row[l.place]) += weight * int64(l.weight)
			}
		}
	}
}

// link is that of two groups on the bench, or what it is at most where that is no more than
// floor even if the strongest bond is added: that and conflict are then not looked at.
func (b *bench) link(i, j int, floor float64) float64 {
	dot := b.dots[i*b.n+j]
	if dot.terms == 0 {
		return 0
	}
	if b.plain {
		return plain(&b.groups[i], &b.groups[j], dot)
	}
	v := b.likely(i, j, floor)
	if v > floor && v >= beside {
		v -= b.doubt(i, j)
	}
	return v
}

// likely is that link without the doubt that all they have in common is the place.
func (b *bench) likely(i, j int, floor float64) float64 {
	dot := b.dots[i*b.n+j]
	if dot.terms == 0 {
		return 0
	}
	v := link(&b.groups[i], &b.groups[j], dot, float64(b.nearest[i*b.n+j]))
	if v < beside || v+bondLink <= floor {
		return v
	}
	v *= conflict(&b.groups[i], &b.groups[j], b.surveyed(i), b.surveyed(j))
	if v >= beside {
		v += bondLink * b.g.bond(&b.groups[i], &b.groups[j], b.surveyed(i), b.surveyed(j))
	}
	return v
}

// surveyed is the census of a group on the bench.
func (b *bench) surveyed(i int) *census {
	if b.census[i] == nil {
		b.census[i] = b.g.census(b.reports[i])
	}
	return b.census[i]
}

// offer tells a group of a link; of equals the first group's is the strongest.
func (b *bench) offer(i, j int, v float64) {
	if v > b.links[i] || v == b.links[i] && j < b.best[i] {
		b.best[i], b.links[i], b.stale[i] = j, v, false
	}
}

// look finds a group's strongest link; of equals the first group's.
func (b *bench) look(i int) {
	b.best[i], b.links[i], b.stale[i] = -1, 0, false
	for j := range b.n {
		if j != i && !b.gone[j] {
			if v := b.link(i, j, b.links[i]); v > b.links[i] {
				b.best[i], b.links[i] = j, v
			}
		}
	}
}

// merge adds j to i.
func (b *bench) merge(i, j int) {
	n := b.n
	b.groups[i].join(&b.groups[j].mass, b.dots[i*n+j])
	b.groups[i] = b.groups[i].reckon()
	b.census[i] = b.surveyed(i).plus(b.surveyed(j))
	if b.words[i] != nil && b.words[j] != nil {
		b.words[i] = b.words[i].plus(b.words[j])
	} else {
		b.words[i] = nil // most are never asked for
	}
	if b.matters[i] != nil && b.matters[j] != nil {
		b.matters[i] = b.matters[i].plus(b.matters[j])
	} else {
		b.matters[i] = nil
	}
	b.next[b.tail[i]], b.tail[i] = int32(j), b.tail[j]
	b.gone[j] = true
	for k := range n {
		if !b.gone[k] && k != i {
			b.dots[i*n+k].add(b.dots[j*n+k])
			b.dots[k*n+i] = b.dots[i*n+k]
			nearest := max(b.nearest[i*n+k], b.nearest[j*n+k])
			b.nearest[i*n+k], b.nearest[k*n+i] = nearest, nearest
		}
	}
}

// join adds j to i and brings the strongest links up to date. Those to one of the two are
// looked for again only when they are next in turn: reports that are all alike would else
// cost the cube of their number.
func (b *bench) join(i, j int) {
	b.merge(i, j)
	b.best[i], b.links[i], b.stale[i] = -1, 0, false
	for k := range b.n {
		if b.gone[k] || k == i {
			continue
		}
		v := b.link(i, k, min(b.links[i], b.links[k]))
		if v > b.links[i] {
			b.best[i], b.links[i] = k, v
		}
		if v > b.links[k] {
			b.best[k], b.links[k], b.stale[k] = i, v, false
		} else if b.best[k] == i || b.best[k] == j {
			b.stale[k] = true
		}
	}
}
