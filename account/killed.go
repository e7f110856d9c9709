package account

import (
	"encoding/json"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// An agency may kill a report as a whole: by a status that its wire format carries
// (IPTC publishing status "canceled" or "withheld", signal "kill"), or by a headline that
// says so ("WITHDRAWN: …"). Everything that the report said is taken back then, and the
// notice itself claims nothing.

// isKilled reports whether a version is such a notice.
func isKilled(v *hearsay.Version) bool {
	for _, name := range []string{"pubstatus", "signal"} {
		var s string
		if raw, ok := v.Extra[name]; ok && json.Unmarshal(raw, &s) == nil && lexicon.KillsReport(s) {
			return true
		}
	}
	_, ok := lexicon.AfterKill(v.Title)
	return ok
}

// kill takes back what the reports said that d, a notice of another report of the same
// outlet, names by its headline. Its own report's earlier versions noteDropped takes back.
func (b *builder) kill(d *doc) {
	named, ok := lexicon.AfterKill(d.Version.Title)
	if named = wordsAlone(named); !ok || named == "" {
		return
	}
	for _, o := range b.docs[:d.order] {
		if o.report() == d.report() || o.Version.Outlet != d.Version.Outlet || wordsAlone(o.Version.Title) != named {
			continue
		}
		for _, p := range o.props {
			p.takenBackBy(d)
		}
	}
}
