package event

import (
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// untrueFrame finds c in "it is false that …", or between "the claim that" and "was a lie",
// by the words alone: the tree often joins such a sentence's halves wrongly.
func (r *reader) untrueFrame(c *candidate) bool {
	tokens := r.doc.Tokens
	for j := c.anchor - 1; j > r.sentenceFirst && j > c.anchor-frameReach; j-- {
		if t := &tokens[j]; t.Lower == ";" || t.Lower == "but" {
			return false
		} else if t.Lower != "that" {
			continue
		}
		switch d := lexicon.Doubts(tokens[j-1].Lemma); {
		case d.Has(lexicon.ClaimDoubt):
			return r.nobody(j-1) || r.untrueBehind(c.last)
		case d.Has(lexicon.TrueDoubt) && r.tokenNot(j-1):
			return true
		case d.Has(lexicon.UntrueDoubt) && !r.tokenNot(j-1) && r.predicate(j-1):
			return true
		}
		return false
	}
	return false
}

// untrueBehind reports whether the words from token i on go on with "was a lie", "are untrue",
// "is not true", before another clause begins.
func (r *reader) untrueBehind(i int) bool {
	tokens := r.doc.Tokens
	for j := i; j < r.sentenceLast && j < i+frameReach; j++ {
		switch t := &tokens[j]; {
		case t.Lower == ";", t.Tag == text.SCONJ, t.Lower == "but":
			return false
		case t.Lemma != "be" || t.Lower == "been" || t.Lower == "being":
			continue
		}
		for k := j + 1; k < r.sentenceLast && k < j+5; k++ {
			d := lexicon.Doubts(tokens[k].Lemma)
			if d.Has(lexicon.UntrueDoubt) {
				return !r.tokenNot(k)
			}
			if d.Has(lexicon.TrueDoubt) {
				return r.tokenNot(k)
			}
			if g := tokens[k].Tag; g == text.VERB || g == text.NOUN || g == text.PUNCT {
				break
			}
		}
	}
	return false
}

// calledUntrue reports whether a word for an untruth follows from token i on, in the same clause:
// "called the reports of a raid | nonsense".
func (r *reader) calledUntrue(i int) bool {
	for j := i; j < r.sentenceLast && j < i+near; j++ {
		switch t := &r.doc.Tokens[j]; {
		case t.Tag == text.VERB || t.Tag == text.PUNCT || t.Tag == text.SCONJ:
			return false
		case lexicon.Doubts(t.Lemma).Has(lexicon.UntrueDoubt):
			return !r.tokenNot(j)
		}
	}
	return false
}

// predicate reports whether the word at token i is said of something: behind a form of "be", or
// of verbs like "call" ("called it false that").
func (r *reader) predicate(i int) bool {
	tokens := r.doc.Tokens
	for j := i - 1; j >= r.sentenceFirst && j > i-5; j-- {
		switch t := &tokens[j]; {
		case t.Lemma == "be" || t.Lower == "'s" || t.Lemma == "call" || t.Lemma == "as":
			return true
		case t.Tag == text.PUNCT:
			return false
		}
	}
	return false
}
