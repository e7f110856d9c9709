package story

import (
	"fmt"
	"slices"

	"github.com/hearsay-news/hearsay"
)

// rulings are what editors decided: over whatever the grouper finds, reports that were put
// together stay together, and those that were parted apart. Reports are named by their
// ids: a ruling may tell of some that aren't here.
type rulings struct {
	together [][]string    // reports of one story
	apart    [][2][]string // reports of two
}

// Rule makes the grouper keep to the rulings that were not undone, given in their order;
// where two contradict each other the later holds. It moves nothing: call it when the
// stories are as the rulings want them. What it was told before is forgotten.
func (g *Grouper) Rule(all []hearsay.Correction) {
	g.rulings = rulings{}
	for _, c := range all {
		switch {
		case c.Undone:
		case c.Kind == hearsay.MergeCorrection:
			g.rulings.bind(slices.Concat(c.Reports, c.Others))
		case c.Kind == hearsay.SplitCorrection:
			g.rulings.part(c.Reports, c.Others)
		}
	}
}

// bind puts reports together and forgets that any of them were parted.
func (r *rulings) bind(reports []string) {
	in := setOf(reports)
	for i := range r.apart {
		a, b := r.apart[i][0], r.apart[i][1]
		if meets(a, in) && meets(b, in) {
			r.apart[i] = [2][]string{outside(a, in), outside(b, in)}
		}
	}
	r.together = append(r.together, reports)
}

// part keeps the others apart from the rest, and together; what was put together before
// is no more where it stands on both sides.
func (r *rulings) part(rest, others []string) {
	left, right := setOf(rest), setOf(others)
	for i, t := range r.together {
		if meets(t, left) && meets(t, right) {
			r.together[i] = outside(t, right)
		}
	}
	r.together = append(r.together, others)
	r.apart = append(r.apart, [2][]string{rest, others})
}

// ruled changes the parts into which reports fell so that they keep to the rulings.
func (g *Grouper) ruled(parts [][]int32) [][]int32 {
	if len(g.rulings.together) == 0 {
		return parts
	}
	in := map[int32]int{} // part of each report
	for p, part := range parts {
		for _, n := range part {
			in[n] = p
		}
	}
	for _, reports := range g.rulings.together {
		into := -1
		for _, n := range g.numbers(reports, in) {
			switch p := in[n]; {
			case into < 0:
				into = p
			case p != into:
				for _, m := range parts[p] {
					in[m] = into
				}
				parts[into] = append(parts[into], parts[p]...)
				parts[p] = nil
			}
		}
	}
	for _, sides := range g.rulings.apart {
		parts = g.divide(parts, in, g.numbers(sides[0], in), g.numbers(sides[1], in))
	}
	parts = slices.DeleteFunc(parts, func(p []int32) bool { return len(p) == 0 })
	for _, p := range parts {
		slices.Sort(p)
	}
	slices.SortFunc(parts, func(a, b []int32) int { return int(a[0] - b[0]) })
	return parts
}

// divide parts the reports of one side from those of the other wherever they stand
// together. The rest of such a part goes to the side that it is more like.
func (g *Grouper) divide(parts [][]int32, in map[int32]int, rest, others []int32) [][]int32 {
	others = slices.DeleteFunc(others, func(n int32) bool { return slices.Contains(rest, n) })
	other := map[int32]bool{}
	for _, n := range others {
		other[n] = true
	}
	seen := map[int]bool{}
	for _, n := range rest {
		p := in[n]
		if seen[p] {
			continue
		}
		seen[p] = true
		var here, there []int32 // named on either side, in this part
		for _, m := range rest {
			if in[m] == p {
				here = append(here, m)
			}
		}
		for _, m := range others {
			if in[m] == p {
				there = append(there, m)
			}
		}
		if len(there) == 0 {
			continue
		}
		stay := slices.Clone(here)
		away := slices.Clone(there)
		for _, m := range parts[p] {
			switch {
			case slices.Contains(here, m) || other[m]:
			case g.likeness(m, there) > g.likeness(m, here):
				away = append(away, m)
			default:
				stay = append(stay, m)
			}
		}
		parts[p] = stay
		for _, m := range away {
			in[m] = len(parts)
		}
		parts = append(parts, away)
	}
	return parts
}

// likeness is how alike a report is to some others, on the whole.
func (g *Grouper) likeness(n int32, others []int32) float64 {
	sum := 0.0
	for _, o := range others {
		like, _ := g.alike(n, o)
		sum += float64(like)
	}
	return sum / float64(len(others))
}

// numbers are those of the reports that stand in some part, a copy's original for the
// copy, without repeats.
func (g *Grouper) numbers(reports []string, in map[int32]int) []int32 {
	var all []int32
	for _, id := range reports {
		n, ok := g.byReport[id]
		if !ok {
			continue
		}
		if g.original[n] >= 0 {
			n = g.original[n]
		}
		if _, here := in[n]; here {
			all = append(all, n)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// RuledID names a story that an editor splits off: after its first report and, where that
// name was given before, how often.
func RuledID(first string, given int) string {
	return storyID(fmt.Sprintf("ruled\x00%s\x00%d", first, given))
}

func setOf(ids []string) map[string]bool {
	set := make(map[string]bool, len(ids))
	for _, id := range ids {
		set[id] = true
	}
	return set
}

func meets(ids []string, set map[string]bool) bool {
	return slices.ContainsFunc(ids, func(id string) bool { return set[id] })
}

func outside(ids []string, set map[string]bool) []string {
	return slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return set[id] })
}
