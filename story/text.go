package story

import (
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// A text is what the grouper keeps of one report. There are as many of them as reports:
// every byte counts.
type text struct {
	report, title       ref
	source              uint32
	words               uint16 // content words, as far as they count
	opening             bool   // title is the report's first words
	published, observed int64  // Unix nanoseconds; 0 where unknown
	bags                spot
	imprint             imprint
}

// A source is who published a text. Many texts share one.
type source struct {
	teller
	house string // the outlet's; see lexicon.House
}

// A teller is what a report says of who published it.
type teller struct {
	outlet, credit string
	kind           hearsay.OutletKind
}

// titleBytes is how much of a title is kept.
const titleBytes = 1 << 10

// take keeps what counts of a sketch, but for its bags.
func (g *Grouper) take(s *Sketch) text {
	own := teller{s.Outlet, s.Credit, s.Kind}
	from, known := g.sourceOf[own]
	if !known {
		from = uint32(len(g.sources))
		own = teller{strings.Clone(s.Outlet), strings.Clone(s.Credit), own.kind}
		g.sources = append(g.sources, source{own, lexicon.House(own.outlet)})
		g.sourceOf[own] = from
	}
	t := text{
		title: g.letters.put(cut(s.Title, titleBytes)), source: from,
		published: nanoseconds(s.Published), observed: nanoseconds(s.Observed),
		words: uint16(min(s.Words, longWords)), opening: s.Opening, imprint: imprintOf(s),
	}
	if n, known := g.number(s.Report); known {
		t.report = g.texts.at(n).report
	} else {
		t.report = g.letters.put(s.Report)
	}
	return t
}

// number is a report's, by its id.
func (g *Grouper) number(report string) (int32, bool) {
	return g.byReport.find(report, func(n int32) bool {
		return g.storyOf(n) != nil && string(g.letters.at(g.texts.at(n).report)) == report
	})
}

// id is a report's id, by its number.
func (g *Grouper) id(n int32) string { return string(g.letters.at(g.texts.at(n).report)) }

// sketch is a sketch of what was kept: without shingles and with no more words than count.
func (g *Grouper) sketch(n int32) *Sketch {
	t := g.texts.at(n)
	from := &g.sources[t.source]
	terms, phrases := g.shelf.at(t.bags)
	return &Sketch{
		Report: g.id(n), Outlet: from.outlet, Kind: from.kind, Credit: from.credit,
		Published: moment(t.published), Observed: moment(t.observed), Title: string(g.letters.at(t.title)), Opening: t.opening,
		Words: int(t.words), Terms: terms, Phrases: phrases, Marks: g.shelf.marks(t.bags),
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
