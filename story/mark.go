package story

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// A Mark is something that a report says of its event and that another event like it has
// otherwise: the day of the week, the month, the year, how many were killed, who, where; or
// a name that binds reports of one event. Four bytes: the kind in the upper four bits, what
// it says in the rest.
type Mark uint32

// The kinds of mark.
const (
	dayMark   = iota // of the week: what happened on Sunday did not happen on Thursday
	monthMark        // of the year
	yearMark
	tollMark    // people killed, in the event that the report is news of
	personMark  // by surname
	placeMark   // country, of the main event and of the first places named
	numberMark  // a number that tells events apart: a magnitude, a sum, a count; see numbers
	townMark    // or region, of the first places named
	nameMark    // a name that is rare in the news: what two groups have in common speaks for a match
	ownMark     // who tells it, where that is one who speaks for himself
	retractMark // the same, where he takes back a word of his own
	whereMark   // a term that names where it was: what two groups have of those says little
)

// markKinds are the kinds of mark in which groups can differ: all but names.
const markKinds = nameMark

// How many marks of a report are kept, and where they are looked for.
const (
	markBytes   = 1200 // at the beginning of the text: further on other events are told of
	maxPersons  = 6    // who is named most
	frontBytes  = 600  // where a name counts
	frontCounts = 3    // so many times
	maxPlaces   = 3
	maxTowns    = 4
	maxNames    = 8
	rareWord    = 6.5 // rarity of a word that makes a name rare
	markBits    = 28
)

func newMark(kind int, what uint32) Mark { return Mark(kind)<<markBits | Mark(what&(1<<markBits-1)) }

func (m Mark) kind() int { return int(m >> markBits) }

func (m Mark) what() uint32 { return uint32(m) & (1<<markBits - 1) }

// marks are those of a reading, sorted. silent are words that count for nothing.
func marks(v *hearsay.Version, r *hearsay.Reading, silent map[string]struct{}) []Mark {
	if r == nil {
		return nil
	}
	all := append(make([]Mark, 0, 16), ownMarks(v, r)...)
	for _, t := range r.Times {
		if t.Start < markBytes && (t.Type == hearsay.DateTimex || t.Type == hearsay.TimeTimex) {
			all = dated(all, t.Value)
		}
	}
	for _, f := range r.Figures {
		if f.Counted == hearsay.Killed && !f.Background && !f.Additional {
			all = append(all, newMark(tollMark, uint32(f.Min)))
			break
		}
	}
	for _, name := range persons(r) {
		all = append(all, newMark(personMark, termID(name)))
	}
	places := front(r)
	for _, country := range countries(places) {
		all = append(all, newMark(placeMark, termID(country)))
	}
	for _, n := range numbers(v) {
		all = append(all, newMark(numberMark, n))
	}
	for _, town := range towns(places) {
		all = append(all, newMark(townMark, termID(town)))
	}
	for _, name := range rareNames(r, silent) {
		all = append(all, newMark(nameMark, name))
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// dated adds what a TIMEX3 value tells of a date: "2013-09-18", "XXXX-12", "XXXX-WXX-7".
func dated(all []Mark, value string) []Mark {
	number := func(from, digits int) (n int, ok bool) {
		if len(value) < from+digits {
			return 0, false
		}
		for _, c := range value[from : from+digits] {
			if c < '0' || c > '9' {
				return 0, false
			}
			n = 10*n + int(c-'0')
		}
		return n, true
	}
	if day, ok := number(len("XXXX-WXX-"), 1); ok && strings.HasPrefix(value, "XXXX-WXX-") && day >= 1 && day <= 7 {
		return append(all, newMark(dayMark, uint32(day)))
	}
	year, knownYear := number(0, 4)
	if knownYear {
		all = append(all, newMark(yearMark, uint32(year)))
	}
	month, ok := number(len("XXXX-"), 2)
	if !ok || month < 1 || month > 12 || value[len("XXXX")] != '-' {
		return all
	}
	all = append(all, newMark(monthMark, uint32(month)))
	if day, ok := number(len("XXXX-MM-"), 2); ok && knownYear {
		weekday := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Weekday()
		all = append(all, newMark(dayMark, uint32(weekday+6)%7+1))
	}
	return all
}

// counted says how often each entity is mentioned.
func counted(r *hearsay.Reading) map[string]int {
	count := make(map[string]int, len(r.Entities))
	for _, m := range r.Mentions {
		if m.Start < frontBytes {
			count[m.Entity] += frontCounts
		} else {
			count[m.Entity]++
		}
	}
	return count
}

// persons are the surnames of those who are named most.
func persons(r *hearsay.Reading) []string {
	count := counted(r)
	var found []hearsay.Entity
	for _, e := range r.Entities {
		if e.Named && e.Kind == hearsay.PersonEntity {
			found = append(found, e)
		}
	}
	slices.SortStableFunc(found, func(a, b hearsay.Entity) int { return cmp.Compare(count[b.ID], count[a.ID]) })
	names := make([]string, 0, maxPersons)
	for _, e := range found[:min(len(found), maxPersons)] {
		name := strings.ToLower(e.Name)
		names = append(names, name[strings.LastIndexByte(name, ' ')+1:])
	}
	return names
}

// front are the main event's place and those that are named at the beginning.
func front(r *hearsay.Reading) []hearsay.Where {
	var all []hearsay.Where
	for _, e := range r.Events {
		if !e.Background && e.Where.Known() {
			all = append(all, e.Where)
			break
		}
	}
	for _, p := range r.Places {
		if p.Start < frontBytes {
			all = append(all, p.Where)
		}
	}
	return all
}

// countries are those in which places lie.
func countries(places []hearsay.Where) []string {
	var all []string
	for _, w := range places {
		if w.Country != "" && len(all) < maxPlaces && !slices.Contains(all, w.Country) {
			all = append(all, w.Country)
		}
	}
	return all
}

// towns are the places that are no countries.
func towns(places []hearsay.Where) []string {
	var all []string
	for _, w := range places {
		if name := strings.ToLower(w.Name); name != "" && w.Located && len(all) < maxTowns && name != strings.ToLower(countryName(w.Country)) && !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	return all
}

// rareNames are the terms that names share which the news hardly has: the rarest word of
// each, of those that are named most, and what happened at a place with such a name. The
// name of a place on the map alone is none: all that happens in a town has it.
func rareNames(r *hearsay.Reading, silent map[string]struct{}) []uint32 {
	where := map[string]bool{}
	for _, p := range r.Places {
		if p.Located {
			eachTerm(p.Name, func(t string) { where[t] = true })
		}
	}
	count := counted(r)
	found := slices.Clone(r.Entities)
	slices.SortStableFunc(found, func(a, b hearsay.Entity) int { return cmp.Compare(count[b.ID], count[a.ID]) })
	var all []uint32
	for _, e := range found {
		if !e.Named || e.Kind == hearsay.NationalityEntity || len(all) == maxNames {
			continue
		}
		rarest, rarity := uint32(0), 0.0
		eachTerm(e.Name, func(t string) {
			if _, ok := silent[t]; ok || where[t] {
				return
			}
			if x := lexicon.Rarity(t); x > rarity {
				rarest, rarity = key(t), x
			}
		})
		if rarity >= rareWord && !slices.Contains(all, rarest) {
			all = append(all, rarest)
		}
	}
	for h := range happenings(r) {
		_, place, _ := strings.Cut(h, "@")
		rarity := 0.0
		eachTerm(place, func(t string) { rarity = max(rarity, lexicon.Rarity(t)) })
		if rarity >= rareWord {
			all = append(all, termID(h))
		}
	}
	return all
}
