package page

import (
	"regexp"
	"slices"
	"sync"
	"time"

	"golang.org/x/net/html"
)

// clockLine is a line that holds a time of day and hardly more.
var clockLine = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:\pL{0,9}[.:]? )?([012]?\d(?:[:.]|\s?h\s?)[0-5]\d(?:\s?[aApP]\.?[mM]\.?)?)(?:\s?(?:Uhr|h|hrs|[A-Z]{2,4}))?$`)
})

// clockOf is the time of day near the head of an element, as it stands in an element whose
// names say that it holds a time; empty for none.
func clockOf(n *html.Node) string {
	left := 25
	for c := range n.Descendants() {
		if left--; left < 0 {
			return ""
		}
		if c.Type != html.ElementNode || !slices.ContainsFunc(append(nameWords(attribute(c, "class")), c.Data), ofTime) {
			continue
		}
		if g := clockLine().FindStringSubmatch(text(c)); g != nil {
			return g[1]
		}
	}
	return ""
}

func ofTime(word string) bool {
	switch word {
	case "time", "timestamp", "clock", "date", "hour", "hora", "heure", "ora", "uhrzeit", "zeit", "tid", "godzina", "vreme":
		return true
	}
	return false
}

// clockMoment is a time of day on no day.
func clockMoment(clock string) (m moment, ok bool) {
	return m, clock != "" && m.at(clock, time.Time{})
}

// dayed gives entries that have a time of day alone their days: the oldest is of the day
// that the page is from, and each that is earlier in the day than the one before it is of the
// next. Entries of a page that doesn't say its day have none.
func (d *document) dayed(all []entry) []entry {
	if !slices.ContainsFunc(all, func(e entry) bool { return e.dayless }) {
		return all
	}
	first := d.local(d.meta.published(dated{address: d.from.URL, habits: d.habits}))
	if first.IsZero() {
		return nil
	}
	down := 0 // the newest stands on top, where most follow a later one
	for i := 1; i < len(all); i++ {
		if all[i].published.Before(all[i-1].published.Time) {
			down++
		} else {
			down--
		}
	}
	if down > 0 {
		slices.Reverse(all)
		defer slices.Reverse(all)
	}
	year, month, today := first.Date()
	last := time.Duration(0)
	for i := range all {
		e := &all[i]
		if !e.dayless {
			continue
		}
		clock := e.published.Sub(time.Time{})
		if clock < last {
			today++
		}
		last = clock
		e.published.Time = time.Date(year, month, today, 0, 0, 0, 0, first.Location()).Add(clock)
		e.published.zoned = first.zoned
	}
	return all
}
