package quote

import (
	"sort"

	"github.com/hearsay-news/hearsay"
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
	hangs  []hang
	above  [maxAbove]int // words over the cue's main word, itself first
	n      int
}

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

type ownership struct {
	cue, source int16 // 1 + the number of the cue to which it or its source belongs; 0 for none
}

// maxCues is the most cues of one sentence whose roles are labelled.
const maxCues = 40

// maxAside is how many units on either side of a cue are looked at.
const maxAside = 120

// A cue is a cue as the model of roles is told of it. Numbers are tokens, last exclusive.
type cue struct {
	first, last int
	head        int
	group       int    // -1 for none
	source      phrase // whose word it is, by the rules
	content     phrase // the longest piece of what is said, by the rules
}

// cueOf is the cue of statement st, with what the rules found.
func (r *reader) cueOf(st *said, gs []group) cue {
	var c cue
	c.first, c.last = r.d.TokensIn(st.cue.Hull())
	c.head, c.group = st.head, -1
	if k := sort.Search(len(gs), func(k int) bool { return gs[k].head >= st.head }); k < len(gs) && gs[k].head == st.head {
		c.group = k
	}
	if !st.source.Empty() {
		c.source.first, c.source.last = r.d.TokensIn(st.source)
	}
	longest := 0
	for _, piece := range st.content {
		if n := piece.Len(); n > longest {
			longest = n
			c.content.first, c.content.last = r.d.TokensIn(piece)
		}
	}
	return c
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

// sceneBounds is the tokens that content of a cue in sentence s may come from: the
// sentence, with the whole of a quotation that reaches into it or ends right before it,
// and the next two of those that follow in its paragraph.
func (r *reader) sceneBounds(s text.Sentence) (first, last int) {
	d := r.d
	first, last = s.First, s.Last
	start := func(i int) int {
		for i > 0 && r.in[i-1] == r.in[i] && i > s.First-4000 {
			i--
		}
		return i
	}
	if first > 0 && r.inQuote(first-1) && d.Sentences[d.Tokens[first-1].Sentence].Paragraph == s.Paragraph {
		first = start(first - 1)
	}
	for n := 0; n < 3 && last < len(d.Tokens) && r.inQuote(last); n++ {
		t := d.Sentences[d.Tokens[last].Sentence]
		if t.Paragraph != s.Paragraph && d.Tokens[s.Last-1].Lower != ":" {
			break
		}
		q := r.in[last]
		for last < len(d.Tokens) && r.in[last] == q && last < s.Last+4000 {
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

const (
	selfHash = 0x51F
	noneHash = 0x52F
)

// seeTree works out where each unit of [lo, hi) hangs, seen from the word at token top.
func (r *reader) seeTree(top, lo, hi int) {
	d, sc := r.d, &r.scene
	sc.n = 0
	for t := top; t >= 0 && sc.n < maxAbove; t = d.Tokens[t].Head {
		sc.above[sc.n] = t
		sc.n++
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
			for level, over := range sc.above[:sc.n] {
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

// around is the units of the scene that are labelled for cue c, and where it stands.
func (r *reader) around(c *cue) (lo, first, last, hi int) {
	us := r.scene.us
	for first < len(us) && us[first].last <= c.first {
		first++
	}
	last = first
	for last < len(us) && us[last].first < c.last {
		last++
	}
	return max(0, first-maxAside), first, last, min(len(us), last+maxAside)
}

// roleRow calls f with the features of every unit around cue number n and gives the first
// unit's number.
func (r *reader) roleRow(gs []group, cues []cue, n int, s text.Sentence, f func(features []uint32)) int {
	c := &cues[n]
	lo, first, last, hi := r.around(c)
	r.seeTree(c.head, lo, hi)
	v := r.viewOf(gs, c, n, first, last, s)
	for i := lo; i < hi; i++ {
		r.list.fs = r.list.fs[:0]
		r.roleFeatures(&v, i, &r.list)
		f(r.list.fs)
	}
	return lo
}

// findRoles finds source and content of cue number n: the tokens of the source, and the
// pieces of the content.
func (r *reader) findRoles(gs []group, cues []cue, n int, s text.Sentence) (source phrase, content hearsay.Spans, firstToken int) {
	r.roles.begin()
	lo := r.roleRow(gs, cues, n, s, r.roles.add)
	labels := r.roles.best()
	us := r.scene.us[lo:]
	firstToken = -1
	for i := 0; i < len(labels); i++ {
		if labels[i] == Outside {
			continue
		}
		j := i + 1
		for j < len(labels) && labels[j] == labels[i]+1 && (labels[i] == SourceFirst || labels[i] == ContentFirst) {
			j++
		}
		p := phrase{us[i].first, us[j-1].last}
		if labels[i] == SourceFirst {
			if source.empty() || distance(p, &cues[n]) < distance(source, &cues[n]) {
				source = p
			}
		} else {
			if firstToken < 0 {
				firstToken = p.first
			}
			content = r.addPiece(content, us[i:j])
		}
		i = j - 1
	}
	return source, content, firstToken
}

func distance(p phrase, c *cue) int {
	if p.last <= c.first {
		return c.first - p.last
	}
	return p.first - c.last
}

// addPiece adds a run of units to content; an utterance among them brings its further
// pieces, and is taken.
func (r *reader) addPiece(content hearsay.Spans, us []unit) hearsay.Spans {
	var more hearsay.Spans
	for i := range us {
		q := us[i].quotation
		if q < 0 {
			continue
		}
		r.taken[q] = true
		for _, o := range r.outer[q] {
			if first, _ := r.d.TokensIn(o); first > us[i].last {
				more = append(more, o)
			}
		}
	}
	first, last := us[0].first, us[len(us)-1].last
	if us[len(us)-1].quotation >= 0 {
		q := us[len(us)-1].quotation
		span := r.d.Cover(first, last)
		for _, o := range r.outer[q] {
			if o.Overlaps(r.d.Tokens[last-1].Span) {
				span.End = max(span.End, o.End)
			}
		}
		content = append(content, span)
	} else {
		content = append(content, r.trimmed(first, last)...)
	}
	return append(content, more...)
}
