package event

import (
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A report of sport speaks of attacks, clashes and shots that are none. It is known by
// the share of its nouns that are words of sport.
const (
	sportWords = 500 // tokens that are looked at
	sportLeast = 4   // words of sport, at least; half as many in a text of less than sportShort tokens
	sportShort = 60
	sportShare = 10 // at most so many nouns for each of them
)

// sporting reports whether a document is about sport.
func sporting(d *text.Doc) bool {
	nouns, sport := 0, 0
	for i := range d.Tokens[:min(len(d.Tokens), sportWords)] {
		t := &d.Tokens[i]
		if t.Tag != text.NOUN && t.Tag != text.PROPN {
			continue
		}
		nouns++
		if lexicon.InEventNouns(t.Lemma, "sport") || lexicon.InEventNouns(t.Lower, "sport") {
			sport++
		}
	}
	least := sportLeast
	if len(d.Tokens) < sportShort {
		least = 2
	}
	return sport >= least && sport*sportShare >= nouns
}

// scored reports whether the sentence at hand tells a score: "3-1".
func (r *reader) scored() bool {
	tokens := r.doc.Tokens
	for i := r.sentenceFirst + 1; i+2 < r.sentenceLast; i++ {
		if w := tokens[i].Lower; w != "-" && w != "–" || tokens[i-1].Tag != text.NUM || tokens[i+1].Tag != text.NUM {
			continue
		}
		if len(tokens[i-1].Lower) <= 2 && len(tokens[i+1].Lower) <= 2 && tokens[i+2].Tag != text.NOUN {
			return true
		}
	}
	return false
}

// played reports whether c, in a report or a sentence of sport, is a deed of the game: an
// attack or a clash with no weapon and no victim beside it.
func (r *reader) played(c *candidate) bool {
	if !r.sport && !r.scored() {
		return false
	}
	switch c.typ {
	case "ASSAULT", "COERCE", "RETREAT", "MOBILIZE", "CRASH", "COLLAPSE", "FIRE", "THREATEN", "AID", "REJECT", "TRADE", "CONCEDE":
	default:
		return false
	}
	d := r.doc
	for i := r.sentenceFirst; i < r.sentenceLast; i++ {
		if lexicon.IsEventWord(d.Tokens[i].Lemma, lexicon.HarmWord) {
			return false
		}
	}
	return true
}
