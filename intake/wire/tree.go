package wire

import (
	"fmt"
	"iter"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/mend"
)

// Bounds of a tree.
const (
	maxDepth = 100
	maxNodes = 500_000
)

// A node is an element, or a piece of text between elements (without a name).
type node struct {
	name     string // local name: the namespaces of these formats don't clash
	text     string
	tag      mend.Token // the start tag, with its attributes
	children []*node
	cut      bool // the file ended before the element did
}

// parseTree reads an XML document within bounds. An element whose end tag is missing ends
// with the one around it; what is open when the file ends is marked as cut.
func parseTree(data []byte) (*node, error) {
	sc := mend.NewScanner(mend.Decode(data, mend.DeclaredEncoding(data)))
	top := &node{}
	open := []*node{top}
	for nodes := 0; ; nodes++ {
		t, ok := sc.Next()
		if !ok {
			break
		}
		if nodes > maxNodes || len(open) > maxDepth {
			return nil, fmt.Errorf("%w: over %d elements, or %d deep", hearsay.ErrTooLarge, maxNodes, maxDepth)
		}
		last := open[len(open)-1]
		switch t.Kind {
		case mend.Start, mend.Empty:
			n := &node{name: local(t.Name), tag: t}
			if n.name == "p" && last.name == "p" { // paragraphs hold none
				open = open[:len(open)-1]
				last = open[len(open)-1]
			}
			last.children = append(last.children, n)
			if t.Kind == mend.Start && n.name != "br" {
				open = append(open, n)
			}
		case mend.End:
			open = closeElement(open, local(t.Name))
		case mend.Text:
			last.children = append(last.children, &node{text: mend.References(t.Text, &sc.Entities)})
		case mend.CData:
			last.children = append(last.children, &node{text: t.Text})
		}
	}
	for _, n := range open {
		n.cut = true
	}
	for _, n := range top.children {
		if n.name != "" {
			return n, nil
		}
	}
	return nil, fmt.Errorf("%w: an XML document without an element", hearsay.ErrInvalid)
}

// closeElement closes the innermost open element of a name, with those inside of it. An end
// tag of what isn't open closes nothing.
func closeElement(open []*node, name string) []*node {
	for i := len(open) - 1; i > 0; i-- {
		if open[i].name == name {
			return open[:i]
		}
	}
	return open
}

func local(name string) string { return name[strings.LastIndexByte(name, ':')+1:] }

// all yields n and the nodes below it that have a name, in document order; below one that
// was found it doesn't look.
func (n *node) all(name string) iter.Seq[*node] {
	return func(yield func(*node) bool) { n.walk(name, yield) }
}

func (n *node) walk(name string, yield func(*node) bool) bool {
	if n.name == name {
		return yield(n)
	}
	for _, c := range n.children {
		if !c.walk(name, yield) {
			return false
		}
	}
	return true
}

// find is the first node on a path of names below n, or an empty node.
func (n *node) find(path ...string) *node {
next:
	for _, name := range path {
		for _, c := range n.children {
			for found := range c.all(name) {
				n = found
				continue next
			}
		}
		return &node{}
	}
	return n
}

// attr is an attribute's value, or empty.
func (n *node) attr(name string) string {
	found := ""
	n.tag.EachAttribute(func(written, value string) bool {
		if local(written) == name {
			found = strings.TrimSpace(value)
			return false
		}
		return true
	})
	return found
}

// words is all text below n, folded.
func (n *node) words() string {
	var b strings.Builder
	n.write(&b)
	return fold(b.String())
}

// wordsBut is all text below n, folded, but that of elements of a name.
func (n *node) wordsBut(name string) string {
	var b strings.Builder
	for _, c := range n.children {
		if c.name != name {
			c.write(&b)
		}
	}
	return fold(b.String())
}

func (n *node) write(b *strings.Builder) {
	b.WriteString(n.text)
	for _, c := range n.children {
		if c.name == "br" {
			b.WriteByte(' ')
		}
		c.write(b)
	}
}

// Elements that stand as paragraphs of their own, and those whose text is none of the
// report's: pictures with their captions, and notes to the desk.
var (
	blocks = map[string]bool{"p": true, "hl2": true, "h1": true, "h2": true, "h3": true, "h4": true, "li": true, "pre": true, "dt": true, "dd": true, "tr": true, "credit": true}
	beside = map[string]bool{"media": true, "figure": true, "script": true, "style": true, "head": true, "note": true, "aside": true}
)

// paragraphs is the text below n, a string per block, blocks inside blocks apart.
func (n *node) paragraphs() []string {
	var all []string
	var b strings.Builder
	cut := func() {
		if s := fold(b.String()); s != "" {
			all = append(all, s)
		}
		b.Reset()
	}
	var walk func(n *node)
	walk = func(n *node) {
		switch {
		case beside[n.name]:
			return
		case blocks[n.name]:
			cut()
			defer cut()
		case n.name == "br" || n.name == "td":
			b.WriteByte(' ')
		}
		b.WriteString(n.text)
		for _, c := range n.children {
			walk(c)
		}
	}
	walk(n)
	cut()
	return all
}
