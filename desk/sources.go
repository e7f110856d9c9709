package desk

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

// sources are the reports of one story, in every version that the page may show.
type sources struct {
	*shelf
	reports [][]*hearsay.Version    // each report's versions, by observation
	outlets map[string]string       // by report: who published it
	copies  map[string]hearsay.Copy // by the copy's report
}

func newSources() *sources {
	return &sources{shelf: newShelf(), outlets: map[string]string{}, copies: map[string]hearsay.Copy{}}
}

// add takes in the versions of one report that had been seen by asOf; all where it is zero.
func (s *sources) add(versions []hearsay.Version, asOf time.Time) {
	var seen []*hearsay.Version
	for i := range versions {
		v := &versions[i]
		if asOf.IsZero() || !v.Observed.After(asOf) {
			seen = append(seen, v)
			s.shelf.add(v)
		}
	}
	if len(seen) > 0 {
		s.reports = append(s.reports, seen)
		s.outlets[seen[0].ID] = outletOf(&seen[len(seen)-1].Report)
	}
}

// outlet is who published a report; its id where it isn't among the sources.
func (s *sources) outlet(report string) string { return cmp.Or(s.outlets[report], report) }

// reportRow is one report in the list of a story's reports.
type reportRow struct {
	ID       string
	Outlet   string
	Kind     string
	Title    string
	At       time.Time // first seen
	Address  string    // of the latest version seen
	Versions []versionLink
	Copy     *copyNote
}

// versionLink is one of a report's versions.
type versionLink struct {
	Number  int // in order of time, from 1
	At      time.Time
	Address string
	Chosen  bool
}

// copyNote says whose text a report carries.
type copyNote struct {
	Outlet, Address, Why string
}

// reportsMost is how many reports stand before the earlier ones are folded.
const reportsMost = 20

// rows lists the reports by when they were first seen, the newest first.
func (s *sources) rows() (shown, folded []reportRow) {
	rows := make([]reportRow, 0, len(s.reports))
	for _, vs := range s.reports {
		last := vs[len(vs)-1]
		row := reportRow{
			ID: last.ID, Outlet: outletOf(&last.Report), Kind: kindWords[last.Kind], Title: headline(last),
			At: vs[0].Observed, Address: reportAddress(last.ID, last.Number), Copy: s.copyNote(last.ID),
		}
		if len(vs) > 1 {
			row.Versions = versionLinks(vs, 0)
		}
		rows = append(rows, row)
	}
	slices.SortStableFunc(rows, func(x, y reportRow) int {
		return cmp.Or(y.At.Compare(x.At), cmp.Compare(x.ID, y.ID))
	})
	if len(rows) > reportsMost+2 {
		return rows[:reportsMost], rows[reportsMost:]
	}
	return rows, nil
}

// versionLinks numbers versions in order of time, whatever order they arrived in; chosen
// is the kept number of the one on show, 0 for none.
func versionLinks(vs []*hearsay.Version, chosen int) []versionLink {
	links := make([]versionLink, len(vs))
	for i, v := range vs {
		links[i] = versionLink{i + 1, v.Observed, reportAddress(v.ID, v.Number), v.Number == chosen}
	}
	return links
}

// copyNote is whom a report copied; nil where it is no copy.
func (s *sources) copyNote(report string) *copyNote {
	c, ok := s.copies[report]
	if !ok {
		return nil
	}
	return &copyNote{s.outlet(c.Of), reportAddress(c.Of, 0), c.Why}
}

// outletOf names who published a report: its id where nobody is named.
func outletOf(r *hearsay.Report) string { return cmp.Or(r.Outlet, r.ID) }

// headline is a version's title; the beginning of its text where it has none.
func headline(v *hearsay.Version) string {
	if v.Title != "" {
		return v.Title
	}
	body := v.Body
	if len(body) > 400 { // the beginning is enough
		body = strings.ToValidUTF8(body[:400], "")
	}
	return cmp.Or(clip(body, 90), "no text")
}

// kindWords say what an outlet is.
var kindWords = map[hearsay.OutletKind]string{
	hearsay.WireOutlet:        "wire",
	hearsay.NewspaperOutlet:   "newspaper",
	hearsay.BroadcasterOutlet: "broadcaster",
	hearsay.AgencyOutlet:      "public body",
	hearsay.OfficialOutlet:    "official channel",
	hearsay.WitnessOutlet:     "witness",
	hearsay.SocialOutlet:      "social post",
}
