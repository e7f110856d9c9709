package quote

import (
	"testing"

	"github.com/hearsay-news/hearsay"
)

// What an outlet says that it said itself is its own word; what somebody says within quotation
// marks that his people said is theirs.
func TestWhoSpeaksOfItself(t *testing.T) {
	for body, links := range map[string]int{
		"In our first statement we said that the road was open.":          1,
		"“We said that the road was open,” the mayor told reporters.":     2,
		"The mayor said that the road was open.":                          2,
		"In an earlier version of this report we said that six had died.": 1,
	} {
		v := &hearsay.Version{Body: body}
		v.Outlet = "Orla Roads"
		d := read(t, v)
		if len(d.Statements) == 0 {
			t.Errorf("%q: no statement", body)
			continue
		}
		for _, s := range d.Statements {
			if len(s.Chain) < links || links == 1 && len(s.Chain) > 1 {
				t.Errorf("%q: chain %v, want %d links", body, s.Chain, links)
			}
		}
	}
}
