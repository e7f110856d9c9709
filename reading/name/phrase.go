package name

import (
	"strings"

	"github.com/hearsay-news/hearsay/lexicon"
)

// alias finds [first, last) among the well-known bodies and countries. A short name that
// is also a word counts only in capitals.
func (r *reader) alias(first, last int) (lexicon.Alias, bool) {
	raw := r.raw(first, last)
	a, ok := lexicon.AliasNamed(raw)
	if !ok {
		return ofCountry(raw)
	}
	if a.Canonical == "the hague" && r.d.Tokens[first].Lower != "the" && (first == 0 || r.d.Word(first-1) != "The") {
		return a, false
	}
	if last-first == 1 {
		form := r.d.Word(first)
		phrase := lexicon.Fold(raw)
		if c := r.words[first].class; len(phrase) <= 4 && !r.words[first].all && phrase != lexicon.Fold(a.Canonical) &&
			phrase != "fed" && phrase != "gaza" && phrase != "tass" || c.Has(lexicon.GivenName|lexicon.Function) && !r.words[first].all {
			return a, false
		}
		if (form == "US" || form == "IS" || form == "WHO" || form == "IT") && r.shape(r.d.Tokens[first].Sentence) == allCaps {
			return a, form == "US"
		}
	}
	return a, true
}

// ofCountry finds a well-known body behind the name of its own country: "US Fed", "German
// Bundestag".
func ofCountry(name string) (lexicon.Alias, bool) {
	lead, rest, ok := strings.Cut(name, " ")
	if !ok {
		return lexicon.Alias{}, false
	}
	a, ok := lexicon.AliasNamed(rest)
	if !ok || a.Kind != "organization" || a.Country == "" || a.Country != countryMeant(lead) {
		return lexicon.Alias{}, false
	}
	return a, true
}

// countryMeant is the country that a word names, as a country or as its people.
func countryMeant(word string) string {
	if a, ok := lexicon.AliasNamed(word); ok && a.Kind == "place" {
		return a.Country
	}
	if c, ok := lexicon.Demonym(word); ok {
		return c
	}
	return countryNamed(word)
}

// raw is the text of [first, last).
func (r *reader) raw(first, last int) string { return r.d.Cover(first, last).In(r.d.Text) }

// phrase is the words [first, last) as [lexicon.Fold] leaves them: the form under which
// names are compared.
func (r *reader) phrase(first, last int) string {
	return r.fold(r.d.Cover(first, last).In(r.d.Text))
}

// fold is [lexicon.Fold], which makes each name's form once for a report.
func (r *reader) fold(name string) string {
	if len(name) > maxFold {
		return lexicon.Fold(name)
	}
	folded, ok := r.folds[name]
	if !ok {
		folded = lexicon.Fold(name)
		r.folds[name] = folded
	}
	return folded
}

// maxFold is the longest name, in bytes, of which the folded form is kept.
const maxFold = 80

// genderOfName reads the gender of a person's name from its given name.
func (r *reader) genderOfName(first, last int) gender {
	if last-first < 2 {
		return unknown
	}
	return genderOf(r.words[first].class & lexicon.GivenName)
}

// folded are the words of [first, last), each folded, without marks and without "Jr.".
func (r *reader) folded(first, last int) []string {
	h := r.phraseHash(first, last)
	if words, ok := r.memo[h]; ok {
		return words
	}
	words := r.wordsOf(r.unquoted(first, last))
	if n := len(words); n > 2 && junior(words[n-1]) || n > 1 && r.words[last-1].class.Has(lexicon.OrgSuffix) {
		words = words[:n-1] // "Joseph Poe, Jr.", "Halvorsen Shipping AS"
	}
	for i, w := range words {
		words[i] = lexicon.NameVariant(w)
	}
	r.memo[h] = words
	return words
}

// wordsOf are the words of a folded name, in room that lasts as long as the report.
func (r *reader) wordsOf(folded string) []string {
	from := len(r.room)
	r.room = appendWords(r.room, folded)
	return r.room[from:len(r.room):len(r.room)]
}

// unquoted is the phrase without a nickname in quotation marks.
func (r *reader) unquoted(first, last int) string {
	for t := first + 1; t < last; t++ {
		if isQuote(r.d.Word(t)) {
			for k := t + 1; k < last-1; k++ {
				if isQuote(r.d.Word(k)) {
					return r.phrase(first, t) + " " + r.phrase(k+1, last)
				}
			}
		}
	}
	return r.phrase(first, last)
}
