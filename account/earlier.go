package account

import (
	"slices"
	"time"

	"github.com/hearsay-news/hearsay"
)

// What is background for one report may be another's news: the airstrikes of Sunday, told on
// Sunday, are background for a story that is about Tuesday's attack. For the story as a
// whole its own main event decides.

// When an earlier day is background for the story.
const (
	fewReports   = 6              // a story of fewer reports is too small to tell
	earlierShare = 3              // at most one report in so many tells of that day at all
	freshFor     = 36 * time.Hour // reports so soon after a day are its own news
	dayApart     = 24 * time.Hour // between the end of that day and the story's main day
	day          = 24 * time.Hour
)

// toldDay is a day of which a version tells.
type toldDay struct {
	day  int64
	past bool // it puts something of it into its background
}

// settleBackground makes background for all what is background for the story: the events of
// a day, well before the day of most of its reports, that few reports tell of and that some
// report puts into its background.
func (b *builder) settleBackground() {
	for _, d := range b.docs {
		if d.open {
			d.days = b.daysOf(d)
		}
	}
	earlier := b.earlierDays()
	all := !slices.Equal(earlier, b.memory.earlier)
	b.memory.earlier = earlier
	moments := map[string]int{} // of which something has changed → the first version with that, by order
	change := func(p *proposition, order int) {
		if n, ok := moments[p.when.Value]; !ok || order < n {
			moments[p.when.Value] = order
		}
	}
	for _, d := range b.gone {
		for _, p := range d.timed {
			change(p, 0)
		}
	}
	for _, d := range b.docs {
		if !d.open && !all {
			continue
		}
		for _, p := range d.timed {
			change(p, d.order)
		}
		d.earlier = b.newsOf(d, earlier)
		d.timed = d.timed[:0]
		for _, p := range d.props {
			d.enrolled = b.putBack(p, earlier) && d.enrolled
			if p.figure == nil && p.when.Known() && !p.title && b.origin[d.report()] == "" {
				d.timed = append(d.timed, p)
				change(p, d.order)
			}
		}
		for _, p := range d.counts {
			d.enrolled = b.putBack(p, earlier) && d.enrolled
		}
	}
	b.bringForward(moments)
}

// daysOf are the days of which a version that is no copy tells.
func (b *builder) daysOf(d *doc) (days []toldDay) {
	if b.origin[d.report()] != "" {
		return nil
	}
	for _, p := range d.props {
		says := b.factsOf(p)
		if !says.dated {
			continue
		}
		i := slices.IndexFunc(days, func(t toldDay) bool { return t.day == says.day })
		if i < 0 {
			i, days = len(days), append(days, toldDay{day: says.day})
		}
		days[i].past = days[i].past || p.background
	}
	return days
}

// earlierDays are the days that are background for the story, in order.
func (b *builder) earlierDays() (earlier []int64) {
	type telling struct {
		reports int
		past    bool
	}
	told := map[int64]telling{}
	perDay := map[int64]int{}
	var main int64
	reports := 0
	for _, d := range b.docs {
		if b.origin[d.report()] != "" {
			continue
		}
		if d.before == nil {
			reports++
			n := dayOf(d.observed())
			if perDay[n]++; perDay[n] > perDay[main] || perDay[n] == perDay[main] && n < main {
				main = n
			}
		}
		for _, t := range d.days {
			n := told[t.day]
			if !d.before.toldOf(t.day) {
				n.reports++
			}
			n.past = n.past || t.past
			told[t.day] = n
		}
	}
	if reports < fewReports {
		return nil
	}
	for n, t := range told {
		if t.past && time.Duration(main-n-1)*day >= dayApart && earlierShare*t.reports <= reports {
			earlier = append(earlier, n)
		}
	}
	slices.Sort(earlier)
	return earlier
}

// toldOf reports whether a version, or one before it, tells of a day.
func (d *doc) toldOf(n int64) bool {
	for ; d != nil; d = d.before {
		if slices.ContainsFunc(d.days, func(t toldDay) bool { return t.day == n }) {
			return true
		}
	}
	return false
}

// sameMoment is how many clauses of one time one of a report's background is held against.
const sameMoment = 40

// bringForward takes out of a report's background what another report told before it, of the same time and in
// like words, as news: what is admitted in the evening as of last month is what the morning was about. It looks at
// the times of which something has changed, from the version on that changed it.
func (b *builder) bringForward(moments map[string]int) {
	news := map[string][]*proposition{}
	for _, d := range b.docs {
		for _, p := range d.timed {
			from, changed := moments[p.when.Value]
			if !changed {
				continue
			}
			if !p.isPutBack() {
				if l := news[p.when.Value]; len(l) < sameMoment {
					news[p.when.Value] = append(l, p)
				}
				continue
			}
			if d.order < from {
				continue
			}
			background := !slices.ContainsFunc(news[p.when.Value], func(q *proposition) bool {
				return q.doc.order < d.order && q.doc.report() != d.report() && b.vocab.alike(p, q) >= linkScore && samePlace(p.where, q.where)
			})
			d.enrolled = d.enrolled && background == p.background
			p.background = background
		}
	}
}

// putBack makes p background where it tells of one of the earlier days, or tells no day in a report
// that was news of one. It reports whether that leaves p as it was.
func (b *builder) putBack(p *proposition, earlier []int64) (same bool) {
	was := p.background
	p.background = p.toldAsBackground()
	if says := b.factsOf(p); says.dated {
		p.background = p.background || slices.Contains(earlier, says.day)
	} else {
		p.background = p.background || p.doc.earlier
	}
	if p.known != nil {
		p.known.put = p.background
	}
	return p.background == was
}

// isPutBack reports whether p is background but for what another report brings forward.
func (p *proposition) isPutBack() bool {
	if p.known == nil {
		return p.background
	}
	return p.known.put
}

// newsOf reports whether a version was the news of one of the earlier days.
func (b *builder) newsOf(d *doc, earlier []int64) bool {
	return slices.ContainsFunc(earlier, func(n int64) bool {
		since := d.observed().Sub(time.Unix(n*int64(day/time.Second), 0))
		return since >= 0 && since <= freshFor && b.tellsOf(d, n)
	})
}

// tellsOf reports whether a version was seen on an earlier day as the news of that day, or tells of it.
func (b *builder) tellsOf(d *doc, n int64) bool {
	return dayOf(d.observed()) == n || slices.ContainsFunc(d.props, func(p *proposition) bool { says := b.factsOf(p); return says.dated && says.day == n })
}

// dated reports whether p tells of one day.
func (p *proposition) dated() bool {
	return p.when.Known() && fineness[p.when.Precision] >= fineness[hearsay.ToDay] && p.when.Latest.Sub(p.when.Earliest) <= day
}

// dayOf numbers the days, in UTC.
func dayOf(t time.Time) int64 { return t.Unix() / int64(day/time.Second) }
