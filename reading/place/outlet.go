package place

import (
	"math"
	"strings"

	"github.com/hearsay-news/hearsay/lexicon"
)

// maxTitle is how many words of an outlet's name are looked at.
const maxTitle = 8

// maxTown is how many of them a place's name may have.
const maxTown = 3

// outlet looks up the place that an outlet's name begins with or holds: "The Perry County Gazette"
// is written for people who know which Perry is meant.
func (r *reader) outlet(name string) []lexicon.Toponym {
	words := strings.Fields(name)
	words = words[:min(len(words), maxTitle)]
	for first := range words {
		for end := min(first+maxTown, len(words)); end > first; end-- {
			if end-first == len(words) && end-first > 1 || end-first == 1 && lexicon.SeldomPlace(strings.ToLower(words[first])) {
				continue
			}
			if c := r.look(strings.Join(words[first:end], " ")).candidates; c != nil && (len(words) > 1 || c[0].Population >= smallTown) {
				return c
			}
		}
	}
	return nil
}

// home chooses which of the outlet's candidates is its home, by what the report has shown by now.
func (r *reader) home() *lexicon.Toponym {
	var top *lexicon.Toponym
	most := math.Inf(-1)
	e := &r.evidence
	for i := range r.local {
		c := &r.local[i]
		score := 0.3 * prior(c)
		if c.Region != "" {
			score += 2 * e.cover[region{c.Country, c.Region}]
			ofCountry, ofRegion := e.share(-1, c.Country, c.Region)
			score += ofCountry + 2*ofRegion
		}
		if score > most {
			top, most = c, score
		}
	}
	return top
}

// coverHome lets the outlet's name stand among those that are covered.
func (r *reader) coverHome() {
	n := &r.names
	from := len(n.regions)
	n.addRegions(r.local)
	regions := n.regions[from:]
	if len(regions) > 0 && len(regions) <= maxRegions {
		for _, k := range regions {
			r.evidence.cover[k] += 1 / float64(len(regions))
		}
	}
	n.regions = n.regions[:from]
}

// gatherHome adds the outlet's home to the places of the report.
func (r *reader) gatherHome() {
	c := r.home()
	if c == nil || c.Country == "" {
		return
	}
	e := &r.evidence
	e.total++
	e.countries[c.Country]++
	if c.Region != "" {
		e.regions[region{c.Country, c.Region}]++
	}
	if c.Kind != "country" && len(e.spots) < maxSpots {
		e.spots = append(e.spots, spot{-1, c.Lat, c.Lon, 1})
	}
}
