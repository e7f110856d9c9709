package story

import "slices"

// A pot adds up what several reports say. It is an open hash table whose order is that of
// the ids, nearly: they are hashes already and evenly spread. It holds scratch space only.
type pot struct {
	places []share                       // a power of two and some more; the id is 0 where empty
	bits   int                           // of that power
	filter [1 << (filterBits - 6)]uint64 // a bit for what is in it
	likely [1 << 8]Term                  // of a bag, what may be in it
}

const filterBits = 14

// overflow is how many places there are behind the last: a run of terms that ends there
// doesn't go on in front.
const overflow = 256

// empty makes room for so many terms.
func (p *pot) empty(terms int) {
	p.bits = 6
	for 1<<p.bits < 2*terms {
		p.bits++
	}
	room := 1<<p.bits + overflow
	p.places = slices.Grow(p.places[:0], room)[:room]
	clear(p.places)
	clear(p.filter[:])
}

// at is the place of a term, or the empty one where it belongs.
func (p *pot) at(id uint32) *share {
	i := int(uint64(id) << p.bits >> idBits)
	for p.places[i].id != id && p.places[i].id != 0 {
		if i++; i == len(p.places) {
			i = 0
		}
	}
	return &p.places[i]
}

// add adds a bag.
func (p *pot) add(b bag) {
	for _, t := range b {
		s := p.at(t.ID())
		s.id = t.ID()
		s.weight += t.fixed()
		bit := t.ID() >> (idBits - filterBits)
		p.filter[bit/64] |= 1 << (bit % 64)
	}
}

// product is the dot product with a bag, in fixed point twice.
func (p *pot) product(b bag) (dot int64) {
	n := uint8(0)
	for _, t := range b { // which are in it cannot be guessed, so they are told apart without a branch
		p.likely[n] = t
		bit := t.ID() >> (idBits - filterBits)
		n += uint8(p.filter[bit/64] >> (bit % 64) & 1)
	}
	for _, t := range p.likely[:n] {
		dot += int64(p.at(t.ID()).weight) * int64(t.fixed())
	}
	return dot
}

// sum is what was added, by id, in room of its own.
func (p *pot) sum() []share {
	n := 0
	for _, s := range p.places {
		if s.id != 0 {
			n++
		}
	}
	all := make([]share, 0, n)
	for _, s := range p.places {
		if s.id == 0 {
			continue
		}
		i := len(all)
		for all = append(all, s); i > 0 && all[i-1].id > s.id; i-- {
			all[i] = all[i-1]
		}
		all[i] = s
	}
	return all
}

// added is what several reports have of each term, by id.
func (g *Grouper) added(reports ...int32) []share {
	if len(reports) == 1 { // by id already
		terms, _ := g.shelf.at(g.texts.at(reports[0]).bags)
		all := make([]share, len(terms))
		for i, t := range terms {
			all[i] = share{t.ID(), t.fixed()}
		}
		return all
	}
	size := 0
	for _, n := range reports {
		size += int(g.texts.at(n).bags.terms)
	}
	g.pots.terms.empty(size)
	for _, n := range reports {
		terms, _ := g.shelf.at(g.texts.at(n).bags)
		g.pots.terms.add(terms)
	}
	return g.pots.terms.sum()
}

// plus is the sum of two sums, made in the room of neither.
func plus(a, b []share) []share {
	sum := make([]share, 0, len(a)+len(b))
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i].id < b[j].id:
			sum = append(sum, a[i])
			i++
		case a[i].id > b[j].id:
			sum = append(sum, b[j])
			j++
		default:
			sum = append(sum, share{a[i].id, a[i].weight + b[j].weight})
			i++
			j++
		}
	}
	sum = append(sum, a[i:]...)
	return append(sum, b[j:]...)
}
