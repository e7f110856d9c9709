package event

import (
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// complement finds the event in the scope of the verb of c: of the verb after "to" or
// "that", else of its object; for a passive, of its subject.
func (r *reader) complement(c *candidate, depth int) (candidate, bool) {
	tokens := r.doc.Tokens
	i := c.token
	noun, nounAt := candidate{}, -1
	nounless := false // behind a preposition or conjunction: no object any more
	for j := i + 1; j < r.sentenceLast && j < i+14; j++ {
		t := &tokens[j]
		nounless = nounless || recalls(t) && t.Tag != text.VERB // "despite a fire", whatever it was taken for
		switch t.Tag {
		case text.VERB:
			if tokens[j-1].Lower == "to" || tokens[j-1].Tag == text.AUX || nounAt < 0 && !nounless {
				if inner, ok := r.verb(j, depth+1); ok {
					return inner, true
				}
			}
			if nounAt >= 0 {
				return noun, true
			}
		case text.NOUN, text.PROPN:
			if j == i+2 && tokens[j-1].Lower == "to" { // "vowed to release them", taken for a noun
				if inner, ok := r.verb(j, depth+1); ok {
					return inner, true
				}
			}
			if nounAt < 0 && !nounless {
				if inner, ok := r.noun(j); ok {
					noun, nounAt = inner, j
				} else if typ := lexicon.EventNounType(t.Lemma); typ != "" && (j+1 == r.sentenceLast || tokens[j+1].Tag != text.NOUN) {
					noun = candidate{token: j, anchor: j, last: j + 1, typ: typ, class: lexicon.NounClass, weight: 0.5, victims: -1, clause: -1}
					nounAt = j
				}
			}
		case text.ADP:
			switch t.Lower {
			case "of", "for", "on", "to", "from", "against", "off", "out", "up", "down":
			default: // what stands behind is no object
				if nounAt >= 0 {
					return noun, true
				}
				nounless = true
			}
		case text.SCONJ:
			if t.Lower != "that" && nounAt < 0 {
				nounless = true
			}
		case text.PUNCT:
			if t.Lower == ";" || t.Lower == ":" {
				j = r.sentenceLast
			}
		}
	}
	if nounAt >= 0 {
		return noun, true
	}
	if c.passive {
		for j := i - 1; j >= r.sentenceFirst && j > i-near; j-- {
			if tokens[j].Tag == text.NOUN || tokens[j].Tag == text.PROPN {
				if inner, ok := r.noun(j); ok && r.placeOfNoun(j) == mainNoun && !r.compound(j) {
					return inner, true
				}
			}
			if tokens[j].Tag == text.VERB {
				break
			}
		}
	}
	return candidate{}, false
}

// noun reads the event that the noun at token i names.
func (r *reader) noun(i int) (candidate, bool) {
	n, ok := r.match(i, lexicon.NounClass)
	if !ok {
		if n, ok = r.deadlyStrike(i); !ok {
			return candidate{}, false
		}
	}
	return candidate{token: i, anchor: i, last: n.last, typ: n.typ, mode: n.mode, weight: n.weight, class: lexicon.NounClass, scope: n.last, victims: -1, clause: -1}, true
}

// scopeEnd is one past the last token that the verb of c governs: to the end of its
// clause, or in reporting words to the end of what is reported in this sentence.
func (r *reader) scopeEnd(c *candidate) int {
	d := r.doc
	if t := &d.Tokens[c.token]; t.Relation == "acl:relcl" { // ", which has accused Orlo, fired"
		for j := c.last; j < r.sentenceLast; j++ {
			if o := &d.Tokens[j]; o.Lower == "," && t.Head < j && r.resumes(j+1, t.Head) {
				return j
			}
		}
	}
	if k := r.clauseAt(c.token); k >= 0 {
		_, last := d.TokensIn(d.Clauses[k].Span)
		// A verb or noun in the scope may have a clause of its own beside this one.
		for j := k + 1; j < r.clauseLast; j++ {
			first, _ := d.TokensIn(d.Clauses[j].Span)
			if first > c.token && first <= last+1 && first > r.sentenceFirst && opensComplement(&d.Tokens[first-1]) {
				_, end := d.TokensIn(d.Clauses[j].Span)
				last = max(last, end)
			}
		}
		return min(max(last, c.last), r.sentenceLast)
	}
	return r.sentenceLast
}

// resumes reports whether the clause around a relative one goes on at token i with the verb that
// the noun at token head belongs to.
func (r *reader) resumes(i, head int) bool {
	if head < r.sentenceFirst {
		return false
	}
	tokens := r.doc.Tokens
	over := tokens[head].Head
	return over >= i && over < i+near && tokens[over].Tag == text.VERB
}

func opensComplement(t *text.Token) bool {
	return t.Lower == "that" || t.Lower == "if" || t.Lower == "whether"
}
