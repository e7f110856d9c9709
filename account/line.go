package account

import (
	"slices"
	"sort"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// An editor's line stands alone: it is a sentence, and tells where and when. A clause is what a claim rests on, and
// often less than that ("four people were killed", of whom the rest of the sentence tells by whom and where): then
// the claim is worded by all of the sentence that its source tells.

// line is what words a claim that p affirms, and the stretch that it is: p's own words, or all that its sentence tells
// on the same word where these don't stand alone. A count beside p's that was replaced since is shown only where p's
// own words are tied to nobody and no place.
func (p *proposition) line() (string, hearsay.Span) {
	words, own := p.ownWords()
	whole := p.wholeStretch()
	if whole.Empty() || own.Contains(whole) || !p.isShort(words, own, whole) || p.doc.tellsStale(whole) && p.doc.anchors(own) {
		return words, own
	}
	return strings.TrimRight(p.doc.named(whole), " .,;:"), whole
}

// ownWords are the words of p alone, and the stretch that they are, or that they are in where there are gaps in them.
func (p *proposition) ownWords() (string, hearsay.Span) {
	if p.figure == nil || !p.affirming() {
		return p.named(), p.shown()
	}
	words, shown := p.ownStretch(), p.shown()
	if at := strings.Index(shown.In(p.doc.text), words); at >= 0 {
		shown.Start += at
		shown.End = shown.Start + len(words)
	}
	return words, shown
}

// withMarks is a stretch with the mark that opens a quotation right before it, where one in it is closed only.
func (d *doc) withMarks(s hearsay.Span) hearsay.Span {
	if s.Start > 0 && d.text[s.Start-1] == '"' && strings.Count(s.In(d.text), "\"")%2 == 1 {
		s.Start--
	}
	return s
}

// wholeStretch is all of p's sentence that is told on the same word as p, up to a comma behind p where it is too long;
// empty where it is so still, or a headline.
func (p *proposition) wholeStretch() hearsay.Span {
	d := p.doc
	if p.title || p.sentence < 0 || p.sentence >= len(d.Reading.Sentences) {
		return hearsay.Span{}
	}
	s, own := d.Reading.Sentences[p.sentence], p.shown()
	if !d.valid(s) || !s.Contains(own) || d.inTitle(s) {
		return hearsay.Span{}
	}
	s = d.withoutDateline(s)
	if st := p.statement; st != nil && len(st.Content) == 1 && s.Contains(st.Content[0]) && st.Content[0].Contains(own) && d.opensClause(st.Content[0]) {
		s = d.unquoted(st.Content[0])
	}
	limit := trimTo(d.text, s, maxSummary)
	if limit.End >= s.End-1 {
		return s
	}
	if i := strings.LastIndexAny(d.text[s.Start:limit.End], ",;"); s.Start+i >= own.End {
		return hearsay.Span{Start: s.Start, End: s.Start + i}
	}
	return hearsay.Span{}
}

// opensClause reports whether a stretch begins with a clause that is a sentence by itself: not "the need for talks that
// had been broken off" of those who agreed on it, nor "by a group"; nor one of a pronoun for which there is no name.
func (d *doc) opensClause(s hearsay.Span) bool {
	words := strings.TrimLeft(strings.TrimPrefix(s.In(d.text), "that "), "\"“ ")
	inner := hearsay.Span{Start: s.End - len(words), End: s.End}
	first, _, _ := strings.Cut(strings.ToLower(words), " ")
	switch {
	case first == "by" || lexicon.OpensPhrase(first) && !slices.Contains(articles, first):
		return false
	case opensWithPronoun(first) || isHeOrShe(first):
		if d.named(inner) == words {
			return false
		}
	}
	return slices.ContainsFunc(d.Reading.Clauses, func(c hearsay.Clause) bool {
		return c.Start >= s.Start && c.Start <= inner.Start && c.End <= s.End && c.Form == hearsay.WholeClause &&
			!d.governed(&c) && !d.headIsNoun(&c) && !d.relative(&c)
	})
}

// articles are what opens a phrase without a preposition.
var articles = []string{"the", "a", "an", "its", "their", "his", "her"}

// relative reports whether a relative pronoun stands close before a clause's main word: then that is not what the
// clause's opening words do.
func (d *doc) relative(c *hearsay.Clause) bool {
	if !d.valid(c.Head) || c.Head.Start < c.Start {
		return false
	}
	words := strings.Fields(strings.ToLower(d.text[c.Start:c.Head.Start]))
	return slices.ContainsFunc(words[max(0, len(words)-verbReach):], func(w string) bool {
		switch w {
		case "who", "which", "that", "whose", "whom":
			return true
		}
		return false
	})
}

// unquoted is what somebody says without the "that" before it and the marks of quotation around it, where there are none within.
func (d *doc) unquoted(s hearsay.Span) hearsay.Span {
	if strings.HasPrefix(s.In(d.text), "that ") {
		s.Start += len("that ")
	}
	words := strings.TrimRight(s.In(d.text), " .,;:\"”")
	inner := strings.TrimLeft(words, "\"“ ")
	if strings.ContainsAny(inner, "\"“”") {
		return s
	}
	return hearsay.Span{Start: s.Start + len(words) - len(inner), End: s.Start + len(words)}
}

// isShort reports whether p's own words are less than a line beside the whole that they are of: there is a gap in them,
// they are no sentence, break off, or leave out where or when.
func (p *proposition) isShort(words string, own, whole hearsay.Span) bool {
	d := p.doc
	return strings.Contains(words, gap) || p.isPart() || p.byTheWay() || !whole.Contains(own) || d.breaksOff(own, whole) ||
		p.figure != nil && d.goesOn(own, whole) || d.leavesOut(own, whole, d.placesIn) || d.leavesOut(own, whole, d.datesIn)
}

// breaksOff reports whether a stretch begins or ends in the midst of a phrase of the whole around it.
func (d *doc) breaksOff(own, whole hearsay.Span) bool {
	if before := strings.TrimRight(d.text[whole.Start:own.Start], " "); before != "" {
		last := before[strings.LastIndexByte(before, ' ')+1:]
		if !strings.ContainsAny(last[len(last)-1:], ",;:\"-") && !lexicon.JoinsClauses(strings.ToLower(last)) {
			return true
		}
	}
	rest := strings.TrimLeft(d.text[own.End:whole.End], " ")
	if rest == "" || strings.ContainsAny(rest[:1], ".,;:!?\")-") {
		return false
	}
	next, behind, _ := strings.Cut(rest, " ")
	switch strings.ToLower(next) {
	case "who", "which", "that", "whose", "whom":
		return true // it tells who is meant: "the two soldiers who died in the raid"
	case "and", "or":
		at := whole.End - len(strings.TrimLeft(d.text[own.End:whole.End], " ")) + len(rest) - len(behind)
		return !slices.ContainsFunc(d.Reading.Clauses, func(c hearsay.Clause) bool { return c.Start == at }) // "over the vote and the agenda"
	}
	return !lexicon.JoinsClauses(strings.ToLower(next))
}

// goesOn reports whether the whole tells right behind a stretch when or on what occasion: "13 people were hurt" and
// "as the crowd pressed on".
func (d *doc) goesOn(own, whole hearsay.Span) bool {
	next, _, _ := strings.Cut(strings.TrimLeft(d.text[own.End:whole.End], " ,"), " ")
	switch next {
	case "as", "when", "after", "before", "where":
		return true
	}
	return false
}

// leavesOut reports whether a stretch has none of what the whole around it has.
func (d *doc) leavesOut(own, whole hearsay.Span, has func(hearsay.Span) bool) bool {
	return !has(own) && has(whole)
}

// placesIn reports whether a place is named in a stretch.
func (d *doc) placesIn(s hearsay.Span) bool {
	return slices.ContainsFunc(d.Reading.Places, func(p hearsay.Place) bool { return s.Contains(p.Span) })
}

// datesIn reports whether a date or an hour is told in a stretch.
func (d *doc) datesIn(s hearsay.Span) bool {
	return slices.ContainsFunc(d.Reading.Times, func(t hearsay.Timex) bool {
		return (t.Type == hearsay.DateTimex || t.Type == hearsay.TimeTimex) && s.Contains(t.Span)
	})
}

// anchored reports whether p's sentence, as far as p may be worded by it, is tied to somebody or something.
func (p *proposition) anchored() bool {
	return p.once(&p.remarks().anchored, func() bool {
		if s := p.wholeStretch(); !s.Empty() {
			return p.doc.anchors(s)
		}
		return p.doc.anchors(p.shown())
	})
}

// anchors reports whether a stretch names a place, or somebody or something, or tells of what nation and when: "two others
// were hurt in the clash" may be of anybody.
func (d *doc) anchors(s hearsay.Span) bool {
	return d.placesIn(s) || d.namesIn(s) || d.datesIn(s) && d.nationsIn(s)
}

// namesIn reports whether a person, a body or a place is named in a stretch, or meant by the pronoun that opens it.
func (d *doc) namesIn(s hearsay.Span) bool {
	return d.mentionsIn(s, func(m *hearsay.Mention, e *hearsay.Entity) bool {
		return e.Kind != hearsay.NationalityEntity && (m.Form == hearsay.NameMention || m.Form == hearsay.PronounMention && m.Start == s.Start)
	})
}

// nationsIn reports whether a nation is named in a stretch.
func (d *doc) nationsIn(s hearsay.Span) bool {
	return d.mentionsIn(s, func(m *hearsay.Mention, e *hearsay.Entity) bool { return e.Kind == hearsay.NationalityEntity })
}

// mentionsIn reports whether a mention in a stretch, of an entity that has a name, is so.
func (d *doc) mentionsIn(s hearsay.Span, so func(*hearsay.Mention, *hearsay.Entity) bool) bool {
	ms := d.Reading.Mentions
	for i := sort.Search(len(ms), func(i int) bool { return ms[i].Start >= s.Start }); i < len(ms) && ms[i].Start < s.End; i++ {
		if e := d.entities[ms[i].Entity]; e != nil && e.Named && ms[i].End <= s.End && so(&ms[i], e) {
			return true
		}
	}
	return false
}
