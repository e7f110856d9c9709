package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A block is a piece of a page that stands by itself on the screen: a paragraph, a
// heading, an entry of a list. Blocks are the unit in which it is decided what of a page
// belongs to its report.
type block struct {
	text   string     // as a reader sees it, white space folded
	key    string     // its letters and digits: what two witnesses of one text agree on
	linked int        // bytes of the key that stand in links
	node   *html.Node // the element that holds it
	kind   atom.Atom  // the nearest element around it that makes blocks
	head   bool       // it is a heading
	aside  bool       // it speaks of the page and not of the news
}

// linkShare is how much of a block stands in links, 0 to 1.
func (b *block) linkShare() float64 {
	if len(b.key) == 0 {
		return 0
	}
	return float64(b.linked) / float64(len(b.key))
}

// prose reports whether a block looks like running text, and not like a label or a link.
func (b *block) prose() bool {
	return len(b.key) >= 60 && b.linkShare() < 0.4 && (strings.ContainsAny(b.text, " \n") || len(b.text) > len(b.key)*2 || b.text[0] >= utf8.RuneSelf)
}

// sentence reports whether a block, full of links as it may be, is a sentence around them.
func (b *block) sentence() bool {
	return len(b.key)-b.linked >= 40 && strings.HasSuffix(b.text, ".")
}

// A cutter cuts a tree into blocks.
type cutter struct {
	blocks []block
	text   writer
	linked int // bytes of letters and digits in links
	clock  int // the same in <time>
	breaks int // <br> since the last word
}

// An around is what stands around a piece of text that is being cut.
type around struct {
	holder *html.Node // the element that makes the block
	kind   atom.Atom
	link   bool
	clock  bool
}

// cut lists the blocks below a node in the order of the page. What no reader sees is left
// out.
func cut(n *html.Node) []block {
	c := &cutter{}
	at := around{holder: n}
	c.walk(n, at)
	c.flush(at)
	teasers(c.blocks)
	return c.blocks
}

func (c *cutter) walk(n *html.Node, at around) {
	switch n.Type {
	case html.TextNode:
		c.words(n.Data, at)
		return
	case html.CommentNode, html.DoctypeNode:
		return
	}
	blocky := blockElement[n.DataAtom]
	switch {
	case unseen[n.DataAtom]:
		return
	case n.DataAtom == atom.Br:
		if c.breaks++; c.breaks > 1 { // two of them stand for a new paragraph
			c.flush(at)
		} else {
			c.text.breakLine()
		}
		return
	case n.DataAtom == atom.Td || n.DataAtom == atom.Th:
		c.text.words(" ")
	case n.DataAtom == atom.A:
		at.link = at.link || has(n, "href")
	case n.DataAtom == atom.Time:
		at.clock = true
	}
	inner := at
	if blocky {
		c.flush(at)
		inner.holder, inner.kind = n, n.DataAtom
	}
	for e := n.FirstChild; e != nil; e = e.NextSibling {
		c.walk(e, inner)
	}
	if blocky {
		c.flush(inner)
	}
}

func (c *cutter) words(s string, at around) {
	s = visible(s)
	if strings.TrimSpace(s) == "-->" { // of a comment that was closed before
		return
	}
	if strings.TrimSpace(s) != "" {
		c.breaks = 0
		if at.link || at.clock {
			n := keyLength(s)
			if at.link {
				c.linked += n
			}
			if at.clock {
				c.clock += n
			}
		}
	}
	c.text.words(s)
}

// flush ends a block.
func (c *cutter) flush(at around) {
	if text := c.text.String(); text != "" {
		b := block{text: text, key: key(text), linked: c.linked, node: at.holder, kind: at.kind, head: heading(at.kind)}
		b.aside = aside(text) || len(b.key) > 0 && c.clock >= len(b.key)
		c.blocks = append(c.blocks, b)
	}
	c.text, c.linked, c.clock, c.breaks = writer{}, 0, 0, 0
}

// teasers marks what a page tells of its other reports: at least three pairs of a link
// and a line of text, each pair in an element of its own.
func teasers(blocks []block) {
	pairs := []int{}
	for i := 1; i < len(blocks); i++ {
		a, b := &blocks[i-1], &blocks[i]
		if len(a.key) >= 15 && a.linkShare() > 0.8 && b.prose() && len(b.key) < 300 && pair(a.node, b.node) {
			pairs = append(pairs, i)
		}
	}
	if len(pairs) < 3 {
		return
	}
	for _, i := range pairs {
		blocks[i-1].aside, blocks[i].aside = true, true
	}
}

// pair reports whether two elements have a small one around them that holds little else.
func pair(a, b *html.Node) bool {
	p := a
	for range 3 {
		if p = p.Parent; p == nil {
			return false
		}
		if within(b, p) {
			texts, nodes := 0, 0
			for d := range p.Descendants() {
				if nodes++; nodes > 60 {
					return false
				}
				if d.Type == html.TextNode && strings.TrimSpace(d.Data) != "" {
					if texts++; texts > 5 {
						return false
					}
				}
			}
			return true
		}
	}
	return false
}

// visible is a text without characters that show nothing and can turn what is shown:
// soft hyphens, marks of direction, joiners of no width.
func visible(s string) string {
	if !strings.ContainsFunc(s, unseenRune) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if unseenRune(r) {
			return -1
		}
		return r
	}, s)
}

func unseenRune(r rune) bool {
	return r == 0xAD || r >= 0x200B && r <= 0x200F && r != 0x200C && r != 0x200D || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x206F || r == 0xFEFF
}

func heading(kind atom.Atom) bool {
	switch kind {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// key is a text's letters and digits.
func key(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if letter(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func keyLength(s string) int {
	n := 0
	for _, r := range s {
		if letter(r) {
			n += utf8.RuneLen(r)
		}
	}
	return n
}

func letter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}
