package story

import (
	"time"

	"github.com/hearsay-news/hearsay"
)

// A text is what the grouper keeps of one report. There are as many of them as reports:
// every byte counts.
type text struct {
	report, title       string
	source              *source
	published, observed int64 // Unix nanoseconds; 0 where unknown
	bags                spot
	words               uint16 // content words, as far as they count
	imprint             imprint
}

// A source is who published a text. Many texts share one.
type source struct {
	outlet, credit string
	kind           hearsay.OutletKind
}

// take keeps what counts of a sketch, but for its bags.
func (g *Grouper) take(s *Sketch) text {
	own := source{s.Outlet, s.Credit, s.Kind}
	from := g.sources[own]
	if from == nil {
		from = &own
		g.sources[own] = from
	}
	return text{
		report: s.Report, title: s.Title, source: from,
		published: nanoseconds(s.Published), observed: nanoseconds(s.Observed),
		words: uint16(min(s.Words, longWords)), imprint: imprintOf(s),
	}
}

// sketch is a sketch of what was kept: without shingles and with no more words than count.
func (g *Grouper) sketch(n int32) *Sketch {
	t := &g.texts[n]
	terms, phrases := g.shelf.at(t.bags)
	return &Sketch{
		Report: t.report, Outlet: t.source.outlet, Kind: t.source.kind, Credit: t.source.credit,
		Published: moment(t.published), Observed: moment(t.observed), Title: t.title,
		Words: int(t.words), Terms: terms, Phrases: phrases,
	}
}

// seen is when the text stood in public, in Unix nanoseconds: its publication, or else
// when it was observed.
func (t *text) seen() int64 {
	if t.published != 0 {
		return t.published
	}
	return t.observed
}

func nanoseconds(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixNano()
}

func moment(n int64) time.Time {
	if n == 0 {
		return time.Time{}
	}
	return time.Unix(0, n).UTC()
}
