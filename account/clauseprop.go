package account

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// fromClause makes the proposition of one clause, the n-th of the siblings in its sentence; nil
// where there is nothing to match by.
func (b *builder) fromClause(d *doc, c *hearsay.Clause, sentence int, siblings []*hearsay.Clause, n int) *proposition {
	st := d.statements[c.Statement]
	if st != nil && st.Stance == hearsay.Denies && besides(c, siblings[max(0, n-neighbours):n]) || n > 0 && d.runsInto(siblings[n-1], c) {
		return nil
	}
	if d.notBecause(c) || d.onlyIf(c, sentence) || c.Negated && d.crossHead(c) {
		return nil
	}
	words := d.whole(c, st, sentence)
	if n+1 < len(siblings) && d.runsInto(c, siblings[n+1]) {
		words.End = siblings[n+1].End
	}
	p := b.start(d, words, sentence, st)
	if p == nil {
		return nil
	}
	p.source, p.head, p.clause = c.Span, c.Head, c
	tells := d.learnt.clause(c)
	p.amounts, p.measures, p.numbered, p.repeats, p.part = tells.amounts, tells.measures, d.numberedBy(c, tells.numbered), tells.repeats, tells.part
	p.kind = hearsay.ClaimKind(c.Kind)
	if (p.kind == hearsay.EventClaim || p.kind == hearsay.StateClaim) && tells.plan {
		p.kind = hearsay.PlanClaim
	}
	p.terms = b.vocab.terms(d.withSubject(c, st))
	p.fillers = b.fillersOf(c)
	p.modality = c.Modality
	p.when, p.where = c.When, c.Where
	p.background = c.Background
	p.title = c.Title || d.inTitle(c.Span)
	p.subjects = d.subjectKeys(c.Subject)
	p.firstPerson = st != nil && tells.firstPerson
	if len(p.terms) == 1 && len(p.subjects) == 0 && opensWithPronoun(c.In(d.text)) || d.noSentence(c, p.Span) {
		return nil // "it is needed" says nothing by itself
	}
	if len(p.terms) == 0 || p.title && len(p.terms) < fewTerms {
		return nil
	}
	if e := d.eventOf(c); e != nil {
		p.event = e
		p.background = p.background || e.Background
		if e.Overlaps(c.Head) || e.End <= c.Head.Start {
			p.trigger = b.termAt(d, e.Span, p.terms)
		}
		if e.When.Known() && (e.Overlaps(c.Head) || !c.When.Known() && !e.Background) && !(p.repeats && !c.When.Known()) {
			p.when = e.When // an event that is only mentioned has a time of its own
		}
		if e.Where.Known() {
			p.where = e.Where
		}
	}
	if p.predicate = b.termAt(d, c.Head, p.terms); p.predicate < 0 {
		p.predicate = b.phrasalAt(d, c, p.terms)
	}
	b.plainActs(p)
	if b.befallsOnce(p) && p.doneToAnother() { // it is his story too whom it befalls
		p.subjects = append(p.subjects, p.whom()...)
		slices.Sort(p.subjects)
		p.subjects = slices.Compact(p.subjects)
	}
	negated := c.Negated || d.behindNor(c) || d.behindNever(c, sentence)
	if rest, idle := lexicon.WithoutIdleNegation(c.In(d.text)); negated && idle && !lexicon.NegatesAny(rest) {
		negated = false
	}
	if rest, ok := lexicon.AfterRuledOut(c.In(d.text)); ok && !negated {
		if out := b.vocab.terms(lemmasOf(wordsAlone(rest))); len(out) > 0 {
			p.terms, p.fillers, p.predicate, p.trigger, negated = out, nil, -1, -1, true
			p.rulesOut = true
		}
	}
	if d.refuses(st) {
		p.kind = hearsay.StateClaim
		p.takeStance(negated, nil)
	} else {
		p.takeStance(negated, st)
		d.standTo(p, c, negated)
	}
	if c.Form == hearsay.InfinitiveClause && len(p.subjects) == 0 && st != nil && st.Stance != hearsay.Demands {
		p.subjects = d.subjectKeys([]string{st.Speaker}) // "Iran decided to halt the talks"
	}
	if p.affirming() && d.asked(c) {
		p.polarity = hearsay.QuestionsIt
	}
	if c.Negated && slices.ContainsFunc(c.Terms, func(t string) bool { return lexicon.TellsUnknown(t) && !(lexicon.UnknownThing(t) && d.acts(c, t)) }) {
		p.polarity = hearsay.QuestionsIt // "the cause was not known" denies nothing
	}
	return p
}

// notBecause reports whether a clause is a reason that is told to be none: "closed not because | the harvest had failed
// but because of the toll". Nobody says of it that it is so.
func (d *doc) notBecause(c *hearsay.Clause) bool {
	const reason = " not because "
	return d.valid(c.Span) && strings.EqualFold(d.text[max(0, c.Start-len(reason)):c.Start], reason)
}

// asked reports whether a clause is the end of a question.
func (d *doc) asked(c *hearsay.Clause) bool {
	return c.End < len(d.text) && d.text[c.End] == '?' && !c.Title
}

// acts reports whether a lemma is a clause's verb, in a form that no noun has: "signed".
func (d *doc) acts(c *hearsay.Clause, lemma string) bool {
	form := strings.ToLower(c.Head.In(d.text))
	return form != lemma && lexicon.LemmaEndings().Lemma(form, form, "VERB") == lemma && lexicon.LemmaEndings().Lemma(form, form, "NOUN") != lemma
}

// phrasalAt is which of a clause's terms stands for its verb and the particle behind it: "resign" for
// "stepped down"; -1 where none does.
func (b *builder) phrasalAt(d *doc, c *hearsay.Clause, terms []term) int {
	if !d.valid(c.Head) || !c.Contains(c.Head) {
		return -1
	}
	head := strings.ToLower(c.Head.In(d.text))
	verb := lexicon.LemmaEndings().Lemma(head, head, "VERB")
	n := 0
	for w := range strings.FieldsSeq(strings.ToLower(d.text[c.Head.End:c.End])) {
		if n++; n > particleReach {
			break
		}
		for _, sense := range lexicon.Phrasal(verb, strings.Trim(w, ",.;:\"”’")) {
			if i := slices.IndexFunc(terms, func(t term) bool { return b.vocab.words[t.id] == sense.Plain }); i >= 0 {
				return i
			}
		}
	}
	return -1
}

// particleReach is how many words behind a verb its particle may stand: "brought the roof down".
const particleReach = 4

// behindNor reports whether a clause that is not negated by its own words stands behind "nor": "neither rust nor
// worms were found".
func (d *doc) behindNor(c *hearsay.Clause) bool {
	return strings.HasSuffix(strings.ToLower(d.text[max(0, c.Start-len(" nor ")):c.Start]), " nor ")
}

// behindNever reports whether a clause that is not negated by its own words stands behind an adverb of negation that opens
// its sentence: "at no time were we informed of it".
func (d *doc) behindNever(c *hearsay.Clause, sentence int) bool {
	s := d.Reading.Sentences[sentence]
	if !d.valid(s) || c.Title || !d.valid(c.Span) {
		return false
	}
	opening := strings.ToLower(strings.TrimLeft(d.text[s.Start:max(s.Start, min(s.End, c.Head.Start))], "\"“‘ "))
	return lexicon.OpensNegated(opening) && !strings.ContainsAny(opening, ",;:") && !lexicon.NegatesAny(c.In(d.text))
}

// crossHead reports whether a clause is a heading within the text: it is all in capitals, and the text is not.
// What such a line denies the text below it tells in full.
func (d *doc) crossHead(c *hearsay.Clause) bool {
	words := c.In(d.text)
	return strings.Count(words, " ") >= 3 && words == strings.ToUpper(words) && !c.Title && !d.Version.Kind.SpeaksForItself() && !d.inTitle(c.Span) && d.Version.Body != strings.ToUpper(d.Version.Body)
}

// neighbours is how many of the clauses before it a clause is held against.
const neighbours = 16

// firstPerson reports whether a clause has a pronoun of the first person.
func firstPerson(clause string) bool {
	for w := range strings.FieldsSeq(clause) {
		switch strings.Trim(w, "\"“”'‘’,.") {
		case "I", "We", "we", "me", "us", "my", "My", "our", "Our", "I'm", "I’m", "We're", "We’re", "we're", "we’re", "I've", "I’ve":
			return true
		}
	}
	return false
}

// besides reports whether a clause of what somebody denies is none of what he denies: "denied
// that it had failed after the pump stopped" doesn't deny that the pump stopped.
func besides(c *hearsay.Clause, siblings []*hearsay.Clause) bool {
	for _, o := range siblings {
		if o.Statement == c.Statement && o.Start < c.Start {
			return true
		}
	}
	return false
}

// takeStance works out the side and sort of a proposition from its negation and from
// what its source does with it.
func (p *proposition) takeStance(negated bool, st *hearsay.Statement) {
	denied := negated
	if st != nil {
		switch st.Stance {
		case hearsay.Denies:
			denied = !negated
		case hearsay.Questions:
			p.polarity = hearsay.QuestionsIt
		case hearsay.Demands:
			if p.kind == hearsay.EventClaim {
				p.kind = hearsay.DemandClaim
			}
		case hearsay.Promises, hearsay.Intends, hearsay.Threatens:
			if p.kind == hearsay.EventClaim {
				p.kind = hearsay.PlanClaim
			}
		}
	}
	if denied && p.kind == hearsay.DemandClaim {
		p.unwanted = true // "should not come" asks for something too
		return
	}
	if denied && p.polarity == hearsay.Affirms {
		p.polarity = hearsay.DeniesIt
	}
}

// eventOf is the reading's event that a clause tells of: one whose words stand in it, the
// one nearest to the predicate.
func (d *doc) eventOf(c *hearsay.Clause) *hearsay.Event {
	var best *hearsay.Event
	distance := 0
	for _, e := range d.eventsIn[d.sentenceAt(c.Start)] {
		if !c.Span.Overlaps(e.Span) {
			continue
		}
		n := max(e.Start-c.Head.End, c.Head.Start-e.End, 0)
		if best == nil || n < distance {
			best, distance = e, n
		}
	}
	return best
}

// withSubject is a clause's terms with the words of its subject's name, which a pronoun
// may stand for.
func (d *doc) withSubject(c *hearsay.Clause, st *hearsay.Statement) []string {
	terms := c.Terms
	add := func(name string) {
		for w := range strings.FieldsSeq(strings.ToLower(name)) {
			if !slices.Contains(terms, w) {
				terms = append(terms[:len(terms):len(terms)], w)
			}
		}
	}
	for _, id := range c.Subject {
		if e := d.entities[id]; e != nil && e.Named {
			add(e.Name)
		}
	}
	if s := c.In(d.text); strings.HasPrefix(s, "I ") || strings.HasPrefix(s, "“I ") || strings.HasPrefix(s, "\"I ") {
		if e := d.speakerEntity(st); e != nil && e.Named {
			add(e.Name)
		} else if st == nil && d.Version.Kind.SpeaksForItself() {
			add(d.Version.Outlet)
		}
	}
	return terms
}

func (d *doc) speakerEntity(st *hearsay.Statement) *hearsay.Entity {
	if st == nil {
		return nil
	}
	return d.entities[st.Speaker]
}

// subjectKeys are the keys of the named entities among ids.
func (d *doc) subjectKeys(ids []string) []string {
	var keys []string
	for _, id := range ids {
		if e := d.entities[id]; e != nil && e.Named && e.Key != "" {
			keys = append(keys, e.Key)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// clausesBySentence groups the reading's clauses; clauses outside any sentence are lost.
func (d *doc) clausesBySentence() [][]*hearsay.Clause {
	by := make([][]*hearsay.Clause, len(d.Reading.Sentences))
	for i := range d.Reading.Clauses {
		c := &d.Reading.Clauses[i]
		s := c.Sentence
		if s < 0 || s >= len(by) || !d.valid(c.Span) {
			continue
		}
		by[s] = append(by[s], c)
	}
	return by
}
