package account

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// "The police chief dismissed talk on social media of a bus with nine dead": who denies what is told on the net
// answers the posts of the story that told it, in whatever words they did.

// maxNetDenials bounds the work on a story that denies one post after another.
const maxNetDenials = 100

// tiePosts ties denials of what is told on the net to the posts that told it: of each the words that share most
// with the denial.
func (b *builder) tiePosts() {
	var posts []*proposition
	for _, p := range b.rolls[postRoll] {
		if p.affirming() && !p.background {
			posts = append(posts, p)
		}
	}
	if len(posts) == 0 {
		return
	}
	n := 0
	for _, d := range b.rolls[denialRoll] {
		if !d.denying() || d.answersNobody() || d.copyOf != nil || d.title || d.voice.kind == poster || !d.answersTheNet() {
			continue
		}
		if n++; n > maxNetDenials {
			return
		}
		best := map[string]*proposition{} // by post
		most := map[string]float64{}
		for _, p := range posts {
			if p.at().After(d.at()) || d.at().Sub(p.at()) > stateTime {
				continue
			}
			if s := b.sharedMatter(d, p); s >= thingWeight && s > most[p.doc.report()] {
				best[p.doc.report()], most[p.doc.report()] = p, s
			}
		}
		for _, p := range posts {
			if best[p.doc.report()] == p {
				b.tieKnown(d, p)
			}
		}
	}
}

// answersTheNet reports whether p's sentence says of what it denies that it is told on the net.
func (p *proposition) answersTheNet() bool { return p.once(&p.remarks().onNet, p.namesTheNet) }

func (p *proposition) namesTheNet() bool {
	s := p.doc.Reading.Sentences[p.sentence]
	return p.doc.valid(s) && lexicon.OnTheNet(strings.ToLower(p.doc.in(s)))
}

// sharedMatter is the weight of the words, beside names, that a denial and a post share.
func (b *builder) sharedMatter(d, p *proposition) float64 {
	sum := 0.0
	for _, t := range d.terms {
		if !b.vocab.isName(t) && saysTerm(p, t) {
			sum += b.vocab.weight[t.id]
		}
	}
	if d.figure != nil && p.figure != nil && d.figure.Counted != hearsay.OtherCounted && d.figure.Counted != p.figure.Counted {
		return 0
	}
	return sum
}
