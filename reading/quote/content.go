package quote

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// contentAfter is the content that follows group k from token i on.
func (r *reader) contentAfter(gs []group, subjects []phrase, k, i int, s text.Sentence) hearsay.Spans {
	d := r.d
	for i < s.Last && (d.Tokens[i].Lower == "," || d.Tokens[i].Lower == ":" || isDash(d.Tokens[i].Lower)) {
		i++
	}
	if i >= s.Last {
		// "The ministry said:" and the quotation in a paragraph of its own.
		if i < len(d.Tokens) && d.Tokens[i-1].Lower == ":" && r.opensQuote(i) {
			q := r.quotation(i)
			r.taken[q] = true
			return append(hearsay.Spans(nil), r.outer[q]...)
		}
		return nil
	}
	if r.opensQuote(i) {
		q := r.quotation(i)
		r.taken[q] = true
		return append(hearsay.Spans(nil), r.outer[q]...)
	}
	end := r.contentEnd(gs, subjects, k, i, s)
	return r.trimmed(i, end)
}

// maxContent is how many tokens into content its end is looked for: no clause of news is
// longer, and hostile text should cost no more.
const maxContent = 600

// contentEnd is the token before which content that starts at i ends at the latest: before
// the next cue with its source, else with the sentence. Where exactly is for the model of
// roles to say.
func (r *reader) contentEnd(gs []group, subjects []phrase, k, i int, s text.Sentence) int {
	next := k + 1 // the first group not before j
	for j := i + 1; j < min(s.Last, i+maxContent); j++ {
		if tag := r.d.Tokens[j].Tag; tag != text.PUNCT && tag != text.CCONJ || r.inQuote(j) {
			continue
		}
		for next < len(gs) && gs[next].first < j {
			next++
		}
		if r.secondCue(gs, subjects, k, next, j) || r.cueAhead(gs, subjects, next, j) {
			return j
		}
	}
	return r.pastEllipsis(s)
}

// cueAhead reports whether a cue or its source begins right after token j. Next is the first
// group not before j.
func (r *reader) cueAhead(gs []group, subjects []phrase, next, j int) bool {
	if j+1 < len(r.d.Tokens) && r.d.Tokens[j+1].Lower == "according" {
		return true
	}
	for m := next; m < len(gs) && m < next+3; m++ {
		if gs[m].score <= 0 {
			continue
		}
		if gs[m].first <= j+2 || !subjects[m].empty() && subjects[m].first > j && subjects[m].first <= j+2 {
			return true
		}
	}
	return false
}

// contentBefore is the content that ends before token end: the quotation that closes
// there, or the sentence up to it.
func (r *reader) contentBefore(gs []group, subjects []phrase, k, end int, s text.Sentence) hearsay.Spans {
	last := end - 1
	if last < s.First && !r.quoteEndsAt(last, s) {
		return nil
	}
	q := -1
	if r.closesQuote(last) {
		q = r.quotation(last)
	} else if r.lower(last, s) == "," && last > s.First && r.closesQuote(last-1) {
		q = r.quotation(last - 1)
	}
	if q >= 0 {
		r.taken[q] = true
		if o := r.outer[q].Hull(); o.Start <= r.d.Tokens[s.First].Start || !r.wordsBefore(q, s) || r.introduced(q) {
			return append(hearsay.Spans(nil), r.outer[q]...)
		}
	}
	start := s.First
	for m := k - 1; m >= 0; m-- { // an earlier statement's tail: "…, he said, and …, she said"
		if g := &gs[m]; g.score > 0 && (g.frame == postFrame || g.frame == inverseFrame) && g.last < last {
			start = g.last
			if g.frame == inverseFrame {
				start = max(start, subjects[m].last)
			}
			break
		}
	}
	start = r.pastMarker(start, last)
	for start < last && (r.d.Tokens[start].Lower == "," || r.d.Tokens[start].Lower == ";" || isDash(r.d.Tokens[start].Lower)) {
		start++
	}
	for j := start; j < last; j++ {
		if r.inQuote(j) {
			r.taken[r.quotation(j)] = true
		}
	}
	if q >= 0 {
		return hearsay.Spans{{Start: r.d.Tokens[start].Start, End: r.outer[q].Hull().End}}
	}
	return r.trimmed(start, last+1)
}

// contentGoesOn is the rest of content whose cue stands in its midst: "The river, the
// mayor said, | would rise." It is nil where the sentence ends or goes on with an aside.
func (r *reader) contentGoesOn(gs []group, subjects []phrase, k int, s text.Sentence) hearsay.Spans {
	d, g := r.d, &gs[k]
	i := g.last
	if g.frame == inverseFrame {
		i = max(i, subjects[k].last)
	} else if r.words.Addressed(d.Tokens[g.head].Lemma) {
		i = r.nounPhrase(i, s)
	}
	for n := 0; n < 3 && i < s.Last && d.Tokens[i].Lower != ","; n++ { // "said on Friday,"
		switch {
		case d.Tokens[i].Tag == text.ADP:
			i = max(i+1, r.nounPhrase(i+1, s))
		case r.words.Occasion(d.Tokens[i].Lower):
			i = max(i+1, r.nounPhrase(i, s))
		}
	}
	if i+2 >= s.Last || d.Tokens[i].Lower != "," || r.inQuote(i+1) {
		return nil
	}
	switch d.Tokens[i+1].Lower {
	case "as", "while", "when", "after": // the report goes on in its own voice
		return nil
	}
	switch t := &d.Tokens[i+1]; t.Tag {
	case text.VERB:
		if participle(t.Lower) {
			return nil
		}
	case text.ADV, text.DET, text.NOUN, text.SCONJ:
		if !r.clauseFrom(i+1, s) && t.Tag != text.ADV && r.verbBefore(g.first-1, s) {
			return nil
		}
	case text.PRON, text.PROPN:
		if relative(t.Lower) || !r.clauseFrom(i+1, s) {
			return nil
		}
	case text.AUX, text.CCONJ, text.ADP:
	default:
		return nil
	}
	for m := k + 1; m < len(gs); m++ { // what follows has a cue of its own
		if gs[m].score > 0 && gs[m].first <= i+6 {
			return nil
		}
	}
	return r.trimmed(i+1, r.contentEnd(gs, subjects, k, i+1, s))
}

// undated is sentence n without a dateline at its start: "CAIRO, May 3 (AP) - ".
func (r *reader) undated(n int) text.Sentence {
	d, s := r.d, r.d.Sentences[n]
	if s.Title || n > 0 && d.Sentences[n-1].Paragraph == s.Paragraph || s.First >= s.Last || len(d.Word(s.First)) < 3 || !isUpper(d.Word(s.First)) {
		return s
	}
	for i := s.First + 1; i+1 < s.Last && i < s.First+20; i++ {
		t := &d.Tokens[i]
		switch {
		case isDash(t.Lower) || t.Lower == "-" && (i == 0 || d.Tokens[i-1].End < t.Start):
			s.First = i + 1
			s.Start = d.Tokens[i+1].Start
			return s
		case t.Tag == text.VERB || t.Tag == text.AUX:
			return s
		}
	}
	return s
}

// trimmed is the span of tokens [first, last) without punctuation at its edges, save
// quotation marks and brackets.
func (r *reader) trimmed(first, last int) hearsay.Spans {
	d := r.d
	bare := func(i int) bool {
		if d.Tokens[i].Tag != text.PUNCT || r.edge[i] != 0 {
			return false
		}
		w := d.Tokens[i].Lower
		return w != "(" && w != "[" && (w != ")" || !r.opened(first, last)) && w != "]" && w != "%" && w != "$"
	}
	for first < last && bare(first) {
		first++
	}
	for last > first && bare(last-1) {
		last--
	}
	if last <= first {
		return nil
	}
	return r.piece(d.Cover(first, last))
}

// opened reports whether tokens [first, last) hold an opening bracket.
func (r *reader) opened(first, last int) bool {
	for i := last - 1; i >= first && i > last-60; i-- {
		if r.d.Tokens[i].Lower == "(" {
			return true
		}
	}
	return false
}
