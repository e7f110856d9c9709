package story

// When a small group is part of a story that says more.
const (
	coverBase = 0.25 // what two texts say alike without telling of one thing
	coverGain = 1.7  // what the rest adds to a link
	small     = 5    // reports of a group that can be taken in like this
	several   = 3    // reports of one that is looked at both ways
	custom    = 0.05 // what speaks for two that are in one story: none splits at a whim
)

// absorbs reports whether a group is small enough to be part of another by what it says
// alone.
func absorbs(a, b *mass) bool { return a.size <= small && b.size >= a.size && b.size >= 2 }

// absorb says how much a small group belongs to a larger one, given their link and how much
// of what it says the other says: more where that is most of it, less where not.
func absorb(link, said float64) float64 { return link + coverGain*(said-coverBase) }

// covering is how much of what a small group of n reports says a larger one says, given
// their sums of terms. A group of several reports has matters of its own; it is covered too
// where what the other says most is what it says.
func covering(n int64, a, b []share) float64 {
	said := cover(a, b)
	if n >= several {
		said = max(said, (said+cover(b, a))/2)
	}
	return said
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

// gather puts small groups on the bench to larger ones that say what they say, the surest
// first. parts are the members of each group; of one that is gone, none.
func (b *bench) gather(g *Grouper, parts [][]int32) {
	all := make([][]share, b.n)
	sum := func(i int) []share {
		if all[i] == nil {
			all[i] = g.added(parts[i]...)
		}
		return all[i]
	}
	weigh := func(i, j int) {
		if i == j || b.gone[j] || !absorbs(&b.groups[i].mass, &b.groups[j].mass) {
			return
		}
		if v := b.link(i, j, 0); v >= beside {
			v = absorb(v, covering(b.groups[i].n, sum(i), sum(j))) + bondGain*g.bond(&b.groups[i], &b.groups[j], b.surveyed(i), b.surveyed(j))
			if g.storyOf[parts[i][0]] == g.storyOf[parts[j][0]] {
				v += custom
			}
			if v > b.links[i] {
				b.best[i], b.links[i] = j, v
			}
		}
	}
	search := func(i int) {
		b.best[i], b.links[i] = -1, 1
		if b.gone[i] || b.groups[i].n > small {
			return
		}
		for j := range b.n {
			weigh(i, j)
		}
	}
	for i := range b.n {
		search(i)
	}
	for {
		from := -1
		for i := range b.n {
			if !b.gone[i] && b.best[i] >= 0 && (from < 0 || b.links[i] > b.links[from]) {
				from = i
			}
		}
		if from < 0 {
			return
		}
		to := b.best[from]
		all[to] = plus(sum(to), sum(from))
		parts[to] = append(parts[to], parts[from]...)
		parts[from] = nil
		b.merge(to, from)
		for k := range b.n {
			if b.gone[k] {
				continue
			}
			if k == to || b.best[k] == from || b.best[k] == to {
				search(k)
			} else if b.groups[k].n <= small {
				weigh(k, to)
			}
		}
	}
}
