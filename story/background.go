package story

import (
	"math"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// How much must agree before what a report recalls is held to be what another story is
// news of. Kind, place, time and names count up to 1 each, names together up to 2; a name
// counts the more the rarer its rarest word is in the news.
const (
	samePlace  = 30                  // km between two points of one place
	aroundDay  = 24 * time.Hour      // by which the day of an event may be off
	toldWithin = 4 * 24 * time.Hour  // after which an event of a known day is no news any more
	unseen     = 30 * 24 * time.Hour // how far back an event without a day is looked for

	linked     = 2.2 // for what happens in the open
	linkedTalk = 3.0 // for talks, demands and the like: much is said in one place on one day
	byNames    = 1.2 // of names where the day isn't known
	fineDay    = 0.6 // from here on sameTime knows the day

	commonName = 3.0 // rarity of a name that tells nothing ("Congress")
	rareName   = 6.0 // of one that tells all ("Katrina")
)

// Recalled says how surely an event that a report tells of, beside its own, is what another
// story is news of: 0 for not at all, higher for surer. gist is that story's, first when it
// was first seen, told when the report was. why names what agrees, in words.
func Recalled(e hearsay.Happening, told time.Time, gist hearsay.Gist, first time.Time) (sure float64, why string) {
	if !first.Before(told) {
		return 0, "" // what came later is recalled by nobody
	}
	kind := sameKind(e.Type, gist)
	place, where := sameWhere(e.Where, gist)
	if kind == 0 || place < 0 {
		return 0, ""
	}
	when, ok := sameTime(e.When, told, gist.Main.When, first)
	if !ok {
		return 0, ""
	}
	shared, weight := sharedNames(e.Names, gist)
	sure = kind + place + when + weight
	least := linked
	if talk(e.Type) {
		least = linkedTalk
	}
	switch {
	case sure < least:
		return 0, ""
	case when < fineDay && (weight < byNames || place < 0.5 || kind < 1):
		return 0, ""
	case weight == 0 && (kind < 1 || place < 1 || talk(e.Type)):
		return 0, ""
	}
	return sure, reasons(e, where, when > 0, shared)
}

// talk reports whether an event of this kind is something said or agreed, which happens
// many times a day in one place.
func talk(t hearsay.EventType) bool {
	switch t {
	case hearsay.Agree, hearsay.Consult, hearsay.Support, hearsay.Concede, hearsay.Cooperate, hearsay.Aid, hearsay.Request,
		hearsay.Accuse, hearsay.Reject, hearsay.Threaten, hearsay.Trade, hearsay.Mobilize, hearsay.OtherEvent:
		return true
	}
	return false
}

func sameKind(t hearsay.EventType, gist hearsay.Gist) float64 {
	if t == gist.Main.Type {
		return 1
	}
	for _, k := range gist.Kinds {
		if k == t {
			return 0.5
		}
	}
	return 0
}

// sameWhere compares a place with where a story plays: up to 1, 0 where nothing is known,
// less where it is elsewhere; and the name of what agrees.
func sameWhere(w hearsay.Where, gist hearsay.Gist) (float64, string) {
	main := gist.Main.Where
	if !w.Known() {
		return 0, ""
	}
	if main.Known() && onePlace(w, main) {
		return 1, main.Name
	}
	within := false
	for _, p := range gist.Places {
		if onePlace(w, p) && lexicon.Fold(w.Name) != lexicon.Fold(countryName(w.Country)) {
			return 0.7, p.Name
		}
		within = within || w.Country != "" && p.Country == w.Country
	}
	switch {
	case w.Country == "" || main.Country == "":
		return 0, ""
	case w.Country != main.Country && !within:
		return -1, ""
	case w.Country == main.Country && lexicon.Fold(w.Name) == lexicon.Fold(countryName(w.Country)): // "in Iraq": the whole holds the part
		return 0.5, w.Name
	}
	return 0.2, ""
}

func onePlace(a, b hearsay.Where) bool {
	if a.GeoNames != 0 && a.GeoNames == b.GeoNames {
		return true
	}
	if lexicon.Fold(a.Name) == lexicon.Fold(b.Name) && (a.Country == b.Country || a.Country == "" || b.Country == "") {
		return true
	}
	return a.Located && b.Located && a.Country == b.Country && lexicon.Fold(a.Name) != lexicon.Fold(countryName(a.Country)) && lexicon.Fold(b.Name) != lexicon.Fold(countryName(b.Country)) &&
		apart(a, b) <= samePlace
}

// apart is the distance between two places in km, by a plane laid at them: good for what is
// near.
func apart(a, b hearsay.Where) float64 {
	const degree = 111.2 // km of latitude
	x := math.Mod(a.Lon-b.Lon+540, 360) - 180
	return degree * math.Hypot(a.Lat-b.Lat, x*math.Cos((a.Lat+b.Lat)/2*math.Pi/180))
}

func countryName(iso string) string {
	t, _ := lexicon.Country(iso)
	return t.Name
}

// sameTime compares when the recalled event was with when the story's was; ok is false
// where they can't be one.
func sameTime(recalled hearsay.When, told time.Time, main hearsay.When, first time.Time) (agrees float64, ok bool) {
	if !recalled.Known() {
		return 0, told.Sub(first) <= unseen
	}
	from, to := recalled.Earliest.Add(-aroundDay), recalled.Latest.Add(aroundDay)
	if first.Before(from) || first.After(to.Add(toldWithin)) {
		return 0, false // it was told before it happened, or is another one
	}
	fine := recalled.Precision == hearsay.ToDay || recalled.Precision == hearsay.ToHour || recalled.Precision == hearsay.ToMinute
	switch {
	case main.Known() && (main.Latest.Before(from) || main.Earliest.After(to)):
		return 0, false
	case main.Known() && fine:
		return 1, true
	case fine:
		return 0.7, true
	}
	return 0.3, true
}

// sharedNames are the names that a recalled event has with a story, in the event's order,
// and how much they say. An agency's name says who reports it.
func sharedNames(names []string, gist hearsay.Gist) (all []string, weight float64) {
	known := map[string]bool{}
	for _, list := range [][]string{gist.People, gist.Names, gist.Main.Names} {
		for _, n := range list {
			known[lexicon.Fold(n)] = true
			if i := strings.LastIndexByte(n, ' '); i > 0 {
				known[lexicon.Fold(n[i+1:])] = true
			}
		}
	}
	for _, n := range names {
		if !known[lexicon.Fold(n)] {
			continue
		}
		if _, agency := lexicon.Agency(strings.ToLower(n)); agency {
			continue
		}
		rarest := 0.0
		for t := range Terms(n) {
			rarest = max(rarest, lexicon.Rarity(t))
		}
		if w := min(1, (rarest-commonName)/(rareName-commonName)); w > 0 {
			all = append(all, n)
			weight += w
		}
	}
	return all, min(weight, 2)
}

// reasons names what agrees: "assault, Baghdad, 29 December 2019, Kataeb Hezbollah".
func reasons(e hearsay.Happening, where string, when bool, names []string) string {
	all := []string{strings.ToLower(string(e.Type))}
	if where != "" {
		all = append(all, where)
	}
	if when && e.When.Known() {
		day := e.When.Earliest.UTC()
		switch e.When.Precision {
		case hearsay.ToDay, hearsay.ToHour, hearsay.ToMinute:
			all = append(all, day.Format("2 January 2006"))
		default:
			all = append(all, e.When.Value)
		}
	}
	return "both: " + strings.Join(append(all, names[:min(len(names), 3)]...), ", ")
}
