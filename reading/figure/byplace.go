package figure

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// goesOnCounting reads a bare number that counts what the figures before it in the sentence
// do: those of a further place ("twelve died in Varn and three in Holt"), or all of them
// ("bringing the total to 15", "bringing to 15 the number of dead").
func (r *reader) goesOnCounting(q quantity, before []finding) (finding, bool) {
	counted := r.prior
	var last *finding
	for i := len(before) - 1; i >= max(0, len(before)-maxMembers) && last == nil; i-- {
		if f := &before[i]; !f.subset && f.Max > 0 && f.Counted != hearsay.OtherCounted {
			last, counted = f, f.Counted
		}
	}
	if counted == "" || q.single || q.np.partitive {
		return finding{}, false
	}
	if r.lower(q.first-1) == "to" && r.sumsUp(q) {
		return r.part(q, q.last, finding{Figure: hearsay.Figure{Counted: counted}, toll: true}), true
	}
	if last == nil || q.np.head >= 0 || last.Start >= r.d.Tokens[q.first].Start || !r.ofFurtherPlace(q, last) {
		return finding{}, false
	}
	last.byPlace = true
	return r.part(q, q.last, finding{Figure: hearsay.Figure{Counted: counted}, byPlace: true}), true
}

// sumsUp reports whether a word for the count and a verb that raises it stand before the
// quantity behind "to", or the one before and the other behind it.
func (r *reader) sumsUp(q quantity) bool {
	total := r.lower(q.last) == "the" && cued(r.lower(q.last+1), lexicon.CueTotal)
	for k := q.first - 2; k >= r.first && k > q.first-10; k-- {
		switch cues := lexicon.CountCues(r.lower(k)); {
		case cues.Has(lexicon.CueTotal):
			total = true
		case cues.Has(lexicon.CueRaises):
			return total
		}
	}
	return false
}

// ofFurtherPlace reports whether the quantity is joined to the figure before it, and both
// are said of places.
func (r *reader) ofFurtherPlace(q quantity, last *finding) bool {
	if l := r.lower(q.first - 1); l != "," && l != "and" || !r.placeAt(q.end()) {
		return false
	}
	_, end := r.d.TokensIn(last.Span)
	for k := end; k < q.first; k++ {
		if r.placeAt(k) {
			return true
		}
	}
	return false
}

// placeAt reports whether "in" or "at" stands at token k, before a place.
func (r *reader) placeAt(k int) bool {
	switch r.lower(k) {
	case "in", "at", "near":
	default:
		return false
	}
	for k++; r.tag(k) == text.DET; k++ {
	}
	if r.timed(k) {
		return false
	}
	end := nounsEnd(r.d, k, r.last)
	return end > k && (r.tag(k) == text.PROPN || district(r.lower(end-1)) || isPlace(r.d, r.d.Cover(k, end)))
}

// sumByPlace adds the figure of a report that gives its count place by place and nowhere as
// a whole: "twelve died in Varn and three in Holt" is fifteen.
func (l *settler) sumByPlace() {
	for i, n := 0, len(l.kept); i < n; {
		sum, j := l.kept[i], i+1
		if !sum.byPlace {
			i++
			continue
		}
		for ; j < n && l.kept[j].byPlace && l.kept[j].sentence == sum.sentence && l.kept[j].side() == sum.side(); j++ {
			f := &l.kept[j]
			sum.End = f.End
			sum.Min += f.Min
			if f.Open() || sum.Open() {
				sum.Max = hearsay.Unbounded
			} else {
				sum.Max += f.Max
			}
		}
		if j > i+1 && sum.Min > l.stated[sum.side()] && sum.End-sum.Start <= maxUnion {
			sum.Words, sum.Who, sum.byPlace, sum.person = sum.In(l.d.Text), "", false, -1
			l.kept = append(l.kept, sum)
		}
		i = j
	}
}
