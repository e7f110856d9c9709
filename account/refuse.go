package account

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// refuses reports whether a statement turns down something that was asked or offered: "rejected
// the call for elections". That is no denial that there was a call; it is an act of its own.
func (d *doc) refuses(st *hearsay.Statement) bool {
	if st == nil || st.Stance != hearsay.Denies || len(st.Content) == 0 || !d.valid(st.Content[0]) {
		return false
	}
	for _, c := range st.Cue {
		if d.valid(c) && slices.ContainsFunc(strings.Fields(strings.ToLower(d.in(c))), lexicon.Opposes) {
			return true // who opposes it does not say that it isn't so
		}
	}
	last := ""
	for w := range strings.FieldsSeq(strings.ToLower(st.Content[0].In(d.text))) {
		bare := strings.Trim(w, ",.;:\"“”'‘’")
		if lexicon.OpensPhrase(bare) && last != "" || lexicon.JoinsClauses(bare) || bare == "to" || bare == "for" || bare == "by" || bare == "on" {
			break
		}
		if last = bare; bare != strings.TrimRight(w, "\"”’'") {
			break // a mark ends the phrase
		}
	}
	return lexicon.Asked(last)
}
