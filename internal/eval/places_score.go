package eval

import (
	"math"
	"slices"

	"github.com/hearsay-news/hearsay"
)

// near is how far, in kilometres, a found place may lie from the right one: 100 miles, as
// in the literature on geocoding (Leidner 2007).
const near = 161

// A toponym is one labelled name of a place: code points as it is read from a file, bytes
// after [inBytes]; end exclusive.
type toponym struct {
	Start int         `json:"start"`
	End   int         `json:"end"`
	Lat   *float64    `json:"lat"` // degrees; nil where the place has no one spot
	Lon   *float64    `json:"lon"`
	Kind  toponymKind `json:"kind"`
}

// A toponymKind tells what a name of a place is there for, where it is not simply for the
// place.
type toponymKind string

const (
	metonym  toponymKind = "metonym"  // stands for the place's government or people: "Paris agreed"
	embedded toponymKind = "embedded" // part of another's name, or for a team: "the Paris Gazette"
	doubtful toponymKind = "doubtful" // corpora of places differ: a street, a union of states, "the West Coast"
)

func (t toponym) span() hearsay.Span { return hearsay.Span{Start: t.Start, End: t.End} }

// aside reports whether it is fair to find the name and fair to leave it.
func (t toponym) aside() bool { return t.Kind == embedded || t.Kind == doubtful }

// inBytes are toponyms of a text with their offsets in bytes.
func inBytes(ts []toponym, text string) []toponym {
	at := byteOffsets(text)
	out := slices.Clone(ts)
	for i := range out {
		out[i].Start, out[i].End = at[min(out[i].Start, len(at)-1)], at[min(out[i].End, len(at)-1)]
	}
	return out
}

// placeScore counts toponyms over several texts.
type placeScore struct{ gold, found, matched, coordinates, located, right int }

// add scores what was found in one text. Labels and finds are paired one to one. Labels
// that stand aside are none of the gold, and what is found there and belongs to no other
// label is none of the found.
func (sc *placeScore) add(labels []toponym, found []hearsay.Place) {
	var want, aside []toponym
	for _, t := range labels {
		if t.aside() {
			aside = append(aside, t)
			continue
		}
		want = append(want, t)
		if t.Lat != nil {
			sc.coordinates++
		}
	}
	sc.gold += len(want)
	left := make([]bool, len(found))
	for j, p := range found {
		left[j] = slices.ContainsFunc(aside, func(t toponym) bool { return overlap(t.span(), p.Span) > 0 })
	}
	pairSpans(len(want), len(found), func(i int) hearsay.Span { return want[i].span() }, func(j int) hearsay.Span { return found[j].Span },
		func(i, j int) {
			left[j] = false
			sc.matched++
			t, p := want[i], found[j]
			if t.Lat == nil || !p.Located {
				return
			}
			sc.located++
			if distance(*t.Lat, *t.Lon, p.Lat, p.Lon) <= near {
				sc.right++
			}
		})
	for _, l := range left {
		if !l {
			sc.found++
		}
	}
}

// f1 is the harmonic mean of precision and recall of the toponyms found.
func (sc placeScore) f1() float64 { return 2 * ratio(sc.matched, sc.gold+sc.found) }

func (sc placeScore) rows(corpus, split string) []Row {
	return []Row{
		{"places", corpus, split, "toponym F1", sc.f1(), sc.gold},
		{"places", corpus, split, "Acc@161km of found", ratio(sc.right, sc.located), sc.located},
		{"places", corpus, split, "Acc@161km of all", ratio(sc.right, sc.coordinates), sc.coordinates},
	}
}

// distance is the great-circle distance in kilometres.
func distance(lat1, lon1, lat2, lon2 float64) float64 {
	const radius, rad = 6371, math.Pi / 180
	s1, s2 := math.Sin((lat2-lat1)*rad/2), math.Sin((lon2-lon1)*rad/2)
	return 2 * radius * math.Asin(math.Min(1, math.Sqrt(s1*s1+math.Cos(lat1*rad)*math.Cos(lat2*rad)*s2*s2)))
}
