package page

import (
	"encoding/json"
	"fmt"
	"net/url"
	"strings"
	"sync"
	"time"

	"golang.org/x/net/html"

	"github.com/hearsay-news/hearsay"
)

// Bounds of a page.
const (
	maxPage  = 8 << 20 // bytes
	maxNodes = 30_000  // elements and pieces of text of a page that says nowhere where its report is
)

// An Origin is what is known of a page from outside of it.
type Origin struct {
	URL       string    // where it was found; empty where unknown
	MediaType string    // as the server gave it, with its charset; empty where unknown
	Seen      time.Time // when it was fetched, on which "3 hours ago" rests; zero where unknown
}

// document is a page that has been read, before its text is looked for.
type document struct {
	source string // in UTF-8
	tree   *html.Node
	meta   *meta
	from   Origin
	base   *url.URL // where relative addresses start; nil where unknown
	habits habits   // how the page writes dates
}

func open(data []byte, from Origin) (*document, error) {
	if len(data) > maxPage {
		return nil, fmt.Errorf("%w: a page over %d MiB", hearsay.ErrTooLarge, maxPage>>20)
	}
	source := decode(data, from.MediaType)
	tree, err := html.Parse(strings.NewReader(source))
	if err != nil { // the only reason
		return nil, fmt.Errorf("%w: a page whose elements are nested more than 512 deep", hearsay.ErrTooLarge)
	}
	d := &document{source: source, tree: tree, meta: readMeta(tree, from.URL), from: from}
	d.base, _ = url.Parse(from.URL)
	if b := absolute(d.base, d.meta.base); b != "" {
		d.base, _ = url.Parse(b)
	}
	d.habits = d.readHabits()
	return d, nil
}

// Parse reads a whole page as one report. Its id and address are the canonical ones that
// the page names, or else where it was found. The errors are hearsay.ErrTooLarge for a
// page over a bound of size or of depth, and hearsay.ErrInvalid for one without text, as one
// that only asks for consent. One that keeps its text to itself but has a summary of it in
// its marks is a report of that; the field "partial" of its Extra names the reason.
func Parse(data []byte, from Origin) (hearsay.Version, error) {
	d, err := open(data, from)
	if err != nil {
		return hearsay.Version{}, err
	}
	return d.report()
}

// report is the page as one report.
func (d *document) report() (hearsay.Version, error) {
	m := d.meta
	v := hearsay.Version{Report: d.about()}
	v.Title = m.headline(v.Outlet)
	all := cut(d.tree) // before the text is looked for: that takes dates and names out of the tree
	text, err := d.body(v.Title)
	if err != nil {
		return hearsay.Version{}, err
	}
	said := text
	for i := 0; len(text) == 0 && i < len(all); i++ {
		said = append(said, all[i].text)
	}
	if kind := wall(first(m.title, v.Title), said); kind != "" || len(text) == 0 {
		if text, err = d.behind(&v, kind); err != nil {
			return hearsay.Version{}, err
		}
	}
	v.Body = strings.Join(text, "\n\n")
	at := dated{blocks: all, title: key(v.Title), body: key(text[0]), address: first(v.URL, d.from.URL), habits: d.habits, visited: d.from.Seen}
	at.seen = sync.OnceValue(at.look)
	published := d.located(m.published(at), at)
	v.Published = published.Time
	if v.Byline == "" || strings.EqualFold(v.Byline, v.Outlet) {
		v.Byline = first(at.signed(), v.Byline)
	}
	if modified := m.modified(d.habits); !modified.IsZero() && !modified.Equal(v.Published) {
		set(&v, "modified", modified.Format(time.RFC3339))
	}
	if v.Credit == "" {
		v.Credit = credit(v.Byline, text)
	}
	if notes := corrections(all); len(notes) > 0 {
		set(&v, "corrections", notes)
	}
	return v, nil
}

// about is what the page says of its report without its text and its date.
func (d *document) about() hearsay.Report {
	m := d.meta
	r := hearsay.Report{URL: first(absolute(d.base, m.canonical), absolute(d.base, m.first("og:url")), d.from.URL)}
	r.ID = r.URL
	r.Outlet = m.outlet(d.base)
	r.Kind = m.kind()
	r.Byline = m.byline(r.Outlet)
	r.Language = first(tag(m.language), tag(m.article.text("inLanguage")), tag(m.first("og:locale", "content-language", "dc.language", "language")))
	r.Credit = m.credit(r.Outlet)
	v := hearsay.Version{Report: r}
	if s := fold(first(m.article.text("articleSection"), m.first("article:section", "section", "parsely-section"))); s != "" {
		set(&v, "section", s)
	}
	if s := fold(first(m.article.text("copyrightNotice"), m.first("copyright", "dc.rights", "dcterms.rights"))); s != "" {
		set(&v, "copyright", s)
	}
	if s := m.article.text("isAccessibleForFree"); strings.EqualFold(s, "false") || string(m.article["isAccessibleForFree"]) == "false" {
		set(&v, "paywalled", true)
	}
	return v.Report
}

// set puts a field into Extra.
func set[T string | []string | bool | json.RawMessage](v *hearsay.Version, name string, value T) {
	raw, err := json.Marshal(value)
	if err != nil {
		return
	}
	if v.Extra == nil {
		v.Extra = map[string]json.RawMessage{}
	}
	v.Extra[name] = raw
}

// absolute resolves a reference of the page. What is no web address is no address.
func absolute(base *url.URL, reference string) string {
	u, err := url.Parse(strings.TrimSpace(reference))
	if err != nil || reference == "" {
		return ""
	}
	if base != nil {
		u = base.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}

func first(all ...string) string {
	for _, s := range all {
		if s = strings.TrimSpace(s); s != "" {
			return s
		}
	}
	return ""
}

func fold(s string) string { return strings.Join(strings.Fields(s), " ") }
