package token

import (
	"unicode"
	"unicode/utf8"
)

const (
	maxWrapped = 120 // bytes; wider lines are never taken for wrapped ones
	minWrapped = 40  // bytes; narrower ones neither: they are lists or verse
)

// wrapWidth tells the width at which these lines of text s are wrapped, or 0 where they
// aren't: lines are wrapped where, nearly always, the first word of the next line would not have
// fitted on the line before it, and where lines begin in the middle of sentences.
func wrapWidth(s string, lines []line) int {
	width := 0
	for _, l := range lines {
		if l.Len() > maxWrapped {
			return 0
		}
		width = max(width, l.indent+l.Len())
	}
	if width < minWrapped {
		return 0
	}
	pairs, fits, small, capital := 0, 0, 0, 0
	for i := 1; i < len(lines); i++ {
		a, b := lines[i-1], lines[i]
		if b.Empty() || a.Empty() || a.depth != b.depth {
			continue
		}
		pairs++
		if !full(s, a, b, width) {
			fits++
		}
		switch r, _ := utf8.DecodeRuneInString(s[b.Start:]); {
		case unicode.IsLower(r):
			small++
		case unicode.IsUpper(r):
			capital++
		}
	}
	// A paragraph's last line may be followed by the next paragraph's first, indented.
	if pairs == 0 || fits*3 > pairs {
		return 0
	}
	if small*4 < pairs && (small > 0 || capital*2 < pairs || !shouts(s[lines[0].Start:lines[len(lines)-1].End])) {
		return 0 // rows, verse, or messages
	}
	return width
}

// shouts reports whether a text is written in capitals throughout, so that none of its
// lines could begin with a small letter.
func shouts(s string) bool {
	for i := range len(s) {
		if lower(s[i]) {
			return false
		}
	}
	return true
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
