package name

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// classify says what the name f is, from the surest evidence to the least: the table of
// well-known bodies, the word that heads it, the gazetteer, given names, what stands
// around it, and last a default by its shape.
func (r *reader) classify(f *found, s text.Sentence) {
	f.sure = true
	if a, ok := r.alias(f.first, f.last); ok {
		f.kind, f.country = hearsay.EntityKind(a.Kind), a.Country
		return
	}
	n := f.last - f.first
	first, last := r.words[f.first].class, r.words[f.last-1].class
	if p := r.possessor(f.first); p != nil && p.kind == hearsay.PlaceEntity {
		f.country = p.country // "Germany's Foreign Ministry"
	} else if n > 1 {
		if c, ok := lexicon.Demonym(r.d.Tokens[f.first].Lower); ok {
			f.country = c
		} else {
			f.country = r.leadCountry(f.first, f.last)
		}
	}
	if n > 1 {
		if kind := r.headKind(f.first, f.last); kind != "" {
			f.kind = kind
			if f.country == "" && r.lower(f.last-2, f.last) == "of" { // "Government of Iraq"
				if t := toponym(r.d.Tokens[f.last-1].Lower, 1<<40); t != nil && t.Kind == "country" {
					f.country = t.Country
				}
			}
			return
		}
	}
	if n == 1 && first.Has(lexicon.GivenName) {
		if t := toponym(r.phrase(f.first, f.last), 1<<40); t != nil || r.placeBefore(f.first, s) && isToponym(r.phrase(f.first, f.last)) {
			f.kind, f.sure = hearsay.PlaceEntity, false
			f.country = countryOf(r.phrase(f.first, f.last))
			return
		}
	} else {
		low := r.phrase(f.first, f.last)
		if c, ok := lexicon.Demonym(low); ok {
			f.kind, f.country = hearsay.NationalityEntity, c
			return
		}
		if t := toponym(low, r.population(f, s)); t != nil && !(n > 1 && first.Has(lexicon.GivenName) && t.Population < 1_000_000) {
			f.kind, f.country = hearsay.PlaceEntity, countryOf(low)
			f.sure = n > 1 || t.Population > 1_000_000 || t.Kind == "country" || t.Kind == "continent"
			if t.Kind == "facility" {
				f.kind = hearsay.FacilityEntity
			}
			return
		}
	}
	switch {
	case n == 1 && first.Has(lexicon.GroupHead|lexicon.Faith):
		f.kind = hearsay.GroupEntity
	case n > 1 && !r.words[f.first].all && r.hasAcronym(f.first+1, f.last):
		f.kind = hearsay.OrganizationEntity // "Virginia AFL-CIO"
	case n > 1 && n <= 3 && r.inPlace(f.first, s) && (!first.Has(lexicon.GivenName) || r.lower(f.first+1, f.last) == "-"):
		f.kind, f.sure = hearsay.PlaceEntity, false // "the town of Al-Qaim"
	case n > 1 && n < 6 && first.Has(lexicon.GivenName):
		f.kind, f.gender = hearsay.PersonEntity, r.genderOfName(f.first, f.last)
	case n > 1 && n <= 4 && first.Has(lexicon.FamilyFirst) && !last.Has(heads):
		f.kind = hearsay.PersonEntity
	case n > 1 && n < 6 && r.hasInitial(f.first, f.last):
		f.kind, f.gender = hearsay.PersonEntity, r.genderOfName(f.first, f.last)
	case n > 1 && n < 6 && r.hasParticle(f.first, f.last):
		f.kind = hearsay.PersonEntity
	case n == 1 && r.words[f.first].all && len(r.d.Word(f.first)) <= 6:
		f.kind = hearsay.OrganizationEntity
	default:
		r.guess(f, s)
	}
}

// possessor is the name whose 's stands right before token t, or nil.
func (r *reader) possessor(t int) *found {
	if t < 2 {
		return nil
	}
	if l := r.d.Tokens[t-1].Lower; l != "'s" && l != "’s" {
		return nil
	}
	return r.nameAt(t - 2)
}

// leadCountry is the country with which a body's name begins: "United States Embassy".
func (r *reader) leadCountry(first, last int) string {
	for cut := min(last-1, first+4); cut > first; cut-- {
		if a, ok := r.alias(first, cut); ok && a.Kind == "place" {
			return a.Country
		}
		for _, t := range lexicon.Toponyms(r.phrase(first, cut)) {
			if t.Kind == "country" {
				return t.Country
			}
			break
		}
	}
	return ""
}

// headKind is the kind that the name's head word gives, empty for none. The head is the
// last word before "of", "for" or "on", else the last of all.
func (r *reader) headKind(first, last int) hearsay.EntityKind {
	h, complement := last-1, false
	for t := first + 1; t < last-1; t++ {
		if l := r.d.Tokens[t].Lower; l == "of" || l == "for" || l == "on" || l == "against" {
			h, complement = t-1, true
			break
		}
	}
	if r.d.Tokens[h].Tag == text.NUM && h > first {
		h--
	}
	c := r.words[h].class
	if !c.Has(heads) {
		return ""
	}
	if c.Has(lexicon.OrgSuffix) && !complement {
		return hearsay.OrganizationEntity
	}
	if h == first && !complement {
		return ""
	}
	if !complement && !r.headed(first, last) {
		return ""
	}
	if !complement && c.Has(lexicon.SurnameLike) {
		if t := toponym(r.phrase(first, last), 10_000); t != nil {
			return hearsay.PlaceEntity
		}
	}
	switch {
	case c.Has(lexicon.GroupHead) && !complement:
		return hearsay.GroupEntity
	case c.Has(lexicon.FacilityHead) && c.Has(lexicon.OrgHead):
		switch r.d.Tokens[h].Lower {
		case "house", "station", "park", "exchange", "post", "market", "mine", "garden", "gardens", "church", "clinic":
			if complement {
				return hearsay.OrganizationEntity
			}
			return hearsay.FacilityEntity
		}
		return hearsay.OrganizationEntity
	case c.Has(lexicon.EventHead) && c.Has(lexicon.OrgHead):
		return hearsay.OrganizationEntity
	case c.Has(lexicon.OrgHead):
		return hearsay.OrganizationEntity
	case c.Has(lexicon.FacilityHead):
		return hearsay.FacilityEntity
	case c.Has(lexicon.PlaceHead):
		return hearsay.PlaceEntity
	case c.Has(lexicon.EventHead):
		return hearsay.EventEntity
	case c.Has(lexicon.ThingHead):
		return hearsay.OtherEntity
	}
	return ""
}

// population is how big a place must be to be meant by f: anything after "in" or "near",
// a town of some size elsewhere.
func (r *reader) population(f *found, s text.Sentence) int {
	if r.placeBefore(f.first, s) {
		return 500
	}
	if r.lower(f.last, s.Last) == "," && f.last+1 < s.Last && r.words[f.last+1].cap && isPlaceName(r.d.Tokens[f.last+1].Lower) {
		return 0
	}
	if f.last-f.first > 1 {
		return 20_000
	}
	if r.lower(f.first-1, f.first) == "the" {
		return 50_000_000
	}
	return 100_000
}

// placeBefore reports whether a preposition of place stands before token t.
func (r *reader) placeBefore(t int, s text.Sentence) bool {
	if t <= s.First {
		return false
	}
	switch r.d.Tokens[t-1].Lower {
	case "in", "near", "at", "outside", "inside", "around", "across", "throughout", "toward", "towards", "northern", "southern", "eastern", "western", "central", "northeastern", "northwestern", "southeastern", "southwestern", "downtown", "neighboring", "neighbouring", "north", "south", "east", "west":
		return true
	case "of":
		return t-2 >= s.First && r.words[t-2].class.Has(lexicon.PlaceHead)
	}
	return false
}

// inPlace reports whether the words before token t say that a place follows: "in",
// "near", "the town of".
func (r *reader) inPlace(t int, s text.Sentence) bool {
	switch r.lower(t-1, t) {
	case "in", "near", "outside", "of":
		return r.placeBefore(t, s)
	}
	return false
}

// hasAcronym reports whether a word of [first, last) is all in capitals and no numeral of
// a pope's or king's.
func (r *reader) hasAcronym(first, last int) bool {
	for t := first; t < last; t++ {
		if r.words[t].all && strings.Trim(r.d.Tokens[t].Lower, "ivx.") != "" && !junior(r.d.Tokens[t].Lower) && !strings.Contains(r.d.Word(t), ".") {
			return true
		}
	}
	return false
}

func (r *reader) hasInitial(first, last int) bool {
	for t := first; t < last-1; t++ {
		if r.initial(t) {
			return true
		}
	}
	return false
}

func (r *reader) hasParticle(first, last int) bool {
	for t := first; t < last-1; t++ {
		if r.words[t].class.Has(lexicon.Particle) && !r.words[t].cap {
			return true
		}
	}
	return false
}

// guess gives a kind by what stands around the name, and else by its shape. Most names
// of two or three unknown words are people's; a lone unknown word is not sure of anything.
func (r *reader) guess(f *found, s text.Sentence) {
	n := f.last - f.first
	next, prev := r.lower(f.last, s.Last), r.lower(f.first-1, f.first)
	if f.first == s.First {
		prev = ""
	}
	role := r.roleRight(f.last-1, s)
	switch {
	case r.bodyLeft(f.first, s) || r.credited(f):
		f.kind = hearsay.OrganizationEntity
	case n <= 3 && f.last < s.Last && !r.words[f.last].cap && r.words[f.last].class.Has(lexicon.PlaceHead) && r.d.Tokens[f.last].Tag == text.NOUN && !r.words[f.last].class.Has(lexicon.OrgHead):
		f.kind = hearsay.PlaceEntity // "the Bonavista district"
	case prev == "(" && next == ")" && f.last+1 < s.Last && (r.d.Tokens[f.last+1].Lower == "-" || r.d.Tokens[f.last+1].Lower == "—" || r.d.Tokens[f.last+1].Lower == "–" || r.d.Tokens[f.last+1].Lower == "--"):
		f.kind, f.outlet = hearsay.OrganizationEntity, true // the wire in a dateline
	case n == 1 && (next == "reported" || next == "reports"):
		f.kind, f.sure, f.outlet = hearsay.OrganizationEntity, false, true
	case n <= 4 && (role || r.roleLeft(f.first, s)):
		f.kind = hearsay.PersonEntity
	case n <= 4 && next == "," && f.last+2 < s.Last && r.d.Tokens[f.last+1].Tag == text.NUM && r.lower(f.last+2, s.Last) == ",":
		f.kind = hearsay.PersonEntity // "Ann Poe, 43,"
	case n == 1 && r.placeBefore(f.first, s):
		f.kind, f.sure = hearsay.PlaceEntity, false
	case prev == "the" && n > 1:
		f.kind, f.sure = hearsay.OrganizationEntity, false
	case prev == "the":
		f.kind, f.sure = hearsay.OrganizationEntity, false
	case n >= 2 && n <= 3 && r.letters(f.first, f.last):
		f.kind, f.sure = hearsay.PersonEntity, false
		if a, ok := r.alias(f.first, f.first+1); ok && a.Kind == "organization" {
			f.kind = hearsay.OrganizationEntity // "Apple Music"
		} else if _, ok := lexicon.Demonym(r.d.Tokens[f.first].Lower); ok {
			f.kind = hearsay.OrganizationEntity
		} else if isPlaceName(r.d.Tokens[f.first].Lower) && !r.words[f.first].class.Has(lexicon.SurnameLike) {
			f.kind = hearsay.OrganizationEntity
		}
	case n == 1 && r.words[f.first].class.Has(lexicon.GivenName):
		f.kind, f.gender, f.sure = hearsay.PersonEntity, genderOf(r.words[f.first].class&lexicon.GivenName), false
	case n == 1 && (r.saying(f.last, s) || r.verbAt(f.last, s) || next == "'s" || next == "’s" || r.words[f.first].class.Has(lexicon.FamilyFirst)):
		f.kind, f.sure = hearsay.PersonEntity, false
	case n == 1:
		f.kind, f.sure = hearsay.OtherEntity, false
	default:
		f.kind, f.sure = hearsay.OrganizationEntity, false
	}
}

// credited reports whether f is the name of the outlet or of the agency that the report credits.
func (r *reader) credited(f *found) bool {
	v := r.d.Version
	name := r.d.Cover(f.first, f.last).In(r.d.Text)
	return name == v.Outlet || name == v.Credit
}

// letters reports whether every token of [first, last) is a capitalised word.
func (r *reader) letters(first, last int) bool {
	for t := first; t < last; t++ {
		if !r.words[t].cap || r.words[t].class.Has(heads&^lexicon.ThingHead) && !r.words[t].class.Has(lexicon.SurnameLike) {
			return false
		}
	}
	return true
}

// saying reports whether token t is a verb of saying.
func (r *reader) saying(t int, s text.Sentence) bool {
	return t < s.Last && lexicon.Orthography().Saying.Has(r.d.Tokens[t].Lower)
}
