package account

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// How much of the checked sentence a report's words must have.
const (
	bearScore    = 0.42 // a clause or count: to affirm or deny it
	aboutScore   = 0.30 // a sentence: to be about it
	closeScore   = 0.45 // a sentence: so near that its negation is the question's
	reportScore  = 0.12 // the whole report: to discuss it
	maxEvidence  = 5
	leadToCheck  = 3   // sentences at the start that set a report's tone
	refuteEnough = 1.5 // words of refuting, in sentences that are about it, that settle the tone
	hedgeEnough  = 0.5 // share of the sentences about it that are hedged or others' word
)

// Check holds a sentence against reports. The sentence is read like a report of one
// sentence; claim is the version that it was read from. The bearings come in the order of
// the reports.
//
// A report denies the sentence where it denies it in so many words, gives a count of the
// same thing that excludes the sentence's, or calls it false; it affirms it where it says
// the same in its own voice, and discusses it where it leaves it to others or open.
func Check(sentence *hearsay.Reading, claim *hearsay.Version, reports []Read) []hearsay.Bearing {
	out := make([]hearsay.Bearing, len(reports))
	for i, r := range reports {
		out[i] = hearsay.Bearing{Report: r.Version.ID, Stance: hearsay.CheckUnrelated}
	}
	if sentence == nil {
		return out
	}
	all := append([]Read{{Version: *claim, Reading: sentence}}, reports...)
	b := &builder{vocab: newVocabulary()}
	for i := range all {
		if all[i].Reading != nil {
			d := newDoc(&all[i], learn(&all[i]))
			d.order = i
			b.docs = append(b.docs, d)
		}
	}
	b.propose()
	b.findWholes()
	q := b.ask(b.docs[0])
	for _, d := range b.docs[1:] {
		o := &out[d.order-1]
		o.Stance, o.Evidence = b.bear(q, d)
	}
	return out
}

// question is what is checked.
type question struct {
	props   []*proposition
	whole   *proposition // the sentence's content as a bag of terms
	refutes bool         // the sentence itself says of a story that it is false
}

func (b *builder) ask(d *doc) *question {
	q := &question{props: d.props, whole: &proposition{doc: d, predicate: -1, trigger: -1}}
	var lemmas []string
	for _, c := range d.Reading.Clauses {
		lemmas = append(lemmas, c.Terms...)
	}
	text := wordsAlone(d.text)
	if len(lemmas) < fewTerms {
		lemmas = append(lemmas, lemmasOf(text)...)
	}
	known := len(b.vocab.words)
	q.whole.terms = b.vocab.terms(lemmas)
	for i := known; i < len(b.vocab.words); i++ { // words that no report has
		b.vocab.weight = append(b.vocab.weight, 1+lexicon.Rarity(b.vocab.words[i])/4)
	}
	b.vocab.weighOne(q.whole)
	q.refutes = lexicon.Refutes(text) > 0
	for _, p := range q.props {
		q.refutes = q.refutes || p.denying()
	}
	return q
}

// lemmasOf gives words a lemma each, as a verb or else as a noun: enough to find them again.
func lemmasOf(words string) []string {
	endings := lexicon.LemmaEndings()
	var lemmas []string
	for w := range strings.FieldsSeq(words) {
		l := endings.Lemma(w, w, "VERB")
		if l == w {
			l = endings.Lemma(w, w, "NOUN")
		}
		lemmas = append(lemmas, l)
	}
	return lemmas
}

// hit is one stretch of a report that bears on what was asked.
type hit struct {
	hearsay.Span
	score    float64
	polarity hearsay.Polarity
	firm     bool // a clause or count, no mere sentence
}

// bear judges one report.
func (b *builder) bear(q *question, d *doc) (hearsay.CheckStance, []hearsay.Evidence) {
	hits := b.hits(q, d)
	tone := b.toneOf(q, d)
	if len(hits) == 0 {
		hits = tone.about
	}
	if len(hits) == 0 && tone.share >= reportScore && tone.nearest.score > 0 {
		hits = []hit{tone.nearest}
	}
	if len(hits) == 0 {
		return hearsay.CheckUnrelated, nil
	}
	slices.SortStableFunc(hits, func(x, y hit) int {
		return cmp.Or(-cmp.Compare(x.score, y.score), cmp.Compare(x.Start, y.Start))
	})
	return tone.stance(q, hits), d.evidence(hits)
}

// hits are the clauses and counts that bear on the question.
func (b *builder) hits(q *question, d *doc) []hit {
	var hits []hit
	for _, p := range d.props {
		best := hit{}
		for _, a := range q.props {
			if score, polarity := b.holdAgainst(a, p); score > best.score {
				best = hit{p.Span, score, polarity, true}
			}
		}
		if best.score >= bearScore {
			hits = append(hits, best)
		}
	}
	return hits
}

// holdAgainst holds one proposition against one of the sentence's.
func (b *builder) holdAgainst(a, p *proposition) (score float64, polarity hearsay.Polarity) {
	polarity = hearsay.Affirms
	switch {
	case a.figure != nil && p.figure != nil:
		if a.figure.Counted != p.figure.Counted || a.extent != "" && p.extent != "" && a.extent != p.extent || p.background {
			return 0, polarity
		}
		score = 0.4 + b.vocab.alike(a, p)/2
		if !a.figure.Agrees(p.figure.Quantity) && !sameQuantity(a.figure.Quantity, p.figure.Quantity) {
			polarity = hearsay.DeniesIt
		}
	case a.figure == nil && p.figure == nil:
		// Reports say more than a sentence does: what counts is how much of it they have.
		score = 0.7*b.vocab.within(a, p) + 0.3*b.vocab.alike(a, p)
		if !a.when.Overlaps(p.when) || !samePlace(a.where, p.where) {
			score /= 2
		}
		if !b.tellsAct(a, p) {
			return score, hearsay.QuestionsIt
		}
		if b.opposed(a, p) {
			polarity = hearsay.DeniesIt
		}
	default:
		return 0, polarity
	}
	if a.polarity != p.polarity {
		polarity = opposite(polarity)
	}
	if p.polarity == hearsay.QuestionsIt || hedged(p) && !hedged(a) {
		polarity = hearsay.QuestionsIt
	}
	return score, polarity
}

// actShare is how much of a sentence's content, beside its main word, a clause must have for it
// to be about the same.
const actShare = 0.25

// tellsAct reports whether p can be evidence for or against a: it says a's main word or one for
// the same, of something that a names too. That troops left somewhere is no evidence that an
// embassy was evacuated, nor is an order to leave it. It holds for sentences that tell of an event
// of a known sort; of others it can't be told so well what their main word is.
func (b *builder) tellsAct(a, p *proposition) bool {
	if a.predicate < 0 || len(a.terms) < 2 || a.eventType() == "" {
		return true
	}
	act := a.terms[a.predicate]
	if !saysTerm(p, act) && !b.opposed(a, p) {
		return false
	}
	if (sortOf(p.kind) == demandSort) != (sortOf(a.kind) == demandSort) {
		return false
	}
	rest := a.weight - b.vocab.weight[act.id]
	shared := b.vocab.shared(a, p)
	if saysTerm(p, act) {
		shared -= b.vocab.weight[act.id]
	}
	return shared >= actShare*rest
}

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
	seen := map[int32]bool{}
	total, had, loose := q.whole.weight, 0.0, 0
	for i, words := range d.same {
		if words == "" {
			continue
		}
		p := &proposition{doc: d, terms: b.known(words)}
		share := b.vocab.within(q.whole, p)
		for _, x := range q.whole.terms {
			if !seen[x.id] && saysTerm(p, x) {
				seen[x.id] = true
				had += b.vocab.weight[x.id]
			}
		}
		refutes := float64(lexicon.Refutes(words))
		if i < leadToCheck {
			t.refutes += refutes
		}
		if share > t.nearest.score {
			t.nearest = hit{Span: trimTo(d.text, d.Reading.Sentences[i], maxQuote), score: share, polarity: hearsay.QuestionsIt}
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
		t.about = append(t.about, hit{Span: trimTo(d.text, d.Reading.Sentences[i], maxQuote), score: share, polarity: polarity})
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

// evidence quotes the best hits, each stretch once.
func (d *doc) evidence(hits []hit) []hearsay.Evidence {
	var es []hearsay.Evidence
	seen := map[hearsay.Span]bool{}
	for _, h := range hits {
		if seen[h.Span] || !d.valid(h.Span) {
			continue
		}
		seen[h.Span] = true
		if es = append(es, hearsay.Evidence{Span: h.Span, Quote: h.In(d.text), Polarity: h.polarity}); len(es) == maxEvidence {
			break
		}
	}
	return es
}
