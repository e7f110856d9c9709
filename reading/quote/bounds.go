package quote

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// withinClause ends the content that stands behind cue c where the report goes on with
// something else: at a semicolon with a clause of its own behind it ("The court said they
// had plotted | ; the pair deny it"), and at "while" before another's word ("Police say three
// died | , while doctors put the toll at nine"). What stands between quotation marks is left
// alone, but for quotations that another one says in the next sentence.
func (r *reader) withinClause(c *cue, cues []cue, content hearsay.Spans, s text.Sentence) hearsay.Spans {
	d := r.d
	content = r.withinSource(c, cues, content)
	for n := range content {
		first, last := d.TokensIn(content[n])
		if last <= c.first && first < last {
			content[n] = r.afterSemicolon(content[n], cues)
		}
		if first < c.last || first >= last {
			continue
		}
		if n > 0 && d.Tokens[first-1].Lower == ";" && !r.inQuote(first) && r.clauseFrom(first, s) {
			return content[:n] // "It was a fake, the firm said; | the minister waved it off"
		}
		if first >= s.Last {
			if q := r.quotation(first); q >= 0 && r.replied(q) {
				r.taken[q] = false
				return content[:n]
			}
			continue
		}
		for i := first + 1; i < last && i < first+maxContent; i++ {
			if r.inQuote(i) || !r.clauseEnds(i, c, cues, s) && !r.actsOn(first, i, last) {
				continue
			}
			return append(content[:n], r.trimmed(first, i)...)
		}
	}
	return content
}

// withinSource ends the content of cue c, which stands in another's source, where that source ends:
// "A man who said he was his brother | told the Gazette …".
func (r *reader) withinSource(c *cue, cues []cue, content hearsay.Spans) hearsay.Spans {
	for m := range cues {
		o := &cues[m]
		if o.source.first > c.first || o.source.last < c.last || o.first < o.source.last {
			continue
		}
		for n := range content {
			first, last := r.d.TokensIn(content[n])
			if first >= c.last && first < o.source.last && last > o.source.last {
				return append(content[:n], r.trimmed(first, o.source.last)...)
			}
		}
	}
	return content
}

// afterSemicolon lets content that stands before its cue begin behind the semicolon that
// ends another one's: "Soto said the road was closed; | drivers should stay at home, he added".
func (r *reader) afterSemicolon(content hearsay.Span, cues []cue) hearsay.Span {
	d := r.d
	first, last := d.TokensIn(content)
	for i := last - 2; i > first && i > last-maxContent; i-- {
		if d.Tokens[i].Lower != ";" || r.inQuote(i) {
			continue
		}
		for m := range cues {
			if cues[m].last <= i {
				return d.Cover(i+1, last)
			}
		}
	}
	return content
}

// clauseEnds reports whether the content of cue c ends for good before token i.
func (r *reader) clauseEnds(i int, c *cue, cues []cue, s text.Sentence) bool {
	switch r.d.Tokens[i].Lower {
	case ";":
		if i+1 >= s.Last || r.inQuote(i+1) {
			return false
		}
		for m := range cues {
			if o := &cues[m]; o.first > i && o.source.first > i {
				return true
			}
		}
		return r.clauseFrom(i+1, s)
	case ",":
		w := r.lower(i+1, s)
		if w != "while" && w != "whereas" {
			return false
		}
		for m := range cues {
			if o := &cues[m]; o.first > i && o.source.first == i+2 && o.source != c.source {
				return true
			}
		}
	}
	return false
}

// actsOn reports whether the conjunction at token i ends content that begins at token first and is
// no more than a thing, because the speaker's next act follows: "denied the charges | and will
// appeal".
func (r *reader) actsOn(first, i, last int) bool {
	d := r.d
	if t := d.Tokens[i].Lower; t != "and" && t != "but" || i+2 >= last || d.Tokens[i+1].Tag != text.AUX {
		return false
	}
	for k := first; k < i; k++ {
		switch d.Tokens[k].Tag {
		case text.VERB, text.AUX, text.SCONJ:
			return false
		}
	}
	return true
}

// replied reports whether somebody and a verb stand right behind quotation q in its
// sentence, so that it is theirs and doesn't go on from the statement before: "“Nonsense,” |
// Soto shot back".
func (r *reader) replied(q int) bool {
	d := r.d
	o := r.outer[q][len(r.outer[q])-1]
	_, i := d.TokensIn(o)
	if i == 0 || i >= len(d.Tokens) || r.inQuote(i) {
		return false
	}
	s := d.Sentences[d.Tokens[i-1].Sentence]
	if i >= s.Last {
		return false
	}
	if d.Tokens[i].Lower == "," {
		i++
	} else if i < 2 || !strings.Contains(",?!", d.Tokens[i-2].Lower) {
		return false
	}
	end := r.nounPhrase(i, s)
	return end > i && end < s.Last && d.Tokens[end].Tag == text.VERB && r.somebody(phrase{i, end})
}
