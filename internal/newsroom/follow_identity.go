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

// named gives an item whose own id is no address, and which has that of its page instead, the id under
// which a file has brought it before: the report is the same.
func (f *Follow) named(ctx context.Context, p *piece, v *hearsay.Version) error {
	own, ok := p.called[v.ID]
	if !ok || !sameSite(v.URL, p.source.Address()) {
		return nil
	}
	if _, known, err := f.store.LookAt(ctx, v.ID); err != nil || known {
		return err
	}
	kept, err := f.store.Version(ctx, own, 0)
	if err == nil && kept.URL == v.URL {
		v.ID = own
	}
	return ignore(err, hearsay.ErrNotFound)
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

// takedowns are the ids of the reports that were taken down.
func (f *Follow) takedowns(ctx context.Context) (map[string]bool, error) {
	acts, err := f.store.Acts(ctx)
	all := map[string]bool{}
	for _, a := range acts {
		if a.Kind == hearsay.Takedown {
			all[a.Report] = true
		}
	}
	return all, err
}

// holds reports whether one of these reports stands in what was found.
func (p *piece) holds(reports map[string]bool, found []hearsay.Version) bool {
	for i := range found {
		if reports[found[i].ID] || reports[p.own(found[i].ID)] || reports[p.called[found[i].ID]] {
			return true
		}
	}
	return false
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
