package story

import (
	"cmp"
	"slices"
)

// How widely a report's or a story's place is looked for.
const (
	candidates = 8         // stories that are compared in full
	nearer     = 2         // a story whose nearest report is so many times less alike than the nearest of all is not looked at
	leastLike  = unit / 20 // a story whose nearest report is less alike is not looked at
)

// choose finds the story that a new report belongs to; nil where it is to open one.
func (g *Grouper) choose(n int32) *cluster {
	near := g.asides[:0]
	for i, o := range g.surroundings(n) {
		if x := g.likes[i]; x.terms >= leastLike {
			near = addSide(near, g.storyOf(o), x, g.nearness(n, o, x.terms))
		}
	}
	slices.SortStableFunc(near, func(a, b side) int { return cmp.Compare(b.most.terms, a.most.terms) })
	g.asides = near
	near = near[:min(len(near), candidates)]
	for i, x := range near {
		if nearer*x.most.terms < near[0].most.terms {
			near = near[:i]
			break
		}
	}
	m, own := g.single(n), g.census(n)
	undone := g.undone(n, own)
	for _, c := range undone { // those that nothing else leads to
		near = addSide(near, c, dots{}, 0)
	}
	report := m.reckon()
	var best *cluster
	most := 1.0
	for _, x := range near {
		g.tally(x.story)
		stands := x.story.mass.reckon()
		back := slices.Contains(undone, x.story)
		if x.bound(&report, &stands) < within && !back {
			continue
		}
		v := link(&report, &stands, g.meet(n, x.story), x.nearest)
		if v >= within || back {
			survey := g.surveyed(x.story)
			v *= conflict(&report, &stands, own, survey)
			if (v >= within || back) && absorbs(&report, &stands) {
				said := g.probe.terms.covered()
				if terseness(&report, &stands) > 0 {
					all := g.recent(x.story)
					said.tells = g.wording([]int32{n}).tells(g.wording(g.besides(n, all)))
					said.matter = g.matter([]int32{n}).speaks(g.matter(all))
				}
				v = absorb(&report, &stands, v, said, g.bond(&report, &stands, own, survey)+g.named([]int32{n}, x.story.members), elsewhere(&report, &stands, own, survey))
			}
		}
		if v > most || v == most && best == nil {
			best, most = x.story, v
		}
	}
	return best
}

// A side is a story that may be linked with a report or with another story.
type side struct {
	story   *cluster
	pairs   int
	nearest float64 // how alike the nearest two of their reports are: see reckoning.near
	most    dots    // of the pairs of reports that are known to be near each other, in fixed point
	link    float64
	close   bool // the link is strong enough for both to be grouped anew together
}

// addSide counts a pair of reports, one of them of a story, among the stories beside.
func addSide(sides []side, c *cluster, like dots, nearest float64) []side {
	k := slices.IndexFunc(sides, func(x side) bool { return x.story == c })
	if k < 0 {
		return append(sides, side{story: c, pairs: 1, nearest: nearest, most: like})
	}
	x := &sides[k]
	x.pairs++
	x.nearest = max(x.nearest, nearest)
	x.most = dots{max(x.most.terms, like.terms), max(x.most.phrases, like.phrases)}
	return sides
}

// bound is what the link with that story is at most: as if all pairs were as alike as the
// nearest. It costs next to nothing, and of most stories it is little.
func (x *side) bound(a, b *reckoning) float64 {
	pairs := a.n * b.n * unit
	return link(a, b, dots{x.most.terms * pairs, x.most.phrases * pairs}, x.nearest)
}
