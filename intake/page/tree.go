package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Bounds of what words reads: a label, and no page.
const (
	maxWords     = 1 << 10 // bytes
	maxWordNodes = 300
)

// words is the beginning of the text below a node, as it stands.
func words(n *html.Node) string {
	var b strings.Builder
	left := maxWordNodes
	for d := range n.Descendants() {
		if left--; left < 0 || b.Len() > maxWords {
			break
		}
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// within reports whether an element stands in another, or is it.
func within(n, holder *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == holder {
			return true
		}
	}
	return false
}

// hidden reports whether a browser would not show an element: what a page hides it
// doesn't say to its readers.
func hidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return a.Val != "until-found"
		case "style":
			style := strings.ToLower(strings.ReplaceAll(a.Val, " ", ""))
			if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return true
			}
		}
	}
	return n.DataAtom == atom.Dialog && !has(n, "open")
}
