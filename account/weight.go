package account

import (
	"math"
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// How newsworthy each thing about a claim makes it. The sum, cut to 0-1, is its weight.
const (
	baseWeight     = 0.10
	mainWeight     = 0.25 // it is what reports are news of
	topicWeight    = 0.40 // its words are those of the story's headlines
	leadWeight     = 0.15 // it stands in a lead
	headlineWeight = 0.10 // it stands in a headline
	disputeWeight  = 0.15
	takenWeight    = 0.10 // withdrawn
	solidWeight    = 0.10 // corroborated
	causeWeight    = 0.10
	widthWeight    = 0.05 // for each doubling of the reports that tell it
	lateWeight     = 0.05 // the story's latest
	oldWeight      = -0.30
	hearsayWeight  = -0.35 // only posts and nobody in particular say it
	witnessWeight  = -0.10 // of them witnesses in the lead of one who reports on others: they saw it
	moreWeight     = -0.15 // one victim more, of a count told elsewhere
	pastWeight     = -0.35 // replaced by its own origin
	pastMost       = 0.05  // that it may have then but for its topic: what was replaced is seldom news
	partWeight     = -0.25 // its words are no sentence, whoever says it
	looseWeight    = -0.20 // its words name nobody and no place, or somebody's own
	titleWeight    = -0.15 // only headlines tell it
	vagueWeight    = -0.20 // it opens with a pronoun for which nobody is known, tells only that somebody spoke, or is only asked
)

// figureWeights tells which counts matter most.
var figureWeights = map[hearsay.Counted]float64{
	hearsay.Killed: 0.35, hearsay.Missing: 0.28, hearsay.Injured: 0.28, hearsay.Displaced: 0.18, hearsay.Evacuated: 0.18,
	hearsay.Rescued: 0.15, hearsay.Arrested: 0.15, hearsay.Attending: 0.12, hearsay.Deployed: 0.12,
}

// leadSentences is how far into the body the lead reaches.
const leadSentences = 2

// weightSteps is how many steps the scale of weights has from 0 to 1.
const weightSteps = 1000

// weightOf tells how newsworthy a claim is, in steps.
func (b *builder) weightOf(r *row) int {
	w := r.base + topicWeight*b.topical(r)
	if n := len(b.docs); n > 1 {
		w += lateWeight * float64(r.opener.order) / float64(n-1)
	}
	return int(math.Round(math.Min(1, math.Max(0, w)) * weightSteps))
}

// worth tells how newsworthy a claim is by itself.
func (b *builder) worth(c *claim, s standing) float64 {
	w := baseWeight
	lead, main, headline, background := false, false, false, false
	reports := map[string]bool{}
	for _, p := range c.props {
		lead = lead || p.inLead()
		main = main || p.tellsMain()
		headline = headline || p.title || p.inHeadline()
		background = background || p.background
		if p.copyOf == nil {
			reports[p.doc.report()] = true
		}
	}
	add := func(on bool, x float64) {
		if on {
			w += x
		}
	}
	first := c.props[0]
	if first.figure != nil {
		w += figureWeights[first.figure.Counted] * countedShare(first.figure)
		add(first.figure.Additional, moreWeight)
	}
	if allHearsay(c.props) {
		if lead && slices.ContainsFunc(c.props, func(p *proposition) bool {
			return p.inLead() && place(p) == witnessPlace && p.root().voice.domain == lexicon.WitnessVoice
		}) {
			w += witnessWeight
		} else {
			w += hearsayWeight
		}
	}
	add(main, mainWeight)
	add(lead, leadWeight)
	add(headline, headlineWeight)
	add(background, oldWeight)
	add(!slices.ContainsFunc(c.props, func(p *proposition) bool { return !p.title }), titleWeight)
	add(!slices.ContainsFunc(c.props, func(p *proposition) bool { return !p.isPart() }), partWeight)
	add(!slices.ContainsFunc(c.props, func(p *proposition) bool { return !p.isVague() }), vagueWeight)
	add(!slices.ContainsFunc(c.props, func(p *proposition) bool { return p.polarity != hearsay.QuestionsIt }), vagueWeight)
	add(!slices.ContainsFunc(c.props, func(p *proposition) bool { return !p.isPlatitude() }), vagueWeight)
	add(s.status == hearsay.Disputed || s.status == hearsay.Denied, disputeWeight)
	add(s.status == hearsay.Withdrawn, takenWeight)
	add(s.status == hearsay.Corroborated, solidWeight)
	add(first.kind == hearsay.CauseClaim || first.kind == hearsay.ResponsibilityClaim, causeWeight)
	w += widthWeight * math.Log2(float64(max(1, len(reports))))
	if s.status == hearsay.Revised || slices.Contains(s.flags, flagSurpass) {
		return min(w+pastWeight, pastMost)
	}
	return w
}

// namedShare is how much of what a count adds to a weight one victim does whom no number tells of: "the death of the mayor".
const namedShare = 0.4

// countedShare is how much of what a count may add to a claim's weight f adds.
func countedShare(f *hearsay.Figure) float64 {
	if f.Min > 1 {
		return 1
	}
	for w := range strings.FieldsSeq(strings.ToLower(f.Words)) {
		if _, number := numberIn(w); number || w == "a" || w == "an" || w == "one" {
			return 1
		}
	}
	return namedShare
}

// A shortcoming is why words don't stand alone.
type shortcoming int

const (
	noShortcoming shortcoming = iota
	looseLine                 // they are tied to nobody and no place, or are the speaker's of himself
	tornLine                  // they are torn out of a phrase
)

// worthOfWords is what it takes from a claim's weight that its words don't stand alone.
func worthOfWords(words string, short shortcoming) float64 {
	switch {
	case short == tornLine || strings.Contains(words, gap):
		return partWeight
	case short == looseLine:
		return looseWeight
	}
	return 0
}

// isVague reports whether p leaves open whom or what it is about ("it would not back down"), or says no more than
// that somebody said something ("he made the remarks on Saturday").
func (p *proposition) isVague() bool {
	if p.figure != nil || p.refersTo != nil || p.takesBack {
		return false
	}
	if lexicon.OnlySpeaks(strings.ToLower(p.quote())) {
		return true
	}
	first, _, _ := strings.Cut(strings.ToLower(p.named()), " ")
	return pronoun(first) && first != "i" && first != "we" && first != "you" || opensWithPronoun(first)
}

// isPlatitude reports whether p says what is said at any time, in a sentence that tells of no day.
func (p *proposition) isPlatitude() bool {
	return p.figure == nil && p.refersTo == nil && !p.takesBack && !p.doc.datesIn(p.around()) && lexicon.Platitude(strings.ToLower(p.quote()))
}

// allHearsay reports whether none of those who say it is better placed than a post or an
// unnamed source.
func allHearsay(props []*proposition) bool {
	for _, p := range props {
		if place(p) < witnessPlace {
			return false
		}
	}
	return true
}

// inLead reports whether p stands in the first sentences of the body.
func (p *proposition) inLead() bool {
	if p.title {
		return false
	}
	titles := 0
	for titles < len(p.doc.Reading.Sentences) && p.doc.inTitle(p.doc.Reading.Sentences[titles]) {
		titles++
	}
	return p.sentence-titles < leadSentences
}

// inHeadline reports whether the headline of p's version has a count of p's kind.
func (p *proposition) inHeadline() bool {
	return p.figure != nil && p.doc.titleCounts[p.figure.Counted]
}
