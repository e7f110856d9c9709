package account

import (
	"strings"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// maxQuote is the longest quote, in code points, that an assertion shows.
const maxQuote = 400

// showable is the stretch to quote for span: the span itself where it can stand alone, else
// its sentence; cut at a blank where it is too long.
func (d *doc) showable(span hearsay.Span, sentence int) hearsay.Span {
	if !d.valid(span) {
		return hearsay.Span{}
	}
	if strings.Count(span.In(d.text), " ") < 2 && sentence >= 0 {
		if s := d.Reading.Sentences[sentence]; d.valid(s) && s.Contains(span) && utf8.RuneCountInString(s.In(d.text)) <= maxQuote {
			span = s
		}
	}
	if rest, ok := strings.CutPrefix(span.In(d.text), "that "); ok && sentence >= 0 && span.Start > d.Reading.Sentences[sentence].Start {
		span.Start = span.End - len(rest) // "said that an incident took place"
	}
	return trimTo(d.text, d.withoutDateline(d.finished(span, sentence)), maxQuote)
}

// finished extends a clause that ends in the midst of a phrase ("withdrew from") to where its
// sentence does, or the phrase's next comma, and leaves out a conjunction at its end.
func (d *doc) finished(span hearsay.Span, sentence int) hearsay.Span {
	words := strings.TrimRight(span.In(d.text), " ")
	last := words[strings.LastIndexByte(words, ' ')+1:]
	for range 2 { // "and not"
		if lexicon.JoinsClauses(last) && len(last) < len(words) {
			words = strings.TrimRight(words[:len(words)-len(last)], " ,")
			last = words[strings.LastIndexByte(words, ' ')+1:]
			span.End = span.Start + len(words)
		}
	}
	if sentence < 0 || !lexicon.OpensPhrase(last) && !lexicon.Links(last) {
		return span
	}
	s := d.Reading.Sentences[sentence]
	if !d.valid(s) || !s.Contains(span) {
		return span
	}
	rest := d.text[span.End:s.End]
	if i := strings.IndexAny(rest, ",;"); i > 0 {
		rest = rest[:i]
	}
	span.End += len(strings.TrimRight(rest, " .!?"))
	return span
}

// datelineReach is how far into a quote a dateline ("TARRAGONA, Spain, Feb 11 (AP) - ") may reach.
const datelineReach = 90

// withoutDateline leaves a dateline out of what is quoted.
func (d *doc) withoutDateline(span hearsay.Span) hearsay.Span {
	s := span.In(d.text)
	if len(s) < 3 || s[0] < 'A' || s[0] > 'Z' || s[1] < 'A' || s[1] > 'Z' {
		return span
	}
	head := s[:min(len(s), datelineReach)]
	for _, end := range []string{") - ", ") – ", ") — ", ") -- ", ")-- ", ")- "} {
		if i := strings.Index(head, end); i > 0 && strings.Contains(head[:i], "(") {
			span.Start += i + len(end)
			return span
		}
	}
	return span
}

// trimTo trims blanks from span and cuts it, at a blank if there is one, to at most n code points.
func trimTo(text string, span hearsay.Span, n int) hearsay.Span {
	s := span.In(text)
	lead := len(s) - len(strings.TrimLeft(s, " \t\r\n"))
	s = strings.TrimRight(s[lead:], " \t\r\n")
	start := span.Start + lead
	if len(s) > n {
		runes := 0
		for i := range s {
			if runes == n {
				s = s[:i]
				if cut := strings.LastIndexAny(s, " \n"); cut > len(s)/2 {
					s = s[:cut]
				}
				break
			}
			runes++
		}
	}
	return hearsay.Span{Start: start, End: start + len(s)}
}
