package account

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// Two claims of what caused a thing, or who did it, are rivals where they name two causes or culprits. Where
// the one that they name is the same they only tell more or less of it.

// tellsCause reports whether p says what caused something, or who did it, or by what an accident began.
func (b *builder) tellsCause(p *proposition) bool {
	return b.tellsWhy(p) || len(p.doc.learnt.causesAt(p.Span)) > 0
}

// tellsWhy reports whether p is all about a cause or a culprit, or says by what an accident began.
func (b *builder) tellsWhy(p *proposition) bool {
	if p.kind == hearsay.CauseClaim || p.kind == hearsay.ResponsibilityClaim {
		return true
	}
	return b.tellsBeginning(p)
}

// tellsBeginning reports whether p says by what an accident began.
func (b *builder) tellsBeginning(p *proposition) bool {
	return p.predicate >= 0 && p.event != nil && accidents[p.event.Type] && lexicon.Begins(b.vocab.words[p.terms[p.predicate].id])
}

// accidents are the sorts of event of which a story has one, with one cause.
var accidents = map[hearsay.EventType]bool{
	hearsay.Fire: true, hearsay.Explosion: true, hearsay.Crash: true, hearsay.Collapse: true, hearsay.Outbreak: true,
}

// oneAccident reports whether two clauses tell by what one accident began: events of one sort, of the report's
// own, told within days.
func (b *builder) oneAccident(p, q *proposition) bool {
	return b.tellsBeginning(p) && b.tellsBeginning(q) && p.event.Type == q.event.Type &&
		!p.background && !q.background && p.at().Sub(q.at()).Abs() <= countsApart
}

// otherCauses reports whether two such claims name causes, or culprits, that exclude each other or, where that is all
// they are about, that have no word in common. Where one of them isn't found nothing tells that they differ.
func (b *builder) otherCauses(p, q *proposition) bool {
	if b.namesRival(p, q) {
		return true
	}
	if !b.tellsWhy(p) || !b.tellsWhy(q) {
		return false
	}
	x, y := b.causeNamed(p), b.causeNamed(q)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	return !slices.ContainsFunc(x, func(t term) bool { return hasTerm(y, t.id) || hasRelated(y, t.groups) })
}

// deniesCause reports whether a denial is of the cause that q tells: the fire was not caused by the boiler, a boiler
// started the blaze.
func (b *builder) deniesCause(denial, q *proposition) bool {
	if !b.tellsWhy(denial) || !b.tellsWhy(q) || !b.begins(denial) || !b.begins(q) || denial.eventType() != q.eventType() || q.at().Sub(denial.at()).Abs() > countsApart {
		return false
	}
	named := b.causeNamed(denial)
	said := b.causeNamed(q)
	return len(named) > 0 && !slices.ContainsFunc(named, func(t term) bool { return !hasTerm(said, t.id) && !hasRelated(said, t.groups) })
}

// begins reports whether a clause's main word is for how something began.
func (b *builder) begins(p *proposition) bool {
	return p.predicate >= 0 && lexicon.Begins(b.vocab.words[p.terms[p.predicate].id])
}

// causeNamed are the terms of p by which it names the cause or culprit: those in front of its main word
// ("a spark set off the fire"), behind "by" and the like ("was caused by a spark"), or of whom somebody
// accuses ("accused the owner of").
func (b *builder) causeNamed(p *proposition) []term {
	c := p.clause
	if c == nil || c.Head.Empty() || !p.doc.valid(c.Span) || !c.Contains(c.Head) {
		return nil
	}
	behind := hearsay.Span{Start: c.Head.End, End: c.End}
	lower := " " + strings.ToLower(p.doc.in(behind)) + " "
	if len(lower) != behind.Len()+2 {
		return nil
	}
	part := hearsay.Span{Start: c.Start, End: c.Head.Start}
	if of := accusedUntil(strings.ToLower(p.doc.in(c.Head)), lower); of > 0 {
		part = hearsay.Span{Start: behind.Start, End: behind.Start + of}
	} else {
		for _, by := range []string{" by ", " because of ", " due to ", " from ", " to "} {
			if i := strings.Index(lower, by); i >= 0 && (by != " to " || strings.HasSuffix(strings.ToLower(p.doc.in(c.Head)), "ed")) {
				part = hearsay.Span{Start: behind.Start + i + len(by) - 1, End: c.End}
				break
			}
		}
	}
	if !p.doc.valid(part) {
		return nil
	}
	in := b.termsIn(p.doc, part, p.sentence)
	return slices.DeleteFunc(in, func(t term) bool { // "a fire started" names no cause
		return !hasTerm(p.terms, t.id) || p.trigger >= 0 && t.id == p.terms[p.trigger].id
	})
}

// accusedUntil is where, behind a verb of accusing in the active voice, the accused has been named; 0 where
// the verb is another.
func accusedUntil(head, behind string) int {
	switch head {
	case "accuse", "accuses", "accused", "accusing":
		return max(0, strings.Index(behind, " of ")-1)
	case "blame", "blames", "blamed", "blaming":
		return max(0, strings.Index(behind, " for ")-1)
	}
	return 0
}
