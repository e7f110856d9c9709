package page

import (
	"regexp"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// markedEntries are the entries that microdata marks: elements whose itemprop is liveBlogUpdate.
func (d *document) markedEntries() []entry {
	var all []entry
	var last *html.Node
	for n := range d.tree.Descendants() {
		if n.Type == html.ElementNode && attribute(n, "itemprop") == "liveBlogUpdate" && len(all) < maxEntries && (last == nil || !within(n, last)) {
			last = n
			if e, ok := d.entry(n); ok {
				all = append(all, e)
			}
		}
	}
	return all
}

// liveName is how addresses and titles of live blogs speak.
var liveName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(?:live|liveblog|live-?ticker|newsblog|ticker|as it happened|minute by minute|rolling coverage|en direct|directo|diretta|ao vivo|onlajn|relacja na żywo|onlayn|онлайн)\b`)
})

// shownEntries are the entries that stand on a page that calls itself live: elements of one
// name, each with a time for machines, a mark of its own and text. In doubt there are none.
func (d *document) shownEntries() []entry {
	if d.meta.article != nil && !d.meta.article.is(liveType) && d.meta.live == nil && !liveName().MatchString(d.meta.title) ||
		!liveName().MatchString(d.meta.title+" "+strings.Join(d.meta.headings, " ")+" "+d.from.URL) {
		return nil
	}
	groups := map[string][]*html.Node{}
	var order []string
	for n := range d.tree.Descendants() {
		if n.Type != html.ElementNode || n.DataAtom != atom.Article && n.DataAtom != atom.Li && n.DataAtom != atom.Div && n.DataAtom != atom.Section {
			continue
		}
		class := firstWord(attribute(n, "class"))
		if marked := attribute(n, "id") != "" && timed(n); !marked && (class == "" || clockOf(n) == "") {
			continue
		}
		name := n.Data + " " + class
		if groups[name] == nil {
			order = append(order, name)
		}
		if len(groups[name]) < maxEntries {
			groups[name] = append(groups[name], n)
		}
	}
	var best []entry
	for _, name := range order {
		if len(groups[name]) < fewEntries || nested(groups[name]) {
			continue
		}
		all := d.read(groups[name])
		if len(all) >= fewEntries && len(all) > len(best) && distinct(all) {
			best = all
		}
	}
	return best
}

// read reads elements of one name as entries.
func (d *document) read(nodes []*html.Node) []entry {
	var all []entry
	marked, size := true, 0
	for _, n := range nodes {
		if e, ok := d.entry(n); ok && length(e.text) >= prosePiece/2 {
			all = append(all, e)
			marked = marked && e.id != "" && !e.dayless
			size += length(e.text)
		}
	}
	if !marked && size < prosePiece*len(all) { // times and headlines: a list of other reports
		return nil
	}
	return d.dayed(all)
}

// entry reads an element as an entry.
func (d *document) entry(n *html.Node) (entry, bool) {
	e := entry{id: attribute(n, "id")}
	left := 2000
	for c := range n.Descendants() {
		if left--; left < 0 {
			break
		}
		if c.Type != html.ElementNode {
			continue
		}
		property := strings.ToLower(attribute(c, "itemprop"))
		if property == "datepublished" || c.DataAtom == atom.Time && e.published.IsZero() {
			if m, ok := readMoment(first(attribute(c, "datetime"), attribute(c, "content"), attribute(c, "title"), text(c)), d.habits); ok {
				e.published = m
			}
		}
		switch {
		case property == "headline" || heading(c.DataAtom) && e.headline == "":
			e.headline = visible(first(attribute(c, "content"), text(c)))
		case property == "author" && len(e.authors) < maxAuthors:
			if name := person(named(c)); name != "" {
				e.authors = append(e.authors, name)
			}
		case property == "url" && e.address == "":
			e.address = first(attribute(c, "href"), attribute(c, "content"))
		}
	}
	if e.published.IsZero() {
		e.published, e.dayless = clockMoment(clockOf(n))
	}
	if _, fragment, ok := strings.Cut(e.address, "#"); ok && e.id == "" {
		e.id = fragment
	}
	title, holder := key(e.headline), n
	if body := itemprop(n, "articleBody"); body != nil {
		holder = body
		e.text = paragraphs(attribute(body, "content"))
	}
	for _, b := range cut(holder) {
		if b.aside || b.key == title || len(e.text) == 0 && label(b.text) || b.linkShare() > 0.9 && len(b.key) < 80 {
			continue
		}
		e.text = append(e.text, b.text)
	}
	return e, (e.dayless || !e.published.IsZero()) && (len(e.text) > 0 || e.headline != "")
}

// itemprop is the first element with a property below another; nil for none.
func itemprop(n *html.Node, property string) *html.Node {
	left := 2000
	for d := range n.Descendants() {
		if left--; left < 0 {
			return nil
		}
		if d.Type == html.ElementNode && attribute(d, "itemprop") == property {
			return d
		}
	}
	return nil
}

// timed reports whether a <time> for machines stands near the head of an element.
func timed(n *html.Node) bool {
	left := 60
	for c := range n.Descendants() {
		if left--; left < 0 {
			return false
		}
		if c.DataAtom == atom.Time && has(c, "datetime") {
			return true
		}
	}
	return false
}

// nested reports whether one of a few elements stands in the one before it.
func nested(nodes []*html.Node) bool {
	for i := 1; i < len(nodes); i++ {
		if within(nodes[i], nodes[i-1]) {
			return true
		}
	}
	return false
}

// distinct reports whether entries have times of their own.
func distinct(all []entry) bool {
	times := map[int64]bool{}
	for _, e := range all {
		if !e.published.clock {
			return false
		}
		times[e.published.Unix()] = true
	}
	return len(times)*2 > len(all)
}

func firstWord(s string) string {
	w, _, _ := strings.Cut(strings.TrimSpace(s), " ")
	return w
}
