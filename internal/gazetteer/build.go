package main

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay/lexicon"
)

// place is one record to be.
type place struct {
	lexicon.Toponym
	prior float64 // how often it is meant, against others of its name: a logarithm
	level int     // 1 or 2 for a first- or second-level region
}

// builder gathers places and the names under which they are looked up.
type builder struct {
	places []*place
	keys   map[string][]*place // folded name → places
	ahead  map[string][]*place // the same, for those that an alias puts first
}

func newBuilder() *builder {
	return &builder{keys: map[string][]*place{}, ahead: map[string][]*place{}}
}

func fold(s string) string { return lexicon.Fold(s) }

func (b *builder) add(p *place, more ...string) {
	b.places = append(b.places, p)
	b.call(p, p.Name)
	for _, n := range more {
		b.call(p, n)
	}
}

// call lets p be found under a name, in all the ways in which the name is written.
func (b *builder) call(p *place, name string) {
	key := fold(name)
	if key == "" || len(key) > 90 {
		return
	}
	for _, k := range append(spellings(key), key) {
		if !slices.Contains(b.keys[k], p) {
			b.keys[k] = append(b.keys[k], p)
		}
	}
}

// spellings are other ways to write a folded name.
func spellings(key string) []string {
	var out []string
	for _, pair := range [][2]string{{"saint ", "st "}, {"sainte ", "ste "}, {"mount ", "mt "}, {"fort ", "ft "}} {
		if rest, ok := strings.CutPrefix(key, pair[0]); ok {
			out = append(out, pair[1]+rest)
		}
		if rest, ok := strings.CutPrefix(key, pair[1]); ok {
			out = append(out, pair[0]+rest)
		}
	}
	return out
}

// arabic are the countries in whose names an article is often left out in English.
var arabic = []string{"IQ", "SY", "JO", "LB", "PS", "SA", "YE", "OM", "AE", "QA", "KW", "BH", "EG", "LY", "SD", "DZ", "MA", "TN"}

// withoutArticle drops an Arabic article at the head of a folded name; empty where there
// is none or little remains.
func withoutArticle(key, country string) string {
	if !slices.Contains(arabic, country) {
		return ""
	}
	for _, a := range []string{"al ", "el ", "ad ", "ar ", "as ", "at ", "az ", "an ", "ash "} {
		if rest, ok := strings.CutPrefix(key, a); ok && len(rest) >= 5 {
			return rest
		}
	}
	return ""
}

// umlauts writes a German name as typewriters do: "Muenster".
func umlauts(name, country string) string {
	if country != "DE" && country != "AT" && country != "CH" || !strings.ContainsAny(name, "äöüÄÖÜ") {
		return ""
	}
	return strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue").Replace(name)
}

// shortened is a German name without what tells it from its namesakes, "Ludwigshafen am Rhein", of
// a town of some size, and a Korean one without its kind, "Hwaseong-si"; empty elsewhere.
func shortened(c city) string {
	if c.country == "KR" {
		for _, kind := range []string{"-si", "-gun", "-eup"} {
			if short, ok := strings.CutSuffix(c.name, kind); ok {
				return short
			}
		}
	}
	if c.country != "DE" && c.country != "AT" && c.country != "CH" || c.population < 20_000 {
		return ""
	}
	for _, by := range []string{" am ", " an der ", " im ", " in der ", " bei "} {
		if short, _, ok := strings.Cut(c.name, by); ok {
			return short
		}
	}
	return ""
}

// features says what a GeoNames feature code adds to the prior.
var features = map[string]float64{"PPLC": 0.7, "PPLA": 0.25, "PPLX": -0.5, "PPLH": -1, "PPLQ": -1, "PPLW": -1, "PPLCH": -1}

func (b *builder) addCities(cities []city) {
	for _, c := range cities {
		p := &place{Toponym: lexicon.Toponym{
			GeoNames: c.id, Name: c.name, Lat: c.lat, Lon: c.lon, Country: c.country, Region: c.region,
			Kind: "city", Population: c.population, Capital: c.feature == "PPLC",
		}}
		p.prior = math.Log10(float64(c.population)+100) + features[c.feature]
		b.add(p, withoutArticle(fold(c.name), c.country), umlauts(c.name, c.country), shortened(c))
	}
}

func (b *builder) addCountries(rows [][]string, cities []city) error {
	in := map[string][]city{}
	for _, c := range cities {
		in[c.country] = append(in[c.country], c)
	}
	for _, r := range rows {
		var id, thousands, lat, lon float64
		for i, into := range []*float64{&id, &thousands, &lat, &lon} {
			v, err := number(r[i+1])
			if err != nil {
				return fmt.Errorf("countries.tsv, %s: %w", r[0], err)
			}
			*into = v
		}
		if r[3] == "" {
			lat, lon = middle(in[r[0]], 0.5)
		}
		p := &place{Toponym: lexicon.Toponym{
			GeoNames: int(id), Name: r[5], Lat: lat, Lon: lon, Country: r[0], Kind: "country", Population: int(thousands) * 1000,
		}, prior: 10 + thousands/1e7}
		b.add(p, names(r[6])...)
	}
	return nil
}

func (b *builder) addPlaces(file string, rows [][]string) error {
	for _, r := range rows {
		var lat, lon, thousands, id float64
		for i, into := range []*float64{&lat, &lon, &thousands, &id} {
			v, err := number(r[i+4])
			if err != nil {
				return fmt.Errorf("%s, %s: %w", file, r[0], err)
			}
			*into = v
		}
		p := &place{Toponym: lexicon.Toponym{
			GeoNames: int(id), Name: r[0], Lat: lat, Lon: lon, Country: r[3], Kind: r[2], Population: int(thousands) * 1000,
		}}
		p.prior = max(6, math.Log10(thousands*1000+100)-0.3) // the table holds what is well known
		if r[2] == "continent" {
			p.prior = 11
		}
		if !slices.Contains([]string{"city", "region", "continent", "water", "facility", "other"}, r[2]) {
			return fmt.Errorf("%s, %s: no kind %q", file, r[0], r[2])
		}
		b.add(p, names(r[1])...)
	}
	return nil
}

// addAliases lets places be found under other names, before all others of the name.
func (b *builder) addAliases(rows [][]string) error {
	var lost []error
	for _, r := range rows {
		var best *place
		for _, p := range b.keys[fold(r[1])] {
			fits := fold(p.Name) == fold(r[1]) && p.Country == r[2] && p.Kind == r[3] && (r[4] == "" || p.Region == r[4])
			if fits && (best == nil || p.prior > best.prior) {
				best = p
			}
		}
		if best == nil {
			lost = append(lost, fmt.Errorf("aliases.tsv: no %s %q in %s %s", r[3], r[1], r[2], r[4]))
			continue
		}
		for _, n := range names(r[0]) {
			b.call(best, n)
			b.ahead[fold(n)] = append(b.ahead[fold(n)], best)
		}
	}
	return errors.Join(lost...)
}

// radius is how far, in kilometres, nine in ten of a region's cities lie from its middle at most; at
// least 1.
func radius(cities []city, lat, lon float64) int {
	far := make([]float64, len(cities))
	for i, c := range cities {
		far[i] = 111 * math.Hypot(c.lat-lat, (c.lon-lon)*math.Cos(lat*math.Pi/180))
	}
	slices.Sort(far)
	return max(1, int(math.Ceil(far[len(far)*9/10])))
}

// middle is the mean of the grid cells, of a side in degrees, in which there are cities:
// nearer to the middle of the land than the mean of the cities is.
func middle(cities []city, side float64) (lat, lon float64) {
	type cell struct{ y, x int }
	cells := map[cell]bool{}
	for _, c := range cities {
		cells[cell{int(math.Floor(c.lat / side)), int(math.Floor(c.lon / side))}] = true
	}
	if len(cells) == 0 {
		return 0, 0
	}
	order := make([]cell, 0, len(cells))
	for c := range cells {
		order = append(order, c)
	}
	slices.SortFunc(order, func(a, b cell) int { return cmp.Or(cmp.Compare(a.y, b.y), cmp.Compare(a.x, b.x)) })
	for _, c := range order {
		lat += (float64(c.y) + 0.5) * side
		lon += (float64(c.x) + 0.5) * side
	}
	n := float64(len(cells))
	return lat / n, lon / n
}
