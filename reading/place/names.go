package place

import (
	"math"
	"slices"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// names is what does not change while the places of a report are weighed against each
// other: its names are numbered, and what the gazetteer says of each is worked out once.
type names struct {
	number  map[string]int // by folded name
	regions []region       // of all names, one name's after the other's
	bases   []float64      // of all candidates, in the same way: see [names.addBases]
	at      []nameAt       // by number
}

// nameAt is where in names the parts of one name begin; they end where the next begin.
type nameAt struct{ regions, bases int }

// A region is a first-level region of a country.
type region struct{ country, code string }

// maxRegions is the number of regions from which on a name says nothing.
const maxRegions = 40

// number gives every toponym the number of its name.
func (r *reader) number() {
	n := &r.names
	if n.number == nil {
		n.number = map[string]int{}
	}
	for i := range r.found {
		t := &r.found[i]
		k, ok := n.number[t.key]
		if !ok {
			k = len(n.number)
			n.number[t.key] = k
			n.at = append(n.at, nameAt{len(n.regions), len(n.bases)})
			n.addRegions(t.candidates)
			n.addBases(t.candidates)
		}
		t.name = k
	}
	n.at = append(n.at, nameAt{len(n.regions), len(n.bases)})
}

// addRegions adds the regions in which candidates lie, each once: of a name that lies in
// more than [maxRegions], one more than that.
func (n *names) addRegions(candidates []lexicon.Toponym) {
	from := len(n.regions)
	for i := range candidates {
		if c := &candidates[i]; c.Region != "" {
			if k := (region{c.Country, c.Region}); !slices.Contains(n.regions[from:], k) {
				n.regions = append(n.regions, k)
			}
		}
		if len(n.regions)-from > maxRegions {
			break
		}
	}
}

// regionsOf gives the regions in which a name's candidates lie.
func (n *names) regionsOf(name int) []region {
	return n.regions[n.at[name].regions:n.at[name+1].regions]
}

// basesOf gives the bases of a name's candidates.
func (n *names) basesOf(name int) []float64 { return n.bases[n.at[name].bases:n.at[name+1].bases] }

// forget lets go of the report's names.
func (n *names) forget() {
	if len(n.number) > maxRoom {
		*n = names{}
		return
	}
	clear(n.number)
	n.regions, n.bases, n.at = text.Reuse(n.regions), text.Reuse(n.bases), text.Reuse(n.at)
}

// addBases adds what speaks for each candidate before anything is known of the report: how often
// it is meant, and no more than for the one before it in the gazetteer's own order.
func (n *names) addBases(candidates []lexicon.Toponym) {
	most := 0.0
	for i := range candidates {
		most = max(most, prior(&candidates[i]))
	}
	for i := range candidates {
		p := prior(&candidates[i])
		switch {
		case i > 0:
			p = min(p, n.bases[len(n.bases)-1])
		case candidates[0].Kind == "country" && rivalled(candidates):
			p = rival
		default:
			p = max(p, most)
			if c := &candidates[0]; c.Kind == "region" && c.Population > populous {
				p += 0.8
			}
		}
		n.bases = append(n.bases, p)
	}
}

// populous is the population of a region from which on its name is hardly ever that of a town named after it.
const populous = 500_000

// rival is what speaks for a country of the name of a region with more people.
const rival = 7.2

// rivalled reports whether a region has the name of a country and more people, as Georgia has.
func rivalled(candidates []lexicon.Toponym) bool {
	for i := 1; i < len(candidates); i++ {
		if c := &candidates[i]; c.Kind == "region" && c.Population > candidates[0].Population {
			return true
		}
	}
	return false
}

// prior is how often a place is meant, on the scale of the gazetteer's own order.
func prior(c *lexicon.Toponym) float64 {
	p := math.Log10(float64(c.Population) + 100)
	switch c.Kind {
	case "country", "continent":
		p = 10
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
