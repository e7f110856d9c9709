package account

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// maxSummary is the longest summary, in code points.
const maxSummary = 280

// wordedBy is what words a claim: the first that affirm it and still stand, told in a body rather than a headline, of
// these one that names somebody or a place; the first that deny it where none affirms.
func wordedBy(c *claim) *proposition {
	best := c.props[0]
	rank := summaryRank(best)
	for i, p := range c.props[1:] {
		unnamed := i < worders && !best.anchored()
		if r := plainRank(p); r < rank || r == rank && !unnamed {
			continue
		}
		if r := summaryRank(p); r > rank || r == rank && unnamed && p.anchored() {
			best, rank = p, r
		}
	}
	return best
}

// worders is how many of those that speak for a claim are looked through for one that names somebody.
const worders = 20

// summary words a claim in the words of a report, and tells in what they fall short of an editor's line.
func (p *proposition) summary(status hearsay.ClaimStatus) (line string, short shortcoming) {
	var words string
	var at hearsay.Span
	switch {
	case p.denying():
		words, at = p.positively(), p.shown()
	case status == hearsay.Revised || status == hearsay.Withdrawn: // the rest of its sentence may well stand
		words, at = p.ownWords()
	default:
		words, at = p.line()
	}
	s := capital(lexicon.WithoutConnective(lexicon.WithoutSlug(strings.Join(strings.Fields(words), " "))))
	switch {
	case p.affirming() && p.torn(at) || p.denying() && strings.HasPrefix(words, deniedWords):
		short = tornLine
	case p.firstPerson || p.statement != nil && firstPerson(s) || !p.anchoredBy(at) || s == strings.ToUpper(s):
		short = looseLine
	}
	if utf8.RuneCountInString(s) <= maxSummary {
		return s, short
	}
	cut := trimTo(s, hearsay.Span{Start: 0, End: len(s)}, maxSummary-1)
	return strings.TrimRight(cut.In(s), " ,;:-–—") + "…", short
}

// capital is s with a capital at its head, unless it opens with a name that is spelled otherwise ("iPhone").
func capital(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[n:]); !unicode.IsLower(first) || unicode.IsUpper(second) {
		return s
	}
	return string(unicode.ToUpper(first)) + s[n:]
}

// summaryRank ranks how well p words a claim: higher is better.
func summaryRank(p *proposition) int {
	n := plainRank(p)
	if p.isVague() || p.isPart() {
		n -= 3
	}
	if p.figure == nil && p.doc.tellsStale(p.Span) || p.figure != nil && len(p.doc.stale) > 0 && p.doc.tellsStale(p.wholeStretch()) {
		n-- // a number was revised since beside it
	}
	return n
}

// plainRank is the rank of p as far as its words needn't be looked at for it, which can only lower it.
func plainRank(p *proposition) int {
	n := 0
	if p.affirming() {
		n += 4
	}
	if !p.title {
		n += 2
	}
	if p.gone.IsZero() && !p.takesBack {
		n++
	}
	if p.refersTo != nil {
		n -= 8
	}
	return n
}

// tellsStale reports whether a count in s was replaced since by whoever gave it.
func (d *doc) tellsStale(s hearsay.Span) bool {
	return slices.ContainsFunc(d.stale, s.Contains)
}

// shown is the stretch that words a claim: the quote, or the smallest sentence around it where it is none, with the
// condition on which it holds and the quotation mark that ends it.
func (p *proposition) shown() hearsay.Span {
	return p.doc.withMarks(p.doc.closed(p.doc.withCondition(p.withHarm(p.sentenceLike()), p.sentence), p.sentence))
}

// withHarm is a stretch that words a count, with what befell who is counted where that comes next: "he was caught off
// guard" and "killed by the rebels".
func (p *proposition) withHarm(span hearsay.Span) hearsay.Span {
	s := p.doc.Reading.Sentences[p.sentence]
	if p.figure == nil || len(countWords[p.figure.Counted]) == 0 || p.title || !p.doc.valid(s) || !s.Contains(span) {
		return span
	}
	tells := func(words string) bool {
		return slices.ContainsFunc(lemmasOf(wordsAlone(words)), func(l string) bool { return slices.Contains(countWords[p.figure.Counted], l) })
	}
	rest := p.doc.text[span.End:s.End]
	if i := strings.IndexAny(rest, ",;"); i >= 0 {
		rest = rest[:i]
	}
	if !strings.HasPrefix(rest, " and ") || tells(span.In(p.doc.text)) || !tells(rest) {
		return span
	}
	span.End += len(strings.TrimRight(rest, " .!?"))
	return span
}

// sentenceLike is the quote, or the smallest sentence around it where it is none.
func (p *proposition) sentenceLike() hearsay.Span {
	if p.figure != nil {
		return p.behindSpeaking(p.doc.behindConjunction(p.smallestSentence(), p.sentence))
	}
	return p.smallestSentence()
}

func (p *proposition) smallestSentence() hearsay.Span {
	if c := p.clause; c != nil {
		if c.Contains(p.Span) && c.Alone.Contains(p.Span) && p.doc.valid(c.Alone) {
			return c.Alone
		}
		return p.Span
	}
	best := hearsay.Span{}
	if p.figure != nil && !p.title { // a count that no clause of its own tells
		for i := range p.doc.Reading.Clauses {
			if c := &p.doc.Reading.Clauses[i]; c.Sentence == p.sentence && c.Alone.Contains(p.Span) && (best.Empty() || c.Alone.Len() < best.Len()) {
				best = c.Alone
			}
		}
	}
	if best.Empty() || !p.doc.valid(best) {
		return p.Span
	}
	return best
}

// behindSpeaking is a stretch with a count from the word of time on that joins it to no more than that somebody spoke:
// "the minister made the announcement hours after | a guard was hurt".
func (p *proposition) behindSpeaking(s hearsay.Span) hearsay.Span {
	if !s.Contains(p.figure.Span) {
		return s
	}
	before := strings.ToLower(p.doc.text[s.Start:p.figure.Start])
	for _, word := range []string{" after ", " before ", " when "} {
		if i := strings.LastIndex(before, word); i >= 0 && lexicon.OnlySpeaks(before[:i]) {
			s.Start += i + len(word)
			return s
		}
	}
	return s
}

// behindConjunction is the whole sentence for a clause of it that a word of time joins to what stands before: what
// follows on it may go with either ("fighting flared before the curfew began, killing seven").
func (d *doc) behindConjunction(span hearsay.Span, sentence int) hearsay.Span {
	s := d.Reading.Sentences[sentence]
	if !d.valid(s) || !s.Contains(span) || s.Len() > maxSummary || d.inTitle(s) || len(d.countsInside(hearsay.Span{Start: s.Start, End: span.Start})) > 0 {
		return span
	}
	words := strings.Fields(strings.ToLower(d.text[s.Start:span.Start]))
	if n := len(words); n > 2 && !lexicon.OnlySpeaks(strings.Join(words, " ")) {
		switch words[n-1] {
		case "before", "after", "when", "until":
			return hearsay.Span{Start: s.Start, End: max(span.End, s.Start+len(strings.TrimRight(s.In(d.text), " .!?")))}
		}
	}
	return span
}
