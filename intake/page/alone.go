package page

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// alone takes the reports out of a tree that stand on a page beside its own, as under it on
// pages that go on without end: whole articles with main headings of theirs, where exactly
// one article has the page's title for its own.
func alone(tree *html.Node, title string) {
	var others []*html.Node
	own := 0
	for n := range tree.Descendants() {
		if n.DataAtom != atom.Article || inArticle(n) {
			continue
		}
		switch heading := mainHeading(n); {
		case heading == "":
		case heading == key(title):
			own++
		default:
			others = append(others, n)
		}
	}
	if own != 1 {
		return
	}
	for _, n := range others {
		n.Parent.RemoveChild(n)
	}
}

// inArticle reports whether an article stands inside of another.
func inArticle(n *html.Node) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if p.DataAtom == atom.Article {
			return true
		}
	}
	return false
}

// mainHeading is the key of the first main heading inside of an element, or empty.
func mainHeading(n *html.Node) string {
	for d := range n.Descendants() {
		if d.DataAtom == atom.H1 {
			return key(text(d))
		}
	}
	return ""
}
