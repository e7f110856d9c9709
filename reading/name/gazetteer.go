package name

import (
	"strings"

	"github.com/hearsay-news/hearsay/lexicon"
)

// isToponym reports whether the gazetteer knows a place of that name, in lower case, that
// is big enough for a bare capitalised word to mean it.
func isToponym(lower string) bool {
	_, ok := toponym(lower, 50_000)
	return ok
}

// toponym is the gazetteer's best place of that name with at least so many inhabitants.
// Countries, regions and natural features count whatever their number.
func toponym(name string, population int) (lexicon.Toponym, bool) {
	t, ok := lexicon.BestToponym(name)
	return t, ok && (t.Population >= population || t.Kind == "country" || t.Kind == "continent" || t.Kind == "region")
}

// countryNamed is the country of that name, in lower case; empty where there is none.
func countryNamed(lower string) string {
	if t, ok := lexicon.BestToponym(lower); ok && t.Kind == "country" {
		return t.Country
	}
	return ""
}

// countryOf is the country of the places of that name, empty where the best known of them
// is not five times as big as one in another country.
func countryOf(lower string) string {
	all := lexicon.Toponyms(lower)
	if len(all) == 0 {
		return ""
	}
	best := all[0]
	if best.Kind == "country" || best.Capital {
		return best.Country
	}
	for _, t := range all[1:] {
		if t.Country != best.Country && t.Population*5 > best.Population {
			return ""
		}
	}
	return best.Country
}

// placeName is the one name under which a place is compared and keyed: an abbreviated
// region is spelled out ("virginia" for "va."), a state has its short name ("kenya" for
// "republic of kenya"). Other names are given back as they are.
func placeName(folded string) string {
	if len(folded) > 4 {
		if _, short, ok := strings.Cut(folded, " of "); ok && countryNamed(short) != "" && stateForm(folded[:len(folded)-len(short)-len(" of ")]) {
			if a, ok := lexicon.AliasOf(short); ok {
				return a.Canonical
			}
			return short
		}
		return folded
	}
	if t, ok := lexicon.BestToponym(folded); ok && t.Kind == "region" {
		return lexicon.Fold(t.Name)
	}
	return folded
}

// stateForm reports whether folded words say what form of state a country is: "republic",
// "united republic", "hashemite kingdom".
func stateForm(folded string) bool {
	switch lastWord(folded) {
	case "republic", "kingdom", "state", "commonwealth", "sultanate", "federation", "union", "principality":
		return true
	}
	return false
}

// isPlaceName reports whether the word names a place or a people.
func isPlaceName(lower string) bool {
	if _, ok := lexicon.Demonym(lower); ok {
		return true
	}
	if a, ok := lexicon.AliasNamed(lower); ok && a.Kind == "place" {
		return true
	}
	return isToponym(lower)
}
