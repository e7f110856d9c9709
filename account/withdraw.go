package account

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// Taking back. A source takes its word back in so many words ("withdraws its earlier
// statement that …"), a report in a notice of correction; and a newer version of a report
// takes back, silently, what it no longer says in its own voice. Attributed words that a newer version
// leaves out are marked as dropped: they are still their source's.

// How alike an assertion and the words that take it back must be: one clause of the sentence
// that does (Dice), or the whole of it where it has nearly all of the assertion.
const (
	coveredShare = 0.6
	holdsShare   = 0.85
)

// maxWithdrawals bounds the work on a story whose reports take back line after line.
const maxWithdrawals = 500

// markWithdrawals finds the sentences of d that take something back. What is in such a
// sentence is made one proposition that affirms nothing.
func (b *builder) markWithdrawals(d *doc) {
	n := 0
	for i, words := range d.same {
		span := d.Reading.Sentences[i]
		if words == "" || d.carried(i) || !d.valid(span) || d.inTitle(span) {
			continue
		}
		tells := d.learnt.sentence(i, span)
		lower, how, that := tells.lower, tells.withdraws, tells.that
		if how == lexicon.TellerErred && d.toldByItself(i) {
			how = lexicon.ReportCorrection
		} else if how == lexicon.TellerErred {
			how = lexicon.NoWithdrawal // others' errors are no withdrawal
		}
		if tells.contrary {
			d.contrary = true // what the rest of d says takes it back
			continue
		}
		if that || how != lexicon.NoWithdrawal {
			if n++; n > maxWithdrawals {
				return
			}
		}
		if that && how != lexicon.NoWithdrawal {
			that = !lexicon.NamesWhatWasTold(lower) // "our notice that nobody was hurt was wrong and we withdraw it"
		}
		if that && b.markWithdrawalOfThat(d, i) || how == lexicon.NoWithdrawal {
			continue
		}
		if how == lexicon.ReportWithdrawal {
			d.withdraws = append(d.withdraws, betweenQuotes(d.in(span))...)
		}
		b.markWithdrawal(d, i, how, lower)
	}
}

// markWithdrawal makes the proposition of a sentence that says itself what it takes back.
func (b *builder) markWithdrawal(d *doc, i int, how lexicon.Withdrawal, lower string) {
	span := d.Reading.Sentences[i]
	var parts []*proposition
	var counts []*hearsay.Figure // "nobody was hurt" among them
	var last *proposition
	kept := make([]*proposition, 0, len(d.props))
	for _, p := range d.props {
		if p.sentence != i {
			kept = append(kept, p)
			continue
		}
		if p.figure == nil {
			parts = append(parts, p)
		} else {
			counts = append(counts, p.figure)
		}
		if last == nil || p.figure == nil {
			last = p
		}
	}
	if last == nil {
		return // nothing is known of what is taken back
	}
	w := b.start(d, span, i, last.statement)
	if w == nil {
		return
	}
	d.props = kept
	w.kind, w.head, w.polarity = last.kind, span, hearsay.QuestionsIt
	if w.kind == hearsay.FigureClaim {
		w.kind = hearsay.EventClaim
	}
	w.takeParts(parts)
	if last.statement == nil {
		w.taker = d.namedFirst(span)
	}
	w.takesBack = true
	w.correction = how == lexicon.ReportCorrection || how == lexicon.ReportWithdrawal && d.ownReport(w)
	for n := range d.Reading.Figures {
		if f := &d.Reading.Figures[n]; span.Contains(f.Span) {
			w.tookBack = append(w.tookBack, f)
		}
	}
	w.tookBack = append(w.tookBack, counts...)
	from, to, told := lexicon.UndoneIn(lower)
	telling := ""
	if !told {
		from, to, telling, told = lexicon.ToldIn(lower, true)
	}
	if told && len(lower) == span.Len() {
		matter := hearsay.Span{Start: span.Start + from, End: span.Start + to}
		w.about = &proposition{Span: matter, doc: d, sentence: i, predicate: -1, trigger: -1, terms: b.termsIn(d, matter, i)}
		w.accusation = lexicon.Alleged(telling)
	}
	d.props = append(d.props, w)
}

// takeParts makes what parts say what w takes back.
func (w *proposition) takeParts(parts []*proposition) {
	for _, p := range parts {
		w.terms = append(w.terms, p.terms...)
	}
	slices.SortFunc(w.terms, func(x, y term) int { return int(x.id - y.id) })
	w.terms = slices.CompactFunc(w.terms, func(x, y term) bool { return x.id == y.id })
	w.parts = parts
}

// ownReport reports whether w, which takes back a report, is of the outlet that published d.
func (d *doc) ownReport(w *proposition) bool {
	if w.statement != nil {
		return false
	}
	return w.taker == nil || sameName(":"+plainName(w.taker.Name), ":"+plainName(d.Version.Outlet))
}

// takerReach is how far into a sentence, in bytes, who takes back is named.
const takerReach = 60

// namedFirst is the first named person or body that a sentence mentions near its start; nil where there is none.
func (d *doc) namedFirst(s hearsay.Span) *hearsay.Entity {
	ms := d.Reading.Mentions
	i := sort.Search(len(ms), func(i int) bool { return ms[i].Start >= s.Start })
	for ; i < len(ms) && ms[i].Start < min(s.End, s.Start+takerReach); i++ {
		e := d.entities[ms[i].Entity]
		if e != nil && e.Named && (e.Kind == hearsay.OrganizationEntity || e.Kind == hearsay.PersonEntity || e.Kind == hearsay.OtherEntity) {
			return e
		}
	}
	return nil
}

// takeBack marks the assertions that were taken back, with when and by which version.
func (b *builder) takeBack() {
	n := 0
	for _, w := range b.props {
		if !w.takesBack {
			continue
		}
		if n++; n > maxWithdrawals {
			break
		}
		b.takeBackBy(w)
	}
	b.claims = slices.DeleteFunc(b.claims, func(c *claim) bool { return len(c.props) == 0 })
	for _, d := range b.docs {
		b.kill(d)
		if d.contrary {
			b.takeBackContrary(d)
		}
		if d.after == nil {
			continue
		}
		for _, p := range d.props {
			b.noteDropped(p)
		}
	}
}

// takeBackBy marks what w takes back and lets w speak to the claim that it fits best.
func (b *builder) takeBackBy(w *proposition) {
	if w.copyOf != nil { // the original has done it
		if w.takesBack = w.copyOf.takesBack; !w.takesBack {
			w.polarity = w.copyOf.polarity
		}
		b.move(w, w.copyOf.claim)
		return
	}
	if w.topic {
		b.takeBackTopic(w)
		return
	}
	if w.about != nil {
		b.vocab.weighOne(w.about)
	}
	var best *proposition
	score := 0.0
	var fits []*proposition
	var scores []float64
	named := false // some are of a source of w's very name
	before := b.takeable(w)
	n, _ := slices.BinarySearchFunc(before, w.order, func(p *proposition, order int) int { return p.order - order })
	before = before[:n]
	covers := b.coverage(w, before)
	for _, p := range before {
		if p.takesBack || p.parts != nil {
			continue
		}
		s := covers.share(b, p, w)
		if s < coveredShare || !b.mayTakeBack(w, p) {
			continue
		}
		fits, scores = append(fits, p), append(scores, s)
		named = named || ofOneName(p.voice, w.voice)
	}
	covers.turn = b.turn
	for i, p := range fits {
		if named && !w.correction && !ofOneName(p.voice, w.voice) {
			continue // "the clinic" is not every body that treats the sick
		}
		p.takenBackBy(w.doc)
		if s := scores[i]; s > score {
			best, score = p, s
		}
	}
	if best == nil {
		if best = b.nearlyAllOf(w); best != nil {
			best.takenBackBy(w.doc)
		}
	}
	if best == nil {
		w.takesBack, w.polarity = false, hearsay.Affirms // it tells of a withdrawal; of which isn't known
		return
	}
	b.move(w, best.claim)
}

// coverage is which propositions a withdrawal has in its words, and how surely.
type coverage struct {
	turn   int            // at which it was held against these
	among  []*proposition // that it may take back, in order
	shares map[*proposition]float64
}

// coverage is what is known of w's. It begins anew where the weight of w's words has changed or other propositions
// stand before it.
func (b *builder) coverage(w *proposition, before []*proposition) *coverage {
	if w.known == nil {
		return &coverage{shares: map[*proposition]float64{}}
	}
	if c := w.known.covers; c == nil || c.turn != b.turn-1 || w.known.stirred > c.turn || w.about != nil && b.vocab.stirred(w.about.terms) || !slices.Equal(c.among, before) {
		w.known.covers = &coverage{among: before, shares: map[*proposition]float64{}}
	}
	return w.known.covers
}

// share is how surely p is what w takes back; 0 where it is less than enough.
func (c *coverage) share(b *builder, p, w *proposition) float64 {
	if p.known != nil && p.known.stirred <= c.turn {
		return c.shares[p]
	}
	delete(c.shares, p)
	s := 0.0
	switch {
	case p.figure != nil:
		for _, f := range w.tookBack {
			if f.Counted == p.figure.Counted && sameQuantity(f.Quantity, p.figure.Quantity) {
				s = 1
			}
		}
	default:
		s = b.covered(p, w)
		for _, f := range w.tookBack {
			if s < coveredShare && b.tellsCount(p, f) {
				s = coveredShare
			}
		}
	}
	if s < coveredShare {
		return 0
	}
	c.shares[p] = s
	return s
}

// ofOneName reports whether two voices have one name, in full or in part.
func ofOneName(v, o *voice) bool {
	x, y := nameOf(v.key), nameOf(o.key)
	return x == y || within(x, y) || within(y, x)
}

// nearlyShare is how much of an assertion a withdrawal in other words must have, where its source said
// nothing that the withdrawal fits better.
const nearlyShare = 0.55

// nearlyAllOf is the assertion of w's own source of which w, which has pronouns for the rest, has most: "he was
// wrong when he said that it was open". Nil where there is none, or w takes back what it tells of others.
func (b *builder) nearlyAllOf(w *proposition) *proposition {
	if w.correction || len(w.terms) < agreeTerms {
		return nil
	}
	said := &proposition{doc: w.doc, terms: b.termsIn(w.doc, w.doc.Reading.Sentences[w.sentence], w.sentence)}
	var best *proposition
	most := nearlyShare
	for _, p := range b.takeable(w) {
		if p.order >= w.order {
			break
		}
		if p.takesBack || p.figure != nil || p.title || len(p.terms) < agreeTerms || !same(p.voice, w.voice) || p.doc == w.doc {
			continue
		}
		if s := b.vocab.within(p, said); s > most && b.sharesMatter(p, said) {
			best, most = p, s
		}
	}
	return best
}

// tellsCount reports whether a clause has the number of a figure and a word for what it counts.
func (b *builder) tellsCount(p *proposition, f *hearsay.Figure) bool {
	if f.Open() || f.Min <= 2 {
		return false
	}
	id, ok := b.vocab.ids[strconv.Itoa(f.Min)]
	if !ok || !hasTerm(p.terms, id) {
		return false
	}
	for _, l := range lemmasOf(wordsAlone(f.Who + " " + f.Unit)) {
		if id, ok := b.vocab.ids[l]; ok && hasTerm(p.terms, id) {
			return true
		}
	}
	return false
}

// covered is how surely p is what w takes back, 0 to 1.
func (b *builder) covered(p, w *proposition) float64 {
	best := 0.0
	for _, part := range w.parts {
		if len(w.parts) > 1 && lexicon.Withdraws(strings.ToLower(part.quote())) != lexicon.NoWithdrawal {
			continue // the taking back itself
		}
		best = max(best, b.vocab.alike(p, part))
	}
	if w.about != nil && b.tellsAbout(p, w) {
		best = max(best, coveredShare)
	}
	// A word or two say it again only where they are told as they were before: "he was not hurt".
	if len(p.terms) > 1 || p.weight >= thingWeight && p.negated() == lexicon.NegatesAny(w.quote()) && same(p.voice, w.voice) {
		if s := b.vocab.within(p, w); s >= holdsShare {
			best = max(best, coveredShare)
		}
	}
	return best
}

// move puts a proposition into another claim; one left empty is to be dropped.
func (b *builder) move(p *proposition, to *claim) {
	if p.claim == to {
		return
	}
	p.claim.props = without(p.claim.props, p)
	p.claim = to
	i := 0
	for i < len(to.props) && to.props[i].order < p.order {
		i++
	}
	to.props = append(to.props[:i:i], append([]*proposition{p}, to.props[i:]...)...)
}

func without(props []*proposition, p *proposition) []*proposition {
	kept := make([]*proposition, 0, len(props))
	for _, q := range props {
		if q != p {
			kept = append(kept, q)
		}
	}
	return kept
}

// noteDropped marks p where a newer version of its report no longer says it.
func (b *builder) noteDropped(p *proposition) {
	next := p.doc.after
	for next != nil && !next.killed && next.said[p.doc.same[p.sentence]] {
		next = next.after
	}
	if next != nil && next.killed {
		p.takenBackBy(next)
		return
	}
	if next == nil || p.restated || next.saysAgain(p) {
		return
	}
	if p.ownVoice() && !p.title && p.figure == nil && p.copyOf == nil {
		p.takenBackBy(next)
		return
	}
	if p.figure != nil && next.counted[p.figure.Counted] {
		return // another count in its place is a revision
	}
	p.dropped = next.observed()
}

// takenBackBy notes that d took p back, if nobody had before.
func (p *proposition) takenBackBy(d *doc) {
	if p.gone.IsZero() || d.observed().Before(p.gone) {
		p.gone, p.goneBy = d.observed(), d
	}
}

// saysAgain reports whether a version says in other words what p says.
func (d *doc) saysAgain(p *proposition) bool {
	for _, q := range d.props {
		if q.claim == p.claim && q.polarity == p.polarity {
			return true
		}
	}
	return false
}
