package desk

import "github.com/hearsay-news/hearsay"

// timelineMost is how many moments stand before the rest are folded.
const timelineMost = 20

// momentDay is what happened on one day.
type momentDay struct {
	Day    string
	Rows   []momentRow
	Folded []momentRow
}

// momentRow is one line of the timeline.
type momentRow struct {
	Clock   string // UTC; empty where only the day is known
	Link    string // of the claim
	Summary string
	Status  hearsay.ClaimStatus
	Label   string
}

// timeline tells what happened by day. Of a day with much in it the first are shown and
// the others folded.
func (t *teller) timeline(ms []hearsay.Moment, all bool) []momentDay {
	var days []momentDay
	shown := 0
	for _, m := range ms {
		c := t.claims[m.Claim]
		if c == nil {
			continue
		}
		at := m.When.Earliest.UTC()
		if day := dayOf(at); len(days) == 0 || days[len(days)-1].Day != day {
			days = append(days, momentDay{Day: day})
			shown = 0
		}
		row := momentRow{Link: t.link(c.ID), Summary: clip(capital(c.Summary), 130), Status: c.Status, Label: statusWords[c.Status]}
		if m.When.Precision == hearsay.ToMinute || m.When.Precision == hearsay.ToHour {
			row.Clock = clockWords(m.When)
		}
		d := &days[len(days)-1]
		if shown++; shown <= timelineMost || all {
			d.Rows = append(d.Rows, row)
		} else {
			d.Folded = append(d.Folded, row)
		}
	}
	return days
}
