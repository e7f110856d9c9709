package discover

import (
	"strings"
	"sync"

	"github.com/hearsay-news/hearsay/lexicon"
)

// families is the publisher family of each known outlet, by its house (see lexicon.House). A
// name that outlets of several families have has none.
var families = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for _, f := range rows(outletTable, 6) {
		house := lexicon.House(f[1])
		if known, ok := all[house]; ok && known != f[3] {
			all[house] = ""
			continue
		}
		all[house] = f[3]
	}
	return all
})

// Family is the publisher family of an outlet that is known by its name, or by its domain where it
// goes by that ("sun.example.co.uk"); empty where nothing is known.
func Family(outlet string) string {
	if family := families()[lexicon.House(outlet)]; family != "" {
		return family
	}
	if strings.Contains(outlet, ".") && !strings.ContainsAny(outlet, " /") {
		if site, ok := Outlet("https://" + outlet); ok {
			return site.Family
		}
	}
	return ""
}
