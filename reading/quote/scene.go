package quote

import (
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A scene is one sentence as the model of roles sees it: its units, with the utterances
// right before and after it, and its cues.
type scene struct {
	us     []unit
	marks  []ownership // of each unit: what it is of another statement
	clause []bool      // of each unit: whether a clause begins there
	counts []counts    // of what stands before each unit, and of all
	hangs  []hang      // of each unit around the cue at hand
}

// maxAbove is how many words of the way up from a cue's main word are looked at, itself
// among them.
const maxAbove = 7

// A hang tells where in the tree a unit hangs, seen from a cue: how many steps over the
// cue's main word their ways meet, and by which relation the unit's way comes in there.
type hang struct {
	level    uint32
	relation uint32
	by       int // the token by which it comes in
}

// counts are how many units of some kinds there are.
type counts struct{ commas, verbs, quotes, cues int }

// An ownership says to which cues of the sentence a unit belongs.
type ownership struct {
	cue, source int16 // 1 + the number of the cue to which it or its source belongs; 0 for none
}

// setScene lays out the units around sentence s and marks its cues in them.
func (r *reader) setScene(gs []group, cues []cue, s text.Sentence) {
	sc := &r.scene
	first, last := r.sceneBounds(s)
	sc.us = r.units(sc.us[:0], gs, first, last)
	n := len(sc.us)
	sc.marks, sc.clause, sc.hangs = grow(sc.marks, n), grow(sc.clause, n), grow(sc.hangs, n)
	clear(sc.marks)
	for i := range sc.us {
		u := &sc.us[i]
		sc.clause[i] = u.quotation < 0 && r.clauseFrom(u.first, s)
	}
	for c := range cues {
		if c == maxCues {
			break
		}
		cue := unitsOf(sc.us, cues[c].first, cues[c].last)
		for i := max(0, cue.first); i < cue.last; i++ {
			sc.marks[i].cue = int16(c + 1)
		}
		source := unitsOf(sc.us, cues[c].source.first, cues[c].source.last)
		for i := max(0, source.first); i < source.last; i++ {
			sc.marks[i].source = int16(c + 1)
		}
	}
	r.count()
}

// count adds up what stands in the scene.
func (r *reader) count() {
	sc := &r.scene
	sc.counts = grow(sc.counts, len(sc.us)+1)
	var n counts
	for i := range sc.us {
		sc.counts[i] = n
		switch u := &sc.us[i]; {
		case u.quotation >= 0:
			n.quotes++
		case u.form == commaHash:
			n.commas++
		case u.tag == verbHash || u.tag == auxHash:
			n.verbs++
		}
		if sc.marks[i].cue > 0 {
			n.cues++
		}
	}
	sc.counts[len(sc.us)] = n
}

// maxUtterance is the most tokens of an utterance in another sentence that are looked at.
const maxUtterance = 4000

// sceneBounds is the tokens that content of a cue in sentence s may come from: the
// sentence, with the whole of a quotation that reaches into it or ends right before it,
// and the next two of those that follow in its paragraph.
func (r *reader) sceneBounds(s text.Sentence) (first, last int) {
	d := r.d
	first, last = s.First, s.Last
	if first > 0 && r.inQuote(first-1) && d.Sentences[d.Tokens[first-1].Sentence].Paragraph == s.Paragraph {
		first--
		for first > 0 && r.in[first-1] == r.in[first] && first > s.First-maxUtterance {
			first--
		}
	}
	for n := 0; n < 3 && last < len(d.Tokens) && r.inQuote(last); n++ {
		t := d.Sentences[d.Tokens[last].Sentence]
		if t.Paragraph != s.Paragraph && d.Tokens[s.Last-1].Lower != ":" {
			break
		}
		q := r.in[last]
		for last < len(d.Tokens) && r.in[last] == q && last < s.Last+maxUtterance {
			last++
		}
	}
	return first, last
}

// headOf is the token by which a unit hangs on the rest of its sentence.
func (r *reader) headOf(u *unit) int {
	for i := u.first; i < u.last && i < u.first+200; i++ {
		if h := r.d.Tokens[i].Head; h < u.first || h >= u.last {
			if r.d.Tokens[i].Tag != text.PUNCT {
				return i
			}
		}
	}
	return u.first
}

// Hashes that stand for no relation: the word itself, and a word of another tree.
const (
	selfHash = 0x51F
	noneHash = 0x52F
)

// seeTree works out where each unit of [lo, hi) hangs, seen from the word at token top.
func (r *reader) seeTree(top, lo, hi int) {
	d, sc := r.d, &r.scene
	var way [maxAbove]int
	above := way[:0]
	for t := top; t >= 0 && len(above) < maxAbove; t = d.Tokens[t].Head {
		above = append(above, t)
	}
	for i := lo; i < hi; i++ {
		t := sc.us[i].first
		if sc.us[i].quotation >= 0 {
			t = r.headOf(&sc.us[i])
		}
		h := hang{level: maxAbove, relation: noneHash, by: -1}
		by := -1
	climb:
		for n := 0; n < maxDepth && t >= 0; n++ {
			for level, over := range above {
				if t != over {
					continue
				}
				h.level, h.relation, h.by = uint32(level), selfHash, t
				if by >= 0 {
					h.relation, h.by = lexicon.Hash(d.Tokens[by].Relation), by
				}
				break climb
			}
			by, t = t, d.Tokens[t].Head
		}
		sc.hangs[i] = h
	}
}
