package main

import (
	"cmp"
	"context"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// rename gives an item of a feed its address for an id where its own is another site's
// report's, for feeds that count their items use the same numbers, and where the watch has
// brought the report already: that takes the address always.
func (i *importer) rename(ctx context.Context, v *hearsay.Version) {
	site := siteOf(v.URL)
	if site == "" {
		return
	}
	if _, err := i.store.Version(ctx, v.URL, 0); err == nil {
		v.ID = v.URL
		return
	}
	owner, known := i.owners[v.ID]
	if !known {
		if kept, err := i.store.Version(ctx, v.ID, 0); err == nil {
			owner = siteOf(kept.URL)
		}
		owner = cmp.Or(owner, site)
		i.owners[v.ID] = owner
	}
	if owner != site {
		v.ID = v.URL
	}
}

// siteOf is the host of an address as its readers know it, or empty.
func siteOf(address string) string {
	_, host, _ := strings.Cut(hearsay.HostOf(address), "://")
	return strings.TrimPrefix(host, "www.")
}
