package account

import "slices"

// Which propositions come to be one claim hangs on their kin alone: those that an alike pair, the same content, one
// series of counts, a pointing back or a copying connects, directly or by way of others. What a new report brings is
// kin to few of a story's propositions: these are linked anew, and all other claims stay as they are.

// kin are propositions of which none is held against one of other kin.
type kin struct {
	props   []*proposition
	content []int32     // what they say
	series  []seriesKey // of which there are counts among them
}

// kinship is what is kept of how a story was linked.
type kinship struct {
	claims    []*claim                   // in the order of their first words
	moved     []*claim                   // from or to which something was moved since
	contested []*claim                   // that others exclude
	doubted   []*claim                   // whose tales may hold no more
	content   map[int32]*proposition     // of those that say the very same, one
	series    map[seriesKey]*proposition // of the counts of one series, one
}

// linked is what of a proposition its linking hangs on, beside the weights of its terms and its pairs.
type linked struct {
	voice      *voice
	background bool
	extent     string
	whole      bool
	copyOf     *proposition
	refers     bool // what it points back at is there
}

func (b *builder) linkedAs(p *proposition) linked {
	return linked{p.voice, p.background, p.extent, p.whole, p.copyOf, b.has(p.refersTo)}
}

// noteLost finds the propositions that were linked in the account before and are none of the story's now.
func (b *builder) noteLost() {
	for _, d := range b.gone {
		b.lost = append(b.lost, d.linked...)
	}
	for _, d := range b.docs {
		if d.settled != b.turn {
			continue
		}
		for _, p := range d.linked {
			if !b.has(p) {
				b.lost = append(b.lost, p)
			}
		}
		d.linked = append(d.linked[:0], d.props...)
	}
}

// touchedKin are the propositions that are to be linked anew, in order: those that are new or changed, or have other
// pairs, with all that were their kin and all that are so now. Their claims are given up.
func (b *builder) touchedKin() (touched []*proposition) {
	m := &b.memory.kinship
	if m.content == nil {
		m.content, m.series = map[int32]*proposition{}, map[seriesKey]*proposition{}
	}
	give := func(p *proposition) { // up p's kin
		k := p.known.kin
		if k == nil {
			return
		}
		for _, n := range k.content {
			delete(m.content, n)
		}
		for _, n := range k.series {
			delete(m.series, n)
		}
		for _, q := range k.props {
			q.known.kin, q.claim.given = nil, true
			b.doubt(q.claim)
			if b.has(q) {
				q.known.touched = b.turn
				touched = append(touched, q)
			}
		}
	}
	touch := func(p *proposition) {
		give(p)
		if p.known.touched != b.turn {
			p.known.touched = b.turn
			touched = append(touched, p)
		}
	}
	changed := func(p *proposition) { // p is kin to others than it was
		touch(p)
		p.known.linked = b.linkedAs(p)
		if repeatable(p) {
			if q := m.content[b.contentOf(p)]; q != nil {
				touch(q)
			}
		} else if countable(p) {
			if q := m.series[keyOf(p)]; q != nil {
				touch(q)
			}
		}
		for _, q := range []*proposition{p.copyOf, p.refersTo} {
			if b.has(q) {
				touch(q)
			}
		}
	}
	for _, p := range b.lost {
		give(p)
	}
	for _, p := range b.lost {
		p.claim = nil
	}
	for _, d := range b.docs {
		if d.settled != b.turn {
			continue
		}
		for _, p := range d.props {
			if k := p.known; k.kin == nil || k.stirred == b.turn || k.linked != b.linkedAs(p) {
				changed(p)
			}
		}
	}
	for _, r := range []roll{figureRoll, referRoll} {
		for _, p := range b.rolls[r] {
			if p.known.linked != b.linkedAs(p) {
				changed(p)
			}
		}
	}
	for _, p := range b.memory.index.held {
		touch(p)
		for _, e := range p.known.same {
			touch(e.a)
		}
	}
	slices.SortFunc(touched, byOrder)
	for i, p := range touched {
		p.known.at = i
	}
	return touched
}

// keepKin remembers how the touched propositions were linked.
func (b *builder) keepKin(touched []*proposition, claims []*claim) {
	m := &b.memory.kinship
	m.claims = slices.DeleteFunc(m.claims, func(c *claim) bool { return c.given })
	m.claims = merge(m.claims, claims, func(c, d *claim) int { return byOrder(c.linked[0], d.linked[0]) })
	b.claims = slices.Clone(m.claims)
	for _, c := range claims {
		b.doubt(c)
	}
	b.tellTwinsApart()

	first := make([]int, len(touched)) // the first of the kin of each, as far as it is known
	for i := range first {
		first[i] = i
	}
	root := func(i int) int {
		for first[i] != i {
			first[i] = first[first[i]]
			i = first[i]
		}
		return i
	}
	join := func(p, q *proposition) {
		x, y := root(p.known.at), root(q.known.at)
		first[max(x, y)] = min(x, y)
	}
	for _, p := range touched {
		switch {
		case repeatable(p):
			joinOne(m.content, b.contentOf(p), p, join)
		case countable(p):
			joinOne(m.series, keyOf(p), p, join)
		}
		if pairable(p) {
			for _, e := range p.known.same {
				join(e.a, p)
			}
		}
		for _, q := range []*proposition{p.copyOf, p.refersTo} {
			if b.has(q) {
				join(p, q)
			}
		}
	}
	for i, p := range touched {
		k := touched[root(i)].known.kin
		if k == nil {
			k = &kin{}
			touched[root(i)].known.kin = k
		}
		p.known.kin = k
		k.props = append(k.props, p)
		switch {
		case repeatable(p) && m.content[b.contentOf(p)] == p:
			k.content = append(k.content, b.contentOf(p))
		case countable(p) && m.series[keyOf(p)] == p:
			k.series = append(k.series, keyOf(p))
		}
	}
}

// joinOne joins p with what stands for a key; where that is nothing p does.
func joinOne[K comparable](one map[K]*proposition, key K, p *proposition, join func(p, q *proposition)) {
	if q := one[key]; q != nil {
		join(p, q)
	} else {
		one[key] = p
	}
}

// undoMoves makes the claims again what they were when they were linked.
func (m *kinship) undoMoves() {
	for _, c := range m.moved {
		m.doubt(c)
		c.props, c.moved = c.linked, false
		for _, p := range c.props {
			p.claim = c
		}
	}
	for _, c := range m.contested {
		m.doubt(c)
		c.disputes, c.tied = nil, nil
	}
	m.moved, m.contested = m.moved[:0], m.contested[:0]
}
