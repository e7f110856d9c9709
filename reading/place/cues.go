package place

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// prepositions before a name vouch for a place.
var prepositions = map[string]bool{
	"in": true, "at": true, "near": true, "from": true, "to": true, "around": true, "outside": true, "inside": true, "across": true,
	"throughout": true, "toward": true, "towards": true, "into": true, "over": true, "through": true, "via": true, "within": true,
	"northern": true, "southern": true, "eastern": true, "western": true, "central": true, "north": true, "south": true, "east": true, "west": true,
	"northeastern": true, "northwestern": true, "southeastern": true, "southwestern": true, "downtown": true,
}

// namesake are words before a place's name that make it the name of another place: "New Olm".
var namesake = map[string]bool{
	"new": true, "lake": true, "st.": true, "saint": true, "mount": true, "mt.": true, "fort": true, "ft.": true, "port": true, "san": true, "santa": true,
	"los": true, "las": true, "el": true, "little": true, "big": true, "grand": true, "camp": true, "cape": true,
}

// preceded reports whether a word that goes with places stands before token t.
func (r *reader) preceded(t int, s text.Sentence) bool {
	p := r.beforeArticle(t, s)
	if p < s.First {
		return false
	}
	tok := &r.doc.Tokens[p]
	return prepositions[tok.Lower] || tok.Tag == text.VERB && visits[tok.Lemma] || r.ofSettlement(p, s)
}

// visits are what is done to places alone, nearly.
var visits = map[string]bool{"visit": true, "reach": true, "enter": true, "leave": true, "tour": true}

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
		if p-1 >= s.First && directions[tokens[p-1].Lower] {
			return true
		}
	case "village", "town", "hamlet", "city", "province", "district":
		return true
	}
	return r.ofSettlement(p, s)
}

// directions before "of" vouch for a place: "two miles east of Perry".
var directions = map[string]bool{
	"north": true, "south": true, "east": true, "west": true, "northeast": true, "northwest": true, "southeast": true, "southwest": true,
	"outskirts": true, "outside": true, "downtown": true, "capital": true,
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
	if last < s.Last && r.capital(last) && d.Tokens[last].Tag == text.PROPN && d.Tokens[last-1].End+1 == d.Tokens[last].Start && !shouted && !regionWords[d.Tokens[last].Lower] {
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

// regionWords after a name belong to it.
var regionWords = map[string]bool{
	"province": true, "governorate": true, "state": true, "region": true, "district": true, "county": true, "oblast": true,
	"prefecture": true, "department": true, "municipality": true, "city": true, "parish": true, "peninsula": true, "island": true, "islands": true,
}

// quarters are the words for a part of a town.
var quarters = map[string]bool{
	"district": true, "neighborhood": true, "neighbourhood": true, "suburb": true, "quarter": true, "area": true, "borough": true,
	"section": true, "suburbs": true, "outskirts": true, "ward": true,
}

// titled are the offices whose "of" makes a title, not a place: "Duchess of Cornwall".
var titled = map[string]bool{
	"prince": true, "princess": true, "duke": true, "duchess": true, "earl": true, "countess": true, "bishop": true, "archbishop": true,
	"patriarch": true, "marquess": true, "baron": true, "baroness": true, "bank": true,
}

// governs are what a government has and a city has not.
var governs = map[string]bool{
	"pressure": true, "policy": true, "stance": true, "position": true, "decision": true, "refusal": true, "demand": true, "influence": true,
	"ally": true, "envoy": true, "ambassador": true, "foreign": true, "nuclear": true, "military": true, "support": true, "claim": true,
	"insistence": true, "relation": true, "intention": true, "ambition": true, "interest": true, "response": true, "offer": true,
}

// speaks reports whether a capital stands for its government: "Baghdad said".
func (r *reader) speaks(first, last int, c []lexicon.Toponym, s text.Sentence) bool {
	if len(c) == 0 || !c[0].Capital || last >= s.Last {
		return false
	}
	next := &r.doc.Tokens[last]
	if (next.Lower == "'s" || next.Lower == "’s") && last+1 < s.Last && governs[r.doc.Tokens[last+1].Lemma] {
		return true // "Washington's pressure on"
	}
	switch next.Lemma {
	case "say", "warn", "announce", "deny", "accuse", "insist", "declare", "claim", "reject", "condemn", "vow", "threaten", "demand", "urge":
		return first == s.First || r.doc.Tokens[first-1].Tag != text.ADP
	}
	return false
}
