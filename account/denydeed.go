package account

import (
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// Denials that are told in the words of the act itself: that nobody warned anybody, that the minister signed no
// contract, that there was none of what is only suspected.

// deniesSuspicion reports whether a denial says that there was none of a thing that q tells as possible: a leak
// may have caused it, there was no leak.
func (b *builder) deniesSuspicion(denial, q *proposition) bool {
	return denial.denying() && !hedged(denial) && q.affirming() && hedged(q) && suspectsPast(q.quote()) && denial.background == q.background &&
		denial.when.Overlaps(q.when) && samePlace(denial.where, q.where) && b.deniesThing(denial, q)
}

// suspectsPast reports whether a clause tells what may have been, not what may come of something.
func suspectsPast(clause string) bool {
	lower := strings.ToLower(clause)
	return strings.Contains(lower, "may have ") || strings.Contains(lower, "might have ") || strings.Contains(lower, "could have ") || strings.Contains(lower, "suspect")
}

// inWordsShare is how much of the briefer of a denial and what it denies, names and numbers left out, the other must
// have where their acts are one.
const inWordsShare = 0.75

// deniesInWords reports whether somebody denies, in so many words, what q tells in the same: "reports that planes had
// been hit", "2 planes have been hit".
func (b *builder) deniesInWords(denial, q *proposition) bool {
	if denial.answersNobody() || !denial.denying() || denial.predicate < 0 || q.predicate < 0 || denial.terms[denial.predicate].id != q.terms[q.predicate].id || q.at().After(denial.at()) {
		return false
	}
	share := func(p, o *proposition) (float64, int) {
		all, in, n := 0.0, 0.0, 0
		for _, t := range p.terms {
			w := b.vocab.words[t.id]
			if _, name := b.vocab.names[w]; name || w[0] >= '0' && w[0] <= '9' {
				continue
			}
			all += b.vocab.weight[t.id]
			if saysTerm(o, t) {
				in += b.vocab.weight[t.id]
				n++
			}
		}
		if all == 0 {
			return 0, 0
		}
		return in / all, n
	}
	x, n := share(denial, q)
	y, m := share(q, denial)
	return min(n, m) >= agreeTerms && max(x, y) >= inWordsShare
}

// deniesClaimOf reports whether somebody turns down a claim of q's own source, whom he names, and it shares two words
// or numbers with q: "brushed aside a claim by a group called Vexia to have the records of 1.2 million".
func (b *builder) deniesClaimOf(denial, q *proposition) bool {
	if denial.answersNobody() || !denial.denying() || q.at().After(denial.at()) || denial.doc == q.doc {
		return false
	}
	name := q.voice.name
	if q.voice.outlet != "" {
		name = q.doc.Version.Outlet
	} else if !q.voice.named {
		return false
	}
	words := " " + denial.doc.same[denial.sentence] + " "
	if _, _, _, told := lexicon.ToldIn(words, false); !told || !strings.Contains(words, " "+wordsAlone(name)+" ") {
		return false
	}
	shared := 0
	for _, t := range denial.terms {
		if !b.vocab.isName(t) && hasTerm(q.terms, t.id) {
			shared++
		}
	}
	return shared >= agreeTerms
}

// deedLately is how long before a story's day an act may lie and still be what a denial of no date is of,
// though the reports that tell it have put it into their background.
const deedLately = 60 * 24 * time.Hour

// ownDeedShare is how much of a denial, the words for its subject left out, must be in what tells the deed.
const ownDeedShare = 0.5

// deniesOwnDeed reports whether a negated clause is of the very deed, of one and the same, that q tells: "the
// minister has signed no contract", "Ida Holm, the minister, signed the contract in May".
func (b *builder) deniesOwnDeed(denial, q *proposition) bool {
	if !denial.denying() || !q.affirming() || denial.predicate < 0 || q.predicate < 0 || denial.terms[denial.predicate].id != q.terms[q.predicate].id ||
		denial.modality == hearsay.Planned || denial.kind == hearsay.PlanClaim || q.at().Sub(denial.at()) > sameTime || anotherOne(denial) || denial.firstPerson != q.firstPerson {
		return false
	}
	if denial.background || !denial.when.Overlaps(q.when) || !samePlace(denial.where, q.where) || onlyHoped(q) || circumstance(q) {
		return false
	}
	if q.background && (!q.dated() || q.at().Sub(q.when.Latest) > deedLately) {
		return false
	}
	x, y := denial.subject(), q.subject()
	if x == nil || y == nil || !x.sameAs(y) {
		return false
	}
	all, in, shared := 0.0, 0.0, 0
	for i, t := range denial.terms {
		if i == denial.predicate || x.has(b.vocab.words[t.id]) {
			continue
		}
		all += b.vocab.weight[t.id]
		if saysTerm(q, t) {
			in += b.vocab.weight[t.id]
			shared++
		}
	}
	return shared > 0 && in >= ownDeedShare*all
}

// subject is who or what p's clause says something of; nil where that is nobody in particular.
func (p *proposition) subject() *spokenOf { return found(&p.remarks().subject, p.findSubject) }

func (p *proposition) findSubject() *spokenOf {
	if p.clause == nil || p.clause.Head.Start <= p.clause.Start || !p.doc.valid(p.clause.Head) || !p.clause.Contains(p.clause.Head) {
		return nil
	}
	return p.whomOrWhat(lexicon.StateTold{From: p.clause.Head.Start - p.clause.Start})
}

// has reports whether a lemma is one of the words for o.
func (o *spokenOf) has(lemma string) bool {
	for _, n := range o.nouns {
		if n == lemma {
			return true
		}
	}
	for _, k := range o.keys {
		for w := range strings.FieldsSeq(nameOf(k)) {
			if w == lemma {
				return true
			}
		}
	}
	return false
}

// actWeight is how telling the word for an act must be: "nobody came" answers too much.
const actWeight = 1.4

// nobodyDid reports whether a denial says that nobody did what q tells: "nobody warned us", "no one had been
// arrested". It says nothing else.
func (b *builder) nobodyDid(denial, q *proposition) bool {
	first, _, _ := strings.Cut(strings.ToLower(strings.TrimLeft(denial.quote(), "\"“‘ ")), " ")
	two := strings.HasPrefix(strings.ToLower(strings.TrimLeft(denial.quote(), "\"“‘ ")), "no one ")
	if first != "nobody" && first != "none" && !two || !denial.denying() || len(denial.terms) != 1 || denial.predicate != 0 || q.predicate < 0 {
		return false
	}
	act := denial.terms[0]
	return b.vocab.weight[act.id] >= actWeight && act.id == q.terms[q.predicate].id && q.at().Sub(denial.at()) <= sameTime && len(q.terms) > 1 &&
		!onlyHoped(q) && !circumstance(q) && !lexicon.OfOnesMind(b.vocab.words[act.id])
}
