package account

import "slices"

// A report that comes late takes its place among those before it: what was told soon after it may have more in common
// with it than with its candidates. It is offered to these, so that all others needn't be looked up again.

// offer offers the n-th of a list, which has just come into it, to those behind it that recall it. What it pushes out of
// the reach of one of its candidates has that one's candidates looked up anew.
func (x *index) offer(list []*proposition, n, turn int) {
	p := list[n]
	for i := n + 1; i < min(len(list), n+1+postingCap); i++ {
		o := list[i]
		if out := i - postingCap - 1; out >= 0 && slices.Contains(o.known.beside, list[out]) {
			x.ask(o, turn)
		}
		if o.known.asks == turn {
			continue
		}
		if len(o.known.offers) == 0 {
			x.courted = append(x.courted, o)
		}
		if !slices.Contains(o.known.offers, p) {
			o.known.offers = append(o.known.offers, p)
		}
	}
}

// takeOffers takes of what is offered to p what has more in common with it than one of its candidates, and reports
// whether anything has.
func (b *builder) takeOffers(p *proposition) (taken bool) {
	k := p.known
	offers := k.offers
	k.offers = nil
	for _, q := range offers {
		if !q.known.indexed || slices.Contains(k.beside, q) {
			continue
		}
		s := b.commonWeight(p, q)
		if s == 0 {
			continue
		}
		n := len(k.beside)
		for n > 0 && (s > k.common[n-1] || s == k.common[n-1] && q.order < k.beside[n-1].order) {
			n--
		}
		if n == candidates {
			continue
		}
		if !taken {
			taken = true
			k.beside, k.common = slices.Clone(k.beside), slices.Clone(k.common)
		}
		k.beside, k.common = slices.Insert(k.beside, n, q), slices.Insert(k.common, n, s)
		if len(k.beside) > candidates {
			k.beside, k.common = k.beside[:candidates], k.common[:candidates]
		}
		q.known.askers = append(q.known.askers, p)
	}
	return taken
}

// commonWeight is the weight of what p has in common with an earlier proposition, as [builder.lookUp] finds it.
func (b *builder) commonWeight(p, q *proposition) (sum float64) {
	x := &b.memory.index
	recalls := func(list []*proposition) bool {
		at := placeIn(list, q)
		return at < len(list) && list[at] == q && placeIn(list, p)-at <= postingCap
	}
	for _, t := range b.heaviest(p) {
		w := b.vocab.weight[t.id]
		if hasTerm(q.terms, t.id) && recalls(x.terms[t.id]) {
			sum += w
		}
		for _, g := range t.groups {
			if recalls(x.groups[g]) {
				sum += w * relatedShare
			}
		}
	}
	return sum
}
