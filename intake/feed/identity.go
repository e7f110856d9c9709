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

// tellApart takes from ids the marks that count an item's edits, and gives items their addresses for ids where a feed gives several the same one: its
// own address, a number that never counts. Items with one id, address or headline are the
// same item.
func tellApart(all []found, address string) {
	bare := map[string]int{}
	for i := range all {
		bare[withoutCount(&all[i].version)]++
	}
	for i := range all {
		if id := withoutCount(&all[i].version); bare[id] == 1 {
			all[i].version.ID = id
		}
	}
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

// withoutCount is an id without the mark behind # that some feeds change with each edit of
// an item ("…/articles/ferry#3"), where the id is the address of the item's page otherwise.
func withoutCount(v *hearsay.Version) string {
	bare, mark, ok := strings.Cut(v.ID, "#")
	if !ok || strings.Trim(mark, "0123456789") != "" || !isAddress(bare) || isSite(bare) {
		return v.ID
	}
	a, err := url.Parse(bare)
	b, broken := url.Parse(v.URL)
	if err != nil || broken != nil || a.Host != b.Host || a.Path != b.Path {
		return v.ID
	}
	return bare
}

// isSite reports whether an address is a site's, and no page's.
func isSite(address string) bool {
	if !isAddress(address) {
		return false
	}
	u, err := url.Parse(address)
	return err == nil && strings.Trim(u.Path, "/") == "" && u.RawQuery == "" && u.Fragment == ""
}
