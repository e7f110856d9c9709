package clause

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// span is the stretch of text that shows part i: its own words, together with those of
// the part that it hangs on where it can't stand alone, within MaxSpan bytes.
func (r *reader) span(i int) hearsay.Span {
	d, p := r.doc, &r.parts[i]
	own := d.Cover(p.first, max(p.last, p.first+1))
	if p.resumed < p.resumedEnd {
		own.End = max(own.End, d.Tokens[p.resumedEnd-1].End)
	}
	whole := own
	if p.over >= 0 && p.link != alone && p.link != subordinate {
		from := r.parts[p.over].first
		if p.link == relative {
			from = r.antecedent(p.first, from)
		}
		if from < p.first {
			whole.Start = d.Tokens[from].Start
		}
	}
	if whole.Len() <= MaxSpan {
		return whole
	}
	if own.Len() <= MaxSpan {
		return own
	}
	// Too long even so: as many whole tokens around the head as fit.
	a, b := p.head, p.head+1
	size := func(a, b int) int { return d.Cover(a, b).Len() }
	limit := max(p.last, p.resumedEnd)
	if size(a, b) > MaxSpan {
		return d.Tokens[p.head].Span
	}
	for grown := true; grown; {
		grown = false
		if a > p.first && size(a-1, b) <= MaxSpan {
			a--
			grown = true
		}
		if b < limit && size(a, b+1) <= MaxSpan {
			b++
			grown = true
		}
	}
	return d.Cover(a, b)
}

// antecedent is where the noun phrase that ends before token i begins, not before from.
func (r *reader) antecedent(i, from int) int {
	tokens := r.doc.Tokens
	start := i
	seen := false
	for j := i - 1; j >= from; j-- {
		t := &tokens[j]
		if verbal(t.Tag) || t.Lower == "," && seen || cutMark(t) || seen && setsApart(tokens, j) {
			break
		}
		if nominal(t.Tag) {
			seen = true
		}
		start = j
	}
	if !seen {
		return i
	}
	for start < i && !(nominal(tokens[start].Tag) || tokens[start].Tag == "DET" || tokens[start].Tag == "ADJ") {
		start++
	}
	return start
}

// setsApart reports whether the preposition at token j sets what follows it before what is
// told: "after", and "at" in "in anger at".
func setsApart(tokens []text.Token, j int) bool {
	if tokens[j].Tag != text.ADP && tokens[j].Tag != text.SCONJ {
		return false
	}
	return lexicon.PrecedentBehind(tokens[j].Lower) == lexicon.LinkPrecedent ||
		j > 0 && lexicon.PrecedentBehind(tokens[j-1].Lemma) == lexicon.ReasonPrecedent
}
