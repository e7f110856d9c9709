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
	d := dots{l.reach(), int64(fixed(leastPhrase))}
	if l.n == neighbours {
		sum := int64(0)
		for _, o := range l.at {
			sum += int64(o.phrase)
		}
		d.phrases = max(d.phrases, sum/neighbours)
	}
	return d
}

// reach is the scale in terms.
func (l *near) reach() int64 {
	least := int64(fixed(leastScale))
	if l.n == neighbours {
		return max(least, int64(l.at[neighbours-1].like))
	}
	return least
}

// nearness is how alike two reports are in relation to the surroundings of both, given their
// likeness in terms: what reckoning.near is for two groups.
func (g *Grouper) nearness(a, b int32, like int64) float64 {
	return float64(like) / math.Sqrt(float64(g.near.at(a).reach()*g.near.at(b).reach()))
}

// alike is the likeness of two reports in terms, in fixed point: the cosine, less what the time
// between them takes.
func (g *Grouper) alike(a, b int32) uint16 {
	g.lay(a)
	terms, _ := g.shelf.at(g.texts.at(b).bags)
	return g.lessTime(a, b, g.probe.terms.product(terms))
}

// alikeInPhrases is the same in phrases.
func (g *Grouper) alikeInPhrases(a, b int32) uint16 {
	g.lay(a)
	_, phrases := g.shelf.at(g.texts.at(b).bags)
	return g.lessTime(a, b, g.probe.phrases.product(phrases))
}

// lessTime is what the time between two reports leaves of their product.
func (g *Grouper) lessTime(a, b int32, dot int64) uint16 {
	if left := lapsed(g.texts.at(a).seen(), g.texts.at(b).seen()); left < 1 {
		dot = int64(float64(dot) * left)
	}
	return uint16(min(dot/unit, unit))
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
// numbers of all reports that were compared are valid until the next call, and so are their
// likenesses; that in phrases is left out where the one in terms is too little to matter.
func (g *Grouper) surroundings(n int32) []int32 {
	t := g.texts.at(n)
	terms, _ := g.shelf.at(t.bags)
	most := recalled
	if t.words >= longWords {
		most = recalledLong
	}
	found := g.recall.like(terms, &g.terms, most)
	if i := slices.Index(found, n); i >= 0 {
		found = slices.Delete(found, i, i+1)
	}
	g.touch(found)
	g.likes = g.likes[:0]
	nearest := uint16(0)
	for _, o := range found {
		like := g.alike(n, o)
		g.likes = append(g.likes, dots{terms: int64(like)})
		nearest = max(nearest, like)
	}
	own := near{known: true}
	for i, o := range found {
		like, phrase := uint16(g.likes[i].terms), uint16(0)
		theirs := g.near.at(o)
		tell := theirs.known && theirs.takes(n, like) // else it will look for itself when its neighbours are asked for, or has nearer ones
		if tell || own.takes(o, like) || nearer*like >= nearest {
			phrase = g.alikeInPhrases(n, o)
			g.likes[i].phrases = int64(phrase)
		}
		own.offer(o, like, phrase)
		if tell {
			l := *theirs
			l.drop(n)
			l.offer(n, like, phrase)
			g.rescale(o, l)
		}
	}
	g.rescale(n, own)
	return found
}

// rescale puts a report's neighbours down and its story's cohesion right.
func (g *Grouper) rescale(n int32, l near) {
	before, known := g.near.at(n).scale(), g.near.at(n).known
	*g.near.at(n) = l
	if c := g.storyOf(n); c != nil && known && c.counted && c.holds(g, n) {
		c.scale.add(l.scale())
		c.scale.add(before.negative())
	}
}

// holds reports whether a member's words count in its story's mass.
func (c *cluster) holds(g *Grouper, n int32) bool {
	return n >= c.from && g.original[n] < 0 && g.texts.at(n).bags.terms > 0
}
