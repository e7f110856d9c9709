package place

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// preceded reports whether a word that goes with places stands before token t.
func (r *reader) preceded(t int, s text.Sentence) bool {
	p := r.beforeArticle(t, s)
	if p < s.First {
		return false
	}
	tok := &r.doc.Tokens[p]
	return lexicon.PlaceWord(tok.Lower).Has(lexicon.BeforeWord) || tok.Tag == text.VERB && lexicon.PlaceWord(tok.Lemma).Has(lexicon.VisitWord) || r.ofSettlement(p, s)
}

// beforeArticle is the token before t, or before the article before it.
func (r *reader) beforeArticle(t int, s text.Sentence) int {
	if t-1 > s.First && r.doc.Tokens[t-1].Lower == "the" {
		return t - 2
	}
	return t - 1
}

// ofSettlement reports whether token p is the "of" of "the villages of".
func (r *reader) ofSettlement(p int, s text.Sentence) bool {
	tokens := r.doc.Tokens
	return p > s.First && tokens[p].Lower == "of" && lexicon.PlaceWord(tokens[p-1].Lower).Has(lexicon.SettlementWord|lexicon.FeatureWord)
}

// placed reports whether what stands before token t leaves no doubt that a place follows, even
// where a person might: "in Perry", "the town of Perry", "a driver, 43, of Perry".
func (r *reader) placed(t int, s text.Sentence) bool {
	tokens := r.doc.Tokens
	p := t - 1
	if p < s.First {
		return false
	}
	switch tokens[p].Lower {
	case "in", "near", "outside":
		return true
	case "of":
		if p-2 >= s.First && (tokens[p-1].Lower == "," && tokens[p-2].Tag == text.NUM || r.kinds[p-1] == hearsay.PersonEntity) {
			return true // "43, of Perry", "Ann Olm of Perry"
		}
		if p-1 >= s.First && lexicon.PlaceWord(tokens[p-1].Lower).Has(lexicon.DirectionWord) {
			return true
		}
	case "village", "town", "hamlet", "city", "province", "district":
		return true
	}
	return r.ofSettlement(p, s)
}

// ofParty reports whether token t follows the letter of a party: "R-TX".
func (r *reader) ofParty(t int, s text.Sentence) bool {
	return t-2 >= s.First && r.doc.Tokens[t-1].Lower == "-" && r.doc.Tokens[t-2].Len() == 1 && r.capital(t-2)
}

// dateline reports whether a report's or paragraph's first words, in capitals and set off
// by a dash, bracket or comma, say where it was written: "BEIRUT (Northwire) -".
func (r *reader) dateline(first, last int, s text.Sentence) bool {
	if first != s.First || last >= s.Last || s.Title || !allCapitals(r.doc.Cover(first, last).In(r.doc.Text)) {
		return false
	}
	switch r.doc.Tokens[last].Lower {
	case "—", "–", "-", "--", "(", ",", ":":
		return true
	}
	return false
}

// credible weighs whether a run of words that is in the gazetteer means a place here.
func (r *reader) credible(first, last int, c []lexicon.Toponym, s text.Sentence, shouted, said bool) bool {
	d := r.doc
	big := c[0].Kind != "city" || c[0].Population >= 100_000
	word := d.Word(first)
	if last-first == 1 {
		tok := &d.Tokens[first]
		if _, people := lexicon.Demonym(word); people && c[0].Kind != "country" {
			return false
		}
		if lexicon.Stop(tok.Lower) && !(len(word) == 2 && word == strings.ToUpper(word) && c[0].Kind == "country") {
			return false
		}
		if r.otherwise(first, c, s, said) {
			return false
		}
		if tok.Tag != text.PROPN && !said {
			return false
		}
		if len(word) <= 2 && c[0].Kind != "country" && !r.ofParty(first, s) {
			return false
		}
	}
	if shouted && !big {
		return false
	}
	// A part of a longer name is no place by itself.
	if first > s.First && r.capital(first-1) && d.Tokens[first-1].Tag == text.PROPN && d.Tokens[first-1].End+1 == d.Tokens[first].Start && !shouted {
		return false
	}
	if last < s.Last && r.capital(last) && d.Tokens[last].Tag == text.PROPN && d.Tokens[last-1].End+1 == d.Tokens[last].Start && !shouted && !lexicon.PlaceWord(d.Tokens[last].Lower).Has(lexicon.SettlementWord|lexicon.FeatureWord) {
		return false
	}
	return true
}

// otherwise reports whether a single word that is a place's name means something else
// here: a first name, money, an age of the world.
func (r *reader) otherwise(t int, c []lexicon.Toponym, s text.Sentence, said bool) bool {
	tok := &r.doc.Tokens[t]
	if t+1 < s.Last && (r.doc.Tokens[t+1].Lemma == "dollar" || r.doc.Tokens[t+1].Lower == "$") {
		return true
	}
	if t > s.First && r.doc.Tokens[t-1].Tag == text.NUM && (tok.Lower == "b.c." || tok.Lower == "bc") {
		return true // "221 B.C."
	}
	if tok.Len() <= 2 && c[0].Kind == "city" {
		return true // "La"
	}
	given := lexicon.NameClasses(tok.Lower).Has(lexicon.MaleName | lexicon.FemaleName)
	if t+1 < s.Last && (r.doc.Tokens[t+1].Lower == "'s" || r.doc.Tokens[t+1].Lower == "’s") {
		said = false // "at Diana's funeral"
	}
	return given && !said && c[0].Kind != "country" && c[0].Population < 500_000
}

// speaks reports whether a capital stands for its government: "Baghdad said".
func (r *reader) speaks(first, last int, c []lexicon.Toponym, s text.Sentence) bool {
	if len(c) == 0 || !c[0].Capital || last >= s.Last {
		return false
	}
	next := &r.doc.Tokens[last]
	if (next.Lower == "'s" || next.Lower == "’s") && last+1 < s.Last && lexicon.PlaceWord(r.doc.Tokens[last+1].Lemma).Has(lexicon.GovernedWord) {
		return true // "Washington's pressure on"
	}
	return lexicon.PlaceWord(next.Lemma).Has(lexicon.SpeechWord) && (first == s.First || r.doc.Tokens[first-1].Tag != text.ADP)
}
