package clause

import (
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// maxTerms bounds the terms of one clause.
const maxTerms = 48

// terms are the lemmas of a part's content words, in text order: nouns, names, verbs,
// adjectives and numbers. Left out are function words, words of negation and of failing
// ("failed to"), which are told by Negated, and the noun of "no evidence of". A phrasal verb is
// told by the plain one that says the same: "went down" is "sink". A relative clause whose
// pronoun is its subject begins with the noun that it stands for. The letters of their roles stand in
// r.roles.
func (r *reader) terms(p *part) []string {
	from := len(r.words)
	tokens := r.doc.Tokens
	r.roles = r.roles[:0]
	add := func(i int, word string) {
		r.words, r.roles = append(r.words, word), append(r.roles, r.role(p, i))
	}
	if i := r.antecedentNoun(p); i >= 0 {
		add(i, lower(tokens[i].Lemma, tokens[i].Lower))
	}
	particle := -1 // of the phrasal verb at hand
	r.each(p, func(i int) {
		t := &tokens[i]
		if i == particle {
			return
		}
		if (t.Tag == text.VERB || r.onlyIs(p, i)) && len(r.words)-from < maxTerms {
			if plain, at := r.phrasal(p, i); plain != "" {
				add(i, plain)
				particle = at
				return
			}
		}
		if len(r.words)-from == maxTerms || !contentTag(t.Tag) || len(t.Lemma) == 0 || t.Tag != text.NUM && (lexicon.Stop(t.Lemma) || lexicon.Stop(t.Lower)) {
			return
		}
		for _, phrase := range lexicon.ClausePhrases(t.Lemma) {
			switch phrase.Cue {
			case lexicon.NegationCue:
				return
			case lexicon.FailureCue:
				if r.follows(p, i, phrase.Rest) {
					return
				}
			case lexicon.VoidCue:
				if i > p.first && tokens[i-1].Lower == "no" {
					return
				}
			}
		}
		add(i, lower(t.Lemma, t.Lower))
	})
	return r.list(from)
}

// onlyIs reports whether token i is a form of "be" that is the main word of part p, for neither a noun nor an adjective
// stands behind it: "the fire is out", "the strike is over".
func (r *reader) onlyIs(p *part, i int) bool {
	t := &r.doc.Tokens[i]
	return i == p.head && t.Tag == text.AUX && t.Lemma == "be" && i+1 < p.last && (i+2 >= p.last || !startsPhrase(r.doc.Tokens[i+2].Tag))
}

// antecedentNoun is the noun that the pronoun of a relative clause stands for, directly
// before it; -1 where p is none or has no such noun.
func (r *reader) antecedentNoun(p *part) int {
	if p.link != relative {
		return -1
	}
	tokens := r.doc.Tokens
	i := p.first - 1
	for i >= 0 && i >= p.first-2 && tokens[i].Tag == text.PUNCT {
		i--
	}
	if i < 0 || tokens[i].Sentence != tokens[p.first].Sentence || tokens[i].Tag != text.NOUN || lexicon.Stop(tokens[i].Lemma) {
		return -1
	}
	return i
}

// lower is the lemma in lower case; where they differ in case alone, the form's own.
func lower(lemma, form string) string {
	for i := 0; i < len(lemma); i++ {
		if lemma[i] >= 'A' && lemma[i] <= 'Z' || lemma[i] >= 0x80 {
			return form
		}
	}
	return lemma
}

func contentTag(t text.Tag) bool {
	switch t {
	case text.NOUN, text.PROPN, text.VERB, text.ADJ, text.NUM:
		return true
	}
	return false
}

// nominalHead is the main word of words without a verb: an adjective that closes them
// ("three people dead"), else the last noun before the first preposition.
func (r *reader) nominalHead(first, last int) int {
	tokens := r.doc.Tokens
	noun := -1
	for i := first; i < last; i++ {
		switch tokens[i].Tag {
		case text.NOUN, text.PROPN:
			noun = i
		case text.ADJ:
			if noun >= 0 {
				return i
			}
		case text.ADP, text.PUNCT, text.CCONJ:
			if noun >= 0 {
				return noun
			}
		}
	}
	return noun
}
