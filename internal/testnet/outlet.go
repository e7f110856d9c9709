package testnet

import (
	"crypto/sha256"
	"encoding/xml"
	"fmt"
	"html"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"
)

// An Item is one report of an outlet.
type Item struct {
	ID        string // the last part of its page's path
	Title     string
	Summary   string // in the feed
	Text      string // on its page, paragraphs apart by a blank line; where it is empty there is no page
	Published time.Time
}

// An Outlet is a publisher: /feed.xml, a page /news/ID for each item, /robots.txt. It
// answers conditional requests. Its methods may be called while it is being asked.
type Outlet struct {
	Name string

	mu     sync.Mutex
	items  []Item
	robots string
	advert string // stands on every page, and is no news
	gone   map[string]bool
	asked  map[string]int
	agents map[string]bool
}

// NewOutlet makes an outlet with these items, the newest first.
func NewOutlet(name string, items ...Item) *Outlet {
	return &Outlet{Name: name, items: items, gone: map[string]bool{}, asked: map[string]int{}, agents: map[string]bool{}}
}

// Publish puts an item in front, or in the place of the one with its ID.
func (o *Outlet) Publish(item Item) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for i := range o.items {
		if o.items[i].ID == item.ID {
			o.items[i] = item
			return
		}
	}
	o.items = append([]Item{item}, o.items...)
	o.items = o.items[:min(len(o.items), 20)]
}

// Withdraw takes an item's page away; it answers 410 from now on.
func (o *Outlet) Withdraw(id string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.gone[id] = true
	o.items = slices.DeleteFunc(o.items, func(i Item) bool { return i.ID == id })
}

// Robots sets what /robots.txt says.
func (o *Outlet) Robots(file string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.robots = file
}

// Advertise changes what stands on every page beside the news.
func (o *Outlet) Advertise(words string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.advert = words
}

// Asked is how often a path was asked for.
func (o *Outlet) Asked(path string) int {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.asked[path]
}

// Agents are the User-Agents that asked, in order.
func (o *Outlet) Agents() (all []string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for a := range o.agents {
		all = append(all, a)
	}
	slices.Sort(all)
	return all
}

func (o *Outlet) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	o.mu.Lock()
	o.asked[r.URL.Path]++
	o.agents[r.UserAgent()] = true
	body, media, status := o.answer(r)
	o.mu.Unlock()
	if status != http.StatusOK {
		http.Error(w, http.StatusText(status), status)
		return
	}
	tag := fmt.Sprintf(`"%x"`, sha256.Sum256([]byte(body)))
	w.Header().Set("ETag", tag)
	if r.Header.Get("If-None-Match") == tag {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	w.Header().Set("Content-Type", media)
	fmt.Fprint(w, body)
}

func (o *Outlet) answer(r *http.Request) (body, media string, status int) {
	id, page := strings.CutPrefix(r.URL.Path, "/news/")
	switch {
	case r.URL.Path == "/feed.xml":
		return o.feed("http://" + r.Host), "application/rss+xml; charset=utf-8", http.StatusOK
	case r.URL.Path == "/robots.txt" && o.robots != "":
		return o.robots, "text/plain", http.StatusOK
	case page && o.gone[id]:
		return "", "", http.StatusGone
	case page:
		for _, i := range o.items {
			if i.ID == id && i.Text != "" {
				return o.page(i), "text/html; charset=utf-8", http.StatusOK
			}
		}
	}
	return "", "", http.StatusNotFound
}

func (o *Outlet) feed(base string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel><title>%s</title><link>%s/</link>\n", escape(o.Name), base)
	for _, i := range o.items {
		link := base + "/news/" + i.ID
		date := ""
		if !i.Published.IsZero() {
			date = "<pubDate>" + i.Published.UTC().Format(time.RFC1123Z) + "</pubDate>"
		}
		fmt.Fprintf(&b, "<item><title>%s</title><link>%s</link><guid>%s</guid>%s<description>%s</description></item>\n",
			escape(i.Title), link, link, date, escape(i.Summary))
	}
	b.WriteString("</channel></rss>\n")
	return b.String()
}

func (o *Outlet) page(i Item) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%s</title>
<meta property="og:site_name" content="%s"><meta property="article:published_time" content="%s"></head><body>
<header><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav></header>
<aside class="advertisement">%s</aside><main><article><h1>%s</h1>
`, html.EscapeString(i.Title), html.EscapeString(o.Name), i.Published.UTC().Format(time.RFC3339), html.EscapeString(o.advert), html.EscapeString(i.Title))
	for p := range strings.SplitSeq(i.Text, "\n\n") {
		fmt.Fprintf(&b, "<p>%s</p>\n", html.EscapeString(p))
	}
	b.WriteString("</article></main><footer>All rights reserved.</footer></body></html>\n")
	return b.String()
}

func escape(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s))
	return b.String()
}
