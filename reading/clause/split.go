package clause

import (
	"github.com/hearsay-news/hearsay/reading/text"
)

// A part is one clause of a stretch while it is being made.
type part struct {
	first, last int // its own tokens, without what other parts have of them
	head        int // the predicate's main word
	group       int // its verb group; -1 where it has none
	over        int // the part that it hangs on; -1 for one that stands alone
	link        link
	verbless    bool
	resumed     int // where it goes on after a part inside it; 0 where it doesn't
	resumedEnd  int
}

// A link is how a part hangs on the one that it belongs to.
type link uint8

const (
	alone       link = iota
	coordinate       // "… and set fire to it": shares the subject
	relative         // "…, which had been closed": its pronoun is the subject
	subordinate      // "… after a blast killed one": stands alone once its conjunction is off
	result           // "…, killing three"
)

// maxParts bounds the clauses of one stretch.
const maxParts = 64

// split fills r.parts with the clauses of [first, last), by the verb groups found there.
// fragments says whether a verb that isn't finite may carry the first of them.
func (r *reader) split(first, last int, fragments bool) {
	r.parts = r.parts[:0]
	tokens := r.doc.Tokens
	current := -1 // the part that the words at hand belong to
	for k := range r.groups {
		if len(r.parts) >= maxParts {
			break
		}
		g := &r.groups[k]
		if current < 0 {
			if !r.carries(g, k) || g.form != finite && g.first > first && !fragments {
				continue
			}
			start := first
			if i := r.insertion(first, k); i > 0 { // "The bridge, which had been closed, fell"
				r.parts = append(r.parts,
					part{first: first, last: i, head: i - 1, group: -1, over: -1, verbless: true},
					part{first: i, last: last, head: g.main, group: k, over: 0, link: relative})
				current = 1
				continue
			}
			if opener(&tokens[first]) && !relativePronoun(&tokens[first]) && first+1 < g.first && !phrased(tokens, first, g.first) {
				start = first + 1 // "After the valve failed, …"
			} else if i := r.lapse(first, g.first); i > 0 {
				start = i + 1
			}
			r.parts = append(r.parts, part{first: start, last: last, head: g.main, group: k, over: -1})
			current = 0
			continue
		}
		from := r.groups[k-1].last
		if outer := r.parts[current].group; outer >= 0 {
			from = max(from, r.groups[outer].last)
		}
		from = min(from, g.first)
		switch g.form {
		case participle:
			// ", killing three": a result after a comma. "after killing" and "while fighting" stay.
			if g.first > first && tokens[g.first-1].Lower == "," && g.last < last && !clauseInsert(tokens, g.first) {
				current = r.open(g.first, last, k, result, r.root(current))
			}
			continue
		case infinitive, reduced:
			continue
		}
		if before := &r.groups[k-1]; before.form == finite && before.last == g.first && r.parts[current].group == k-1 {
			// "The samples we took show …": the first verb was a relative clause without a pronoun.
			r.parts[current].head, r.parts[current].group = g.main, k
			continue
		}
		if r.awaited(current) && !r.opens(from, g.first) {
			current = r.resume(current, k, last) // "A boat that sank off Orlo [was raised]"
			continue
		}
		b, how := r.border(from, g.first)
		if b < 0 || how == alone {
			if past := r.pastModifiers(k, current); past < from { // "after a boat carrying sixty men [sank]"
				if j, link := r.border(past, g.first); j >= 0 && link == subordinate {
					b, how = j, link
				}
			}
		}
		if how == coordinate && b >= 0 && g.bare && tokens[g.main].Lower == tokens[g.main].Lemma && r.groups[k-1].form == infinitive {
			continue // "told to stay indoors and close the windows"
		}
		switch {
		case b < 0 && how == coordinate && r.listed(current): // "came in, took a seat and left"
			current = r.open(g.first, last, k, coordinate, current)
		case b < 0 && how == coordinate && r.openAround(current, k, last): // "after the party, which had left, won"
			current = len(r.parts) - 1
		case b < 0 && how == coordinate: // nothing between: the outer clause goes on after an insertion
			current = r.resume(current, k, last)
		case b < 0:
			continue
		case how == coordinate:
			current = r.open(b, last, k, how, current)
		default:
			current = r.open(b, last, k, how, r.root(current))
		}
	}
	if len(r.parts) > 1 && r.parts[0].group < 0 { // the subject before an insertion never got its verb
		r.parts[0].last = r.parts[0].first
	}
	for i := range r.parts { // trim what the cuts left hanging
		p := &r.parts[i]
		p.first, p.last = r.trim(p.first, p.last)
		if p.resumed < p.resumedEnd {
			_, p.resumedEnd = r.trim(p.resumed, p.resumedEnd)
		}
		if inside := p.first <= p.head && p.head < p.last || p.resumed <= p.head && p.head < p.resumedEnd; !inside && p.first < p.last {
			p.head = p.last - 1 // its predicate noun was cut off by the next part
			if p.group >= 0 && r.groups[p.group].first >= p.first && r.groups[p.group].first < p.last {
				p.head = r.groups[p.group].first
			}
		}
	}
}

// listed reports whether part i is a clause with its own predicate that no insertion
// holds: what follows it after a comma without a subject is the next deed of a list.
func (r *reader) listed(i int) bool {
	p := &r.parts[i]
	if p.over >= 0 || p.group < 0 || p.resumed > 0 {
		return p.link == coordinate
	}
	for j := p.first; j < r.groups[p.group].first; j++ {
		if r.doc.Tokens[j].Lower == "that" {
			return false
		}
	}
	return true
}

// clauseInsert reports whether a participle after a comma opens an insertion that ends at
// another comma soon after ("the minister, speaking in Oslo, said"): no result.
func clauseInsert(tokens []text.Token, i int) bool {
	switch tokens[i].Lemma {
	case "speak", "cite", "quote", "say", "add", "refer", "according", "include", "accord", "follow", "depend", "concern", "regard":
		return true
	}
	return false
}

// carries reports whether group k can be the first predicate of its stretch. Participles
// and infinitives can where no finite verb follows ("Two killed in blast").
func (r *reader) carries(g *group, k int) bool {
	if g.form == finite {
		return true
	}
	// Another finite group further on is the better one.
	for _, later := range r.groups[k+1:] {
		if later.form == finite {
			return false
		}
	}
	return true
}

// root is the part that stands alone above part i.
func (r *reader) root(i int) int {
	for r.parts[i].over >= 0 {
		i = r.parts[i].over
	}
	return i
}

// open begins a part at token first, ends the one before it there, and returns its number.
func (r *reader) open(first, last, group int, how link, over int) int {
	end := first
	if how == subordinate {
		end = r.beforeLapse(first)
	}
	for i := range r.parts { // whatever reached beyond ends here
		if p := &r.parts[i]; p.resumed > 0 {
			p.resumedEnd = min(p.resumedEnd, max(end, p.resumed))
		} else {
			p.last = min(p.last, max(end, p.first))
		}
	}
	if how == subordinate || how == alone {
		over = -1
	}
	tokens := r.doc.Tokens
	start := first
	for start < r.groups[group].first && (tokens[start].Tag == text.PUNCT || tokens[start].Tag == text.CCONJ) {
		start++
	}
	if how == subordinate {
		for start < r.groups[group].first && (opener(&tokens[start]) || tokens[start].Tag == text.ADP && start == first) {
			start++
		}
	}
	r.parts = append(r.parts, part{first: start, last: last, head: r.groups[group].main, group: group, over: over, link: how})
	return len(r.parts) - 1
}
