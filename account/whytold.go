package account

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// What caused an accident is told in whole clauses as often as by a noun: the rope "snapped because it was rusted through",
// "somebody had loaded a machine of 400 kilos". Such causes are looked for in the sentence as it stands, by the phrases
// between a thing and its cause (lexicon.ReasonsTold). Two causes of one accident that share no word are rivals; and so
// is a cause and what says that it had nothing to do with it, with what is told instead.

// maxReasons is how many sentences of a story that tell causes are held against each other: the first.
const maxReasons = 100

// reason is a cause that a sentence tells, or that it says was none.
type reason struct {
	p        *proposition // that rests on these words
	cause    []worded
	effects  uint64   // what came of it, as lexicon.AccidentOf has it; 0 where no such thing is told
	about    []worded // the words for it
	not      bool
	contrast bool   // another cause is denied in the same breath: "not because of rust but because"
	loose    bool   // told by a phrase that tells of time as well: "after a"
	kind     string // of the cause, as lexicon.CauseKind has it
}

// causeWords is how many content words of a clause its cause has at most.
const causeWords = 8

// findReasons finds the causes that d's sentences tell.
func (d *doc) findReasons() (found []reason) {
	for i, s := range d.Reading.Sentences {
		if d.same[i] == "" || !d.valid(s) || d.inTitle(s) || d.carried(i) {
			continue
		}
		text := s.In(d.text)
		told := d.learnt.reasonsAt(i, s)
		if len(told) == 0 || !lexicon.OneReason(text) {
			continue
		}
		words := d.worded(i)
		for _, t := range told {
			before := lastPart(withinSpan(words, hearsay.Span{Start: s.Start, End: s.Start + t.From}), d.text, s.Start+t.From)
			behind := firstPart(withinSpan(words, hearsay.Span{Start: s.Start + t.To, End: s.End}), d.text, s.Start+t.To)
			switch t.Role {
			case lexicon.CauseBehind:
				about := aboutPart(withinSpan(words, hearsay.Span{Start: s.Start, End: s.Start + t.To}), d.text)
				if t.Negated { // "not because of rust but because the cabin was overloaded"
					r := reason{cause: behind, about: about, not: true}
					found = d.addReason(found, r, i, about)
					if at := strings.Index(text[t.To:], " but "); at >= 0 {
						from := s.Start + t.To + at + len(" but ")
						instead := firstPart(withinSpan(words, hearsay.Span{Start: from, End: s.End}), d.text, from)
						found = d.addReason(found, reason{cause: instead, about: about, contrast: true}, i, about)
					}
					continue
				}
				found = d.addReason(found, reason{cause: behind, about: about, loose: strings.HasPrefix(strings.ToLower(text[t.From:]), "after")}, i, about)
			case lexicon.CauseBefore:
				found = d.addReason(found, reason{cause: before, about: behind, not: t.Negated}, i, behind)
			case lexicon.CauseBlamed: // "blame C for E", "blame E on C"
				rest := text[t.To:]
				for _, by := range []string{" for ", " on "} {
					at := strings.Index(rest, by)
					if at < 0 {
						continue
					}
					first := withinSpan(behind, hearsay.Span{Start: s.Start + t.To, End: s.Start + t.To + at})
					from := s.Start + t.To + at + len(by)
					second := firstPart(withinSpan(words, hearsay.Span{Start: from, End: s.End}), d.text, from)
					if by == " on " {
						first, second = second, first
					}
					found = d.addReason(found, reason{cause: first, about: second}, i, second)
					break
				}
			case lexicon.CauseNot:
				found = d.addReason(found, reason{cause: before, about: behind, not: true}, i, behind)
			case lexicon.CauseOut:
				found = d.addReason(found, reason{cause: before, not: true}, i, nil)
			case lexicon.CauseNone:
				found = d.addReason(found, reason{cause: withoutPlace(behind, d.text, s.Start+t.To), not: true}, i, nil)
			case lexicon.CauseSelf:
				self := withinSpan(words, hearsay.Span{Start: s.Start + t.From, End: s.Start + t.To})
				about := withinSpan(words, hearsay.Span{Start: s.Start, End: s.Start + t.From})
				found = d.addReason(found, reason{cause: self, about: about, not: t.Negated, kind: "deliberate"}, i, about)
			}
		}
	}
	return found
}

// addReason adds a cause told in the i-th sentence, with the proposition that rests on it and what came of it; none where
// no proposition does, or nothing of the sort came of it.
func (d *doc) addReason(all []reason, r reason, i int, about []worded) []reason {
	if len(r.cause) == 0 {
		return all
	}
	r.effects = accidentsIn(about)
	if r.effects == 0 && (len(about) == 0 || r.not) { // "it", or nothing: what the report is about
		r.effects = accidentsIn(d.worded(0))
		for i := 1; i < len(d.Reading.Sentences) && (i == 1 || d.inTitle(d.Reading.Sentences[i-1])); i++ {
			r.effects |= accidentsIn(d.worded(i))
		}
	}
	if r.effects == 0 {
		return all
	}
	for _, w := range r.cause {
		if k := lexicon.CauseKind(w.noun); k != "" && r.kind == "" {
			r.kind = k
		}
	}
	at := hearsay.Span{Start: r.cause[0].at, End: r.cause[len(r.cause)-1].at + 1}
	most := -1
	for _, p := range d.props {
		if p.sentence != i || p.title || p.copyOf != nil || p.takesBack || p.refersTo != nil || hedged(p) || p.polarity == hearsay.QuestionsIt || p.voice == nil {
			continue
		}
		n := 2 * max(0, min(p.End, at.End)-max(p.Start, at.Start))
		if p.figure == nil {
			n++
		}
		if n > most {
			r.p, most = p, n
		}
	}
	if r.p == nil {
		return all
	}
	return append(all, r)
}

// accidentsIn are the things with one cause for which some words stand, as lexicon.AccidentOf has them.
func accidentsIn(words []worded) (found uint64) {
	for _, w := range words {
		found |= lexicon.AccidentOf(w.noun) | lexicon.AccidentOf(w.verb)
	}
	return found
}

// aboutPart are the words of the last clause among some.
func aboutPart(words []worded, text string) []worded {
	for i := len(words) - 1; i > 0; i-- {
		if strings.ContainsAny(text[words[i-1].at:words[i].at], ";:\"”“") {
			return words[i:]
		}
	}
	return words
}

// firstPart are the words up to the first mark or word that ends a clause, behind at.
func firstPart(words []worded, text string, at int) []worded {
	for i, w := range words {
		between := text[at:w.at]
		if i == causeWords || strings.ContainsAny(between, ",;:") || i > 0 && (strings.ContainsAny(between, "\"”“()") || strings.Contains(between, " but ") || strings.Contains(between, " while ") || strings.Contains(between, ". ")) {
			return words[:i]
		}
		at = w.at
	}
	return words
}

// withoutPlace are the words, behind at, up to the first preposition that tells where: of "no shells in or near the
// market" it is shells that there were none of.
func withoutPlace(words []worded, text string, at int) []worded {
	for i, w := range words {
		if i > 0 && slices.ContainsFunc(strings.Fields(strings.ToLower(text[at:w.at])), lexicon.OfPlace) {
			return words[:i]
		}
		at = w.at
	}
	return words
}

// lastPart are the words behind the last mark that ends a clause, before end.
func lastPart(words []worded, text string, end int) []worded {
	for i := len(words) - 1; i >= 0; i-- {
		between := text[words[i].at:end]
		if len(words)-i > causeWords || i < len(words)-1 && strings.ContainsAny(between, ",;:\"”“()") {
			return words[i+1:]
		}
		end = words[i].at
	}
	return words
}

// tieReasons ties what tells causes of one accident that exclude each other.
func (b *builder) tieReasons() {
	var all []reason
	for _, d := range b.docs {
		for _, r := range d.reasons {
			if r.p.claim != nil && !r.p.takesBack && !r.p.background && r.p.voice.kind != ownWord && r.p.voice.kind != ownEyes && len(all) < maxReasons {
				all = append(all, r)
			}
		}
	}
	for i, x := range all {
		for _, y := range all[:i] {
			if x.p.doc == y.p.doc && x.p.sentence == y.p.sentence || x.p.at().Sub(y.p.at()).Abs() > answerTime || !oneWhen(x.p, y.p) || x.not && y.not ||
				!opposes(x.p.root().voice, y.p.root().voice) && !twoSpeakers(x.p, y.p) || !x.excludes(&y) {
				continue
			}
			b.tieKnown(y.p, x.p)
			for _, instead := range x.instead() {
				b.tieKnown(y.p, instead)
			}
			for _, instead := range y.instead() {
				b.tieKnown(x.p, instead)
			}
		}
	}
}

// oneWhen reports whether two propositions may be of one time and place.
func oneWhen(p, q *proposition) bool { return p.when.Overlaps(q.when) && samePlace(p.where, q.where) }

// excludes reports whether two causes can't both be: one is said not to have been what the other is, or both were of one
// accident and have nothing in common.
func (r *reason) excludes(o *reason) bool {
	if r.effects&o.effects == 0 {
		return false
	}
	if r.not || o.not {
		return r.shares(o, sameWord)
	}
	if r.shares(o, alikeWord) || r.kind != "" && r.kind == o.kind || (r.loose || o.loose || !r.contrast && !o.contrast) && (r.kind == "" || o.kind == "") {
		return false
	}
	if r.effects&o.effects == lexicon.DeathBit() {
		return slices.ContainsFunc(r.about, func(w worded) bool {
			return lexicon.AccidentOf(w.noun)|lexicon.AccidentOf(w.verb) == 0 && !lexicon.OfCalendar(w.form) && answeredBy(&w, o.about) == sameWord
		})
	}
	return true
}

// shares reports whether the words for two causes have something in common.
func (r *reason) shares(o *reason, least int) bool {
	return slices.ContainsFunc(r.cause, func(w worded) bool { return answeredBy(&w, o.cause) >= least })
}

// instead is what is told in place of a cause that is said to have been none: what the same sentence or the next one
// affirms, on the same word or of what came about.
func (r *reason) instead() (told []*proposition) {
	if !r.not {
		return nil
	}
	for _, p := range r.p.doc.props {
		if p == r.p || p.sentence < r.p.sentence || p.sentence > r.p.sentence+1 || !p.affirming() || p.title || p.figure != nil || p.claim == nil || p.claim == r.p.claim {
			continue
		}
		if p.root().voice == r.p.root().voice && p.statement != nil || accidentsIn(withinSpan(p.doc.worded(p.sentence), p.Span))&r.effects != 0 {
			told = append(told, p)
		}
	}
	return told
}
