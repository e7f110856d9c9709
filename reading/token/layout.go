package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
)

const (
	maxHeadline = 200 // bytes; a longer first line is text, not a headline
	maxWrapped  = 120 // bytes; wider lines are never taken for wrapped ones
	minWrapped  = 40  // bytes; narrower ones neither: they are lists or verse
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

// A line is one line of text without the white space around it.
type line struct {
	hearsay.Span
	indent int // bytes of white space before it
}

// paragraphs cuts s at blank lines and at the end of the headline. Single line breaks
// cut too, unless the text's habit is to wrap its lines (see [wrapWidth]).
func paragraphs(s string, title hearsay.Span) []hearsay.Span {
	lines := linesOf(s)
	width := wrapWidth(s, lines)
	var out []hearsay.Span
	open := false
	for i, l := range lines {
		if l.Empty() {
			open = false
			continue
		}
		if open && joins(s, lines[i-1], l, width) && !(title.End > 0 && lines[i-1].End == title.End) {
			out[len(out)-1].End = l.End
		} else {
			out = append(out, l.Span)
		}
		open = true
	}
	return out
}

// joins reports whether line b goes on with the paragraph of line a, which stands
// directly before it.
func joins(s string, a, b line, width int) bool {
	if width > 0 {
		return b.indent < a.indent+2 && full(s, a, b, width)
	}
	// A sentence that breaks off and goes on in lower case was cut by a stray line break.
	r, _ := utf8.DecodeRuneInString(s[b.Start:])
	return unicode.IsLower(r) && !strings.ContainsRune(".!?:;…\"”", lastRune(s[a.Start:a.End]))
}

// wrapWidth tells the width at which the text wraps its lines, or 0 where it doesn't:
// lines are wrapped where, nearly always, the first word of the next line would not have
// fitted on the line before it.
func wrapWidth(s string, lines []line) int {
	width, pairs := 0, 0
	for _, l := range lines {
		if l.Len() > maxWrapped {
			return 0
		}
		width = max(width, l.indent+l.Len())
	}
	if width < minWrapped {
		return 0
	}
	fits := 0
	for i := 1; i < len(lines); i++ {
		if lines[i].Empty() || lines[i-1].Empty() {
			continue
		}
		pairs++
		if !full(s, lines[i-1], lines[i], width) {
			fits++
		}
	}
	// A paragraph's last line may be followed by the next paragraph's first, indented.
	if pairs == 0 || fits*3 > pairs {
		return 0
	}
	return width
}

// full reports whether the first word of b would have made a wider than width. Some
// typesetters leave a few columns of slack, so a tenth is allowed for.
func full(s string, a, b line, width int) bool {
	word := b.Start
	for word < b.End && !asciiSpace(s[word]) {
		word++
	}
	return a.indent+a.Len()+1+word-b.Start > width-width/10
}

// linesOf cuts s into lines at \n, \r\n, \r and the Unicode line and paragraph
// separators. Blank lines are kept as empty spans.
func linesOf(s string) []line {
	var out []line
	for pos := 0; pos < len(s); {
		end := lineEnd(s, pos)
		start := pos
		for start < end {
			r, n := utf8.DecodeRuneInString(s[start:end])
			if !space(r) {
				break
			}
			start += n
		}
		l := line{indent: start - pos}
		l.Start, l.End = start, trimEnd(s, start, end)
		out = append(out, l)
		next := afterBreak(s, end)
		if next == end { // the text ends without a line break
			break
		}
		pos = next
	}
	return out
}

// lineEnd is where the line that holds pos ends, before its line break.
func lineEnd(s string, pos int) int {
	for pos < len(s) {
		switch c := s[pos]; {
		case c == '\n' || c == '\r':
			return pos
		case c == 0xE2 && (strings.HasPrefix(s[pos:], "\u2028") || strings.HasPrefix(s[pos:], "\u2029")):
			return pos
		}
		pos++
	}
	return pos
}

// afterBreak is the position after the line break that stands at pos, if one does.
func afterBreak(s string, pos int) int {
	switch {
	case pos >= len(s):
		return pos
	case strings.HasPrefix(s[pos:], "\r\n"):
		return pos + 2
	case s[pos] == '\n' || s[pos] == '\r':
		return pos + 1
	case s[pos] == 0xE2:
		return pos + 3
	}
	return pos
}

// trimEnd is end moved back over white space, not before start.
func trimEnd(s string, start, end int) int {
	for end > start {
		r, n := utf8.DecodeLastRuneInString(s[start:end])
		if !space(r) {
			break
		}
		end -= n
	}
	return end
}

// skipSpace is the first position at or after pos that holds no white space.
func skipSpace(s string, pos int) int {
	for pos < len(s) {
		r, n := utf8.DecodeRuneInString(s[pos:])
		if !space(r) {
			break
		}
		pos += n
	}
	return pos
}

// space reports whether r is white space, a byte order mark or a zero-width space.
func space(r rune) bool {
	return unicode.IsSpace(r) || r == '\uFEFF' || r == '\u200B' || r == '\u2060'
}

func asciiSpace(b byte) bool { return b == ' ' || b >= '\t' && b <= '\r' }

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
