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

// settleBackground makes background for all what is background for the story: the events of
// a day, well before the day of most of its reports, that few reports tell of and that some
// report puts into its background.
func (b *builder) settleBackground() {
	defer b.bringForward()
	first := map[string]*doc{} // the first version of each report that is no copy
	perDay := map[int64]int{}
	var main int64
	for _, d := range b.docs {
		if b.origin[d.report()] != "" || first[d.report()] != nil {
			continue
		}
		first[d.report()] = d
		n := dayOf(d.observed())
		if perDay[n]++; perDay[n] > perDay[main] || perDay[n] == perDay[main] && n < main {
			main = n
		}
	}
	if len(first) < fewReports {
		return
	}
	tells := map[int64]map[string]bool{}
	past := map[int64]bool{}
	for _, p := range b.props {
		says := b.factsOf(p)
		if !says.dated || b.origin[p.doc.report()] != "" {
			continue
		}
		n := says.day
		if tells[n] == nil {
			tells[n] = map[string]bool{}
		}
		tells[n][p.doc.report()] = true
		past[n] = past[n] || p.background
	}
	var earlier []int64
	for n, reports := range tells {
		if past[n] && time.Duration(main-n-1)*day >= dayApart && earlierShare*len(reports) <= len(first) {
			earlier = append(earlier, n)
		}
	}
	slices.Sort(earlier)
	if len(earlier) == 0 {
		return
	}
	for _, d := range b.docs {
		d.earlier = b.newsOf(d, earlier)
	}
	for _, p := range b.props {
		b.putBack(p, earlier)
	}
	for _, p := range b.counts {
		b.putBack(p, earlier)
	}
}

// sameMoment is how many clauses of one time one of a report's background is held against.
const sameMoment = 40

// bringForward takes out of a report's background what another report told before it, of the same time and in
// like words, as news: what is admitted in the evening as of last month is what the morning was about.
func (b *builder) bringForward() {
	news := map[string][]*proposition{}
	for _, p := range b.props {
		if p.figure != nil || !p.when.Known() || p.title || b.origin[p.doc.report()] != "" {
			continue
		}
		if !p.background {
			if l := news[p.when.Value]; len(l) < sameMoment {
				news[p.when.Value] = append(l, p)
			}
			continue
		}
		p.background = !slices.ContainsFunc(news[p.when.Value], func(q *proposition) bool {
			return q.doc.order < p.doc.order && q.doc.report() != p.doc.report() && b.vocab.alike(p, q) >= linkScore && samePlace(p.where, q.where)
		})
	}
}

// putBack makes p background where it tells of one of the earlier days, or tells no day in a report
// that was news of one.
func (b *builder) putBack(p *proposition, earlier []int64) {
	if says := b.factsOf(p); says.dated {
		p.background = p.background || slices.Contains(earlier, says.day)
	} else {
		p.background = p.background || p.doc.earlier
	}
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
