package account

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// What tells that the words of a clause are less than a line: where they are torn out of a phrase, and what they leave out.

// isShort reports whether p's own words are less than a line beside the whole that they are of: there is a gap in them,
// they are no sentence, break off, or leave out where, when or what came of it.
func (p *proposition) isShort(words string, own, whole hearsay.Span) bool {
	d := p.doc
	return strings.Contains(words, gap) || p.isPart() || p.byTheWay() || !whole.Contains(own) || d.breaksOff(own, whole) ||
		p.clause != nil && p.clause.Alone.Empty() || p.sharesVerb(own) || d.goesOn(own, whole, p.figure != nil) ||
		d.leavesOut(own, whole, d.placesIn) || d.leavesOut(own, whole, d.datesIn)
}

// torn reports whether a stretch that is shown of p breaks off in the midst of a phrase, or is an entry in a list.
func (p *proposition) torn(at hearsay.Span) bool {
	whole := p.around()
	return whole.Contains(at) && (p.doc.breaksOff(at, whole) || p.isEntry(at))
}

// breaksOff reports whether a stretch begins or ends in the midst of a phrase of the whole around it.
func (d *doc) breaksOff(own, whole hearsay.Span) bool {
	return d.beginsWithin(own, whole) || d.endsWithin(own, whole)
}

// beginsWithin reports whether a stretch begins in the midst of a phrase of the whole around it.
func (d *doc) beginsWithin(own, whole hearsay.Span) bool {
	before := strings.TrimRight(d.text[whole.Start:own.Start], " ")
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(own.In(d.text), "\"“"))
	if quoted := strings.HasSuffix(before, "\"") || strings.HasSuffix(before, "“") || strings.HasPrefix(own.In(d.text), "\""); quoted && unicode.IsLower(first) {
		return true // "was concerned that "the impasse may …""
	}
	if before == "" {
		return false
	}
	if opening, _, _ := strings.Cut(own.In(d.text), " "); lexicon.Specifies(strings.ToLower(opening)) {
		return true
	}
	if d.insideName(own.Start) {
		return true
	}
	last := strings.ToLower(before[strings.LastIndexByte(before, ' ')+1:])
	switch last {
	case "where", "who", "which", "whose", "whom":
		return true // it tells something of a place or a person by the way
	case "and", "or":
		return d.opensWithItem(own)
	}
	return !strings.ContainsAny(last[len(last)-1:], ",;:\"-") && !lexicon.JoinsClauses(last)
}

// insideName reports whether a place in the text is in the midst of a name: "the Board of Trade and | Industry".
func (d *doc) insideName(at int) bool {
	ms := d.Reading.Mentions
	for i := sort.Search(len(ms), func(i int) bool { return ms[i].Start >= at }) - 1; i >= 0 && ms[i].Start > at-maxName; i-- {
		if ms[i].Form == hearsay.NameMention && ms[i].End > at {
			return true
		}
	}
	return false
}

// maxName is how many bytes before a place a name that goes on behind it may begin.
const maxName = 80

// opensWithItem reports whether a stretch begins with a name that ends a list, and its clause only behind that: "with
// the mayor and | Ada Holm, the fleet sailed".
func (d *doc) opensWithItem(own hearsay.Span) bool {
	if slices.ContainsFunc(d.Reading.Clauses, func(c hearsay.Clause) bool {
		return c.Start == own.Start && c.Alone.Start > c.Start && c.Alone.End <= c.End && c.Alone.Contains(c.Head)
	}) {
		return true
	}
	return d.mentionsIn(own, func(m *hearsay.Mention, _ *hearsay.Entity) bool {
		return m.Start == own.Start && m.Form == hearsay.NameMention && m.End < own.End && d.text[m.End] == ','
	})
}

// endsWithin reports whether a stretch ends in the midst of a phrase of the whole around it.
func (d *doc) endsWithin(own, whole hearsay.Span) bool {
	rest := strings.TrimLeft(d.text[own.End:whole.End], " ")
	if rest == "" || strings.ContainsAny(rest[:1], ".,;:!?\")-") {
		return d.namesSource(own)
	}
	next, behind, _ := strings.Cut(rest, " ")
	words := own.In(d.text)
	last := strings.ToLower(words[strings.LastIndexByte(words, ' ')+1:])
	switch strings.ToLower(next) {
	case "who", "which", "that", "whose", "whom":
		return true // it tells who is meant: "the two soldiers who died in the raid"
	case "and", "or":
		at := whole.End - len(rest) + len(rest) - len(behind)
		return !slices.ContainsFunc(d.Reading.Clauses, func(c hearsay.Clause) bool { return c.Start == at }) // "over the vote and the agenda"
	case "before", "after":
		return lexicon.TimeUnit(last) > 0 || last == "night" || last == "morning" || last == "evening" // "a dinner the night | before"
	case "as":
		return last == "long" || last == "soon" || last == "far" || last == "well" || last == "such" // "so long | as it lasts"
	}
	return !lexicon.JoinsClauses(strings.ToLower(next))
}

// namesSource reports whether a stretch is whom a statement right behind it has as its source, with what is said of him
// by the way: "The letter, posted on Monday, | said".
func (d *doc) namesSource(own hearsay.Span) bool {
	return slices.ContainsFunc(d.Reading.Statements, func(st hearsay.Statement) bool {
		if len(st.Cue) == 0 || len(st.Source) == 0 {
			return false
		}
		cue := st.Cue[0].Start
		return cue >= own.End && cue <= own.End+len(", ") && own.Contains(st.Source[0])
	})
}

// goesOn reports whether the whole tells right behind a stretch what came of it ("wrapped up their talks, agreeing on a
// treaty"), or behind a count on what occasion: "13 people were hurt" and "as the crowd pressed on".
func (d *doc) goesOn(own, whole hearsay.Span, count bool) bool {
	rest := strings.TrimLeft(d.text[own.End:whole.End], " ")
	behind, comma := strings.CutPrefix(rest, ", ")
	next, _, _ := strings.Cut(strings.TrimLeft(rest, ", "), " ")
	switch next {
	case "as", "when", "after", "before", "where":
		return count
	}
	return comma && len(next) > len("being") && strings.HasSuffix(next, "ing") && next != "according" && next != "including" && strings.HasPrefix(behind, next+" ")
}

// sharesVerb reports whether p is a count behind another that has no verb of its own: "six were killed and | nine hurt".
func (p *proposition) sharesVerb(own hearsay.Span) bool {
	if p.figure == nil || p.clause == nil || own.Start != p.figure.Start || !p.doc.valid(p.clause.Head) || p.clause.Head.Start < p.figure.Start {
		return false
	}
	d := p.doc
	s := d.Reading.Sentences[p.sentence]
	if !d.valid(s) || own.Start < s.Start {
		return false
	}
	before := strings.TrimRight(d.text[s.Start:own.Start], " ")
	if !strings.HasSuffix(before, " and") && !strings.HasSuffix(before, " but") && !strings.HasSuffix(before, ",") ||
		len(d.countsInside(hearsay.Span{Start: s.Start, End: own.Start})) == 0 {
		return false
	}
	return !slices.ContainsFunc(strings.Fields(strings.ToLower(d.text[own.Start:p.clause.Head.Start])), lexicon.Links)
}

// isEntry reports whether a stretch is an entry in a list or a table, or announces one: "ADA HOLM: harbour master
// since 2004", "Main index: 1,145 points", "The candidates for the post:".
func (p *proposition) isEntry(at hearsay.Span) bool {
	d := p.doc
	words := at.In(d.text)
	if p.statement == nil && (strings.HasSuffix(words, ":") || strings.HasPrefix(d.text[at.End:], ":")) {
		return true
	}
	head, _, found := strings.Cut(words, ": ")
	if !found || p.clause == nil {
		return false
	}
	if p.clause.Form == hearsay.VerblessClause {
		return true
	}
	return head == strings.ToUpper(head) && d.mentionsIn(at, func(m *hearsay.Mention, _ *hearsay.Entity) bool {
		return m.End == at.Start+len(head) && m.Form == hearsay.NameMention
	})
}
