package conflict

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// states sets clauses against each other whose main words exclude each other, said of
// the same thing in two voices: "the airport is open", "the airport remains closed".
func (r *reader) states() []finding {
	var out []finding
	looked := 0
	for i, a := range r.clauses {
		h := r.stateTerm(a)
		if h == "" || !r.asserted(a) {
			continue
		}
		if looked++; looked > maxNegatives {
			break
		}
		for _, j := range r.near(a) {
			b := r.clauses[j]
			if j <= i || !sameTime(a, b) || !r.differ(a, b) {
				continue
			}
			g := r.stateTerm(b)
			if g == "" || !lexicon.Opposed(h, g) || !r.sameSubject(a, b) {
				continue
			}
			ta, tb := without(a.Terms, h), without(b.Terms, g)
			if len(tb) < len(ta) {
				ta, tb = tb, ta
			}
			share, shared := cover(ta, tb)
			if share < 0.7 || len(shared) == 0 {
				continue
			}
			out = append(out, finding{hearsay.Conflict{A: a.Span, B: b.Span, About: r.about(a, h)}, share})
		}
	}
	return out
}

// stateTerm is the term of a clause that may exclude another: its main word, or in a
// clause with "to be" its last adjective or participle.
func (r *reader) stateTerm(c hearsay.Clause) string {
	if c.Negated || c.Kind != hearsay.StateClause && !c.Title {
		return ""
	}
	h := r.head(c)
	if !light(h) && h != "remain" && h != "stay" {
		return h
	}
	for i := len(c.Terms) - 1; i >= 0; i-- {
		if !light(c.Terms[i]) {
			return c.Terms[i]
		}
	}
	return ""
}

// sameSubject reports whether the clauses speak of one entity, or could.
func (r *reader) sameSubject(a, b hearsay.Clause) bool {
	if len(a.Subject) == 0 || len(b.Subject) == 0 {
		return true
	}
	for _, x := range a.Subject {
		for _, y := range b.Subject {
			if x == y {
				return true
			}
		}
	}
	return false
}

func without(terms []string, drop string) []string {
	out := make([]string, 0, len(terms))
	for _, t := range terms {
		if t != drop {
			out = append(out, t)
		}
	}
	return out
}
