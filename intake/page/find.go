package page

import (
	"math"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// find is the element that holds most of the page's running text in the fewest steps: each
// paragraph counts for the elements around it, less for those further away (the idea is
// Arc90's Readability). It is nil where no text runs.
func find(blocks []block) *html.Node {
	type sum struct {
		score          float64
		length, linked int
	}
	sums := map[*html.Node]*sum{}
	var order []*html.Node // so that equals don't change places
	for i := range blocks {
		b := &blocks[i]
		score := 0.0
		if b.prose() && !b.head && !b.aside {
			score = 1 + math.Min(float64(len(b.key))/100, 4) + math.Min(float64(strings.Count(b.text, ",")), 4)
		}
		share := 1.0
		for n, up := b.node, 0; n != nil && n.Type == html.ElementNode && up < 12; n, up = n.Parent, up+1 {
			s := sums[n]
			if s == nil {
				s = &sum{}
				sums[n] = s
				order = append(order, n)
			}
			s.length += len(b.key)
			s.linked += b.linked
			s.score += score * share
			if n != b.node {
				share *= 0.75
			}
		}
	}
	var best *html.Node
	top := 0.0
	for _, n := range order {
		s := sums[n]
		score := s.score * (1 - float64(s.linked)/float64(max(1, s.length))) * rank(n)
		if score > top {
			best, top = n, score
		}
	}
	return best
}

// rank is how much an element's names speak for its being the one that holds the text.
func rank(n *html.Node) float64 {
	if strings.EqualFold(attribute(n, "itemprop"), "articleBody") {
		return 1.5
	}
	words := append(nameWords(attribute(n, "class")), nameWords(attribute(n, "id"))...)
	for i, w := range words {
		switch w {
		case "comment", "comments":
			return 0.3
		case "article", "story", "entry", "post":
			if i+1 < len(words) {
				switch words[i+1] {
				case "body", "content", "text":
					return 1.3
				}
			}
		}
	}
	if n.DataAtom == atom.Article {
		return 1.1
	}
	return 1
}

// kin are all nodes of an element, itself among them, and those of elements of the same
// name in the same report: pages cut a text into boxes, with an advertisement between.
func kin(holder *html.Node, blocks []block) map[*html.Node]bool {
	inside := map[*html.Node]bool{}
	if holder == nil {
		return inside
	}
	below(holder, inside)
	class := attribute(holder, "class")
	if class == "" {
		return inside
	}
	around, titles := article(holder), 0
	at := -1 // how many headings of the first rank stand before the holder
	seen := map[*html.Node]int{}
	for i := range blocks {
		b := &blocks[i]
		if b.kind == atom.H1 {
			titles++
		}
		if at < 0 && inside[b.node] {
			at = titles
		}
		for n, up := b.node, 0; n != nil && up < 4; n, up = n.Parent, up+1 {
			if _, known := seen[n]; !known && n.DataAtom == holder.DataAtom && n != holder && attribute(n, "class") == class {
				seen[n] = titles
			}
		}
	}
	for n, before := range seen {
		if before == at && article(n) == around && !within(holder, n) {
			below(n, inside)
		}
	}
	return inside
}

// article is the nearest <article> or <main> around an element.
func article(n *html.Node) *html.Node {
	for ; n != nil; n = n.Parent {
		if n.DataAtom == atom.Article || n.DataAtom == atom.Main {
			return n
		}
	}
	return nil
}

// below adds all nodes of an element, itself among them.
func below(holder *html.Node, inside map[*html.Node]bool) {
	inside[holder] = true
	for n := range holder.Descendants() {
		if n.Type == html.ElementNode {
			inside[n] = true
		}
	}
}
