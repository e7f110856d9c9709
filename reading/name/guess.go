package name

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

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
		if c := countryNamed(r.raw(first, cut)); c != "" {
			return c
		}
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
	if r.direction(t - 1) {
		return true
	}
	switch r.d.Tokens[t-1].Lower {
	case "in", "near", "at", "outside", "inside", "around", "across", "throughout", "toward", "towards":
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

// placeRight reports whether a noun for a place follows the comma at token t: "Villar, a
// small mountain village".
func (r *reader) placeRight(t int, s text.Sentence) bool {
	if r.lower(t, s.Last) != "," || t+2 >= s.Last || r.d.Tokens[t+1].Tag != text.DET {
		return false
	}
	for k := t + 2; k < s.Last && k < t+6; k++ {
		switch r.d.Tokens[k].Tag {
		case text.ADJ:
		case text.NOUN:
			if r.words[k].class.Has(lexicon.PlaceHead) && !r.words[k].class.Has(lexicon.OrgHead) {
				return r.d.Tokens[min(k+1, s.Last-1)].Tag != text.NOUN
			}
		default:
			return false
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
	case r.bodyLeft(f.first, s):
		f.kind = hearsay.OrganizationEntity
	case n <= 3 && f.last < s.Last && !r.words[f.last].cap && r.words[f.last].class.Has(lexicon.PlaceHead) && r.d.Tokens[f.last].Tag == text.NOUN && !r.words[f.last].class.Has(lexicon.OrgHead):
		f.kind = hearsay.PlaceEntity // "the Bonavista district"
	case prev == "(" && next == ")" && f.last+1 < s.Last && (r.d.Tokens[f.last+1].Lower == "-" || r.d.Tokens[f.last+1].Lower == "—" || r.d.Tokens[f.last+1].Lower == "–" || r.d.Tokens[f.last+1].Lower == "--"):
		f.kind, f.outlet, f.fixed = hearsay.OrganizationEntity, true, true // the wire in a dateline
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
	case n >= 2 && r.words[f.first].class.Has(lexicon.Function):
		f.kind, f.sure = hearsay.OtherEntity, false // "First Section"
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
		f.kind, f.sure = hearsay.PersonEntity, false
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

// signs reports whether the name alone is the report's last line: the agency that signs it.
func (r *reader) signs(f *found, s text.Sentence) bool {
	return f.first == s.First && f.last == s.Last && s.Last == len(r.d.Tokens) && s.First > 0 && f.last-f.first <= 3 &&
		!r.words[f.first].class.Has(lexicon.GivenName)
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

// direction reports whether token t is a word that says which part of a place is meant.
func (r *reader) direction(t int) bool { return r.words[t].class.Has(lexicon.Direction) }
