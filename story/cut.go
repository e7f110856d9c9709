package story

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
)

// When a group of long texts is cut in two.
const (
	cutLeast   = 6    // reports of a group that is looked at
	cutMost    = 64   // more are not
	cutSide    = 3    // reports of each half
	cutLong    = 0.5  // how long texts are that are looked at: see mass.long
	cutRounds  = 8    // in which reports change sides
	cutJudged  = 3    // pairs of halves that are compared in full
	cutPhrases = 0.64 // what likeness in phrases counts beside that in terms
	cutMarks   = 0.25 // and what shared marks do
)

// A cutter looks for what joining the nearest again and again can't see: that a group falls
// into two whose days, numbers and persons differ throughout, once they are taken as wholes.
// It holds scratch space only.
type cutter struct {
	bench   bench        // the reports of one group, each by itself
	pairs   []uint64     // of a mark and one that has it
	bearers []bearers    // by mark
	noted   []float64    // how many of them each report has
	like    []float64    // of every two of them
	sums    [2][]float64 // how like each is to those of either half
}

// bearers are the reports that have a mark.
type bearers struct {
	half
	mark Mark
}

// A half is some of at most 64 reports on a bench: a bit for each.
type half uint64

func (h half) has(i int) bool { return h>>i&1 == 1 }

func (h half) size() int { return bits.OnesCount64(uint64(h)) }

// uneven reports whether a half, or the rest of so many reports, is too small for one.
func (h half) uneven(n int) bool { return min(h.size(), n-h.size()) < cutSide }

// cut gives a group back, or the groups into which it falls: those of which every two halves
// belong together. Reports are in the order in which they were given.
func (c *cutter) cut(g *Grouper, group []int32) [][]int32 {
	if len(group) < cutLeast || len(group) > cutMost || !g.longTexts(group) {
		return [][]int32{group}
	}
	second, found := c.weakest(g, group)
	if !found {
		return [][]int32{group}
	}
	var halves [2][]int32
	for i, n := range group {
		side := int(second >> i & 1)
		halves[side] = append(halves[side], n)
	}
	return append(c.cut(g, halves[0]), c.cut(g, halves[1])...)
}

// longTexts reports whether most of some reports are long.
func (g *Grouper) longTexts(reports []int32) bool {
	all := mass{}
	for _, n := range reports {
		m := g.single(n)
		all.n += m.n
		all.more += m.more
	}
	return all.n > 0 && all.long() >= cutLong
}

// weakest finds the two halves of a group that belong together least, if they don't.
func (c *cutter) weakest(g *Grouper, group []int32) (second half, found bool) {
	c.bench.lay(g, group)
	c.note()
	c.compare()
	type try struct {
		second half
		across float64 // likeness across in relation to that within
	}
	var tries []try
	for _, seed := range c.bearers {
		if seed.mark.kind() >= markKinds || seed.uneven(len(group)) {
			continue
		}
		h := c.settle(seed.half)
		if h.uneven(len(group)) || slices.ContainsFunc(tries, func(t try) bool { return t.second == h }) {
			continue
		}
		tries = append(tries, try{h, c.across(h)})
	}
	slices.SortStableFunc(tries, func(a, b try) int { return cmp.Compare(a.across, b.across) })
	least := 1.0
	for _, t := range tries[:min(len(tries), cutJudged)] {
		if v := c.link(t.second); v < least {
			second, found, least = t.second, true, v
		}
	}
	return second, found
}

// note finds out which reports have each mark of an event: those of who tells it and of words
// for the place say nothing here.
func (c *cutter) note() {
	c.pairs, c.bearers = c.pairs[:0], c.bearers[:0]
	c.noted = slices.Grow(c.noted[:0], c.bench.n)[:c.bench.n]
	clear(c.noted)
	for i := range c.bench.n {
		for _, m := range c.bench.surveyed(i).marks {
			if m.mark.kind() <= nameMark {
				c.pairs = append(c.pairs, uint64(m.mark)<<32|uint64(i))
				c.noted[i]++
			}
		}
	}
	slices.Sort(c.pairs)
	for _, p := range c.pairs {
		m := Mark(p >> 32)
		if n := len(c.bearers); n == 0 || c.bearers[n-1].mark != m {
			c.bearers = append(c.bearers, bearers{mark: m})
		}
		c.bearers[len(c.bearers)-1].half |= 1 << (p & 63)
	}
}

// compare says how like every two reports are.
func (c *cutter) compare() {
	n := c.bench.n
	c.like = slices.Grow(c.like[:0], n*n)[:n*n]
	clear(c.like)
	for _, m := range c.bearers {
		for x := m.half; x != 0; x &= x - 1 {
			for y := x & (x - 1); y != 0; y &= y - 1 {
				c.like[bits.TrailingZeros64(uint64(y))*n+bits.TrailingZeros64(uint64(x))]++
			}
		}
	}
	for i := range n {
		for j := range i {
			d, v := c.bench.dots[i*n+j], 0.0
			if shared := c.like[i*n+j]; shared > 0 {
				v = cutMarks * shared / math.Sqrt(c.noted[i]*c.noted[j])
			}
			v += (float64(d.terms) + cutPhrases*float64(d.phrases)) / (unit * unit)
			c.like[i*n+j], c.like[j*n+i] = v, v
		}
	}
}

// settle lets every report go to the half that it is more like in the mean, until none goes.
// Of the two halves it gives the one without the first report.
func (c *cutter) settle(second half) half {
	n := c.bench.n
	for side := range c.sums {
		c.sums[side] = slices.Grow(c.sums[side][:0], n)[:n]
		clear(c.sums[side])
	}
	for i := range n {
		for j := range n {
			c.sums[second>>j&1][i] += c.like[i*n+j]
		}
	}
	for range cutRounds {
		moved := false
		for i := range n {
			own := int(second >> i & 1)
			size := [2]int{n - second.size(), second.size()}
			size[own]--
			if c.sums[1-own][i]*float64(max(size[own], 1)) <= c.sums[own][i]*float64(size[1-own]) {
				continue
			}
			second ^= 1 << i
			moved = true
			for j := range n {
				c.sums[own][j] -= c.like[i*n+j]
				c.sums[1-own][j] += c.like[i*n+j]
			}
		}
		if !moved {
			break
		}
	}
	if second.has(0) {
		second ^= 1<<n - 1
	}
	return second
}

// across is how like reports of different halves are in relation to those of the same.
func (c *cutter) across(second half) float64 {
	n := c.bench.n
	var sums, pairs [2]float64
	for i := range n {
		for j := range i {
			k := 0
			if second.has(i) != second.has(j) {
				k = 1
			}
			sums[k] += c.like[i*n+j]
			pairs[k]++
		}
	}
	return sums[1] * pairs[0] / (pairs[1] * max(sums[0], math.SmallestNonzeroFloat64))
}

// link is that of the two halves.
func (c *cutter) link(second half) float64 {
	b := &c.bench
	var all [2]mass
	var counts [2]*census
	between := dots{}
	nearest := float32(0)
	for i := range b.n {
		side, own := second>>i&1, dots{}
		for j := range i {
			if second>>j&1 == side {
				own.add(b.dots[i*b.n+j])
			} else {
				between.add(b.dots[i*b.n+j])
				nearest = max(nearest, b.nearest[i*b.n+j])
			}
		}
		all[side].join(&b.groups[i].mass, own)
		if counts[side] == nil {
			counts[side] = b.surveyed(i)
		} else {
			counts[side] = counts[side].plus(b.surveyed(i))
		}
	}
	x, y := all[0].reckon(), all[1].reckon()
	return link(&x, &y, between, float64(nearest))*conflict(&x, &y, counts[0], counts[1]) + bondLink*b.g.bond(&x, &y, counts[0], counts[1])
}
