package event

import (
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// auxiliaries changes c by what stands before its verb: "will", "must", "is ready to", "not".
func (r *reader) auxiliaries(c *candidate) {
	tokens := r.doc.Tokens
	first := max(r.sentenceFirst, c.token-6)
	for j := c.token - 1; j >= first; j-- {
		t := &tokens[j]
		switch t.Tag {
		case text.AUX:
			switch lexicon.EventFrame(t.Lower, lexicon.AuxiliaryClass) {
			case "intend":
				r.promise(c)
			case "demand":
				if c.typ != "REQUEST" && c.typ != "ACCUSE" {
					c.typ, c.mode, c.weight, c.obliged = "REQUEST", "", 0.8, true
					c.scope = r.scopeEnd(c)
				}
			}
			switch t.Lower {
			case "may", "might", "could", "can":
				c.possible = true
			case "wo":
				c.negated = true
				r.promise(c)
			}
		case text.PART:
			if t.Lower == "not" || t.Lower == "n't" || t.Lower == "n’t" {
				c.negated = true
			}
			if t.Lower == "to" && j > first && tokens[j-1].Tag == text.NOUN && r.nounFrame(c, j-1) {
				return
			}
			if t.Lower == "to" && j > first && nounTag(tokens[j-1].Tag) && r.doc.Sentences[t.Sentence].Title {
				r.promise(c) // "Orlo to withdraw" in a headline
			}
			if t.Lower == "to" && j > first && tokens[j-1].Tag == text.ADJ &&
				lexicon.EventFrame(tokens[j-1].Lower, lexicon.AdjectiveClass) == "intend" {
				r.promise(c)
				j--
				c.anchor = j
			}
		case text.ADV:
			if t.Lower == "never" || t.Lower == "not" {
				c.negated = true
			}
		case text.ADJ, text.VERB:
			if lexicon.EventFrame(t.Lower, lexicon.AdjectiveClass) == "intend" && tokens[j+1].Lower == "to" {
				r.promise(c)
				continue
			}
			j = first
		default:
			j = first
		}
	}
}

// nounFrame changes c by the noun at token i that "to" follows: "plans to withdraw", "a
// refusal to talk". It reports whether the noun opens a frame.
func (r *reader) nounFrame(c *candidate, i int) bool {
	switch lexicon.EventFrame(r.doc.Tokens[i].Lemma, lexicon.NounClass) {
	case "intend":
		if i > r.sentenceFirst && r.doc.Tokens[i-1].Lower == "no" {
			c.negated = true // "has no plans to evacuate": it isn't going to
			break
		}
		r.promise(c)
	case "refuse":
		c.typ, c.mode = "REJECT", ""
	case "threaten":
		c.mode = threatMode(*c)
		c.typ = "THREATEN"
	case "demand":
		c.typ, c.mode = "REQUEST", ""
	default:
		return false
	}
	c.anchor = i
	return true
}

// promise makes c a declared intention.
func (r *reader) promise(c *candidate) {
	if c.planned || c.threatened {
		return
	}
	switch {
	case c.typ == "PROTEST" && c.mode == "boycott":
		c.typ, c.threatened = "THREATEN", true
	case c.negated && hostile(c.typ): // what is not going to be done is no threat
	case c.negated && cooperative(c.typ):
		c.typ, c.mode, c.negated = "REJECT", "", false
		c.scope = r.scopeEnd(c)
	case c.typ == "REQUEST", c.typ == "ACCUSE", c.typ == "REJECT", c.typ == "THREATEN":
		c.planned = true
	default:
		r.intend(c, *c)
	}
}
