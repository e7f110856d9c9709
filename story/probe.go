package story

import (
	"cmp"
	"math"
	"slices"
)

// A probe holds one text's bags in a form in which many others are compared with them: each
// word of the other is looked up, where merging two sorted lists would guess at every step
// which is next.
type probe struct {
	of             spot // whose bags are laid out
	terms, phrases hand
	met            *cluster // whose members were met last, and how many it had
	members        int
	sink           uint32 // see touch
}

// hand is a bag laid out by hash, open addressing; 0 where empty. A bag has at most 255
// terms, so it is never full, and hardly ever has two of them one place.
type hand struct {
	places [handRoom]Term
	met    [handRoom]int32 // what others that were met have of each term
	used   []uint16        // places that are not empty
	likely [1 << 8]Term    // of another bag, what may stand here too
}

const handRoom = 1 << 10

// lay puts a bag into the place of the one before.
func (h *hand) lay(b bag) {
	for _, i := range h.used {
		h.places[i], h.met[i] = 0, 0
	}
	h.used = h.used[:0]
	for _, t := range b {
		i := t.ID() % handRoom
		for h.places[i] != 0 {
			i = (i + 1) % handRoom
		}
		h.places[i] = t
		h.used = append(h.used, uint16(i))
	}
}

// at is the place of a word, or the empty one where it belongs.
func (h *hand) at(t Term) uint32 {
	i := t.ID() % handRoom
	for x := h.places[i]; x != 0 && (x^t)>>stepBits != 0; x = h.places[i] {
		i = (i + 1) % handRoom
	}
	return i
}

// common are the terms of another bag that may stand here too: few others. Which do cannot be
// guessed, so they are told apart without a branch.
func (h *hand) common(b bag) []Term {
	n := uint8(0)
	for _, t := range b {
		h.likely[n] = t
		if h.places[t.ID()%handRoom] != 0 {
			n++
		}
	}
	return h.likely[:n]
}

// product is the dot product with another bag, in fixed point twice.
func (h *hand) product(b bag) (dot int64) {
	for _, t := range h.common(b) {
		if x := h.places[h.at(t)]; x != 0 {
			dot += int64(x.fixed()) * int64(t.fixed())
		}
	}
	return dot
}

// meet counts what another has of each term.
func (h *hand) meet(b bag) {
	for _, t := range h.common(b) {
		if i := h.at(t); h.places[i] != 0 {
			h.met[i] += t.fixed()
		}
	}
}

// part forgets who was met.
func (h *hand) part() {
	for _, i := range h.used {
		h.met[i] = 0
	}
}

// shared is the dot product with the sum of all that were met.
func (h *hand) shared() (dot int64) {
	for _, i := range h.used {
		dot += int64(h.places[i].fixed()) * int64(h.met[i])
	}
	return dot
}

// covered is what share of the weight of a bag's terms, squared, falls on terms that any of
// those that were met has, and how many do.
func (h *hand) covered() (c cover) {
	said, all := int64(0), int64(0)
	for _, i := range h.used {
		w := int64(h.places[i].fixed())
		all += w * w
		if h.met[i] > 0 {
			said += w * w
			c.words++
		}
	}
	if all > 0 {
		c.share = float64(said) / float64(all)
	}
	return c
}

// heaviest are at most n terms that those that were met have too, by what both have of them
// together, the most first.
func (h *hand) heaviest(n int) []uint32 {
	both := make([]share, 0, len(h.used))
	for _, i := range h.used {
		if h.met[i] > 0 {
			t := h.places[i]
			both = append(both, share{t.ID(), int32(min(int64(t.fixed())*int64(h.met[i])/unit, math.MaxInt32))})
		}
	}
	slices.SortFunc(both, func(a, b share) int { return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.id, b.id)) })
	ids := make([]uint32, min(len(both), n))
	for i := range ids {
		ids[i] = both[i].id
	}
	return ids
}

// lay lays out a report's bags.
func (g *Grouper) lay(n int32) {
	p := &g.probe
	if of := g.texts.at(n).bags; p.of != of {
		p.of, p.met = of, nil
		terms, phrases := g.shelf.at(of)
		p.terms.lay(terms)
		p.phrases.lay(phrases)
	}
}

// meet is what a report shares with the members of a story that are looked at. The probe
// then tells more of that.
func (g *Grouper) meet(n int32, c *cluster) dots {
	g.lay(n)
	p := &g.probe
	if p.met != c || p.members != len(c.members) {
		p.met, p.members = c, len(c.members)
		g.greet(n, c)
	}
	return dots{p.terms.shared(), p.phrases.shared()}
}

// greet counts what the members of a story that are looked at have of each term.
func (g *Grouper) greet(n int32, c *cluster) {
	p := &g.probe
	p.terms.part()
	p.phrases.part()
	others := g.besides(n, g.recent(c))
	g.touchBags(others)
	for _, o := range others {
		terms, phrases := g.shelf.at(g.texts.at(o).bags)
		p.terms.meet(terms)
		p.phrases.meet(phrases)
	}
}

// touch looks at what comparing some reports will look at, all at once: memory that has to
// be waited for is waited for together. It changes nothing that shows.
func (g *Grouper) touch(reports []int32) {
	for _, n := range reports {
		g.probe.sink += uint32(g.texts.at(n).bags.at) + uint32(g.near.at(n).n) + uint32(g.near.at(n).at[neighbours-1].like)
	}
	g.touchBags(reports)
}

// touchBags does so with what they say alone.
func (g *Grouper) touchBags(reports []int32) {
	for _, n := range reports {
		g.probe.sink += uint32(g.texts.at(n).bags.at)
	}
	const line = 16 // terms in one line of a cache
	for _, n := range reports {
		p := g.texts.at(n).bags
		on, from := g.shelf.pieces[p.at>>pieceBits], int(p.at&(piece-1))
		for i := from; i < from+int(p.terms)+int(p.phrases); i += line {
			g.probe.sink += uint32(on[i])
		}
	}
}
