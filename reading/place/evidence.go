package place

import (
	"math"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// evidence is what the report as a whole says of where it plays. Each name counts once,
// and what is said for a name leaves out what the name says itself.
type evidence struct {
	total     float64
	countries map[string]float64 // weight of names by country
	regions   map[region]float64 // the same, by country and first-level region
	own       []vote             // what each name gave
	spots     []spot
	cover     map[region]float64 // see [reader.coverage]
}

// vote is what one name says for the country and region of its place.
type vote struct {
	country, region string
	weight          float64
}

type spot struct {
	name             int
	lat, lon, weight float64
}

// reset empties the evidence, but for the coverage, before it is gathered for so many names.
func (e *evidence) reset(names int) {
	if e.countries == nil {
		e.countries, e.regions = map[string]float64{}, map[region]float64{}
	}
	clear(e.countries)
	clear(e.regions)
	e.total, e.own, e.spots = 0, text.Sized(e.own, names), e.spots[:0]
}

// forget lets go of what was gathered.
func (e *evidence) forget() {
	if len(e.cover) > maxRoom || len(e.regions) > maxRoom {
		*e = evidence{}
		return
	}
	e.reset(0)
	clear(e.cover)
}

// share is the part of the evidence, but for a name's own, that speaks for a country and
// for a region of it.
func (e *evidence) share(name int, country, code string) (ofCountry, ofRegion float64) { // of no name: -1
	var v vote
	if name >= 0 {
		v = e.own[name]
	}
	total := e.total - v.weight
	if total <= 0 {
		return 0, 0
	}
	c, r := e.countries[country], e.regions[region{country, code}]
	if v.country == country {
		c -= v.weight
		if v.region == code {
			r -= v.weight
		}
	}
	return c / total, r / total
}

// coverage says how many of the report's names have a candidate in a region, each
// counted as one over the number of regions in which it has any: a report that names
// Gainesville, Hall County and Georgia is covered by one region alone. It begins the evidence.
func (r *reader) coverage() {
	e := &r.evidence
	if e.cover == nil {
		e.cover = map[region]float64{}
	}
	e.reset(len(r.names.number))
	r.marked = text.Sized(r.marked, len(r.names.number))
	for i := range r.found {
		t := &r.found[i]
		if r.marked[t.name] {
			continue
		}
		r.marked[t.name] = true
		regions := r.names.regionsOf(t.name)
		if len(regions) > maxRegions {
			continue
		}
		for _, k := range regions {
			e.cover[k] += 1 / float64(len(regions))
		}
	}
	r.coverHome()
}

// maxSpots bounds the places against which distance is measured.
const maxSpots = 60

// gather weighs the countries and regions of what was chosen.
func (r *reader) gather() {
	e := &r.evidence
	e.reset(len(r.names.number))
	for i, c := range r.chosen {
		name := r.found[i].name
		if c == nil || c.Country == "" || e.own[name].weight > 0 {
			continue
		}
		w := 1.0
		if n := len(r.found[i].candidates); n > 1 && c.Kind == "city" {
			w = 0.5 // an ambiguous name says less
		}
		e.own[name] = vote{c.Country, c.Region, w}
		e.total += w
		e.countries[c.Country] += w
		if c.Region != "" {
			e.regions[region{c.Country, c.Region}] += w
		}
		if c.Kind != "country" && len(e.spots) < maxSpots {
			e.spots = append(e.spots, spot{name, c.Lat, c.Lon, w})
		}
	}
	r.gatherHome()
	for i := range r.doc.Entities {
		if en := &r.doc.Entities[i]; en.Kind == hearsay.NationalityEntity && en.Country != "" {
			e.countries[en.Country] += 0.5
			e.total += 0.5
		}
	}
}

// nearness rewards a candidate that has other places of the report around it.
func nearness(c *lexicon.Toponym, name int, spots []spot) float64 {
	if len(spots) == 0 || c.Kind == "country" || c.Kind == "continent" {
		return 0
	}
	sum, narrow := 0.0, math.Cos(c.Lat*math.Pi/180)
	for i := range spots {
		s := &spots[i]
		if s.name == name {
			continue
		}
		dy := c.Lat - s.lat
		dx := (c.Lon - s.lon) * narrow
		d2 := dx*dx + dy*dy // degrees, squared: one is 111 km
		if d2 < 4 {
			sum += s.weight * (1 - d2/4)
		}
	}
	return math.Min(1.5, 0.9*sum)
}
