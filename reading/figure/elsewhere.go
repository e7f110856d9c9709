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
		return true
	}
	first, _ := l.d.TokensIn(a.Span)
	for k := first - 1; k >= l.d.Sentences[l.d.Tokens[first].Sentence].First && k > first-3; k-- {
		if w := l.d.Tokens[k].Lower; w != "another" && lexicon.CountCues(w).Has(lexicon.CueOther) {
			return true
		}
	}
	return lexicon.LocalEvent(string(a.Type)) && lexicon.LocalEvent(string(m.Type)) && l.apartInSpace(a.Where, m.Where)
}

// How far two places lie from each other, in degrees squared, that are the scenes of two
// events: about 50 km north to south for places of one kind, 150 km for a town and a province.
const (
	farOfAKind = 0.45 * 0.45
	farOfKinds = 1.35 * 1.35
)

// apartInSpace reports whether two places are two towns or provinces that lie far from each
// other.
func (l *linker) apartInSpace(a, b hearsay.Where) bool {
	if !a.Located || !b.Located || a == b {
		return false
	}
	p, q := l.kindOf(a), l.kindOf(b)
	for _, kind := range [...]string{p, q} {
		if kind == "" || kind == "country" || kind == "continent" {
			return false
		}
	}
	lat, lon := a.Lat-b.Lat, a.Lon-b.Lon
	far := lat*lat + lon*lon
	return p == q && far > farOfAKind || far > farOfKinds
}

// kindOf is the kind of a place of the report; empty where the report doesn't name it.
func (l *linker) kindOf(w hearsay.Where) string {
	for i := range l.d.Places {
		if l.d.Places[i].Where == w {
			return l.d.Places[i].Kind
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
	if a, m := &l.d.Events[e], &l.d.Events[l.main]; l.apartInSpace(a.Where, m.Where) {
		return true
	}
	w, m := l.d.Events[e].When, l.d.Events[l.main].When
	return !w.Known() || !m.Known() || w.Latest.Add(lately).Before(m.Earliest)
}
