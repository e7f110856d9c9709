package page

import (
	"encoding/json"
	"fmt"
	"iter"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

// Bounds of live blogs.
const (
	maxEntries = 2000
	fewEntries = 3 // with fewer, what only looks like a live blog is a page
)

// Read reads a page as the reports that it holds: a live blog is a report for each of its
// entries, with the entry's own time, words and address, and before them one of its
// introduction where the page gives that apart; any other page is one report ([Parse]).
func Read(data []byte, from Origin) iter.Seq2[hearsay.Version, error] {
	return func(yield func(hearsay.Version, error) bool) {
		d, err := open(data, from)
		if err != nil {
			yield(hearsay.Version{}, err)
			return
		}
		entries := d.entries()
		if len(entries) == 0 {
			yield(d.report())
			return
		}
		for _, v := range entries {
			if !yield(v, nil) {
				return
			}
		}
	}
}

// An entry is a piece of a live blog as the page marks it.
type entry struct {
	id        string // the fragment that names it on the page; may be empty
	address   string // where it is on the web, if that is told
	headline  string
	text      []string
	authors   []string
	published moment
	modified  moment
	dayless   bool // it has a time of day and no day
}

// entries are the reports of a live blog, in the order of the page; none where the page
// is something else.
func (d *document) entries() []hearsay.Version {
	found := d.linkedEntries()
	if len(found) == 0 {
		found = d.markedEntries()
	}
	if len(found) == 0 {
		found = d.posts()
	}
	if len(found) == 0 {
		found = d.shownEntries()
	}
	if len(found) == 0 {
		return nil
	}
	page := hearsay.Version{Report: d.about()}
	page.Title = d.meta.headline(page.Outlet)
	base := d.base
	if u, err := url.Parse(page.URL); err == nil && page.URL != "" {
		base = u
	}
	byline := page.Byline
	for _, e := range found { // it was read off one of the entries
		if slices.Contains(e.authors, byline) && len(d.meta.article.names("author")) == 0 {
			byline = ""
		}
	}
	var all []hearsay.Version
	if v, ok := d.introduction(page, found); ok {
		all = append(all, v)
	}
	page.Byline = byline
	taken := map[string]bool{page.ID: true}
	for _, e := range found {
		e.published, e.modified = d.local(e.published), d.local(e.modified)
		v := e.version(page, base)
		id := v.ID
		for n := 2; taken[v.ID]; n++ {
			v.ID = fmt.Sprintf("%s-%d", id, n)
		}
		taken[v.ID] = true
		all = append(all, v)
	}
	return all
}

// introduction is what a live blog says before its entries, where the page tells it apart
// from them.
func (d *document) introduction(page hearsay.Version, entries []entry) (hearsay.Version, bool) {
	text := paragraphs(d.meta.live.text("articleBody"))
	if length(text) < prosePiece {
		return page, false
	}
	whole := key(strings.Join(text, " "))
	for _, e := range entries[:min(len(entries), 20)] {
		if k := key(strings.Join(e.text, " ")); len(k) > 40 && strings.Contains(whole, k[:40]) {
			return page, false
		}
	}
	page.Body = strings.Join(text, "\n\n")
	for _, name := range []string{"datePublished", "coverageStartTime"} {
		if m, ok := readMoment(d.meta.live.text(name), d.habits); ok {
			page.Published = m.whole().Time
			break
		}
	}
	return page, true
}

// version is an entry as a report of its own. What it doesn't say of itself holds for it
// as for the page: who publishes it, who writes it, in which language.
func (e *entry) version(page hearsay.Version, base *url.URL) hearsay.Version {
	v := page
	v.Extra = nil
	for name, raw := range page.Extra {
		set(&v, name, raw)
	}
	v.Title, v.Body = e.headline, strings.Join(e.text, "\n\n")
	if v.Body == "" {
		v.Title, v.Body = "", e.headline
	}
	v.Published = e.published.Time
	if len(e.authors) > 0 {
		v.Byline = strings.Join(e.authors, ", ")
	}
	if v.Credit == "" {
		v.Credit = credit(v.Byline, e.text)
	}
	if !e.modified.IsZero() && !e.modified.Equal(v.Published) {
		set(&v, "modified", e.modified.Format(time.RFC3339))
	}
	if page.ID != "" {
		set(&v, "live", page.ID)
	}
	mark := first(e.id, e.published.UTC().Format("20060102T150405Z"))
	v.URL = first(absolute(base, e.address), page.URL)
	if u, err := url.Parse(v.URL); err == nil && v.URL != "" && (u.Fragment == "" && v.URL == page.URL) {
		u.Fragment = mark
		v.ID = u.String()
		if e.id != "" {
			v.URL = v.ID
		}
	} else {
		v.ID = first(v.URL, "#"+mark)
	}
	return v
}

// linkedEntries are those that JSON-LD lists (schema.org/LiveBlogPosting).
func (d *document) linkedEntries() []entry {
	raw := d.meta.live["liveBlogUpdate"]
	if raw == nil {
		return nil
	}
	var list []thing
	if json.Unmarshal(raw, &list) != nil {
		var one thing
		if json.Unmarshal(raw, &one) != nil {
			return nil
		}
		list = []thing{one}
	}
	var all []entry
	for _, t := range list[:min(len(list), maxEntries)] {
		e := entry{headline: visible(fold(t.text("headline"))), text: paragraphs(t.text("articleBody"))}
		if len(e.text) == 0 {
			e.text = paragraphs(first(t.text("text"), t.text("description")))
		}
		if e.headline == "" {
			e.headline = visible(fold(t.text("name")))
		}
		if e.headline == "" && len(e.text) == 0 {
			continue
		}
		e.address = first(t.text("url"), t.text("@id"), t.text("mainEntityOfPage"))
		if _, fragment, ok := strings.Cut(e.address, "#"); ok {
			e.id = fragment
		}
		for _, name := range t.names("author") {
			if name = person(name); name != "" {
				e.authors = append(e.authors, name)
			}
		}
		for _, name := range []string{"datePublished", "dateCreated", "uploadDate", "dateModified"} {
			if m, ok := readMoment(t.text(name), d.habits); ok {
				e.published = m
				break
			}
		}
		e.modified, _ = readMoment(t.text("dateModified"), d.habits)
		all = append(all, e)
	}
	return all
}
