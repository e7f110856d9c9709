package story

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// reasonNames is how many names a reason gives of each side.
const reasonNames = 3

// Alike says in words what two groups of reports share: "alike in Halven sawmill, Ida
// Marrable". It is empty where nothing that has a name is.
func Alike(a, b []hearsay.Gist) string {
	x, y := named(hearsay.GistOf(a)), named(hearsay.GistOf(b))
	var both []string
	for _, n := range x {
		if slices.Contains(y, n) && len(both) < reasonNames {
			both = append(both, n)
		}
	}
	if len(both) == 0 {
		return ""
	}
	return "alike in " + strings.Join(both, ", ")
}

// Unlike says in words what sets a group of reports apart from another: "about Orsted
// school, Paul Quell, the rest about Halven sawmill". It is empty where nothing that has a
// name does.
func Unlike(a, b []hearsay.Gist) string {
	x, y := named(hearsay.GistOf(a)), named(hearsay.GistOf(b))
	only := func(of, not []string) (names []string) {
		for _, n := range of {
			if !slices.Contains(not, n) && len(names) < reasonNames {
				names = append(names, n)
			}
		}
		return names
	}
	here, there := only(x, y), only(y, x)
	switch {
	case len(here) == 0 && len(there) == 0:
		return ""
	case len(here) == 0:
		return "not about " + strings.Join(there, ", ")
	case len(there) == 0:
		return "about " + strings.Join(here, ", ")
	}
	return "about " + strings.Join(here, ", ") + ", the rest about " + strings.Join(there, ", ")
}

// named is what of a gist has a name, what tells most first: names, persons, places.
func named(g hearsay.Gist) []string {
	all := slices.Concat(g.Names[:min(len(g.Names), 6)], g.People[:min(len(g.People), 6)])
	for _, w := range g.Places {
		if w.Name != countryName(w.Country) {
			all = append(all, w.Name)
		}
	}
	return all
}
