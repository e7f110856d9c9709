package conflict

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// enough is the share of a denial's terms, its predicate aside, that the denied clause
// must have.
const enough = 0.75

// maxStretch is the longest stretch, in bytes, that is shown as one side of a conflict.
const maxStretch = 400

// denials sets each negated or denied clause against the clause that asserts the same.
func (r *reader) denials() []finding {
	var out []finding
	looked := 0
	for k := range r.clauses {
		n := &r.clauses[k]
		if !r.denies(n) {
			continue
		}
		if looked++; looked > maxNegatives {
			break
		}
		what, ok := r.negated(n)
		if !ok {
			continue
		}
		var best finding // of no score where there is none
		for _, i := range r.near(n) {
			p := &r.clauses[i]
			if p.Overlaps(n.Span) || !sameTime(p, n) || !r.differ(p, n) || !r.sameSubject(p, n) || !same(what, r.head(p)) {
				continue
			}
			score, ok := r.match(n, p, what)
			if ok && score > best.score {
				best = finding{hearsay.Conflict{A: p.Span, B: n.Span, About: r.about(n, what)}, score}
			}
		}
		if best.score > 0 {
			if best.A.Start > best.B.Start {
				best.A, best.B = best.B, best.A
			}
			out = append(out, best)
		}
	}
	return out
}

// match reports whether what is denied in n is what p asserts, and how well they fit. The
// predicates are known to agree; their other terms must too. A denial that says nothing
// beside its predicate ("there has been no breach") is set against headline and lead only.
func (r *reader) match(n, p *hearsay.Clause, what string) (score float64, ok bool) {
	r.rest = r.rest[:0]
	for _, t := range n.Terms {
		if t != what && !light(t) {
			r.rest = append(r.rest, t)
		}
	}
	rest := r.rest
	score = 1
	if p.Title {
		score += 0.5
	}
	if len(rest) == 0 {
		return score, p.Title || r.leads(p)
	}
	share, shared := cover(rest, without(p.Terms, r.head(p))) // one word of p can't stand for two of the denial's
	if len(n.Subject) == 0 != (len(p.Subject) == 0) && !p.Title && !r.leads(p) && len(shared) < 2 {
		return 0, false // "he did not sing the anthem", "the anthem was sung"
	}
	return score + share, share >= enough && len(shared) > 0
}

// denies reports whether a clause says that something is not so: it is negated, or it
// stands in a statement that denies, but not both.
func (r *reader) denies(c *hearsay.Clause) bool {
	stance := r.stance(c)
	if stance != hearsay.Asserts && stance != hearsay.Denies && stance != hearsay.Believes {
		return false
	}
	if c.Negated == (stance == hearsay.Denies) {
		return false
	}
	if stance == hearsay.Denies && r.turnsDown(c) {
		return false
	}
	if len(c.Terms) == 0 || c.Kind == hearsay.PlanClause || c.Kind == hearsay.DemandClause || r.hedged(c) {
		return false
	}
	return true
}

// turnsDown reports whether what the clause's statement rejects is an offer, a plan or a
// wish, so that nothing is said not to be so: "rejected proposals to allow".
func (r *reader) turnsDown(c *hearsay.Clause) bool {
	st := r.statement(c)
	if st == nil {
		return false
	}
	first, last := r.d.TokensIn(st.Content.Hull())
	for i := first; i < min(last, first+5); i++ {
		if cued(r.d.Tokens[i].Lemma, lexicon.ConflictOffer) {
			return true
		}
	}
	return false
}

// differ reports whether the clauses are two voices' word. The report's own voice
// differs from itself only where one clause is the headline.
func (r *reader) differ(a, b *hearsay.Clause) bool {
	va, vb := r.voice(a), r.voice(b)
	if va != vb {
		return true
	}
	return va == "" && a.Title != b.Title
}

// leads reports whether a clause stands in the headline or the first two sentences.
func (r *reader) leads(c *hearsay.Clause) bool {
	body := 0
	for i, s := range r.d.Sentences {
		if !s.Title {
			body = i
			break
		}
	}
	return c.Title || c.Sentence < body+2
}

// about is what the conflict is about, in the denial's own words: from the word that is
// denied to the last noun of its phrase.
func (r *reader) about(c *hearsay.Clause, what string) string {
	first, last := r.d.TokensIn(c.Span)
	for i := first; i < last; i++ {
		if t := &r.d.Tokens[i]; t.Lemma != what && t.Lower != what {
			continue
		}
		end := i + 1
		for k := i + 1; k < min(last, i+7); k++ {
			switch r.d.Tokens[k].Tag {
			case text.NOUN, text.PROPN:
				end = k + 1
				continue
			case text.ADP, text.DET, text.ADJ, text.PART:
				continue
			}
			break
		}
		return r.d.Cover(i, end).In(r.d.Text)
	}
	return what
}

// bareDenials sets "the company denied that" against what was said right before it.
func (r *reader) bareDenials() []finding {
	var out []finding
	for i := range r.d.Statements {
		st := &r.d.Statements[i]
		if st.Stance != hearsay.Denies || !r.refersBack(st.Content.Hull()) || !r.disputes(st) {
			continue
		}
		s := r.d.SentenceAt(st.Content.Hull().Start)
		if s <= 0 {
			continue
		}
		span := st.Content.Hull()
		for _, part := range [...]hearsay.Spans{st.Source, st.Cue} {
			if h := part.Hull(); !h.Empty() && r.d.SentenceAt(h.Start) == s {
				span.Start, span.End = min(span.Start, h.Start), max(span.End, h.End)
			}
		}
		if before, about, ok := r.saidBefore(s, st); ok && !before.Overlaps(span) {
			out = append(out, finding{hearsay.Conflict{A: before, B: span, About: about}, 1.5})
		}
		if len(out) > maxNegatives {
			break
		}
	}
	return out
}

// disputes reports whether the cue denies that something is so, rather than turning
// down an offer ("rejected it") or a wish.
func (r *reader) disputes(st *hearsay.Statement) bool {
	claim := strings.Contains(strings.ToLower(st.Content.Hull().In(r.d.Text)), " ") // "the allegations"
	for _, c := range st.Cue {
		first, last := r.d.TokensIn(c)
		for i := first; i < last; i++ {
			switch l := r.d.Tokens[i].Lemma; {
			case cued(l, lexicon.ConflictRebut):
				return true
			case l == "reject" || l == "dismiss":
				return claim
			}
		}
	}
	return false
}

// refersBack reports whether a content only points back: "that", "it", "the allegations".
func (r *reader) refersBack(s hearsay.Span) bool {
	first, last := r.d.TokensIn(s)
	if last-first == 0 || last-first > 4 {
		return false
	}
	for i := first; i < last; i++ {
		if !cued(r.d.Tokens[i].Lower, lexicon.ConflictPoints) {
			return false
		}
	}
	return true
}

// saidBefore is what a bare denial in sentence s denies: the first thing that another
// voice is said to assert in the sentence before; else that sentence as a whole.
func (r *reader) saidBefore(s int, denial *hearsay.Statement) (before hearsay.Span, about string, ok bool) {
	if r.d.Sentences[s-1].Title || r.d.Sentences[s].Paragraph > r.d.Sentences[s-1].Paragraph+1 {
		return before, "", false
	}
	var first *hearsay.Clause
	from, to := r.d.ClausesOf(s - 1)
	for i := from; i < min(to, len(r.clauses)); i++ {
		c := &r.clauses[i]
		if !r.asserted(c) {
			continue
		}
		if st := r.statement(c); st != nil {
			if st.Speaker != "" && st.Speaker == denial.Speaker {
				return before, "", false
			}
			return c.Span, r.gist(c), true
		}
		if first == nil {
			first = c
		}
	}
	if first == nil || r.d.Sentences[s-1].Len() > maxStretch || r.deniesCharges(denial) && !r.accuses(s-1) {
		return before, "", false
	}
	return r.d.Sentences[s-1].Span, r.gist(first), true
}

// deniesCharges reports whether a denial names what it denies by a noun, as a charge or
// claim: then the sentence before must hold one.
func (r *reader) deniesCharges(st *hearsay.Statement) bool {
	first, last := r.d.TokensIn(st.Content.Hull())
	for i := first; i < last; i++ {
		if cued(r.d.Tokens[i].Lower, lexicon.ConflictCharge) {
			return true
		}
	}
	return false
}

// accuses reports whether a sentence has a word of accusing or claiming.
func (r *reader) accuses(s int) bool {
	for i := r.d.Sentences[s].First; i < r.d.Sentences[s].Last; i++ {
		if cued(r.d.Tokens[i].Lemma, lexicon.ConflictAccuse) {
			return true
		}
	}
	return false
}

// gist is what a clause says in a few of its own words: from its first term to its main
// word, where they stand close together; else the main word.
func (r *reader) gist(c *hearsay.Clause) string {
	first, last := r.d.TokensIn(c.Span)
	head, _ := r.d.TokensIn(c.Head)
	for i := first; i < last && i <= head; i++ {
		t := &r.d.Tokens[i]
		if t.Tag != text.NOUN && t.Tag != text.PROPN && t.Tag != text.ADJ {
			continue
		}
		if head-i < 8 {
			return r.d.Cover(i, head+1).In(r.d.Text)
		}
		break
	}
	return c.Head.In(r.d.Text)
}
