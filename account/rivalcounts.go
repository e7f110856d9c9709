package account

import (
	"slices"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// rivalFigures ties counts of one thing that exclude each other. A toll that rises as more
// becomes known is no contradiction.
func (b *builder) rivalFigures() {
	keys, by := b.totals()
	b.rivalSafety(keys, by)
	b.rivalParties(keys)
	for _, k := range keys {
		if k.counted == hearsay.OtherCounted && k.party == "" || k.background {
			continue
		}
		props := withoutRetold(b.tellers(k).first)
		for i, p := range props {
			if p.earlier {
				continue
			}
			for _, q := range props[i+1:] {
				if p.claim != q.claim && !q.earlier && excludes(p.figure.Quantity, q.figure.Quantity) && mayTie(p, q) && (!overtakes(q, p) || p.ofAll) && sameOccasion(p, q) && b.sameCountTold(p, q) {
					b.tieCounts(p, q)
				}
			}
		}
	}
}

// rivalSafety ties those who say that all are safe to those who say that some are missing, for the count of
// none that the first give is one of the dead; and "all pupils are safe" to a count of the pupils who died, which
// is told apart from that of the people at large.
func (b *builder) rivalSafety(keys []seriesKey, by map[seriesKey][]*proposition) {
	for _, k := range keys {
		if k.counted != hearsay.Killed && k.counted != hearsay.Injured || k.background {
			continue
		}
		for _, p := range by[k] {
			if !p.ofAll {
				continue
			}
			for _, other := range keys {
				if other == k || other.extent != k.extent || other.background || !p.meansNone(other) {
					continue
				}
				for n, q := range by[other] {
					if n < tellersEach && q.figure.Min > 0 && sameOccasion(p, q) && p.doc != q.doc {
						b.tie(p, q)
					}
				}
			}
		}
	}
}

// meansNone reports whether a count of none of all means that there was none of a series either: of those
// missing where all are safe, of the party that it is about.
func (p *proposition) meansNone(k seriesKey) bool {
	subject := strings.Fields(strings.ToLower(p.doc.text[p.clause.Start:p.clause.Head.Start]))
	about := k.party == "" || slices.ContainsFunc(subject, func(w string) bool { return lexicon.PartyOf(w) == k.party })
	if k.counted == hearsay.Missing {
		return about && slices.ContainsFunc(lemmasOf(strings.ToLower(p.doc.in(p.clause.Head))), lexicon.NoneMissing)
	}
	return about && k.counted == p.figure.Counted
}

// sameCountTold reports whether the words of two counts may mean one count. Within one
// report two counts are most often of two incidents: there the words have to be much alike.
func (b *builder) sameCountTold(p, q *proposition) bool {
	alike := b.vocab.alike(p, q)
	if alike < otherReportCount && p.doc != q.doc && (p.toldAsTotal() || q.toldAsTotal()) {
		alike = otherThings // what they are counts of the words needn't say again
	}
	if !ofOneThing(p, q) || oneOfMore(p, q) || oneOfMore(q, p) || toldApart(p, q) {
		return false
	}
	if p.doc == q.doc {
		return p.counter() && q.counter() && (alike >= sameReportCount || !casualty(p.figure.Counted))
	}
	if !casualty(p.figure.Counted) {
		if noneAgainstSome(p, q) && cumulative(p.figure.Counted) {
			return alike >= otherReportCount // "nobody has been arrested"
		}
		return alike >= otherThings && (min(p.figure.Min, q.figure.Min) >= fewAttend || p.toldAsTotal() || q.toldAsTotal())
	}
	return alike >= otherReportCount
}

// oneOfMore reports whether p tells of a victim or two ("a woman died") who may be among those that q counts.
func oneOfMore(p, q *proposition) bool {
	return instance(p.figure) && q.figure.Min > p.figure.Min
}

// How much alike the words of two counts must be to contradict each other.
const (
	sameReportCount  = 0.60
	otherReportCount = 0.25
	otherThings      = 0.45 // of what is not people who came to harm: who came, who was sent
	fewAttend        = 3    // fewer are persons, not a number
)

// casualty reports whether a kind of count is of people who came to harm.
func casualty(c hearsay.Counted) bool {
	return c == hearsay.Killed || c == hearsay.Injured || c == hearsay.Missing
}

// countsApart is how far apart two counts of one event may be told and still contradict each
// other.
const countsApart = 72 * time.Hour

// hazards are the sorts of event that nobody takes for one another: a quake is no crash,
// while a clash may be told as protest, assault or coercion.
var hazards = map[hearsay.EventType]bool{
	hearsay.Crash: true, hearsay.Quake: true, hearsay.Flood: true, hearsay.Storm: true, hearsay.Outbreak: true, hearsay.Assault: true,
}

// sameOccasion reports whether nothing says that two counts are of two events: their
// times, places and sorts of event agree.
func sameOccasion(p, q *proposition) bool {
	if x, y := p.eventType(), q.eventType(); x != y && hazards[x] && hazards[y] {
		return false
	}
	if otherTowns(p, q) || otherNations(p, q) {
		return false
	}
	return p.when.Overlaps(q.when) && samePlace(p.where, q.where) && q.at().Sub(p.at()).Abs() <= countsApart
}
