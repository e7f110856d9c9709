package story

import (
	"cmp"
	"math"
	"slices"
)

// A census counts in how many reports of a group each mark stands.
type census struct {
	n       int32            // reports
	marks   []marked         // by mark
	reports [markKinds]int32 // that have marks of a kind
}

type marked struct {
	mark    Mark
	reports int32
}

// surveyed is how many reports of a story, the latest, tell its marks.
const surveyed = 64

// census is that of some reports.
func (g *Grouper) census(reports ...int32) *census {
	c := &census{n: int32(len(reports))}
	for _, n := range reports {
		has := [markKinds]int32{}
		for _, m := range g.shelf.marks(g.texts.at(n).bags) {
			c.marks = append(c.marks, marked{m, 1})
			if m.kind() < markKinds {
				has[m.kind()] = 1
			}
		}
		for k, n := range has {
			c.reports[k] += n
		}
	}
	if len(reports) == 1 {
		return c // by mark already
	}
	slices.SortFunc(c.marks, func(a, b marked) int { return cmp.Compare(a.mark, b.mark) })
	kept := c.marks[:0]
	for _, m := range c.marks {
		if n := len(kept); n > 0 && kept[n-1].mark == m.mark {
			kept[n-1].reports += m.reports
		} else {
			kept = append(kept, m)
		}
	}
	c.marks = kept
	return c
}

// surveyed is the census of a story, as its latest reports tell it.
func (g *Grouper) surveyed(c *cluster) *census {
	all := g.recent(c)
	return g.census(all[:min(len(all), surveyed)]...)
}

// plus is the census of two groups together, made in the room of neither.
func (c *census) plus(o *census) *census {
	sum := &census{n: c.n + o.n, marks: make([]marked, 0, len(c.marks)+len(o.marks)), reports: c.reports}
	for k, n := range o.reports {
		sum.reports[k] += n
	}
	c.meet(o, func(m Mark, a, b int32) { sum.marks = append(sum.marks, marked{m, a + b}) })
	return sum
}

// meet calls f with every mark of either group and the reports of both that have it.
func (c *census) meet(o *census, f func(m Mark, a, b int32)) {
	i, j := 0, 0
	for i < len(c.marks) || j < len(o.marks) {
		switch {
		case j == len(o.marks) || i < len(c.marks) && c.marks[i].mark < o.marks[j].mark:
			f(c.marks[i].mark, c.marks[i].reports, 0)
			i++
		case i == len(c.marks) || o.marks[j].mark < c.marks[i].mark:
			f(o.marks[j].mark, 0, o.marks[j].reports)
			j++
		default:
			f(c.marks[i].mark, c.marks[i].reports, o.marks[j].reports)
			i++
			j++
		}
	}
}

// has says in how many reports a mark stands.
func (c *census) has(m Mark) int32 {
	i, ok := slices.BinarySearchFunc(c.marks, m, func(x marked, m Mark) int { return cmp.Compare(x.mark, m) })
	if !ok {
		return 0
	}
	return c.marks[i].reports
}

// How sure a difference in marks must be.
const (
	doubt = 4 // pairs of reports of two groups that are taken to agree as those of one do
	habit = 2 // pairs of reports of one group that are taken to agree as usual
)

// usual is how many marks of a kind two reports of one story have in common, of those that
// have any.
var usual = [markKinds]float64{dayMark: 0.7, monthMark: 0.8, yearMark: 0.9, tollMark: 0.8, personMark: 1.2, placeMark: 1, numberMark: 0.8, townMark: 0.8}

// differ says of each kind of mark how far two groups differ in it: 0 where their reports
// agree with each other as well as those of each group do among themselves, or where one
// has no such marks, towards 1 where they never do. Groups of a report or two hardly
// differ: one report may well tell of another day of the same event. dates is false where
// differing dates say nothing.
func (c *census) differ(o *census, dates bool) (gaps [markKinds]float64) {
	var across, within [markKinds]float64
	c.meet(o, func(m Mark, a, b int32) {
		if m.kind() >= markKinds {
			return
		}
		across[m.kind()] += float64(a) * float64(b)
		within[m.kind()] += float64(a)*float64(a-1) + float64(b)*float64(b-1)
	})
	for k := range markKinds {
		a, b := float64(c.reports[k]), float64(o.reports[k])
		if a == 0 || b == 0 || !dates && k <= yearMark {
			continue
		}
		agree := (within[k] + habit*usual[k]) / (a*(a-1) + b*(b-1) + habit)
		met := (across[k] + doubt*agree) / (a*b + doubt)
		gaps[k] = max(0, 1-met/agree)
	}
	return gaps
}

// conflict is what differing marks leave of the link of two groups: all kinds count in long
// texts, only countries in short ones, which tell too few days and names, and none in
// headlines.
func conflict(a, b *reckoning, x, y *census) float64 {
	long := min(a.fullness, b.fullness)
	if long == 0 {
		return elsewhere(a, b, x, y)
	}
	gaps, e := x.differ(y, a.undated() || b.undated()), Evidence{}
	copy(e[firstMark:], gaps[:])
	return math.Pow(e.link(), long) * elsewhere(a, b, x, y)
}

// What places that differ take from the link of two groups of texts of a few sentences: the
// exponent, where they have none in common.
const (
	abroad  = 0.6 // countries
	strange = 0.8 // where there is nothing else to know one by, either
	afar    = 0.3 // towns: a paper's other news of the day is of another town as often as not
)

// elsewhere is what they leave of it, where both say when they were published.
func elsewhere(a, b *reckoning, x, y *census) float64 {
	brief := (1 - min(a.fullness, b.fullness)) * (1 - min(a.brevity, b.brevity))
	if brief == 0 || a.undated() || b.undated() {
		return 1
	}
	gaps := x.differ(y, false)
	loss := abroad*gaps[placeMark] + afar*gaps[townMark]
	if strangers(x, y) {
		loss += strange
	}
	return math.Exp(-brief * loss)
}

// strangers reports whether a report or two and the reports of another group tell of towns, none of them in common, and
// have no name in common by which the one could be about the other: no person, no rare name. What is told from another
// town about an event names who or what it was.
func strangers(x, y *census) bool {
	if x.n > y.n {
		x, y = y, x
	}
	if x.n >= several || y.n < several || x.reports[townMark] < x.n || 2*y.reports[townMark] < y.n {
		return false
	}
	apart := true
	x.meet(y, func(m Mark, a, b int32) {
		switch {
		case m.kind() == ownMark && a > 0: // an office tells of what others tell
			apart = false
		case a > 0 && b > 0 && (m.kind() == townMark || m.kind() == personMark || m.kind() == nameMark):
			apart = false
		}
	})
	return apart
}
