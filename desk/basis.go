package desk

import (
	"strings"

	"github.com/hearsay-news/hearsay"
)

// statusWords are the statuses as the page calls them. One word each: they stand beside
// their shape below every line. A denied claim, which nobody affirms, is worded by those who
// deny it: the line is a denial.
var statusWords = map[hearsay.ClaimStatus]string{
	hearsay.Corroborated: "Corroborated",
	hearsay.Reported:     "On one word",
	hearsay.Disputed:     "Disputed",
	hearsay.Denied:       "A denial",
	hearsay.Withdrawn:    "Withdrawn",
	hearsay.Revised:      "Revised",
}

// verbs lead from words to whose they are: “…” says a sailor. A denial's words may be
// those of what is denied or those of the denial: "denial by" fits both.
var verbs = map[hearsay.Polarity]string{
	hearsay.Affirms: "says", hearsay.DeniesIt: "denial by", hearsay.QuestionsIt: "doubt from",
}

// remarks are what a claim's flags mean, in words. A flag without words isn't shown.
var remarks = map[string]string{
	"possible":     "said to be possible only",
	"headline":     "in a headline only",
	"dropped":      "a newer version leaves words of it out",
	"overtaken":    "a better-placed origin has a later count",
	"corroborated": "several origins affirm it",
	"disputed":     "another origin contradicts it",
	"denied":       "some deny it",
	"withdrawn":    "some took it back",
	"revised":      "its own origin replaced it",
}

// basis says in words what a claim stands on.
func basis(c *hearsay.Claim) string {
	told := map[string]bool{}
	for _, a := range c.Assertions {
		if a.Polarity == hearsay.Affirms && !a.Withdrawn {
			told[a.Report] = true
		}
	}
	in := count(len(told), "report")
	switch c.Status {
	case hearsay.Corroborated:
		return count(len(c.Origins), "independent origin") + ", " + in
	case hearsay.Reported:
		if len(told) > 1 {
			return "1 origin, carried by " + in
		}
		return "1 origin, 1 report"
	case hearsay.Disputed:
		s := count(len(c.Origins), "origin") + " for it"
		if n := len(c.Against); n > 0 {
			return s + ", " + number(n) + " against"
		}
		return s + "; another claim excludes it"
	case hearsay.Denied:
		return count(len(c.Against), "origin") + "; none affirms what it denies"
	case hearsay.Withdrawn:
		return "taken back by all who said it"
	case hearsay.Revised:
		return "replaced by its own origin’s later word"
	}
	return in
}

// rootWords say what an origin is.
var rootWords = map[hearsay.LinkKind]string{
	hearsay.OutletLink:       "in its own voice",
	hearsay.WireLink:         "a wire’s own copy",
	hearsay.ReporterLink:     "a reporter’s own eyes",
	hearsay.OfficialLink:     "an official",
	hearsay.OrganizationLink: "an organisation",
	hearsay.PersonLink:       "a person",
	hearsay.WitnessLink:      "a witness",
	hearsay.DocumentLink:     "a document",
	hearsay.PostLink:         "a post",
}

// why explains how a claim's origins were counted.
func why(c *hearsay.Claim) string {
	switch {
	case len(c.Origins) > 1:
		parts := make([]string, 0, len(c.Origins))
		for _, name := range c.Origins[:min(len(c.Origins), 6)] {
			parts = append(parts, name+originKind(c, name))
		}
		s := "Counted as independent: " + strings.Join(parts, "; ")
		if n := len(c.Origins) - len(parts); n > 0 {
			s += "; and " + number(n) + " more"
		}
		return s + ". Copies, and outlets that quote the same source, add none."
	case len(c.Origins) == 1:
		outlets := map[string]bool{}
		for _, a := range c.Assertions {
			if a.Polarity == hearsay.Affirms && !a.Withdrawn {
				outlets[a.Outlet] = true
			}
		}
		if len(outlets) > 1 {
			return "All of it goes back to " + c.Origins[0] + originKind(c, c.Origins[0]) + ": " +
				count(len(outlets), "outlet") + ", one origin."
		}
	}
	return ""
}

// originKind tells in brackets what an origin is, where its words show it.
func originKind(c *hearsay.Claim, name string) string {
	a := wordOf(c, name, hearsay.Affirms)
	if a == nil || !strings.EqualFold(speaker(*a), name) && !strings.EqualFold(a.Chain.Root().Name, name) {
		return ""
	}
	if w := rootWords[a.Chain.Root().Kind]; w != "" {
		return " (" + w + ")"
	}
	return ""
}

// whereWords names a place with its country.
func whereWords(w hearsay.Where) string {
	if w.Country != "" && w.Name != "" {
		return w.Name + " (" + w.Country + ")"
	}
	return w.Name
}
