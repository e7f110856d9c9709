package event

import (
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// nobodyDoes reports whether the subject of the verb at token v is nobody: "no official",
// "neither side", "none of them".
func (r *reader) nobodyDoes(v int) bool {
	if !r.parsed(v) || r.doc.Tokens[v].Tag != text.VERB {
		return false
	}
	h := r.subjectHead(v)
	return h >= 0 && r.nobody(h)
}

// nobody reports whether the noun phrase with its head at token h means none, or next to none.
func (r *reader) nobody(h int) bool {
	tokens := r.doc.Tokens
	if lexicon.Doubts(tokens[h].Lower).Has(lexicon.NobodyDoubt) {
		return true
	}
	for j := h - 1; j >= r.sentenceFirst && j > h-5; j-- {
		t := &tokens[j]
		if t.Lower == "not" { // "not a soldier", and not "whether or not soldiers"
			next := tokens[j+1].Lower
			return next == "a" || next == "an" || next == "one" || next == "any" || next == "even"
		}
		if lexicon.Doubts(t.Lower).Has(lexicon.NobodyDoubt) {
			return true
		}
		switch t.Tag {
		case text.DET, text.ADJ, text.NOUN, text.PROPN, text.NUM:
		default:
			return r.scarce(h)
		}
	}
	return r.scarce(h)
}

// scarce reports whether the noun phrase with its head at token h means next to none: "few
// officials", "hardly any", and not "a few", "the few".
func (r *reader) scarce(h int) bool {
	tokens := r.doc.Tokens
	for j := h; j >= r.sentenceFirst && j > h-4; j-- {
		if lexicon.Doubts(tokens[j].Lower).Has(lexicon.ScarceDoubt) {
			return j == r.sentenceFirst || tokens[j-1].Tag != text.DET && tokens[j-1].Tag != text.PRON
		}
		if g := tokens[j].Tag; j < h && g != text.DET && g != text.ADJ && g != text.NUM {
			return false
		}
	}
	return false
}

// tells reports whether the verb at token v tells of a deed, so that its subject hasn't done
// what its object names: "police confirmed the attack". Deaths are nobody's who speaks of them.
func (r *reader) tells(v int, typ string) bool {
	if typ == "TRADE" {
		return false // a company reports its own sales
	}
	return typ == "DEATH" || lexicon.Doubts(r.doc.Tokens[v].Lemma).Has(lexicon.TellDoubt) || r.nobodyDoes(v) ||
		r.doc.Tokens[v].Lemma == "rule" && r.particle(v, "out")
}
