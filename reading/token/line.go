package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
)

// A line is one line of text without the white space around it and without the marks of
// quotation that mail programs set before it.
type line struct {
	hearsay.Span
	indent int // bytes of white space, or of marks and white space, before it
	depth  int // how many marks of quotation stand before it
}

// linesOf cuts s into lines. Blank lines are kept as empty spans.
func linesOf(s string) []line {
	out := make([]line, 0, 1+strings.Count(s, "\n"))
	for pos := 0; pos < len(s); {
		end := lineEnd(s, pos)
		start, depth := quoting(s[:end], pos)
		for start < end {
			r, n := utf8.DecodeRuneInString(s[start:end])
			if !space(r) {
				break
			}
			start += n
		}
		l := line{indent: start - pos, depth: depth}
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

// quoting is where the line that begins at pos goes on behind the marks of quotation
// that a mail program has set there ("> ", ">> "), and how many they are.
func quoting(s string, pos int) (after, depth int) {
	i := pos
	for i < len(s) && (s[i] == '>' || depth > 0 && s[i] == ' ' && i+1 < len(s) && s[i+1] == '>') {
		if s[i] == '>' {
			depth++
		}
		i++
	}
	if depth == 0 || i < len(s) && !asciiSpace(s[i]) {
		return pos, 0
	}
	return i, depth
}

// lineEnd is where the line that holds pos ends, before its line break: \n, \r\n, \r, a
// form feed, or one of Unicode's line and paragraph separators.
func lineEnd(s string, pos int) int {
	for pos < len(s) {
		switch c := s[pos]; {
		case c >= '\n' && c <= '\r':
			return pos
		case c == 0xE2 && (strings.HasPrefix(s[pos:], "\u2028") || strings.HasPrefix(s[pos:], "\u2029")):
			return pos
		}
		pos++
	}
	return pos
}

// afterBreak is the position after the line break that stands at pos, if one does. A
// form feed behind it is part of it: where a page ends a sentence may go on.
func afterBreak(s string, pos int) int {
	switch {
	case pos >= len(s):
		return pos
	case strings.HasPrefix(s[pos:], "\r\n"):
		pos += 2
	case s[pos] == 0xE2:
		return pos + 3
	case s[pos] >= '\n' && s[pos] <= '\r':
		pos++
	default:
		return pos
	}
	if pos < len(s) && s[pos] == '\f' && s[pos-1] != '\f' {
		pos++
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
