package lexicon

import (
	_ "embed"
	"strings"
	"sync"
	"time"
	_ "time/tzdata" // the rules of summer time, where the machine has none
)

//go:embed zones.tsv
var zonesTable string

// zones is what zones.tsv holds. Each zone is loaded when it is first asked for.
type zones struct {
	short, long, place map[string]zone // by name; by country, region, or "rest" and country
}

type zone = func() *time.Location

var loadZones = sync.OnceValue(func() *zones {
	z := &zones{map[string]zone{}, map[string]zone{}, map[string]zone{}}
	for _, row := range tsvRows("zones.tsv", zonesTable, 3) {
		load := sync.OnceValue(func() *time.Location { return location(row[1]) })
		for key := range strings.SplitSeq(row[2], "|") {
			switch row[0] {
			case "short":
				z.short[key] = load
			case "long":
				z.long[key] = load
			case "rest":
				z.place["rest "+key] = load
			default:
				z.place[key] = load
			}
		}
	}
	return z
})

// location is the zone of an offset from UTC ("-05:00") or of a name of the IANA database.
func location(name string) *time.Location {
	if t, err := time.Parse("-07:00", name); err == nil {
		_, east := t.Zone()
		return time.FixedZone(name, east)
	}
	l, err := time.LoadLocation(name)
	if err != nil {
		panic("lexicon: zones.tsv: " + err.Error())
	}
	return l
}

// ShortZones are the short names of time zones, in lower case: "gmt", "est".
var ShortZones = sync.OnceValue(func() map[string]bool {
	names := map[string]bool{}
	for name := range loadZones().short {
		_, after, ok := strings.Cut(name, ":")
		if !ok {
			after = name
		}
		names[after] = true
	}
	return names
})

// ShortZone is the time zone that a short name ("est", in lower case) means in a country, an
// ISO 3166-1 code or empty: "ist" is another time in India than in Israel. ok is false where
// nothing is known of the name.
func ShortZone(name, country string) (l *time.Location, ok bool) {
	z := loadZones()
	load, ok := z.short[country+":"+name]
	if !ok {
		if load, ok = z.short[name]; !ok {
			return nil, false
		}
	}
	return load(), true
}

// LongZone is the time zone that goes by a name before the word "time" ("eastern", "central
// european summer", in lower case), other than the names of places.
func LongZone(name string) (l *time.Location, ok bool) {
	load, ok := loadZones().long[name]
	if !ok {
		return nil, false
	}
	return load(), true
}

// ZoneOf is the time zone of a place by its country and GeoNames' code of its first-level
// region, or of a country alone; ok is false where several are in use there. Within a region,
// and in countries where nearly all keep one time, it is the zone of most people.
func ZoneOf(country, region string) (l *time.Location, ok bool) {
	z := loadZones()
	load, ok := z.place[country+"."+region]
	if !ok || region == "" {
		load, ok = z.place[country]
	}
	if !ok && region != "" {
		load, ok = z.place["rest "+country]
	}
	if !ok {
		return nil, false
	}
	return load(), true
}
