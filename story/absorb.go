package story

import "math"

// When a small group is part of a story that says more.
const (
	coverBase = 0.25 // what two texts say alike without telling of one thing
	coverGain = 1.2  // what the rest adds to a link
	small     = 5    // reports of a group that can be taken in like this
	terse     = 3    // more of them where the larger one's texts are of a few sentences
	manyGain  = 0.6  // what each doubling of the words they share adds, nearly, in such texts
	manyBase  = 2.1  // the logarithm of how many of them say nothing for or against
	tellBase  = 0.1  // what the likelihood of one or two reports (see tells) says of any
	tellScale = 4.0  // nats beyond which each counts for less and less
	tellDoubt = 2.0  // nats against a match that take 1 from the link
	postGain  = 0.5  // what is added for a group of texts that are no longer than a headline, twice for one such text
	farLoss   = 2.0  // what places that differ take from one or two reports
	fading    = 2    // by this power of it time takes from all that is added
	within    = 0.2  // the link from which on it is asked how much a small group belongs to a larger one
	fewGain   = 0.3  // what is added for each e-th part that the larger one is of usually many: the less it has said, the less of others'
	usualSize = 10   // reports of a story
	several   = 3    // reports of one that is looked at both ways
	custom    = 0.05 // what speaks for two that are in one story: none splits at a whim
)

// absorbs reports whether a group is small enough to be part of another by what it says
// alone.
func absorbs(a, b *reckoning) bool {
	return b.size >= a.size && b.size >= 2 && float64(a.size) <= small+terse*terseness(a, b)
}

// terseness is 1 where a larger group's texts are a few sentences long, as statements and
// first reports are, and 0 where they are headlines or both groups' are whole reports.
// Headlines of one event share words and whole reports much else; short texts of one event
// by those who are part in it share little but what they are about.
func terseness(a, b *reckoning) float64 {
	if a.undated() || b.undated() {
		return 0
	}
	return (1 - b.brevity) * (1 - min(a.fullness, b.fullness))
}

// absorb says how much a small group belongs to a larger one, given their link, what of it
// the other says, how they are bound, and what differing countries leave: more where that
// is much, less where not.
func absorb(a, b *reckoning, link float64, said cover, bond, elsewhere float64) float64 {
	gain := coverGain * (said.share - coverBase)
	if t := terseness(a, b); t > 0 {
		brief := gain + manyGain*(math.Log1p(float64(said.words))-manyBase) + postGain*a.brevity
		if a.n < several {
			brief = heed(said.tells) - tellBase + 2*postGain*a.brevity - farLoss*(1-elsewhere) + said.matter
			brief += fewGain * (math.Log(usualSize) - b.logSize)
		}
		gain += t * (brief - gain)
	}
	if gain += bondGain * bond; gain > 0 {
		if gain *= math.Pow(decay(a, b), fading); a.n >= several {
			gain *= elsewhere
		}
	}
	return link + gain
}

// heed is what it adds to a link that a group's words are so many nats likelier as words of
// the other's story than as any of that place: the more of them, the less each counts.
func heed(nats float64) float64 {
	if nats < 0 {
		return nats / tellDoubt
	}
	return math.Log1p(nats / tellScale)
}

// cover is how much of what a group says another says: by weight, in how many words, and,
// of one report or two, what their likelihood says (see tells) and what they are about (see speaks).
type cover struct {
	share  float64
	words  int
	tells  float64
	matter float64
}

// covering is how much of what a small group of n reports says a larger one says, given
// their sums of terms. A group of several reports has matters of its own; it is covered too
// where what the other says most is what it says.
func covering(n int64, a, b []share) cover {
	said := covered(a, b)
	if n >= several {
		said.share = max(said.share, (said.share+covered(b, a).share)/2)
	}
	return said
}

// covered is the share of what a says that b says too: of the weight of a's terms, squared,
// what falls on terms that stand in b. A post of two lines can be wholly about a story that
// tells of far more.
func covered(a, b []share) (c cover) {
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
			c.words++
		}
	}
	if all > 0 {
		c.share = said / all
	}
	return c
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
		if i == j || b.gone[j] || !absorbs(&b.groups[i], &b.groups[j]) {
			return
		}
		from, to, x, y := &b.groups[i], &b.groups[j], b.surveyed(i), b.surveyed(j)
		if v := b.likely(i, j, 0); v >= within || retracts(from, to, x, y) {
			said := covering(from.n, sum(i), sum(j))
			if from.n < several && terseness(from, to) > 0 {
				of := b.worded(j)
				if others := g.besides(parts[i][0], parts[j]); len(others) < len(parts[j]) {
					of = g.wording(others)
				}
				said.tells = b.worded(i).tells(of)
				said.matter = b.about(i).speaks(b.about(j))
			}
			v = absorb(from, to, v, said, g.bond(from, to, x, y)+g.named(parts[i], parts[j]), elsewhere(from, to, x, y))
			if from.n > 1 && from.n <= several && terseness(from, to) > 0 {
				v = max(v, b.lead(parts[i], parts[j], j, sum(j)))
			}
			if g.storyOf(parts[i][0]) == g.storyOf(parts[j][0]) {
				v += custom
			}
			if v > b.links[i] {
				b.best[i], b.links[i] = j, v
			}
		}
	}
	search := func(i int) {
		b.best[i], b.links[i] = -1, 1
		if b.gone[i] || b.groups[i].size > small+terse {
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
			} else if b.groups[k].size <= small+terse {
				weigh(k, to)
			}
		}
	}
}
