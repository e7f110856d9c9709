package event

import (
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// placeOf says how the words of c stand in their sentence.
func (r *reader) placeOf(c *candidate) place {
	if c.class == lexicon.NounClass {
		return r.placeOfNoun(c.token)
	}
	return r.placeOfVerb(c.anchor)
}

// attributive reports whether the verb at token i is a participle before a noun: "the
// evacuated residents", "newly appointed ministers".
func (r *reader) attributive(i int) bool {
	tokens := r.doc.Tokens
	if t := &tokens[i]; (t.Relation == "amod" && t.Head <= i+near || t.Relation == "compound" && t.Head <= i+2) && t.Head > i && r.oneNoun(i+1, t.Head) {
		return true
	}
	if i+1 < r.sentenceLast && i == r.sentenceFirst && participle(tokens[i].Lower) && r.crowdBehind(i) {
		return true
	}
	if i+1 >= r.sentenceLast || !pastForm(&tokens[i]) {
		return false
	}
	switch tokens[i+1].Tag {
	case text.NOUN, text.PROPN, text.ADJ:
	default:
		return false
	}
	if i == r.sentenceFirst { // "Evacuated residents return"
		for j := i + 1; j < r.sentenceLast && j < i+near; j++ {
			if tokens[j].Tag == text.VERB {
				return true
			}
		}
		return !r.doc.Sentences[tokens[i].Sentence].Title
	}
	switch p := &tokens[i-1]; p.Tag {
	case text.DET, text.ADP:
		return true
	case text.PART:
		return p.Lower != "to" // "the party's jailed leader"
	case text.ADV:
		return i-1 == r.sentenceFirst
	}
	return false
}

// crowdBehind reports whether a plural for people stands right behind token i and has a verb in the
// plural: "Striking | miners have agreed".
func (r *reader) crowdBehind(i int) bool {
	tokens := r.doc.Tokens
	if i+2 >= r.sentenceLast || !lexicon.Crowd(tokens[i+1].Lower) {
		return false
	}
	t := &tokens[i+2]
	return t.Tag == text.VERB && !participle(t.Lower) || t.Tag == text.AUX && t.Lower != "is" && t.Lower != "was" && t.Lower != "has"
}

// oneNoun reports whether tokens [first, head] are words of one noun phrase.
func (r *reader) oneNoun(first, head int) bool {
	for j := first; j <= head; j++ {
		switch t := &r.doc.Tokens[j]; t.Tag {
		case text.NOUN, text.PROPN, text.ADJ, text.NUM, text.PART:
		default:
			if t.Lower != "-" {
				return false
			}
		}
	}
	return true
}

func (r *reader) placeOfVerb(i int) place {
	tokens := r.doc.Tokens
	t := &tokens[i]
	if i > r.sentenceFirst {
		p := &tokens[i-1]
		if t.Tag == text.NOUN {
			return r.placeOfNoun(i) // the anchor of "plans to withdraw"
		}
		if p.Lower == "to" && !r.doc.Sentences[t.Sentence].Title {
			return purpose
		}
		if len(t.Lower) > 4 && t.Lower[len(t.Lower)-3:] == "ing" && p.Tag != text.AUX {
			if p.Lower == "," {
				return resultVerb
			}
			if p.Tag != text.ADV {
				return subordinate
			}
		}
	}
	if i > r.sentenceFirst && pastForm(t) && r.reducedAt(i) {
		return subordinate
	}
	// Back to what opens the clause. A comma ends the search once a verb lies behind it.
	verb := false
	for j := i - 1; j >= r.sentenceFirst; j-- {
		o := &tokens[j]
		switch {
		case o.Tag == text.VERB:
			verb = true
		case o.Tag == text.CCONJ && j == i-1:
			return mainVerb
		case opensInner(o), o.Lower == "that" && j+1 < i && tokens[j+1].Tag == text.AUX && j > r.sentenceFirst && tokens[j-1].Tag == text.NOUN:
			return subordinate
		case o.Lower == ";", o.Lower == ":", o.Lower == "," && verb:
			return mainVerb
		}
	}
	return mainVerb
}

// reducedAt reports whether the past form at token i stands in for a relative clause
// ("the curfew imposed in June"): it follows a noun directly, and another verb stands
// before that carries the clause.
func (r *reader) reducedAt(i int) bool {
	tokens := r.doc.Tokens
	if p := tokens[i-1].Tag; p != text.NOUN && p != text.PROPN && p != text.ADJ {
		return false
	}
	if i+1 < r.sentenceLast && startsObject(&tokens[i+1]) {
		return false
	}
	for j := i - 2; j >= r.sentenceFirst; j-- {
		switch t := &tokens[j]; {
		case t.Tag == text.VERB:
			return true
		case t.Tag == text.CCONJ, t.Lower == ",", t.Tag == text.SCONJ, t.Lower == "that":
			return false
		}
	}
	return false
}

func (r *reader) placeOfNoun(i int) place {
	tokens := r.doc.Tokens
	j := i - 1
	for ; j >= r.sentenceFirst; j-- {
		switch t := &tokens[j]; t.Tag {
		case text.DET, text.ADJ, text.NUM, text.NOUN, text.PROPN, text.PRON:
			continue
		case text.PART:
			if t.Lower != "to" {
				continue
			}
		case text.ADV:
			continue
		case text.PUNCT:
			if t.Lower == "-" || t.Lower == "“" || t.Lower == "\"" || t.Lower == "‘" {
				continue
			}
		case text.ADP, text.SCONJ:
			if recalls(t) || j > r.sentenceFirst && reasons(tokens, j-1) {
				return recalled
			}
			return adjunctNoun
		case text.VERB:
			if lexicon.PrecedentBehind(t.Lemma) == lexicon.SequelPrecedent && !r.passiveAt(j) {
				return recalled // "the march followed a raid"
			}
			if p := r.placeOfVerb(j); p != mainVerb {
				return max(p, adjunctNoun)
			}
			return mainNoun
		}
		break
	}
	return mainNoun
}

// opensInner reports whether a token opens a clause inside another. "That" doesn't count:
// what was said to have happened is told no less than what happened.
func opensInner(t *text.Token) bool {
	switch t.Lower {
	case "which", "who", "whom", "whose", "where", "when", "while", "because", "although", "though", "if",
		"unless", "after", "before", "since", "until", "whether":
		return true
	case "as":
		return t.Tag == text.SCONJ || t.Tag == text.ADP
	}
	return false
}

// lacking marks a noun event that is denied or only feared by the words before it: "no
// attack", "fears of a strike".
func (r *reader) lacking(c *candidate) {
	tokens := r.doc.Tokens
	for j := c.token - 1; j >= r.sentenceFirst && j > c.token-6; j-- {
		t := &tokens[j]
		switch t.Tag {
		case text.DET, text.ADJ, text.NOUN, text.PROPN, text.NUM, text.ADP, text.PART:
		default:
			return
		}
		switch {
		case t.Lemma == "no" || t.Lemma == "without":
			c.negated = true
			return
		case lexicon.IsEventWord(t.Lemma, lexicon.FearedWord):
			c.possible = true
			return
		case lexicon.IsEventWord(t.Lemma, lexicon.PlannedWord):
			c.planned = true
			return
		}
	}
}
