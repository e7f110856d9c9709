package conflict

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// enough is the share of a denial's terms that the denied clause must have.
const enough = 0.6

// denials sets each negated or denied clause against the clause that asserts the same.
func (r *reader) denials() []finding {
	var out []finding
	looked := 0
	for _, n := range r.clauses {
		if !r.denies(n) {
			continue
		}
		if looked++; looked > maxNegatives {
			break
		}
		var best *finding
		for _, i := range r.near(n) {
			p := r.clauses[i]
			if p.Overlaps(n.Span) || !sameTime(p, n) || !r.differ(p, n) {
				continue
			}
			share, shared := cover(n.Terms, p.Terms)
			if share < enough || !r.samePredicate(n, p, shared) {
				continue
			}
			score := share + 0.1*float64(min(len(shared), 5))
			if p.Title {
				score += 0.5
			}
			if len(shared) == 1 && !p.Title && !r.leads(p) && r.distance(p, n) > 3 {
				continue // one word in common is little, far from the headline
			}
			if best == nil || score > best.score {
				best = &finding{hearsay.Conflict{A: p.Span, B: n.Span, About: r.about(n, shared)}, score}
			}
		}
		if best != nil {
			if best.A.Start > best.B.Start {
				best.A, best.B = best.B, best.A
			}
			out = append(out, *best)
		}
	}
	return out
}

// denies reports whether a clause says that something is not so: it is negated, or it
// stands in a statement that denies, but not both.
func (r *reader) denies(c hearsay.Clause) bool {
	stance := r.stance(c)
	if stance != hearsay.Asserts && stance != hearsay.Denies && stance != hearsay.Believes {
		return false
	}
	if c.Negated == (stance == hearsay.Denies) {
		return false
	}
	if len(c.Terms) == 0 || c.Kind == hearsay.PlanClause || c.Kind == hearsay.DemandClause || r.hedged(c) {
		return false
	}
	return stance == hearsay.Denies || !r.partly(c)
}

// partly reports whether a negated clause denies less than the whole ("no other
// injuries", "not yet") or only that something is known or was said.
func (r *reader) partly(c hearsay.Clause) bool {
	first, last := r.d.TokensIn(c.Span)
	for i := first; i < last; i++ {
		switch r.d.Tokens[i].Lower {
		case "other", "others", "further", "immediate", "immediately", "yet", "else", "more", "longer", "only", "all", "every",
			"always", "necessarily", "enough", "just", "until", "because", "unless", "additional", "serious", "major", "alone":
			return true
		}
	}
	switch r.head(c) {
	case "know", "clear", "say", "comment", "confirm", "elaborate", "identify", "respond", "rule", "specify", "disclose", "reveal",
		"want", "think", "believe", "understand", "mean", "care", "like", "need", "remember", "expect", "see", "hear", "mention", "give", "name":
		return true
	}
	return false
}

// differ reports whether the clauses are two voices' word. The report's own voice
// differs from itself only where one clause is the headline.
func (r *reader) differ(a, b hearsay.Clause) bool {
	va, vb := r.voice(a), r.voice(b)
	if va != vb {
		return true
	}
	return va == "" && a.Title != b.Title
}

// samePredicate reports whether what is denied is what was asserted: one's main word, or
// the noun that stands for it, is named in the other.
func (r *reader) samePredicate(n, p hearsay.Clause, shared []string) bool {
	h := r.head(n)
	if !light(h) {
		return anySame(p.Terms, h) && r.eventful(shared, n)
	}
	// "there was no failure of any valve": the first of its own terms is what is denied
	for _, t := range n.Terms {
		if !light(t) {
			return anySame(p.Terms, t) && (same(t, r.head(p)) || r.eventful(shared, n))
		}
	}
	return false
}

// eventful reports whether the shared terms are more than names: a verb or a common
// noun among them.
func (r *reader) eventful(shared []string, n hearsay.Clause) bool {
	first, last := r.d.TokensIn(n.Span)
	for i := first; i < last; i++ {
		t := r.d.Tokens[i]
		if t.Tag != text.VERB && t.Tag != text.NOUN && t.Tag != text.ADJ {
			continue
		}
		for _, s := range shared {
			if t.Lemma == s || t.Lower == s {
				return true
			}
		}
	}
	return false
}

// leads reports whether a clause stands in the headline or the first two sentences.
func (r *reader) leads(c hearsay.Clause) bool {
	body := 0
	for i, s := range r.d.Sentences {
		if !s.Title {
			body = i
			break
		}
	}
	return c.Title || c.Sentence < body+2
}

func (r *reader) distance(a, b hearsay.Clause) int {
	n := a.Sentence - b.Sentence
	return max(n, -n)
}

// about is what the conflict is about, in the denial's own words: the stretch of its
// shared terms where it is short, else the first of them.
func (r *reader) about(c hearsay.Clause, shared []string) string {
	first, last := r.d.TokensIn(c.Span)
	lo, hi := -1, -1
	for i := first; i < last; i++ {
		for _, s := range shared {
			if t := r.d.Tokens[i]; t.Lemma == s || t.Lower == s {
				if lo < 0 {
					lo = i
				}
				if i-lo < 7 {
					hi = i + 1
				}
				break
			}
		}
	}
	if lo < 0 {
		if len(shared) == 0 {
			return c.Head.In(r.d.Text)
		}
		return shared[0]
	}
	return r.d.Cover(lo, hi).In(r.d.Text)
}

// bareDenials sets "the company denied that" against what was said right before it.
func (r *reader) bareDenials() []finding {
	var out []finding
	for _, st := range r.d.Statements {
		if st.Stance != hearsay.Denies || !r.refersBack(st.Content.Hull()) {
			continue
		}
		s := r.d.SentenceAt(st.Content.Hull().Start)
		if s <= 0 {
			continue
		}
		span := st.Content.Hull()
		for _, part := range []hearsay.Spans{st.Source, st.Cue} {
			if h := part.Hull(); !h.Empty() && r.d.SentenceAt(h.Start) == s {
				span.Start, span.End = min(span.Start, h.Start), max(span.End, h.End)
			}
		}
		if c, ok := r.saidBefore(s, st); ok {
			out = append(out, finding{hearsay.Conflict{A: c.Span, B: span, About: r.gist(c)}, 1.5})
		}
		if len(out) > maxNegatives {
			break
		}
	}
	return out
}

// refersBack reports whether a content only points back: "that", "it", "the allegations".
func (r *reader) refersBack(s hearsay.Span) bool {
	first, last := r.d.TokensIn(s)
	if last-first == 0 || last-first > 4 {
		return false
	}
	for i := first; i < last; i++ {
		switch t := r.d.Tokens[i]; t.Lower {
		case "that", "this", "it", "these", "those", "them", "the", "such", "any", "all", ".", ",", "claim", "claims", "allegation",
			"allegations", "accusation", "accusations", "report", "reports", "charge", "charges", "statement", "account", "rumours", "rumors", "assertion":
		default:
			return false
		}
	}
	return true
}

// saidBefore is the clause that a bare denial in sentence s denies: of the nearest
// sentence before it that asserts something in another voice, the first clause of what
// is said there.
func (r *reader) saidBefore(s int, denial hearsay.Statement) (hearsay.Clause, bool) {
	var best hearsay.Clause
	found := false
	for _, c := range r.clauses {
		if c.Sentence < s-2 || c.Title {
			continue
		}
		if c.Sentence >= s {
			break
		}
		st := r.statements[c.Statement]
		if st != nil && st.Speaker != "" && st.Speaker == denial.Speaker || !r.asserted(c) {
			continue
		}
		if !found || c.Sentence > best.Sentence || c.Sentence == best.Sentence && best.Statement == "" && st != nil {
			best, found = c, true
		}
	}
	return best, found
}

// gist is a clause's subject in a few words: up to three of its rarest terms, in text order.
func (r *reader) gist(c hearsay.Clause) string {
	h := r.head(c)
	words := ""
	n := 0
	for _, t := range c.Terms {
		if light(t) || n == 3 && t != h {
			continue
		}
		if words != "" {
			words += " "
		}
		words += t
		n++
		if n == 4 {
			break
		}
	}
	return words
}
