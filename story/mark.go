package story

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

// A Mark is something that a report says of its event and that another event like it has
// otherwise: the day of the week, the month, the year, how many were killed, who. Four
// bytes: the kind in the upper four bits, what it says in the rest.
type Mark uint32

// The kinds of mark.
const (
	dayMark    = iota // of the week: what happened on Sunday did not happen on Thursday
	monthMark         // of the year
	yearMark          //
	tollMark          // people killed, in the event that the report is news of
	personMark        // by surname
	placeMark         // country, of the main event and of the first places named
	markKinds
)

// How many marks of a report are kept, and where they are looked for.
const (
	markBytes   = 1200 // at the beginning of the text: further on other events are told of
	maxPersons  = 6    // who is named most
	frontBytes  = 600  // where a name counts
	frontCounts = 3    // so many times
	maxPlaces   = 3
	markBits    = 28
)

func newMark(kind int, what uint32) Mark { return Mark(kind)<<markBits | Mark(what&(1<<markBits-1)) }

func (m Mark) kind() int { return int(m >> markBits) }

// marks are those of a reading, sorted.
func marks(r *hearsay.Reading) []Mark {
	if r == nil {
		return nil
	}
	all := make([]Mark, 0, 16)
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
	for _, country := range countries(r) {
		all = append(all, newMark(placeMark, termID(country)))
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

// persons are the surnames of those who are named most.
func persons(r *hearsay.Reading) []string {
	count := make(map[string]int, len(r.Entities))
	for _, m := range r.Mentions {
		if m.Start < frontBytes {
			count[m.Entity] += frontCounts
		} else {
			count[m.Entity]++
		}
	}
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

// countries are those of the main event and of the places that are named at the beginning.
func countries(r *hearsay.Reading) []string {
	var all []string
	add := func(w hearsay.Where) {
		if w.Country != "" && len(all) < maxPlaces && !slices.Contains(all, w.Country) {
			all = append(all, w.Country)
		}
	}
	for _, e := range r.Events {
		if !e.Background && e.Where.Known() {
			add(e.Where)
			break
		}
	}
	for _, p := range r.Places {
		if p.Start < frontBytes {
			add(p.Where)
		}
	}
	return all
}
