package wire

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"golang.org/x/net/html/charset"

	"github.com/hearsay-news/hearsay"
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
	attrs    []xml.Attr
	children []*node
}

// parseTree reads an XML document within bounds.
func parseTree(data []byte) (*node, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	d.CharsetReader = func(label string, in io.Reader) (io.Reader, error) {
		if strings.HasPrefix(strings.ToLower(label), "utf-16") {
			return in, nil // it was decoded before its declaration could be read
		}
		return charset.NewReaderLabel(label, in)
	}
	top := &node{}
	open := []*node{top}
	for nodes := 0; ; nodes++ {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("%w: %w", hearsay.ErrInvalid, err)
		}
		if nodes > maxNodes || len(open) > maxDepth {
			return nil, fmt.Errorf("%w: over %d elements, or %d deep", hearsay.ErrTooLarge, maxNodes, maxDepth)
		}
		last := open[len(open)-1]
		switch t := token.(type) {
		case xml.StartElement:
			n := &node{name: t.Name.Local, attrs: t.Attr}
			last.children = append(last.children, n)
			open = append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			last.children = append(last.children, &node{text: string(t)})
		}
	}
	for _, n := range top.children {
		if n.name != "" {
			return n, nil
		}
	}
	return nil, fmt.Errorf("%w: an XML document without an element", hearsay.ErrInvalid)
}

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
	for _, a := range n.attrs {
		if a.Name.Local == name {
			return strings.TrimSpace(a.Value)
		}
	}
	return ""
}

// words is all text below n, folded.
func (n *node) words() string {
	var b strings.Builder
	n.write(&b)
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
