package conflict

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// negated is what a denying clause says is not so: the lemma of its predicate ("had not
// failed": fail), or of the noun that stands for one ("no failure of any valve": failure).
// ok is false where the clause denies less than the whole, or only that something is
// known, said or meant.
func (r *reader) negated(c *hearsay.Clause) (lemma string, ok bool) {
	h, last := r.d.TokensIn(c.Head)
	if h >= last {
		return "", false
	}
	if r.partly(c) {
		return "", false
	}
	head := &r.d.Tokens[h]
	if r.stance(c) == hearsay.Denies {
		return head.Lemma, !empty(head.Lemma)
	}
	s := &r.d.Sentences[head.Sentence]
	for i := max(s.First, h-6); i < min(s.Last, h+7); i++ {
		switch r.d.Tokens[i].Lower {
		case "not", "n't", "n’t", "never":
			if light(head.Lemma) && i >= h {
				return r.complement(i+1, s.Last)
			}
			if i > h && !light(head.Lemma) {
				continue
			}
			return head.Lemma, !empty(head.Lemma)
		case "no":
			if i > h && !light(head.Lemma) {
				continue // "received no help": the verb is not denied
			}
			return r.complement(i+1, s.Last)
		}
	}
	return "", false
}

// complement is the noun or adjective of the phrase that begins at token i. Evidence and
// signs are denied for the sake of what they are of.
func (r *reader) complement(i, last int) (string, bool) {
	lemma := ""
	for k := i; k < min(last, i+5); k++ {
		t := &r.d.Tokens[k]
		switch t.Tag {
		case text.NOUN:
			lemma = t.Lemma
			if k+1 < last && r.d.Tokens[k+1].Lower == "of" && (lemma == "evidence" || lemma == "sign" || lemma == "indication" || lemma == "trace") {
				return r.complement(k+2, last)
			}
			continue
		case text.VERB:
			if lemma == "" {
				return t.Lemma, !empty(t.Lemma)
			}
			// "no shots were fired": the noun's predicate comes later
		case text.ADJ, text.DET, text.ADV:
			if lemma == "" {
				if t.Tag == text.ADJ && (k+1 == last || r.d.Tokens[k+1].Tag == text.PUNCT) {
					return t.Lemma, true
				}
				continue
			}
		}
		break
	}
	return lemma, lemma != "" && !empty(lemma)
}

// partly reports whether a clause denies less than the whole ("no other injuries", "not
// yet", "not only").
func (r *reader) partly(c *hearsay.Clause) bool {
	first, last := r.d.TokensIn(c.Span)
	for i := first; i < last; i++ {
		if cued(r.d.Tokens[i].Lower, lexicon.ConflictPart) {
			return true
		}
	}
	return false
}

// empty are words whose denial says nothing about the world: "did not say", "no plans".
func empty(lemma string) bool { return cued(lemma, lexicon.ConflictEmpty) }
