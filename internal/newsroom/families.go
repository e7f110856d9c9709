package newsroom

import (
	"maps"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/discover"
	"github.com/hearsay-news/hearsay/lexicon"
)

// withFamilies is what is known of outlets, with the publisher families that the program knows by
// itself for those of whom nobody said one. It names a family only where several houses among the
// reports, as publishers or credited, are of it: one alone goes by its own name.
func withFamilies(said map[string]hearsay.Profile, reports []hearsay.Report) map[string]hearsay.Profile {
	named := map[string]string{} // families that were said, by house
	for outlet, p := range said {
		if p.Family != "" {
			named[lexicon.House(outlet)] = p.Family
		}
	}
	known := map[string]string{} // families by name, of those that nobody said
	houses := map[string]map[string]bool{}
	for i := range reports {
		for _, name := range [...]string{reports[i].Outlet, reports[i].Credit} {
			if name == "" || known[name] != "" {
				continue
			}
			family := named[lexicon.House(name)]
			if family == "" {
				if family = discover.Family(name); family == "" {
					continue
				}
				known[name] = family
			}
			key := strings.ToLower(family)
			if houses[key] == nil {
				houses[key] = map[string]bool{}
			}
			houses[key][lexicon.House(name)] = true
		}
	}
	all, own := said, false
	for name, family := range known {
		if len(houses[strings.ToLower(family)]) < 2 {
			continue
		}
		if !own {
			if all, own = maps.Clone(said), true; all == nil {
				all = map[string]hearsay.Profile{}
			}
		}
		p := all[name]
		p.Outlet, p.Family = name, family
		all[name] = p
	}
	return all
}
