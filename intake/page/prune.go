package page

import (
	_ "embed"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

//go:embed furniture.tsv
var furnitureFile string

// furniture is the table of furniture.tsv: a first word, and what has to follow it.
var furniture = sync.OnceValue(func() map[string][][]string {
	table := map[string][][]string{}
	for line := range strings.Lines(furnitureFile) {
		words := strings.Fields(line)
		if len(words) > 0 && words[0] != "#" {
			table[words[0]] = append(table[words[0]], words[1:])
		}
	}
	return table
})

// removed are elements that never hold a piece of a report's text.
var removed = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Template: true, atom.Noscript: true, atom.Iframe: true, atom.Svg: true,
	atom.Nav: true, atom.Footer: true, atom.Aside: true, atom.Figure: true, atom.Figcaption: true, atom.Button: true,
	atom.Select: true, atom.Textarea: true, atom.Input: true, atom.Label: true, atom.Video: true, atom.Audio: true,
	atom.Picture: true, atom.Object: true, atom.Menu: true, atom.Dialog: true, atom.Canvas: true, atom.Map: true,
}

// prune takes out of a tree what a reader doesn't see or wouldn't count to the report:
// hidden elements, scripts, menus, captions, and boxes whose names say that they hold
// something else. An element in which much of the page's prose stands is no such box.
func prune(tree *html.Node) {
	mass := map[*html.Node]int{}
	total := weigh(tree, mass)
	limit := max(total/5, 200)
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil; {
			next := c.NextSibling
			if c.Type == html.CommentNode || c.Type == html.ElementNode && dispensable(c, mass[c], limit) {
				n.RemoveChild(c)
			} else {
				walk(c)
			}
			c = next
		}
	}
	walk(tree)
}

func dispensable(n *html.Node, mass, limit int) bool {
	if n.DataAtom == atom.Figure && mass < limit && quoting(n) {
		return hidden(n)
	}
	switch {
	case removed[n.DataAtom] && (mass < limit || n.DataAtom == atom.Script || n.DataAtom == atom.Style || n.DataAtom == atom.Template):
		return true
	case n.DataAtom == atom.Body || n.DataAtom == atom.Html || n.DataAtom == atom.Article || n.DataAtom == atom.Main || heading(n.DataAtom):
		return hidden(n) && mass < limit
	case mass >= limit:
		return false
	}
	return hidden(n) || attribute(n, "aria-hidden") == "true" || marked(n)
}

// quoting reports whether a figure holds text of the report: a quotation, a table.
func quoting(n *html.Node) bool {
	left := 100
	for d := range n.Descendants() {
		if left--; left < 0 {
			return false
		}
		if d.DataAtom == atom.Blockquote || d.DataAtom == atom.Table || d.DataAtom == atom.Pre {
			return true
		}
	}
	return false
}

// marked reports whether an element's names are in the table.
func marked(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "role", "data-component", "data-testid", "data-module":
			if inTable(nameWords(a.Val)) {
				return true
			}
		}
	}
	return false
}

func inTable(words []string) bool {
	table := furniture()
	for i, w := range words {
	next:
		for _, rest := range table[w] {
			if len(words)-i-1 < len(rest) {
				continue
			}
			for j, r := range rest {
				if words[i+1+j] != r {
					continue next
				}
			}
			return true
		}
	}
	return false
}

// nameWords cuts a class attribute into its words, in lower case.
func nameWords(s string) []string {
	if len(s) > 500 {
		s = s[:500]
	}
	var words []string
	start := -1
	for i := 0; i <= len(s); i++ {
		var c byte
		if i < len(s) {
			c = s[i]
		}
		lower, upper := 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z'
		if start >= 0 && (!lower && !upper || upper && s[i-1] >= 'a' && s[i-1] <= 'z') {
			words = append(words, strings.ToLower(s[start:i]))
			start = -1
		}
		if start < 0 && (lower || upper) {
			start = i
		}
	}
	return words
}

// weigh sums for each element the letters of the paragraphs in it.
func weigh(n *html.Node, mass map[*html.Node]int) int {
	if removed[n.DataAtom] && (n.DataAtom == atom.Script || n.DataAtom == atom.Style) {
		return 0
	}
	sum := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode {
			if l := len(strings.TrimSpace(c.Data)); l > 40 {
				sum += l
			}
		} else {
			sum += weigh(c, mass)
		}
	}
	if n.Type == html.ElementNode {
		mass[n] = sum
	}
	return sum
}
