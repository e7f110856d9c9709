package quote

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

func (r *reader) takeQuotes(first, last int) {
	for j := first; j < last; j++ {
		if r.inQuote(j) {
			r.taken[r.quotation(j)] = true
		}
	}
}

// goOn appends quotation q to the statement that it goes on from: the one before it in
// the same paragraph, where only a cue stands between them; or, where q is a paragraph of
// its own, the last quoting one of the paragraph before.
func (r *reader) goOn(q int) {
	d := r.d
	o := r.outer[q].Hull()
	sn := d.SentenceAt(o.Start)
	if sn < 0 {
		return
	}
	if r.replied(q) {
		return
	}
	best, rank := -1, 0
	for i := len(r.said) - 1; i >= 0 && i >= len(r.said)-64; i-- {
		st := &r.said[i]
		if sn-st.sentence > 60 || st.content[len(st.content)-1].End > o.Start || st.content[0].Start >= o.Start || st.source.Empty() {
			continue
		}
		// Of those in the same paragraph the quoting ones come first, then the latest.
		rank1 := st.sentence*2 + 1
		if d.Sentences[st.sentence].Paragraph == d.Sentences[sn].Paragraph && r.quoting(st) {
			rank1 += 1000
		}
		if best < 0 || rank1 > rank {
			best, rank = i, rank1
		}
	}
	if best < 0 {
		return
	}
	st := &r.said[best]
	last := st.content[len(st.content)-1]
	switch d.Sentences[sn].Paragraph - d.Sentences[st.sentence].Paragraph {
	case 0:
		if !r.quoting(st) && sn > st.sentence+1 && last.End < d.Sentences[sn-1].Start {
			return
		}
	case 1:
		// "Soto described the night to the court." and nothing but her words below it.
		if !r.wholeParagraph(q, sn) || !r.quoting(st) && (st.sentence != sn-1 || !r.somebodySaid(st)) {
			return
		}
		st.sentence = sn // a further paragraph may go on from here
	default:
		return
	}
	st.content = append(st.content, r.outer[q]...)
	r.taken[q] = true
}

// quoting reports whether a statement holds words between quotation marks. It is asked
// of the same statements again and again, and remembered.
func (r *reader) quoting(st *said) bool {
	if !st.asked {
		st.asked, st.quotes = true, r.statementKind(st.content) != hearsay.IndirectStatement
	}
	return st.quotes
}

// somebodySaid reports whether the source of st is named or described as somebody who speaks.
func (r *reader) somebodySaid(st *said) bool {
	first, last := r.d.TokensIn(st.source)
	return first < last && r.somebody(phrase{first, last})
}

// wholeParagraph reports whether quotation q, which starts in sentence n, fills the
// paragraph it starts in.
func (r *reader) wholeParagraph(q, n int) bool {
	p := r.d.Sentences[n].Paragraph
	if p >= len(r.d.Paragraphs) {
		return false
	}
	o := r.outer[q][0]
	return o.Start <= r.d.Paragraphs[p].Start+1 && o.End >= r.d.Paragraphs[p].End-1
}

// introduced reports whether a colon or comma leads to quotation q.
func (r *reader) introduced(q int) bool {
	first, _ := r.d.TokensIn(r.outer[q][0])
	return first > 0 && (r.d.Tokens[first-1].Lower == ":" || r.d.Tokens[first-1].Lower == ",")
}

// wordsBefore reports whether the sentence has words of its own before quotation q.
func (r *reader) wordsBefore(q int, s text.Sentence) bool {
	for i := s.First; i < s.Last; i++ {
		if r.quotation(i) == q {
			return false
		}
		if r.d.Tokens[i].Tag != text.PUNCT && r.d.Tokens[i].Tag != text.CCONJ {
			return true
		}
	}
	return false
}
