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
		f.kind, f.country, f.fixed = hearsay.EntityKind(a.Kind), a.Country, true
		return
	}
	if w := r.words[f.first]; f.first > s.First && r.words[f.first-1].class.Has(lexicon.VesselNoun) && !r.words[f.first-1].cap ||
		w.all && w.class.Has(lexicon.VesselNoun) && f.last-f.first > 1 {
		f.kind, f.fixed = hearsay.ProductEntity, true // "the ferry Star of Messina", "MV Star of Messina"
		return
	}
	if r.credited(f) || r.signs(f, s) {
		f.kind, f.fixed, f.outlet = hearsay.OrganizationEntity, true, true
		return
	}
	n := f.last - f.first
	first, last := r.words[f.first].class, r.words[f.last-1].class
	if p := r.possessor(f.first); p != nil && p.kind == hearsay.PlaceEntity {
		f.country = p.country // "Germany's Foreign Ministry"
	} else if n > 1 {
		if c, ok := lexicon.Demonym(r.d.Tokens[f.first].Lower); ok {
			f.country = c
		} else if c, ok := lexicon.Demonym(r.raw(f.first, min(f.first+2, f.last))); ok {
			f.country = c // "South Korean Ministry of Labor"
		} else {
			f.country = r.leadCountry(f.first, f.last)
		}
	}
	if n > 1 && first.Has(lexicon.HeadFirst) && !last.Has(heads) {
		f.fixed = true
		switch {
		case first.Has(lexicon.EventHead):
			f.kind = hearsay.EventEntity // "Hurricane Odette"
		case first.Has(lexicon.OrgHead):
			f.kind = hearsay.OrganizationEntity // "Banco Arrayan"
		case first.Has(lexicon.FacilityHead):
			f.kind = hearsay.FacilityEntity // "Hospital Santa Ines"
		default:
			f.kind, f.country = hearsay.PlaceEntity, countryOf(r.raw(f.first, f.last)) // "Lake Aran"
		}
		return
	}
	if n > 1 {
		if kind := r.headKind(f.first, f.last); kind != "" {
			f.kind = kind
			f.fixed = true
			if kind == hearsay.OrganizationEntity && f.country == "" && r.lower(f.last, s.Last) == "of" && f.last+1 < s.Last {
				f.country = countryNamed(r.d.Tokens[f.last+1].Lower) // "Ministry of Defence of Malta"
			}
			if kind == hearsay.PlaceEntity && f.country == "" {
				f.country = countryOf(r.raw(f.first, f.last))
			}
			if f.country == "" && r.lower(f.last-2, f.last) == "of" { // "Government of Iraq"
				f.country = countryNamed(r.d.Tokens[f.last-1].Lower)
			}
			return
		}
	}
	low := r.raw(f.first, f.last)
	if c := countryNamed(low); c != "" {
		f.kind, f.country, f.fixed = hearsay.PlaceEntity, c, true
		f.sure = !first.Has(lexicon.GivenName)
		return
	}
	if n == 1 && first.Has(lexicon.GivenName) {
		if _, ok := toponym(low, 1<<40); ok || r.placeBefore(f.first, s) && isToponym(low) {
			f.kind, f.sure = hearsay.PlaceEntity, false
			f.country = countryOf(low)
			return
		}
	} else {
		if c, ok := lexicon.Demonym(low); ok {
			f.kind, f.country, f.fixed = hearsay.NationalityEntity, c, true
			return
		}
		if t, ok := toponym(low, r.population(f, s)); ok && !(n > 1 && first.Has(lexicon.GivenName) && t.Population < 1_000_000) {
			f.kind, f.country = hearsay.PlaceEntity, countryOf(low)
			f.sure = n > 1 || t.Population > 1_000_000 || t.Kind == "country" || t.Kind == "continent"
			if t.Kind == "facility" {
				f.kind = hearsay.FacilityEntity
			}
			return
		}
	}
	switch {
	case n <= 3 && r.placeRight(f.last, s):
		f.kind = hearsay.PlaceEntity // "Villar, a village of 300"
	case n == 2 && r.direction(f.first) && isPlaceName(r.d.Tokens[f.last-1].Lower):
		f.kind, f.country = hearsay.PlaceEntity, countryOf(r.d.Tokens[f.last-1].Lower) // "Southwest China"
	case n > 2 && r.ampersand(f.first, f.last):
		f.kind, f.fixed = hearsay.OrganizationEntity, true // "Brandt & Sons"
	case n == 1 && pluralCapitals(r.d.Word(f.first)):
		f.kind, f.fixed = hearsay.OtherEntity, true // "NGOs"
	case r.bodyLeft(f.first, s):
		f.kind, f.fixed = hearsay.OrganizationEntity, true // "the newspaper Folha de Lisboa"
	case n == 1 && r.words[f.first].all && first.Has(lexicon.ThingHead):
		f.kind = hearsay.OtherEntity // "GDP"
	case n == 1 && first.Has(lexicon.GroupHead|lexicon.Faith):
		f.kind = hearsay.GroupEntity
	case n > 1 && !r.words[f.first].all && r.hasAcronym(f.first+1, f.last):
		f.kind = hearsay.OrganizationEntity // "Virginia AFL-CIO"
	case n > 1 && n <= 3 && r.inPlace(f.first, s) && (!first.Has(lexicon.GivenName) || r.lower(f.first+1, f.last) == "-"):
		f.kind, f.sure = hearsay.PlaceEntity, false // "the town of Al-Qaim"
	case n > 2 && !first.Has(lexicon.RoleNoun|lexicon.GivenName) && r.hyphenated(f.first+1, s) == f.last-1:
		f.kind, f.fixed = hearsay.PlaceEntity, true // "Villeneuve-sur-Lot"
	case n > 1 && n < 6 && first.Has(lexicon.GivenName):
		f.kind, f.gender = hearsay.PersonEntity, r.genderOfName(f.first, f.last)
	case n > 1 && n <= 4 && first.Has(lexicon.FamilyFirst) && !last.Has(heads):
		f.kind = hearsay.PersonEntity
	case n > 1 && n < 6 && r.hasInitial(f.first, f.last):
		f.kind, f.gender = hearsay.PersonEntity, r.genderOfName(f.first, f.last)
	case n > 1 && n < 6 && r.hasParticle(f.first, f.last):
		f.kind = hearsay.PersonEntity
		f.fixed = n > 2 && (first.Has(lexicon.GivenName) || descent(r.d.Tokens[f.first+1].Lower))
	case n == 1 && r.words[f.first].all && len(r.d.Word(f.first)) <= 6:
		f.kind = hearsay.OrganizationEntity
	default:
		r.guess(f, s)
	}
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
	if h == first && !complement && h == last-1 {
		return "" // but "Channel 7"
	}
	if !complement && !r.headed(first, last) {
		return ""
	}
	if !complement && c.Has(lexicon.SurnameLike) {
		if _, ok := toponym(r.raw(first, last), 10_000); ok {
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

// ampersand reports whether an ampersand joins words of [first, last).
func (r *reader) ampersand(first, last int) bool {
	for t := first + 1; t < last-1; t++ {
		if r.d.Tokens[t].Lower == "&" {
			return true
		}
	}
	return false
}

// pluralCapitals reports whether the word is an acronym in the plural: "NGOs".
func pluralCapitals(form string) bool {
	stem, ok := strings.CutSuffix(form, "s")
	_, all := capitals(stem)
	return ok && all
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

// descent reports whether the particle stands in people's names only: "bin Laden", "van
// der Merwe", but "Rio de la Plata".
func descent(lower string) bool {
	switch lower {
	case "bin", "ibn", "bint", "ben", "abu", "van", "von", "ter":
		return true
	}
	return false
}

// saying reports whether token t is a verb of saying.
func (r *reader) saying(t int, s text.Sentence) bool {
	return t < s.Last && lexicon.Orthography().Saying.Has(r.d.Tokens[t].Lower)
}
