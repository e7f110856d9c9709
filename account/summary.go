package account

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
)

// maxSummary is the longest summary, in code points.
const maxSummary = 240

// summary words a claim in a report's own words: the first that affirm it and still stand,
// told in a body rather than a headline; the first that deny it where none affirms.
func summary(c *claim) string {
	best := c.props[0]
	for _, p := range c.props[1:] {
		if summaryRank(p) > summaryRank(best) {
			best = p
		}
	}
	words := ""
	switch {
	case best.figure != nil && best.affirming():
		words = best.ownStretch()
	default:
		words = best.named()
	}
	if best.denying() {
		words = best.positively()
	}
	s := capital(strings.Join(strings.Fields(words), " "))
	if utf8.RuneCountInString(s) <= maxSummary {
		return s
	}
	cut := trimTo(s, hearsay.Span{Start: 0, End: len(s)}, maxSummary-1)
	return strings.TrimRight(cut.In(s), " ,;:-–—") + "…"
}

// capital is s with a capital at its head, unless it opens with a name that is spelled otherwise ("iPhone").
func capital(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[n:]); !unicode.IsLower(first) || unicode.IsUpper(second) {
		return s
	}
	return string(unicode.ToUpper(first)) + s[n:]
}

func summaryRank(p *proposition) int {
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
	if p.isVague() || p.isPart() {
		n -= 3
	}
	if p.figure == nil && p.doc.tellsStale(p.Span) {
		n-- // it has a number that was revised since
	}
	return n
}

// tellsStale reports whether a count in s was replaced since by whoever gave it.
func (d *doc) tellsStale(s hearsay.Span) bool {
	return slices.ContainsFunc(d.stale, s.Contains)
}

// named is the quote with its subject named, in brackets, where it is a pronoun.
func (p *proposition) named() string {
	shown := p.shown()
	q := shown.In(p.doc.text)
	if shown.Start != p.Start {
		p = &proposition{Span: shown, doc: p.doc}
	}
	if p.statement != nil && len(p.statement.Cue) > 0 && p.Start == p.statement.Cue.Hull().Start && p.speaker.Name != "" {
		return "[" + p.speaker.Name + "] " + q // its source's verb opens it
	}
	ms := p.doc.Reading.Mentions
	i := sort.Search(len(ms), func(i int) bool { return ms[i].Start >= p.Start })
	for ; i < len(ms) && ms[i].Start == p.Start; i++ {
		m := ms[i]
		if m.Form != hearsay.PronounMention || m.Empty() || m.End > p.End {
			continue
		}
		if e := p.doc.entities[m.Entity]; e != nil && e.Name != "" {
			name := e.Name
			if isPossessive(m.In(p.doc.text)) {
				name += "’s"
			}
			return "[" + name + "]" + q[m.End-p.Start:]
		}
	}
	return q
}

// shown is the stretch that words a claim: the quote, or the smallest sentence around it where it is none, with the
// condition on which it holds and the quotation mark that ends it.
func (p *proposition) shown() hearsay.Span {
	return p.doc.closed(p.doc.withCondition(p.withHarm(p.sentenceLike()), p.sentence), p.sentence)
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
		return p.doc.behindConjunction(p.smallestSentence(), p.sentence)
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

// behindConjunction is the whole sentence for a clause of it that a word of time joins to what stands before: what
// follows on it may go with either ("fighting flared before the curfew began, killing seven").
func (d *doc) behindConjunction(span hearsay.Span, sentence int) hearsay.Span {
	s := d.Reading.Sentences[sentence]
	if !d.valid(s) || !s.Contains(span) || s.Len() > maxSummary || d.inTitle(s) || len(d.countsInside(hearsay.Span{Start: s.Start, End: span.Start})) > 0 {
		return span
	}
	words := strings.Fields(strings.ToLower(d.text[s.Start:span.Start]))
	if n := len(words); n > 2 {
		switch words[n-1] {
		case "before", "after", "when", "until":
			return hearsay.Span{Start: s.Start, End: max(span.End, s.Start+len(strings.TrimRight(s.In(d.text), " .!?")))}
		}
	}
	return span
}

func isPossessive(word string) bool {
	switch strings.ToLower(word) {
	case "his", "her", "its", "their", "whose":
		return true
	}
	return false
}
