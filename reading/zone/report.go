package zone

import (
	"encoding/json"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// report finds the zone that holds for the whole report, and its country.
func (r *reader) report() {
	if where, ok := r.dateline(); ok {
		r.country = where.Country
		if r.base = zoneOf(where); r.base != nil {
			return
		}
	}
	if r.base = r.shared(); r.base != nil {
		return
	}
	if p := r.doc.Published(); !p.IsZero() && p.Location() != time.UTC {
		if _, east := p.Zone(); east != 0 {
			r.base = p.Location()
		}
	}
}

// dateline is where the report was written: the first place in its dateline, or in the field
// "dateline" that came with it.
func (r *reader) dateline() (hearsay.Where, bool) {
	d := r.doc
	var line string
	if json.Unmarshal(d.Version.Extra["dateline"], &line) == nil {
		town, _, _ := strings.Cut(line, ",")
		for _, t := range lexicon.Toponyms(strings.TrimSpace(town)) {
			return hearsay.Where{Name: t.Name, Country: t.Country, GeoNames: t.GeoNames}, true
		}
	}
	for _, s := range d.Sentences {
		if s.Title {
			continue
		}
		if end := d.AfterDateline(s); end > s.First {
			for _, p := range d.PlacesIn(d.Cover(s.First, end)) {
				return p.Where, true
			}
		}
		break
	}
	return hearsay.Where{}, false
}

// shared is the zone in which all places of the report lie whose zone is known; nil where they
// lie in several. On the way it finds the country of most of the places.
func (r *reader) shared() *time.Location {
	var zone *time.Location
	several := false
	count := map[string]int{}
	for _, p := range r.doc.Places {
		if p.Country == "" {
			continue
		}
		if count[p.Country]++; count[p.Country] > count[r.country] {
			r.country = p.Country
		}
		if l := zoneOf(p.Where); l != nil {
			several = several || zone != nil && zone != l
			zone = l
		}
	}
	if several {
		return nil
	}
	return zone
}

// zoneOf is the zone in which a place lies; nil where that is unknown.
func zoneOf(w hearsay.Where) *time.Location {
	if w.Country == "" {
		return nil
	}
	region := ""
	for _, t := range lexicon.Toponyms(w.Name) {
		if t.GeoNames == w.GeoNames && t.Country == w.Country {
			region = t.Region
			break
		}
	}
	l, _ := lexicon.ZoneOf(w.Country, region)
	return l
}
