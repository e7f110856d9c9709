package desk

import "github.com/hearsay-news/hearsay"

// How much of a dispute stands open on the page; the rest opens with its claims.
const (
	sidesMost     = 4
	sideWordsMost = 2
)

// side is one side of a dispute, in its own words.
type side struct {
	Label string // "For it", "Against it", "Instead"
	Shape string
	Words []wordView
	More  int
}

// sides sets the words for a claim beside those against it and those for the claims that
// exclude it. Words that were taken back take no side any more.
func (t *teller) sides(c *hearsay.Claim) []side {
	var list []side
	add := func(label, shape string, c *hearsay.Claim, p hearsay.Polarity) {
		var words []hearsay.Assertion
		said := map[string]bool{}
		for _, a := range c.Assertions {
			if a.Polarity == p && !a.Withdrawn && !said[speaker(a)] {
				said[speaker(a)] = true
				words = append(words, a)
			}
		}
		if len(words) == 0 || len(list) == sidesMost {
			return
		}
		s := side{Label: label, Shape: shape, Words: t.words(c, words[:min(len(words), sideWordsMost)])}
		s.More = len(words) - len(s.Words)
		list = append(list, s)
	}
	against := "Against it"
	if c.Status == hearsay.Denied { // the line itself is the denial's words
		against = "The denial"
	}
	add("For it", "reported", c, hearsay.Affirms)
	add(against, "denied", c, hearsay.DeniesIt)
	for _, id := range c.Disputes {
		o := t.claims[id]
		if o == nil {
			continue
		}
		if o.Status == hearsay.Denied { // nobody affirms it; its denial is what contradicts c
			add("Against it", "denied", o, hearsay.DeniesIt)
			continue
		}
		add("Instead", "disputed", o, hearsay.Affirms)
	}
	return list
}

// others are the claims of a dispute beside c, each once on the page: those that c excludes,
// those that these exclude, and so on.
func (t *teller) others(c *hearsay.Claim, on, taken map[string]bool) []claimView {
	var views []claimView
	queue := []*hearsay.Claim{c}
	for len(queue) > 0 {
		for _, id := range queue[0].Disputes {
			o := t.claims[id]
			if o == nil || !on[id] || taken[id] || sectionOf(o) != disputedSection {
				continue
			}
			taken[id] = true
			views = append(views, t.claim(o))
			queue = append(queue, o)
		}
		queue = queue[1:]
	}
	return views
}
