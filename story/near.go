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
	like   float32
}

// offer puts a neighbour into its place, if it has one, and reports whether it does.
func (l *near) offer(report int32, like float32) bool {
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
	l.at[i] = neighbour{report, like}
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

// scale is how alike a report must be to count as near, in fixed point.
func (l *near) scale() int64 {
	like := float32(leastScale)
	if l.n == neighbours {
		like = max(like, l.at[neighbours-1].like)
	}
	return int64(fixed(like))
}

// alike is the cosine of two reports, less what the time between them takes.
func alike(a, b *Sketch) float32 {
	like := cosine(a.Terms, b.Terms)
	x, y := seen(a), seen(b)
	if x.IsZero() || y.IsZero() {
		return float32(like)
	}
	if days := math.Abs(x.Sub(y).Hours())/24 - patience; days > 0 {
		like *= math.Pow(forgetting, days)
	}
	return float32(like)
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
		like := alike(s, g.sketches[o])
		g.likes = append(g.likes, like)
		own.offer(o, like)
		g.tell(o, n, like)
	}
	g.rescale(n, own)
	return found
}

// tell offers a report a neighbour.
func (g *Grouper) tell(report, other int32, like float32) {
	l := g.near[report]
	if !l.known {
		return // it will look for itself when its neighbours are asked for
	}
	l.drop(other)
	l.offer(other, like)
	g.rescale(report, l)
}

// rescale puts a report's neighbours down and its story's cohesion right.
func (g *Grouper) rescale(n int32, l near) {
	before, known := g.near[n].scale(), g.near[n].known
	g.near[n] = l
	if c := g.storyOf[n]; c != nil && known && c.sum != nil && c.holds(g, n) {
		c.scale += l.scale() - before
	}
}

// holds reports whether a member's words count in its story.
func (c *cluster) holds(g *Grouper, n int32) bool {
	return g.original[n] < 0 && len(g.sketches[n].Terms) > 0
}
