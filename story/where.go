package story

import (
	"cmp"
	"slices"

	"github.com/hearsay-news/hearsay"
)

// How much the name of a place counts in a text of a few sentences.
const (
	hereShare = 0.5
	fewWords  = 40 // content words of such a text; in one of twice as many it counts in full
)

// hereabouts is how much the names of places count in a report: less where it says in a few
// sentences what happened on a known day. The papers of a town name it in all that they
// tell, and such texts say little else.
func hereabouts(s *Sketch) float64 {
	if s.Published.IsZero() {
		return 1
	}
	n := float64(s.Words)
	few := min(1, max(0, n-headline)/(fullWords-headline)) * min(1, max(0, 2*fewWords-n)/fewWords)
	return 1 - (1-hereShare)*few
}

// wherePlaces are the terms of a report's bag that name where things are: its places, the
// countries in which they lie, and peoples. All that happens in a town has the town's name,
// and so these words say nothing of which event there a report tells of.
func wherePlaces(r *hearsay.Reading, terms []Term) []Mark {
	if r == nil {
		return nil
	}
	var all []Mark
	mark := func(id uint32) {
		if _, ok := slices.BinarySearchFunc(terms, id, func(t Term, id uint32) int { return cmp.Compare(t.ID(), id) }); ok {
			all = append(all, newMark(whereMark, id))
		}
	}
	add := func(name string) { eachTerm(name, func(t string) { mark(key(t)) }) }
	for _, p := range r.Places {
		add(p.Name)
		add(countryName(p.Where.Country))
	}
	for _, e := range r.Entities {
		if e.Kind == hearsay.NationalityEntity || e.Kind == hearsay.PlaceEntity {
			add(e.Name)
		}
	}
	for h := range happenings(r) {
		mark(termID(h))
	}
	slices.Sort(all)
	return slices.Compact(all)
}
