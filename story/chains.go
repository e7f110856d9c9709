package story

import "slices"

// chains tell of each term which reports on a bench have it. They are scratch space only.
type chains struct {
	heads []chain // open addressing, a power of two
	links []chained
	bits  int // of that power
}

// chain is the way to those that have a term: the last that was added.
type chain struct {
	id   uint32 // 0 where empty
	last int32
}

// chained is one report that has a term.
type chained struct {
	place  int32 // of the report
	weight int32
	next   int32 // that was added before; 0 for none
}

// empty makes room for so many terms.
func (c *chains) empty(terms int) {
	c.bits = 6
	for 1<<c.bits < 2*terms {
		c.bits++
	}
	c.heads = slices.Grow(c.heads[:0], 1<<c.bits)[:1<<c.bits]
	clear(c.heads)
	c.links = append(c.links[:0], chained{})
}

// add puts a report under a term and gives the way to those that have it too.
func (c *chains) add(t Term, place int) int32 {
	i := t.ID() & (1<<c.bits - 1)
	for c.heads[i].id != 0 && c.heads[i].id != t.ID() {
		i = (i + 1) & (1<<c.bits - 1)
	}
	before := c.heads[i].last
	c.heads[i] = chain{t.ID(), int32(len(c.links))}
	c.links = append(c.links, chained{int32(place), t.fixed(), before})
	return before
}
