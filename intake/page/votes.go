package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A vote is which blocks of a page somebody takes for its report, and how much running
// text that is.
type vote struct {
	in   []bool
	mass int
}

// poll asks whom for each block.
func poll(blocks []block, whom func(i int) bool) vote {
	v := vote{in: make([]bool, len(blocks))}
	for i := range blocks {
		if v.in[i] = whom(i); v.in[i] {
			v.mass += weight(&blocks[i])
		}
	}
	return v
}

// weight is how much a block counts where votes are compared.
func weight(b *block) int {
	if b.aside || !b.prose() {
		return 0
	}
	return len(b.key)
}

// agreement is the share of running text, 0 to 1, that both take of what either takes.
func agreement(blocks []block, a, b vote) float64 {
	both := 0
	for i := range blocks {
		if a.in[i] && b.in[i] {
			both += weight(&blocks[i])
		}
	}
	return float64(both) / float64(max(1, a.mass+b.mass-both))
}

// Bounds of agreement.
const (
	much   = 0.8 // above it two votes are one
	little = 0.5 // below it one of them is wrong
)

func testimony(blocks []block, w witness) vote {
	return poll(blocks, func(i int) bool { return w.knows(blocks, i) })
}

// settle decides between two votes that differ by a third one: the one that is nearer to it,
// or itself where it is near to neither and finds more than both.
func settle(blocks []block, own, library, third vote) []bool {
	forOwn, forLibrary := agreement(blocks, own, third), agreement(blocks, library, third)
	switch {
	case max(forOwn, forLibrary) < little && third.mass > max(own.mass, library.mass):
		return third.in
	case forOwn > forLibrary || forOwn == forLibrary && own.mass >= library.mass:
		return joined(blocks, own, library)
	}
	return joined(blocks, library, own)
}

// joined is a vote with the paragraphs of another that stand right before or after its
// own: the two may have found the halves of one text.
func joined(blocks []block, a, b vote) []bool {
	keep := append([]bool(nil), a.in...)
	first, last := ends(keep)
	const gap = 3
	for i, misses := first-1, 0; i >= 0 && misses < gap; i-- {
		if b.in[i] && blocks[i].prose() {
			keep[i], misses = true, 0
		} else {
			misses++
		}
	}
	for i, misses := last+1, 0; first >= 0 && i < len(blocks) && misses < gap; i++ {
		if b.in[i] && blocks[i].prose() {
			keep[i], misses = true, 0
		} else {
			misses++
		}
	}
	return keep
}

// between keeps what either took of the lines that stand inside of the text, and what is
// quoted there, as posts of others are.
func between(blocks []block, keep []bool, a, b vote) {
	first, last := ends(keep)
	for i := first + 1; first >= 0 && i < last; i++ {
		taken := a.in[i] || b.in[i]
		if taken && blocks[i].kind != atom.Li && blocks[i].linkShare() > 0.9 && !strings.Contains(blocks[i].text, "://") { // it leads elsewhere
			taken = false
		}
		keep[i] = keep[i] || taken || quoted(blocks[i].node)
	}
}

// quoted reports whether an element stands in a quotation, or is one.
func quoted(n *html.Node) bool {
	for up := 0; up < 3 && n != nil; up, n = up+1, n.Parent {
		if n.DataAtom == atom.Blockquote {
			return true
		}
	}
	return false
}

// ends are the first and the last place that is kept, -1 where none is.
func ends(keep []bool) (first, last int) {
	first, last = -1, -1
	for i, k := range keep {
		if k && first < 0 {
			first = i
		}
		if k {
			last = i
		}
	}
	return first, last
}
