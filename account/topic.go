package account

import (
	"slices"

	"github.com/hearsay-news/hearsay"
)

// What a story is about is what its headlines say, report by report: a claim in those words is
// nearer to the story's heart than one of a matter aside.

// topicTerms is how many of a claim's words are looked at: those that most headlines have.
const topicTerms = 4

// noteTopic learns which share of the reports that are no copies has each word in the headline.
func (b *builder) noteTopic() {
	b.topic = map[int32]float64{}
	seen := map[string]bool{}
	for _, d := range b.docs {
		if seen[d.report()] || b.origin[d.report()] != "" || d.Version.Title == "" || d.Version.Kind == hearsay.SocialOutlet {
			continue
		}
		seen[d.report()] = true
		had := map[int32]bool{}
		for _, l := range lemmasOf(wordsAlone(d.Version.Title)) {
			if id, ok := b.vocab.ids[l]; ok && !had[id] {
				had[id] = true
				b.topic[id]++
			}
		}
	}
	for id := range b.topic {
		b.topic[id] /= float64(len(seen))
	}
}

// topical is how much of a claim is what the headlines tell, 0 to 1.
func (b *builder) topical(c *claim) float64 {
	best := 0.0
	for _, p := range sample(c.props, sampleSize) {
		if p.background {
			continue
		}
		var shares []float64
		for _, t := range p.terms {
			shares = append(shares, b.topic[t.id])
		}
		slices.Sort(shares)
		sum := 0.0
		for _, s := range shares[max(0, len(shares)-topicTerms):] {
			sum += s
		}
		best = max(best, sum/topicTerms)
	}
	return best
}
