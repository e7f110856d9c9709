package desk

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/edge"
)

// paragraph is a stretch of a report's text between blank lines.
type paragraph struct {
	Pieces []piece
	Lines  bool // its line breaks mean something, as in a list or a post
}

// piece is a stretch of text that is marked, or new in its version, or neither.
type piece struct {
	Text  string
	Mark  bool
	First bool // the first marked piece, to which the address leads
	Added bool
}

// bytesOf is a span of code points as bytes of text; the empty span where it holds
// nothing. A byte that is no UTF-8 counts as one code point, as it does in edge.CodePoints.
func bytesOf(text string, s edge.Span) hearsay.Span {
	if s.End <= s.Start {
		return hearsay.Span{}
	}
	at := hearsay.Span{Start: len(text), End: len(text)}
	n := 0
	for i := range text {
		if n == s.Start {
			at.Start = i
		}
		if n == s.End {
			at.End = i
			break
		}
		n++
	}
	return at
}

// layOut parts a version's text into its headline and paragraphs, with one span of it
// marked and others shown as added. The spans are bytes of the text, as is everything here.
func layOut(v *hearsay.Version, mark hearsay.Span, added []hearsay.Span) (head []piece, body []paragraph) {
	text := v.Text()
	o := outline{text: text, mark: mark, added: added}
	if v.Title != "" {
		head = o.pieces(hearsay.Span{Start: 0, End: len(v.Title)})
	}
	at := len(text) - len(v.Body)
	for at < len(text) {
		end := len(text)
		if i := blankLine(text[at:]); i >= 0 {
			end = at + i
		}
		if strings.TrimSpace(text[at:end]) != "" {
			s := hearsay.Span{Start: at, End: end}
			body = append(body, paragraph{o.pieces(s), shortLines(s.In(text))})
		}
		at = end
		for at < len(text) && (text[at] == '\n' || text[at] == '\r') {
			at++
		}
	}
	return head, body
}

// blankLine is where the next blank line's first line break stands; -1 where none does.
func blankLine(s string) int {
	for i := 0; i < len(s); {
		j := strings.IndexByte(s[i:], '\n')
		if j < 0 {
			return -1
		}
		at := i + j
		i = at + 1
		for i < len(s) && (s[i] == ' ' || s[i] == '\t' || s[i] == '\r') {
			i++
		}
		if i < len(s) && s[i] == '\n' {
			return at
		}
	}
	return -1
}

// shortLines reports whether a paragraph has line breaks that weren't made to fit a column.
func shortLines(s string) bool {
	const column = 45 // code points; wrapped text has longer lines
	lines := strings.Split(strings.TrimRight(s, "\n"), "\n")
	sum := 0
	for _, l := range lines[:len(lines)-1] {
		sum += utf8.RuneCountInString(l)
	}
	return len(lines) > 1 && sum/(len(lines)-1) < column
}

// outline knows what of a text is marked and what is added.
type outline struct {
	text   string
	mark   hearsay.Span
	added  []hearsay.Span // by Start, not overlapping
	marked bool           // a piece was marked already
}

// pieces cuts a stretch of the text where what is marked or added begins and ends.
func (o *outline) pieces(s hearsay.Span) []piece {
	cuts := []int{s.Start, s.End}
	cut := func(at int) {
		if at > s.Start && at < s.End {
			cuts = append(cuts, at)
		}
	}
	if !o.mark.Empty() {
		cut(o.mark.Start)
		cut(o.mark.End)
	}
	var added []hearsay.Span
	for _, a := range o.added {
		if a.Overlaps(s) {
			added = append(added, a)
			cut(a.Start)
			cut(a.End)
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var list []piece
	for i := 0; i+1 < len(cuts); i++ {
		part := hearsay.Span{Start: cuts[i], End: cuts[i+1]}
		for len(added) > 0 && added[0].End <= part.Start {
			added = added[1:]
		}
		p := piece{Text: part.In(o.text), Added: len(added) > 0 && added[0].Contains(part)}
		if !o.mark.Empty() && o.mark.Contains(part) {
			p.Mark, p.First = true, !o.marked
			o.marked = true
		}
		list = append(list, p)
	}
	return list
}
