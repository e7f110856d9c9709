package story

import (
	"fmt"
	"slices"

	"github.com/hearsay-news/hearsay"
)

// rulings are what editors decided: over whatever the grouper finds, reports that were put
// together stay together, and those that were parted apart.
type rulings struct {
	together []binding
	apart    []parting
	of       map[int32][]int32 // by report: the bindings it is in, and behind them (from the number of bindings on) the partings
}

// A binding is reports of one story, a parting those of two. Copies stand for their
// originals.
type binding []int32
type parting struct{ rest, others []int32 }

// decided are rulings by the ids of reports, as editors made them.
type decided struct {
	together [][]string
	apart    [][2][]string
}

// Rule makes the grouper keep to the rulings that were not undone, given in their order;
// where two contradict each other the later holds. It moves nothing: call it when the
// stories are as the rulings want them. What it was told before is forgotten.
func (g *Grouper) Rule(all []hearsay.Correction) {
	var d decided
	for _, c := range all {
		switch {
		case c.Undone:
		case c.Kind == hearsay.MergeCorrection:
			d.bind(slices.Concat(c.Reports, c.Others))
		case c.Kind == hearsay.SplitCorrection:
			d.part(c.Reports, c.Others)
		}
	}
	r := rulings{of: map[int32][]int32{}}
	for i, t := range d.together {
		b := g.numbers(t)
		for _, n := range b {
			r.of[n] = append(r.of[n], int32(i))
		}
		r.together = append(r.together, b)
	}
	for i, a := range d.apart {
		p := parting{g.numbers(a[0]), g.numbers(a[1])}
		p.others = slices.DeleteFunc(p.others, func(n int32) bool { return slices.Contains(p.rest, n) })
		for _, n := range p.others { // whoever is parted from nobody needs no look
			r.of[n] = append(r.of[n], int32(len(d.together)+i))
		}
		r.apart = append(r.apart, p)
	}
	g.rulings = r
}

// bind puts reports together and forgets that any of them were parted.
func (r *decided) bind(reports []string) {
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
func (r *decided) part(rest, others []string) {
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
	if len(g.rulings.of) == 0 {
		return parts
	}
	in := map[int32]int{} // part of each report
	var hold []int32      // rulings that tell of any of them
	for p, part := range parts {
		for _, n := range part {
			in[n] = p
			hold = append(hold, g.rulings.of[n]...)
		}
	}
	slices.Sort(hold) // in the order in which they were made, bindings first
	for _, i := range slices.Compact(hold) {
		if b := int(i) - len(g.rulings.together); b >= 0 {
			parts = g.divide(parts, in, g.rulings.apart[b])
		} else {
			unite(parts, in, g.rulings.together[i])
		}
	}
	parts = slices.DeleteFunc(parts, func(p []int32) bool { return len(p) == 0 })
	for _, p := range parts {
		slices.Sort(p)
	}
	slices.SortFunc(parts, func(a, b []int32) int { return int(a[0] - b[0]) })
	return parts
}

// unite makes one part of those that hold reports of a binding.
func unite(parts [][]int32, in map[int32]int, b binding) {
	into := -1
	for _, n := range b {
		switch p, here := in[n]; {
		case !here:
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

// divide parts the reports of one side from those of the other wherever they stand
// together. The rest of such a part goes to the side that it is more like.
func (g *Grouper) divide(parts [][]int32, in map[int32]int, by parting) [][]int32 {
	rest, others := byPart(by.rest, in), byPart(by.others, in)
	for p := range len(parts) {
		here, there := rest[p], others[p]
		if len(here) == 0 || len(there) == 0 {
			continue
		}
		var stay, away []int32
		for _, m := range parts[p] {
			switch {
			case slices.Contains(here, m):
				stay = append(stay, m)
			case slices.Contains(there, m), g.likeness(m, there) > g.likeness(m, here):
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

// byPart are those reports that stand in some part, by its number.
func byPart(reports []int32, in map[int32]int) map[int][]int32 {
	found := map[int][]int32{}
	for _, n := range reports {
		if p, here := in[n]; here {
			found[p] = append(found[p], n)
		}
	}
	return found
}

// likeness is how alike a report is to some others, on the whole.
func (g *Grouper) likeness(n int32, others []int32) float64 {
	sum := 0.0
	for _, o := range others {
		sum += float64(g.alike(n, o))
	}
	return sum / float64(len(others))
}

// numbers are those of reports, a copy's original for the copy, without repeats. A ruling
// may tell of some that aren't here.
func (g *Grouper) numbers(reports []string) []int32 {
	var all []int32
	for _, id := range reports {
		n, ok := g.number(id)
		if !ok {
			continue
		}
		if g.original[n] >= 0 {
			n = g.original[n]
		}
		all = append(all, n)
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
