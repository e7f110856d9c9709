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

// below are all nodes of an element, itself among them.
func below(holder *html.Node) map[*html.Node]bool {
	inside := map[*html.Node]bool{}
	if holder == nil {
		return inside
	}
	inside[holder] = true
	for n := range holder.Descendants() {
		if n.Type == html.ElementNode {
			inside[n] = true
		}
	}
	return inside
}
