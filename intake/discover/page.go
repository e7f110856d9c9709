package discover

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"

	"github.com/hearsay-news/hearsay"
)

// Bounds of what is looked at.
const (
	maxPage  = 4 << 20   // bytes of a page; what announces feeds stands at its head
	maxToken = 256 << 10 // bytes of one tag or one script
	maxFeeds = 40        // announced on one page
	maxField = 200       // code points of a name or title
)

// Page finds what a page announces and what it tells of its outlet. The media type is the
// server's; the address is where the page was found in the end, and must be absolute. The
// error is of kind hearsay.ErrInvalid, for an address only: any bytes are a page.
func Page(data []byte, mediaType, address string) (Site, error) {
	base, err := url.Parse(address)
	if err != nil || base.Host == "" {
		return Site{}, fmt.Errorf("%w: %q is no address of a page", hearsay.ErrInvalid, address)
	}
	in, err := charset.NewReader(bytes.NewReader(data[:min(len(data), maxPage)]), mediaType)
	if errors.Is(err, io.EOF) || in == nil {
		in = bytes.NewReader(nil)
	}
	p := &reader{base: base, values: map[string]string{}}
	p.read(in)
	return p.site(), nil
}

// A reader collects from one page.
type reader struct {
	base             *url.URL
	announced, links []Feed // by <link>, by <a>
	profiles         []Feed
	values           map[string]string // of <meta>, by name or property in lower case; the first wins
	title, language  string
	fediverse        bool // it is the profile of somebody in the fediverse
	declared         declared
}

// read goes through the page's tags. It builds no tree: deep nesting costs nothing.
func (p *reader) read(in io.Reader) {
	z := html.NewTokenizer(in)
	z.SetMaxBuf(maxToken)
	for {
		switch z.Next() {
		case html.ErrorToken:
			return
		case html.StartTagToken, html.SelfClosingTagToken:
			p.tag(z, z.Token())
		}
	}
}

func (p *reader) tag(z *html.Tokenizer, t html.Token) {
	switch t.DataAtom {
	case atom.Html:
		p.language = strings.TrimSpace(attribute(t, "lang"))
	case atom.Base:
		if u, err := p.base.Parse(attribute(t, "href")); err == nil && u.Host != "" {
			p.base = u
		}
	case atom.Title:
		if z.Next() == html.TextToken && p.title == "" {
			p.title = clean(string(z.Text()))
		}
	case atom.Meta:
		for _, by := range []string{"property", "name"} {
			key, content := strings.ToLower(attribute(t, by)), clean(attribute(t, "content"))
			if key != "" && content != "" && p.values[key] == "" {
				p.values[key] = content
			}
		}
	case atom.Link:
		p.link(t)
	case atom.A:
		p.anchor(z, t)
	case atom.Script:
		if strings.EqualFold(strings.TrimSpace(attribute(t, "type")), "application/ld+json") && z.Next() == html.TextToken {
			p.declared.read(z.Text())
		}
	}
}

// link looks at a <link>: the announcement of a feed, or of a profile of one's own.
func (p *reader) link(t html.Token) {
	rel, media := " "+strings.ToLower(attribute(t, "rel"))+" ", mediaType(attribute(t, "type"))
	href := attribute(t, "href")
	switch {
	case strings.Contains(rel, " feed "), strings.Contains(rel, " alternate ") && feedMedia(media, href):
		p.announced = p.add(p.announced, href, attribute(t, "title"), "the page announces it")
	case strings.Contains(rel, " alternate ") && media == "application/activity+json":
		p.fediverse = true
	case strings.Contains(rel, " me "):
		p.profile(href)
	}
}

// anchor looks at an <a>: many sites only link to their feeds.
func (p *reader) anchor(z *html.Tokenizer, t html.Token) {
	href := attribute(t, "href")
	switch {
	case strings.Contains(" "+strings.ToLower(attribute(t, "rel"))+" ", " me "):
		p.profile(href)
	case feedPath(href):
		title := attribute(t, "title")
		if title == "" && z.Next() == html.TextToken {
			title = string(z.Text())
		}
		p.links = p.add(p.links, href, title, "the page links to it")
	default:
		p.profile(href)
	}
}

// add puts a feed on a list, once.
func (p *reader) add(list []Feed, href, title, why string) []Feed {
	u, err := p.base.Parse(strings.TrimSpace(href))
	if err != nil || u.Host == "" || len(list) >= maxFeeds {
		return list
	}
	if u.Scheme == "feed" { // an old way to make a browser open its reader
		u.Scheme = "https"
	}
	if u.Scheme != "http" && u.Scheme != "https" {
		return list
	}
	if strings.Contains(u.String(), "${") { // in a source's address a variable of the environment: no page may name one
		return list
	}
	u.Fragment, u.User = "", nil
	f := Feed{URL: u.String(), Title: clean(title), Why: why}
	for _, known := range list {
		if known.URL == f.URL {
			return list
		}
	}
	return append(list, f)
}

// mediaType is a media type without its parameters.
func mediaType(s string) string {
	kind, _, _ := strings.Cut(strings.ToLower(s), ";")
	return strings.TrimSpace(kind)
}

// feedMedia reports whether a media type is a feed's. Plain JSON and XML are other things
// too, and are taken for a feed only where the address says so.
func feedMedia(media, href string) bool {
	switch media {
	case "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "application/x.atom+xml", "application/x-atom+xml", "text/rss", "text/rss+xml":
		return true
	case "application/xml", "text/xml", "application/json":
		return feedPath(href)
	}
	return false
}

// feedPath reports whether an address looks like a feed's.
func feedPath(href string) bool {
	u, err := url.Parse(href)
	if err != nil || strings.Contains(u.Path, "oembed") {
		return false
	}
	path := strings.TrimSuffix(strings.ToLower(u.Path), "/")
	name := path[strings.LastIndexByte(path, '/')+1:]
	switch name {
	case "rss", "feed", "feeds", "atom", "rss2", "rssfeed", "feed.xml", "rss.xml", "atom.xml", "index.xml", "feed.json", "rss.php", "rss.aspx", "rss.ashx":
		return true
	}
	return strings.HasSuffix(name, ".rss") || strings.HasSuffix(name, ".rdf") || strings.HasSuffix(name, ".atom") ||
		strings.Contains(path, "/rss/") && strings.HasSuffix(name, ".xml")
}

func attribute(t html.Token, name string) string {
	for _, a := range t.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// clean is text in one line, of valid UTF-8 and bounded.
func clean(s string) string {
	s = strings.Join(strings.Fields(html.UnescapeString(strings.ToValidUTF8(s, ""))), " ")
	if utf8.RuneCountInString(s) <= maxField {
		return s
	}
	return strings.TrimSpace(string([]rune(s)[:maxField]))
}
