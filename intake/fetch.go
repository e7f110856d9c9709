package intake

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/web"
)

// IsURL reports whether s is an address that Fetch could fetch.
func IsURL(s string) bool {
	scheme, rest, ok := strings.Cut(s, "://")
	return ok && rest != "" && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// Fetch gets one page or feed from the public network, for a user who asked for just that
// one; it doesn't look at robots.txt. What it returns tells [Read], as a source's reader,
// where it was found in the end and in which encoding the server says it is. The error is of
// kind hearsay.ErrInvalid for an address that is not fetched, of hearsay.ErrNotFound for one
// that holds nothing.
func Fetch(ctx context.Context, url string) (io.ReadCloser, error) {
	return FetchWith(ctx, web.New(web.Config{}), url)
}

// FetchWith is [Fetch] by a client of one's own.
func FetchWith(ctx context.Context, client *web.Client, url string) (_ io.ReadCloser, err error) {
	defer hearsay.Fault(&err, "fetch %s", web.Redact(url))
	r, err := client.Get(ctx, web.Request{URL: url})
	if err != nil {
		return nil, err
	}
	r.Close() // one alone fills no memory
	switch {
	case r.Status == http.StatusNotFound || r.Status == http.StatusGone:
		return nil, fmt.Errorf("%w: %s", hearsay.ErrNotFound, web.StatusWords(r.Status))
	case r.Status != http.StatusOK:
		return nil, fmt.Errorf("%s", web.StatusWords(r.Status))
	case r.Cut != nil:
		return nil, fmt.Errorf("%s", web.CutWords(r.Cut, len(r.Body)))
	}
	return &fetched{io.NopCloser(bytes.NewReader(r.Body)), r.Final, hearsay.HeaderValue(r.Header, "Content-Type")}, nil
}

// Captured makes a source of what was fetched: as if it came from its server now.
func Captured(c *hearsay.Capture) Source {
	name := c.Final
	if name == "" {
		name = c.URL
	}
	src := Source{Name: name, Reader: bytes.NewReader(c.Body), url: c.Final, media: c.MediaType(), observed: c.At}
	return src
}

// fetched is the body of an answer with what the server said of it.
type fetched struct {
	io.ReadCloser
	url   string // after redirects
	media string
}
