package lexicon

import "strings"

// KillsReport reports whether a wire format's status or signal withdraws a report as a
// whole: the publishing statuses "canceled" and "withheld" of the IPTC, in full or as codes
// ("stat:canceled"), and the signals of agencies to kill or withhold.
func KillsReport(status string) bool {
	status = strings.ToLower(strings.TrimSpace(status))
	if i := strings.LastIndexAny(status, ":/#"); i >= 0 {
		status = status[i+1:]
	}
	switch status {
	case "canceled", "cancelled", "withheld", "withhold", "withdrawn", "killed", "kill", "embargo-withhold", "retracted", "spiked":
		return true
	}
	return false
}

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
