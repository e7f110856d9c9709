package story

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// Header is what counts of a version's report for the origins of its story, with the credit
// that counts: the one it was published with, else the one that its byline or text prints
// ("(AP) -", "By Ana Ruiz, Associated Press", "(with Reuters)"). Who is only quoted is not
// credited.
func Header(v *hearsay.Version) hearsay.Report {
	r := v.Report
	r.Credit = creditOf(v)
	return r
}

// creditOf is whose text a version says that it is; empty where it says nobody's, and for
// who speaks for itself.
func creditOf(v *hearsay.Version) string {
	if v.Credit != "" || v.Kind.SpeaksForItself() {
		return v.Credit
	}
	return lexicon.Credit(v.Byline, v.Body)
}
