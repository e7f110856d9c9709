package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// meta is what a page's own marks say of it: <meta> elements, JSON-LD, microdata, <link>.
type meta struct {
	values    map[string]string // of <meta> and microdata, by name, property or itemprop in lower case; the first wins
	article   thing             // the report, of JSON-LD; nil where there is none
	live      thing             // the live blog, of JSON-LD; nil where there is none
	articles  []thing           // all that JSON-LD describes
	site      []thing           // other things of JSON-LD: the page, the site
	scripts   []string          // scripts with data that are no JSON-LD
	broken    []string          // JSON-LD that couldn't be read
	title     string
	canonical string
	base      string
	headings  []string // the first few <h1>, and lower ones that call themselves title
	language  string
	authors   []string // of rel=author and itemprop=author
	nodes     int
}

// Bounds of what is kept of a page's marks.
const (
	maxValue    = 4 << 10 // bytes of a <meta>
	maxHeadings = 12
	maxAuthors  = 10
	maxScripts  = 40
)

// readMeta walks the tree of a page, found at an address, once, and counts its nodes.
func readMeta(tree *html.Node, found string) *meta {
	m := &meta{values: map[string]string{}}
	for n := range tree.Descendants() {
		m.nodes++
		if n.Type == html.ElementNode {
			m.element(n)
		}
	}
	m.article = m.ownArticle(found)
	return m
}

func (m *meta) element(n *html.Node) {
	switch n.DataAtom {
	case atom.Html:
		m.language = first(attribute(n, "lang"), attribute(n, "xml:lang"))
	case atom.Base:
		if m.base == "" {
			m.base = attribute(n, "href")
		}
	case atom.H1, atom.H2, atom.H3:
		if h := fold(words(n)); h != "" && len(m.headings) < maxHeadings && (n.DataAtom == atom.H1 || titled(n)) {
			m.headings = append(m.headings, h)
		}
	case atom.Title:
		if m.title == "" && n.FirstChild != nil && inHead(n) {
			m.title = n.FirstChild.Data
		}
	case atom.Link:
		if m.canonical == "" && strings.EqualFold(attribute(n, "rel"), "canonical") {
			m.canonical = attribute(n, "href")
		}
	case atom.Meta:
		for _, by := range []string{"property", "name", "itemprop", "http-equiv"} {
			m.value(attribute(n, by), attribute(n, "content"))
		}
		return
	case atom.Script:
		m.script(n)
		return
	}
	m.marks(n)
}

// marks reads microdata (https://schema.org), and the authors that pages mark with links.
func (m *meta) marks(n *html.Node) {
	for _, a := range n.Attr {
		switch {
		case a.Key == "itemprop" || a.Key == "property" && !strings.HasPrefix(a.Val, "og:"):
			name := strings.ToLower(a.Val[strings.LastIndexByte(a.Val, ':')+1:])
			switch name {
			case "datepublished", "datemodified", "datecreated":
				m.value(name, first(attribute(n, "content"), attribute(n, "datetime"), attribute(n, "title"), text(n)))
			case "author":
				if !has(n, "content") && len(m.authors) < maxAuthors {
					m.authors = append(m.authors, named(n))
				}
			}
		case a.Key == "class" && strings.Contains(a.Val, "author") && strings.Contains(a.Val, "vcard") && len(m.authors) < maxAuthors:
			m.authors = append(m.authors, text(n))
		case a.Key == "rel" && a.Val == "author" && len(m.authors) < maxAuthors:
			m.authors = append(m.authors, text(n))
		}
	}
}

// named is the name within an element that stands for somebody.
func named(n *html.Node) string {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && attribute(d, "itemprop") == "name" {
			return first(attribute(d, "content"), text(d))
		}
	}
	return text(n)
}

// text is the text below a node where it is short, else nothing.
func text(n *html.Node) string {
	if s := fold(words(n)); len(s) < 200 {
		return s
	}
	return ""
}

func (m *meta) value(name, content string) {
	name, content = strings.ToLower(name), strings.TrimSpace(content)
	if name != "" && content != "" && len(content) <= maxValue && m.values[name] == "" {
		m.values[name] = content
	}
}

func (m *meta) script(n *html.Node) {
	if n.FirstChild == nil {
		return
	}
	kind, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(attribute(n, "type"))), ";")
	data := n.FirstChild.Data
	if kind != "application/ld+json" {
		if len(m.scripts) < maxScripts && len(data) < maxLinked {
			m.scripts = append(m.scripts, data)
		}
		return
	}
	found := things(data)
	if found == nil && len(m.broken) < maxScripts {
		m.broken = append(m.broken, data)
	}
	for _, t := range found {
		switch {
		case t.is(liveType):
			if m.live == nil {
				m.live = t
			}
			m.articles = append(m.articles, t)
		case t.is(articleType) && len(m.articles) < maxLinkedItems:
			m.articles = append(m.articles, t)
		case len(m.site) < maxScripts:
			m.site = append(m.site, t)
		}
	}
}

// titled reports whether an element's names say that it is a title.
func titled(n *html.Node) bool {
	for _, w := range nameWords(attribute(n, "class")) {
		if w == "title" || w == "headline" {
			return true
		}
	}
	return false
}

// inHead reports whether a title is the page's own: drawings have titles too.
func inHead(n *html.Node) bool {
	return n.Namespace == ""
}

// first of the values with these names that is there.
func (m *meta) first(keys ...string) string {
	for _, k := range keys {
		if m.values[k] != "" {
			return m.values[k]
		}
	}
	return ""
}

// tag is a language tag as BCP 47 writes it: pages also write en_GB.
func tag(s string) string {
	s = strings.ReplaceAll(strings.TrimSpace(s), "_", "-")
	if len(s) < 2 || len(s) > 35 || strings.ContainsAny(s, " ,;{}") {
		return ""
	}
	return s
}
