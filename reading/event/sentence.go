package event

import (
	"cmp"
	"slices"
	"sort"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A place is how a word stands in its sentence; the deeper, the less it is what the
// sentence tells.
type place uint8

const (
	mainVerb    place = iota // the predicate of a clause that stands alone
	mainNoun                 // a noun in its subject or object
	resultVerb               // ", killing three"
	adjunctNoun              // a noun behind a preposition
	subordinate              // in a clause behind "after", "when", "which" …
	purpose                  // an infinitive that no frame governs: "to disperse the crowd"
	recalled                 // a noun behind "after", "following", "since"
)

// standing is what a place leaves of a word's weight.
var standing = [...]float64{mainVerb: 1, mainNoun: 0.85, resultVerb: 0.8, adjunctNoun: 0.6, subordinate: 0.62, purpose: 0.35, recalled: 0.55}

// The least score with which a sentence's first and further events are kept.
const (
	leastFirst   = 0.29
	leastFurther = 0.45
	leastShare   = 0.55 // of the first one's score
)

// maxCandidates bounds the triggers that are looked at in one sentence.
const maxCandidates = 64

// sentence adds the events of sentence s, whose clauses are [clauseFirst, clauseLast).
func (r *reader) sentence(s, clauseFirst, clauseLast int) {
	sentence := r.doc.Sentences[s]
	r.sentenceFirst, r.sentenceLast = sentence.First, sentence.Last
	r.clauseFirst, r.clauseLast = clauseFirst, clauseLast
	r.local, r.looks = r.local[:0], 0
	for i := sentence.First; i < sentence.Last && len(r.local) < maxCandidates; i++ {
		if r.source[i] {
			continue
		}
		c, ok := r.at(i)
		if !ok || r.played(&c) {
			continue
		}
		if r.rescuing(&c) {
			c.typ, c.mode = "AID", ""
		}
		c.sentence = s
		c.clause = r.clauseAt(c.token)
		c.place = r.placeOf(&c)
		c.recalled = c.place == recalled || r.behindRecall(c.token)
		c.score = c.weight * standing[c.place]
		if r.conditional(&c) {
			c.score *= unable
		}
		r.local = append(r.local, c)
	}
	r.silence()
	r.doers()
	r.struck()
	r.joinResults()
	r.choose(sentence.Title)
}

// at reads the event that token i names.
func (r *reader) at(i int) (candidate, bool) {
	t := &r.doc.Tokens[i]
	if i+1 < r.sentenceLast && r.doc.Tokens[i+1].Lower == "-" {
		if c, ok := r.noun(i); ok && c.last > i+1 { // "cease-fire", whatever its first half was taken for
			return c, true
		}
		if n, ok := r.match(i, lexicon.VerbClass); ok && n.last > i+1 { // "test-fired"
			return candidate{token: i, anchor: i, last: n.last, typ: n.typ, mode: n.mode, weight: n.weight, class: lexicon.VerbClass, scope: n.last, victims: -1, clause: -1}, true
		}
	}
	switch t.Tag {
	case text.VERB:
		if r.attributive(i) || i > r.sentenceFirst+1 && r.doc.Tokens[i-1].Lower == "-" && r.doc.Tokens[i-1].End == t.Start {
			return candidate{}, false // "the president-elect"
		}
		if c, ok := r.noun(i); ok && r.gerund(i) {
			return c, true
		}
		return r.verb(i, 0)
	case text.NOUN, text.PROPN:
		if len(triggersOf(t)) == 0 {
			return candidate{}, false // as with most nouns
		}
		if r.takenForNoun(i) {
			return r.verb(i, 0)
		}
		if r.figurative(i) || r.called(i) || r.compound(i) || i > r.sentenceFirst && (r.doc.Tokens[i-1].Lower == "-" || r.doc.Tokens[i-1].Lower == "to" && t.Tag == text.NOUN && r.doc.Tokens[i-1].Tag == text.PART) {
			return candidate{}, false
		}
		c, ok := r.noun(i)
		if ok {
			r.lacking(&c)
		}
		return c, ok
	case text.ADJ:
		if len(triggersOf(t)) == 0 {
			return candidate{}, false
		}
		if r.takenForNoun(i) {
			return r.verb(i, 0)
		}
		n, ok := r.match(i, lexicon.AdjectiveClass)
		if ok && i+1 < r.sentenceLast && nounTag(r.doc.Tokens[i+1].Tag) {
			return candidate{}, false // "mourn the dead soldiers"
		}
		return candidate{token: i, anchor: i, last: n.last, typ: n.typ, weight: n.weight, class: lexicon.AdjectiveClass, scope: n.last, victims: -1, clause: -1}, ok
	}
	return candidate{}, false
}

// gerund reports whether the form in -ing at token i, taken for a verb, is a noun: "Fighting between".
func (r *reader) gerund(i int) bool {
	tokens := r.doc.Tokens
	if !participle(tokens[i].Lower) || i+1 >= r.sentenceLast || i > r.sentenceFirst && tokens[i-1].Tag != text.DET && tokens[i-1].Tag != text.ADJ {
		return false
	}
	switch tokens[i+1].Lower {
	case "between", "of", "by", "in":
		return true
	}
	return false
}

// silence takes out the candidates that stand in the scope of another: what was only
// demanded, promised, refused or alleged, and words that are part of a longer trigger.
func (r *reader) silence() {
	kept := r.local[:0]
	until := 0
	for _, c := range r.local {
		if c.token < until {
			continue
		}
		until = max(until, c.scope)
		kept = append(kept, c)
	}
	r.local = kept
}

// choose keeps the best candidates of the sentence, in the order of their scores.
func (r *reader) choose(title bool) {
	slices.SortStableFunc(r.local, func(a, b candidate) int { return cmp.Compare(b.score, a.score) })
	kept := 0
	for k := range r.local {
		c := &r.local[k]
		if c.score < leastFirst || kept > 0 && (c.score < leastFurther || c.score < leastShare*r.local[0].score) {
			break
		}
		if kept > 0 && r.repeats(c, kept) {
			continue
		}
		if kept != k {
			r.local[kept] = *c
		}
		kept++
		if kept == MaxPerSentence {
			break
		}
	}
	kept = min(kept, len(r.local))
	for k := 0; k < kept; k++ {
		r.begin(&r.local[k])
		r.found = append(r.found, r.local[k])
	}
}

// repeats reports whether c names one of the first n events again: of the same type, and
// not told as an earlier one beside it.
func (r *reader) repeats(c *candidate, n int) bool {
	for j := 0; j < n; j++ {
		if o := &r.local[j]; o.typ == c.typ && o.recalled == c.recalled && o.negated == c.negated {
			return true
		}
	}
	return false
}

// begin fills what the sentence alone tells of c's event.
func (r *reader) begin(c *candidate) {
	d := r.doc
	c.event.Span = d.Cover(c.token, c.last)
	c.event.Type = hearsay.EventType(c.typ)
	c.event.Mode = c.mode
	if c.clause >= 0 {
		c.event.Statement = d.Clauses[c.clause].Statement
	} else {
		c.event.Statement = r.statementOver(c.event.Span)
	}
	c.event.Modality = r.modality(c)
	if c.event.Modality == hearsay.DeniedMod && !c.negated && r.partDenied(c) {
		c.event.Modality = hearsay.Happened
	} else if m := r.doubt(c); m == hearsay.DeniedMod || m != "" && c.event.Modality == hearsay.Happened {
		c.event.Modality = m
	}
	if c.typ == "ASSAULT" || c.typ == "RESULT" {
		r.arms(c)
	}
	if c.typ == "EXPLOSION" {
		r.bombed(c)
	}
}

// maxNested bounds the statements that are looked at for the one around a word.
const maxNested = 64

// statementOver is the id of the innermost statement whose content holds s; empty where
// none does. It looks at the statements that begin before s, the nearest first.
func (r *reader) statementOver(s hearsay.Span) string {
	list := r.doc.Statements
	k := sort.Search(len(list), func(k int) bool { return list[k].Content.Hull().Start > s.Start })
	best, size := -1, 0
	for n := 0; k > 0 && n < maxNested; n++ {
		k--
		if !list[k].Content.Contains(s) {
			continue
		}
		if length := list[k].Content.Hull().Len(); best < 0 || length < size {
			best, size = k, length
		}
	}
	if best < 0 {
		return ""
	}
	return list[best].ID
}

// clauseAt is the clause of the sentence at hand whose words hold token i: of those whose
// spans do, the shortest; -1 where none does.
func (r *reader) clauseAt(i int) int {
	d := r.doc
	t := d.Tokens[i].Span
	best := -1
	for k := r.clauseFirst; k < r.clauseLast; k++ {
		if span := d.Clauses[k].Span; span.Contains(t) && (best < 0 || span.Len() < d.Clauses[best].Len()) {
			best = k
		}
	}
	return best
}
