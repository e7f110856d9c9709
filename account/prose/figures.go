package prose

import (
	"strconv"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// figures makes the table of counts; background series and counts of other things stay out.
func figures(series []hearsay.FigureSeries) []row {
	var rows []row
	for _, s := range series {
		if s.Background || s.Counted == hearsay.OtherCounted {
			continue
		}
		name := string(s.Counted)
		if s.Who != "" {
			name += " (" + s.Who + ")"
		}
		var told []string
		last := ""
		for _, p := range s.History {
			t := valueOf(p) + " " + p.At.UTC().Format("2 Jan 15:04") + " " + orUnnamed(p.Origin)
			if t != last {
				told = append(told, t)
			}
			last = t
		}
		if n := len(told); n > 6 {
			told = append([]string{told[0], "…"}, told[n-4:]...)
		}
		rows = append(rows, row{name, number(s.Current.Low), number(s.Current.Best), number(s.Current.High), strings.Join(told, "; ")})
	}
	return rows
}

// valueOf is a point's value: in its own words where they leave it open.
func valueOf(p hearsay.FigurePoint) string {
	if p.Open() && p.Words != "" {
		return strings.ToLower(p.Words)
	}
	return quantity(p.Quantity)
}

func quantity(q hearsay.Quantity) string {
	switch {
	case q.Open():
		return number(q.Min) + "+"
	case q.Min != q.Max:
		return number(q.Min) + "–" + number(q.Max)
	}
	return number(q.Min)
}

// number writes n with thousands parted by commas; an unbounded one as a dash.
func number(n int) string {
	if n == hearsay.Unbounded {
		return "–"
	}
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func whenText(w hearsay.When) string {
	switch w.Precision {
	case hearsay.ToHour, hearsay.ToMinute:
		return w.Earliest.UTC().Format("2 Jan 2006 15:04")
	case hearsay.ToDay:
		return w.Earliest.UTC().Format("2 Jan 2006")
	}
	return w.Value
}
