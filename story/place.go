package story

import (
	"cmp"
	"slices"
)

// How widely a report's or a story's place is looked for.
const (
	candidates = 8         // stories that are compared in full
	leastLike  = unit / 20 // a story whose nearest report is less alike is not looked at
)

// choose finds the story that a new report belongs to; nil where it is to open one.
func (g *Grouper) choose(n int32) *cluster {
	type candidate struct {
		story *cluster
		like  uint16
	}
	var near []candidate
	for i, o := range g.surroundings(n) {
		c, like := g.storyOf[o], g.likes[i]
		if like < leastLike {
			continue
		}
		if k := slices.IndexFunc(near, func(x candidate) bool { return x.story == c }); k < 0 {
			near = append(near, candidate{c, like})
		} else {
			near[k].like = max(near[k].like, like)
		}
	}
	slices.SortStableFunc(near, func(a, b candidate) int { return cmp.Compare(b.like, a.like) })
	m, own := g.single(n), g.census(n)
	var terms []share
	var best *cluster
	most := 1.0
	for _, x := range near[:min(len(near), candidates)] {
		g.tally(x.story)
		v := link(&m, &x.story.mass, g.sharedBy(n, x.story))
		if v >= beside {
			survey := g.surveyed(x.story)
			v *= conflict(&m, &x.story.mass, own, survey)
			if v >= beside && absorbs(&m, &x.story.mass) {
				if g.ready(x.story); terms == nil {
					terms = g.added(n).terms
				}
				v = absorb(v, 1, terms, x.story.sum.terms) + bondGain*g.bond(&m, &x.story.mass, own, survey)
			}
		}
		if v > most || v == most && best == nil {
			best, most = x.story, v
		}
	}
	return best
}
