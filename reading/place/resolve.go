package place

import (
	"math"
	"slices"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// resolve chooses for each toponym the candidate it means, and fills the document's Places.
func (r *reader) resolve() {
	if len(r.found) == 0 {
		return
	}
	r.number()
	r.prune()
	r.coverage()
	r.choose() // by the coverage alone
	for range 2 {
		r.gather()
		r.choose()
	}
	r.doubt()
	d := r.doc
	d.Places = slices.Grow(d.Places, len(r.found))
	for i := range r.found {
		t := &r.found[i]
		p := hearsay.Place{Span: t.Span, Kind: "other"}
		p.Name = t.In(d.Text)
		if c := r.chosen[i]; c != nil {
			p.Where = hearsay.Where{Name: c.Name, Lat: c.Lat, Lon: c.Lon, Located: true, Country: c.Country, GeoNames: c.GeoNames}
			p.Kind = c.Kind
			if c.Kind != "country" && !allCapitals(t.In(d.Text)) {
				p.Where.Name = t.In(d.Text)
			}
		} else if in := r.container(t); in != nil {
			p.Where = hearsay.Where{Name: p.Name, Lat: in.Lat, Lon: in.Lon, Located: true, Country: in.Country}
		}
		d.Places = append(d.Places, p)
	}
}

// foreign is the share of a report's places that a country must hold for a small town
// elsewhere, that nothing else speaks for, to be doubted.
const foreign = 0.6

// doubt takes back what was chosen where the gazetteer can hardly know the place meant: a part
// of a town, and a small town far from the country in which the report plays.
func (r *reader) doubt() {
	r.gather()
	e, chosen := &r.evidence, r.chosen
	home := ""
	for i, c := range chosen { // in text order, so that ties fall the same way each time
		if c != nil && e.countries[c.Country] > e.countries[home] && !r.found[i].quarter {
			home = c.Country
		}
	}
	const several = -1
	supported := map[string]int{} // a country and the one name in it, or several
	for i, c := range chosen {
		if c == nil {
			continue
		}
		if one, ok := supported[c.Country]; !ok {
			supported[c.Country] = r.found[i].name
		} else if one != r.found[i].name {
			supported[c.Country] = several
		}
	}
	r.marked = text.Sized(r.marked, len(r.names.number))
	lost := r.marked
	for i, c := range chosen {
		t := &r.found[i]
		if c == nil || c.Kind != "city" {
			continue
		}
		if t.quarter && t.within >= 0 {
			if in := chosen[t.within]; in != nil && (c.Country != in.Country || in.Kind == "city" && distance(c, in) > 50) {
				lost[t.name] = true
			}
			continue
		}
		alone := supported[c.Country] == t.name
		if alone && c.Population < smallTown && t.within < 0 && c.Country != home && (e.countries[home] > foreign*e.total && len(r.found) > 2 || t.quarter && home != "") {
			lost[t.name] = true
		}
	}
	for i := range chosen {
		t := &r.found[i]
		if lost[t.name] || t.firm && chosen[i] != nil && chosen[t.within] != nil && elsewhere(chosen[i], chosen[t.within]) {
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
	r.marked = text.Sized(r.marked, len(r.names.number))
	vouched := r.marked
	for i := range r.found {
		t := &r.found[i]
		if !t.weak || t.within >= 0 {
			vouched[t.name] = true
		}
	}
	kept := 0
	for i := range r.found { // where each will stand
		if vouched[r.found[i].name] {
			r.found[i].at = kept
			kept++
		} else {
			r.found[i].at = -1
		}
	}
	if kept == len(r.found) {
		return
	}
	for i := range r.found {
		if t := &r.found[i]; t.at >= 0 && t.within >= 0 {
			t.within = r.found[t.within].at
		}
	}
	r.found = slices.DeleteFunc(r.found, func(t toponym) bool { return t.at < 0 })
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
func (r *reader) choose() {
	r.chosen = text.Sized(r.chosen, len(r.found))
	r.byName = text.Sized(r.byName, len(r.names.number))
	out, byName := r.chosen, r.byName
	for pass := range 2 { // those that say where they lie first
		for i := len(r.found) - 1; i >= 0; i-- { // containers stand after what they contain
			t := &r.found[i]
			if len(t.candidates) == 0 || out[i] != nil {
				continue
			}
			if pass == 0 {
				if c := r.contained(t, out); c != nil {
					out[i] = c
					byName[t.name] = c
				} else if t.kind != "" {
					out[i] = r.best(t, t.kind)
				}
				continue
			}
			if byName[t.name] == nil {
				byName[t.name] = r.best(t, "")
			}
			out[i] = byName[t.name]
		}
	}
}

// suburban is how far, in kilometres, a town's suburb may lie from it.
const suburban = 60

// contained finds the candidate that lies in the region or country named after it.
func (r *reader) contained(t *toponym, out []*lexicon.Toponym) *lexicon.Toponym {
	if t.within < 0 || t.quarter && r.doc.Tokens[t.last].Lower != "," {
		return nil
	}
	// The container's own sense is chosen together with this one's: the pair that fits.
	for k := range r.found[t.within].candidates {
		in := &r.found[t.within].candidates[k]
		if in.Kind == "city" && t.firm {
			for i := range t.candidates {
				if c := &t.candidates[i]; c.Kind == "city" && c.Name != in.Name && distance(c, in) < suburban {
					out[t.within] = in
					return c
				}
			}
		}
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
			if in.Kind == "country" || inside(c, in) {
				out[t.within] = in
				return c
			}
		}
	}
	return nil
}

// best weighs how often each candidate of a kind is meant against what the report speaks of; nil
// where there is none. The empty kind is any.
func (r *reader) best(t *toponym, kind string) *lexicon.Toponym {
	e, bases := &r.evidence, r.names.basesOf(t.name)
	var top *lexicon.Toponym
	most := math.Inf(-1)
	own := 0.0 // what the name itself adds to coverage
	if n := len(r.names.regionsOf(t.name)); n > 0 && n <= maxRegions {
		own = 1 / float64(n)
	}
	for i := range t.candidates {
		c := &t.candidates[i]
		if kind != "" && c.Kind != kind {
			continue
		}
		score := bases[i]
		if i > 0 && kind == "" && t.candidates[0].Kind == "country" && c.Country == t.candidates[0].Country {
			continue // what speaks for the state of Mexico speaks for Mexico
		}
		if c.Country != "" {
			ofCountry, ofRegion := e.share(t.name, c.Country, c.Region)
			score += 2.5 * ofCountry
			if c.Region != "" {
				score += 2 * ofRegion
				score += math.Min(2, e.cover[region{c.Country, c.Region}]-own)
			}
		}
		score += nearness(c, t.name, e.spots)
		if score > most {
			top, most = c, score
		}
	}
	return top
}
