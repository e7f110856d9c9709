package conflict

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// An index finds the clauses that share a term, or a group of related words, with another.
// Its lists are chains of links in one slice, so that a document's index is built in the
// room of the one before.
type index struct {
	built  bool
	terms  map[string]chain
	groups map[int]chain
	links  []link
	seen   []bool // scratch, by clause
	near   []int  // scratch: the last answer
}

// A chain is a list of clauses, each once, by its first and last link.
type chain struct{ first, last, length int32 }

type link struct {
	clause int
	next   int32 // -1 at the end
}

// maxTerms bounds the terms that an index is kept for: the room of larger ones is let go.
const maxTerms = 2000

// forget lets go of the document.
func (x *index) forget() {
	if !x.built {
		return
	}
	if len(x.terms) > maxTerms {
		*x = index{}
		return
	}
	clear(x.terms)
	clear(x.groups)
	*x = index{terms: x.terms, groups: x.groups, links: x.links[:0], seen: x.seen, near: x.near[:0]}
}

// buildIndex indexes the clauses that assert something plainly, by term and by group of
// related words.
func (r *reader) buildIndex() {
	x := &r.index
	x.built = true
	if x.terms == nil {
		x.terms, x.groups = map[string]chain{}, map[int]chain{}
	}
	for i := range r.clauses {
		c := &r.clauses[i]
		if !r.asserted(c) {
			continue
		}
		for _, t := range c.Terms {
			if l, ok := x.add(x.terms[t], i); ok {
				x.terms[t] = l
			}
			for _, g := range lexicon.RelationGroups(t) {
				if l, ok := x.add(x.groups[g], i); ok {
					x.groups[g] = l
				}
			}
		}
	}
}

// add puts clause i at the end of a chain; false where it stands there or the chain is full.
func (x *index) add(l chain, i int) (chain, bool) {
	if l.length == maxSame || l.length > 0 && x.links[l.last].clause == i {
		return l, false
	}
	at := int32(len(x.links))
	x.links = append(x.links, link{i, -1})
	if l.length == 0 {
		l.first = at
	} else {
		x.links[l.last].next = at
	}
	l.last = at
	l.length++
	return l, true
}

// near gives the clauses that share a term with c, each once: term by term, in text order
// for each. It holds until it is asked again.
func (r *reader) near(c *hearsay.Clause) []int {
	x := &r.index
	if !x.built {
		r.buildIndex()
		x.seen = text.Sized(x.seen, len(r.clauses))
	}
	for _, i := range x.near {
		x.seen[i] = false
	}
	x.near = x.near[:0]
	for _, t := range c.Terms {
		if light(t) {
			continue
		}
		x.gather(x.terms[t])
		for _, g := range lexicon.RelationGroups(t) {
			x.gather(x.groups[g])
		}
	}
	return x.near
}

// gather adds a chain's clauses to the answer.
func (x *index) gather(l chain) {
	for at, n := l.first, l.length; n > 0; at, n = x.links[at].next, n-1 {
		if i := x.links[at].clause; !x.seen[i] {
			x.seen[i] = true
			x.near = append(x.near, i)
		}
	}
}
