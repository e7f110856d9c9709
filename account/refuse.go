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
	if recommends(d.in(st.Content[0])) {
		return true
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

// recommends reports whether what is turned down is told by a clause of what it asks for: "a report which
// recommended a withdrawal".
func recommends(content string) bool {
	words := strings.Fields(wordsAlone(content))
	for i, w := range words {
		if i > 0 && (w == "which" || w == "that" || w == "who") && slices.ContainsFunc(words[i+1:min(len(words), i+3)], lexicon.Wants) {
			return true
		}
	}
	return false
}

// turnsDown reports whether a statement turns down a plan or a demand, or is against what it points back at,
// without denying anything.
func (d *doc) turnsDown(st *hearsay.Statement, target *proposition) bool {
	if st.Stance != hearsay.Denies {
		return false
	}
	x := sortOf(target.kind)
	for _, c := range st.Cue {
		if !d.valid(c) {
			continue
		}
		for w := range strings.FieldsSeq(strings.ToLower(d.in(c))) {
			if lexicon.Opposes(w) || lexicon.TurnsDown(w) && (x == planSort || x == demandSort) {
				return true
			}
		}
	}
	return false
}
