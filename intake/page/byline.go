package page

import (
	"regexp"
	"strings"
	"sync"

	"golang.org/x/net/html"
)

// over is where over a report its writers stand: so many blocks from its title on, or before
// its first paragraph.
const over = 8

// signed is the name of who wrote the report as the page shows it over the text; empty where
// it doesn't.
func (d dated) signed() string {
	title, body := d.place()
	if title < 0 && body < 0 {
		return ""
	}
	from, to := title-1, title+over
	if title < 0 {
		from = body - over
	}
	if body >= 0 {
		to = min(to, body)
	}
	best := ""
	for i := max(0, from); i <= to && i < len(d.blocks); i++ {
		b := &d.blocks[i]
		if i == title || len(b.text) > 200 {
			continue
		}
		for _, line := range strings.Split(b.text, "\n") {
			if g := byLine().FindStringSubmatch(line); g != nil {
				if name := person(unstamped(g[1])); plausible(name) {
					return name
				}
			}
		}
		if best == "" && i < to {
			if name := person(unstamped(authorText(b.node))); plausible(name) {
				best = name
			}
		}
	}
	return best
}

// byLine is a line that says by whom.
var byLine = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:[^.]{0,40}\b)?(?i:by|von|par|por|author|autor|written by|text)(?::\s*|\s+)(\p{Lu}[^.|•·–—]{2,80})`)
})

// unstamped is a name without the date behind it.
func unstamped(s string) string {
	if i := strings.IndexAny(s, "0123456789|•·/–—("); i >= 0 {
		s = s[:i]
	}
	return strings.TrimRight(s, " ,;:-")
}

// plausible reports whether a line can be the names of persons: a few words, not all small.
func plausible(name string) bool {
	words := strings.Fields(name)
	return len(words) >= 2 && len(words) <= 8 && len(name) <= 80 && strings.ToLower(name) != name && !strings.ContainsAny(name, "?!:<>{}")
}

// authorText is the text of the first element that calls itself author within another.
func authorText(n *html.Node) string {
	if calls(n) {
		return text(n)
	}
	left := 40
	for d := range n.Descendants() {
		if left--; left < 0 {
			break
		}
		if d.Type == html.ElementNode && calls(d) {
			return text(d)
		}
	}
	return ""
}

func calls(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key != "class" && a.Key != "id" && a.Key != "itemprop" && a.Key != "rel" {
			continue
		}
		for _, w := range nameWords(a.Val) {
			switch w {
			case "author", "authors", "autor", "byline", "writer", "auteur", "autore":
				return true
			}
		}
	}
	return false
}
