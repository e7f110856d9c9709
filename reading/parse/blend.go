package parse

// maxBlend is the most words on which two trees may differ and be blended; where it is
// more, the tree read from the beginning is taken. The blending costs the cube of it.
const maxBlend = 96

// A blender finds the tree that several parsers together favour most.
type blender struct {
	n     int
	votes []float32 // dependent*(n+1)+head: how sure a parser was of the arc
	whole [2][]cell // by where the head of a stretch of words stands: at its end, at its start
	part  [2][]cell // the same where the other end hangs on it and isn't done
	heads []int32
}

// cell is the best tree over a stretch, and where it falls in two.
type cell struct {
	votes float32
	split int32
}

const (
	headLast  = 0
	headFirst = 1
)

// reset begins a sentence of n words.
func (b *blender) reset(n int) {
	b.n = n
	b.votes = cleared(b.votes, n*(n+1))
	for i := range 2 {
		b.whole[i] = cleared(b.whole[i], n*n)
		b.part[i] = cleared(b.part[i], n*n)
	}
	b.heads = cleared(b.heads, n)
}

func cleared[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	s = s[:n]
	clear(s)
	return s
}

// vote speaks for an arc; the head n is the root.
func (b *blender) vote(dep, head int, sure float32) { b.votes[dep*(b.n+1)+head] += sure }

// tree gives each word's head in the projective tree with one root that has most votes
// (Eisner 1996), n for the root. The result holds until the next reset.
func (b *blender) tree() []int32 {
	n := b.n
	for width := 1; width < n; width++ {
		for s := 0; s+width < n; s++ {
			b.join(s, s+width)
		}
	}
	root, high := 0, float32(-1)
	for r := range n {
		v := b.votes[r*(n+1)+n] + b.whole[headLast][r].votes + b.whole[headFirst][r*n+n-1].votes
		if v > high {
			root, high = r, v
		}
	}
	b.heads[root] = int32(n)
	b.take(0, root, headLast, true)
	b.take(root, n-1, headFirst, true)
	return b.heads
}

// join finds the best trees over the words s to t, of which all shorter stretches are known.
func (b *blender) join(s, t int) {
	n := b.n
	first, last := b.whole[headFirst], b.whole[headLast]
	best := cell{votes: -1}
	for r := s; r < t; r++ {
		if v := first[s*n+r].votes + last[(r+1)*n+t].votes; v > best.votes {
			best = cell{v, int32(r)}
		}
	}
	b.part[headLast][s*n+t] = cell{best.votes + b.votes[s*(n+1)+t], best.split}
	b.part[headFirst][s*n+t] = cell{best.votes + b.votes[t*(n+1)+s], best.split}
	l, f := cell{votes: -1}, cell{votes: -1}
	for r := s; r < t; r++ {
		if v := last[s*n+r].votes + b.part[headLast][r*n+t].votes; v > l.votes {
			l = cell{v, int32(r)}
		}
		if v := b.part[headFirst][s*n+r+1].votes + first[(r+1)*n+t].votes; v > f.votes {
			f = cell{v, int32(r + 1)}
		}
	}
	last[s*n+t], first[s*n+t] = l, f
}

// take notes the heads in the best tree over the words s to t.
func (b *blender) take(s, t, head int, whole bool) {
	if s == t {
		return
	}
	if whole {
		r := int(b.whole[head][s*b.n+t].split)
		if head == headLast {
			b.take(s, r, headLast, true)
			b.take(r, t, headLast, false)
		} else {
			b.take(s, r, headFirst, false)
			b.take(r, t, headFirst, true)
		}
		return
	}
	if head == headLast {
		b.heads[s] = int32(t)
	} else {
		b.heads[t] = int32(s)
	}
	r := int(b.part[head][s*b.n+t].split)
	b.take(s, r, headFirst, true)
	b.take(r+1, t, headLast, true)
}
