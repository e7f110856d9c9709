package name

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// heads are the classes of words that head the name of something other than a person.
const heads = lexicon.OrgHead | lexicon.FacilityHead | lexicon.PlaceHead | lexicon.EventHead | lexicon.ThingHead | lexicon.OrgSuffix | lexicon.GroupHead

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
	if cut := r.flight(first, last); cut > first {
		last = cut
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
