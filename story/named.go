package story

import (
	"cmp"
	"slices"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// What it says for a match, who speaks.
const (
	namedGain = 0.8 // what it adds to a bond that a group's own words are those of somebody whom others name
	formal    = 4   // tenths of the likeness of two notices of one office that count: all have its form and its turns
)

// named is what is added to the bond of a small group, all the own words of one office, and a
// larger one where others name it: "this force", "our club" and "the ministry" stand where
// others write a name. By how rare its words are, a part of the name counts for a part.
func (g *Grouper) named(group, among []int32) float64 {
	who := g.sources[g.texts.at(group[0]).source]
	if who.kind != hearsay.AgencyOutlet && who.kind != hearsay.OfficialOutlet {
		return 0
	}
	for _, n := range group[1:] {
		if g.sources[g.texts.at(n).source].outlet != who.outlet {
			return 0
		}
	}
	found, all := 0.0, 0.0
	eachTerm(who.outlet, func(t string) {
		rarity, id := lexicon.Rarity(t), key(t)
		all += rarity
		for i := len(among) - 1; i >= max(0, len(among)-surveyed); i-- {
			n := among[i]
			if g.original[n] >= 0 || g.sources[g.texts.at(n).source].outlet == who.outlet {
				continue
			}
			terms, _ := g.shelf.at(g.texts.at(n).bags)
			if _, ok := slices.BinarySearchFunc(terms, id, func(t Term, id uint32) int { return cmp.Compare(t.ID(), id) }); ok {
				found += rarity
				return
			}
		}
	})
	if all == 0 {
		return 0
	}
	return namedGain * found / all
}

// oneOffice reports whether two reports are the own words of one office.
func (g *Grouper) oneOffice(a, b int32) bool {
	x, y := &g.sources[g.texts.at(a).source], &g.sources[g.texts.at(b).source]
	return (x.kind == hearsay.AgencyOutlet || x.kind == hearsay.OfficialOutlet) && x.outlet != "" && x.outlet == y.outlet
}

// besides are those reports that are not the own words of the office whose words n is; all
// of them where n is nobody's.
func (g *Grouper) besides(n int32, reports []int32) []int32 {
	if !g.oneOffice(n, n) {
		return reports
	}
	others := make([]int32, 0, len(reports))
	for _, o := range reports {
		if !g.oneOffice(n, o) {
			others = append(others, o)
		}
	}
	return others
}
