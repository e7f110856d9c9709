package page

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

//go:embed furniture.tsv
var furnitureFile string

// names is a table of names: a first word, and what may have to follow it.
type names map[string][][]string

// furniture is the table of furniture.tsv; unheard are those of its names whose elements
// nobody sees, surely those that never hold a report, however long
// they are; spared are names of elements that may hold one whatever else they are called.
var (
	furniture = sync.OnceValue(func() names { return readNames("unseen", "surely", "furniture") })
	unheard   = sync.OnceValue(func() names { return readNames("unseen") })
	surely    = sync.OnceValue(func() names { return readNames("surely") })
	spared    = sync.OnceValue(func() names { return readNames("kept") })
)

// readNames reads the names after the lines "# kind", each to the next line of that sort.
func readNames(kinds ...string) names {
	table := names{}
	in := false
	for line := range strings.Lines(furnitureFile) {
		words := strings.Fields(line)
		switch {
		case len(words) == 0:
		case words[0] == "#":
			in = len(words) == 2 && slices.Contains(kinds, words[1])
		case in:
			table[words[0]] = append(table[words[0]], words[1:])
		}
	}
	return table
}

// removed are elements that never hold a piece of a report's text.
var removed = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Template: true, atom.Noscript: true, atom.Iframe: true, atom.Svg: true,
	atom.Nav: true, atom.Footer: true, atom.Aside: true, atom.Figure: true, atom.Figcaption: true, atom.Button: true,
	atom.Select: true, atom.Textarea: true, atom.Input: true, atom.Label: true, atom.Video: true, atom.Audio: true,
	atom.Picture: true, atom.Object: true, atom.Form: true, atom.Menu: true, atom.Dialog: true, atom.Canvas: true, atom.Map: true,
}

// prune takes out of a tree what a reader doesn't see or wouldn't count to the report:
// hidden elements, scripts, menus, captions, and boxes whose names say that they hold
// something else. An element in which much of the page's prose stands is no such box.
// Gently, names don't count.
func prune(tree *html.Node, gently bool) {
	mass := map[*html.Node]int{}
	p := pruner{mass: mass, gently: gently}
	p.total = weigh(tree, mass)
	p.limit = max(p.total/5, 200)
	p.walk(tree)
}

type pruner struct {
	mass   map[*html.Node]int // bytes of prose in an element
	total  int                // the same of the page
	limit  int                // with so much prose an element stays, as a rule
	gently bool
}

func (p *pruner) walk(n *html.Node) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		if c.Type == html.CommentNode || c.Type == html.ElementNode && p.dispensable(c) {
			n.RemoveChild(c)
		} else {
			p.walk(c)
		}
		c = next
	}
}

func (p *pruner) dispensable(n *html.Node) bool {
	light := p.mass[n] < p.limit
	if n.DataAtom == atom.Body || n.DataAtom == atom.Html {
		return false
	}
	if hidden(n) { // pages hide all that they have until a script has run
		return p.mass[n]*2 < p.total || light && p.total > p.limit
	}
	switch {
	case n.DataAtom == atom.Figure && light && quoting(n):
		return false
	case removed[n.DataAtom]:
		return light || unseen[n.DataAtom] && n.DataAtom != atom.Object
	case !light:
		return !p.gently && p.mass[n] < p.total*3/4 && p.total-p.mass[n] > 1200 && n.DataAtom != atom.Article && n.DataAtom != atom.Main && marked(n, surely)
	case p.gently || n.DataAtom == atom.Article || n.DataAtom == atom.Main || heading(n.DataAtom):
		return false
	case inline[n.DataAtom] && amid(n): // a word with a tip on it is a word
		return marked(n, unheard)
	}
	return attribute(n, "aria-hidden") == "true" || marked(n, furniture)
}

// inline elements stand in a line of text.
var inline = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.B: true, atom.Cite: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Mark: true,
	atom.Q: true, atom.S: true, atom.Small: true, atom.Span: true, atom.Strong: true, atom.Sub: true, atom.Sup: true, atom.Time: true, atom.U: true,
}

// amid reports whether an element has text beside it.
func amid(n *html.Node) bool {
	for _, s := range []*html.Node{n.PrevSibling, n.NextSibling} {
		if s != nil && s.Type == html.TextNode && strings.TrimSpace(s.Data) != "" {
			return true
		}
	}
	return false
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

// marked reports whether an element's names are in a table, and none of them is spared.
func marked(n *html.Node, table func() names) bool {
	found := false
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "role", "data-component", "data-testid", "data-module":
			words := nameWords(a.Val)
			if spared().hold(words) {
				return false
			}
			found = found || table().hold(words)
		}
	}
	return found
}

// hold reports whether one of the names is among words.
func (table names) hold(words []string) bool {
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

// weigh sums for each element the bytes of the paragraphs in it.
func weigh(n *html.Node, mass map[*html.Node]int) int {
	if unseen[n.DataAtom] || n.DataAtom == atom.Nav || n.DataAtom == atom.Footer {
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
