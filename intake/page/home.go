package page

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"time"
	_ "time/tzdata" // the rules of summer time, where the machine has none
)

//go:embed homes.tsv
var homesFile string

// homes is homes.tsv: zones by "country" or "language" and a tag.
var homes = sync.OnceValue(func() map[string]func() []*time.Location {
	table := map[string]func() []*time.Location{}
	for line := range strings.Lines(homesFile) {
		col := strings.Split(strings.TrimSpace(line), "\t")
		if len(col) != 3 || strings.HasPrefix(line, "#") {
			continue
		}
		table[col[0]+" "+col[1]] = sync.OnceValue(func() []*time.Location {
			var zones []*time.Location
			for name := range strings.SplitSeq(col[2], "|") {
				if zone, err := time.LoadLocation(name); err == nil {
					zones = append(zones, zone)
				}
			}
			return zones
		})
	}
	return table
})

// zones are those in which a page's readers are at home: of the country of its host, or else
// of its language; none where neither says.
func (h habits) zones() []*time.Location {
	names := []string{"country " + h.domain}
	switch {
	case h.region == "":
		names = append(names, "language "+h.language)
	case h.region != "us": // site kits say en-US where nobody told them better
		names = append(names, "country "+h.region)
	}
	for _, name := range names {
		if zones := homes()[name]; zones != nil {
			return zones()
		}
	}
	return nil
}

// spoken are zones in which a page's language is spoken; none where it isn't known of.
func (h habits) spoken() []*time.Location {
	if zones := homes()["spoken "+h.language]; zones != nil {
		return zones()
	}
	return nil
}

// home is a moment in the zone of the page's readers, where all of their zones have it on
// one day.
func (h habits) home(at time.Time) (time.Time, bool) {
	zones := h.zones()
	if len(zones) == 0 {
		return at, false
	}
	local := at.In(zones[0])
	for _, zone := range zones[1:] {
		if !sameDay(local, at.In(zone)) {
			return at, false
		}
	}
	_, offset := local.Zone()
	return at.In(fixed(offset)), true // every zone of a report is an offset: names don't outlive the store
}

// truthful leaves out moments that are in Greenwich's time by their mark alone: another one
// of the page is the same by the clocks of the readers' home.
func (h habits) truthful(all []moment) []moment {
	zones := h.zones()
	others := slices.Clone(all)
	return slices.DeleteFunc(all, func(m moment) bool {
		_, offset := m.Zone()
		return m.zoned && offset == 0 && slices.ContainsFunc(others, func(o moment) bool {
			return o.zoned && slices.ContainsFunc(zones, func(zone *time.Location) bool {
				_, ahead := o.In(zone).Zone()
				return ahead != 0 && m.Sub(o.Time) == time.Duration(ahead)*time.Second
			})
		})
	})
}
