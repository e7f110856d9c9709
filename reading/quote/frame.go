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

// clauseFrom reports whether a noun phrase and a finite verb follow from token i on.
func (r *reader) clauseFrom(i int, s text.Sentence) bool {
	d := r.d
	end := r.nounPhrase(i, s)
	if end == i {
		return false
	}
	// prepositional phrases inside the subject: "the head of the union will …"
	for n := 0; n < 4 && end < s.Last && d.Tokens[end].Tag == text.ADP; n++ {
		next := r.nounPhrase(end+1, s)
		if next == end+1 {
			return false
		}
		end = next
	}
	for end < s.Last && (d.Tokens[end].Tag == text.ADV || d.Tokens[end].Tag == text.PART && d.Tokens[end].Lower != "to") {
		end++
	}
	if end >= s.Last {
		return false
	}
	t := &d.Tokens[end]
	if t.Tag == text.AUX {
		return true
	}
	if t.Tag != text.VERB {
		return false
	}
	return !(len(t.Lower) > 4 && t.Lower[len(t.Lower)-3:] == "ing")
}

// maxPhrase is the most tokens of a plain noun phrase.
const maxPhrase = 24

// nounPhrase is the end of the plain noun phrase (no prepositions) that starts at i; i
// where none does.
func (r *reader) nounPhrase(i int, s text.Sentence) int {
	d := r.d
	j := i
	for j < s.Last && j < i+maxPhrase {
		t := &d.Tokens[j]
		switch t.Tag {
		case text.DET, text.PROPN:
			// "told reporters | the plan", "told reporters | Soto had left"
			if j > i && d.Tokens[j-1].Tag == text.NOUN && (t.Tag == text.DET || d.Tokens[j-1].Lower != d.Tokens[j-1].Lemma) {
				return j
			}
			j++
			continue
		case text.ADJ, text.NOUN, text.NUM, text.SYM:
			j++
			continue
		case text.VERB:
			if j > i && isModified(d.Tokens[j-1].Tag) && participle(t.Lower) && j+1 < s.Last && isPhraseTag(d.Tokens[j+1].Tag) {
				j++ // "the associated press", "a growing number"
				continue
			}
		case text.PRON:
			if j > i && !possessive(d.Tokens[j].Lower) {
				return j
			}
			j++
			if possessive(t.Lower) {
				continue
			}
			return j
		case text.PART:
			if j > i && (t.Lower == "'s" || t.Lower == "’s" || t.Lower == "'" || t.Lower == "’") {
				j++
				continue
			}
		case text.CCONJ:
			if j > i && j+1 < s.Last && t.Lower != "but" && isPhraseTag(d.Tokens[j+1].Tag) {
				j++
				continue
			}
		case text.PUNCT:
			if j > i && (t.Lower == "-" || t.Lower == "/") && j+1 < s.Last && d.Tokens[j+1].Start == t.End {
				j++
				continue
			}
		}
		break
	}
	return j
}

func possessive(w string) bool {
	switch w {
	case "his", "her", "their", "its", "my", "our", "your", "whose":
		return true
	}
	return false
}

func isNominal(t text.Tag) bool {
	return t == text.NOUN || t == text.PROPN || t == text.PRON || t == text.NUM
}

func isPhraseTag(t text.Tag) bool {
	return isNominal(t) || t == text.DET || t == text.ADJ || t == text.SYM
}
