package page

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// islands takes away the few paragraphs that stand far from the text and from its element:
// what a witness took along from the head or the foot of the page. What stands right under
// the title is a first paragraph, however far from the text.
func islands(blocks []block, keep, own []bool, holder *html.Node, title string) {
	const (
		gap   = 6 // blocks between an island and its mainland
		under = 3 // blocks from the title to a first paragraph
	)
	type land struct {
		from, to    int
		mass, count int
		kin         bool // it belongs to the text by its place
	}
	var all []land
	main, most := 0, -1
	last, titled := -gap-1, -gap
	for i, k := range keep {
		if title != "" && blocks[i].key == title {
			titled = i
		}
		if !k {
			continue
		}
		if i-last > gap {
			all = append(all, land{from: i})
		}
		last = i
		l := &all[len(all)-1]
		l.to = i
		l.count++
		if l.mass += weight(&blocks[i]); l.mass > most {
			main, most = len(all)-1, l.mass
		}
		l.kin = l.kin || own[i] || i-titled <= under
	}
	for n, l := range all {
		sparse := n > main && l.count > 1 && l.count*2 < l.to-l.from+1 // teasers, each under its link
		if l.kin || l.mass*3 >= most && !sparse || l.mass == most || n < main && holder != nil && near(blocks[l.to].node, holder) {
			continue
		}
		for i := l.from; i <= l.to; i++ {
			keep[i] = false
		}
	}
}

// bound takes away what stands before and after the text that the page itself gives for
// the report's, and links in between, where it gives nearly all of what is kept.
func bound(blocks []block, keep []bool, linked vote) {
	kept := poll(blocks, func(i int) bool { return keep[i] })
	sure := poll(blocks, func(i int) bool { return keep[i] && linked.in[i] })
	if sure.mass < 300 || sure.mass*100 < kept.mass*85 {
		return
	}
	first, last := ends(sure.in)
	for i, from := first-1, max(0, first-5); i >= from; i-- { // a first paragraph among the others, or like them, that the page forgot
		a, b := &blocks[i], &blocks[first]
		if keep[i] && len(a.key) > 200 && a.kind == b.kind && (a.node.Parent == b.node.Parent || alike(a, b)) {
			first = i
		}
	}
	for i := range keep {
		if !linked.in[i] && (i < first || i > last || blocks[i].linkShare() > 0.5) {
			keep[i] = false
		}
	}
}

// lead adds paragraphs that stand right over the text in a box of their own, as first
// paragraphs sometimes do, with no heading between.
func lead(blocks []block, keep []bool, holder *html.Node, title string) {
	first, _ := ends(keep)
	if first < 0 || holder == nil {
		return
	}
	for i, misses := first-1, 0; i >= max(0, first-9) && misses < 5; i-- {
		b := &blocks[i]
		switch {
		case b.head && title != "" && strings.Contains(b.key, title): // once more
		case b.head:
			return
		case (b.prose() || len(b.key) >= 40 && strings.HasSuffix(b.text, ".")) && !b.aside && b.linkShare() < 0.3 && (near(b.node, holder) || alike(b, &blocks[first])):
			keep[i], misses = true, 0
		case len(b.text) > brief: // labels between don't count
			misses++
		}
	}
}

// alike reports whether two paragraphs are of one kind by their names.
func alike(a, b *block) bool {
	class := attribute(a.node, "class")
	return class != "" && a.kind == b.kind && class == attribute(b.node, "class")
}

// near reports whether an element is a close relative of the holder of the text.
func near(n, holder *html.Node) bool {
	for range 3 {
		if holder = holder.Parent; holder == nil || holder.DataAtom == atom.Body {
			return false
		}
		if within(n, holder) {
			return true
		}
	}
	return false
}

// heads takes away what stands over the text: the title once more, who wrote it, and when.
func heads(blocks []block, keep []bool, titles []string) {
	prose := 0
	extra := func(line string) bool { return label(line) || slices.Contains(titles, key(line)) }
	for i := range blocks {
		if !keep[i] {
			continue
		}
		b := &blocks[i]
		for line, below, ok := strings.Cut(b.text, "\n"); ok && extra(line); line, below, ok = strings.Cut(b.text, "\n") {
			b.text, b.key = below, key(below)
		}
		switch {
		case extra(b.text):
			keep[i] = false
		case b.prose() && strings.ContainsAny(b.text, ".!?。"):
			if prose++; prose > 1 { // the first may be a summary over the labels
				return
			}
		}
	}
}

// repeats takes away paragraphs that stood before: pages print a line once more to catch
// the eye, and the beginning of a report where they list it.
func repeats(blocks []block, keep []bool) {
	seen := map[string]bool{}
	for i := range blocks {
		b := &blocks[i]
		if !keep[i] || len(b.key) < part && !b.head {
			continue
		}
		if b.head {
			keep[i] = !seen[b.key]
			seen[b.key] = true
			continue
		}
		cut := strings.HasSuffix(strings.TrimRight(b.text, " ])"), "…") || strings.HasSuffix(strings.TrimRight(b.text, " ])"), "..")
		if seen[b.key] || cut && seen[b.key[:part]] {
			keep[i] = false
		}
		seen[b.key], seen[b.key[:part]] = true, true
	}
}

// tails takes away what stands under the text: what its writers say of themselves.
func tails(blocks []block, keep []bool, authors []string) {
	_, last := ends(keep)
	for ; last > 0 && (!keep[last] || len(blocks[last].text) <= brief && label(blocks[last].text)); last-- {
		keep[last] = false // who wrote what else, and when
	}
	for i := last; i >= 0 && i > last-tail; i-- {
		if keep[i] && slices.ContainsFunc(authors, func(name string) bool { return introduces(blocks[i].text, name) }) {
			keep[i] = false
		}
	}
}

// tail is how many blocks at the end of a text may be about its writers.
const tail = 6

// introduces reports whether a line says who somebody is.
func introduces(text, name string) bool {
	rest, ok := strings.CutPrefix(text, name)
	if !ok || len(name) < 5 || len(text) > 800 {
		return false
	}
	rest = strings.TrimLeft(rest, " ,")
	for _, w := range []string{"is ", "was ", "has ", "covers ", "writes ", "reports ", "joined ", "ist ", "est ", "es "} {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	return false
}
