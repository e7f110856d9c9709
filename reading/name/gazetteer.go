package name

import "github.com/hearsay-news/hearsay/lexicon"

// isToponym reports whether the gazetteer knows a place of that name, in lower case, that
// is big enough for a bare capitalised word to mean it.
func isToponym(lower string) bool { return toponym(lower, 50_000) != nil }

// toponym is the gazetteer's best place of that name with at least so many inhabitants.
// Countries, regions and natural features count whatever their number.
func toponym(lower string, population int) *lexicon.Toponym {
	all := lexicon.Toponyms(lower)
	if len(all) == 0 {
		return nil
	}
	t := &all[0]
	if t.Population >= population || t.Kind == "country" || t.Kind == "continent" || t.Kind == "region" {
		return t
	}
	return nil
}

// countryNamed is the country of that name, in lower case; empty where there is none.
func countryNamed(lower string) string {
	if all := lexicon.Toponyms(lower); len(all) > 0 && all[0].Kind == "country" {
		return all[0].Country
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

// placeName spells out an abbreviated name of a region: "virginia" for "va.". Other names
// are given back as they are.
func placeName(folded string) string {
	if len(folded) > 4 {
		return folded
	}
	if all := lexicon.Toponyms(folded); len(all) > 0 && all[0].Kind == "region" {
		return lexicon.Fold(all[0].Name)
	}
	return folded
}

// isPlaceName reports whether the word names a place or a people.
func isPlaceName(lower string) bool {
	if _, ok := lexicon.Demonym(lower); ok {
		return true
	}
	if a, ok := lexicon.AliasOf(lexicon.Fold(lower)); ok && a.Kind == "place" {
		return true
	}
	return isToponym(lower)
}
