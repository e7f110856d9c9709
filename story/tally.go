package story

import (
	"cmp"
	"slices"
)

// few is for how many pairs of reports it is cheaper to compare them than to add them up.
const few = 32

// own are the members of a story that are no copies.
func (g *Grouper) own(c *cluster) []int32 {
	own := g.members[:0]
	for _, n := range c.members {
		if g.original[n] < 0 {
			own = append(own, n)
		}
	}
	g.members = own
	return own
}

// lastOwn are the latest so many of them, without a look at the others.
func (g *Grouper) lastOwn(c *cluster, most int) []int32 {
	last := g.members[:0]
	for i := len(c.members) - 1; i >= 0 && len(last) < most; i-- {
		if n := c.members[i]; g.original[n] < 0 {
			last = append(last, n)
		}
	}
	slices.Reverse(last)
	g.members = last
	return last
}

// tally brings a story's mass up to date where the store gave its members or one of them
// changed.
func (g *Grouper) tally(c *cluster) {
	if c.counted {
		return
	}
	for _, n := range c.members { // before adding up: one's surroundings tell the others
		if g.original[n] < 0 && !g.near.at(n).known {
			g.surroundings(n)
		}
	}
	c.mass = mass{}
	own := g.own(c)
	for i, n := range own {
		m := g.single(n)
		d := dots{}
		if len(own)*len(own) <= 2*few {
			for _, o := range own[:i] {
				d.add(g.product(n, o))
			}
		}
		c.mass.join(&m, d)
	}
	if len(own)*len(own) > 2*few {
		g.ready(c)
		c.mass.pairs = c.sum.product(c.sum)
		c.mass.pairs.add(c.mass.self.negative())
	}
	c.counted = true
}

// recount forgets what a story's members have together.
func (c *cluster) recount() { c.counted, c.sum = false, nil }

// ready adds up what a story's members say, where that was let go.
func (g *Grouper) ready(c *cluster) {
	if c.sum == nil {
		c.sum = g.added(g.own(c)...)
		g.warm.keep(c)
	}
	c.used = g.warm.clock
}

// included is a sum with a bag added to it, in its own room: a story of many thousand
// reports has a sum that is too long to be made anew for each.
func included(sum []share, b bag) []share {
	i, fresh := 0, 0
	for _, t := range b {
		if i = seek(sum, i, t.ID()); i < len(sum) && sum[i].id == t.ID() {
			sum[i].weight += t.fixed()
		} else {
			fresh++
		}
	}
	old, to := len(sum), len(sum)+fresh // where what is still to be moved ends, and where it goes
	sum = slices.Grow(sum, fresh)[:to]
	for k := len(b) - 1; to > old; k-- {
		at, known := slices.BinarySearchFunc(sum[:old], b[k].ID(), func(s share, id uint32) int { return cmp.Compare(s.id, id) })
		if known {
			continue
		}
		to -= copy(sum[to-(old-at):to], sum[at:old]) + 1
		sum[to] = share{b[k].ID(), b[k].fixed()}
		old = at
	}
	return sum
}

// sharedBy is what a report shares with the members of a story.
func (g *Grouper) sharedBy(n int32, c *cluster) (d dots) {
	if c.sum == nil && c.n > few {
		g.ready(c)
	}
	if c.sum != nil {
		terms, phrases := g.shelf.at(g.texts.at(n).bags)
		return dots{terms.product(c.sum.terms), phrases.product(c.sum.phrases)}
	}
	for _, o := range c.members {
		if g.original[o] < 0 {
			d.add(g.product(n, o))
		}
	}
	return d
}

// shared is what the members of two stories share.
func (g *Grouper) shared(a, b *cluster) (d dots) {
	if a.n*b.n > few {
		g.ready(a)
		g.ready(b)
		return a.sum.product(b.sum)
	}
	for _, n := range a.members {
		if g.original[n] < 0 {
			d.add(g.sharedBy(n, b))
		}
	}
	return d
}

// warm are the stories whose sums were made last; those of others are let go. The sums of
// all stories would take as much room as all texts.
type warm struct {
	stories [1 << 12]*cluster
	next    int
	clock   int // sums that were made
}

// inUse is for how many sums to come a story that was just used keeps its own.
const inUse = 64

func (w *warm) keep(c *cluster) {
	w.clock++
	c.used = w.clock
	for old := w.stories[w.next]; old != nil && old != c; old = w.stories[w.next] {
		if w.clock-old.used >= inUse {
			old.sum = nil
			break
		}
		w.next = (w.next + 1) % len(w.stories)
	}
	w.stories[w.next] = c
	w.next = (w.next + 1) % len(w.stories)
}
