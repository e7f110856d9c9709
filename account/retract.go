package account

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// "The police union removed its message after an hour"; "I spoke too soon"; "the release is hereby cancelled": who takes
// back what he told needn't say it again. It is what he told before that fits best what is told around the taking back.

// retraction is a sentence by which somebody takes back what it doesn't tell.
type retraction struct {
	sentence int
	at       int // where in the sentence it is said, in bytes
}

const (
	aroundShare   = 0.7  // what a word counts that the headline or a sentence beside the taking back has
	retractWeight = 1.5  // the least weight of what is shared
	retractShare  = 0.25 // and how much of the assertion it must be
	retractAlso   = 0.6  // how much of the best fit's share another of its sentence must have to go with it
	nameShareHeld = 0.5  // how many of the words of a body's name must be said for it to be meant
	subjectWords  = 16   // how many words before the taking back may say who does it
)

// maxRetractions bounds the work on a version that takes back line after line.
const maxRetractions = 24

// noteRetraction notes that sentence i takes something back, if it does.
func (d *doc) noteRetraction(i int, lower string) {
	if at, ok := lexicon.TakesBack(lower); ok && len(d.retractions) < maxRetractions {
		d.retractions = append(d.retractions, retraction{i, at})
	}
}

// retract marks what d's sentences take back without telling it.
func (b *builder) retract(d *doc) {
	for _, r := range d.retractions {
		b.takeBackAround(d, r, func(p *proposition) bool { return p.doc == d && p.sentence == r.sentence })
	}
}

// takeBackFor takes back what fits best what is told around w, which names nothing that its source is known to have told.
func (b *builder) takeBackFor(w *proposition) {
	at, ok := lexicon.TakesBack(strings.ToLower(w.doc.in(w.doc.Reading.Sentences[w.sentence])))
	if ok {
		b.takeBackAround(w.doc, retraction{w.sentence, at}, func(*proposition) bool { return false })
	}
}

// takeBackAround takes back what fits best what is told around r, of what whoever takes back told before d. What the
// sentence itself says of it, those of which says is true, says it no more.
func (b *builder) takeBackAround(d *doc, r retraction, says func(*proposition) bool) {
	var best *proposition
	most := retractShare
	shares := b.fitsAround(d, r)
	numbered := lemmasOf(lexicon.NumberedIn(strings.ToLower(d.in(d.Reading.Sentences[r.sentence]))))
	shares = slices.DeleteFunc(slices.Clone(shares), func(f fit) bool { return len(numbered) > 0 && !b.saysLemma(f.p, numbered) })
	for _, f := range shares {
		if f.meant() && f.share > most {
			best, most = f.p, f.share
		}
	}
	if best == nil {
		b.takeBackNamed(d, r)
		return
	}
	for _, f := range shares {
		if p := f.p; f.meant() && (p == best || p.doc == best.doc && p.sentence == best.sentence && f.share >= retractAlso*most) {
			b.undo(p, d)
		}
	}
	for _, q := range d.props {
		if says(q) && q.claim == best.claim && q.affirming() {
			q.takesBack, q.polarity = true, hearsay.QuestionsIt
		}
	}
}

// saysLemma reports whether one of some words is among those that p rests on.
func (b *builder) saysLemma(p *proposition, lemmas []string) bool {
	return slices.ContainsFunc(b.toldTerms(p), func(t term) bool { return slices.Contains(lemmas, b.vocab.words[t.id]) })
}

// fit is how well something that was told fits what is told around a retraction: which share of it that is.
type fit struct {
	p     *proposition
	share float64
}

// meant reports whether it may be what is taken back, as things stand.
func (f fit) meant() bool {
	p := f.p
	return (p.affirming() || p.denying()) && !p.takesBack && !p.title && p.copyOf == nil && !p.background
}

// fits are those of what was told before one retraction that fit it at all, in order, as they were found in an account.
type fits struct {
	turn int
	all  []fit
}

// fitsAround are those for r: of versions that are settled as they were, as found before.
func (b *builder) fitsAround(d *doc, r retraction) []fit {
	if d.retracting == nil {
		d.retracting = map[int]*fits{}
	}
	kept := d.retracting[r.sentence]
	if kept == nil || d.settled > kept.turn {
		kept = &fits{turn: -1}
		d.retracting[r.sentence] = kept
	}
	kept.all = slices.DeleteFunc(kept.all, func(f fit) bool {
		p := f.p
		return p.doc.settled > kept.turn || p.doc.order >= d.order || p.order >= len(b.props) || b.props[p.order] != p
	})
	var t *taker
	var around around
	for _, o := range b.docs[:d.order] {
		if o.settled <= kept.turn {
			continue
		}
		if t == nil {
			t, around = b.takerIn(d, r), b.around(d, r.sentence)
		}
		for _, p := range o.props {
			if share := b.fitOf(p, t, around); share > 0 {
				kept.all = append(kept.all, fit{p, share})
			}
		}
	}
	kept.turn = b.turn
	slices.SortFunc(kept.all, func(x, y fit) int { return x.p.order - y.p.order })
	return kept.all
}

// fitOf is which share of p is told around a retraction; 0 where p is another's word, or too little of it is told.
func (b *builder) fitOf(p *proposition, t *taker, around around) float64 {
	if !t.told(p) {
		return 0
	}
	sum, all := 0.0, 0.0
	for _, x := range b.toldTerms(p) {
		weight := b.vocab.weightOf(x)
		sum += weight * around.of(x)
		all += weight
	}
	if sum < retractWeight {
		return 0
	}
	return sum / all
}

// undo marks p as taken back by d, or as told anew where d numbers otherwise what p does.
func (b *builder) undo(p *proposition, d *doc) {
	if slices.ContainsFunc(d.props, func(q *proposition) bool { return q.affirming() && otherNumbered(p, q) }) {
		if p.superseded.IsZero() {
			p.superseded, p.supersededBy = d.observed(), d
		}
		return
	}
	p.takenBackBy(d)
}

// weightOf is the weight of a term; 0 of one that no proposition has.
func (v *vocabulary) weightOf(t term) float64 {
	if int(t.id) >= len(v.weight) {
		return 0
	}
	return v.weight[t.id]
}

// toldTerms are the terms of the words that p rests on: a count's own are those of what it counts.
func (b *builder) toldTerms(p *proposition) []term {
	if p.figure == nil {
		return p.terms
	}
	return b.termsIn(p.doc, p.Span, p.sentence)
}

// standTo mends the side of p where its source is said to stand by what he told, or is asked to take it back: neither
// denies it.
func (d *doc) standTo(p *proposition, c *hearsay.Clause, negated bool) {
	if !p.denying() || negated || c.Sentence < 0 {
		return
	}
	s := d.Reading.Sentences[c.Sentence]
	if s.Start > c.Start {
		return
	}
	switch lexicon.StandTo(strings.ToLower(d.text[s.Start:c.Start])) {
	case lexicon.StandsBy:
		p.polarity = hearsay.Affirms
	case lexicon.Contested:
		p.polarity = hearsay.QuestionsIt
	}
}

// around are the terms that are said in a sentence and around it, with what each counts.
type around map[int32]float64

// of is what a term counts, itself or by a related word.
func (a around) of(t term) float64 { return a[t.id] }

func (b *builder) around(d *doc, sentence int) around {
	a := around{}
	add := func(i int, share float64) {
		if i < 0 || i >= len(d.Reading.Sentences) || !d.valid(d.Reading.Sentences[i]) {
			return
		}
		for _, t := range b.termsIn(d, d.Reading.Sentences[i], i) {
			a[t.id] = max(a[t.id], share)
		}
	}
	add(sentence, 1)
	for _, i := range []int{sentence - 2, sentence - 1, sentence + 1} {
		add(i, aroundShare)
	}
	for i, s := range d.Reading.Sentences {
		if d.inTitle(s) {
			add(i, aroundShare)
		}
	}
	return a
}

// taker is who takes back, as far as a sentence tells.
type taker struct {
	doc    *doc
	itself bool            // the outlet itself
	words  map[string]bool // said of him
	voices []*voice        // whose words stand in the sentence
	known  map[*voice]bool // whether he is meant, as far as it was asked
}

// takerIn is who takes back by r.
func (b *builder) takerIn(d *doc, r retraction) *taker {
	s := d.Reading.Sentences[r.sentence]
	lower := strings.ToLower(d.in(s))
	t := &taker{doc: d, words: map[string]bool{}, known: map[*voice]bool{}}
	speaks := d.Version.Kind.SpeaksForItself() || d.Version.Kind == hearsay.SocialOutlet || d.Version.Kind == hearsay.WitnessOutlet
	for _, p := range d.props {
		if p.sentence == r.sentence && p.statement != nil && p.voice != nil {
			t.voices = append(t.voices, p.voice)
		}
	}
	t.itself = len(t.voices) == 0 && (speaks || d.toldByItself(r.sentence) || saysOwn(lower)) || saysOwn(lower) && !withinQuotes(lower[:min(r.at, len(lower))])
	before := strings.Fields(wordsAlone(lower[:min(r.at, len(lower))]))
	for _, w := range before[max(0, len(before)-subjectWords):] {
		t.words[w] = true
	}
	return t
}

// saysOwn reports whether a sentence in lower case speaks of what its outlet told as its own: "our earlier report".
func saysOwn(lower string) bool {
	words := " " + wordsAlone(lower) + " "
	return strings.Contains(words, " we ") || strings.Contains(words, " our ") || strings.Contains(words, " i ") || strings.Contains(words, " my ")
}

// withinQuotes reports whether words end within quotation marks.
func withinQuotes(words string) bool {
	return strings.LastIndexAny(words, "“") > strings.LastIndexAny(words, "”") || strings.Count(words, "\"")%2 == 1
}

// told reports whether p is the word of whoever takes back.
func (t *taker) told(p *proposition) bool {
	if t.itself {
		return p.doc.Version.Outlet == t.doc.Version.Outlet
	}
	meant, known := t.known[p.voice]
	if !known {
		meant = slices.ContainsFunc(t.voices, func(v *voice) bool { return same(v, p.voice) }) || p.voice.kind == attributed && t.means(p.voice.name)
		t.known[p.voice] = meant
	}
	if meant || p.voice.kind == attributed {
		return meant
	}
	if p.ownVoice() && p.clause != nil && p.clause.Contains(p.clause.Head) && p.predicate >= 0 && t.means(p.doc.text[p.clause.Start:p.clause.Head.Start]) {
		return true // "the electoral office declared Ida Holm the winner"
	}
	return p.doc.Version.Outlet != t.doc.Version.Outlet && t.means(p.doc.Version.Outlet)
}

// means reports whether most words of a name are said of him: "the health ministry" is the Health Ministry of Osta.
func (t *taker) means(name string) bool {
	name, _, _ = strings.Cut(strings.ToLower(name), " of ")
	said, all, last := 0, 0, ""
	for _, w := range strings.Fields(wordsAlone(name)) {
		if lexicon.Stop(w) {
			continue
		}
		last = w
		if all++; t.words[w] {
			said++
		}
	}
	return t.words[last] && float64(said) >= nameShareHeld*float64(all)
}
