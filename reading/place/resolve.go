package place

import (
	"math"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// resolve chooses for each toponym the candidate it means, and fills the document's Places.
func (r *reader) resolve() {
	r.prune()
	chosen := r.choose(evidence{cover: r.coverage()})
	for range 2 {
		e := r.gather(chosen)
		e.cover = r.coverage()
		chosen = r.choose(e)
	}
	r.doubt(chosen)
	d := r.doc
	for i := range r.found {
		t := &r.found[i]
		p := hearsay.Place{Span: t.Span, Kind: "other"}
		p.Name = t.In(d.Text)
		if c := chosen[i]; c != nil {
			p.Where = hearsay.Where{Name: c.Name, Lat: c.Lat, Lon: c.Lon, Located: true, Country: c.Country, GeoNames: c.GeoNames}
			p.Kind = c.Kind
			if c.Kind != "country" && !allCapitals(t.In(d.Text)) {
				p.Where.Name = t.In(d.Text)
			}
		}
		d.Places = append(d.Places, p)
	}
}

// foreign is the share of a report's places that a country must hold for a small town
// elsewhere, that nothing else speaks for, to be doubted.
const foreign = 0.6

// doubt takes back what was chosen where the gazetteer can hardly know the place meant: a part
// of a town, and a small town far from the country in which the report plays.
func (r *reader) doubt(chosen []*lexicon.Toponym) {
	e := r.gather(chosen)
	home := ""
	for i, c := range chosen { // in text order, so that ties fall the same way each time
		if c != nil && e.countries[c.Country] > e.countries[home] && !r.found[i].quarter {
			home = c.Country
		}
	}
	supported := map[string]string{} // a country and one name in it; "" where there are two or more
	for i, c := range chosen {
		if c == nil {
			continue
		}
		if one, ok := supported[c.Country]; !ok {
			supported[c.Country] = r.found[i].key
		} else if one != r.found[i].key {
			supported[c.Country] = ""
		}
	}
	lost := map[string]bool{}
	for i, c := range chosen {
		t := &r.found[i]
		if c == nil || c.Kind != "city" || t.code != "" {
			continue
		}
		if t.quarter && t.within >= 0 {
			if in := chosen[t.within]; in != nil && (c.Country != in.Country || distance(c, in) > 50) {
				lost[t.key] = true
			}
			continue
		}
		alone := supported[c.Country] == t.key
		if alone && c.Population < smallTown && t.within < 0 && c.Country != home && (e.countries[home] > foreign*e.total && len(r.found) > 2 || t.quarter && home != "") {
			lost[t.key] = true
		}
	}
	for i := range chosen {
		if lost[r.found[i].key] {
			chosen[i] = nil
		}
	}
}

// distance is roughly how far apart two places lie, in kilometres.
func distance(a, b *lexicon.Toponym) float64 {
	dy := a.Lat - b.Lat
	dx := (a.Lon - b.Lon) * math.Cos(a.Lat*math.Pi/180)
	return 111 * math.Hypot(dx, dy)
}

// prune drops names that only the gazetteer vouches for, unless the report vouches for the same
// name elsewhere.
func (r *reader) prune() {
	vouched := map[string]bool{}
	for i := range r.found {
		t := &r.found[i]
		if !t.weak || t.within >= 0 || t.code != "" {
			vouched[t.key] = true
		}
	}
	moved := make([]int, len(r.found)) // where each stands after pruning
	kept := 0
	for i := range r.found {
		moved[i] = -1
		if vouched[r.found[i].key] {
			moved[i] = kept
			kept++
		}
	}
	for i := range r.found {
		if moved[i] < 0 {
			continue
		}
		t := r.found[i]
		if t.within >= 0 {
			t.within = moved[t.within]
		}
		r.found[moved[i]] = t
	}
	r.found = r.found[:kept]
}

func allCapitals(s string) bool {
	for i := range len(s) {
		if s[i] >= 'a' && s[i] <= 'z' {
			return false
		}
	}
	return true
}

// choose gives each toponym its best candidate; all of one name get the same, but for
// those that say themselves where they lie.
func (r *reader) choose(e evidence) []*lexicon.Toponym {
	out := make([]*lexicon.Toponym, len(r.found))
	byName := map[string]*lexicon.Toponym{}
	for pass := range 2 { // those that say where they lie first
		for i := len(r.found) - 1; i >= 0; i-- { // containers stand after what they contain
			t := &r.found[i]
			if len(t.candidates) == 0 || out[i] != nil {
				continue
			}
			if pass == 0 {
				if c := r.contained(t, out); c != nil {
					out[i] = c
					byName[t.key] = c
				}
				continue
			}
			c := byName[t.key]
			if c == nil {
				c = best(t, &e)
				byName[t.key] = c
			}
			out[i] = c
		}
	}
	return out
}

// contained finds the candidate that lies in the region or country named after it.
func (r *reader) contained(t *toponym, out []*lexicon.Toponym) *lexicon.Toponym {
	if t.code != "" {
		for i := range t.candidates {
			if c := &t.candidates[i]; c.Country == "US" && c.Region == t.code {
				return c
			}
		}
	}
	if t.within < 0 || t.quarter && r.doc.Tokens[t.last].Lower != "," {
		return nil
	}
	// The container's own sense is chosen together with this one's: the pair that fits.
	for k := range r.found[t.within].candidates {
		in := &r.found[t.within].candidates[k]
		if in.Kind != "region" && in.Kind != "country" {
			continue
		}
		if in.Kind == "country" && t.candidates[0].Kind == "country" {
			continue // two of a list: "China, U.S. hold talks"
		}
		for i := range t.candidates {
			c := &t.candidates[i]
			if c.Country != in.Country || c.Kind == "country" || c.Name == in.Name {
				continue
			}
			if in.Kind == "country" || c.Region == in.Region {
				out[t.within] = in
				return c
			}
		}
	}
	return nil
}

// best weighs how often each candidate is meant against what the report speaks of.
func best(t *toponym, e *evidence) *lexicon.Toponym {
	candidates := t.candidates
	var top *lexicon.Toponym
	most := math.Inf(-1)
	own := 0.0 // what the name itself adds to coverage
	if n := len(regionsOf(candidates)); n > 0 && n <= maxRegions {
		own = 1 / float64(n)
	}
	for i := range candidates {
		c := &candidates[i]
		score := prior(c) - 0.15*float64(min(i, 6))
		if c.Country != "" {
			ofCountry, ofRegion := e.share(t.key, c.Country, c.Region)
			score += 2.5 * ofCountry
			if c.Region != "" {
				score += 3 * ofRegion
				score += math.Min(2, e.cover[c.Country+"."+c.Region]-own)
			}
		}
		score += nearness(c, t.key, e.spots)
		if score > most {
			top, most = c, score
		}
	}
	return top
}

// prior is how often a place is meant, on the scale of the gazetteer's own order.
func prior(c *lexicon.Toponym) float64 {
	p := math.Log10(float64(c.Population) + 100)
	switch c.Kind {
	case "country", "continent":
		p = 9
	case "region":
		p -= 0.6
	case "water", "facility", "other":
		p = 7.5
	}
	if c.Capital {
		p += 0.7
	}
	return p
}
