package account

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// deniesThat reports whether what a denial denies is what q says: most of the content of
// one is in the other, or the very act.
func (b *builder) deniesThat(denial, q *proposition, score float64) bool {
	if b.nobodyDid(denial, q) || b.deniesCause(denial, q) || b.deniesClaimOf(denial, q) {
		return true
	}
	if b.besidePoint(denial, q) {
		return false
	}
	if b.deniesThing(denial, q) {
		return true
	}
	if !speaksTo(denial, q) {
		return false
	}
	if b.deniesAct(denial, q) || b.rebutsOf(denial, q) || b.deniesDeed(denial, q) || b.deniesInWords(denial, q) {
		return true
	}
	less := 0.0
	if denial.rebuts {
		less = rebuttalLess
	}
	return score >= denialScore-less && b.sameTopic(denial, q) && b.sharesMatter(denial, q) && max(b.vocab.within(denial, q), b.vocab.within(q, denial)) >= denialShare-less
}

// speaksTo reports whether a denial can be one of what q says. One that denies nothing in so many words,
// but is negated, speaks to the same act only, and to what was told before it or soon after.
func speaksTo(denial, q *proposition) bool {
	if !denial.answersNobody() {
		return true
	}
	if anotherOne(denial) || q.at().Sub(denial.at()) > changeTime {
		return false
	}
	return denial.predicate < 0 || q.predicate < 0 || q.refersTo != nil || namesAct(q, denial) || namesAct(denial, q)
}

// namesAct reports whether p says the main word of q, or one for the same.
func namesAct(p, q *proposition) bool { return saysTerm(p, q.terms[q.predicate]) }

// changeTime is how long after a negated clause the opposite must be told to be news rather than
// contradiction: what had not been done on Monday may have been by Wednesday.
const changeTime = 24 * time.Hour

// answersNobody reports whether a negated clause is of its own grammar only: nobody denies anything
// in so many words.
func (p *proposition) answersNobody() bool {
	return p.denying() && p.refersTo == nil && !p.rulesOut && !p.rebuts && (p.statement == nil || p.statement.Stance != hearsay.Denies)
}

// anotherOne reports whether a negated clause is of one more of what there has been: "no new cases"
// denies none of those before.
func anotherOne(denial *proposition) bool {
	return denial.answersNobody() && denial.once(&denial.remarks().asksMore, denial.tellsOfMore)
}

// tellsOfMore reports whether p's words are of "no other" or "not any more".
func (p *proposition) tellsOfMore() bool {
	before := ""
	for w := range strings.FieldsFuncSeq(strings.ToLower(p.quote()), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if (before == "no" || before == "any") && lexicon.OneMore(w) {
			return true
		}
		before = w
	}
	return false
}

// deniesAct reports whether a denial of a word or two ("there has been no breach") is of
// the very act that q tells of.
func (b *builder) deniesAct(denial, q *proposition) bool {
	if len(denial.terms) > 2 || !strings.HasPrefix(strings.ToLower(denial.quote()), "there ") || b.vocab.within(denial, q) < relatedShare-1e-9 {
		return false
	}
	if q.predicate < 0 {
		return len(denial.terms) == 1 && b.isOf(q, denial)
	}
	return b.isOf(q, denial) && saysTerm(denial, q.terms[q.predicate]) && (len(q.terms) <= fewTerms || b.onlyHappens(q))
}

// deedShare is how much of a denial of one's own deed must be in what tells of the deed.
const deedShare = 0.5

// deniesDeed reports whether somebody denies, in so many words, a deed that q tells of him: one main word, one
// person named, however much more q says of him.
func (b *builder) deniesDeed(denial, q *proposition) bool {
	return !denial.answersNobody() && denial.predicate >= 0 && q.predicate >= 0 && saysTerm(q, denial.terms[denial.predicate]) && saysTerm(denial, q.terms[q.predicate]) &&
		samePerson(denial.subjects, q.people()) && b.vocab.within(denial, q) >= deedShare
}

// sharesMatter reports whether two clauses share more than the words of names: that the court of a union
// has no forces says nothing of those whom its forces killed.
func (b *builder) sharesMatter(p, q *proposition) bool {
	return slices.ContainsFunc(p.terms, func(t term) bool {
		w := b.vocab.words[t.id]
		_, name := b.vocab.names[w]
		return !name && !b.vocab.bodies[w] && saysTerm(q, t)
	})
}

// isOf reports whether q is of what a denial of a word or two denies: who tells what it was instrumental in,
// or of experiences with it, does not say that there is one.
func (b *builder) isOf(q, denial *proposition) bool {
	return slices.ContainsFunc(q.terms, func(t term) bool {
		return saysTerm(denial, t) && (q.predicate >= 0 && t.id == q.terms[q.predicate].id && (q.clause == nil || q.clause.Form != hearsay.VerblessClause) || opensWith(q.quote(), b.vocab.words[t.id]))
	})
}
