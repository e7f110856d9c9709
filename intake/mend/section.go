package mend

import (
	"strings"
)

// cdataMark is the length of the mark that opens a CDATA section, also when it is written
// carelessly; 0 for none.
func cdataMark(s string) int {
	i := 1
	if i < len(s) && s[i] == '!' {
		i++
	}
	for i < len(s) && i < 4 && (s[i] == ' ' || s[i] == '[') {
		i++
	}
	if len(s) < i+6 || !strings.EqualFold(s[i:i+5], "CDATA") || s[i+5] != '[' && s[i-1] != '[' {
		return 0
	}
	if s[i+5] == '[' {
		return i + 6
	}
	return i + 5
}

// cdata is a section up to its end, or up to the end tag of the element that it stands in
// where it has none of its own.
func (sc *Scanner) cdata(mark int) Token {
	start := sc.pos + mark
	end := sc.endOfCData.From(sc.s, start)
	next := end + len("]]>")
	limit := len(sc.s)
	if end >= 0 {
		limit = end
	}
	t := Token{Kind: CData, Pos: sc.pos}
	if cut := cutSection(sc.s[start:limit], end < 0); cut >= 0 {
		end = start + cut
		next = end
	} else if end < 0 {
		end, next = len(sc.s), len(sc.s)
	}
	t.Text = sc.s[start:end]
	if next == end {
		t.Text = withoutHalfMark(t.Text)
	}
	sc.pos = next
	return t
}

// commented is a CDATA section as a parser of HTML writes it again: a comment, which ends
// where the section's first tag did.
func (sc *Scanner) commented(rest string) (t Token, ok bool) {
	const mark = "<!--[CDATA["
	if !strings.HasPrefix(rest, mark) {
		return t, false
	}
	start := sc.pos + len(mark)
	end := sc.endOfComment.From(sc.s, start)
	if end < 0 {
		return t, false
	}
	text := sc.s[start:end]
	t = Token{Kind: CData, Pos: sc.pos, Text: text}
	sc.pos += len(mark) + len(text) + len("-->")
	if whole, ended := strings.CutSuffix(text, "]]"); ended {
		t.Text = whole
	} else {
		t.Text += ">"
	}
	return t, true
}

// withoutHalfMark leaves out what a section that lacks its end has in its place: "]] >",
// "]>", "]]".
func withoutHalfMark(s string) string {
	text := strings.TrimRight(s, " \t\r\n")
	text, closed := strings.CutSuffix(text, ">")
	brackets := 0
	for brackets < 2 {
		shorter, ok := strings.CutSuffix(strings.TrimRight(text, " \t\r\n"), "]")
		if !ok {
			break
		}
		text = shorter
		brackets++
	}
	if brackets == 2 || brackets == 1 && closed {
		return text
	}
	return s
}

// cutSection tells where a CDATA section ends that lacks its mark: before an end tag
// after which the next element starts, or before the next item. The section is what stands before the next mark,
// or, with open, before the end of the text. It is -1 where the section is whole: it
// holds no start of another.
func cutSection(s string, open bool) int {
	limit := len(s)
	if i := strings.Index(s, "<![CDATA["); i >= 0 {
		limit = i
	} else if !open {
		return -1
	}
	for pos := 0; ; {
		i := strings.IndexByte(s[pos:limit], '<')
		if i < 0 {
			return -1
		}
		pos += i
		if fieldEnd(s[pos:]) || itemStart(s[pos:]) {
			return pos
		}
		pos++
	}
}

// fieldEnd reports whether an end tag stands here that is none of HTML: what it closes
// holds the text, and is no part of it.
func fieldEnd(s string) bool {
	if !strings.HasPrefix(s, "</") {
		return false
	}
	end := 2
	for end < len(s) && nameByte(s[end]) {
		end++
	}
	name := strings.ToLower(s[2:end])
	switch name {
	case "title", "summary": // of HTML too, but rare inside of texts
		return true
	}
	return name != "" && !IsHTML(name)
}

// itemStart reports whether an item of a feed starts here: no text goes on beyond it.
func itemStart(s string) bool {
	for _, name := range []string{"<item", "<entry"} {
		if len(s) > len(name) && strings.EqualFold(s[:len(name)], name) && !nameByte(s[len(name)]) {
			return true
		}
	}
	return false
}

// declaration passes over a comment or document type. It is false where there is none.
func (sc *Scanner) declaration(rest string) bool {
	switch {
	case strings.HasPrefix(rest, "<!--"):
		end := sc.endOfComment.From(sc.s, min(sc.pos+4, len(sc.s)))
		if end >= 0 {
			if again := strings.Index(sc.s[sc.pos+4:end], "<!--"); again < 0 {
				sc.pos = end + len("-->")
				return true
			}
		}
		sc.pos += 4 // without an end of its own: only its mark goes, and its line's text
		if i := strings.IndexAny(sc.s[sc.pos:], "<\n"); i >= 0 {
			sc.pos += i
		} else {
			sc.pos = len(sc.s)
		}
		return true
	case rest[1] == '[':
		return false
	}
	if len(rest) > 9 && strings.EqualFold(rest[:9], "<!DOCTYPE") {
		sc.pos += sc.doctype(rest)
		return true
	}
	end := strings.IndexAny(rest[1:], "<>")
	if end < 0 || !letter(rest[min(2, len(rest)-1)]) {
		return false
	}
	sc.pos += end + 1
	if rest[end+1] == '>' {
		sc.pos++
	}
	return true
}

// Bounds of document types: how much of one is looked through for its entities, and of how
// many.
const (
	maxSubset   = 64 << 10
	maxDoctypes = 4
)

// doctype is the length of a document type, whose own entities it notes.
func (sc *Scanner) doctype(rest string) int {
	end := strings.IndexByte(rest, '>')
	if end < 0 {
		return len(rest)
	}
	open := strings.IndexByte(rest[:end], '[')
	if sc.doctypes++; open < 0 || sc.doctypes > maxDoctypes {
		return end + 1
	}
	rest = rest[:min(len(rest), max(maxSubset, end+1))]
	for pos := open; ; { // a bracket inside of a quoted value ends nothing
		i := strings.IndexAny(rest[pos:], `]"'`)
		if i < 0 {
			return end + 1
		}
		pos += i
		if rest[pos] != ']' {
			j := strings.IndexByte(rest[pos+1:], rest[pos])
			if j < 0 {
				return end + 1
			}
			pos += j + 2
			continue
		}
		sc.Entities.declare(rest[open:pos])
		if i = strings.IndexByte(rest[pos:], '>'); i < 0 {
			return end + 1
		}
		return pos + i + 1
	}
}

// instruction passes over a processing instruction; over its mark alone where it has no
// end before the next one.
func (sc *Scanner) instruction(rest string) {
	end := sc.endOfPI.From(sc.s, sc.pos)
	next := strings.IndexByte(rest[1:], '<')
	switch {
	case end >= 0 && (next < 0 || end < sc.pos+1+next):
		sc.pos = end + 2
	case next >= 0:
		if i := strings.IndexByte(rest[:next+1], '>'); i >= 0 {
			sc.pos += i + 1
		} else {
			sc.pos += next + 1
		}
	default:
		sc.pos = len(sc.s)
	}
}
