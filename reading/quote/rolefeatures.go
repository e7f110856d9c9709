package quote

import (
	"sort"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A view is the scene seen from one cue.
type view struct {
	cue         *cue
	number      int
	first, last int // units of the cue
	lemma, fine uint32
	frame, kind uint32
	source      phrase // units
	from, to    int    // units between which the rules expect content
	verbAt      int    // the first verb there
}

func (r *reader) viewOf(gs []group, c *cue, n, first, last int, s text.Sentence) view {
	v := view{cue: c, number: n + 1, first: first, last: last, from: -1, to: -1, verbAt: -1}
	us := r.scene.us
	main := at(us, first)
	frame := "none"
	for i := first; i < last; i++ {
		if us[i].first == c.head {
			main = &us[i]
		}
	}
	if c.group >= 0 {
		g := &gs[c.group]
		frame = string(g.frame)
		v.kind = 2
		switch {
		case g.noun:
			v.kind = 3
		case g.passive:
			v.kind = 4
		case g.participle:
			v.kind = 5
		case g.infinitive:
			v.kind = 6
		}
	}
	v.lemma, v.fine, v.frame = main.lemma, main.fine, lexicon.Hash(frame)
	v.source = unitsOf(us, c.source.first, c.source.last)
	if !c.content.empty() {
		p := unitsOf(us, c.content.first, c.content.last)
		v.from, v.to = p.first, p.last
		for i := max(0, p.first); i < p.last; i++ {
			if us[i].tag == verbHash || us[i].tag == auxHash {
				v.verbAt = i
				break
			}
		}
	}
	return v
}

// unitsOf turns tokens [first, last) into units.
func unitsOf(us []unit, first, last int) phrase {
	if last <= first {
		return phrase{-1, -1}
	}
	p := phrase{
		sort.Search(len(us), func(i int) bool { return us[i].last > first }),
		sort.Search(len(us), func(i int) bool { return us[i].first >= last }),
	}
	if p.empty() {
		return phrase{-1, -1}
	}
	return p
}

// place tells where unit i is in the phrase p.
func (p phrase) place(i int) uint32 {
	switch {
	case p.first < 0:
		return 9
	case i < p.first:
		if i == p.first-1 {
			return 1
		}
		return 0
	case i >= p.last:
		if i == p.last {
			return 2
		}
		return 3
	case i == p.first && i == p.last-1:
		return 4
	case i == p.first:
		return 5
	case i == p.last-1:
		return 6
	}
	return 7
}

// mark tells what unit i is of another statement than v's.
func (r *reader) mark(v *view, i int) uint32 {
	if i < 0 || i >= len(r.scene.us) {
		return 8
	}
	m := r.scene.marks[i]
	switch {
	case m.cue == int16(v.number):
		return 1
	case m.cue > 0 && (i == 0 || r.scene.marks[i-1].cue != m.cue):
		return 2
	case m.cue > 0:
		return 3
	case m.source > 0 && m.source != int16(v.number) && (i == 0 || r.scene.marks[i-1].source != m.source):
		return 4
	case m.source > 0 && m.source != int16(v.number):
		return 5
	}
	return 0
}

func (r *reader) hangAt(i, lo, hi int) hang {
	if i < 0 || i >= len(r.scene.us) {
		return hang{level: maxAbove + 1, relation: edgeHash, by: -2}
	}
	return r.scene.hangs[i]
}

// between counts what stands between the cue and unit i, in few classes.
func (r *reader) between(v *view, i int) uint32 {
	lo, hi := i+1, v.first
	if i >= v.last {
		lo, hi = v.last, i
	}
	if lo >= hi {
		return 0
	}
	a, b := &r.scene.counts[lo], &r.scene.counts[hi]
	return uint32(min(b.commas-a.commas, 3)<<8 | min(b.verbs-a.verbs, 2)<<6 | min(b.quotes-a.quotes, 2)<<4 | min(b.cues-a.cues, 1)<<2)
}

func (h hang) hash() uint32 { return h.relation*31 + h.level }

// roleFeatures describes unit i of the scene, seen from v's cue, to the model of roles.
func (r *reader) roleFeatures(v *view, i int, l *featureList) {
	us := r.scene.us
	u, b, a := &us[i], at(us, i-1), at(us, i+1)
	bb, aa := at(us, i-2), at(us, i+2)
	side, dist := uint32(0), 0
	switch {
	case i < v.first:
		side, dist = 1, v.first-i
	case i >= v.last:
		side, dist = 2, i-v.last+1
	}
	near := side*16 + step(dist)
	fk := v.frame*7 + v.kind
	h, hb, ha := r.hangAt(i, 0, 0), r.hangAt(i-1, 0, 0), r.hangAt(i+1, 0, 0)
	hh := h.hash()
	m, ma, maa := r.mark(v, i), r.mark(v, i+1), r.mark(v, i+2)
	mb := r.mark(v, i-1)
	so := v.source.place(i)
	co := phrase{v.from, v.to}.place(i)
	clauseHere, clauseNext := uint32(0), uint32(0)
	if r.scene.clause[i] {
		clauseHere = 1
	}
	if i+1 < len(us) && r.scene.clause[i+1] {
		clauseNext = 1
	}
	same := uint32(0) // whether the neighbours hang on the same branch
	if hb.by == h.by {
		same |= 1
	}
	if ha.by == h.by {
		same |= 2
	}
	if h.by == u.first {
		same |= 4
	}
	between := side<<10 | r.between(v, i)
	word := u.form // marks and small words as they are, others by tag
	if u.tag == verbHash || u.tag == nounHash || u.tag == advHash || u.tag == adjHash {
		word = u.tag
	}

	l.template = 200
	l.add(side, so, co)
	l.add(near, u.tag, 0)
	l.add(near, fk, 0)
	l.add(near, v.lemma, 0)
	l.add(u.form, side, 0)
	l.add(u.lemma, side, 0)
	l.add(b.form, side, u.tag)
	l.add(a.form, side, u.tag)
	l.add(b.form, u.form, 0)
	l.add(u.form, a.form, 0)
	l.add(b.tag, u.tag, side)
	l.add(u.tag, a.tag, side)
	l.add(b.tag, u.tag, a.tag)
	l.add(bb.tag, b.tag, u.tag)
	l.add(u.tag, a.tag, aa.tag)
	l.add(word, a.form, side)
	l.add(u.fine, side, 0)
	l.add(b.fine, side, u.tag)
	l.add(u.coarse, b.tag, side)
	// 219: the rules' word
	l.add(so, fk, 0)
	l.add(so, u.tag, b.tag)
	l.add(so, v.lemma, 0)
	l.add(so, word, 0)
	l.add(so, a.tag, u.tag)
	l.add(co, fk, 0)
	l.add(co, word, 0)
	l.add(co, v.lemma, 0)
	l.add(co, u.tag, b.tag)
	l.add(co, fk, word)
	l.add(co, between, 0)
	l.add(co, m<<4|ma, side)
	// the tree
	l.add(hh, side, 0)
	l.add(hh, fk, 0)
	l.add(hh, v.lemma, 0)
	l.add(hh, u.tag, same)
	l.add(hh, word, 0)
	l.add(hh, hb.hash(), side)
	l.add(hh, ha.hash(), side)
	l.add(hh, hb.hash(), ha.hash())
	l.add(hh, same, fk)
	l.add(hh, u.relation, side)
	l.add(hh, so, co)
	l.add(h.level, same, near)
	l.add(h.level, fk, side)
	l.add(h.level, hb.level, ha.level)
	l.add(u.relation, u.tag, side)
	l.add(u.relation, b.relation, side)
	l.add(u.relation, fk, side)
	// what stands between, and other statements
	l.add(between, u.tag, 0)
	l.add(between, fk, 0)
	l.add(between, word, 0)
	l.add(m<<8|ma<<4|maa, side, word)
	l.add(m<<8|ma<<4|mb, side, co)
	l.add(m<<4|ma, so, side)
	l.add(m, v.lemma, side)
	l.add(clauseHere<<1|clauseNext, word, side)
	l.add(clauseHere<<1|clauseNext, fk, co)
	l.add(clauseHere<<1|clauseNext, b.form, side)
	// utterances
	left, right := r.nearestQuote(us, i)
	l.add(left, right, side<<5|uint32(min(dist, 6)))
	l.add(left, u.tag, side)
	l.add(right, u.tag, side)
	if u.quotation >= 0 {
		l.add(near, u.suffix, fk)
		l.add(b.form, a.tag, side)
		l.add(between, u.suffix, 0)
		l.add(a.form, b.tag, u.suffix)
		l.add(v.lemma, side, 0)
		l.add(hh, side, 1)
	}
	l.template = 270
	length, verb := uint32(0), uint32(0)
	if v.from >= 0 && i > v.from && i < v.to {
		length, verb = step(i-v.from), 1
		if v.verbAt >= 0 && v.verbAt < i {
			verb = 2
		}
	}
	l.add(length, word, 0)
	l.add(length, fk, word)
	l.add(verb, word, a.tag)
	l.add(verb, fk, clauseNext)
	l.template = 280
	l.when(i < 2, uint32(i), u.tag)
	l.when(i > len(us)-4, uint32(len(us)-i), word)
	l.when(v.source.first < 0, fk, near)
}

var (
	commaHash = lexicon.FormHash(",")
	verbHash  = lexicon.Hash(string(text.VERB))
	auxHash   = lexicon.Hash(string(text.AUX))
	nounHash  = lexicon.Hash(string(text.NOUN))
	advHash   = lexicon.Hash(string(text.ADV))
	adjHash   = lexicon.Hash(string(text.ADJ))
)
