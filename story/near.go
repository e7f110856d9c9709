package story

import (
	"math"
	"slices"
)

// near is what is known of a report's surroundings: its nearest neighbours, the nearest
// first.
type near struct {
	known bool // the rest has been looked for
	n     int8
	at    [neighbours]neighbour
}

type neighbour struct {
	report int32
	like   float32 // in terms
	phrase float32 // in phrases
}

// offer puts a neighbour into its place, if it has one, and reports whether it does.
func (l *near) offer(report int32, like, phrase float32) bool {
	i := int(l.n)
	for i > 0 && (l.at[i-1].like < like || l.at[i-1].like == like && l.at[i-1].report > report) {
		i--
	}
	if i == neighbours || like <= 0 {
		return false
	}
	if l.n < neighbours {
		l.n++
	}
	copy(l.at[i+1:], l.at[i:])
	l.at[i] = neighbour{report, like, phrase}
	return true
}

// drop takes a neighbour out.
func (l *near) drop(report int32) {
	for i := range int(l.n) {
		if l.at[i].report == report {
			copy(l.at[i:], l.at[i+1:l.n])
			l.n--
			return
		}
	}
}

// scale is how alike a report must be to count as near, in fixed point: in terms as the
// last of its neighbours, in phrases as they are in the mean.
func (l *near) scale() dots {
	like, phrase := float32(leastScale), float32(leastPhrase)
	if l.n == neighbours {
		like = max(like, l.at[neighbours-1].like)
		sum := float32(0)
		for _, o := range l.at {
			sum += o.phrase
		}
		phrase = max(phrase, sum/neighbours)
	}
	return dots{int64(fixed(like)), int64(fixed(phrase))}
}

// alike is the cosine of two reports' terms, less what the time between them takes.
func alike(a, b *Sketch) float32 { return float32(cosine(a.Terms, b.Terms)) * lapsed(a, b) }

// lapsed is what the time between two reports leaves of their likeness.
func lapsed(a, b *Sketch) float32 {
	x, y := seen(a), seen(b)
	if x.IsZero() || y.IsZero() {
		return 1
	}
	if days := math.Abs(x.Sub(y).Hours())/24 - patience; days > 0 {
		return float32(math.Pow(forgetting, days))
	}
	return 1
}

// surroundings looks for a report's neighbours and tells them that it is there. The
// numbers of all reports that were compared are valid until the next call.
func (g *Grouper) surroundings(n int32) []int32 {
	s := g.sketches[n]
	found := g.recall.like(s, g.terms, len(g.sketches))
	found = slices.DeleteFunc(found, func(o int32) bool { return o == n || g.original[o] >= 0 })
	own := near{known: true}
	g.likes = g.likes[:0]
	for _, o := range found {
		left := lapsed(s, g.sketches[o])
		like, phrase := left*float32(cosine(s.Terms, g.sketches[o].Terms)), left*float32(cosine(s.Phrases, g.sketches[o].Phrases))
		g.likes = append(g.likes, like)
		own.offer(o, like, phrase)
		g.tell(o, n, like, phrase)
	}
	g.rescale(n, own)
	return found
}

// tell offers a report a neighbour.
func (g *Grouper) tell(report, other int32, like, phrase float32) {
	l := g.near[report]
	if !l.known {
		return // it will look for itself when its neighbours are asked for
	}
	l.drop(other)
	l.offer(other, like, phrase)
	g.rescale(report, l)
}

// rescale puts a report's neighbours down and its story's cohesion right.
func (g *Grouper) rescale(n int32, l near) {
	before, known := g.near[n].scale(), g.near[n].known
	g.near[n] = l
	if c := g.storyOf[n]; c != nil && known && c.sum != nil && c.holds(g, n) {
		c.scale.add(l.scale())
		c.scale.add(before.negative())
	}
}

// holds reports whether a member's words count in its story.
func (c *cluster) holds(g *Grouper, n int32) bool {
	return g.original[n] < 0 && len(g.sketches[n].Terms) > 0
}
