package account

import (
	"cmp"
	"slices"

	"github.com/hearsay-news/hearsay"
)

// How alike a report's words must be to the checked sentence.
const (
	bearScore    = 0.42 // to affirm or deny it
	discussScore = 0.22 // to speak of the same
	maxEvidence  = 5
)

// Check holds a sentence against reports. The sentence is read like a report of one
// sentence; claim is the version that it was read from. The bearings come in the order of
// the reports. A report affirms or denies by the words most like the sentence; a count of
// the same thing that excludes the sentence's denies it; words somewhat alike discuss it.
func Check(sentence *hearsay.Reading, claim *hearsay.Version, reports []Read) []hearsay.Bearing {
	out := make([]hearsay.Bearing, len(reports))
	all := append([]Read{{Version: *claim, Reading: sentence}}, reports...)
	b := &builder{vocab: newVocabulary()}
	for i := range all {
		if all[i].Reading == nil {
			continue
		}
		d := newDoc(&all[i])
		d.order = i
		b.docs = append(b.docs, d)
	}
	b.propose()
	b.findWholes()
	if len(b.docs) == 0 || b.docs[0].order != 0 {
		return out
	}
	asked := b.docs[0].props
	byOrder := map[int]*doc{}
	for _, d := range b.docs[1:] {
		byOrder[d.order] = d
	}
	for i, r := range reports {
		out[i] = hearsay.Bearing{Report: r.Version.ID, Stance: hearsay.CheckUnrelated}
		if d := byOrder[i+1]; d != nil {
			out[i].Stance, out[i].Evidence = b.bear(asked, d)
		}
	}
	return out
}

// hit is one proposition that bears on what was asked.
type hit struct {
	p        *proposition
	score    float64
	polarity hearsay.Polarity
}

// bear judges one report.
func (b *builder) bear(asked []*proposition, d *doc) (hearsay.CheckStance, []hearsay.Evidence) {
	var hits []hit
	for _, p := range d.props {
		var best hit
		for _, a := range asked {
			if h := b.holdAgainst(a, p); h.score > best.score {
				best = h
			}
		}
		if best.score >= discussScore {
			hits = append(hits, best)
		}
	}
	if len(hits) == 0 {
		return hearsay.CheckUnrelated, nil
	}
	slices.SortStableFunc(hits, func(x, y hit) int {
		return cmp.Or(-cmp.Compare(x.score, y.score), cmp.Compare(x.p.order, y.p.order))
	})
	stance := hearsay.CheckDiscusses
	if top := hits[0]; top.score >= bearScore {
		switch top.polarity {
		case hearsay.Affirms:
			stance = hearsay.CheckAffirms
		case hearsay.DeniesIt:
			stance = hearsay.CheckDenies
		}
	}
	var evidence []hearsay.Evidence
	seen := map[hearsay.Span]bool{}
	for _, h := range hits {
		if seen[h.p.Span] {
			continue
		}
		seen[h.p.Span] = true
		if evidence = append(evidence, hearsay.Evidence{Span: h.p.Span, Quote: h.p.quote(), Polarity: h.polarity}); len(evidence) == maxEvidence {
			break
		}
	}
	return stance, evidence
}

// holdAgainst holds one proposition against one of the sentence's.
func (b *builder) holdAgainst(a, p *proposition) hit {
	h := hit{p: p, polarity: hearsay.Affirms}
	if a.figure != nil && p.figure != nil {
		if a.figure.Counted != p.figure.Counted || a.extent != "" && p.extent != "" && a.extent != p.extent || p.background {
			return h
		}
		h.score = 0.5 + b.vocab.alike(a, p)/2
		if !a.figure.Agrees(p.figure.Quantity) && !sameQuantity(a.figure.Quantity, p.figure.Quantity) {
			h.polarity = hearsay.DeniesIt
		}
	} else if a.figure == nil && p.figure == nil {
		// Reports say more than a sentence does: what counts is how much of it they have.
		h.score = 0.7*b.vocab.within(a, p) + 0.3*b.vocab.alike(a, p)
		if !a.when.Overlaps(p.when) || !samePlace(a.where, p.where) {
			h.score /= 2
		}
		if b.opposed(a, p) {
			h.polarity = hearsay.DeniesIt
		}
	} else {
		return h
	}
	if a.polarity != p.polarity {
		h.polarity = opposite(h.polarity)
	}
	if p.polarity == hearsay.QuestionsIt || hedged(p) && !hedged(a) {
		h.polarity = hearsay.QuestionsIt
	}
	return h
}
