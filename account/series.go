package account

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
)

// countOrder is the order in which the series of a story come.
var countOrder = []hearsay.Counted{
	hearsay.Killed, hearsay.Injured, hearsay.Missing, hearsay.Displaced, hearsay.Evacuated, hearsay.Rescued,
	hearsay.Arrested, hearsay.Attending, hearsay.Deployed, hearsay.OtherCounted,
}

// series tells how each count moved, the story's main series of each kind first. Copies
// tell nothing.
func (b *builder) series() []hearsay.FigureSeries {
	keys, by := b.totals()
	type ranked struct {
		hearsay.FigureSeries
		key     seriesKey
		reports int
	}
	var all []ranked
	for _, k := range keys {
		props := slices.DeleteFunc(slices.Clone(by[k]), func(p *proposition) bool { return p.copyOf != nil })
		if len(props) == 0 {
			continue
		}
		s := ranked{key: k, reports: reportsOf(props)}
		s.Counted, s.Background = k.counted, k.background
		s.Who = who(k, props)
		s.History = history(props)
		if len(s.History) == 0 {
			continue
		}
		s.Current = current(props)
		all = append(all, s)
	}
	slices.SortStableFunc(all, func(x, y ranked) int {
		return cmp.Or(
			cmp.Compare(btoi(x.Background), btoi(y.Background)),
			cmp.Compare(btoi(x.key.extent != "" || x.key.counted == hearsay.OtherCounted), btoi(y.key.extent != "" || y.key.counted == hearsay.OtherCounted)),
			cmp.Compare(slices.Index(countOrder, x.Counted), slices.Index(countOrder, y.Counted)),
			cmp.Compare(btoi(x.Current.Best == 0), btoi(y.Current.Best == 0)), // none, told before others told of some
			cmp.Compare(btoi(x.key.party != ""), btoi(y.key.party != "")),
			-cmp.Compare(x.reports, y.reports),
			x.History[0].At.Compare(y.History[0].At),
			cmp.Compare(x.Who, y.Who),
		)
	})
	out := make([]hearsay.FigureSeries, len(all))
	for i, s := range all {
		out[i] = s.FigureSeries
	}
	return out
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// reportsOf is how many reports tell a figure.
func reportsOf(props []*proposition) int {
	seen := map[string]bool{}
	for _, p := range props {
		seen[p.doc.report()] = true
	}
	return len(seen)
}

// who names the group or the part of the whole that a series counts; empty for people at large.
func who(k seriesKey, props []*proposition) string {
	f := props[0].figure
	name := ""
	switch {
	case k.counted == hearsay.OtherCounted:
		name = f.Unit
	case k.party != "":
		name = f.Who
	}
	if f.Extent != "" && !strings.HasPrefix(k.extent, "/") && k.extent != "" {
		if name != "" {
			name += ", "
		}
		name += f.Extent
	}
	return name
}

// history lists the values as they were told: one point for each report's version, voice
// and value.
func history(props []*proposition) []hearsay.FigurePoint {
	type told struct {
		report string
		number int
		voice  string
		q      hearsay.Quantity
	}
	seen := map[told]bool{}
	var points []hearsay.FigurePoint
	for _, p := range withoutTakenBack(props) {
		t := told{p.doc.report(), p.doc.number(), p.voice.key, p.figure.Quantity}
		if seen[t] {
			continue
		}
		seen[t] = true
		points = append(points, hearsay.FigurePoint{
			At: p.at(), Quantity: p.figure.Quantity, Words: p.figure.Words,
			Origin: p.voice.name, Report: p.doc.report(), Claim: p.claim.id,
		})
	}
	return points
}

// withoutTakenBack leaves out the counts of posts and witnesses that their authors took back, where
// others remain: a rumour that is gone is no part of how a toll moved.
func withoutTakenBack(props []*proposition) []*proposition {
	stands := func(p *proposition) bool { return p.gone.IsZero() || place(p) < witnessPlace }
	if !slices.ContainsFunc(props, stands) {
		return props
	}
	return slices.DeleteFunc(slices.Clone(props), func(p *proposition) bool { return !stands(p) })
}

// current is low, best and high of what still stands, as the Uppsala Conflict Data Program
// uses the words: best is what nobody takes over from (see takesOver); nothing is
// interpolated. Posts and witnesses that differ give low and high, never best where
// anybody better placed has counted.
func current(props []*proposition) hearsay.Range {
	var live []*proposition
	for _, p := range props {
		if p.standing(forever) && p.superseded.IsZero() && p.overtaken.IsZero() && !p.earlier {
			live = append(live, p)
		}
	}
	if len(live) == 0 {
		live = props
	}
	best := live[0] // they come in the order in which they were told
	for _, p := range live[1:] {
		if takesOver(p, best) {
			best = p
		}
	}
	r := hearsay.Range{Low: best.figure.Min, Best: best.figure.Min, High: hearsay.Unbounded}
	bounded := false
	high := 0
	for _, p := range live {
		r.Low = min(r.Low, p.figure.Min)
		high = max(high, p.figure.Min)
		if !p.figure.Open() {
			bounded = true
			high = max(high, p.figure.Max)
		}
	}
	if bounded {
		r.High = high
	}
	return r
}

// forever is a time after every other.
var forever = time.Unix(1<<40, 0)

// takesOver reports whether of two counts that stand the later one, p, is the one to go by: a toll rises, whoever of
// those that report or answer for it counts more, but for who fights; it falls on the word of one no worse placed. Posts and witnesses
// replace none but posts and witnesses. Within one version the larger is the whole and the smaller a part.
func takesOver(p, q *proposition) bool {
	x, y := place(p), place(q)
	if p.title != q.title {
		return q.title
	}
	if none, other := p.figure.Max == 0, q.figure.Max == 0; none != other && x < postPlace && y < postPlace {
		return other // that there were none is no toll beside one
	}
	switch {
	case p.at().Equal(q.at()):
		return x < y || x == y && p.figure.Min > q.figure.Min
	case x >= witnessPlace || y >= witnessPlace:
		return x <= y
	case cumulative(p.figure.Counted) && p.figure.Min > q.figure.Min && x < militantPlace:
		return true
	}
	return x <= y
}
