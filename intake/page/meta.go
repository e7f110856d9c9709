package page

import (
	"regexp"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// meta is what a page's own marks say of it: <meta> elements, JSON-LD, <time>, <link>.
type meta struct {
	values    map[string]string // of <meta>, by name, property or itemprop in lower case; the first wins
	article   article           // of JSON-LD
	title     string
	canonical string
	headings  []string // the first few <h1>
	language  string
	clock     string     // of the first <time> that says when the page was published, or of the first at all
	dated     bool       // the clock says that it is the time of publication
	main      *html.Node // the first <main> or <article>
	nodes     int
}

// readMeta walks the tree once, and counts its nodes.
func readMeta(tree *html.Node) *meta {
	m := &meta{values: map[string]string{}}
	for n := range tree.Descendants() {
		m.nodes++
		if n.Type == html.ElementNode {
			m.element(n)
		}
	}
	return m
}

func (m *meta) element(n *html.Node) {
	switch n.DataAtom {
	case atom.Html:
		m.language = tag(attribute(n, "lang"))
	case atom.Main, atom.Article:
		if m.main == nil {
			m.main = n
		}
	case atom.H1:
		if len(m.headings) < 5 {
			m.headings = append(m.headings, fold(words(n)))
		}
	case atom.Title:
		if m.title == "" && n.FirstChild != nil {
			m.title = n.FirstChild.Data
		}
	case atom.Link:
		if m.canonical == "" && strings.EqualFold(attribute(n, "rel"), "canonical") {
			m.canonical = attribute(n, "href")
		}
	case atom.Meta:
		content := strings.TrimSpace(attribute(n, "content"))
		for _, by := range []string{"property", "name", "itemprop"} {
			key := strings.ToLower(attribute(n, by))
			if key != "" && content != "" && m.values[key] == "" {
				m.values[key] = content
			}
		}
	case atom.Time:
		at := first(attribute(n, "datetime"), attribute(n, "title"))
		dated := strings.EqualFold(attribute(n, "itemprop"), "datePublished") || has(n, "pubdate")
		if at != "" && (m.clock == "" || dated && !m.dated) {
			m.clock, m.dated = at, dated
		}
	case atom.Script:
		if strings.EqualFold(strings.TrimSpace(attribute(n, "type")), "application/ld+json") && n.FirstChild != nil {
			m.article.read(n.FirstChild.Data)
		}
	default: // microdata on whatever element
		if key := strings.ToLower(attribute(n, "itemprop")); key == "datepublished" || key == "datemodified" {
			if content := attribute(n, "content"); m.values[key] == "" {
				m.values[key] = content
			}
		}
	}
}

func (m *meta) first(keys ...string) string {
	for _, k := range keys {
		if m.values[k] != "" {
			return m.values[k]
		}
	}
	return ""
}

// The names under which pages give their dates, the surest first.
var (
	publishedKeys = []string{"article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dc.date", "pubdate", "publishdate", "publish-date", "publication_date", "date"}
	modifiedKeys  = []string{"article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified"}
)

// published is when the page says that it was published; zero where it doesn't. A moment
// with its zone is taken before one without, and JSON-LD before meta before <time>.
func (m *meta) published() time.Time {
	return surest(m.candidates(m.article.published, publishedKeys, m.clock))
}

func (m *meta) modified() time.Time {
	return surest(m.candidates(m.article.modified, modifiedKeys, ""))
}

func (m *meta) candidates(linked string, keys []string, clock string) []string {
	all := []string{linked}
	for _, k := range keys {
		all = append(all, m.values[k])
	}
	return append(all, clock)
}

func surest(candidates []string) time.Time {
	var bare time.Time
	for _, s := range candidates {
		t, zoned := parseTime(s)
		if zoned {
			return t
		}
		if bare.IsZero() {
			bare = t
		}
	}
	return bare
}

// Layouts of moments with and without their zone (ISO 8601 as pages write it, RFC 1123).
var (
	zonedLayouts = []string{time.RFC3339Nano, "2006-01-02T15:04:05.999-0700", "2006-01-02T15:04Z07:00", "2006-01-02T15:04-0700",
		"2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 -0700", time.RFC1123, "2006-01-02T15:04:05 MST"}
	bareLayouts = []string{"2006-01-02T15:04:05.999", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04", time.DateOnly}
)

// addressDate is the day that many sites write into a page's address, /2025/02/11/ or
// /2025-02-11/; the zero time for none.
func addressDate(address string) time.Time {
	if found := dayInPath.FindStringSubmatch(address); found != nil {
		t, _ := parseTime(found[1] + "-" + found[2] + "-" + found[3])
		return t
	}
	return time.Time{}
}

var dayInPath = regexp.MustCompile(`/((?:19|20)\d\d)[-/](\d\d)[-/](\d\d)(?:[-/]|$)`)

// parseTime reads a moment; one without a zone is taken as UTC. The year has to be one in
// which there were pages.
func parseTime(s string) (t time.Time, zoned bool) {
	s = strings.TrimSpace(s)
	if len(s) < len(time.DateOnly) || len(s) > 40 {
		return time.Time{}, false
	}
	for i, layout := range append(zonedLayouts[:len(zonedLayouts):len(zonedLayouts)], bareLayouts...) {
		t, err := time.ParseInLocation(layout, s, time.UTC)
		if err != nil || t.Year() < 1990 || t.Year() >= 3000 {
			continue
		}
		name, offset := t.Zone()
		named := offset == 0 && name != "" && name != "UTC" && name != "GMT" // "CET" alone gives no offset
		return t.UTC(), i < len(zonedLayouts) && !named
	}
	return time.Time{}, false
}

// tag is a language tag as BCP 47 writes it: pages also write en_GB.
func tag(s string) string { return strings.ReplaceAll(strings.TrimSpace(s), "_", "-") }

// words is the text below a node.
func words(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}
