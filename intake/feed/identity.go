package feed

import (
	"net/url"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

// A found is what was read of one item.
type found struct {
	version hearsay.Version
	err     error
}

// tellApart gives items their addresses for ids where a feed gives several the same one: its
// own address, a number that never counts. Items with one id, address or headline are the
// same item.
func tellApart(all []found, address string) {
	first := map[string]*hearsay.Version{}
	shared := map[string]bool{}
	for i := range all {
		v := &all[i].version
		if one, ok := first[v.ID]; !ok {
			first[v.ID] = v
		} else if one.Title+one.Body != v.Title+v.Body && (one.URL != v.URL || v.URL == "" && !one.Published.Equal(v.Published)) {
			shared[v.ID] = one.Title != v.Title || shared[v.ID]
		}
	}
	for i := range all {
		switch v := &all[i].version; {
		case v.URL != "" && v.ID != v.URL && (shared[v.ID] || isSite(v.ID) && !isSite(v.URL)):
			v.ID = v.URL
		case v.URL == "" && shared[v.ID]:
			v.ID = made(address, v.Title, v.Published.Format(time.RFC3339))
		}
	}
}

// isSite reports whether an address is a site's, and no page's.
func isSite(address string) bool {
	if !isAddress(address) {
		return false
	}
	u, err := url.Parse(address)
	return err == nil && strings.Trim(u.Path, "/") == "" && u.RawQuery == "" && u.Fragment == ""
}
