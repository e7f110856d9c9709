package story

import (
	"cmp"
	"encoding/binary"
	"slices"
)

// When and how widely a story is grouped anew.
const (
	patch      = 400  // reports that are grouped anew at once
	edges      = 10   // stories beside the one in question
	beside     = 0.3  // the link from which on a story stands beside another
	besideLong = 0.5  // the same where the reports of both are long
	aloof      = 3    // one whose nearest report is so many times less alike than the neighbours of the story's reports is not looked at
	beyond     = 4    // a story so many times larger is left alone
	always     = 16   // unless it has so few reports
	staleness  = 0.35 // share of new reports from which on a story is grouped anew
	afresh     = 24   // or as soon as one of them is unsure, where it has no more reports
)

// mend groups a story to which a report came anew, with those beside it: a large one once
// enough of it is new, a small one at once unless the report surely belongs to it. So stories
// hardly depend on whether reports came one by one or in one go.
func (g *Grouper) mend(c *cluster, sure bool) []Shift {
	c.pending++
	if !sure {
		c.unsure = true
		if !c.queued {
			c.queued = true
			g.unsettled = append(g.unsettled, c.row)
		}
	}
	if c.size <= afresh && sure || c.size > afresh && float64(c.pending) < staleness*float64(c.size) {
		return nil
	}
	return g.regroup(c)
}

// regroup forgets how a story and those beside it are grouped and groups their reports
// again, best match first.
func (g *Grouper) regroup(c *cluster) []Shift {
	g.tally(c)
	c.pending, c.unsure = 0, false
	if c.size > patch {
		return nil
	}
	stories := g.surrounding(c)
	if len(stories) == 1 && c.size == 1 {
		return nil
	}
	var reports []int32
	for _, o := range stories {
		o.pending, o.unsure = 0, false
		for _, n := range o.members {
			if g.original[n] < 0 {
				reports = append(reports, n)
			}
		}
	}
	slices.Sort(reports)
	parts := g.ruled(g.bench.parts(g, reports))
	return g.apply(stories, parts)
}

// surrounding are a story and those beside it, the most linked first, as far as they can be
// grouped anew together.
func (g *Grouper) surrounding(c *cluster) []*cluster {
	sides := g.asides[:0]
	for _, n := range c.members {
		if g.original[n] >= 0 {
			continue
		}
		l := g.near.at(n)
		for _, o := range l.at[:l.n] {
			if other := g.storyOf(o.report); other != c && other != nil && o.like >= leastLike {
				sides = addSide(sides, other, dots{int64(o.like), int64(o.phrase)}, g.nearness(n, o.report, int64(o.like)))
			}
		}
	}
	g.asides = sides
	slices.SortStableFunc(sides, func(a, b side) int { return cmp.Compare(b.pairs, a.pairs) })
	sides = sides[:min(len(sides), 2*edges)]
	for _, o := range sides {
		g.tally(o.story)
	}
	here, poured := c.mass.reckon(), false
	for i := range sides {
		o := &sides[i]
		there := o.story.mass.reckon()
		if aloof*o.most.terms*c.n < c.scale.terms || o.bound(&here, &there) < beside {
			continue
		}
		if !poured {
			g.pourAll(g.recent(c))
			poured = true
		}
		o.link = link(&here, &there, g.shared(o.story), o.nearest)
		o.close = o.link >= beside+(besideLong-beside)*min(here.fullness, there.fullness)
	}
	slices.SortStableFunc(sides, func(a, b side) int { return cmp.Compare(b.link, a.link) })
	stories, size := []*cluster{c}, c.size
	for _, o := range sides[:min(len(sides), edges)] {
		if n := o.story.size; o.close && size+n <= patch && n <= max(always, beyond*c.size) {
			stories, size = append(stories, o.story), size+n
		}
	}
	return stories
}

// apply makes stories of the parts into which the reports of some stories fell. A part goes
// on under the id of the story that most of its reports are of, and a story under that of
// its largest part; of equals the older story has the right.
func (g *Grouper) apply(stories []*cluster, parts [][]int32) []Shift {
	if g.stays(stories, parts) {
		return nil
	}
	type claim struct{ story, part, n int }
	var claims []claim
	for i, c := range stories {
		count := make([]int, len(parts))
		for p, part := range parts {
			for _, n := range part {
				if g.storyOf(n) == c {
					count[p]++
				}
			}
		}
		for p, n := range count {
			if n > 0 {
				claims = append(claims, claim{i, p, n})
			}
		}
	}
	slices.SortStableFunc(claims, func(a, b claim) int {
		x, y := stories[a.story], stories[b.story]
		return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(x.first, y.first), cmp.Compare(x.members[0], y.members[0]))
	})
	heir := make([]*cluster, len(parts)) // the story that a part becomes
	largest := make([]int, len(stories)) // part of each story, plus one
	kept := make(map[*cluster]bool, len(stories))
	for _, k := range claims {
		c := stories[k.story]
		if largest[k.story] == 0 {
			largest[k.story] = k.part + 1
		}
		if heir[k.part] == nil && !kept[c] {
			heir[k.part], kept[c] = c, true
		}
	}
	into := map[int32]*cluster{}
	opens := map[*cluster]bool{}
	for p, part := range parts {
		if heir[p] == nil {
			heir[p] = g.open(g.splitID(part[0]))
			opens[heir[p]] = true
		}
		for _, n := range part {
			into[n] = heir[p]
		}
	}
	return g.shift(stories, into, opens, func(i int) *cluster { return heir[largest[i]-1] })
}

// stays reports whether the parts are the stories as they are.
func (g *Grouper) stays(stories []*cluster, parts [][]int32) bool {
	if len(parts) != len(stories) {
		return false
	}
	for _, part := range parts {
		for _, n := range part {
			if g.storyOf(n) != g.storyOf(part[0]) {
				return false
			}
		}
	}
	return true
}

// splitID names a story that splits off, after its first report and the one on whose coming
// it did: the first may have given its name to another story already.
func (g *Grouper) splitID(first int32) string {
	seed := append([]byte(g.id(first)), 0)
	seed = append(seed, g.latest.Report...)
	seed = binary.AppendVarint(seed, g.latest.Observed.UnixNano())
	for {
		id := storyID(string(seed))
		if g.story(id) == nil && !g.gone[id] {
			return id
		}
		seed = append(seed, 0)
	}
}

// shift moves the members of stories to where into says, copies with their originals. What
// is left of a story that ends goes where last says.
func (g *Grouper) shift(stories []*cluster, into map[int32]*cluster, opens map[*cluster]bool, last func(i int) *cluster) []Shift {
	var shifts, ends []Shift
	var gaining []*cluster
	for i, c := range stories {
		var targets []*cluster
		moved := map[*cluster][]int32{}
		var kept []int32
		for _, n := range c.members {
			from := n
			if g.original[n] >= 0 {
				from = g.original[n]
			}
			to, ok := into[from]
			if !ok || to == c {
				kept = append(kept, n)
				continue
			}
			if moved[to] == nil {
				targets = append(targets, to)
			}
			moved[to] = append(moved[to], n)
		}
		if len(targets) == 0 {
			continue
		}
		c.members = kept
		c.recount()
		for _, to := range targets {
			gaining = append(gaining, to)
			x := Shift{From: c.id, Into: to.id, Opens: opens[to]}
			delete(opens, to)
			for _, n := range moved[to] {
				x.Reports = append(x.Reports, g.id(n))
				g.join(n, to)
				to.members = append(to.members, n)
			}
			if x.Ends = len(kept) == 0 && to == last(i); x.Ends {
				ends = append(ends, x)
			} else {
				shifts = append(shifts, x)
			}
		}
		if len(kept) == 0 {
			g.end(c)
			g.gone[c.id] = true
		}
	}
	for _, c := range gaining {
		slices.Sort(c.members)
		c.recount()
	}
	return append(shifts, ends...)
}
