package prose

import (
	"strings"

	"github.com/hearsay-news/hearsay"
)

// sides quotes both sides of a claim, and the claims that exclude it.
func sides(c *hearsay.Claim, byID map[string]*hearsay.Claim) []quote {
	qs := quotesOf(c, hearsay.Affirms, "says")
	qs = append(qs, quotesOf(c, hearsay.DeniesIt, "denies")...)
	if c.Status == hearsay.Withdrawn {
		qs = append(qs, quotesOf(c, hearsay.QuestionsIt, "takes back")...)
	}
	for i, id := range c.Disputes {
		if other := byID[id]; other != nil && i < quotesEach {
			side := "says instead"
			if other.Status == hearsay.Denied {
				qs = append(qs, first(quotesOf(other, hearsay.DeniesIt, "denies"))...)
				continue
			}
			qs = append(qs, first(quotesOf(other, hearsay.Affirms, side))...)
		}
	}
	return qs
}

func first(qs []quote) []quote { return qs[:min(1, len(qs))] }

func quotesOf(c *hearsay.Claim, side hearsay.Polarity, verb string) []quote {
	var qs []quote
	said := map[string]bool{}
	for _, x := range c.Assertions {
		if x.Polarity != side || said[x.Speaker.Name] || len(qs) == quotesEach {
			continue
		}
		said[x.Speaker.Name] = true
		q := quote{Side: verb, Who: x.Speaker.Name, Words: strings.Join(strings.Fields(x.Quote), " "), At: stamp(x.Observed)}
		if q.Who == "" {
			q.Who = x.Outlet
		}
		q.Who = orUnnamed(q.Who)
		q.Side = agreeing(verb, q.Who)
		if x.Outlet != q.Who {
			q.Where = x.Outlet
		}
		qs = append(qs, q)
	}
	return qs
}
