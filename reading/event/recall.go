package event

import (
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// recalls reports whether a preposition sets what follows it before what is told.
func recalls(t *text.Token) bool {
	switch lexicon.PrecedentBehind(t.Lower) {
	case lexicon.LinkPrecedent:
		return t.Lower != "before" && t.Lower != "until"
	case lexicon.CausePrecedent:
		return true
	}
	return false
}

// reasons reports whether the noun at token i names, with the preposition behind it, the reason
// of what is told, which lies before it: "anger at", "retaliation for".
func reasons(tokens []text.Token, i int) bool {
	return tokens[i].Tag == text.NOUN && lexicon.PrecedentBehind(tokens[i].Lemma) == lexicon.ReasonPrecedent &&
		i+1 < len(tokens) && tokens[i+1].Tag == text.ADP
}

// precedes reports whether what stands behind token i goes before what stands before it.
func precedes(tokens []text.Token, i int) bool {
	t := &tokens[i]
	return lexicon.PrecedentBehind(t.Lower) == lexicon.LinkPrecedent || reasons(tokens, i) ||
		t.Tag == text.VERB && lexicon.PrecedentBehind(t.Lemma) == lexicon.SequelPrecedent && i+1 < len(tokens) && tokens[i+1].Tag != text.ADP
}

// behindRecall reports whether token i stands in a phrase or clause that "after",
// "following" or the like opens.
func (r *reader) behindRecall(i int) bool { return r.recallBefore(i) >= 0 }

// recallBefore is the word that sets token i before what is told: "after" in "after the
// raid", "anger" in "in anger at the raid", "followed" in "the march followed the raid"; -1 where
// none does.
func (r *reader) recallBefore(i int) int {
	tokens := r.doc.Tokens
	for j := i - 1; j >= r.sentenceFirst && j > i-12; j-- {
		t := &tokens[j]
		switch {
		case recalls(t) && lexicon.PrecedentBehind(t.Lower) == lexicon.LinkPrecedent, reasons(tokens, j):
			return j
		case t.Tag == text.VERB && lexicon.PrecedentBehind(t.Lemma) == lexicon.SequelPrecedent && r.placeOfNoun(i) == recalled:
			return j
		case t.Lower == "," || t.Lower == ";" || t.Lower == ":":
			return -1
		}
	}
	return -1
}
