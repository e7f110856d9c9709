package account

import (
	"slices"

	"github.com/hearsay-news/hearsay"
)

// What a story is about is what its headlines say, report by report: a claim in those words is
// nearer to the story's heart than one of a matter aside.

// topicTerms is how many of a claim's words are looked at: those that most headlines have.
const topicTerms = 4

// topic is what the headlines of a story have.
type topic struct {
	said   []int  // by term: how many reports that are no copies have it in the headline
	risen  []bool // by term: whether that was another number in the account before
	titles int    // reports that have a headline
}

// noteTopic brings the topic up to date.
func (b *builder) noteTopic() {
	said := make([]int, len(b.vocab.words))
	b.titles = 0
	seen := map[string]bool{}
	for _, d := range b.docs {
		if seen[d.report()] || b.origin[d.report()] != "" || d.Version.Title == "" || d.Version.Kind == hearsay.SocialOutlet {
			continue
		}
		seen[d.report()] = true
		b.titles++
		for _, t := range b.headline(d) {
			said[t]++
		}
	}
	b.risen = make([]bool, len(said))
	for t, n := range said {
		b.risen[t] = t >= len(b.said) || b.said[t] != n
	}
	b.said = said
}

// headline are the terms of d's headline, by number.
func (b *builder) headline(d *doc) []int32 {
	if d.titled == nil {
		d.untold = lemmasOf(wordsAlone(d.Version.Title))
		slices.Sort(d.untold)
		d.untold, d.titled = slices.Compact(d.untold), []int32{}
	}
	d.untold = slices.DeleteFunc(d.untold, func(l string) bool {
		id, ok := b.vocab.ids[l]
		if ok {
			d.titled = append(d.titled, id)
		}
		return ok
	})
	return d.titled
}

// speakers are the terms of those that speak for a claim, but for what is background: of each, followed by -1.
func speakers(c *claim) (terms []int32) {
	var some [sampleSize]*proposition
	for _, p := range sample(some[:0], c.props) {
		if p.background {
			continue
		}
		for _, t := range p.terms {
			terms = append(terms, t.id)
		}
		terms = append(terms, -1)
	}
	return terms
}

// topical is how much of a claim is what the headlines tell, 0 to 1.
func (b *builder) topical(t *row) float64 {
	if t.topical < 0 || slices.ContainsFunc(t.heads, func(id int32) bool { return id >= 0 && b.risen[id] }) {
		t.topical = b.inHeadlines(t.heads)
	}
	return float64(t.topical) / float64(topicTerms*max(1, b.titles))
}

// inHeadlines is how often headlines have the terms of the speaker of whom they have most.
func (b *builder) inHeadlines(speakers []int32) (best int) {
	var most [topicTerms]int // descending
	for _, id := range speakers {
		if id < 0 {
			sum := 0
			for _, n := range most {
				sum += n
			}
			best, most = max(best, sum), [topicTerms]int{}
			continue
		}
		n := b.said[id]
		for i := range most {
			if n > most[i] {
				n, most[i] = most[i], n
			}
		}
	}
	return best
}
