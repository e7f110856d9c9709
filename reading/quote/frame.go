package quote

import (
	"github.com/hearsay-news/hearsay/reading/text"
)

// A frame is what stands after a possible cue, at its addressee's far side: it tells
// "said that …" from "said prayers".
type frame string

// The frames.
const (
	quoteFrame   frame = "quote"   // a quotation, after a comma or colon or none
	thatFrame    frame = "that"    // that …
	whFrame      frame = "wh"      // whether, what, how …
	infFrame     frame = "inf"     // to go
	clauseFrame  frame = "clause"  // he had gone
	ingFrame     frame = "ing"     // going
	nounFrame    frame = "noun"    // the plan
	adpFrame     frame = "adp"     // for help
	adjFrame     frame = "adj"     // unhappy
	postFrame    frame = "post"    // …, he said: the content stands before
	inverseFrame frame = "inverse" // …, said he
	endFrame     frame = "end"     // nothing
	otherFrame   frame = "other"
)

// frameAt tells the frame that opens at token i.
func (r *reader) frameAt(i int, s text.Sentence) frame {
	d := r.d
	if i >= s.Last {
		return endFrame
	}
	t := &d.Tokens[i]
	if r.opensQuote(i) {
		return quoteFrame
	}
	switch t.Lower {
	case "that":
		if t.Tag == text.SCONJ || t.Tag != text.DET && r.clauseFrom(i+1, s) {
			return thatFrame
		}
	case "whether", "what", "how", "why", "who", "which", "where", "when", "if":
		return whFrame
	case "to":
		if i+1 < s.Last {
			switch d.Tokens[i+1].Tag {
			case text.VERB, text.AUX, text.ADV:
				return infFrame
			}
		}
		return adpFrame
	case ",", ":":
		if i+1 < s.Last && r.opensQuote(i+1) || t.Lower == ":" && i+1 == s.Last && i+1 < len(d.Tokens) && r.opensQuote(i+1) {
			return quoteFrame
		}
		return endFrame
	}
	switch t.Tag {
	case text.PUNCT:
		return endFrame
	case text.DET, text.NOUN, text.PROPN, text.PRON, text.NUM, text.SYM:
		if r.clauseFrom(i, s) {
			return clauseFrame
		}
		return nounFrame
	case text.ADJ:
		if r.clauseFrom(i, s) {
			return clauseFrame
		}
		if end := r.nounPhrase(i, s); end > i+1 && isNominal(d.Tokens[end-1].Tag) {
			return nounFrame
		}
		return adjFrame
	case text.ADP, text.SCONJ:
		if r.clauseFrom(r.nounPhrase(i+1, s), s) {
			return clauseFrame
		}
		return adpFrame
	case text.VERB, text.AUX:
		if t.Tag == text.VERB && len(t.Lower) > 4 && t.Lower[len(t.Lower)-3:] == "ing" {
			return ingFrame
		}
		return otherFrame
	case text.ADV:
		if i+1 < s.Last {
			if f := r.frameAt2(i+1, s); f != endFrame {
				return f
			}
		}
		return endFrame
	}
	return otherFrame
}

// frameAt2 is frameAt past one adverb; a second adverb ends the looking.
func (r *reader) frameAt2(i int, s text.Sentence) frame {
	if r.d.Tokens[i].Tag == text.ADV {
		return otherFrame
	}
	return r.frameAt(i, s)
}
