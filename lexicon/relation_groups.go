package lexicon

import "strings"

// RelationGroups gives the numbers of the groups of related words that a lemma stands in,
// ascending; the caller may not change them. Two lemmas that share a number are [Related]:
// an index over these numbers finds related words without asking for every pair. A gerund
// that stands in none has the groups of its verb.
func RelationGroups(lemma string) []int {
	groups := synonymGroups()
	if g, _ := groups.Get(lemma); len(g) > 0 {
		return g
	}
	stem, ok := strings.CutSuffix(lemma, "ing")
	if !ok || len(stem) < 3 {
		return nil
	}
	if g, _ := groups.Get(stem); len(g) > 0 {
		return g
	}
	if g := groups.of[stem+"e"]; len(g) > 0 {
		return g
	}
	if n := len(stem); stem[n-1] == stem[n-2] {
		return groups.of[stem[:n-1]]
	}
	return nil
}
