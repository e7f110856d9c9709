package page

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"
)

// witnesses are those who are asked which blocks are the report.
type witnesses struct {
	extracted witness        // an extraction library
	linked    witness        // the page itself, in its JSON-LD; may be empty, or cut short
	third     func() witness // the library with all that it has, asked only in a dispute
	titles    []string       // what the page gives as the report's title, as keys
	authors   []string       // who wrote it
}

// choose says which blocks are the report. Our own search for the element that holds most
// of the text and the library's answer are held against each other. Where they agree by
// and large, a paragraph needs one of them, and anything shorter two of them and the page's
// own word. Where they don't agree, the page's own word decides, or else a third opinion.
func choose(blocks []block, w witnesses) []bool {
	holder := find(blocks)
	inside := kin(holder, blocks)
	linked := testimony(blocks, w.linked)
	own := poll(blocks, func(i int) bool {
		b := &blocks[i]
		return inside[b.node] && (b.linkShare() < 0.6 || b.sentence()) && (len(b.key) > 25 || b.head || (b.kind == atom.Li || b.kind == atom.P && len(b.key) > 3) && b.linkShare() < 0.3 || strings.ContainsAny(b.text, ".?!。"))
	})
	library := poll(blocks, func(i int) bool { return w.extracted.knows(blocks, i) })
	agree := agreement(blocks, own, library)
	var keep []bool
	if agree < much {
		if len(w.linked) > 300 && linked.mass*10 > len(w.linked)*6 {
			if agreement(blocks, own, linked) >= agreement(blocks, library, linked) {
				keep = own.in
			} else {
				keep = library.in
			}
			if agree < little {
				keep = linked.in
			}
		}
	}
	prose := poll(blocks, func(int) bool { return true }).mass
	switch {
	case keep != nil || agree >= little:
	case library.mass == 0 && own.mass*2 > prose || prose < stub: // there is nothing else to be found
		keep = joined(blocks, own, library)
	case under(blocks, library, w.titles[0]) && astray(blocks, own, w.titles[0]):
		keep = library.in
	case under(blocks, own, w.titles[0]) && astray(blocks, library, w.titles[0]):
		keep = own.in
	default:
		keep = settle(blocks, own, library, testimony(blocks, w.third()))
	}
	if keep == nil {
		keep = make([]bool, len(blocks))
		for i := range blocks {
			o, l, p := own.in[i], library.in[i], linked.in[i]
			keep[i] = o && l || o && p || l && p || (o || l) && blocks[i].prose()
		}
	}
	islands(blocks, keep, own.in, holder, w.titles[0])
	if agree >= little {
		between(blocks, keep, own, library)
	}
	lead(blocks, keep, holder, w.titles[0])
	captions(blocks, keep, own.in)
	for i := range blocks {
		keep[i] = keep[i] && !blocks[i].aside
	}
	bound(blocks, keep, linked)
	heads(blocks, keep, w.titles)
	tails(blocks, keep, w.authors)
	repeats(blocks, keep)
	return keep
}

// under reports whether a vote's text, not a mere line of it, begins below the title; astray
// whether it begins where other things of the page stand, far from the title or before it.
func under(blocks []block, v vote, title string) bool {
	const beside = 12 // blocks
	from := depth(blocks, v, title)
	return from >= 0 && from <= beside && v.mass >= stub
}

func astray(blocks []block, v vote, title string) bool {
	const far = 30 // blocks
	from := depth(blocks, v, title)
	return from > far
}

// depth is how many blocks below the title a vote's first paragraph stands; -1 where the
// page doesn't show the title, or the paragraph stands before it.
func depth(blocks []block, v vote, title string) int {
	at := slices.IndexFunc(blocks, func(b block) bool { return b.head && b.key == title })
	if at < 0 {
		return -1
	}
	for i := range blocks {
		if v.in[i] && weight(&blocks[i]) > 0 {
			return max(-1, i-at)
		}
	}
	return -1
}
