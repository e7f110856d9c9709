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
	bases   []float64      // of all candidates, in the same way: see [base]
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
			for c := range t.candidates {
				n.bases = append(n.bases, base(&t.candidates[c], c))
			}
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

// base is what speaks for candidate i of a name before anything is known of the report:
// how often it is meant, and its place in the gazetteer's own order.
func base(c *lexicon.Toponym, i int) float64 { return prior(c) - 0.15*float64(min(i, 6)) }

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
