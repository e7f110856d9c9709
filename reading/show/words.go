package show

import (
	"strconv"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// Chain is a chain in words, outermost first: "Northwire › ministry".
func Chain(c hearsay.Chain) string {
	names := make([]string, len(c))
	for i, l := range c {
		names[i] = l.Name
		if names[i] == "" {
			names[i] = "the " + string(l.Kind)
		}
		if l.Kind == hearsay.ReporterLink {
			names[i] = l.Name + " (own eyes)"
		}
	}
	return strings.Join(names, " › ")
}

// Quantity is a quantity in figures: "25", "3 or more", "3 to 5".
func Quantity(q hearsay.Quantity) string {
	switch {
	case q.Open():
		return strconv.Itoa(q.Min) + " or more"
	case q.Min == q.Max:
		return strconv.Itoa(q.Min)
	default:
		return strconv.Itoa(q.Min) + " to " + strconv.Itoa(q.Max)
	}
}
