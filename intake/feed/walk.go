package feed

import (
	"strings"

	"github.com/hearsay-news/hearsay/intake/mend"
)

// A value is what an element says, with the rank of its element.
type value struct {
	text string
	rank int
	set  bool
}

// put keeps the first value of the lowest rank that says something.
func (v *value) put(text string, rank int) {
	if text = strings.TrimSpace(text); text != "" && (!v.set || rank < v.rank) {
		*v = value{text, rank, true}
	}
}

// An item is what a feed says of one of its items, or of itself.
type item struct {
	title, id, summary, content, published, updated, source, language, link, self value
	permalink                                                                     bool // the id may stand for the address
	authors, categories                                                           []string
	authorRank                                                                    int
	base                                                                          string // the address that relative ones start from
	cut                                                                           bool   // the feed ends inside of it
}

// A walker goes through the tokens of a feed.
type walker struct {
	text    string
	sc      *mend.Scanner
	ends    map[string]*mend.Finder // by the name of an element as written
	names   names
	feed    item
	loose   item             // what is said outside of items: of the feed, or of an item whose start tag was lost
	emit    func(*item) bool // false: no more
	item    *item            // nil outside of items
	itemTag string           // how items are called, as written
	unread  *mend.Token      // a token that was looked at only
	done    bool
	stray   string // the words that stood before a tag, in no element that says anything
	sitemap bool   // a list of a site's addresses: those in which news stand have titles

	// Inside of an element that holds elements of its own: the source of an entry, the
	// author, a picture.
	inside     role
	insideName string
}

// walk reads a feed in XML; emit gets its items in their order. It returns what the feed
// says of itself, and whether it is a sitemap. What is nested how deep makes no difference to it.
func walk(text string, emit func(*item) bool) (feed *item, sitemap bool) {
	w := &walker{text: text, sc: mend.NewScanner(text), emit: emit, ends: map[string]*mend.Finder{}}
	for !w.done {
		t, ok := w.next()
		if !ok {
			break
		}
		switch t.Kind {
		case mend.Text, mend.CData:
			w.stray = t.Text
		case mend.Start, mend.Empty:
			w.stray = ""
			if w.sc.Pos() == len(text) && !strings.HasSuffix(t.Text, ">") { // half a tag
				w.current().cut = true
				continue
			}
			w.start(&t)
		case mend.End:
			w.end(t.Name)
		}
	}
	w.close()
	w.settle()
	return &w.feed, w.sitemap
}

func (w *walker) next() (mend.Token, bool) {
	if t := w.unread; t != nil {
		w.unread = nil
		return *t, true
	}
	return w.sc.Next()
}

// close hands on the item that is open.
func (w *walker) close() {
	it := w.item
	w.item, w.inside = nil, noRole
	if it != nil && !w.done && !w.emit(it) {
		w.done = true
	}
}

// current is the item that is open, or what is said outside of items.
func (w *walker) current() *item {
	if w.item != nil {
		return w.item
	}
	return &w.loose
}

// settle takes what was said outside of items for the feed's own.
func (w *walker) settle() {
	f, l := &w.feed, &w.loose
	for _, v := range []struct{ to, from *value }{{&f.title, &l.title}, {&f.link, &l.link}, {&f.self, &l.self}, {&f.language, &l.language}} {
		v.to.put(v.from.text, v.from.rank)
	}
	if len(f.authors) == 0 && l.authorRank < 2 { // a podcast's is rather its outlet
		f.authors = l.authors
	}
	if l.base != "" {
		f.base = l.base
	}
	w.loose = item{permalink: true, base: f.base}
}

// unbegun hands on what was said outside of items as an item, where an item ends that never
// began: its start tag was lost.
func (w *walker) unbegun() {
	if l := w.loose; (l.title.set || l.summary.set || l.content.set) && (l.link.set || l.id.set) {
		w.loose = item{permalink: true, base: w.feed.base}
		w.item = &l
		w.close()
	}
}

// start takes a start tag outside of texts.
func (w *walker) start(t *mend.Token) {
	w.names.declare(t)
	name, _ := w.names.of(t.Name)
	if w.isItem(name) {
		w.close()
		w.settle()
		if t.Kind == mend.Start {
			w.item, w.itemTag = &item{permalink: true, base: w.feed.base}, t.Name
			w.attributes(t)
			w.item.id.put(first(t.Attribute("rdf:about"), t.Attribute("about")), 3)
		}
		return
	}
	if w.itemTag != "" && w.skipRaw(t, name) {
		return
	}
	switch name {
	case "urlset", "sitemapindex":
		w.sitemap = true
		return
	case "feed", "atom:feed":
		w.names.atom = true
		fallthrough
	case "rss", "rdf:rdf", "rdf", "channel":
		w.close()
		w.loose = item{permalink: true, base: w.feed.base} // what stood before it was a page around it
		w.attributes(t)
		return
	}
	m := meaningOf(name)
	if w.inside != noRole {
		w.startInside(t, name, m)
		return
	}
	it := w.current()
	switch m.role {
	case noRole:
	case linkRole:
		w.link(t, m.rank)
	case categoryRole:
		term := first(t.Attribute("label"), t.Attribute("term"))
		it.category(first(w.plain(t), term))
	case keywordsRole:
		for k := range strings.SplitSeq(w.plain(t), ",") {
			it.category(k)
		}
	case authorRole, sourceRole:
		w.partly(t, m)
	case asideRole:
		w.enter(t, m.role)
	default:
		w.field(t, m)
	}
}

// enter goes into an element that holds elements of its own.
func (w *walker) enter(t *mend.Token, r role) {
	if t.Kind == mend.Start {
		w.inside, w.insideName = r, t.Name
	}
}

// startInside takes a start tag inside of an author, a source or a picture. What can be no
// part of an author or a picture ends it: its end tag was lost.
func (w *walker) startInside(t *mend.Token, name string, m meaning) {
	name = strings.TrimPrefix(name, "atom:")
	switch {
	case w.inside == authorRole && name == "name":
		w.current().author(w.plain(t), 0)
	case w.inside == authorRole && name == "email":
		w.current().author(w.plain(t), 3)
	case w.inside == sourceRole && m.role == titleRole:
		w.current().source.put(w.rich(t), 0)
	case w.inside == sourceRole && m.role != noRole, neighbours[name]:
		w.plain(t)
	case w.inside == asideRole && (m.role == titleRole || m.role == linkRole || m.role == summaryRole) && m.rank == 0:
		w.plain(t)
	case m.role != noRole:
		w.inside = noRole
		w.start(t)
	}
}

// end takes an end tag outside of texts.
func (w *walker) end(written string) {
	name, _ := w.names.of(written)
	if w.isItem(name) {
		if w.item == nil {
			w.unbegun()
		}
		w.close()
		return
	}
	switch name {
	case "channel", "rss", "feed", "atom:feed", "rdf:rdf":
		w.close()
	default:
		if w.inside != noRole {
			if strings.EqualFold(written, w.insideName) {
				w.inside = noRole
			}
			return
		}
		w.unopened(meaningOf(name))
	}
	w.stray = ""
}

// boundary reports whether a tag starts or ends an item or the feed, so that no text goes
// on beyond it.
func (w *walker) boundary(t *mend.Token) bool {
	if t.Kind != mend.Start && t.Kind != mend.End {
		return false
	}
	switch name, _ := w.names.of(t.Name); name {
	case "channel", "rss", "feed", "atom:feed", "rdf:rdf", "urlset":
		return true
	default:
		return w.isItem(name)
	}
}

// isItem reports whether an element is an item of the feed.
func (w *walker) isItem(name string) bool {
	return name == "item" || name == "entry" || name == "atom:entry" || w.sitemap && name == "url"
}
