package quote

import (
	"sort"

	"github.com/hearsay-news/hearsay"
)

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
func (r *reader) roleRow(gs []group, cues []cue, n int, f func(features []uint32)) int {
	v := r.viewOf(gs, &cues[n], n)
	r.seeTree(cues[n].head, v.lo, v.hi)
	for i := v.lo; i < v.hi; i++ {
		r.roleFeatures(&v, i, &r.list)
		f(r.list.fs)
	}
	return v.lo
}

// findRoles finds source and content of cue number n: the tokens of the source nearest to
// it, the pieces of the content, and the content's first token; -1 where there is none.
func (r *reader) findRoles(gs []group, cues []cue, n int) (source phrase, content hearsay.Spans, firstToken int) {
	r.roles.begin()
	lo := r.roleRow(gs, cues, n, r.roles.add)
	labels := r.roles.best()
	us := r.scene.us[lo:]
	firstToken = -1
	for i := 0; i < len(labels); i++ {
		if labels[i] == Outside || labels[i] == ContentPast {
			continue
		}
		j := i + 1
		for j < len(labels) && goesOn(labels[i], labels[j]) {
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

// goesOn reports whether label next goes on what label first begins.
func goesOn(first, next int8) bool {
	switch next {
	case SourceInside:
		return first == SourceFirst
	case ContentInside, ContentLast:
		return first == ContentFirst
	}
	return false
}

// distance is how many tokens lie between a phrase and a cue.
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
