package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
)

// sentence tells a claim as a sentence of running text: its words, on whose word it stands,
// and who contradicts it.
func sentence(c *hearsay.Claim, byID map[string]*hearsay.Claim) string {
	words := strings.TrimRight(c.Summary, " .")
	told := words + attribution(c, words)
	if by := contradiction(c, byID); by != "" {
		told += "; " + by
	}
	for _, f := range c.Flags {
		if remark := remarks[f]; remark != "" {
			told += " (" + remark + ")"
		}
	}
	return told + "."
}

// attribution names those on whose word a claim stands, unless its words name them already.
func attribution(c *hearsay.Claim, words string) string {
	var names []string
	for _, o := range c.Origins {
		if len(c.Origins) == 1 && strings.Contains(strings.ToLower(words), strings.ToLower(o)) {
			return ""
		}
		names = append(names, withArticle(o, rootOf(c, o)))
	}
	switch {
	case len(names) == 0:
		return ""
	case c.Status == hearsay.Corroborated:
		return ", according to " + join(names) + ", independently of each other"
	case len(names) == 1 && ofOutlet(rootOf(c, c.Origins[0])):
		return ", " + names[0] + " " + agreeing("reports", names[0])
	}
	return ", according to " + join(names)
}

// contradiction names those who deny a claim, or who say what excludes it.
func contradiction(c *hearsay.Claim, byID map[string]*hearsay.Claim) string {
	names := func(c *hearsay.Claim, list []string) (all []string) {
		for _, o := range list {
			all = append(all, withArticle(o, rootOf(c, o)))
		}
		return all
	}
	if len(c.Against) > 0 {
		who := names(c, c.Against)
		return join(who) + " " + agreeingAll("denies", who) + " it"
	}
	for _, id := range c.Disputes {
		if other := byID[id]; other != nil && len(other.Origins) > 0 {
			who := names(other, other.Origins)
			return join(who) + " " + agreeingAll("says", who) + " otherwise"
		}
	}
	return ""
}

// agreeingAll is a verb as it goes with several who say it, or with the one.
func agreeingAll(verb string, who []string) string {
	if len(who) > 1 {
		return plurals[verb]
	}
	return agreeing(verb, who[0])
}

// rootOf is the end of the chain of the first assertion of a claim that rests on an origin;
// the zero Link where there is none.
func rootOf(c *hearsay.Claim, origin string) hearsay.Link {
	for i := range c.Assertions {
		x := &c.Assertions[i]
		if root := x.Chain.Root(); x.Speaker.Name == origin || root.Name == origin || x.Outlet == origin && ofOutlet(root) {
			return root
		}
	}
	return hearsay.Link{}
}

// ofOutlet reports whether a chain ends with an outlet or wire, or its own eyes.
func ofOutlet(root hearsay.Link) bool {
	return root.Kind == hearsay.OutletLink || root.Kind == hearsay.WireLink || root.Kind == hearsay.ReporterLink
}

// withArticle is a name, or a description with the article that it takes in running text: "a worker",
// "the fire service", "officials".
func withArticle(name string, root hearsay.Link) string {
	name = orUnnamed(name)
	if first, _ := utf8.DecodeRuneInString(name); !unicode.IsLower(first) || several(name) {
		return name
	}
	opening, _, _ := strings.Cut(name, " ")
	switch opening {
	case "a", "an", "the", "his", "her", "its", "their", "one", "two", "several", "some":
		return name
	}
	if root.Kind == hearsay.OrganizationLink || root.Kind == hearsay.DocumentLink || bodies[mainWord(name)] {
		return "the " + name
	}
	if strings.ContainsRune("aeiou", rune(name[0])) {
		return "an " + name
	}
	return "a " + name
}
