package account

import "slices"

// How often each term is said is counted version by version: what a version that comes adds, and what one that goes or
// becomes a copy takes away.

// tally is what a version counts for the weights of terms.
type tally struct {
	terms []int32 // by number, one for each proposition that has it
	props int
}

// weigh counts what has come and gone since the account before and sets the weights of the terms.
func (b *builder) weigh() {
	m, v := b.memory, b.vocab
	v.df = append(v.df, make([]int, len(v.words)-len(v.df))...)
	b.gone = nil
	for _, d := range m.counted {
		if d.turn != m.turn {
			v.count(d, nil)
			b.gone = append(b.gone, d)
		}
	}
	m.counted = append(m.counted[:0], b.docs...)
	for _, d := range b.docs {
		switch copied := b.origin[d.report()] != ""; {
		case copied && d.tallied != nil:
			v.count(d, nil)
		case !copied && (d.tallied == nil || d.open):
			v.count(d, d.tally())
		}
	}
	v.weigh()
}

// count counts a version by a tally in place of the one by which it was counted; nil for not at all.
func (v *vocabulary) count(d *doc, t *tally) {
	if old := d.tallied; old != nil {
		v.n -= old.props
		for _, id := range old.terms {
			v.df[id]--
		}
	}
	if d.tallied = t; t != nil {
		v.n += t.props
		for _, id := range t.terms {
			v.df[id]++
		}
	}
}

// tally is what a version counts by what was proposed of it.
func (d *doc) tally() *tally {
	t := &tally{props: len(d.claims)}
	for i := range d.claims {
		for _, x := range d.claims[i].as.terms {
			t.terms = append(t.terms, x.id)
		}
	}
	return t
}

// termsHad are the terms, by number, that what was proposed of a version has, each once.
func (d *doc) termsHad() []int32 {
	var has []int32
	add := func(p *proposition) {
		for _, t := range p.terms {
			has = append(has, t.id)
		}
	}
	for i := range d.claims {
		p := &d.claims[i].as
		add(p)
		for _, part := range p.parts {
			add(part)
		}
	}
	slices.Sort(has)
	return slices.Compact(has)
}
