package account

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// tone is what a report makes of the question, sentence by sentence.
type tone struct {
	share   float64 // how much of the question the report has at all
	about   []hit   // the sentences about it
	nearest hit     // the sentence that has most of it
	refutes float64 // words of refuting in them and in the lead
	others  float64 // share of them that are hedged or others' word
}

// toneOf finds the sentences that are about the question and how they speak of it.
func (b *builder) toneOf(q *question, d *doc) tone {
	var t tone
	seen := map[int32]float64{}
	total, had, loose := q.whole.weight, 0.0, 0
	for i, words := range d.same {
		if words == "" {
			continue
		}
		p := &proposition{doc: d, terms: b.known(words)}
		share := b.vocab.within(q.whole, p)
		for _, x := range q.whole.terms {
			switch w := b.vocab.weight[x.id]; {
			case hasTerm(p.terms, x.id):
				had += w - seen[x.id]
				seen[x.id] = w
			case seen[x.id] == 0 && hasRelated(p.terms, x.groups):
				had += relatedShare * w
				seen[x.id] = relatedShare * w
			}
		}
		refutes := float64(lexicon.Refutes(words))
		if i < leadToCheck {
			t.refutes += refutes
		}
		if share > t.nearest.score {
			t.nearest = hit{Span: trimTo(d.text, d.Reading.Sentences[i], maxQuote), score: share, polarity: hearsay.QuestionsIt, sentence: i}
		}
		if share < aboutScore {
			continue
		}
		polarity := hearsay.Affirms
		if share >= closeScore && negated(words) {
			refutes++
		}
		t.refutes += refutes
		if refutes > 0 {
			polarity = hearsay.DeniesIt
		} else if lexicon.Hedges(words) > 0 {
			polarity = hearsay.QuestionsIt
			loose++
		}
		t.about = append(t.about, hit{Span: trimTo(d.text, d.Reading.Sentences[i], maxQuote), score: share, polarity: polarity, sentence: i})
	}
	if total > 0 {
		t.share = had / total
	}
	if len(t.about) > 0 {
		t.others = float64(loose) / float64(len(t.about))
	}
	return t
}

// negated reports whether a sentence, as words parted by single blanks, has a word of negation.
func negated(words string) bool {
	for w := range strings.FieldsSeq(words) {
		switch w {
		case "not", "never", "didn", "doesn", "isn", "wasn", "hasn", "haven", "aren", "weren", "no":
			return true
		}
	}
	return false
}

// known are the terms of a sentence's words that stand in the vocabulary.
func (b *builder) known(words string) []term {
	var ts []term
	for _, l := range lemmasOf(words) {
		if id, ok := b.vocab.ids[l]; ok {
			ts = append(ts, term{id: id, groups: b.vocab.groups[id]})
		}
	}
	slices.SortFunc(ts, func(x, y term) int { return int(x.id - y.id) })
	return slices.CompactFunc(ts, func(x, y term) bool { return x.id == y.id })
}

// stance weighs a report's firmest hit against its tone.
func (t tone) stance(q *question, hits []hit) hearsay.CheckStance {
	top := hits[0]
	if top.firm && top.polarity == hearsay.DeniesIt && top.score >= 2*aboutScore {
		return hearsay.CheckDenies
	}
	if t.refutes >= refuteEnough {
		if q.refutes {
			return hearsay.CheckAffirms
		}
		return hearsay.CheckDenies
	}
	if q.refutes && t.refutes == 0 && top.firm && top.polarity == hearsay.Affirms && t.others < hedgeEnough {
		return hearsay.CheckDenies // it tells as true what the sentence calls false
	}
	if q.refutes || !top.firm || top.polarity != hearsay.Affirms || t.others >= hedgeEnough {
		return hearsay.CheckDiscusses
	}
	return hearsay.CheckAffirms
}
