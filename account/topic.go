package account

import (
	"slices"

	"github.com/hearsay-news/hearsay"
)

// What a story is about is what its headlines say, report by report: a claim in those words is
// nearer to the story's heart than one of a matter aside.

// topicTerms is how many of a claim's words are looked at: those that most headlines have.
const topicTerms = 4

// noteTopic learns how many of the reports that are no copies have each word in the headline.
func (b *builder) noteTopic() {
	b.topic = make([]int, len(b.vocab.words))
	seen := map[string]bool{}
	for _, d := range b.docs {
		if seen[d.report()] || b.origin[d.report()] != "" || d.Version.Title == "" || d.Version.Kind == hearsay.SocialOutlet {
			continue
		}
		seen[d.report()] = true
		for _, l := range d.titleLemmas() {
			if id, ok := b.vocab.ids[l]; ok {
				b.topic[id]++
			}
		}
	}
	b.titles = len(seen)
}

// titleLemmas are the lemmas of a headline, each once.
func (d *doc) titleLemmas() []string {
	if d.titled == nil {
		d.titled = lemmasOf(wordsAlone(d.Version.Title))
		slices.Sort(d.titled)
		d.titled = slices.Compact(d.titled)
	}
	return d.titled
}

// topical is how much of a claim is what the headlines tell, 0 to 1.
func (b *builder) topical(c *claim) float64 {
	best := 0
	for _, p := range sample(c.props, sampleSize) {
		if p.background {
			continue
		}
		var most [topicTerms]int // descending
		for _, t := range p.terms {
			n := b.topic[t.id]
			for i := range most {
				if n > most[i] {
					n, most[i] = most[i], n
				}
			}
		}
		sum := 0
		for _, n := range most {
			sum += n
		}
		best = max(best, sum)
	}
	return float64(best) / float64(topicTerms*max(1, b.titles))
}
