package newsroom

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"net"
	"net/url"
	"regexp"
	"strings"

	"golang.org/x/net/publicsuffix"

	"github.com/hearsay-news/hearsay"
)

// universal is an id that is one of a kind everywhere: it begins with a scheme.
var universal = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*:.`)

// withoutCount is an id without the mark behind # that some feeds change with each edit of
// an item ("…/articles/ferry#3"), where the id is the address of the item's page otherwise.
func withoutCount(id, page string) string {
	bare, mark, ok := strings.Cut(id, "#")
	if !ok || strings.Trim(mark, "0123456789") != "" || siteOf(bare) == "" {
		return id
	}
	a, err := url.Parse(bare)
	b, broken := url.Parse(page)
	if err != nil || broken != nil || a.Host != b.Host || a.Path != b.Path || frontPage(bare) {
		return id
	}
	return bare
}

// own is the id under which a text from this source is kept. An address of another site's
// is that site's to speak for: what a stranger says there is a report of its own, and can't
// pass for an edit of the other's.
func (p *piece) own(id string) string {
	if sameSite(id, p.source.Address()) || sameSite(id, p.capture.Final) {
		return id
	}
	return p.source.ID + "/" + id
}

// speaksFor reports whether an address is of this piece's site, and not of the source's that
// named it before: that one holds what it says there as a report of its own.
func (p *piece) speaksFor(id string, other *hearsay.Source) bool {
	return siteOf(id) != "" && sameSite(id, p.source.Address()) && !sameSite(id, other.Address())
}

// takenDown reports whether a report that is kept under one of these ids has no words any
// more: its page is not fetched again.
func (f *Follow) takenDown(ctx context.Context, ids ...string) (bool, error) {
	for _, id := range ids {
		v, err := f.store.Version(ctx, id, 0)
		if err == nil && v.Text() == "" {
			return true, nil
		}
		if err = ignore(err, hearsay.ErrNotFound); err != nil {
			return false, err
		}
	}
	return false, nil
}

// sameSite reports whether two addresses are of one site: of one domain that was registered,
// of one host where there is no such domain. What is no address on the web is of any site.
func sameSite(a, b string) bool {
	x, y := siteOf(a), siteOf(b)
	return x == "" || y == "" || x == y
}

func siteOf(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	host := strings.ToLower(u.Hostname())
	if net.ParseIP(host) != nil {
		return u.Host
	}
	if site, err := publicsuffix.EffectiveTLDPlusOne(host); err == nil {
		return site
	}
	return host
}

// digestOf tells texts apart.
func digestOf(v *hearsay.Version) string {
	h := sha256.New()
	h.Write([]byte(v.Title))
	h.Write([]byte{0})
	h.Write([]byte(v.Body))
	if v.Withdrawn() {
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// isPage reports whether bytes are a web page, by how they begin. Servers in trouble answer
// with one, whatever they were asked for.
func isPage(body []byte) bool {
	start := strings.ToLower(string(bytes.TrimLeft(body[:min(len(body), 512)], "\uFEFF \t\r\n")))
	return strings.HasPrefix(start, "<!doctype html") || strings.HasPrefix(start, "<html")
}
