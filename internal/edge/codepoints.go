package edge

import (
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
)

// stride is how many bytes lie between two marks of a CodePoints: the most that a
// look-up has to walk.
const stride = 64

// CodePoints turns byte offsets into one text into code-point offsets. A byte that is no
// UTF-8 counts as one code point, as it does in JSON, where it stands as U+FFFD. It is
// built once per text and may be used by many goroutines at once.
type CodePoints struct {
	text  string
	marks []mark // one per stride; none for a text that is all ASCII
}

// A mark is a place where a code point begins, and how many begin before it.
type mark struct{ at, count int }

// NewCodePoints walks over the text once.
func NewCodePoints(text string) *CodePoints {
	c := &CodePoints{text: text}
	if ascii(text) {
		return c
	}
	c.marks = make([]mark, 0, len(text)/stride+1)
	for at, count := 0, 0; at < len(text); count++ {
		if at >= len(c.marks)*stride {
			c.marks = append(c.marks, mark{at, count})
		}
		at += runeLen(text[at:])
	}
	return c
}

// At is the number of code points that end at or before byte offset i: what stands at i
// inside a code point belongs to its beginning. Offsets outside the text are taken for
// the nearer end.
func (c *CodePoints) At(i int) int {
	i = min(max(i, 0), len(c.text))
	if len(c.marks) == 0 {
		return i
	}
	m := c.marks[min(i/stride, len(c.marks)-1)]
	if m.at > i { // the mark of i's stride lies behind i, as a code point reaches into the stride
		m = c.marks[i/stride-1]
	}
	for m.at < i {
		n := runeLen(c.text[m.at:])
		if m.at+n > i {
			break
		}
		m.at += n
		m.count++
	}
	return m.count
}

// Span is s in code points.
func (c *CodePoints) Span(s hearsay.Span) Span { return Span{c.At(s.Start), c.At(s.End)} }

// Pairs are the pieces of ss in code points.
func (c *CodePoints) Pairs(ss hearsay.Spans) [][2]int {
	pairs := make([][2]int, len(ss))
	for i, s := range ss {
		pairs[i] = [2]int{c.At(s.Start), c.At(s.End)}
	}
	return pairs
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func runeLen(s string) int {
	if s[0] < utf8.RuneSelf {
		return 1
	}
	_, n := utf8.DecodeRuneInString(s)
	return n
}
