package story

// A probe holds one text's bags in a form in which many others are compared with them: each
// word of the other is looked up, where merging two sorted lists would guess at every step
// which is next.
type probe struct {
	of             spot // whose bags are laid out
	terms, phrases hand
	sink           uint32 // see touch
}

// hand is a bag laid out by hash, open addressing; 0 where empty. A bag has at most 255
// terms, so it is never full.
type hand [1 << 9]Term

func (h *hand) lay(b bag) {
	clear(h[:])
	for _, t := range b {
		i := t.ID() % uint32(len(h))
		for h[i] != 0 {
			i = (i + 1) % uint32(len(h))
		}
		h[i] = t
	}
}

// product is the dot product with another bag, in fixed point twice.
func (h *hand) product(b bag) (dot int64) {
	for _, t := range b {
		for i := t.ID() % uint32(len(h)); h[i] != 0; i = (i + 1) % uint32(len(h)) {
			if (h[i]^t)>>stepBits == 0 {
				dot += int64(h[i].fixed()) * int64(t.fixed())
				break
			}
		}
	}
	return dot
}

// touch looks at what comparing some reports will look at, all at once: memory that has to
// be waited for is waited for together. It changes nothing that shows.
func (g *Grouper) touch(reports []int32) {
	for _, n := range reports {
		g.probe.sink += uint32(g.texts.at(n).bags.at) + uint32(g.near.at(n).n) + uint32(g.near.at(n).at[neighbours-1].like)
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

// product is what two reports share. It is cheapest where the first stays the same.
func (g *Grouper) product(a, b int32) dots {
	p := &g.probe
	if of := g.texts.at(a).bags; p.of != of {
		p.of = of
		terms, phrases := g.shelf.at(of)
		p.terms.lay(terms)
		p.phrases.lay(phrases)
	}
	terms, phrases := g.shelf.at(g.texts.at(b).bags)
	return dots{p.terms.product(terms), p.phrases.product(phrases)}
}
