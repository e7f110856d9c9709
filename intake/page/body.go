package page

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/hearsay-news/hearsay"
)

// maxCompared bounds the work of holding blocks against a witness's text, in bytes that
// are looked through.
const maxCompared = 1 << 30

// stub is the length in letters under which a text may be no more than the beginning that
// a page shows before its script has run.
const stub = 250

// body is the text of the report, a string for each paragraph; none where none is found. It
// takes everything else out of the tree.
func (d *document) body(title string) ([]string, error) {
	linked := paragraphs(d.meta.article.text("articleBody"))
	spare := noscript(d.tree)
	disagree(d.tree)
	alone(d.tree, title)
	prune(d.tree, false)
	text, err := d.search(strings.Join(linked, "\n"), title)
	if err != nil {
		return nil, err
	}
	if length(text) < stub && d.again() { // what was taken for furniture may have been the text
		disagree(d.tree)
		prune(d.tree, true)
		if more, err := d.search("", title); err == nil && length(more) > 2*length(text) {
			text = more
		}
	}
	if length(linked) > 2*length(text) {
		text = linked
	}
	for _, other := range []func() []string{d.meta.state, func() []string { return spare }} {
		if length(text) >= stub {
			break
		}
		if o := other(); length(o) > 2*length(text) {
			text = o
			for len(text) > 1 && (key(text[0]) == key(title) || label(text[0])) {
				text = text[1:]
			}
		}
	}
	if len(text) == 0 { // a page of a line or two is a report too
		root := d.tree
		if m := mainOf(root); m != nil {
			root = m
		}
		blocks := cut(root)
		text = shown(blocks, poll(blocks, func(i int) bool { return !blocks[i].aside && blocks[i].linkShare() < 0.5 }).in)
		if len(text) > 1 && key(text[0]) == key(title) {
			text = text[1:]
		}
	}
	return unbroken(text), nil
}

// search finds the text in a tree that has been pruned.
func (d *document) search(linked, title string) ([]string, error) {
	blocks := cut(d.tree)
	keep, err := d.keep(blocks, linked, title)
	if err != nil {
		return nil, err
	}
	return shown(blocks, keep), nil
}

// again reads the page's tree anew.
func (d *document) again() bool {
	tree, err := html.Parse(strings.NewReader(d.source))
	if err == nil {
		d.tree = tree
	}
	return err == nil
}

// keep says which blocks are the report.
func (d *document) keep(blocks []block, linked, title string) ([]bool, error) {
	if d.meta.nodes > maxNodes && find(blocks) == nil && mainOf(d.tree) == nil {
		return nil, fmt.Errorf("%w: a page of over %d elements without a main one", hearsay.ErrTooLarge, maxNodes)
	}
	w := witnesses{
		linked:  testify(linked),
		third:   func() witness { return "" },
		titles:  append([]string{key(title)}, keys(d.meta.headings)...),
		authors: strings.Split(d.meta.byline(""), ", "),
	}
	if small(d.tree) {
		w.extracted = testify(Text(extract(d.tree, d, false)))
		w.third = func() witness { return testify(Text(extract(d.tree, d, true))) }
	}
	if len(blocks)*(len(w.extracted)+len(w.linked)) > maxCompared {
		w.extracted, w.linked = "", ""
	}
	return choose(blocks, w), nil
}

// small reports whether a tree is one that the library is asked about: the time that it
// takes grows faster than the page. Of news pages one in a hundred is larger, mostly a
// long live blog; there our own search decides alone.
func small(tree *html.Node) bool {
	const (
		maxElements = 6000
		maxWork     = 4 << 20 // bytes of text, each counted as often as it has elements around it
	)
	nodes, work := 0, 0
	var walk func(n *html.Node, depth int)
	walk = func(n *html.Node, depth int) {
		if nodes++; n.Type == html.TextNode {
			work += depth * len(n.Data)
		}
		for c := n.FirstChild; c != nil && nodes <= maxElements && work <= maxWork; c = c.NextSibling {
			walk(c, depth+1)
		}
	}
	walk(tree, 0)
	return nodes <= maxElements && work <= maxWork
}

// mainOf is the element that a page marks as its main one; nil for none.
func mainOf(tree *html.Node) *html.Node {
	for n := range tree.Descendants() {
		if n.DataAtom == atom.Main || n.DataAtom == atom.Article {
			return n
		}
	}
	return nil
}

// extract asks the library, with its fallbacks or without. A page that is odd enough to
// make it panic has no text.
func extract(tree *html.Node, d *document, fallback bool) (text string) {
	defer func() {
		if recover() != nil {
			text = ""
		}
	}()
	content, err := trafilatura.ExtractDocument(tree, trafilatura.Options{
		OriginalURL:     d.base,
		ExcludeComments: true,
		EnableFallback:  fallback,
		HtmlDateMode:    trafilatura.Disabled, // dates are found before, and better
	})
	if err != nil || content.ContentNode == nil {
		return ""
	}
	var b bytes.Buffer
	if html.Render(&b, content.ContentNode) != nil {
		return ""
	}
	return b.String()
}

// shown is the text of the blocks that are kept.
func shown(blocks []block, keep []bool) []string {
	var text []string
	for i, k := range keep {
		if k && blocks[i].text != "" {
			text = append(text, blocks[i].text)
		}
	}
	return text
}

// length is how many bytes of letters and digits a text has.
func length(text []string) int {
	n := 0
	for _, t := range text {
		n += keyLength(t)
	}
	return n
}

func keys(texts []string) []string {
	var all []string
	for _, t := range texts {
		if k := key(t); k != "" {
			all = append(all, k)
		}
	}
	return all
}

// paragraphs cuts a text that came outside of the page's body. It may be HTML, or be
// written with line breaks.
func paragraphs(s string) []string {
	if s == "" {
		return nil
	}
	tree, err := html.Parse(strings.NewReader(strings.ReplaceAll(s, "\n", "<br><br>")))
	if err != nil {
		return nil
	}
	blocks := cut(tree)
	return shown(blocks, poll(blocks, func(i int) bool { return !blocks[i].aside }).in)
}

// noscript is the text that a page shows where scripts don't run: it may be all that it
// has.
func noscript(tree *html.Node) []string {
	var longest string
	for n := range tree.Descendants() {
		if n.DataAtom == atom.Noscript && n.FirstChild != nil && len(n.FirstChild.Data) > len(longest) {
			longest = n.FirstChild.Data
		}
	}
	if len(longest) < stub {
		return nil
	}
	return paragraphs(longest)
}
