package intake

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"syscall"
	"time"

	"github.com/hearsay-news/hearsay"
)

// Bounds of one fetch.
const (
	fetchTimeout   = 30 * time.Second
	fetchRedirects = 5
	fetchSize      = 20 << 20 // bytes after decompression
)

// userAgent says who asks, and where that is explained.
const userAgent = "Hearsay/0 (+https://github.com/hearsay-news/hearsay)"

// IsURL reports whether s is an address that Fetch could fetch.
func IsURL(s string) bool {
	scheme, rest, ok := strings.Cut(s, "://")
	return ok && rest != "" && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// Fetch gets a page or feed from the public network. Addresses of this machine and of
// private networks are refused, after the name is resolved and on every redirect.
func Fetch(ctx context.Context, url string) (io.ReadCloser, error) {
	return (&Fetcher{}).Fetch(ctx, url)
}

// A Fetcher fetches with bounds of size and time.
type Fetcher struct {
	Allow []netip.Prefix // networks that may be reached although they are not public
}

// errPrivate marks an address that is not public.
var errPrivate = errors.New("an address of this machine or of a private network is not fetched")

// Fetch gets one address. What it returns tells [Read], as a source's reader, where it was
// found in the end and in which encoding the server says it is. The error is of kind hearsay.ErrInvalid for an address that is
// not fetched, of hearsay.ErrNotFound for one that holds nothing.
func (f *Fetcher) Fetch(ctx context.Context, url string) (_ io.ReadCloser, err error) {
	defer hearsay.Fault(&err, "fetch %s", url)
	if !IsURL(url) {
		return nil, fmt.Errorf("%w: neither http nor https", hearsay.ErrInvalid)
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, fmt.Errorf("%w: %v", hearsay.ErrInvalid, err)
	}
	request.Header.Set("User-Agent", userAgent)
	request.Header.Set("Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5")
	response, err := f.client().Do(request)
	if errors.Is(err, errPrivate) {
		return nil, fmt.Errorf("%w: %w", hearsay.ErrInvalid, errPrivate)
	}
	if err != nil {
		return nil, err
	}
	if response.StatusCode != http.StatusOK {
		response.Body.Close()
		if response.StatusCode == http.StatusNotFound || response.StatusCode == http.StatusGone {
			return nil, fmt.Errorf("%w: the server answers %s", hearsay.ErrNotFound, response.Status)
		}
		return nil, fmt.Errorf("the server answers %s", response.Status)
	}
	return &fetched{
		ReadCloser: &bounded{response.Body, fetchSize},
		url:        response.Request.URL.String(),
		media:      response.Header.Get("Content-Type"),
	}, nil
}

func (f *Fetcher) client() *http.Client {
	dialer := &net.Dialer{Timeout: fetchTimeout / 3, Control: f.control}
	return &http.Client{
		Timeout: fetchTimeout,
		Transport: &http.Transport{ // no proxy: it would resolve names where we can't look
			DialContext:            dialer.DialContext,
			TLSHandshakeTimeout:    fetchTimeout / 3,
			ResponseHeaderTimeout:  fetchTimeout,
			MaxResponseHeaderBytes: 1 << 18,
			DisableKeepAlives:      true,
		},
		CheckRedirect: func(r *http.Request, via []*http.Request) error {
			if len(via) > fetchRedirects {
				return fmt.Errorf("over %d redirects", fetchRedirects)
			}
			if !IsURL(r.URL.String()) {
				return fmt.Errorf("%w: redirected to %s", hearsay.ErrInvalid, r.URL.Scheme)
			}
			return nil
		},
	}
}

// control looks at the address that is about to be dialled: the one the name resolved to.
func (f *Fetcher) control(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil {
		return err
	}
	ip := at.Addr().Unmap()
	for _, p := range f.Allow {
		if p.Contains(ip) {
			return nil
		}
	}
	if !public(ip) {
		return errPrivate
	}
	return nil
}

// notPublic are networks that netip's own predicates don't name (RFC 6890 and after), and
// those whose addresses hold one of IPv4, which may be private.
var notPublic = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"), netip.MustParsePrefix("100.64.0.0/10"), netip.MustParsePrefix("192.0.0.0/24"),
	netip.MustParsePrefix("198.18.0.0/15"), netip.MustParsePrefix("240.0.0.0/4"), netip.MustParsePrefix("64:ff9b::/96"),
	netip.MustParsePrefix("64:ff9b:1::/48"), netip.MustParsePrefix("2001::/32"), netip.MustParsePrefix("2002::/16"),
	netip.MustParsePrefix("::/96"), netip.MustParsePrefix("fec0::/10"), netip.MustParsePrefix("100::/64"),
}

func public(ip netip.Addr) bool {
	if !ip.IsGlobalUnicast() || ip.IsPrivate() {
		return false
	}
	for _, p := range notPublic {
		if p.Contains(ip) {
			return false
		}
	}
	return true
}

// fetched is the body of an answer with what the server said of it.
type fetched struct {
	io.ReadCloser
	url   string // after redirects
	media string
}

// bounded refuses to read on past its limit.
type bounded struct {
	io.ReadCloser
	left int
}

func (b *bounded) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, fmt.Errorf("%w: over %d MiB", hearsay.ErrTooLarge, fetchSize>>20)
	}
	n, err := b.ReadCloser.Read(p[:min(len(p), b.left)])
	b.left -= n
	return n, err
}
