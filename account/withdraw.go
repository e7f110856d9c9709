package account

import (
	"slices"
	"sort"
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
		if that && b.markWithdrawalOfThat(d, i) {
			continue
		}
		if how == lexicon.NoWithdrawal {
			d.noteRetraction(i, lower)
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
	var news []hearsay.Span // of what led to the taking back
	for _, p := range d.props {
		if p.sentence != i {
			kept = append(kept, p)
			continue
		}
		if d.ledToWithdrawal(p, span, lower) {
			kept, news = append(kept, p), append(news, p.Span)
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
	from, to, told := lexicon.UndoneIn(lower)
	st := last.statement
	if told && st != nil && len(lower) == span.Len() && !slices.ContainsFunc(st.Content, func(s hearsay.Span) bool { return s.End > span.Start+to }) {
		st = nil // "point 2 of our notice, according to which …, is withdrawn": by whoever says so, not by the notice
	}
	w := b.start(d, span, i, st)
	if w == nil {
		return
	}
	d.props = kept
	w.kind, w.head, w.polarity = last.kind, span, hearsay.QuestionsIt
	if w.kind == hearsay.FigureClaim {
		w.kind = hearsay.EventClaim
	}
	w.takeParts(parts)
	if st == nil {
		if told && d.Version.Kind.SpeaksForItself() {
			// its own: "Point 2 of Communiqué No. 1 is withdrawn"
		} else if w.taker = d.namedFirst(span); w.taker == nil {
			w.taker = d.describedFirst(span)
		}
	}
	w.takesBack = true
	w.correction = how == lexicon.ReportCorrection || how == lexicon.ReportWithdrawal && d.ownReport(w)
	for n := range d.Reading.Figures {
		if f := &d.Reading.Figures[n]; span.Contains(f.Span) && !slices.ContainsFunc(news, f.Span.Overlaps) {
			w.tookBack = append(w.tookBack, f)
		}
	}
	w.tookBack = append(w.tookBack, counts...)
	telling := ""
	if !told {
		from, to, telling, told = lexicon.ToldIn(lower, true)
	}
	if !told {
		from, to, told = lexicon.SpokenOf(lower)
	}
	w.numbersBack = lexicon.NumbersNamed(lower)
	if told && len(lower) == span.Len() {
		matter := hearsay.Span{Start: span.Start + from, End: span.Start + to}
		w.about = &proposition{Span: matter, doc: d, sentence: i, predicate: -1, trigger: -1, terms: b.termsIn(d, matter, i)}
		w.accusation = lexicon.Alleged(telling)
	}
	d.props = append(d.props, w)
}

// ledToWithdrawal reports whether p, which stands in the sentence span that takes something back, tells before that what
// has come between: "apologised after | a diver died | and withdrew its statement that nobody was hurt".
func (d *doc) ledToWithdrawal(p *proposition, span hearsay.Span, lower string) bool {
	if p.statement != nil || len(lower) != span.Len() || p.Start <= span.Start || p.End >= span.End {
		return false
	}
	before := strings.TrimRight(lower[:p.Start-span.Start], " ")
	switch before[strings.LastIndexByte(before, ' ')+1:] {
	case "after", "as", "when", "while", "since":
		return lexicon.Withdraws(before) == lexicon.NoWithdrawal && lexicon.Withdraws(lower[p.End-span.Start:]) != lexicon.NoWithdrawal
	}
	return false
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

// describedFirst is whom a sentence opens with, by a description that tells him from others: "the federal security
// official"; nil where there is nobody.
func (d *doc) describedFirst(s hearsay.Span) *hearsay.Entity {
	ms := d.Reading.Mentions
	i := sort.Search(len(ms), func(i int) bool { return ms[i].Start >= s.Start })
	if i == len(ms) || ms[i].Start > s.Start+len("The ") || ms[i].End > s.End {
		return nil
	}
	if e := d.entities[ms[i].Entity]; e != nil && e.Kind == hearsay.PersonEntity && strings.Contains(e.Name, " ") {
		return e
	}
	return nil
}

// move puts a proposition into another claim; one left empty is to be dropped.
func (b *builder) move(p *proposition, to *claim) {
	if p.claim == to {
		return
	}
	b.moving(p.claim)
	b.moving(to)
	p.claim.props = slices.DeleteFunc(p.claim.props, func(q *proposition) bool { return q == p })
	p.claim = to
	to.props = slices.Insert(to.props, placeIn(to.props, p), p)
}

// moving notes that something is moved from or to a claim, whose propositions are as they were linked no longer.
func (b *builder) moving(c *claim) {
	if !c.moved {
		c.moved, c.props = true, slices.Clone(c.props)
		b.kinship.moved = append(b.kinship.moved, c)
		b.doubt(c)
	}
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
