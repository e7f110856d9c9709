package feed

import (
	"net/url"
	"strings"

	"github.com/hearsay-news/hearsay/intake/mend"
)

// attributes takes base and language, which any element may set.
func (w *walker) attributes(t *mend.Token) {
	if !strings.Contains(t.Attributes, "xml:") {
		return
	}
	it := w.current()
	it.base = resolve(it.base, t.Attribute("xml:base"))
	it.language.put(t.Attribute("xml:lang"), 1)
	w.feed.base = w.loose.base // a feed's base holds for its items
}

// field takes an element whose content is its value.
func (w *walker) field(t *mend.Token, m meaning) {
	it := w.current()
	switch m.role {
	case titleRole:
		if w.item == nil && m.rank == 0 && it.title.set { // the feed has one already
			w.settle()
		}
		it.title.put(w.rich(t), m.rank)
	case summaryRole:
		if w.item == nil && m.rank == 0 && it.summary.set && it.title.set {
			w.settle()
		}
		it.summary.put(w.rich(t), m.rank)
	case contentRole:
		it.content.put(w.rich(t), m.rank)
	case idRole:
		permalink := !strings.EqualFold(t.Attribute("isPermaLink"), "false")
		if id := w.whole(t); id != "" {
			it.id.put(id, m.rank)
			it.permalink = permalink
		}
	case publishedRole:
		it.published.put(w.whole(t), m.rank)
	case updatedRole:
		it.updated.put(w.whole(t), m.rank)
	case languageRole:
		it.language.put(w.whole(t), m.rank)
	}
}

// selfRank is what the rank of a link is raised by that leads to the item's data rather than to
// its page.
const selfRank = 4

// link takes a link of RSS, whose address is its text, or of Atom, where it is an attribute.
// The page itself comes before a related one, and never one that is enclosed or an
// interface.
func (w *walker) link(t *mend.Token, rank int) {
	it := w.current()
	base := resolve(it.base, t.Attribute("xml:base"))
	rel := strings.ToLower(t.Attribute("rel"))
	href := first(t.Attribute("href"), t.Attribute("rdf:resource"))
	switch rel {
	case "", "alternate", "http://www.iana.org/assignments/relation/alternate":
	case "related", "via", "canonical":
		rank += 2
	case "self":
		it.self.put(resolve(base, href), rank)
		rank += selfRank
	default:
		w.plain(t)
		return
	}
	address := w.whole(t)
	if t.Kind == mend.Empty && href == "" { // <link/>https://…, as a parser of HTML writes it
		address = w.loneAddress()
	}
	if kind := strings.ToLower(t.Attribute("type")); kind != "" && !strings.Contains(kind, "html") { // data, for programs
		rank += 2
	}
	it.link.put(resolve(base, oneLine(first(href, address))), rank)
}

// loneAddress is the address that stands after an empty element, or empty.
func (w *walker) loneAddress() string {
	t, ok := w.next()
	if !ok {
		return ""
	}
	if s := strings.TrimSpace(t.Text); t.Kind == mend.Text && isAddress(s) {
		return mend.References(s, nil)
	}
	w.unread = &t
	return ""
}

// partly takes an author or a source: a text in RSS, elements in Atom.
func (w *walker) partly(t *mend.Token, m meaning) {
	if t.Kind == mend.Empty {
		if m.role == sourceRole {
			w.current().source.put(t.Attribute("title"), 5)
		}
		return
	}
	next, ok := w.next()
	if ok && next.Kind == mend.Text && strings.TrimSpace(next.Text) == "" {
		next, ok = w.next()
	}
	if !ok {
		return
	}
	w.unread = &next
	if next.Kind == mend.Start && !w.boundary(&next) {
		name, known := w.names.of(next.Name)
		name = strings.TrimPrefix(name, "atom:")
		if known && (neighbours[name] || meaningOf(name).role != noRole) && (m.role == authorRole || w.endsAhead(t.Name)) {
			w.enter(t, m.role)
			return
		}
	}
	switch s := w.whole(t); m.role {
	case authorRole:
		w.current().author(s, m.rank)
	case sourceRole:
		w.current().source.put(s, m.rank)
	}
}

func (it *item) author(name string, rank int) {
	name = clean(name)
	switch {
	case name == "" || len(it.authors) > 0 && rank > it.authorRank:
	case len(it.authors) > 0 && rank < it.authorRank:
		it.authors, it.authorRank = []string{name}, rank
	case len(it.authors) < 50:
		it.authors, it.authorRank = append(it.authors, name), rank
	}
}

func (it *item) category(name string) {
	if name = clean(name); name != "" && len(it.categories) < 100 {
		it.categories = append(it.categories, name)
	}
}

// resolve makes an address absolute (RFC 3986). One that can't be is left as it is.
func resolve(base, address string) string {
	if address == "" {
		return base
	}
	if base == "" || isAddress(address) {
		return address
	}
	b, err := url.Parse(base)
	if err != nil {
		return address
	}
	u, err := b.Parse(address)
	if err != nil {
		return address
	}
	return u.String()
}

func isAddress(s string) bool {
	return (strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")) && !strings.ContainsAny(s, " \t<>\"")
}

// oneLine is an address without the line breaks and escapes that were put into it. A space that stands
// in its midst is a character of it, which should have been escaped.
func oneLine(s string) string {
	s = strings.ReplaceAll(s, "&amp;", "&") // escaped once too often
	if !strings.ContainsAny(s, " \t\r\n") {
		return s
	}
	var b strings.Builder
	for line := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '\n' || r == '\r' || r == '\t' }) {
		b.WriteString(strings.TrimSpace(line))
	}
	return strings.ReplaceAll(b.String(), " ", "%20")
}
