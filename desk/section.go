package desk

import (
	"slices"

	"github.com/hearsay-news/hearsay"
)

// How many claims a section shows, and how many more it holds folded. Those beyond are
// one click away ("show all"): a page stays one that a browser can carry.
const (
	sectionShown = 8
	sectionMost  = 150
)

// section is a part of the account: the claims that stand alike, heaviest first.
type section struct {
	ID      string // also its anchor
	Heading string
	Note    string // what it means to stand here
	Status  string // whose shape stands beside the heading
	Items   []item
	Folded  []item
	Claims  int // in all
	Left    int // not on the page
}

// item is a claim; of a dispute, with both sides' words and the claims that it excludes.
type item struct {
	Claim  claimView
	Sides  []side
	Others []claimView
}

// The sections in the order of the page.
const (
	corroboratedSection = iota
	reportedSection
	disputedSection
	withdrawnSection
	backgroundSection
)

// sections parts the claims, which come by weight.
func (t *teller) sections(claims []*hearsay.Claim, all bool) []section {
	list := []section{
		corroboratedSection: {ID: "corroborated", Heading: "Corroborated", Note: "Two or more independent origins say so.", Status: "corroborated"},
		reportedSection:     {ID: "reported", Heading: "On one word", Note: "One origin says so, however many outlets carry it.", Status: "reported"},
		disputedSection:     {ID: "disputed", Heading: "Disputed", Note: "Both sides’ words. A denial is not a refutation.", Status: "disputed"},
		withdrawnSection:    {ID: "withdrawn", Heading: "Withdrawn and revised", Note: "Taken back or replaced by whoever said it.", Status: "withdrawn"},
		backgroundSection:   {ID: "background", Heading: "Background", Note: "Earlier or other events that the reports bring up.", Status: "quiet"},
	}
	taken := map[string]bool{} // shown within another's dispute
	on := map[string]bool{}    // may be shown at all
	for _, c := range claims {
		on[c.ID] = true
	}
	for _, c := range claims {
		s := &list[sectionOf(c)]
		s.Claims++
		if taken[c.ID] {
			continue
		}
		if len(s.Items)+len(s.Folded) >= sectionMost && !all {
			s.Left++
			continue
		}
		it := item{Claim: t.claim(c)}
		if sectionOf(c) == disputedSection {
			taken[c.ID] = true
			it.Sides = t.sides(c)
			it.Others = t.others(c, on, taken)
		}
		if len(s.Items) < sectionShown {
			s.Items = append(s.Items, it)
		} else {
			s.Folded = append(s.Folded, it)
		}
	}
	for i := range list {
		if s := &list[i]; len(s.Folded) <= 2 && s.Left == 0 { // nothing is folded to save two lines
			s.Items, s.Folded = append(s.Items, s.Folded...), nil
		}
	}
	list = slices.DeleteFunc(list, func(s section) bool { return s.Claims == 0 })
	t.settle(list)
	return list
}

// settle notes which claims have their place, and leads from each to those that exclude it.
func (t *teller) settle(list []section) {
	var all []*claimView
	for _, s := range list {
		for _, items := range [][]item{s.Items, s.Folded} {
			for i := range items {
				all = append(all, &items[i].Claim)
				for j := range items[i].Others {
					all = append(all, &items[i].Others[j])
				}
			}
		}
	}
	for _, c := range all {
		t.onPage[c.ID] = true
	}
	for _, c := range all {
		for i := range c.Rivals {
			c.Rivals[i].Link = t.link(c.Rivals[i].ID)
		}
	}
}

// sectionOf is where on the page a claim stands.
func sectionOf(c *hearsay.Claim) int {
	switch {
	case c.Background:
		return backgroundSection
	case c.Status == hearsay.Withdrawn || c.Status == hearsay.Revised:
		return withdrawnSection
	case c.Status == hearsay.Disputed || c.Status == hearsay.Denied:
		return disputedSection
	case c.Status == hearsay.Corroborated:
		return corroboratedSection
	}
	return reportedSection
}
