package quote

import (
	"sort"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A view is the scene seen from one cue.
type view struct {
	number      int16 // 1 + the cue's
	first, last int   // units of the cue
	lo, hi      int   // units around it
	lemma, fine uint32
	frame, kind uint32
	source      phrase // units
	from, to    int    // units between which the rules expect content
	verbAt      int    // the first verb there
}

// viewOf is the scene seen from cue number n.
func (r *reader) viewOf(gs []group, c *cue, n int) view {
	lo, first, last, hi := r.around(c)
	v := view{number: int16(n + 1), first: first, last: last, lo: lo, hi: hi, from: -1, to: -1, verbAt: -1}
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

// place tells in few classes where unit i is, seen from p: right before or after it, further
// off, or at its first, last, only or another unit.
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

// mark tells in few classes what unit i is: of v's own cue, the first or another word of
// another cue or of its source, or none of these.
func (r *reader) mark(v *view, i int) uint32 {
	if i < 0 || i >= len(r.scene.us) {
		return 8
	}
	m := r.scene.marks[i]
	switch {
	case m.cue == v.number:
		return 1
	case m.cue > 0 && (i == 0 || r.scene.marks[i-1].cue != m.cue):
		return 2
	case m.cue > 0:
		return 3
	case m.source > 0 && m.source != v.number && (i == 0 || r.scene.marks[i-1].source != m.source):
		return 4
	case m.source > 0 && m.source != v.number:
		return 5
	}
	return 0
}

// hangAt tells where unit i hangs; units beyond those around the cue hang nowhere.
func (r *reader) hangAt(v *view, i int) hang {
	if i < v.lo || i >= v.hi {
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

// hash is the place in one number.
func (h hang) hash() uint32 { return h.relation*31 + h.level }

// Hashes of tags and marks that the models ask after.
var (
	commaHash = lexicon.FormHash(",")
	verbHash  = lexicon.Hash(string(text.VERB))
	auxHash   = lexicon.Hash(string(text.AUX))
	nounHash  = lexicon.Hash(string(text.NOUN))
	advHash   = lexicon.Hash(string(text.ADV))
	adjHash   = lexicon.Hash(string(text.ADJ))
)
