package event

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// modality says whether the event happened: by its own auxiliaries, else as its clause
// says. An act of speech is done when it is spoken, whatever it is about.
func (r *reader) modality(c *candidate) hearsay.Modality {
	switch {
	case c.negated:
		return hearsay.DeniedMod
	case c.threatened:
		return hearsay.Threatened
	case c.planned:
		return hearsay.Planned
	case c.possible:
		return hearsay.Possible
	case c.clause < 0 || c.recalled:
		return hearsay.Happened
	}
	k := &r.doc.Clauses[c.clause]
	if deed(c.typ) && c.class == lexicon.VerbClass { // "refused to", "will not": that was done
		if s := r.statement(k.Statement); s != nil && s.Stance == hearsay.Denies {
			return hearsay.DeniedMod
		}
		return hearsay.Happened
	}
	if c.class == lexicon.NounClass && (k.Negated && !r.headed(c, k) || k.Modality != hearsay.DeniedMod && r.given(c, k)) {
		return hearsay.Happened // "nobody was hurt in the blast", "the blast may have been caused by": the blast was
	}
	return k.Modality
}

// given reports whether a noun event is spoken of as known ("the fire", "a fire that …")
// while the predicate of clause k tells something else of it than that it takes place.
func (r *reader) given(c *candidate, k *hearsay.Clause) bool {
	tokens := r.doc.Tokens
	first, last := r.doc.TokensIn(k.Head)
	if first >= last || first < c.token {
		return false
	}
	if lexicon.IsEventWord(tokens[first].Lemma, lexicon.HappenWord) {
		return false
	}
	if c.last < r.sentenceLast && (tokens[c.last].Lower == "that" || tokens[c.last].Lower == "which") {
		return true
	}
	for j := c.token - 1; j >= r.sentenceFirst && j > c.token-5; j-- {
		switch t := &tokens[j]; t.Tag {
		case text.ADJ, text.NOUN, text.PROPN, text.NUM:
		case text.DET, text.PRON, text.PART:
			return t.Lower == "the" || t.Lower == "this" || t.Lower == "that" || t.Tag != text.DET
		default:
			return false
		}
	}
	return false
}

// headed reports whether the predicate of clause k bears on c: c is its head, or a noun
// that no preposition keeps apart from it.
func (r *reader) headed(c *candidate, k *hearsay.Clause) bool {
	return k.Head.Start == r.doc.Tokens[c.token].Start || c.place == mainNoun
}
