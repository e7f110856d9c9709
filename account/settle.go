package account

import "slices"

// Settling: what each version says is made ready to be joined with what others say. Each step hangs on the version's
// own words and how much they weigh, on the versions of the same report and the original that it copies, and on a few
// things about the story as a whole (which days are background, which places are the whole). A version for which none
// of these has changed is settled already: it is passed over, and its propositions stay as they were settled.

// settling is how a version stands in this.
type settling struct {
	open     bool    // to be settled in this account
	turn     int     // the latest account that it is part of
	follows  *doc    // the version before it when it was settled
	original string  // the report that it was a copy of then
	tallied  *tally  // what it counts for the weights of terms; nil where it doesn't
	has      []int32 // the terms in its propositions, each once
	corrects bool    // it has a correction that names a count by its old value

	days     []toldDay                 // of which it tells
	timed    []*proposition            // clauses that tell a time
	settled  int                       // the account in which it was settled last
	linked   []*proposition            // its propositions when they were linked last
	enrolled bool                      // in the rolls as it is
	reasons  []reason                  // causes that it tells
	rolls    [rollCount][]*proposition // what is of interest to each rule
	twins    bool                      // two of its propositions may open claims of one id
	base     int                       // place of the first of its propositions
}

// settle makes the propositions ready.
func (b *builder) settle() {
	b.weigh()
	b.openStirred()
	b.attribute()
	b.correctCounts()
	b.followCopies()
	b.dropEchoes()
	b.settleBackground()
	b.gather()
	b.findWholes()
	for _, d := range b.docs {
		d.open = false
	}
}

// openStirred opens the versions for which something has changed, and those that hang on them, and makes their
// propositions again what they were when they were proposed.
func (b *builder) openStirred() {
	var opened []*doc
	open := func(d *doc) {
		if d != nil && !d.open {
			d.open = true
			opened = append(opened, d)
		}
	}
	for _, d := range b.docs {
		switch {
		case d.open:
			opened = append(opened, d) // proposed anew
		case d.corrects || d.follows != d.before || d.original != b.origin[d.report()] || b.vocab.stirs(d.has):
			open(d)
		}
		if d.inquiry != nil && b.renewed.concerns(d.inquiry) {
			d.inquiry = nil
			open(d)
		}
	}
	copies := map[string][]*doc{} // by the report that they are taken from
	latest := map[string]*doc{}
	if len(b.origin) > 0 {
		for _, d := range b.docs {
			latest[d.report()] = d
			if of := b.origin[d.report()]; of != "" {
				copies[of] = append(copies[of], d)
			}
		}
	}
	for i := 0; i < len(opened); i++ {
		d := opened[i]
		open(d.before)
		open(d.after)
		for _, o := range copies[d.report()] {
			open(o)
		}
		if of := b.origin[d.report()]; of != "" && b.origin[of] != "" {
			open(latest[of]) // a ring of copies
		}
	}
	for _, d := range opened {
		d.follows, d.original = d.before, b.origin[d.report()]
		d.restore()
		for _, p := range d.props {
			b.vocab.weighOne(p)
			for _, part := range p.parts {
				b.vocab.weighOne(part)
			}
			if p.known.stirred == 0 || b.vocab.stirred(p.terms) {
				p.known.stirred = b.turn
			}
		}
	}
}

// gather puts the propositions of all versions into one list, and numbers them.
func (b *builder) gather() {
	for _, d := range b.docs {
		if d.open || d.base != len(b.props) {
			d.base = len(b.props)
			for i, p := range d.props {
				p.order = d.base + i
			}
		}
		if d.open || !d.enrolled {
			d.settled = b.turn
			if b.noteSettled(d) || !d.enrolled {
				b.enrol(d)
			}
		}
		for i, roll := range d.rolls {
			if len(roll) > 0 {
				b.rolls[i] = append(b.rolls[i], roll...)
			}
		}
		b.props = append(b.props, d.props...)
		b.counts = append(b.counts, d.counts...)
	}
}

// settledAs is what settling finds of a proposition, beside the weights of its terms.
type settledAs struct {
	voice      *voice
	copyOf     *proposition
	background bool
}

// noteSettled notes which propositions of an open version were settled otherwise than before, and reports whether any
// was.
func (b *builder) noteSettled(d *doc) (changed bool) {
	others := !slices.Equal(d.linked, d.props)
	changed = others
	note := func(p *proposition, is settledAs) {
		k := p.known
		if k.settled == 0 || k.settledAs != is || k.stirred == b.turn || is.copyOf != nil && is.copyOf.root().doc.open || others && !slices.Contains(d.linked, p) ||
			slices.ContainsFunc(p.parts, func(part *proposition) bool { return b.vocab.stirred(part.terms) }) {
			k.settled, k.settledAs, changed = b.turn, is, true
		}
	}
	for _, p := range d.props {
		note(p, settledAs{p.voice, p.copyOf, p.background})
	}
	for _, p := range d.counts {
		note(p, settledAs{p.carrier.voice, p.carrier.copyOf, p.background})
	}
	return changed
}

// stirs reports whether one of some terms, by number, weighs or counts otherwise than it did.
func (v *vocabulary) stirs(terms []int32) bool {
	return slices.ContainsFunc(terms, func(t int32) bool { return v.changed[t] })
}
