package clause

import (
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// apart is how far from its verb, in tokens, a particle may stand ("put the fire out").
const apart = 5

// phrasal is the plain verb for the phrasal one that begins at token i of part p, and where its
// particle stands; empty where the verb is none.
func (r *reader) phrasal(p *part, i int) (plain string, particle int) {
	tokens := r.doc.Tokens
	limit := p.last
	if i >= p.last {
		limit = p.resumedEnd
	}
	for j := i + 1; j < limit && j <= i+apart; j++ {
		t := &tokens[j]
		if lexicon.IsParticle(t.Lower) && r.particle(i, j, limit) {
			if senses := lexicon.Phrasal(lower(tokens[i].Lemma, tokens[i].Lower), t.Lower); len(senses) > 0 {
				return r.fitting(p, i, senses), j
			}
		}
		switch t.Tag {
		case text.DET, text.ADJ, text.NOUN, text.PROPN, text.PRON, text.NUM, text.ADV:
		default:
			return "", -1
		}
	}
	return "", -1
}

// fitting is the first of some senses of the verb at token i whose company stands near it in
// part p.
func (r *reader) fitting(p *part, i int, senses []lexicon.PhrasalSense) string {
	tokens := r.doc.Tokens
	for _, s := range senses {
		if s.Among == nil {
			return s.Plain
		}
		for j := max(p.first, i-reach); j < i+reach && j < max(p.last, p.resumedEnd); j++ {
			if t := &tokens[j]; s.Among[t.Lower] || s.Among[t.Lemma] {
				return s.Plain
			}
		}
	}
	return ""
}

// particle reports whether the word at token j belongs to the verb at token i rather than to
// what follows it: "in" and "on" open a phrase where a noun phrase follows ("gave in Geneva"),
// as any does behind a verb of going ("went down the road"); one that stands apart from its
// verb must end the noun phrase between them.
func (r *reader) particle(i, j, limit int) bool {
	tokens := r.doc.Tokens
	t := &tokens[j]
	if t.Tag == text.NOUN {
		return j <= i+3 // "took part", "took an active part"
	}
	opens := j+1 < limit && startsPhrase(tokens[j+1].Tag)
	if j > i+1 {
		return !opens && nominal(tokens[j-1].Tag)
	}
	switch t.Lower {
	case "in", "on", "under", "through", "about":
		return !opens || t.Lower == "about" && tokens[i].Lemma == "bring"
	}
	switch tokens[i].Lemma {
	case "go", "come", "get":
		return !opens
	}
	return true
}

// startsPhrase reports whether a word of this kind can begin a noun phrase.
func startsPhrase(t text.Tag) bool {
	switch t {
	case text.DET, text.ADJ, text.NOUN, text.PROPN, text.PRON, text.NUM:
		return true
	}
	return false
}
