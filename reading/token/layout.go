package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

const (
	maxHeadline = 200 // bytes; a longer first line is text, not a headline
	minHanging  = 4   // bytes; a smaller indent is a slip
	minRunOn    = 20  // bytes; a shorter line that ends in a comma is a greeting or an address
)

// headline is the first line of a plain text where it looks like a headline: a blank
// line and more text follow, it is short, and no full stop ends it. Else it is empty.
func headline(s string) hearsay.Span {
	start := skipSpace(s, 0)
	end := lineEnd(s, start)
	line := hearsay.Span{Start: start, End: trimEnd(s, start, end)}
	if line.Empty() || line.Len() > maxHeadline || s[line.End-1] == '.' {
		return hearsay.Span{}
	}
	next := afterBreak(s, end)
	blank := lineEnd(s, next)
	if next >= len(s) || trimEnd(s, next, blank) > next || skipSpace(s, blank) >= len(s) {
		return hearsay.Span{}
	}
	return line
}

// A layout tells which lines of a text make up one paragraph.
type layout struct {
	words *lexicon.Writing
	text  string
	width int // at which the text, or the block of lines, is wrapped; 0 where it isn't
}

// paragraphs cuts s at blank lines and at the end of the headline. Single line breaks
// cut too, unless the text's habit is to wrap its lines (see [wrapWidth]) or the line
// plainly runs on.
func paragraphs(words *lexicon.Writing, s string, title hearsay.Span) []hearsay.Span {
	lines := linesOf(s)
	l := layout{words: words, text: s, width: wrapWidth(s, lines)}
	whole := l.width > 0
	out := make([]hearsay.Span, 0, len(lines)/2+1)
	var first line // of the paragraph that is open
	open := false
	for i, b := range lines {
		if b.Empty() {
			open = false
			continue
		}
		if !whole && (!open || lines[i-1].depth != b.depth) {
			l.width = wrapWidth(s, block(lines[i:])) // a wrapped letter below its heads
		}
		if open && l.joins(first, lines[i-1], b) && !(title.End > 0 && lines[i-1].End == title.End) {
			out[len(out)-1].End = b.End
		} else {
			out = append(out, b.Span)
			first = b
		}
		open = true
	}
	return out
}

// block is the lines before the next blank one and before the next depth of quotation.
func block(lines []line) []line {
	for i, l := range lines {
		if l.Empty() || l.depth != lines[0].depth {
			return lines[:i]
		}
	}
	return lines
}

// joins reports whether line b goes on with the paragraph that line first began and line
// a, which stands directly before b, ends so far.
func (l *layout) joins(first, a, b line) bool {
	s := l.text
	if a.depth != b.depth || row(a.In(s)) || row(b.In(s)) || bullet(b.In(s)) > 0 {
		return false
	}
	if l.width > 0 {
		return (b.indent < a.indent+2 || b.indent <= first.indent+bullet(first.In(s))) && full(s, a, b, l.width)
	}
	// A sentence that breaks off and goes on in lower case was cut by a stray line break,
	// one that goes on with an indent by whoever laid out the file.
	last := lastRune(a.In(s))
	r, _ := utf8.DecodeRuneInString(s[b.Start:])
	indented := b.indent >= first.indent+minHanging && a.Len() >= minWrapped
	if (unicode.IsLower(r) || indented && last != ')' && last != ']') && !strings.ContainsRune(".!?:;…\"”", last) {
		return true
	}
	// So was verse, and whatever stops at a word that needs another.
	return last == ',' && a.Len() >= minRunOn || l.bound(a)
}

// bound reports whether the line ends in a word that needs another behind it ("the").
func (l *layout) bound(a line) bool {
	i := a.End
	for i > a.Start && letter(l.text[i-1]) && a.End-i < 8 {
		i--
	}
	return i > a.Start && i < a.End && asciiSpace(l.text[i-1]) && l.words.Bound.Has(l.text[i:a.End])
}

// bullet is the length of the mark that begins an item of a list, with the space behind
// it: a bullet, a dash, a star, or a number of one or two digits. It is 0 where none
// stands at the start of the line.
func bullet(line string) int {
	r, n := utf8.DecodeRuneInString(line)
	switch {
	case strings.ContainsRune("-*•‣◦▪●–—·", r):
	case digitsFrom(line) > 0 && digitsFrom(line) <= 2:
		n = digitsFrom(line)
		if n == len(line) || line[n] != '.' && line[n] != ')' {
			return 0
		}
		n++
	default:
		return 0
	}
	if n < len(line) && asciiSpace(line[n]) {
		return n + 1
	}
	return 0
}

// row reports whether the line is a row of a table: cells stand far apart, two times or
// before a number. No row shares a paragraph with another line.
func row(line string) bool {
	gaps := 0
	for i := 0; i < len(line); {
		if !asciiSpace(line[i]) {
			i++
			continue
		}
		start, tab := i, false
		for i < len(line) && asciiSpace(line[i]) {
			tab = tab || line[i] == '\t'
			i++
		}
		if start > 0 && (tab || i-start > 2) {
			gaps++
		}
	}
	return gaps > 1 || gaps == 1 && digit(line[len(line)-1])
}
