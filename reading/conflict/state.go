package conflict

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// states sets clauses against each other whose main words exclude each other, said of
// the same thing in two voices: "the airport is open", "the airport remains closed".
func (r *reader) states() []finding {
	var out []finding
	looked := 0
	for i := range r.clauses {
		a := &r.clauses[i]
		h := r.stateTerm(a)
		if h == "" || !r.asserted(a) {
			continue
		}
		if looked++; looked > maxNegatives {
			break
		}
		if !lexicon.HasOpposite(h) {
			continue
		}
		for _, j := range r.near(a) {
			b := &r.clauses[j]
			if j <= i || !sameTime(a, b) || !r.differ(a, b) {
				continue
			}
			g := r.stateTerm(b)
			if g == "" || !lexicon.Opposed(h, g) || !r.sameSubject(a, b) || a.Kind != hearsay.StateClause && b.Kind != hearsay.StateClause {
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
func (r *reader) stateTerm(c *hearsay.Clause) string {
	if c.Negated || c.Kind != hearsay.StateClause && !c.Title && !r.behindBe(c) {
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

// behindBe reports whether a clause's main word stands right behind "to be", so that it tells
// what state something is in: "is closed".
func (r *reader) behindBe(c *hearsay.Clause) bool {
	h, last := r.d.TokensIn(c.Head)
	first, _ := r.d.TokensIn(c.Span)
	if h >= last {
		return false
	}
	for k := h - 1; k >= first && k > h-3; k-- {
		switch t := &r.d.Tokens[k]; {
		case t.Lower == "is" || t.Lower == "are" || t.Lower == "was" || t.Lower == "were":
			return true
		case t.Tag != text.ADV:
			return false
		}
	}
	return false
}

// sameSubject reports whether the clauses speak of one entity, or could.
func (r *reader) sameSubject(a, b *hearsay.Clause) bool {
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
