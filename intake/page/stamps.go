package page

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// stamped is the moment that an element, or one inside of it, gives for machines: the first
// one that isn't said to be of the last change, or else the first.
func stamped(n *html.Node) string {
	changed, said := "", "" // the words since the last moment
	n2 := 0
	for d := range n.Descendants() {
		if n2++; n2 > 40 {
			break
		}
		if d.Type == html.TextNode {
			said += d.Data[:min(len(d.Data), 100)]
			continue
		}
		at := attribute(d, "datetime")
		if title := attribute(d, "title"); at == "" && (d.DataAtom == atom.Abbr || d.DataAtom == atom.Time) && strings.ContainsAny(title, "0123456789") {
			at = title
		}
		if at == "" {
			continue
		}
		names := attribute(d, "class") + " " + attribute(d, "itemprop")
		if !ofChange(said+" "+names) || ofPublishing(said+" "+names) >= 0 {
			return at
		}
		changed, said = first(changed, at), ""
	}
	return first(changed, attribute(n, "datetime"))
}

// datish reports whether an element's names say that it holds a date, and whether they say
// that it holds something else than the report.
func datish(n *html.Node) (dateish, other bool) {
	check := func(e *html.Node) {
		for _, a := range e.Attr {
			if a.Key != "class" && a.Key != "id" && a.Key != "itemprop" {
				continue
			}
			words := nameWords(a.Val)
			for i, w := range words {
				if w == "footer" && i > 0 && slices.Contains([]string{"post", "entry", "article", "asset", "node"}, words[i-1]) {
					continue // a report's own foot
				}
				if strings.Contains(w, "date") && !strings.Contains(w, "update") || strings.HasSuffix(w, "datum") || strings.HasPrefix(w, "time") {
					dateish = true
				}
				switch w {
				case "date", "datum", "fecha", "time", "timestamp", "datetime", "published", "publish", "pubdate", "posted", "post", "publication", "created", "meta", "metadata", "byline", "info", "dateline", "data", "topline", "subline", "author", "submitted":
					dateish = true
				case "comment", "comments", "related", "sidebar", "footer", "widget", "recent", "teaser", "teasers", "popular", "latest", "archive", "calendar", "recommended", "trending", "event", "events", "ticker", "newsletter":
					other = true
				}
			}
		}
	}
	check(n)
	if n.Type == html.ElementNode && !dateish {
		left := 12
		for d := range n.Descendants() {
			if left--; left < 0 {
				break
			}
			if d.Type == html.ElementNode && d.DataAtom != atom.A {
				o := other
				check(d)
				other = o
			}
		}
	}
	return dateish, other
}
