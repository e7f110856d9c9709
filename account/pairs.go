package account

import (
	"cmp"
	"slices"

	"github.com/hearsay-news/hearsay"
)

// Which propositions are held against each other, and what is found. An index of terms and related words tells for
// each proposition which of the earlier ones have most in common with it. What a pair says to each other hangs on the
// two and on the weights of their terms alone, so that only pairs are judged that are new or of which one has changed.

// edge is a pair of propositions, a before b, with how alike they are beyond what is needed.
type edge struct {
	a, b    *proposition
	score   float64
	decided *decision // whether the clusters of the two were joined; nil of those that don't say the same
}

// judged is what of a proposition can change before pairs are judged.
type judged struct {
	voice      *voice
	figure     *hearsay.Figure
	kind       hearsay.ClaimKind
	polarity   hearsay.Polarity
	modality   hearsay.Modality
	background bool
	title      bool
}

func judgedOf(p *proposition) judged {
	return judged{p.voice, p.figure, p.kind, p.polarity, p.modality, p.background, p.title}
}

// paired is how a proposition stands in the index of pairs.
type paired struct {
	indexed bool
	changed int    // the turn at which it was judged anew, or first
	asks    int    // the turn at which its candidates are to be looked up
	held    int    // the turn at which it was held against these last
	judged  judged // what pairs hang on beside the weights

	beside []*proposition // earlier ones with which it has most in common
	common []float64      // the weight of what it has in common with each, by which they are in order
	offers []*proposition // new ones that may have more
	same   []edge         // of these, those that say the same
	amends []edge         // those that it tells anew with another number or date
	unlike []edge         // those that it may exclude
	askers []*proposition // later ones beside which it is, or was
}

// index finds the propositions that have a term, or one of a group of related words, in order.
type index struct {
	terms   [][]*proposition // by number
	groups  map[int][]*proposition
	scores  []float64      // by order, all 0 between look-ups
	asking  []*proposition // those whose candidates are to be looked up, or judged anew
	courted []*proposition // those to which new ones are offered
	held    []*proposition // those that were judged in this account
	odd     []*proposition // those that amend or may exclude another, in order

	touched []*proposition // room for a look-up
}

// pairable reports whether p is held against others as such: counts, what takes back, what only points back and copies
// are joined otherwise.
func pairable(p *proposition) bool {
	return p.figure == nil && !p.takesBack && p.refersTo == nil && p.copyOf == nil
}

// findPairs brings the index and what is known of its propositions up to date.
func (b *builder) findPairs() {
	m := b.memory
	x := &m.index
	for len(x.terms) < len(b.vocab.words) {
		x.terms = append(x.terms, nil)
	}
	if len(x.scores) < len(b.props) {
		x.scores = make([]float64, len(b.props)+len(b.props)/8)
	}
	x.asking, x.courted, x.held = x.asking[:0], x.courted[:0], x.held[:0]
	for _, p := range b.lost {
		if p.known.indexed {
			x.remove(p, m.turn)
		}
	}
	var fresh, stirred []*proposition
	for _, d := range b.docs {
		if d.settled != m.turn {
			continue
		}
		for _, p := range d.props {
			k := p.known
			if !pairable(p) {
				if k.indexed {
					x.remove(p, m.turn)
				}
				continue
			}
			is := judgedOf(p)
			switch {
			case !k.indexed:
				k.paired = paired{indexed: true, judged: is, changed: m.turn}
				x.ask(p, m.turn)
				fresh = append(fresh, p)
			case k.stirred == m.turn:
				k.judged, k.changed = is, m.turn
				x.ask(p, m.turn)
				stirred = append(stirred, p)
			case k.judged != is:
				k.judged, k.changed = is, m.turn
				x.ask(p, -m.turn)
				stirred = append(stirred, p)
			}
		}
	}
	for _, p := range fresh {
		x.add(p, m.turn)
	}
	for _, p := range stirred {
		p.known.askers = slices.DeleteFunc(p.known.askers, func(o *proposition) bool {
			return !o.known.indexed || !slices.Contains(o.known.beside, p)
		})
		for _, o := range p.known.askers {
			if o.known.changed != m.turn {
				x.ask(o, -m.turn)
			}
		}
	}
	for _, p := range x.asking {
		if !p.known.indexed {
			continue
		}
		before := p.known.beside
		if p.known.asks == m.turn {
			b.lookUp(p)
		} else {
			b.takeOffers(p)
		}
		b.judge(p, before)
		x.held = append(x.held, p)
	}
	for _, p := range x.courted {
		before := p.known.beside
		if b.takeOffers(p) {
			b.judge(p, before)
			x.held = append(x.held, p)
		}
	}
	x.noteOdd(m.turn)
}

// ask notes that p's candidates are to be looked up, at a turn, or at its negative that they are to be judged anew.
func (x *index) ask(p *proposition, turn int) {
	k := p.known
	if k.asks != turn && k.asks != -turn {
		x.asking = append(x.asking, p)
	}
	if k.asks != max(turn, -turn) {
		k.asks = turn
	}
}

// noteOdd brings the list of those up to date that amend another or may exclude one.
func (x *index) noteOdd(turn int) {
	odd := slices.DeleteFunc(x.odd, func(p *proposition) bool { return !p.known.indexed || p.known.held == turn })
	for _, p := range x.held {
		if len(p.known.amends)+len(p.known.unlike) > 0 {
			odd = append(odd, p)
		}
	}
	slices.SortFunc(odd, byOrder)
	x.odd = odd
}

func byOrder(p, q *proposition) int { return p.order - q.order }

// stirred reports whether the weight of one of some terms is another than it was, or whether it has become a
// word of a name or a body.
func (v *vocabulary) stirred(ts []term) bool {
	for _, t := range ts {
		if v.changed[t.id] {
			return true
		}
	}
	return false
}

// lookUp finds the earlier propositions with which p has most in common.
func (b *builder) lookUp(p *proposition) {
	x := &b.memory.index
	touched := x.touched[:0]
	recall := func(list []*proposition, w float64) {
		n := placeIn(list, p)
		for _, q := range list[max(0, n-postingCap):n] {
			if x.scores[q.order] == 0 {
				touched = append(touched, q)
			}
			x.scores[q.order] += w
		}
	}
	for _, t := range b.heaviest(p) {
		w := b.vocab.weight[t.id]
		recall(x.terms[t.id], w)
		for _, g := range t.groups {
			recall(x.groups[g], w*relatedShare)
		}
	}
	beside := make([]*proposition, 0, min(len(touched), candidates))
	p.known.offers = nil
	for _, q := range touched {
		n, _ := slices.BinarySearchFunc(beside, q, func(o, q *proposition) int {
			if c := -cmp.Compare(x.scores[o.order], x.scores[q.order]); c != 0 {
				return c
			}
			return o.order - q.order
		})
		if n < candidates {
			beside = slices.Insert(beside[:min(len(beside), candidates-1)], n, q)
		}
	}
	common := make([]float64, len(beside))
	for i, q := range beside {
		common[i] = x.scores[q.order]
	}
	p.known.common = common
	for _, q := range touched {
		x.scores[q.order] = 0
	}
	x.touched = touched
	before := p.known.beside
	p.known.beside = beside
	for _, q := range p.known.beside {
		if !slices.Contains(before, q) {
			q.known.askers = append(q.known.askers, p)
		}
	}
}

// judge holds p against those beside it, anew where one of the two has changed or they weren't held together before.
func (b *builder) judge(p *proposition, before []*proposition) {
	k, turn := p.known, b.memory.turn
	old := *k
	k.held = turn
	k.same, k.amends, k.unlike = nil, nil, nil
	for _, q := range k.beside {
		if k.changed != turn && q.known.changed != turn && slices.Contains(before, q) {
			k.same = appendOf(k.same, old.same, q)
			k.amends = appendOf(k.amends, old.amends, q)
			k.unlike = appendOf(k.unlike, old.unlike, q)
			continue
		}
		if s, ok := b.sameThing(q, p); ok {
			k.same = append(k.same, edge{q, p, s, &decision{}})
		} else if b.amends(p, q) {
			k.amends = append(k.amends, edge{a: q, b: p})
		} else if b.mayExclude(q, p) {
			k.unlike = append(k.unlike, edge{a: q, b: p, score: b.vocab.alike(p, q)})
		}
	}
}

// appendOf appends to es those of others that are with q.
func appendOf(es, others []edge, q *proposition) []edge {
	for _, e := range others {
		if e.a == q {
			es = append(es, e)
		}
	}
	return es
}

// noteRelated notes what was found of pairs that aren't to be joined: which amend another, which may exclude one.
func (b *builder) noteRelated() {
	for _, p := range b.memory.index.odd {
		for _, e := range p.known.amends {
			e.a.restated = e.a.restated || e.a.doc.report() == p.doc.report()
		}
		b.amended = append(b.amended, p.known.amends...)
		b.unlike = append(b.unlike, p.known.unlike...)
	}
}

// surer orders pairs, the surest first.
func surer(x, y edge) int {
	switch {
	case x.score != y.score:
		return -cmp.Compare(x.score, y.score)
	case x.a.order != y.a.order:
		return x.a.order - y.a.order
	}
	return x.b.order - y.b.order
}

// placeIn is where p stands, or would, in a list.
func placeIn(list []*proposition, p *proposition) int {
	n, _ := slices.BinarySearchFunc(list, p.order, func(q *proposition, order int) int { return q.order - order })
	return n
}

// add puts p into the index, at its place. What comes soon behind it in a list is to be looked up anew.
func (x *index) add(p *proposition, turn int) {
	x.each(p, func(list []*proposition) []*proposition {
		n := len(list)
		if n > 0 && list[n-1].order >= p.order {
			if n = placeIn(list, p); n < len(list) && list[n] == p {
				return list // by another term of the group
			}
		}
		list = slices.Insert(list, n, p)
		x.offer(list, n, turn)
		return list
	})
}

// remove takes p out of the index.
func (x *index) remove(p *proposition, turn int) {
	p.known.indexed = false
	x.each(p, func(list []*proposition) []*proposition {
		n := slices.Index(list, p)
		if n < 0 {
			return list
		}
		list = slices.Delete(list, n, n+1)
		x.shift(list, n, turn)
		return list
	})
}

// shift has those looked up anew that recall another part of a list, which changed right before its n-th.
func (x *index) shift(list []*proposition, n, turn int) {
	for _, o := range list[n:min(len(list), n+postingCap)] {
		x.ask(o, turn)
	}
}

// each changes the lists in which p stands.
func (x *index) each(p *proposition, change func([]*proposition) []*proposition) {
	if x.groups == nil {
		x.groups = map[int][]*proposition{}
	}
	for _, t := range p.terms {
		x.terms[t.id] = change(x.terms[t.id])
		for _, g := range t.groups {
			x.groups[g] = change(x.groups[g])
		}
	}
}
