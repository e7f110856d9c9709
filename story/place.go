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
	surely     = 2.5       // a link from which on a report is in no doubt, where it has none with others
	oddly      = 1.2       // nor is it so many times more like the story's reports than they are like each other
	whole      = 0.5       // nor do they tell little: see mass.long
)

// A choice is the story that a report belongs to; none where it is to open one.
type choice struct {
	story *cluster
	sure  bool // it belongs there and nowhere else, whatever comes: nothing has to be grouped anew for it
}

// choose finds the story that a new report belongs to.
func (g *Grouper) choose(n int32) choice {
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
	var best *side
	most, second := 1.0, 0.0 // of all that is added up; of the bare links of others
	for i := range near {
		x := &near[len(near)-1-i] // the nearest last: what it shares with the report is asked for again
		v := g.fit(n, &report, own, x, slices.Contains(undone, x.story))
		if v >= most {
			if best != nil {
				second = max(second, best.link)
			}
			best, most = x, v
		} else {
			second = max(second, x.link)
		}
	}
	if best == nil {
		return choice{}
	}
	alone := best.link >= surely && second < beside && len(undone) == 0
	return choice{best.story, alone && best.story.expects(&report, g.meet(n, best.story))}
}

// expects reports whether a new report, dated and of some length as the story's are, is about
// as alike to its members, by the product of what they have, as those are to each other. It is
// more alike than they are where only some of them tell what it tells.
func (c *cluster) expects(report *reckoning, dot dots) bool {
	return c.n >= 2 && !report.undated() && !c.undated() && min(report.fullness, c.long()) >= whole &&
		float64(dot.terms*(c.n-1)) <= oddly*float64(c.pairs.terms)
}

// fit says how much a new report belongs to a story: their link, which it notes, and what
// belonging by what it says alone adds. back is whether it takes back what the story said.
func (g *Grouper) fit(n int32, report *reckoning, own *census, x *side, back bool) float64 {
	g.tally(x.story)
	stands := x.story.mass.reckon()
	if x.bound(report, &stands) < within && !back {
		return 0
	}
	x.link = link(report, &stands, g.meet(n, x.story), x.nearest)
	if x.link < within && !back {
		return x.link
	}
	survey := g.surveyed(x.story)
	x.link *= conflict(report, &stands, own, survey)
	if x.link < within && !back || !absorbs(report, &stands) {
		return x.link
	}
	said := g.probe.terms.covered()
	if terseness(report, &stands) > 0 {
		said.tells = g.wording([]int32{n}).tells(g.wording(g.besides(n, g.recent(x.story))))
	}
	return absorb(report, &stands, x.link, said, g.bond(report, &stands, own, survey)+g.named([]int32{n}, x.story.members), elsewhere(report, &stands, own, survey))
}

// A side is a story that may be linked with a report or with another story.
type side struct {
	story   *cluster
	pairs   int
	nearest float64 // how alike the nearest two of their reports are: see reckoning.near
	most    dots    // of the pairs of reports that are known to be near each other, in fixed point
	link    float64 // 0 where it was not looked for
	close   bool    // the link is strong enough for both to be grouped anew together
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
