package hearsay

import (
	"encoding/json"
	"strings"
)

// Withdrawn reports whether this version says that its report is taken back as a whole: by
// the status or signal that wire formats carry beside the text (kept in Extra as
// "pubstatus" and "signal"), or by the deletion of a post. The text may be the old one, to
// the letter.
func (v *Version) Withdrawn() bool {
	for _, name := range []string{"pubstatus", "signal"} {
		var s string
		if raw, ok := v.Extra[name]; ok && json.Unmarshal(raw, &s) == nil && TakesBack(s) {
			return true
		}
	}
	return false
}

// TakesBack reports whether a status or signal withdraws a report: the publishing statuses
// "canceled" and "withheld" of the IPTC, in full or as codes ("stat:canceled"), the signals
// of agencies to kill or withhold, and what networks call the deletion of a post.
func TakesBack(status string) bool {
	status = strings.ToLower(strings.TrimSpace(status))
	if i := strings.LastIndexAny(status, ":/#"); i >= 0 {
		status = status[i+1:]
	}
	switch status {
	case "canceled", "cancelled", "withheld", "withhold", "withdrawn", "withdrawal", "killed", "kill", "embargo-withhold", "retracted", "spiked", "deleted":
		return true
	}
	return false
}
