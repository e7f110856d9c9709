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

// Check holds a sentence against reports, each by itself: what others say doesn't matter. The
// sentence is read like a report of one sentence; claim is the version that it was read from. The
// bearings come in the order of the reports.
//
// A report denies the sentence where it denies it in so many words, gives a count of the
// same thing that excludes the sentence's, or calls it false; it affirms it where it says
// the same in its own voice, and discusses it where it leaves it to others or open.
func Check(sentence *hearsay.Reading, claim *hearsay.Version, reports []Read) []hearsay.Bearing {
	out := make([]hearsay.Bearing, len(reports))
	for i, r := range reports {
		out[i] = hearsay.Bearing{Report: r.Version.ID, Stance: hearsay.CheckUnrelated}
		if sentence == nil || r.Reading == nil {
			continue
		}
		h := hold(&Read{Version: *claim, Reading: sentence}, &reports[i])
		if len(h.hits) > 0 {
			out[i].Stance = h.stance()
			out[i].Evidence = h.evidence(out[i].Stance)
			out[i].Share = min(1, h.tone.share, (h.tone.share+h.tone.nearest.score)/2)
		}
	}
	return out
}

// Asked are the words by which reports that bear on a sentence are looked up: its content words, each
// cut to what its other forms begin with too.
func Asked(sentence *hearsay.Reading, claim *hearsay.Version) (words []string) {
	if sentence == nil {
		return nil
	}
	for w := range strings.FieldsSeq(wordsAlone(claim.Text())) {
		if lexicon.Stop(w) {
			continue
		}
		for _, l := range lemmasOf(w) {
			for len(l) > 1 && !strings.HasPrefix(w, l) || len(l) > 4 && l[len(l)-1] == 'e' {
				l = l[:len(l)-1]
			}
			if len(l) > 1 && !slices.Contains(words, l) {
				words = append(words, l)
			}
			if len(words) == maxAsked {
				return words
			}
		}
	}
	return words
}

// maxAsked is how many words of a sentence reports are looked up by.
const maxAsked = 24

// held is a report held against a sentence.
type held struct {
	*question
	b                       *builder
	doc0                    *doc // the sentence's
	doc                     *doc // the report's
	hits                    []hit
	tone                    tone
	lead, near, about, rest []string // sentences, as words alone
}

// hold finds what of a report bears on a sentence.
func hold(sentence, report *Read) *held {
	b := &builder{memory: newMemory()}
	for i, r := range []*Read{sentence, report} {
		d := newDoc(r, learn(r))
		d.order = i
		b.docs = append(b.docs, d)
	}
	b.propose()
	b.weigh()
	b.openStirred()
	b.gather()
	b.findWholes()
	clear(b.vocab.names) // whom and where a sentence names is what it is about
	h := &held{b: b, doc0: b.docs[0], doc: b.docs[1], question: b.ask(b.docs[0])}
	h.hits, h.tone = b.bear(h.question, h.doc)
	h.lead, h.rest = h.doc.firstWords(toneSentences), h.doc.firstWords(scanMost)
	about := slices.Clone(h.tone.about)
	slices.SortStableFunc(about, func(x, y hit) int { return -cmp.Compare(x.score, y.score) })
	for i, x := range about[:min(len(about), aboutMost)] {
		h.about = append(h.about, h.doc.same[x.sentence])
		if i < 2 {
			h.near = append(h.near, h.doc.same[x.sentence])
		}
	}
	if len(h.near) == 0 && h.tone.nearest.score > 0 {
		h.near = append(h.near, h.doc.same[h.tone.nearest.sentence])
	}
	return h
}

// firstWords are the words of the first n sentences that have any.
func (d *doc) firstWords(n int) (words []string) {
	for _, s := range d.same {
		if s != "" && len(words) < n {
			words = append(words, s)
		}
	}
	return words
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
	q.whole.terms = b.vocab.terms(lemmas)
	for i := len(b.vocab.weight); i < len(b.vocab.words); i++ { // words that no proposition has
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
	sentence int
	against  string // how a clause or count speaks against the sentence; empty for what doesn't
}

// bear judges one report.
func (b *builder) bear(q *question, d *doc) (hits []hit, tone tone) {
	tone = b.toneOf(q, d)
	hits = b.hits(q, d, tone.share)
	if len(hits) == 0 {
		hits = tone.about
	}
	if len(hits) == 0 && tone.share >= reportScore && tone.nearest.score > 0 {
		hits = []hit{tone.nearest}
	}
	slices.SortStableFunc(hits, func(x, y hit) int {
		return cmp.Or(-cmp.Compare(x.score, y.score), cmp.Compare(x.Start, y.Start))
	})
	return hits, tone
}

// evidence quotes the best hits, each stretch once; what speaks for the stance comes first.
func (h *held) evidence(stance hearsay.CheckStance) []hearsay.Evidence {
	own := speaksFor[stance]
	hits := slices.Clone(h.hits)
	slices.SortStableFunc(hits, func(x, y hit) int {
		switch {
		case x.polarity == own && y.polarity != own:
			return -1
		case x.polarity != own && y.polarity == own:
			return 1
		}
		return 0
	})
	var es []hearsay.Evidence
	seen := map[hearsay.Span]bool{}
	for _, x := range hits {
		if seen[x.Span] || !h.doc.valid(x.Span) {
			continue
		}
		seen[x.Span] = true
		if es = append(es, hearsay.Evidence{Span: x.Span, Quote: x.In(h.doc.text), Polarity: x.polarity}); len(es) == maxEvidence {
			break
		}
	}
	return es
}

// speaksFor is the polarity of words that speak for a stance.
var speaksFor = map[hearsay.CheckStance]hearsay.Polarity{
	hearsay.CheckAffirms: hearsay.Affirms, hearsay.CheckDenies: hearsay.DeniesIt, hearsay.CheckDiscusses: hearsay.QuestionsIt,
}
