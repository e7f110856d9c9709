package story

import (
	"math"
	"slices"
	"time"
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
	like   uint16 // in terms, in fixed point
	phrase uint16 // in phrases
}

// offer puts a neighbour into its place, if it has one, and reports whether it does.
func (l *near) offer(report int32, like, phrase uint16) bool {
	i := int(l.n)
	for i > 0 && (l.at[i-1].like < like || l.at[i-1].like == like && l.at[i-1].report > report) {
		i--
	}
	if i == neighbours || like == 0 {
		return false
	}
	if l.n < neighbours {
		l.n++
	}
	copy(l.at[i+1:], l.at[i:])
	l.at[i] = neighbour{report, like, phrase}
	return true
}

// takes reports whether a list may change where a neighbour is offered: it has room or one
// farther away, or has that neighbour already.
func (l *near) takes(report int32, like uint16) bool {
	if l.n < neighbours {
		return true
	}
	last := l.at[neighbours-1]
	if last.like < like || last.like == like && last.report > report {
		return true
	}
	for i := range l.at {
		if l.at[i].report == report {
			return true
		}
	}
	return false
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
	d := dots{int64(fixed(leastScale)), int64(fixed(leastPhrase))}
	if l.n == neighbours {
		d.terms = max(d.terms, int64(l.at[neighbours-1].like))
		sum := int64(0)
		for _, o := range l.at {
			sum += int64(o.phrase)
		}
		d.phrases = max(d.phrases, sum/neighbours)
	}
	return d
}

// alike is the likeness of two reports in terms and in phrases, in fixed point: the cosine,
// less what the time between them takes.
func (g *Grouper) alike(a, b int32) (terms, phrases uint16) {
	x, y := g.texts.at(a), g.texts.at(b)
	d := g.product(a, b)
	if left := lapsed(x.seen(), y.seen()); left < 1 {
		d = dots{int64(float64(d.terms) * left), int64(float64(d.phrases) * left)}
	}
	return uint16(min(d.terms/unit, unit)), uint16(min(d.phrases/unit, unit))
}

// lapsed is what the time between two texts leaves of their likeness.
func lapsed(a, b int64) float64 {
	if a == 0 || b == 0 {
		return 1
	}
	if days := math.Abs(time.Duration(a-b).Hours())/24 - patience; days > 0 {
		return math.Pow(forgetting, days)
	}
	return 1
}

// surroundings looks for a report's neighbours and tells them that it is there. The
// numbers of all reports that were compared are valid until the next call.
func (g *Grouper) surroundings(n int32) []int32 {
	terms, _ := g.shelf.at(g.texts.at(n).bags)
	found := g.recall.like(terms, &g.terms)
	if i := slices.Index(found, n); i >= 0 {
		found = slices.Delete(found, i, i+1)
	}
	g.touch(found)
	own := near{known: true}
	g.likes = g.likes[:0]
	for _, o := range found {
		like, phrase := g.alike(n, o)
		g.likes = append(g.likes, dots{int64(like), int64(phrase)})
		own.offer(o, like, phrase)
		g.tell(o, n, like, phrase)
	}
	g.rescale(n, own)
	return found
}

// tell offers a report a neighbour.
func (g *Grouper) tell(report, other int32, like, phrase uint16) {
	if now := g.near.at(report); !now.known || !now.takes(other, like) {
		return // it will look for itself when its neighbours are asked for, or has nearer ones
	}
	l := *g.near.at(report)
	l.drop(other)
	l.offer(other, like, phrase)
	g.rescale(report, l)
}

// rescale puts a report's neighbours down and its story's cohesion right.
func (g *Grouper) rescale(n int32, l near) {
	before, known := g.near.at(n).scale(), g.near.at(n).known
	*g.near.at(n) = l
	if c := g.storyOf[n]; c != nil && known && c.counted && c.holds(g, n) {
		c.scale.add(l.scale())
		c.scale.add(before.negative())
	}
}

// holds reports whether a member's words count in its story's mass.
func (c *cluster) holds(g *Grouper, n int32) bool {
	return n >= c.from && g.original[n] < 0 && g.texts.at(n).bags.terms > 0
}
