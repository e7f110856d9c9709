package clause

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// How far alone looks.
const (
	aloneClimb  = 12  // governors of a clause that are tried
	aloneTokens = 120 // the longest sentence it works on
)

// alone is the smallest stretch around a clause that is a sentence by itself: the clause's
// own words, the yield of a clause that governs it, the words of its voice [first, last), its whole
// sentence s. Where none of them is, it is the words of the voice for a clause that hangs on another, and else empty.
func (r *reader) alone(span hearsay.Span, p *part, first, last, s int) hearsay.Span {
	d, head := r.doc, p.head
	sentence := d.Sentences[s]
	if sentence.Title {
		return span
	}
	if sentence.Last-sentence.First > aloneTokens {
		return hearsay.Span{}
	}
	if a, b := d.TokensIn(span); r.stands(a, b) {
		if first, last := r.untied(a, b); first > a || last < b {
			return d.Cover(first, max(last, first+1))
		}
		return span
	}
	within := func(a, b int) (hearsay.Span, bool) {
		a, b = r.untied(a, b)
		if a > head || b <= head || !r.stands(a, b) {
			return hearsay.Span{}, false
		}
		found := d.Cover(a, b)
		return found, found.Len() <= MaxSpan
	}
	for node, n := head, 0; node >= sentence.First && node < sentence.Last && n < aloneClimb; node, n = d.Tokens[node].Head, n+1 {
		a, b := r.yield(node, sentence)
		if found, ok := within(max(a, first), min(b, last)); ok {
			return found
		}
	}
	if found, ok := within(first, last); ok {
		return found
	}
	if found, ok := within(d.AfterDateline(sentence), sentence.Last); ok {
		return found
	}
	if a, b := r.untied(first, last); p.over >= 0 && (p.link == relative || p.link == result) && a < b {
		if whole := d.Cover(a, b); whole.Len() <= MaxSpan && whole.Contains(span) {
			return whole
		}
	}
	return hearsay.Span{}
}

// untied takes off [first, last) what ties it to words around it: marks and joining words at
// both ends, and the conjunction or adverb of its own predicate ("before the minister came").
func (r *reader) untied(first, last int) (int, int) {
	tokens := r.doc.Tokens
	for ; first < last; first++ {
		t := &tokens[first]
		if hangs(t) || t.Tag == text.CCONJ {
			continue
		}
		tie := t.Relation == "mark" || t.Relation == "advmod" && (t.Lower == "where" || t.Lower == "when")
		if !tie || t.Head < 0 || tokens[t.Head].Head >= first && tokens[t.Head].Head < last {
			break // "Although he came, …" ties a clause inside
		}
	}
	for ; last > first && !closes(tokens[first:last]); last-- {
		if t := &tokens[last-1]; !hangs(t) && t.Tag != text.CCONJ && t.Tag != text.SCONJ && !opener(t) && t.Relation != "mark" && t.Relation != "case" {
			break
		}
	}
	return first, last
}

// yield is the run of tokens from the first to the last that hang on a token, itself included.
func (r *reader) yield(node int, sentence text.Sentence) (first, last int) {
	tokens := r.doc.Tokens
	first, last = node, node+1
	for i := sentence.First; i < sentence.Last; i++ {
		for at, n := i, 0; at >= sentence.First && n < aloneTokens; at, n = tokens[at].Head, n+1 {
			if at == node {
				first, last = min(first, i), max(last, i+1)
				break
			}
		}
	}
	return first, last
}

// stands reports whether the tokens [first, last) are a sentence by themselves: one predicate with a
// finite verb and a subject governs all, and no phrase is cut by a border.
func (r *reader) stands(first, last int) bool {
	tokens := r.doc.Tokens
	top := -1
	for i := first; i < last; i++ {
		t := &tokens[i]
		if t.Head >= first && t.Head < last || t.Tag == text.PUNCT || t.Relation == "cc" || t.Relation == "mark" {
			continue
		}
		switch {
		case r.predicates(i, first, last):
			if top < 0 || tokens[top].Head == i {
				top = i
			}
		case binds(t.Relation):
			return false // "poultry" of "have been culled, and poultry"
		}
	}
	if top < 0 || opensRelative(&tokens[first]) || relativeClause(tokens[top].Relation) && !r.complete(top, first, last) {
		return false
	}
	for i := range r.around(first, last) {
		if h := tokens[i].Head; h >= first && h < last && (completes(tokens[i].Relation) || i >= last && tokens[i].Relation == "conj" && nominal(tokens[i].Tag)) {
			return false
		}
	}
	return true
}

// around gives the tokens of the same sentence that stand before first or from last on.
func (r *reader) around(first, last int) func(func(int) bool) {
	return func(yield func(int) bool) {
		sentence := r.doc.Sentences[r.doc.SentenceAt(r.doc.Tokens[first].Start)]
		for i := sentence.First; i < sentence.Last; i++ {
			if (i < first || i >= last) && !yield(i) {
				return
			}
		}
	}
}

// predicates reports whether token i is a predicate with a finite verb and a subject within
// [first, last).
func (r *reader) predicates(i, first, last int) bool {
	tokens := r.doc.Tokens
	t := &tokens[i]
	subject := false
	finite := t.Tag == text.VERB && !strings.HasSuffix(t.Lower, "ing")
	for j := first; j < last; j++ {
		c := &tokens[j]
		if c.Head != i {
			continue
		}
		switch c.Relation {
		case "nsubj:pass":
			subject = subject || !relates(c, t)
			finite = finite && !strings.HasSuffix(t.Lower, "ed") // until its auxiliary is met: "and nine wounded"
		case "nsubj", "csubj", "csubj:pass", "expl":
			subject = subject || !relates(c, t)
		case "nummod":
			subject = subject || copulaBetween(tokens, j, i) // "The two | are the owner and his son"
		case "mark":
			if c.Tag == text.PART {
				return false // "for them to leave"
			}
		}
	}
	for j := first; j < last && !finite; j++ {
		if c := &tokens[j]; c.Head == i && (c.Relation == "aux" || c.Relation == "aux:pass" || c.Relation == "cop") {
			finite = finiteAuxiliary(c)
		}
	}
	return subject && finite
}

// copulaBetween reports whether a form of "be" that hangs on token i stands between j and i.
func copulaBetween(tokens []text.Token, j, i int) bool {
	for k := j + 1; k < i; k++ {
		if tokens[k].Head == i && tokens[k].Relation == "cop" {
			return true
		}
	}
	return false
}

// complete reports whether a relative clause leaves nothing to the noun before it: its verb
// has an object or is passive, or an adverb ties it to that noun ("where six were killed").
func (r *reader) complete(top, first, last int) bool {
	tokens := r.doc.Tokens
	if first > 0 && (tokens[first-1].Lower == "where" || tokens[first-1].Lower == "when") {
		return true
	}
	for j := first; j < last; j++ {
		if tokens[j].Head != top {
			continue
		}
		switch tokens[j].Relation {
		case "obj", "nsubj:pass", "cop":
			return true
		}
	}
	return false
}

// finiteAuxiliary reports whether an auxiliary or copula is finite.
func finiteAuxiliary(t *text.Token) bool {
	switch t.Lower {
	case "be", "been", "being", "having":
		return false
	}
	return true
}

// opensRelative reports whether a token is a pronoun that ties its clause to a noun before it.
func opensRelative(t *text.Token) bool {
	switch t.Lower {
	case "which", "who", "whom", "whose":
		return true
	}
	return false
}

// relates reports whether a predicate's subject is a relative pronoun.
func relates(subject, predicate *text.Token) bool {
	return opensRelative(subject) || subject.Lower == "that" && relativeClause(predicate.Relation)
}

// relativeClause reports whether a relation makes a clause part of a noun phrase.
func relativeClause(relation string) bool { return relation == "acl:relcl" || relation == "acl" }

// binds reports whether a word in this relation belongs to its governor so closely that they
// can't be parted.
func binds(relation string) bool {
	switch relation {
	case "det", "amod", "case", "compound", "flat", "fixed", "nummod", "aux", "aux:pass", "cop", "nsubj", "nsubj:pass",
		"obj", "iobj", "expl", "xcomp", "nmod:poss", "conj", "appos", "root", "ccomp", "csubj":
		return true
	}
	return false
}

// completes reports whether a governor is incomplete without a word in this relation.
func completes(relation string) bool {
	switch relation {
	case "det", "case", "compound", "flat", "fixed", "nummod", "aux", "aux:pass", "cop", "nsubj", "nsubj:pass", "obj", "iobj", "expl", "xcomp", "ccomp":
		return true
	}
	return false
}
