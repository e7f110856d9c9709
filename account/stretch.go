package account

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// A clause may tell several counts ("killing two people and injuring 14"). Each is worded by its
// own stretch of the clause: the others have claims of their own, and may have been revised since.

// gap stands in a summary for words that are left out.
const gap = " … "

// ownStretch is what is shown of p without the other counts in it: what opens the clause, and the words
// around p's own count. It is all of it where p's is the only one.
func (p *proposition) ownStretch() string {
	all := p.shown()
	shown := p.ownClause(all)
	var before, after hearsay.Span // the counts next to p's
	first := p.figure.Span
	for _, q := range p.doc.countsInside(shown) {
		if q.Overlaps(p.figure.Span) {
			continue
		}
		if q.Start < first.Start {
			first = q
		}
		if q.End <= p.figure.Start && q.End > before.End {
			before = q
		}
		if q.Start >= p.figure.End && (after.Empty() || q.Start < after.Start) {
			after = q
		}
	}
	if before.Empty() && after.Empty() || !shown.Contains(p.figure.Span) {
		if shown == all {
			return p.named()
		}
		return strings.TrimRight(shown.In(p.doc.text), " ,;:")
	}
	own := shown
	if !after.Empty() {
		own.End = p.figure.End + lastBreak(p.doc.text[p.figure.End:after.Start])
	}
	if before.Empty() {
		if !p.doc.tellsIn(own) {
			own = shown // its verb stands behind the other count
		}
		return strings.TrimRight(p.doc.text[own.Start:own.End], " ,;:")
	}
	own.Start = p.figure.Start
	if _, behind := firstBreak(p.doc.text[before.End:p.figure.Start]); behind > 0 {
		own.Start = before.End + behind
	}
	words := strings.TrimRight(own.In(p.doc.text), " ,;:")
	opening := strings.TrimRight(p.opening(shown.Start, first), " ,;:")
	if opening == "" {
		return words
	}
	return opening + gap + words
}

// ownClause is the part of s between the words that join whole clauses ("while", "whereas") in which p's count stands,
// where other counts of people stand in other parts.
func (p *proposition) ownClause(s hearsay.Span) hearsay.Span {
	words := strings.Fields(s.In(p.doc.text))
	if !s.Contains(p.figure.Span) || len(p.doc.countsInside(s)) < 2 && !unfinished(words) {
		return s
	}
	for _, b := range clauseBreaks {
		if i := strings.LastIndex(p.doc.text[s.Start:p.figure.Start], b); i >= 0 {
			s.Start += i + len(b)
		}
		if i := strings.Index(p.doc.text[p.figure.End:s.End], b); i >= 0 {
			s.End = p.figure.End + i
		}
	}
	return s
}

// unfinished reports whether words break off in a phrase: "mortar strikes in the capital, including".
func unfinished(words []string) bool {
	last := strings.ToLower(words[max(0, len(words)-1)])
	return lexicon.OpensPhrase(last) || last == "including"
}

// clauseBreaks are words between two counts behind which another clause begins, with a subject of its own.
var clauseBreaks = []string{" while ", " whereas ", "; "}

// tellsIn reports whether the main word of some clause stands in s: without one it tells nothing.
func (d *doc) tellsIn(s hearsay.Span) bool {
	return slices.ContainsFunc(d.Reading.Clauses, func(c hearsay.Clause) bool {
		return c.Form != hearsay.VerblessClause && c.Form != hearsay.RelativeClause && !c.Head.Empty() && s.Contains(c.Head)
	})
}

// opening is what stands from start on before the predicate that the first count belongs to: up to
// the last comma before the count, or up to the verb.
func (p *proposition) opening(start int, first hearsay.Span) string {
	head := p.doc.text[start:first.Start]
	if i := strings.LastIndexByte(head, ','); i > 0 {
		return head[:i]
	}
	if p.clause == nil || p.clause.Head.Start <= start || p.clause.Head.End > first.Start {
		words := strings.TrimRight(head, " ")
		if i := strings.LastIndexByte(words, ' '); i > 0 {
			return words[:i] // all but the verb: "Sunday's airstrikes" of "Sunday's airstrikes killed"
		}
		return ""
	}
	return p.doc.text[start:p.clause.Head.Start]
}

// countsInside are the spans of the version's counts of people within s, in order.
func (d *doc) countsInside(s hearsay.Span) []hearsay.Span {
	if d.countSpans == nil {
		for i := range d.Reading.Figures {
			if f := &d.Reading.Figures[i]; f.Counted != hearsay.OtherCounted && d.valid(f.Span) {
				d.countSpans = append(d.countSpans, f.Span)
			}
		}
		slices.SortFunc(d.countSpans, func(x, y hearsay.Span) int { return x.Start - y.Start })
	}
	from, _ := slices.BinarySearchFunc(d.countSpans, s.Start, func(x hearsay.Span, at int) int { return x.Start - at })
	to := from
	for to < len(d.countSpans) && d.countSpans[to].Start < s.End {
		to++
	}
	return d.countSpans[from:to]
}

// breaks are the words and marks between two counts of one clause.
var breaks = []string{", and ", "; ", ", ", " and ", " while ", " but ", " – ", " — "}

// firstBreak is where between two counts the first break begins and ends; zeros where there is none.
func firstBreak(s string) (start, end int) {
	for _, b := range breaks {
		if i := strings.Index(s, b); i >= 0 && (end == 0 || i < start) {
			start, end = i, i+len(b)
		}
	}
	return start, end
}

// lastBreak is where between two counts the last break begins; the end of s where there is none.
func lastBreak(s string) int {
	at := -1
	for _, b := range breaks {
		at = max(at, strings.LastIndex(s, b))
	}
	if at < 0 {
		return len(s)
	}
	if i := strings.LastIndex(s[:at], ", and"); i >= 0 && i+len(", and") >= at {
		at = i
	}
	return at
}
