package figure

import (
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// elsewhere reports whether event e can't be part of what the main event is part of: by its
// type, by its town, or by a word that sets it apart ("a separate attack").
func (l *linker) elsewhere(e int) bool {
	a, m := &l.d.Events[e], &l.d.Events[l.main]
	if lexicon.HarmOf(string(m.Type)) < lexicon.Deadly || lexicon.HarmOf(string(a.Type)) < lexicon.Deadly {
		return false
	}
	if !lexicon.OneHappening(string(a.Type), string(m.Type)) {
		return !l.inLead(a.Type)
	}
	first, _ := l.d.TokensIn(a.Span)
	for k := first - 1; k >= l.d.Sentences[l.d.Tokens[first].Sentence].First && k > first-3; k-- {
		if w := l.d.Tokens[k].Lower; w != "another" && lexicon.CountCues(w).Has(lexicon.CueOther) {
			return true
		}
	}
	return lexicon.LocalEvent(string(a.Type)) && lexicon.LocalEvent(string(m.Type)) && l.apartInSpace(a, m)
}

// inLead reports whether headline or lead tell of a harmful event that one of a type may be
// part of.
func (l *linker) inLead(t hearsay.EventType) bool {
	for s := range l.d.Sentences[:min(len(l.d.Sentences), l.first+1)] {
		for i := range eventsOf(l.d, l.d.Sentences[s].Span) {
			e := &l.d.Events[i]
			if !e.Background && e.Type != hearsay.Death && lexicon.HarmOf(string(e.Type)) == lexicon.Deadly && lexicon.OneHappening(string(e.Type), string(t)) {
				return true
			}
		}
	}
	return false
}

// How far two places lie from each other, in degrees squared, that are the scenes of two
// events: about 50 km north to south for places of one kind, 150 km for a town and a province.
const (
	farOfAKind = 0.45 * 0.45
	farOfKinds = 1.35 * 1.35
)

// apartInSpace reports whether two events took place in two towns or provinces that lie far
// from each other.
func (l *linker) apartInSpace(x, y *hearsay.Event) bool {
	a, b := x.Where, y.Where
	if !a.Located || !b.Located || a == b {
		return false
	}
	p, q := l.kindOf(x), l.kindOf(y)
	for _, kind := range [...]string{p, q} {
		if kind == "" || kind == "country" || kind == "continent" {
			return false
		}
	}
	lat, lon := a.Lat-b.Lat, a.Lon-b.Lon
	far := lat*lat + lon*lon
	return p == q && far > farOfAKind || far > farOfKinds
}

// maxPlaces is how many places are looked at for the kind of one.
const maxPlaces = 200

// kindOf is the kind of where an event took place, as the event's sentence or else the
// beginning of the report names it; empty where they don't.
func (l *linker) kindOf(e *hearsay.Event) string {
	places := l.d.Places
	if s := l.d.SentenceAt(e.Start); s >= 0 {
		for n, p := range l.d.PlacesIn(l.d.Sentences[s].Span) {
			if n == maxPlaces {
				break
			}
			if p.Where == e.Where {
				return p.Kind
			}
		}
	}
	for i := range places[:min(len(places), maxPlaces)] {
		if places[i].Where == e.Where {
			return places[i].Kind
		}
	}
	return ""
}

// lately is how long before the main event another may lie that headline or lead mean by it
// all the same, as where it is told on the next day.
const lately = 36 * time.Hour

// wellBefore reports whether a background event is told as one that went before a main event
// which itself harmed people, and not as that event with another day.
func (l *linker) wellBefore(e int) bool {
	if l.main < 0 || lexicon.HarmOf(string(l.d.Events[l.main].Type)) < lexicon.Deadly {
		return false
	}
	if a, m := &l.d.Events[e], &l.d.Events[l.main]; l.apartInSpace(a, m) {
		return true
	}
	w, m := l.d.Events[e].When, l.d.Events[l.main].When
	return !w.Known() || !m.Known() || w.Latest.Add(lately).Before(m.Earliest)
}
