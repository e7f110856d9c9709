package account

import (
	"strings"

	"github.com/hearsay-news/hearsay/lexicon"
)

// "There is no sign of a cyberattack" answers who tells that hackers did it: a deed that is denied by its name, and
// told of by who did it.

// maxDeedDenials bounds the work on a story in which one deed after another is denied.
const maxDeedDenials = 100

// tieDeeds ties denials of deeds to what tells of those who did them.
func (b *builder) tieDeeds() {
	n := 0
	for _, d := range b.rolls[denialRoll] {
		if !d.denying() || d.figure != nil || d.background || d.title || d.copyOf != nil || hedged(d) || anotherOne(d) {
			continue
		}
		deed := d.deedDenied()
		if deed == "" {
			continue
		}
		if n++; n > maxDeedDenials {
			return
		}
		for _, q := range b.props {
			if q.affirming() && q.copyOf == nil && q.figure == nil && !q.background && !q.title && !hedged(q) && sortOf(q.kind) != planSort && sortOf(q.kind) != demandSort &&
				b.laysToDoers(q, deed) && q.at().Sub(d.at()) <= sameTime && d.at().Sub(q.at()) <= stateTime && d.when.Overlaps(q.when) && samePlace(d.where, q.where) {
				b.tie(d, q)
			}
		}
	}
}

// deedDenied is the deed of which a denial says that there was none, or no sign, and nothing else; empty where it is
// none.
func (p *proposition) deedDenied() string { return found(&p.remarks().deed, p.findDeed) }

func (p *proposition) findDeed() string {
	things := thingsDenied(p.quote())
	if !p.matter.Empty() && p.doc.valid(p.matter) {
		things = strings.Fields(wordsAlone(p.doc.in(p.matter)))
		if n := len(things); n > 0 && n <= matterWords {
			things = things[n-1:]
		} else {
			return ""
		}
	}
	if len(p.terms) > deedTerms || hasAnyWord(p.quote(), lexicon.OneMore) {
		return "" // "no sign of another attack"
	}
	for _, thing := range things {
		if l := lexicon.LemmaEndings().Lemma(thing, thing, "NOUN"); lexicon.TellsDeed(l) {
			return l
		}
	}
	return ""
}

// hasAnyWord reports whether one of some words is of a sort.
func hasAnyWord(words string, sort func(string) bool) bool {
	for w := range strings.FieldsSeq(wordsAlone(words)) {
		if sort(w) {
			return true
		}
	}
	return false
}

// How brief a denial of a deed by its name is: the words of its matter ("any foreign attack"), and its terms.
const (
	matterWords = 3
	deedTerms   = 3
)

// laysToDoers reports whether a clause tells of a deed by its doers, whom it opens with, or by its main word.
func (b *builder) laysToDoers(q *proposition, deed string) bool {
	for i, t := range q.terms {
		w := b.vocab.words[t.id]
		if lexicon.OfDeed(deed, w) && (i == q.predicate && w != deed || opensWith(q.quote(), w)) {
			return true
		}
	}
	return false
}
