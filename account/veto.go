package account

import (
	"math"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// compatible reports whether nothing forbids that two propositions speak to one claim:
// their sorts, background, dates, places, parties and figures don't conflict.
func compatible(p, q *proposition) bool {
	if p.background != q.background || sortOf(p.kind) != sortOf(q.kind) && !fulfils(p, q) && !fulfils(q, p) {
		return false
	}
	if p.doc == q.doc && p.sentence == q.sentence {
		return false // two clauses of one sentence say two things
	}
	if hedged(p) != hedged(q) || p.unwanted != q.unwanted {
		return false
	}
	if (p.figure == nil) != (q.figure == nil) || p.figure != nil && !sameFigure(p, q) {
		return false
	}
	if otherDays(p, q) || narrower(p, q) || otherMeasures(p, q) || p.figure == nil && otherNumbered(p, q) {
		return false
	}
	if p.figure != nil {
		return p.when.Overlaps(q.when) || oneToll(p, q) // of which part it is a count its extent tells
	}
	if toldTooEarly(p, q) || toldTooEarly(q, p) {
		return false
	}
	return (p.when.Overlaps(q.when) || oneMoment(p, q)) && samePlace(p.where, q.where) && sameParties(p.subjects, q.subjects) &&
		!strangers(p, q) && !strangers(q, p)
}

// chanceless is from how many victims on no two events of one story are taken to have had the very same
// number of them.
const chanceless = 10

// oneToll reports whether two counts of victims, of the very same high number, are one toll though they are told of two
// days: one of when it was struck, the other of when the last of them died.
func oneToll(p, q *proposition) bool {
	f, g := p.figure, q.figure
	if !casualty(f.Counted) || f.Additional || p.background || f.Min < chanceless || f.Quantity != g.Quantity {
		return false
	}
	return p.when.Earliest.Sub(q.when.Latest) <= countsApart && q.when.Earliest.Sub(p.when.Latest) <= countsApart
}

// daysTurn is how far a date may lie ahead of its telling by nothing but time zones.
const daysTurn = 24 * time.Hour

// toldTooEarly reports whether p tells of what is past and was told before q's day had come:
// who denied on Monday that he had gone says nothing of Wednesday.
func toldTooEarly(p, q *proposition) bool {
	return sortOf(p.kind) == factSort && q.when.Known() && q.when.Earliest.Sub(p.at()) > daysTurn
}

// hedged reports whether the words only say that something may be so.
func hedged(p *proposition) bool { return p.modality == hearsay.Possible }

// apartKm is the distance, in km, from which two towns are two places.
const apartKm = 100

// samePlace reports whether two places may be one: a part and its whole are. Both are
// told apart only where the coordinates of both are known.
func samePlace(a, b hearsay.Where) bool {
	if !a.Known() || !b.Known() || strings.EqualFold(a.Name, b.Name) {
		return true
	}
	if a.Country != "" && b.Country != "" && a.Country != b.Country {
		return false
	}
	if !a.Located || !b.Located || !isTown(a) || !isTown(b) {
		return true
	}
	return distance(a, b) < apartKm
}

// distance between two places in km, along the great circle (haversine).
func distance(a, b hearsay.Where) float64 {
	const rad = math.Pi / 180
	h := (1-math.Cos((b.Lat-a.Lat)*rad))/2 + math.Cos(a.Lat*rad)*math.Cos(b.Lat*rad)*(1-math.Cos((b.Lon-a.Lon)*rad))/2
	return 12742 * math.Asin(math.Min(1, math.Sqrt(h)))
}

// sameParties reports whether two lists of entity keys can name the same: one is empty,
// or some key of one is in the other, in full or by a part of the name.
func sameParties(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	for _, x := range a {
		for _, y := range b {
			if x == y || sameName(x, y) {
				return true
			}
		}
	}
	return false
}

// sameName reports whether two keys may name one entity: the kinds may be mistaken, and one
// name may hold the other ("vexia", "vexia chemicals").
func sameName(x, y string) bool {
	_, nx, _ := strings.Cut(x, ":")
	_, ny, _ := strings.Cut(y, ":")
	return nx == ny || within(nx, ny) || within(ny, nx)
}

// within reports whether a name begins or ends with the words of another.
func within(part, whole string) bool {
	n, m := len(part), len(whole)
	if n == 0 || n >= m {
		return false
	}
	return whole[:n] == part && whole[n] == ' ' || whole[m-n:] == part && whole[m-n-1] == ' '
}

// nearlyAll is how close two large counts may be and still be one told roughly.
const nearlyAll = 0.8

// sameFigure reports whether two figures are one count, told alike.
func sameFigure(p, q *proposition) bool {
	f, g := p.figure, q.figure
	return f.Counted == g.Counted && f.Additional == g.Additional && !otherPosts(f, g) &&
		p.extent == q.extent && (p.party() == q.party() || f.Min > 1 && p.group() == q.group()) &&
		sameQuantity(f.Quantity, g.Quantity)
}

// party is the group of people that a figure counts, where its counts are told apart from
// the whole: police, children, the nationals of a country; empty for people at large.
func party(f *hearsay.Figure) string {
	if f.Counted == hearsay.Deployed { // each unit is sent for itself
		for w := range strings.FieldsSeq(strings.ToLower(f.Who)) {
			if lexicon.PartyOf(w) != "" {
				return "deployed " + strings.TrimSuffix(w, "s")
			}
		}
	}
	if p := lexicon.PartyOf(f.Who); p != "" && !lexicon.WholeParty(string(f.Counted), p) {
		return p
	}
	for w := range strings.FieldsSeq(f.Who) {
		if country, ok := lexicon.Demonym(w); ok {
			return "of " + country
		}
	}
	return ""
}

// group is the party that p's count tells apart from the whole; empty where it is the whole.
func (p *proposition) group() string {
	if p.whole {
		return ""
	}
	return p.party()
}

// party is the party of p's figure.
func (p *proposition) party() string {
	if p.known == nil {
		return party(p.figure)
	}
	if p.known.counts != p.figure {
		p.known.counts, p.known.party = p.figure, party(p.figure)
	}
	return p.known.party
}

// sameQuantity reports whether two quantities can be one told in two ways: equal at the
// lower end, or large, nearly the same, and not in conflict. "At least two" and "six"
// agree and are yet two claims.
func sameQuantity(a, b hearsay.Quantity) bool {
	if a.Min == b.Min {
		return a.Max == b.Max || a.Open() || b.Open()
	}
	lo, hi := min(a.Min, b.Min), max(a.Min, b.Min)
	if lo < 100 || float64(lo) < nearlyAll*float64(hi) {
		return false
	}
	return a.Agrees(b) || !a.Open() && !b.Open()
}

// excludes reports whether two quantities of one count can't both hold. Large ones that
// are nearly the same are one count told roughly.
func excludes(a, b hearsay.Quantity) bool {
	return !a.Agrees(b) && !sameQuantity(a, b)
}

// isTown reports whether a place is a town, not a region or country whose coordinates are
// only its middle.
func isTown(w hearsay.Where) bool {
	for _, t := range lexicon.Toponyms(w.Name) {
		if w.GeoNames == 0 || t.GeoNames == w.GeoNames {
			return t.Kind == "city"
		}
	}
	return false
}
