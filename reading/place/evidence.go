package place

import (
	"math"
	"slices"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// evidence is what the report as a whole says of where it plays. Each name counts once,
// and what is said for a name leaves out what the name says itself.
type evidence struct {
	total     float64
	countries map[string]float64 // weight of names by country
	regions   map[string]float64 // the same, by country and first-level region
	own       map[string]vote    // what each name gave
	spots     []spot
	cover     coverage
}

// vote is what one name says for the country and region of its place.
type vote struct {
	country, region string
	weight          float64
}

type spot struct {
	key              string
	lat, lon, weight float64
}

// share is the part of the evidence, but for key's own, that speaks for a country and for
// a region of it.
func (e *evidence) share(key, country, region string) (ofCountry, ofRegion float64) {
	v := e.own[key]
	total := e.total - v.weight
	if total <= 0 {
		return 0, 0
	}
	c, r := e.countries[country], e.regions[country+"."+region]
	if v.country == country {
		c -= v.weight
		if v.region == region {
			r -= v.weight
		}
	}
	return c / total, r / total
}

// coverage says how many of the report's names have a candidate in a region, each
// counted as one over the number of regions in which it has any: a report that names
// Gainesville, Hall County and Georgia is covered by one region alone.
type coverage map[string]float64

// maxRegions is the number of regions from which on a name says nothing.
const maxRegions = 40

func (r *reader) coverage() coverage {
	c := coverage{}
	seen := map[string]bool{}
	for i := range r.found {
		t := &r.found[i]
		if seen[t.key] {
			continue
		}
		seen[t.key] = true
		regions := regionsOf(t.candidates)
		if len(regions) == 0 || len(regions) > maxRegions {
			continue
		}
		for _, region := range regions {
			c[region] += 1 / float64(len(regions))
		}
	}
	return c
}

// regionsOf gives the regions in which candidates lie, each once.
func regionsOf(candidates []lexicon.Toponym) []string {
	var out []string
	for i := range candidates {
		if c := &candidates[i]; c.Region != "" {
			if key := c.Country + "." + c.Region; !slices.Contains(out, key) {
				out = append(out, key)
			}
		}
		if len(out) > maxRegions {
			break
		}
	}
	return out
}

// maxSpots bounds the places against which distance is measured.
const maxSpots = 60

// gather weighs the countries and regions of what was chosen.
func (r *reader) gather(chosen []*lexicon.Toponym) evidence {
	e := evidence{countries: map[string]float64{}, regions: map[string]float64{}, own: map[string]vote{}}
	for i, c := range chosen {
		key := r.found[i].key
		if c == nil || c.Country == "" || e.own[key].weight > 0 {
			continue
		}
		w := 1.0
		if n := len(r.found[i].candidates); n > 1 && c.Kind == "city" {
			w = 0.5 // an ambiguous name says less
		}
		e.own[key] = vote{c.Country, c.Region, w}
		e.total += w
		e.countries[c.Country] += w
		if c.Region != "" {
			e.regions[c.Country+"."+c.Region] += w
		}
		if c.Kind != "country" && len(e.spots) < maxSpots {
			e.spots = append(e.spots, spot{key, c.Lat, c.Lon, w})
		}
	}
	for _, en := range r.doc.Entities {
		if en.Kind == hearsay.NationalityEntity && en.Country != "" {
			e.countries[en.Country] += 0.5
			e.total += 0.5
		}
	}
	return e
}

// nearness rewards a candidate that has other places of the report around it.
func nearness(c *lexicon.Toponym, key string, spots []spot) float64 {
	if c.Kind == "country" || c.Kind == "continent" {
		return 0
	}
	sum := 0.0
	for _, s := range spots {
		if s.key == key {
			continue
		}
		dy := c.Lat - s.lat
		dx := (c.Lon - s.lon) * math.Cos(c.Lat*math.Pi/180)
		d2 := dx*dx + dy*dy // degrees, squared: one is 111 km
		if d2 < 4 {
			sum += s.weight * (1 - d2/4)
		}
	}
	return math.Min(1.5, 0.4*sum)
}
