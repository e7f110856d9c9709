package account

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// Rebuttals. "Reports that the dam broke are false", "there is no truth in the figure of nine",
// "she called it nonsense": the sentence says of what others told that it is not so. What was told
// stands in the same sentence, in the one before it, or was somebody else's word; it is denied, and
// the sentence claims nothing else.

// maxRebuttals bounds the work on a text that rebuts line after line.
const maxRebuttals = 300

// rebuttal is one such sentence of a version.
type rebuttal struct {
	lexicon.Rebuttal
	sentence  int
	all       hearsay.Span // the words that rebut, the matter among them
	matter    hearsay.Span // what is denied; empty where it was told before
	statement *hearsay.Statement
	doer      *hearsay.Entity // who rebuts, where no statement tells
}

// rebut turns what sentences of d rebut into denials.
func (b *builder) rebut(d *doc) {
	n := 0
	for i, words := range d.same {
		s := d.Reading.Sentences[i]
		if words == "" || d.rebutted[i] || d.carried(i) || !d.valid(s) || d.inTitle(s) {
			continue
		}
		tells := d.learnt.sentence(i, s)
		found := tells.rebuttal
		if !tells.rebuts || len(tells.lower) != s.Len() || tells.withdraws != lexicon.NoWithdrawal {
			continue
		}
		if n++; n > maxRebuttals {
			return
		}
		r := &rebuttal{Rebuttal: found, sentence: i}
		r.all = hearsay.Span{Start: s.Start + found.From, End: s.Start + found.To}
		if !found.PointsBack() {
			r.matter = hearsay.Span{Start: s.Start + found.Start, End: s.Start + found.End}
		}
		if d.deniedByReading(r) {
			continue
		}
		d.findRebutter(r)
		var claimed *proposition
		if whose := d.claimant(r); whose != "" {
			claimed = b.claimedBy(d, r, whose)
		}
		switch {
		case claimed != nil:
			b.answer(d, r, claimed)
		case r.Document:
			b.answer(d, r, d.restsOn(d.in(r.matter), i))
		case found.PointsBack():
			b.rebutBefore(d, r)
		case d.tellsWhose(r):
			b.answer(d, r, b.allegedBy(d, r))
		default:
			b.rebutMatter(d, r, i)
		}
	}
}

// deniedByReading reports whether a statement of the reading denies what r does.
func (d *doc) deniedByReading(r *rebuttal) bool {
	for i := range d.Reading.Statements {
		st := &d.Reading.Statements[i]
		if st.Stance != hearsay.Denies || len(st.Content) == 0 {
			continue
		}
		if h := st.Content.Hull(); !h.Overlaps(r.all) || r.PointsBack() && d.pointsBack(st) && d.toldBeside(r) {
			continue
		}
		if r.PointsBack() || !d.toldByAnother(r.matter, st) {
			return true
		}
	}
	return false
}

// toldByAnother reports whether what stands in a matter is told by statements within st alone: "brushed
// aside a claim by a group calling itself … to have …".
func (d *doc) toldByAnother(matter hearsay.Span, st *hearsay.Statement) bool {
	another := false
	for _, p := range d.props {
		if p.clause == nil || !matter.Contains(p.clause.Head) {
			continue
		}
		if p.statement == st {
			return false
		}
		another = true
	}
	return another
}

// toldBeside reports whether r's own sentence tells what it points back at: "asked about reports of
// a merger, she dismissed them as gossip".
func (d *doc) toldBeside(r *rebuttal) bool {
	s := d.Reading.Sentences[r.sentence]
	_, _, _, ok := lexicon.ToldIn(strings.ToLower(d.text[s.Start:r.all.Start]), true)
	return ok
}

// findRebutter finds on whose word r rebuts: the source of the verb that does, or of what the whole
// sentence says; else who is mentioned last before the verb.
func (d *doc) findRebutter(r *rebuttal) {
	s := d.Reading.Sentences[r.sentence]
	var around, before *hearsay.Statement
	for i := range d.Reading.Statements {
		st := &d.Reading.Statements[i]
		if r.Doer && len(st.Cue) > 0 {
			switch cue := st.Cue.Hull(); {
			case cue.Start <= r.all.Start && r.all.Start < cue.End:
				r.statement = st
				return
			case s.Contains(cue) && cue.End <= r.all.Start && len(st.Source) > 0:
				before = st
			}
		}
		if slices.ContainsFunc(st.Content, func(c hearsay.Span) bool { return c.Start <= r.all.Start && r.all.Start < c.End }) {
			around = st
		}
	}
	if r.statement = around; around != nil || !r.Doer {
		return
	}
	if first, _, _ := strings.Cut(d.in(r.all), " "); before != nil && strings.HasSuffix(first, "ing") {
		r.statement = before
		return
	}
	for _, m := range d.Reading.Mentions {
		if m.Start >= r.all.Start {
			break
		}
		if e := d.entities[m.Entity]; m.Start >= s.Start && e != nil && e.Kind != hearsay.PlaceEntity && e.Kind != hearsay.NationalityEntity {
			r.doer = e
		}
	}
	if r.doer == nil {
		r.statement = before
	}
}

// onWordOf makes p the word of whoever rebuts.
func (d *doc) onWordOf(p *proposition, r *rebuttal) {
	p.statement = r.statement
	p.chain, p.speaker = d.chainOf(r.statement), d.speakerOf(r.statement)
	if e := r.doer; e != nil {
		p.taker = e
		p.speaker = hearsay.Speaker{Key: e.Key, Name: e.Name}
		p.chain = append(slices.Clone(p.chain), hearsay.Link{Name: e.Name, Kind: hearsay.PersonLink, Key: e.Key})
	}
}

// deny turns p into a denial by r.
func (d *doc) deny(p *proposition, r *rebuttal) {
	d.onWordOf(p, r)
	if p.polarity == hearsay.DeniesIt && !r.Absence {
		p.polarity = hearsay.Affirms // "reports that nobody was hurt are false"
	} else {
		p.polarity = hearsay.DeniesIt
	}
	p.rebuts, p.modality, p.background, p.title = !r.Absence, hearsay.Happened, false, false
	if p.kind == hearsay.DemandClaim {
		p.kind = hearsay.EventClaim
	}
	if q := d.showable(d.Reading.Sentences[p.sentence], p.sentence); d.valid(q) {
		p.Span = q
	}
}

// rebutMatter denies what stands in r's matter, words of sentence i.
func (b *builder) rebutMatter(d *doc, r *rebuttal, i int) {
	kept := make([]*proposition, 0, len(d.props))
	var inside []*proposition
	for _, p := range d.props {
		switch {
		case p.sentence != i:
			kept = append(kept, p)
		case p.figure != nil && r.matter.Contains(p.figure.Span), p.figure == nil && p.clause != nil && r.matter.Contains(p.clause.Head):
			inside = append(inside, p)
			kept = append(kept, p)
		case p.figure == nil && p.clause != nil && i == r.sentence && d.partOf(p.clause, r.all):
			// it says no more than that the matter is not so
		default:
			kept = append(kept, p)
		}
	}
	if r.Absence && len(inside) == 0 && len(b.termsIn(d, r.matter, i)) < 2 && !slices.ContainsFunc(lemmasOf(wordsAlone(d.in(r.matter))), lexicon.TellsDeed) {
		return
	}
	if len(inside) == 0 {
		if p := b.ofMatter(d, r, i); p != nil {
			inside = append(inside, p)
			kept = append(kept, p)
		}
	}
	d.props = kept
	for _, p := range inside {
		if p.deniedBySource() {
			p.rebuts = true // it is denied as it stands: what is said of it next doesn't turn it round
			continue
		}
		d.deny(p, r)
		p.matter = r.matter
		if p.figure != nil {
			b.countsAsTold(p)
			continue
		}
		p.terms, p.fillers = b.trimTo(d, p, r.matter, i), nil
		p.predicate = b.predicateIn(d, p, r.matter)
		if p.trigger >= len(p.terms) {
			p.trigger = -1
		}
	}
	if r.Absence {
		return
	}
	b.denyCounts(d, r, inside)
	for _, p := range d.props { // "they are false: she has not resigned"
		if p.figure == nil && p.denying() && p.sentence >= r.sentence && p.sentence <= r.sentence+1 &&
			slices.ContainsFunc(inside, func(q *proposition) bool { return sharesTerm(p, q) }) {
			p.rebuts = true
		}
	}
}

// deniedBySource reports whether p is what its own source denies.
func (p *proposition) deniedBySource() bool {
	return p.denying() && p.statement != nil && p.statement.Stance == hearsay.Denies
}

// sharesTerm reports whether two propositions have a term in common.
func sharesTerm(p, q *proposition) bool {
	return slices.ContainsFunc(p.terms, func(t term) bool { return hasTerm(q.terms, t.id) })
}

// partOf reports whether a clause's main word, or most of the clause, stands in s.
func (d *doc) partOf(c *hearsay.Clause, s hearsay.Span) bool {
	if !c.Head.Empty() && s.Contains(c.Head) {
		return true
	}
	return 2*(min(c.End, s.End)-max(c.Start, s.Start)) > c.Len()
}

// ofMatter makes the proposition of a matter that no clause of the reading stands for.
func (b *builder) ofMatter(d *doc, r *rebuttal, i int) *proposition {
	p := b.start(d, d.Reading.Sentences[i], i, r.statement)
	if p == nil {
		return nil
	}
	p.kind, p.source, p.head = hearsay.EventClaim, r.matter, r.matter
	if p.terms = b.termsIn(d, r.matter, i); len(p.terms) == 0 {
		return nil
	}
	if lexicon.NegatesAny(d.in(r.matter)) {
		p.polarity = hearsay.DeniesIt
	}
	for _, e := range d.eventsIn[i] {
		if r.matter.Contains(e.Span) {
			p.event = e
			break
		}
	}
	return p
}

// termsIn are the terms of the words in s: the lemmas that the reading has of them, where a clause of
// the sentence gives any.
func (b *builder) termsIn(d *doc, s hearsay.Span, sentence int) []term {
	known := map[string]bool{}
	for i := range d.Reading.Clauses {
		if c := &d.Reading.Clauses[i]; c.Sentence == sentence {
			for _, t := range c.Terms {
				known[t] = true
			}
		}
	}
	endings := lexicon.LemmaEndings()
	var lemmas []string
	for w := range strings.FieldsSeq(wordsAlone(d.in(s))) {
		verb, noun := endings.Lemma(w, w, "VERB"), endings.Lemma(w, w, "NOUN")
		switch {
		case known[w] || lexicon.Stop(w):
			lemmas = append(lemmas, w)
		case known[verb] || !known[noun] && noun == w:
			lemmas = append(lemmas, verb)
		default:
			lemmas = append(lemmas, noun)
		}
	}
	return b.vocab.terms(lemmas)
}

// trimTo keeps of p's terms those that words in s stand for, or a subject's name.
func (b *builder) trimTo(d *doc, p *proposition, s hearsay.Span, sentence int) []term {
	in := b.termsIn(d, s, sentence)
	out := b.termsIn(d, d.Reading.Sentences[sentence], sentence)
	kept := p.terms[:0:0]
	for _, t := range p.terms {
		if hasTerm(in, t.id) || !hasTerm(out, t.id) {
			kept = append(kept, t)
		}
	}
	if len(kept) == 0 {
		return p.terms
	}
	return kept
}

// predicateIn is which of p's terms is the main word of s: its clause's, else the word behind an
// auxiliary; -1 where none is found.
func (b *builder) predicateIn(d *doc, p *proposition, s hearsay.Span) int {
	if p.clause != nil && s.Contains(p.clause.Head) {
		return b.termAt(d, p.clause.Head, p.terms)
	}
	at := s.Start
	behind := false
	for w := range strings.FieldsSeq(d.in(s)) {
		i := at + strings.Index(d.text[at:s.End], w)
		at = i + len(w)
		bare := strings.ToLower(strings.Trim(w, ",.;:\"“”'‘’"))
		switch {
		case lexicon.Links(bare):
			behind = true
		case behind && !lexicon.Stop(bare):
			if n := b.termAt(d, hearsay.Span{Start: i, End: i + len(bare)}, p.terms); n >= 0 {
				return n
			}
			return -1
		}
	}
	return -1
}
