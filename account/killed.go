package account

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// An agency may kill a report as a whole: by a status that its wire format carries, or by a
// headline that says so ("WITHDRAWN: …"); a network, by telling that a post was deleted.
// Everything that the report said is taken back then, and the notice itself claims nothing.

// isKilled reports whether a version is such a notice.
func isKilled(v *hearsay.Version) bool {
	_, named := lexicon.AfterKill(v.Title)
	return named || v.Withdrawn()
}

// kill takes back what the reports said that d, of the same outlet, takes back as a whole: by its own
// headline, or in a sentence that withdraws a report and quotes its headline. Its own report's earlier
// versions noteDropped takes back.
func (b *builder) kill(d *doc) {
	names := d.withdraws
	if d.killed {
		names = d.withdrawn()
	}
	if len(names) == 0 {
		return
	}
	for _, o := range b.docs[:d.order] {
		if o.report() == d.report() || o.Version.Outlet != d.Version.Outlet || !slices.Contains(names, wordsAlone(o.Version.Title)) {
			continue
		}
		for _, p := range o.props {
			p.takenBackBy(d)
		}
	}
}

// withdrawn are the headlines, as words alone, of the reports that a notice names.
func (d *doc) withdrawn() []string {
	var names []string
	if named, ok := lexicon.AfterKill(d.Version.Title); ok {
		names = append(names, wordsAlone(named))
	}
	for _, s := range d.Reading.Sentences {
		if d.valid(s) && lexicon.Withdraws(strings.ToLower(d.in(s))) == lexicon.ReportWithdrawal {
			names = append(names, betweenQuotes(d.in(s))...)
		}
	}
	return slices.DeleteFunc(names, func(n string) bool { return n == "" })
}

// betweenQuotes are the stretches of a sentence that stand in double quotation marks, as words alone.
func betweenQuotes(s string) []string {
	var found []string
	for {
		i := strings.IndexAny(s, "\"“")
		if i < 0 {
			return found
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		rest := s[i+size:]
		j := strings.IndexAny(rest, "\"”")
		if j < 0 {
			return found
		}
		found = append(found, wordsAlone(rest[:j]))
		_, size = utf8.DecodeRuneInString(rest[j:])
		s = rest[j+size:]
	}
}
