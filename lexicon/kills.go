package lexicon

import "strings"

// killWords open the headline of a notice that withdraws a report.
var killWords = []string{
	"kill", "withdrawn", "withdrawal", "mandatory kill", "bulletin kill", "story kill", "story withdrawn", "report withdrawn", "retracted", "retraction", "cancelled", "canceled",
}

// AfterKill is what such a headline names: "Mill closed" of "WITHDRAWN: Mill closed". ok is
// false where the headline is no such notice.
func AfterKill(headline string) (named string, ok bool) {
	head, rest, found := strings.Cut(headline, ":")
	if !found {
		return "", false
	}
	head = strings.ToLower(strings.Trim(head, " *-–—[]()"))
	for _, w := range killWords {
		if head == w {
			return strings.TrimSpace(rest), true
		}
	}
	return "", false
}
