package prose

import (
	"fmt"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// independence says in words why the origins of a claim count as several: who each is, and
// how the word came to the reader.
func independence(c *hearsay.Claim) string {
	const most = 4
	var each []string
	for i, o := range c.Origins {
		if i == most {
			each = append(each, fmt.Sprintf("%d more", len(c.Origins)-most))
			break
		}
		each = append(each, origin(c, o))
	}
	return fmt.Sprintf("%d independent origins: %s", len(c.Origins), strings.Join(each, "; "))
}

// origin describes one origin by the first assertion that rests on it.
func origin(c *hearsay.Claim, name string) string {
	for i := range c.Assertions {
		x := &c.Assertions[i]
		if x.Polarity != hearsay.Affirms || x.Withdrawn {
			continue
		}
		root := x.Chain.Root()
		switch {
		case root.Kind == hearsay.ReporterLink && (x.Outlet == name || strings.Contains(root.Name, name)), x.Outlet == name && strings.HasSuffix(root.Name, "reporter"):
			return name + "’s own reporter"
		case x.Outlet == name && (root.Kind == hearsay.OutletLink || root.Kind == ""):
			return name + " in its own words"
		case root.Name == name && root.Kind == hearsay.WireLink:
			return name
		case (x.Speaker.Name == name || root.Name == name) && x.Outlet != name:
			return name + ", told by " + x.Outlet
		}
	}
	return name
}
