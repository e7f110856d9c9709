package name

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// heads are the classes of words that head the name of something other than a person.
const heads = lexicon.OrgHead | lexicon.FacilityHead | lexicon.PlaceHead | lexicon.EventHead | lexicon.ThingHead | lexicon.OrgSuffix | lexicon.GroupHead

// offices are the classes of words that stand before a person's name.
const offices = lexicon.RoleNoun | lexicon.Rank | lexicon.Honorific | lexicon.SpeakerNoun

// pieces cuts the run [first, last) into what stands before a person ("Iraqi Prime
// Minister") and the names themselves, and keeps those.
func (r *reader) pieces(first, last int, s text.Sentence) {
	for first < last && r.words[first].class.Has(lexicon.Qualifier) && r.words[first].class&lexicon.RoleNoun == 0 && last-first > 1 {
		first++
	}
	if l := r.d.Tokens[first].Lower; (l == "the" || l == "a" || l == "an") && !(l == "the" && r.lower(first+1, last) == "hague") {
		first++
	}
	if first >= last {
		return
	}
	if _, ok := r.alias(first, last); ok || last-first > 1 && r.saintly(first, last) {
		r.keep(first, last, s)
		return
	}
	if cut := r.wellKnown(first, last); cut > first {
		r.keep(first, cut, s)
		r.pieces(cut, last, s)
		return
	}
	if cut := r.office(first, last); cut > first {
		r.before(first, cut, s)
		if cut < last {
			r.person(cut, last, s)
			if n := len(r.found); r.found[n-1].last == last {
				r.found[n-1].lead = first + 1
			}
		}
		return
	}
	if cut := r.people(first, last); cut > first {
		r.keep(first, cut, s)
		r.pieces(cut, last, s)
		return
	}
	if cut := r.afterBody(first, last); cut > first {
		r.keep(first, cut, s)
		r.person(cut, last, s)
		return
	}
	r.keep(first, last, s)
}

// afterBody is where a person's name begins right behind a body's: "Commander of the Third
// Fleet Gary Poe"; first where none does.
func (r *reader) afterBody(first, last int) int {
	for cut := first + 2; cut < last-1; cut++ {
		if cut >= last-3 && r.words[cut-1].class.Has(lexicon.OrgHead) && r.words[cut].class.Has(lexicon.GivenName) &&
			r.words[last-1].class&(heads|lexicon.Topic|lexicon.Faith) == 0 && r.letters(cut, last) {
			return cut
		}
	}
	return first
}

// saintly reports whether [first, last) is a place that is named after a saint.
func (r *reader) saintly(first, last int) bool {
	if !saint(r.d.Tokens[first].Lower) {
		return false
	}
	if _, ok := toponym(r.raw(first, last), 20_000); ok {
		return true
	}
	return r.words[last-1].class.Has(lexicon.OrgHead|lexicon.FacilityHead) && last-first > 2
}

// wellKnown is where a person's name begins behind a well-known name of two words or
// more: "Miss Universe Jane Poe", "White House Chief"; first where there is none.
func (r *reader) wellKnown(first, last int) int {
	for cut := min(last-1, first+5); cut > first+1; cut-- {
		if c := r.words[cut].class; c.Has(lexicon.GivenName|offices|lexicon.Topic) && !c.Has(lexicon.OrgHead) {
			if _, ok := r.alias(first, cut); ok {
				return cut
			}
		}
	}
	return first
}

// office is where the person's name begins in a run such as "Iraqi Prime Minister Nuri
// al-Maliki"; last where the run ends in the office itself; first where there is none.
func (r *reader) office(first, last int) int {
	if r.words[last-1].class.Has(lexicon.OrgSuffix) {
		return first
	}
	cut := first
	for t := first; t < last; t++ {
		c := r.words[t].class
		if !c.Has(offices) || c.Has(lexicon.GivenName) && t > first && t < last-1 && !c.Has(lexicon.SpeakerNoun) {
			continue
		}
		if t == last-1 && t > first && (c.Has(lexicon.SurnameLike|lexicon.Honorific) || r.words[t-1].class.Has(lexicon.GivenName)) {
			continue // "Larry King"
		}
		if t == last-1 && cut > first && t > cut {
			continue // "Prime Minister Hun Sen"
		}
		if cut > first && t > cut && c.Has(lexicon.Honorific) {
			break // "Sheikh Sharif Sheikh Ahmed"
		}
		cut = t + 1
		// "Secretary of State", "Secretary of Homeland Security"
		if r.lower(t+1, last) == "of" {
			k := t + 2
			for k < last && (r.words[k].class.Has(lexicon.Topic) || r.lower(k, last) == "the" || r.lower(k, last) == "affairs" || r.lower(k, last) == "and" || r.lower(k, last) == "for") {
				k++
			}
			if k > t+2 {
				cut = k
			} else {
				return first // "King of Prussia", "House of Lords"
			}
			t = k - 1
		}
	}
	if cut < last && r.words[last-1].class.Has(heads) && r.headed(cut, last) {
		return first // "Justice Department", "King Hussein Bridge"
	}
	if cut < last && r.lower(cut, last) == "-" { // "Secretary-General"
		if cut+1 < last && r.words[cut+1].class.Has(lexicon.Rank|lexicon.RoleNoun) {
			cut += 2
		} else {
			return first
		}
	}
	return cut
}

// headed reports whether the last word of [from, last) heads a name that is not a
// person's: it does unless it is as often a family name and a given name stands before.
func (r *reader) headed(from, last int) bool {
	w := r.words[last-1].class
	if !w.Has(lexicon.SurnameLike) {
		return true
	}
	return last-from > 1 && !r.words[from].class.Has(lexicon.GivenName) && last-from < 4 && !r.initial(last-2)
}

// initial reports whether token t is a single letter with or without a point: "W.".
func (r *reader) initial(t int) bool {
	f := r.d.Word(t)
	return len(f) == 1 && f[0] >= 'A' && f[0] <= 'Z' || len(f) == 2 && f[1] == '.'
}

// people is where a person's name begins behind a demonym or faith: "German Angela
// Merkel", "Republican Paul Ryan"; first where none does.
func (r *reader) people(first, last int) int {
	if last-first < 2 || r.headed(first, last) && r.words[last-1].class.Has(heads) {
		return first
	}
	low := r.d.Tokens[first].Lower
	if a, ok := r.alias(first, first+1); (ok && a.Kind == "place" || r.leadCountry(first, first+2) != "") && last-first > 2 && r.words[first+1].class.Has(lexicon.GivenName) && !r.words[first].class.Has(lexicon.GivenName) {
		return first + 1
	}
	_, demonym := lexicon.Demonym(low)
	if !demonym && !r.words[first].class.Has(lexicon.Faith|lexicon.GroupHead) {
		return first
	}
	if r.words[first+1].class.Has(lexicon.GivenName) && (last-first > 2 || !r.words[first].class.Has(lexicon.GivenName)) {
		return first + 1
	}
	return first
}

// before keeps the names inside what stands before a person: the body in "State
// Department Spokesman", the people in "Iraqi Prime Minister".
func (r *reader) before(first, cut int, s text.Sentence) {
	end := r.officeStart(first, cut)
	if end > first && !r.words[end-1].class.Has(lexicon.Function) {
		r.keep(first, end, s)
	}
}

// officeStart is where the office itself begins in [first, cut): "Prime" in "Iraqi Prime
// Minister", "Spokesman" in "State Department Spokesman".
func (r *reader) officeStart(first, cut int) int {
	t := cut
	for t > first {
		c := r.words[t-1].class
		low := r.d.Tokens[t-1].Lower
		switch {
		case c.Has(lexicon.OrgHead) && t < cut && t-2 >= first && r.words[t].class.Has(lexicon.Rank):
			return t // "Coast Guard Petty Officer"
		case t == cut, c.Has(offices), low == "-", low == "of", low == "for", low == "and", low == "affairs":
		case t < cut && r.portfolio(t) && r.words[t-1].cap && !c.Has(heads) && !r.words[t-1].all && !isPlaceName(low):
		case c.Has(lexicon.Topic|lexicon.Qualifier) && !(c.Has(lexicon.OrgHead) && t-2 >= first && !r.words[t-2].class.Has(offices)):
		default:
			return t
		}
		t--
		if c.Has(lexicon.SpeakerNoun) && t > first && r.words[t-1].class.Has(lexicon.OrgHead) {
			return t
		}
	}
	return t
}

// portfolio reports whether the office that begins at token t is one whose field is named
// before it: in "Recreation Minister" the first word is no body.
func (r *reader) portfolio(t int) bool {
	return r.words[t].class.Has(lexicon.Portfolio) || r.d.Tokens[t].Lower == "and"
}

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
	return lexicon.Fold(r.d.Cover(first, last).In(r.d.Text))
}

// keep notes the name [first, last) with its kind.
func (r *reader) keep(first, last int, s text.Sentence) {
	for last > first && (r.lower(last-1, last) == "-" || r.lower(last-1, last) == "of") {
		last--
	}
	if last <= first {
		return
	}
	f := found{first: first, last: last, title: s.Title, entity: -1}
	if last-first == 1 && r.bareHead(first) && !r.isAlias(&f) {
		if !r.words[first].class.Has(lexicon.OrgHead) || r.words[first].opens || s.Title {
			return // "the Embassy", "the Minister": a description, read later
		}
		f.bare, f.kind = true, hearsay.OrganizationEntity
		r.add(f)
		return
	}
	r.classify(&f, s)
	if f.kind == hearsay.PersonEntity && last < s.Last && last-first > 1 && r.words[last].class.Has(lexicon.FacilityHead) && r.d.Tokens[last].Tag == text.NOUN &&
		!r.words[last].class.Has(lexicon.SurnameLike) {
		f.kind, f.last, f.fixed = hearsay.FacilityEntity, last+1, true // "John XXIII hospital"
	}
	r.add(f)
}

// person notes the name [first, last) of which an office or title before it says that it
// is a person's.
func (r *reader) person(first, last int, s text.Sentence) {
	if cut := r.people(first, last); cut > first && cut < last {
		first = cut
	}
	f := found{first: first, last: last, title: s.Title, entity: -1, kind: hearsay.PersonEntity, sure: true, fixed: true}
	f.gender = r.genderOfName(first, last)
	r.add(f)
}

func (r *reader) add(f found) {
	r.found = append(r.found, f)
	for t := f.first; t < f.last; t++ {
		r.at[t] = int32(len(r.found))
	}
}

// bareHead reports whether the lone capitalised word at t is a common noun: an office
// ("the President") or the head of a body ("the Ministry").
func (r *reader) bareHead(t int) bool {
	c := r.words[t].class
	if c.Has(lexicon.GivenName|lexicon.Faith|lexicon.GroupHead) || r.words[t].all {
		return false
	}
	if c.Has(lexicon.SurnameLike | lexicon.FamilyFirst) {
		prev := r.lower(t-1, t)
		return prev == "the"
	}
	return c.Has(offices | lexicon.CollectiveNoun | lexicon.OrgHead | lexicon.FacilityHead | lexicon.PersonNoun | lexicon.GroupNoun | lexicon.Topic | lexicon.EventHead | lexicon.PlaceHead | lexicon.ThingHead)
}

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
	words := strings.Fields(r.unquoted(first, last))
	if n := len(words); n > 2 && junior(words[n-1]) || n > 1 && r.words[last-1].class.Has(lexicon.OrgSuffix) {
		words = words[:n-1] // "Joseph Poe, Jr.", "Halvorsen Shipping AS"
	}
	for i, w := range words {
		words[i] = lexicon.NameVariant(w)
	}
	r.memo[h] = words
	return words
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
