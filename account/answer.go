package account

import (
	"slices"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// Who is accused of a deed denies it in words of his own: the tannery dumped acid, "none of our waste reached the river".
// A table has the fields of deeds (lexicon.FieldsOf). Where a denial has a word of the field of a deed that was told,
// and what else it says stands beside that deed too, it answers it.

// How many denials of a story are held against what was told before them, the first, and against how many sentences
// that tell of a deed of the same field.
const (
	maxAnswers  = 60
	maxAnswered = 60
)

// answerTime is how long after a deed was told a denial may still answer it.
const answerTime = 14 * 24 * time.Hour

// denied is a denial with what it denies, as worded.
type denied struct {
	p      *proposition
	acts   []worded // words for the deed
	rest   []worded // what else it says, but for whom it calls its own
	must   int      // of the rest, the first that stand before a thing of which there was none: "no civilian deaths"
	fields uint64   // of the deed
	bare   bool     // it denies that there was a thing, or that anybody did
	ours   bool     // it is of those for whom its source speaks: "our forces"
	such   bool     // it denies that there was such a thing
	phrase bool     // by a phrase that has no word of negation
}

// tieAnswers ties denials to the deeds that they answer in other words.
func (b *builder) tieAnswers() {
	denials := 0
	for _, p := range b.rolls[answerRoll] {
		if p.takesBack || p.claim == nil || len(p.claim.disputes) > 0 || (p.voice.kind == ownWord || p.voice.kind == ownEyes) && p.doc.Version.Kind != hearsay.OtherOutlet {
			continue
		}
		if denials++; denials > maxAnswers {
			return
		}
		if q := b.answered(p.deniesDeed()); q != nil {
			b.tieKnown(p, q)
		}
	}
}

// answered is the deed told that a denial answers best; nil where it answers none.
func (b *builder) answered(d *denied) (best *proposition) {
	n, most := 0, 0.0
	deeds := b.matching(&d.p.known.answered, d.p, deedRoll, d.mayAnswer)
	for i := range deeds {
		m := &deeds[i]
		if !m.p.affirming() {
			continue
		}
		if n++; n > maxAnswered {
			break
		}
		if !m.asked {
			m.score, m.asked = d.answers(m.p), true
		}
		if m.score > most {
			best, most = m.p, m.score
		}
	}
	return best
}

// mayAnswer reports whether a denial may answer a deed that is told: it is of the same field, and nothing but their
// words speaks against it.
func (d *denied) mayAnswer(q *proposition) bool {
	return deedFields(q)&d.fields != 0 && q.at().Sub(d.p.at()) <= d.after() && d.p.at().Sub(q.at()) <= answerTime && !onlyHoped(q) && !circumstance(q) &&
		(q.doc != d.p.doc || q.sentence != d.p.sentence) && !otherDays(d.p, q) && (opposes(d.p.root().voice, q.root().voice) || twoSpeakers(d.p, q))
}

// deniesDeed is what p denies, where that is a deed of some field; nil where it is none.
func (p *proposition) deniesDeed() *denied { return found(&p.remarks().denied, p.findDenied) }

func (p *proposition) findDenied() *denied {
	if p.figure != nil || p.clause == nil || !p.denying() && !p.affirming() || anotherOne(p) || onlyHoped(p) || commands(p.quote()) || p.hasWord(lexicon.LeavesOpen) {
		return nil
	}
	d := &denied{p: p}
	phrase := ""
	if p.affirming() {
		if phrase, d.fields = lexicon.FieldDenied(" " + wordsAlone(p.quote()) + " "); d.fields == 0 {
			return nil
		}
	}
	words := withinSpan(p.doc.worded(p.sentence), p.Span)
	lower := strings.ToLower(strings.TrimLeft(p.quote(), "\"“‘ "))
	d.ours = firstPerson(p.quote()) || strings.HasPrefix(lower, "our ")
	d.such = strings.Contains(lower, " such ")
	there := startsThere(p)
	d.bare = there || hasAnyPrefix(lower, "no ", "nobody ", "no one ", "none of ", "not a ", "not one ")
	switch {
	case p.denying():
		head := slices.IndexFunc(words, func(w worded) bool { return p.clause.Head.Contains(hearsay.Span{Start: w.at, End: w.at + 1}) })
		thing := ""
		if there || strings.HasPrefix(lower, "no ") {
			thing = thingDenied(p.quote())
		}
		d.sortWords(words, head, thing)
	case p.affirming():
		d.phrase = true
		for _, w := range words {
			if !w.own && !strings.Contains(phrase, w.form) && w.fields&d.fields == 0 {
				d.rest = append(d.rest, w)
			}
		}
	}
	if d.fields == 0 || lexicon.Presupposes(lemmaAt(p)) || lexicon.Bears(wordsAlone(p.quote())) {
		return nil
	}
	return d
}

// lemmaAt is the lemma, as a verb, of the main word of p's clause; empty where it has none.
func lemmaAt(p *proposition) string {
	if p.clause == nil || !p.doc.valid(p.clause.Head) {
		return ""
	}
	head := strings.ToLower(p.doc.in(p.clause.Head))
	return lexicon.LemmaEndings().Lemma(head, head, "VERB")
}

// sortWords tells the words for the deed from the others. The main word of the clause, the head-th, is one where it is of a
// field, and what stands behind it where it says nothing by itself: "lay a finger on". Where a clause says that there was
// no such thing the deed is that thing.
func (d *denied) sortWords(words []worded, head int, thing string) {
	main := head >= 0 && words[head].fields != 0
	if i := slices.IndexFunc(words, func(w worded) bool { return w.form == thing || w.noun == thing }); thing != "" && i >= 0 && (words[i].fields != 0 || !main) {
		head, main = i, words[i].fields != 0
		d.must = i
		if !main {
			return
		}
	}
	light := head < 0 || lexicon.LightVerb(words[head].verb)
	acted := false
	for i, w := range words {
		switch {
		case w.own:
		case w.fields != 0 && (main && i == head || !main && light && i > head && !acted):
			d.acts, d.fields, acted = append(d.acts, w), d.fields|w.fields, true
		default:
			d.rest = append(d.rest, w)
		}
	}
	d.must = min(d.must, len(d.rest))
}

// acts are the words of p's clause for a deed of some field: its main word, or any where that is of no field.
func (p *proposition) acts() []worded { return found(&p.remarks().acts, p.findActs) }

func (p *proposition) findActs() []worded {
	words := withinSpan(p.doc.worded(p.sentence), p.Span)
	if p.clause != nil && p.figure == nil {
		for i := range words {
			if w := &words[i]; p.clause.Head.Contains(hearsay.Span{Start: w.at, End: w.at + 1}) && w.fields != 0 {
				return words[i : i+1]
			}
		}
	}
	var acts []worded // few of many: these are remembered
	for _, w := range words {
		if w.fields != 0 {
			acts = append(acts, w)
		}
	}
	return acts
}

// deedFields are the fields of the deed of which q tells, a bit each.
func deedFields(q *proposition) uint64 {
	r := q.remarks()
	if r.acts == nil {
		r.deedFields = fieldsIn(q.acts())
	}
	return r.deedFields
}

// after is how long after a denial a deed that it answers may be told: what is denied as past was so before either
// was told, other things may have come about since.
func (d *denied) after() time.Duration {
	if d.fields&lexicon.PastFields() != 0 {
		return answerTime
	}
	return sameTime
}

// How much of what a denial says beside the deed must stand beside the deed that was told: in any words where whom it is
// of is one with who is told of, or where it says that there was none or that nobody did; else in the same words.
const (
	answersParty = 0.4
	answersBare  = 0.5
	answersAlone = 0.75 // in the same words
	answersAll   = 0.9  // in any words
)

// answers is how well a denial answers the deed of which q tells by some words; 0 where it doesn't.
func (d *denied) answers(q *proposition) float64 {
	words := q.doc.worded(q.sentence)
	all, shared, alike, n := 0.0, 0.0, 0.0, 0
	for i := range d.rest {
		w := &d.rest[i]
		weight := max(w.rare, 1)
		all += weight
		switch how := answeredBy(w, words); {
		case how == sameWord:
			shared += weight
			n++
		case how == alikeWord:
			alike += weight
		case i < d.must:
			return 0
		}
	}
	share := 1.0
	if all > 0 {
		share, shared = (shared+alike)/all, shared/all
	}
	one := slices.ContainsFunc(q.acts(), func(a worded) bool {
		return slices.ContainsFunc(d.acts, func(o worded) bool { return a.verb == o.verb || a.noun == o.noun })
	})
	x, y := d.p.subject(), q.subject()
	same := x != nil && y != nil && x.sameAs(y)
	party := same || d.p.namedAmong(words)
	told := q.voice.kind != ownWord && q.voice.kind != ownEyes && q.doc != d.p.doc // by somebody elsewhere
	blamed := d.fields&lexicon.BlamedFields() != 0
	ok := false
	switch {
	case d.phrase:
		ok = told && (party || x == nil || y == nil || alikeSubjects(x, y)) && share >= answersBare
	case all == 0:
		ok = same && blamed || told && (party && blamed || d.bare && (one || d.such) || d.ours && blamed && !q.firstPerson)
	case party && blamed:
		ok = share >= answersParty || same && len(d.rest) == 1
	case told && (d.bare || party || d.ours && blamed):
		ok = share >= answersBare
	case told || blamed:
		ok = n >= agreeTerms && (shared >= answersAlone || told && share >= answersAll && shared >= answersBare)
	}
	if !ok {
		return 0
	}
	if one {
		share += 0.25
	}
	return 1 + share
}

// alikeSubjects reports whether two who are told of may be one by what they are called: a director is of the board.
func alikeSubjects(x, y *spokenOf) bool {
	return x.main != "" && y.main != "" && alikeUse(x.main, y.main) >= alikeSubject
}

// alikeSubject is how alike the cosine of two nouns' vectors must be for them to be for one.
const alikeSubject = 0.27

// namedAmong reports whether the one whose word p is is named among some words.
func (p *proposition) namedAmong(words []worded) bool {
	for w := range strings.FieldsSeq(wordsAlone(p.speaker.Name)) {
		if len(w) < 3 || lexicon.Stop(w) {
			continue
		}
		for i := range words {
			if words[i].form == w {
				return true
			}
		}
	}
	return false
}

// How a word of one sentence is answered in another.
const (
	notAnswered = iota
	alikeWord
	sameWord
)

func answeredBy(w *worded, words []worded) (how int) {
	for i := range words {
		how = max(how, w.answers(&words[i]))
	}
	return how
}

// commands reports whether a clause tells somebody not to do a thing: "don't shoot".
func commands(clause string) bool {
	return hasAnyPrefix(strings.ToLower(strings.TrimLeft(clause, "\"“‘' ")), "don't", "don’t", "do not", "let ")
}
