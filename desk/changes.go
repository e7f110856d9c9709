package desk

import (
	"cmp"
	"slices"
	"time"

	"github.com/hearsay-news/hearsay"
)

// How many changes the page tells: at its head, in the log, and folded below the log.
const (
	newsMost  = 6
	logShown  = 12
	logMost   = 40
	logFolded = 300
)

// newsRow is what changed last about one claim.
type newsRow struct {
	At      time.Time
	Kind    hearsay.UpdateKind
	Label   string
	Link    string // of the claim; empty for a whole report
	Summary string
	Outlet  string // who brought it
}

// updateWords are the kinds of update in the page's words.
var updateWords = map[hearsay.UpdateKind]string{
	hearsay.NewUpdate:          "New",
	hearsay.CorroboratedUpdate: "Corroborated",
	hearsay.DisputedUpdate:     "Disputed",
	hearsay.DeniedUpdate:       "Denial",
	hearsay.RevisedUpdate:      "Revised",
	hearsay.WithdrawnUpdate:    "Withdrawn",
	hearsay.EditedUpdate:       "Edited",
	hearsay.CopiedUpdate:       "Copied",
}

// latestFirst turns updates, which come as they were told, around; those of one moment
// come by the weight of their claims.
func (t *teller) latestFirst(us []hearsay.Update) []hearsay.Update {
	us = slices.Clone(us)
	slices.Reverse(us)
	slices.SortStableFunc(us, func(x, y hearsay.Update) int {
		return cmp.Or(y.At.Compare(x.At), cmp.Compare(t.weight(y.Claim), t.weight(x.Claim)))
	})
	return us
}

func (t *teller) weight(claim string) float64 {
	if c := t.claims[claim]; c != nil {
		return c.Weight
	}
	return -1
}

// news is what changed last, latest first, each claim once; background is no news.
func (t *teller) news(us []hearsay.Update, most int) []newsRow {
	var rows []newsRow
	seen := map[string]bool{}
	for _, u := range t.latestFirst(us) {
		c := t.claims[u.Claim]
		if c == nil || c.Background || seen[u.Claim] {
			continue
		}
		if len(rows) == most {
			break
		}
		seen[u.Claim] = true
		rows = append(rows, newsRow{u.At, u.Kind, updateWords[u.Kind], t.link(c.ID), clip(capital(c.Summary), 160), t.sources.outlet(u.Report)})
	}
	return rows
}

// log is every update, latest first.
type log struct {
	Shown, Folded []logDay
	Count         int
	Left          int // not on the page
}

type logDay struct {
	Day  string
	Rows []logRow
}

// logRow is one update: of a claim, of one that the story has no more where Link is empty, or of a
// whole report where Summary is empty too.
type logRow struct {
	newsRow
	Report string // address
}

func (t *teller) log(us []hearsay.Update, all bool) log {
	l := log{Count: len(us)}
	for i, u := range t.latestFirst(us) {
		if i >= logShown+logFolded && !all {
			l.Left++
			continue
		}
		row := logRow{newsRow{At: u.At, Kind: u.Kind, Label: updateWords[u.Kind], Outlet: t.sources.outlet(u.Report)}, reportAddress(u.Report, 0)}
		if c := t.claims[u.Claim]; c != nil {
			row.Link, row.Summary = t.link(c.ID), clip(capital(c.Summary), 110)
		} else { // its reports went to another story since: what was told stays told
			row.Summary = clip(capital(u.Words), 110)
		}
		to := &l.Shown
		if i >= logShown {
			to = &l.Folded
		}
		day := dayOf(u.At)
		if n := len(*to); n == 0 || (*to)[n-1].Day != day {
			*to = append(*to, logDay{Day: day})
		}
		rows := &(*to)[len(*to)-1].Rows
		*rows = append(*rows, row)
	}
	return l
}
