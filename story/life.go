package story

import (
	"cmp"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// How long a story that nobody adds to counts as what.
const (
	breakingFor   = 6 * time.Hour  // since its first report
	developingFor = 24 * time.Hour // since its last
)

// Status says where a story stands at a moment, by when its first and last reports came.
func Status(first, last, now time.Time) hearsay.StoryStatus {
	switch {
	case now.Sub(last) > developingFor:
		return hearsay.Quiet
	case now.Sub(first) <= breakingFor:
		return hearsay.Breaking
	default:
		return hearsay.Developing
	}
}

// Ask turns the status that a filter asks for into moments, as Status has them at now.
func Ask(f *hearsay.StoryFilter, now time.Time) {
	latest := func(t *time.Time, at time.Time) {
		if t.Before(at) {
			*t = at
		}
	}
	earliest := func(t *time.Time, at time.Time) {
		if t.IsZero() || at.Before(*t) {
			*t = at
		}
	}
	switch f.Status {
	case hearsay.Quiet:
		earliest(&f.StillSince, now.Add(-developingFor-1)) // a nanosecond, the finest in which times are kept
	case hearsay.Breaking:
		latest(&f.Since, now.Add(-developingFor))
		latest(&f.BegunSince, now.Add(-breakingFor))
	case hearsay.Developing:
		latest(&f.Since, now.Add(-developingFor))
		earliest(&f.Until, now.Add(-breakingFor-1))
	}
	f.Status = ""
}

// Origins counts how many outlets the story's texts come from: copies count as what they
// were taken from, credited text as the agency's, papers of one publisher as the publisher's,
// where profiles, by outlet, name it. It is the list's quick figure; each
// claim has an account of its own.
func Origins(reports []hearsay.Report, copies []hearsay.Copy, profiles map[string]hearsay.Profile) int {
	families := map[string]string{}
	for name, p := range profiles {
		if p.Family != "" {
			families[lexicon.House(name)] = "family " + strings.ToLower(p.Family)
		}
	}
	of := map[string]string{}
	for _, c := range copies {
		of[c.Report] = c.Of
	}
	outlet := map[string]string{}
	for _, m := range reports {
		name := cmp.Or(lexicon.CreditedHouse(m.Credit), lexicon.House(m.Outlet))
		outlet[m.ID] = cmp.Or(families[name], name, m.ID)
	}
	origins := map[string]bool{}
	for _, m := range reports {
		r := m.ID
		for range len(copies) { // no chain of copies is longer
			o, ok := of[r]
			if !ok || outlet[o] == "" {
				break
			}
			r = o
		}
		origins[outlet[r]] = true
	}
	return len(origins)
}
