package event

import (
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// crowdDoes reports whether the word at token i, taken for a noun, is what the crowd named right
// before it does: "militia fighters | storm the gates", "Protesters | Break into Embassy". A
// plural has a verb in the plain form, and what is done to a thing has an article before the
// thing, which no compound of nouns has; headlines leave the article out.
func (r *reader) crowdDoes(i int) bool {
	tokens := r.doc.Tokens
	t := &tokens[i]
	if i <= r.sentenceFirst || i+1 >= r.sentenceLast || !lexicon.Crowd(tokens[i-1].Lower) || tokens[i-1].Tag == text.ADJ {
		return false
	}
	if t.Lemma != t.Lower && t.Tag != text.PROPN {
		return false // "rebels attacks"
	}
	if _, ok := r.match(i, lexicon.VerbClass); !ok {
		return false
	}
	switch next := &tokens[i+1]; next.Tag {
	case text.DET:
		return next.Lower != "that"
	case text.PRON:
		return next.Lower == "their" || next.Lower == "its" || next.Lower == "his" || next.Lower == "her"
	case text.ADP:
		return r.doc.Sentences[t.Sentence].Title && next.Lower == "into"
	case text.NOUN, text.PROPN, text.ADJ, text.NUM:
		return r.doc.Sentences[t.Sentence].Title && !r.otherVerb(i)
	}
	return false
}

// otherVerb reports whether the sentence at hand has a verb besides token i: then i is no verb
// of a headline.
func (r *reader) otherVerb(i int) bool {
	for j := r.sentenceFirst; j < r.sentenceLast; j++ {
		if g := r.doc.Tokens[j].Tag; j != i && (g == text.VERB || g == text.AUX) {
			return true
		}
	}
	return false
}
