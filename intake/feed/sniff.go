package feed

import (
	"bytes"
	"strings"

	"github.com/hearsay-news/hearsay/intake/mend"
)

// headSize is how much of a file is looked at to tell whether it is a feed.
const headSize = 64 << 10

// Is reports whether a file is a feed, from its beginning, whatever stands before the feed
// and even where its root is lost. A page that shows a feed's source is none.
func Is(start []byte) bool {
	text := decode(start[:min(len(start), headSize)])
	return rooted(text) || looksJSON(text)
}

// Behind is where a feed starts in what was not looked at to tell what a file is, because so
// much stands before it: a server's warnings, a page; -1 for none.
func Behind(rest []byte) int {
	for _, root := range []string{"<rss", "<feed", "<rdf:RDF"} {
		i := bytes.Index(rest, []byte(root))
		if i < 0 {
			continue
		}
		tag, _, _ := bytes.Cut(rest[i:min(len(rest), i+4096)], []byte(">"))
		if bytes.Contains(tag, []byte("version=")) || bytes.Contains(tag, []byte("w3.org/2005/Atom")) || bytes.Contains(tag, []byte("purl.org/rss")) {
			return i
		}
	}
	return -1
}

// rooted reports whether a text has the root of a feed, or items with their parts.
func rooted(text string) bool {
	sc := mend.NewScanner(text)
	var n names
	page, item, begun := false, false, false
	for range 5000 {
		t, ok := sc.Next()
		if !ok {
			return false
		}
		if t.Kind != mend.Start {
			if t.Kind == mend.Text && strings.TrimSpace(t.Text) != "" {
				item = false
			}
			continue
		}
		n.declare(&t)
		name, _ := n.of(t.Name)
		switch name {
		case "rss", "urlset", "sitemapindex":
			return true
		case "rdf:rdf", "rdf": // a page may hold one of its own, for trackbacks or a licence
			if !page || strings.Contains(strings.ToLower(t.Attributes), "purl.org/rss") {
				return true
			}
		case "feed", "atom:feed":
			if !page || strings.Contains(strings.ToLower(t.Attributes), "atom") {
				return true
			}
		case "html", "head":
			page = true
		case "item", "entry", "atom:entry", "channel":
			item, begun = !page, true
		case "pubdate", "guid", "dc:date", "published": // no page has these, and least of all in items
			if begun {
				return true
			}
		default:
			if item && (meaningOf(name).role != noRole || neighbours[name]) {
				return true
			}
		}
	}
	return false
}
