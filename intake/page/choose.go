package page

import (
	"slices"
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
	for i := first - 1; i >= 0 && keep[i] && len(blocks[i].key) > 200 && blocks[i].kind == blocks[first].kind && blocks[i].node.Parent == blocks[first].node.Parent; i-- {
		first = i // a first paragraph among the others, that the page forgot
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
	for i, misses := first-1, 0; i >= 0 && misses < 5; i-- {
		b := &blocks[i]
		switch {
		case b.head && title != "" && strings.Contains(b.key, title): // once more
		case b.head:
			return
		case (b.prose() || len(b.key) >= 40 && strings.HasSuffix(b.text, ".")) && !b.aside && b.linkShare() < 0.3 && (near(b.node, holder) || alike(b, &blocks[first])):
			keep[i], misses = true, 0
		default:
			misses++
		}
	}
}

// alike reports whether two paragraphs are of one kind by their names.
func alike(a, b *block) bool {
	class := attribute(a.node, "class")
	return class != "" && a.kind == b.kind && class == attribute(b.node, "class")
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
