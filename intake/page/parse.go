package page

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"github.com/hearsay-news/hearsay"
)

// Bounds of a page.
const (
	maxPage  = 8 << 20 // bytes
	maxNodes = 30_000  // elements and pieces of text of a page whose text is searched for
)

// An Origin is what is known of a page from outside of it.
type Origin struct {
	URL       string // where it was found; empty where unknown
	MediaType string // as the server gave it, with its charset; empty where unknown
}

// Parse reads a whole page as one report. Its id and address are the canonical ones that
// the page names, or else where it was found. The errors are hearsay.ErrTooLarge for a
// page over a bound of size or of depth, and hearsay.ErrInvalid for one without text.
func Parse(data []byte, from Origin) (hearsay.Version, error) {
	var v hearsay.Version
	if len(data) > maxPage {
		return v, fmt.Errorf("%w: a page over %d MiB", hearsay.ErrTooLarge, maxPage>>20)
	}
	tree, err := html.Parse(strings.NewReader(decode(data, from.MediaType)))
	if err != nil { // the only reason: elements nested over 512 deep
		return v, fmt.Errorf("%w: %w", hearsay.ErrTooLarge, err)
	}
	base, _ := url.Parse(from.URL)
	m := readMeta(tree)
	content, found, err := mainText(tree, m, base)
	if err != nil {
		return v, err
	}
	v.URL = first(absolute(base, m.canonical), from.URL, found.URL)
	v.ID = v.URL
	v.Outlet = fold(first(m.first("og:site_name"), m.article.publisher, found.Sitename, found.Hostname))
	v.Title = headline(fold(first(found.Title, m.first("og:title", "twitter:title"), m.title)), v.Outlet, m.headings)
	v.Byline = fold(first(m.article.author, found.Author, m.first("author", "byl")))
	v.Language = first(m.language, m.article.language)
	v.Published = m.published()
	if v.Published.IsZero() && found.Date.Year() > 1 {
		v.Published = found.Date.UTC()
	}
	if v.Published.IsZero() {
		v.Published = addressDate(v.URL)
	}
	if t := m.modified(); !t.IsZero() && !t.Equal(v.Published) {
		raw, _ := json.Marshal(t.Format(time.RFC3339))
		v.Extra = map[string]json.RawMessage{"modified": raw}
	}
	if v.Body, err = body(content, v.Title); err != nil {
		return hearsay.Version{}, err
	}
	return v, nil
}

// mainText finds the element that holds the report, and what the search for it found out
// of the page. The search takes a time that grows faster than the page: of a very long
// one, like a live blog, the element that it marks as its main one is taken as it stands.
func mainText(tree *html.Node, m *meta, base *url.URL) (*html.Node, trafilatura.Metadata, error) {
	if m.nodes > maxNodes {
		if m.main == nil {
			return nil, trafilatura.Metadata{}, fmt.Errorf("%w: a page of over %d elements without a main one", hearsay.ErrTooLarge, maxNodes)
		}
		return m.main, trafilatura.Metadata{}, nil
	}
	content, err := extract(tree, base)
	if err != nil {
		return nil, trafilatura.Metadata{}, fmt.Errorf("%w: a page without text: %w", hearsay.ErrInvalid, err)
	}
	return content.ContentNode, content.Metadata, nil
}

// extract calls the library. A page that is odd enough to make it panic has no text.
func extract(tree *html.Node, base *url.URL) (content *trafilatura.ExtractResult, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
	return trafilatura.ExtractDocument(tree, trafilatura.Options{
		OriginalURL:     base,
		ExcludeComments: true,
		HtmlDateMode:    trafilatura.Disabled, // it would take any date of the text
	})
}

// headline is a page's title without the name of the site that many put behind it: up to
// what a main heading of the page says, or to the outlet's name.
func headline(title, outlet string, headings []string) string {
	for _, h := range headings {
		if rest, ok := strings.CutPrefix(title, h); ok && h != "" && separated(rest) {
			return h
		}
	}
	if len(title) > len(outlet) && outlet != "" {
		i := len(title) - len(outlet)
		before := strings.TrimRight(title[:i], " -–—|·»:")
		if strings.EqualFold(title[i:], outlet) && before != "" && separated(title[len(before):i]) {
			return before
		}
	}
	return title
}

// separated reports whether s opens with what stands between a headline and a site's name.
func separated(s string) bool {
	s, spaced := strings.CutPrefix(s, " ")
	for _, mark := range []string{"- ", "– ", "— ", "| ", "· ", "» "} {
		if spaced && strings.HasPrefix(s, mark) {
			return true
		}
	}
	return false
}

// body is the text of the extracted content, without the title at its head.
func body(content *html.Node, title string) (string, error) {
	var b bytes.Buffer
	if err := html.Render(&b, content); err != nil {
		return "", err
	}
	text := Text(b.String())
	if rest, ok := strings.CutPrefix(text, title); ok && title != "" && strings.HasPrefix(rest, "\n") {
		text = strings.TrimLeft(rest, "\n")
	}
	if text == "" {
		return "", fmt.Errorf("%w: a page without text", hearsay.ErrInvalid)
	}
	return text, nil
}

// decode turns a page into UTF-8 by what its server and its own head say of the encoding,
// as browsers do; where they say nothing, what is valid UTF-8 is UTF-8.
func decode(data []byte, mediaType string) string {
	encoding, name, certain := charset.DetermineEncoding(data, mediaType)
	if name != "utf-8" && (certain || !utf8.Valid(data)) {
		if out, err := encoding.NewDecoder().Bytes(data); err == nil {
			data = out
		}
	}
	return strings.ToValidUTF8(strings.TrimPrefix(string(data), "\uFEFF"), "\uFFFD")
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
