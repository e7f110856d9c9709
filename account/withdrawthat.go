package account

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// Taking back what other sentences tell: "In our first notice we said that … That statement was wrong
// and we withdraw it"; "I take that back", asked about something; "contrary to what we stated, …".

// thatSentences is how many sentences back a source that takes back "that" is held to have told it.
const thatSentences = 2

// markWithdrawalOfThat makes the proposition of sentence i, which takes back what the sentences
// before it say that its source told, or have him asked about. It reports whether it has.
func (b *builder) markWithdrawalOfThat(d *doc, i int) bool {
	span := d.Reading.Sentences[i]
	var by *hearsay.Statement
	for n := range d.Reading.Statements {
		if st := &d.Reading.Statements[n]; slices.ContainsFunc(st.Content, span.Overlaps) {
			by = st
			break
		}
	}
	told := d.toldItself(i, by)
	ownWord := told == nil && by == nil && i > 0 && !d.inTitle(d.Reading.Sentences[i-1]) && lexicon.TellsOwnWord(strings.ToLower(d.in(d.Reading.Sentences[i-1])))
	if told == nil && (by == nil || i == 0) && !ownWord {
		return false
	}
	w := b.start(d, span, i, by)
	if w == nil {
		return false
	}
	var parts []*proposition
	kept := make([]*proposition, 0, len(d.props))
	for _, p := range d.props {
		switch {
		case told != nil && p.statement == told && p.sentence < i, ownWord && p.sentence == i-1:
			if p.figure == nil {
				parts = append(parts, p)
			} else {
				w.tookBack = append(w.tookBack, p.figure)
			}
		case p.sentence == i && lexicon.WithdrawsThat(strings.ToLower(p.quote())):
		default:
			kept = append(kept, p)
		}
	}
	w.kind, w.head, w.polarity, w.takesBack = hearsay.EventClaim, span, hearsay.QuestionsIt, true
	switch {
	case told == nil && !ownWord:
		w.topic, w.terms = true, b.topicIn(d, i-1)
		for n := range d.Reading.Statements { // "she" is who spoke in the sentence before
			st := &d.Reading.Statements[n]
			if e := d.entities[st.Speaker]; e != nil && e.Named && len(st.Cue) > 0 && d.Reading.Sentences[i-1].Contains(st.Cue.Hull()) {
				w.taker = e
			}
		}
	case len(parts) == 0 && len(w.tookBack) == 0:
		return false
	default:
		w.takeParts(parts)
	}
	d.props = append(kept, w)
	d.rebutted[i] = true
	return true
}

// topicIn are the terms of sentence i, with the verb of what it calls by a noun: "the knocking".
func (b *builder) topicIn(d *doc, i int) []term {
	ts := b.termsIn(d, d.Reading.Sentences[i], i)
	endings := lexicon.LemmaEndings()
	var verbs []string
	for _, t := range ts {
		if w := b.vocab.words[t.id]; strings.HasSuffix(w, "ing") {
			verbs = append(verbs, endings.Lemma(w, w, "VERB"))
		}
	}
	ts = append(ts, b.vocab.terms(verbs)...)
	slices.SortFunc(ts, func(x, y term) int { return int(x.id - y.id) })
	return slices.CompactFunc(ts, func(x, y term) bool { return x.id == y.id })
}

// toldItself is the statement, in the sentences before i, by which the source of by tells what it said
// before; for by nil, a party's own publication.
func (d *doc) toldItself(i int, by *hearsay.Statement) *hearsay.Statement {
	for n := len(d.Reading.Statements) - 1; n >= 0; n-- {
		st := &d.Reading.Statements[n]
		if st == by || len(st.Cue) == 0 || len(st.Content) == 0 || len(st.Source) == 0 || !d.valid(st.Source.Hull()) || !d.valid(st.Cue.Hull()) {
			continue
		}

		cue := st.Cue.Hull()
		if cue.Start >= d.Reading.Sentences[i].Start || cue.Start < d.Reading.Sentences[max(0, i-thatSentences)].Start {
			continue
		}
		if lexicon.Admits(strings.ToLower(d.in(cue))) {
			if by != nil && by.Speaker != "" && by.Speaker == st.Speaker && d.sentenceAt(cue.Start) == i-1 {
				return nil // of what is admitted now more is said, not of what stands before it
			}
			continue // what is admitted now was not told before
		}
		if by != nil && by.Speaker != "" && by.Speaker == st.Speaker || by == nil && (d.ownTelling(d.in(st.Source.Hull())) || d.toldByItself(i) && lexicon.SomeArticle(strings.ToLower(d.in(st.Source.Hull())))) {
			return st
		}
	}
	return nil
}

// ownTelling reports whether a source is who publishes: a party by any word for itself, an outlet that
// reports on others by its name or "we".
func (d *doc) ownTelling(source string) bool {
	if d.Version.Kind.SpeaksForItself() {
		return d.ownName(source)
	}
	name := strings.TrimPrefix(wordsAlone(source), "the ")
	return name == "we" || name != "" && name == strings.TrimPrefix(wordsAlone(d.Version.Outlet), "the ")
}

// toldByItself reports whether sentence i has the outlet tell what it tells: by its name, as "we", or as a
// story of its own.
func (d *doc) toldByItself(i int) bool {
	words := " " + d.same[i] + " "
	outlet := strings.TrimPrefix(wordsAlone(d.Version.Outlet), "the ")
	return strings.HasPrefix(words, " in a story ") || strings.HasPrefix(words, " in a report ") || strings.HasPrefix(words, " in an article ") ||
		strings.Contains(words, " we ") || outlet != "" && strings.Contains(words, " "+outlet+" ")
}

// ownName reports whether a source is the outlet itself: "we", "the ministry".
func (d *doc) ownName(source string) bool {
	outlet := strings.Fields(wordsAlone(d.Version.Outlet))
	for w := range strings.FieldsSeq(wordsAlone(source)) {
		switch w {
		case "we", "i", "it":
			return true
		}
		if !lexicon.Stop(w) && slices.Contains(outlet, w) {
			return true
		}
	}
	return false
}

// askedWeight is the least weight of the words that what is taken back shares with what its source was
// asked about.
const askedWeight = 2.0

// takeBackTopic takes back, of what w's source told in earlier reports, what w's topic fits best.
func (b *builder) takeBackTopic(w *proposition) {
	var fits []*proposition
	most := askedWeight
	for _, p := range b.props {
		if p.order >= w.order {
			break
		}
		if !p.affirming() || p.figure != nil || p.title || p.doc.report() == w.doc.report() || !b.toldBy(p, w.voice) {
			continue
		}
		sum := 0.0
		for _, t := range p.terms {
			if !b.vocab.isName(t) && saysTerm(w, t) {
				sum += b.vocab.weight[t.id]
			}
		}
		if sum > most {
			fits, most = fits[:0], sum
		}
		if sum >= most {
			fits = append(fits, p)
		}
	}
	if len(fits) == 0 {
		w.takesBack, w.polarity = false, hearsay.Affirms
		return
	}
	for _, p := range fits {
		p.takenBackBy(w.doc)
	}
	b.move(w, fits[0].claim)
}

// toldBy reports whether p, or what its sentence tells before it, is surely the word of v.
func (b *builder) toldBy(p *proposition, v *voice) bool {
	if p.voice.key == v.key {
		return true
	}
	return p.ownVoice() && b.behindWordOf(p, func(o *voice) bool { return o.key == v.key })
}

// behindWordOf reports whether the sentence that tells p in the report's own voice has, before it, the
// word of somebody who fits: "she said that they were alive, which …".
func (b *builder) behindWordOf(p *proposition, fits func(*voice) bool) bool {
	for i := p.order - 1; i >= max(0, p.order-neighbours); i-- {
		q := b.props[i]
		if q.doc != p.doc || q.sentence != p.sentence {
			return false
		}
		if q.statement != nil && q.End <= p.Start && fits(q.voice) {
			return true
		}
	}
	return false
}

// takeBackContrary takes back what d's sources told before and tell otherwise in d, which says that
// they do.
func (b *builder) takeBackContrary(d *doc) {
	n := 0
	for _, p := range d.props {
		if p.figure != nil || p.title || p.takesBack || hedged(p) {
			continue
		}
		if n++; n > maxWithdrawals {
			return
		}
		said := b.termsIn(d, p.Span, p.sentence)
		for _, q := range b.props {
			if q.doc.order >= d.order {
				break
			}
			if q.figure == nil && !q.title && q.negated() != p.negated() && q.predicate >= 0 && same(p.voice, q.voice) && b.tellsAgain(p, said, q) {
				q.takenBackBy(d)
			}
		}
	}
}

// negated reports whether a clause is negated, be it a denial or a fact as told.
func (p *proposition) negated() bool {
	return p.clause != nil && p.clause.Negated || p.denying()
}

// tellsAgain reports whether p, which has the words said, has q's main word, and another of its words
// where both have more.
func (b *builder) tellsAgain(p *proposition, said []term, q *proposition) bool {
	all := &proposition{terms: said}
	if !saysTerm(all, q.terms[q.predicate]) {
		return false
	}
	if len(p.terms) == 1 {
		return true
	}
	return slices.ContainsFunc(q.terms, func(t term) bool { return t.id != q.terms[q.predicate].id && hasTerm(said, t.id) })
}

// tellsAbout reports whether p tells what w, by name, takes back a claim about: all of the words of
// that; of an accusation one of them will do, where p accuses.
func (b *builder) tellsAbout(p, w *proposition) bool {
	accuses := p.kind == hearsay.ResponsibilityClaim || p.event != nil && p.event.Type == hearsay.Accuse
	if b.vocab.within(w.about, p) >= holdsShare {
		return len(w.about.terms) > 1 || accuses || w.accusation && !p.negated() || w.about.weight >= thingWeight && p.affirming()
	}
	return w.accusation && accuses && sharesTerm(w.about, p)
}

// mayTakeBack reports whether p is w's source's to take back: a report its outlet's, a word his who
// spoke it, with what the same sentence tells behind it, and an accusation his who is told to make it.
func (b *builder) mayTakeBack(w, p *proposition) bool {
	if w.correction {
		return p.doc.report() == w.doc.report() || p.doc.Version.Outlet == w.doc.Version.Outlet
	}
	if same(p.voice, w.voice) {
		return true
	}
	if !p.ownVoice() {
		return false
	}
	if p.event != nil && p.event.Type == hearsay.Accuse {
		for _, id := range p.event.Actors {
			if e := p.doc.entities[id]; e != nil && same(b.entityVoice(b.holder(*e), hearsay.Link{}), w.voice) {
				return true
			}
		}
	}
	return b.behindWordOf(p, func(o *voice) bool { return same(o, w.voice) })
}
