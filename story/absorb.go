package story

import "slices"

// When a small group is part of a story that says more.
const (
	coverBase = 0.25 // what two texts say alike without telling of one thing
	coverGain = 1.5  // what the rest adds to a link
	small     = 5    // reports of a group that can be taken in like this
)

// absorb says how much a group belongs to a larger one: its link, and if it is small more
// where the other says most of what it says, less where not.
func absorb(a, b *mass, x, y []share) float64 {
	v := link(a, b, product(x, y))
	if v == 0 || a.n > small || b.n < a.n || b.n < 2 {
		return v
	}
	return v + coverGain*(cover(x, y)-coverBase)*decay(a, b)
}

// cover is the share of what a says that b says too: of the weight of a's terms, squared,
// what falls on terms that stand in b. A post of two lines can be wholly about a story that
// tells of far more.
func cover(a, b []share) float64 {
	said, all := 0.0, 0.0
	j := 0
	for _, t := range a {
		w := float64(t.weight) * float64(t.weight)
		all += w
		for j < len(b) && b[j].id < t.id {
			j++
		}
		if j < len(b) && b[j].id == t.id {
			said += w
		}
	}
	if all == 0 {
		return 0
	}
	return said / all
}

// gather puts small parts to the larger ones that say what they say, the smallest first.
func (g *Grouper) gather(parts [][]int32) [][]int32 {
	if len(parts) < 2 {
		return parts
	}
	masses := make([]mass, len(parts))
	sums := make([][]share, len(parts))
	for p, part := range parts {
		own := make([]*Sketch, len(part))
		for i, n := range part {
			m := single(g.sketches[n], g.near[n].scale())
			masses[p].join(&m, 0)
			own[i] = g.sketches[n]
		}
		sums[p] = added(own)
		masses[p].pairs = product(sums[p], sums[p]) - masses[p].self
	}
	for {
		from, to, most := -1, -1, 1.0
		for i := range parts {
			if masses[i].n == 0 || masses[i].n > small {
				continue
			}
			for j := range parts {
				if i == j || masses[j].n < masses[i].n {
					continue
				}
				if v := absorb(&masses[i], &masses[j], sums[i], sums[j]); v > most {
					from, to, most = i, j, v
				}
			}
		}
		if from < 0 {
			break
		}
		masses[to].join(&masses[from], product(sums[to], sums[from]))
		sums[to] = plus(sums[to], sums[from])
		parts[to] = append(parts[to], parts[from]...)
		parts[from], masses[from] = nil, mass{}
	}
	parts = slices.DeleteFunc(parts, func(p []int32) bool { return p == nil })
	for _, p := range parts {
		slices.Sort(p)
	}
	return parts
}
