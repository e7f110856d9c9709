package account

import (
	"time"

	"github.com/hearsay-news/hearsay"
)

// rivalry is a pair of assertions, of two claims, that can't both hold.
type rivalry struct {
	other        *claim
	mine, theirs *proposition
	contests     bool      // theirs makes mine disputed
	from, until  time.Time // while both sides stood, neither taken back nor replaced; until is zero where they still do
}

// activeAt reports whether both sides still stood at t.
func (r *rivalry) activeAt(t time.Time) bool {
	return !r.from.After(t) && (r.until.IsZero() || r.until.After(t))
}

// newRivalry is the rivalry of mine and theirs, as other's claim has it.
func newRivalry(other *claim, mine, theirs *proposition) *rivalry {
	r := &rivalry{other: other, mine: mine, theirs: theirs, contests: contests(mine, theirs), from: mine.at()}
	if theirs.at().After(r.from) {
		r.from = theirs.at()
	}
	for _, p := range []*proposition{mine, theirs} {
		for _, end := range []time.Time{p.gone, p.superseded, p.overtaken} {
			if !end.IsZero() && (r.until.IsZero() || end.Before(r.until)) {
				r.until = end
			}
		}
	}
	return r
}

// contests reports whether theirs makes mine disputed: an older post doesn't make so what a
// better-placed origin said since, in spite of it, though the two stay tied. That there were
// none answers those who said that there were: both are disputed.
func contests(mine, theirs *proposition) bool {
	if f, g := mine.figure, theirs.figure; f != nil && g != nil && (f.Max == 0 || g.Max == 0) {
		return true
	}
	return place(theirs) < postPlace || place(mine) >= postPlace || !theirs.at().Before(mine.at())
}

// maxPairs is how many pairs of assertions tie two claims; more say no more.
const maxPairs = 24

// findDisputes ties claims that exclude each other: counts, denials that another claim's
// words speak against, opposed states, rival causes, and what a reading itself found.
func (b *builder) findDisputes() {
	b.rivalFigures()
	b.tieMeasures()
	b.tieTallies()
	b.tieFates()
	b.tieStates()
	b.tiePosts()
	b.tieConnections()
	b.tieCauses()
	b.tieDelays()
	b.tieAnswers()
	b.tieReasons()
	for _, e := range b.unlike {
		b.tie(e.a, e.b)
	}
	b.unlike = nil
	b.bearings()
	for _, d := range b.docs {
		for _, c := range d.Reading.Conflicts {
			b.tieConflict(d, c)
		}
	}
}

// tie notes that two assertions exclude each other, where two voices make them.
func (b *builder) tie(p, q *proposition) {
	x, y := p.claim, q.claim
	if x == nil || y == nil || x == y || p.takesBack || q.takesBack {
		return
	}
	if !(twoSpeakers(p, q) && (p.polarity != q.polarity || noneAgainstSome(p, q))) && (!opposes(p.root().voice, q.root().voice) || p.polarity == q.polarity && !noneAgainstSome(p, q) && !distinct(p.root().voice, q.root().voice)) {
		return
	}
	b.tieKnown(p, q)
}

// twoSpeakers reports whether one report has two people say p and q: whoever they speak for, it tells them apart,
// and one of them is named.
func twoSpeakers(p, q *proposition) bool {
	v, w := p.voice, q.voice
	return p.doc == q.doc && p.statement != nil && q.statement != nil && p.statement != q.statement && v.kind == attributed && w.kind == attributed &&
		p.speaker.Key != "" && q.speaker.Key != "" && p.speaker.Key != q.speaker.Key && nameOf(v.key) != nameOf(w.key) && !within(nameOf(v.key), nameOf(w.key)) && !within(nameOf(w.key), nameOf(v.key)) &&
		(v.named || w.named)
}

// tieKnown notes that two assertions of two claims exclude each other.
func (b *builder) tieKnown(p, q *proposition) {
	x, y := p.claim, q.claim
	if x == nil || y == nil || x == y {
		return
	}
	if x.tied[y] >= maxPairs {
		return
	}
	b.kinship.contested = append(b.kinship.contested, x, y)
	b.doubt(x)
	b.doubt(y)
	x.oppose(y, p, q)
	y.oppose(x, q, p)
}

// oppose notes that mine, which is of c, and theirs exclude each other.
func (c *claim) oppose(other *claim, mine, theirs *proposition) {
	if c.tied == nil {
		c.tied = map[*claim]int{}
	}
	c.tied[other]++
	c.disputes = append(c.disputes, newRivalry(other, mine, theirs))
}

// mayTie reports whether one pair more could tie the claims of p and q.
func mayTie(p, q *proposition) bool {
	return p.claim != q.claim && p.claim != nil && q.claim != nil && p.claim.tied[q.claim] < maxPairs
}

// noneAgainstSome reports whether the later count says that there were none and the earlier that
// there were: where none was told first, some may have come since.
func noneAgainstSome(p, q *proposition) bool {
	if p.figure == nil || q.figure == nil {
		return false
	}
	if q.at().Before(p.at()) || q.doc == p.doc && q.Start < p.Start {
		p, q = q, p
	}
	return p.figure.Min > 0 && q.figure.Max == 0
}

// tieConflict ties the claims of two stretches of one report that its reading found to
// exclude each other: of each, what the stretch fits best.
func (b *builder) tieConflict(d *doc, c hearsay.Conflict) {
	x, y := d.fitting(c.A, c.B), d.fitting(c.B, c.A)
	if x != nil && y != nil && x.refersTo == nil && y.refersTo == nil && (x.figure == nil) == (y.figure == nil) {
		b.tie(x, y)
	}
}

// fitting is the proposition whose words s fits best and that doesn't reach into other;
// nil where none does.
func (d *doc) fitting(s, other hearsay.Span) *proposition {
	var best *proposition
	score := 0.0
	for _, p := range d.props {
		if !p.Overlaps(s) || p.Overlaps(other) {
			continue
		}
		both := min(p.End, s.End) - max(p.Start, s.Start)
		either := max(p.End, s.End) - min(p.Start, s.Start)
		if n := float64(both) / float64(either); n > score {
			best, score = p, n
		}
	}
	return best
}
