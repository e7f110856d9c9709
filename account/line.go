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

// An editor's line stands alone: it is a sentence, and tells where and when. A clause is what a claim rests on, and
// often less than that ("four people were killed", of whom the rest of the sentence tells by whom and where): then
// the claim is worded by all of the sentence that its source tells.

// line is what words a claim that p affirms, and the stretch that it is: p's own words, or all that its sentence tells
// on the same word where these don't stand alone. A count beside p's that was replaced since is shown only where p's
// own words are tied to nobody and no place.
func (p *proposition) line() (string, hearsay.Span) {
	if p.title {
		return p.headline()
	}
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
	s, own := p.around(), p.shown()
	if s.Empty() {
		return s
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

// around is all of p's sentence that is told on the same word as p; empty of a headline.
func (p *proposition) around() hearsay.Span {
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
	return s
}

// headline is all of the headline that p stands in, without labels of desks; p's own words where that says more, or
// something else.
func (p *proposition) headline() (string, hearsay.Span) {
	words, own := p.ownWords()
	if p.sentence < 0 || p.sentence >= len(p.doc.Reading.Sentences) {
		return words, own
	}
	s := p.doc.Reading.Sentences[p.sentence]
	if !p.doc.valid(s) {
		return words, own
	}
	all, _ := lexicon.CutLabel(strings.TrimSpace(s.In(p.doc.text)))
	if !s.Contains(own) || p.figure != nil || strings.Count(all, ";") > 0 || !strings.Contains(all, own.In(p.doc.text)) {
		return words, own
	}
	return all, s
}

// opensClause reports whether a stretch begins with a clause that is a sentence by itself: not "the need for talks that
// had been broken off" of those who agreed on it, nor "by a group"; nor one of a pronoun for which there is no name.
func (d *doc) opensClause(s hearsay.Span) bool {
	words := strings.TrimLeft(strings.TrimPrefix(s.In(d.text), "that "), "\"“ ")
	inner := hearsay.Span{Start: s.End - len(words), End: s.End}
	first, _, _ := strings.Cut(strings.ToLower(words), " ")
	letter, _ := utf8.DecodeRuneInString(words)
	switch {
	case d.ruled(s.Start), strings.HasPrefix(s.In(d.text), "\"") && unicode.IsLower(letter):
		return false
	case first == "by" || lexicon.OpensPhrase(first) && !slices.Contains(articles, first):
		return false
	case opensWithPronoun(first) || isHeOrShe(first):
		if d.named(inner) == words {
			return false
		}
	}
	return slices.ContainsFunc(d.Reading.Clauses, func(c hearsay.Clause) bool {
		return c.Start >= s.Start && c.Start <= inner.Start && c.End <= s.End && c.Form == hearsay.WholeClause &&
			!d.governed(&c) && !d.headIsNoun(&c) && !d.relative(&c) && !d.infinitive(&c)
	})
}

// ruled reports whether what begins at a place in the text hangs on a preposition right before it: "pushed for | a vote
// on the budget".
func (d *doc) ruled(start int) bool {
	before := strings.TrimRight(d.text[max(0, start-ruledReach):start], " ")
	return len(before) < start && lexicon.Rules(strings.ToLower(before[strings.LastIndexByte(before, ' ')+1:]))
}

// ruledReach is how many bytes before a stretch the word is looked for on which it hangs.
const ruledReach = 12

// infinitive reports whether a clause's main word stands close behind "to": "the mayor to at once withdraw".
func (d *doc) infinitive(c *hearsay.Clause) bool {
	if !d.valid(c.Head) || c.Head.Start < c.Start {
		return false
	}
	words := strings.Fields(strings.ToLower(d.text[c.Start:c.Head.Start]))
	return slices.Contains(words[max(0, len(words)-2):], "to")
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

// anchoredBy reports whether a stretch that is shown of p is tied to somebody or something. A nation's name alone is too
// weak a tie for what isn't counted, unless the stretch is about it.
func (p *proposition) anchoredBy(s hearsay.Span) bool {
	return p.doc.placesIn(s) || p.doc.namesIn(s) || p.doc.anchors(s) && (p.figure != nil || p.doc.nationsIn(p.doc.opening(s)))
}

// namesIn reports whether a person, a body or a place is named in a stretch, or meant by the pronoun that opens it.
func (d *doc) namesIn(s hearsay.Span) bool {
	return d.mentionsIn(s, func(m *hearsay.Mention, e *hearsay.Entity) bool {
		return e.Kind != hearsay.NationalityEntity && (m.Form == hearsay.NameMention || m.Form == hearsay.PronounMention && m.Start == s.Start)
	})
}

// openingWords is how many words of a line tell what it is about.
const openingWords = 3

// opening are the first words of a stretch.
func (d *doc) opening(s hearsay.Span) hearsay.Span {
	words := strings.SplitAfterN(s.In(d.text), " ", openingWords+1)
	if len(words) <= openingWords {
		return s
	}
	return hearsay.Span{Start: s.Start, End: s.End - len(words[openingWords])}
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
