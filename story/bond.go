package story

import "math"

// What names that the news hardly has say for a match.
const (
	bondWithin = 1.5 // days between two groups that names can bind
	bondMost   = 1.0
	bondGain   = 1.0 // what the strongest bond adds to the link of a small group and a larger one
	bondLink   = 0.3 // and to that of any two
)

// bond says how much two groups that came at about the same time are bound by rare names: 0
// where they have none in common, up to bondMost. A name counts the more, the more reports
// of each have it and the fewer of others: a firm nobody had heard of, named in two reports
// of one day, is named for one reason; a party at war is named for many. Where one group
// isn't dated names bind nothing, for the same people are in the news again next year.
func (g *Grouper) bond(a, b *reckoning, x, y *census) float64 {
	sum := 0.0
	if retracts(a, b, x, y) {
		sum = retractGain
	}
	if a.undated() || b.undated() || pause(a, b) > bondWithin {
		return sum
	}
	names := 0.0
	x.meet(y, func(m Mark, here, there int32) {
		if m.kind() != nameMark || here == 0 || there == 0 {
			return
		}
		var one [1]int32
		all := max(len(g.terms.latest(m.what(), &one)), int(here+there))
		names += float64(here+there) / float64(all) * math.Sqrt(float64(here)/float64(x.n)*float64(there)/float64(y.n))
	})
	return sum + min(names, bondMost)
}
