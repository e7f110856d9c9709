package mend

import (
	"strings"
)

// A Kind says what a [Token] is.
type Kind uint8

// The kinds of token. Comments, processing instructions and document types are passed
// over.
const (
	Text  Kind = iota // as it is written, with its references
	CData             // the content of a CDATA section
	Start             // a start tag
	Empty             // a start tag that ends its element: <br/>
	End               // an end tag
)

// A Token is a piece of XML or HTML. Its strings are parts of the input.
type Token struct {
	Kind       Kind
	Pos        int    // where it starts, in bytes of the input
	Name       string // of a tag, as it is written, with its prefix
	Attributes string // of a start tag, as they are written
	Text       string // of text and CDATA; of a tag, the whole tag
}

// A Scanner cuts text into tokens, with or without regard to what XML allows. A bracket
// that opens no tag is text; a tag that lacks its bracket or the quote of a value ends
// where the next one starts; a section or comment that lacks its end holds what it can't
// be without.
type Scanner struct {
	Entities Entities // that the document's type declares, as far as it was read
	s        string
	pos      int
	doctypes int

	// Where marks are found next, so that what lacks its end isn't looked for again.
	endOfCData, endOfComment, endOfPI Finder
}

// NewScanner makes a scanner of text in UTF-8.
func NewScanner(s string) *Scanner {
	return &Scanner{s: s, endOfCData: Finder{Mark: "]]>"}, endOfComment: Finder{Mark: "-->"}, endOfPI: Finder{Mark: "?>"}}
}

// Pos is where the next token starts, in bytes of the input.
func (sc *Scanner) Pos() int { return sc.pos }

// Next is the next token; ok is false at the end.
func (sc *Scanner) Next() (t Token, ok bool) {
	for sc.pos < len(sc.s) {
		rest := sc.s[sc.pos:]
		if rest[0] != '<' {
			return sc.text(0), true
		}
		switch {
		case len(rest) < 2:
			return sc.text(1), true
		case rest[1] == '!' || rest[1] == '[':
			if n := cdataMark(rest); n > 0 {
				return sc.cdata(n), true
			}
			if !sc.declaration(rest) {
				return sc.text(1), true
			}
		case rest[1] == '?':
			sc.instruction(rest)
		case letter(rest[1]):
			return sc.tag(rest, Start, 1)
		case endMark(rest) > 0:
			return sc.tag(rest, End, endMark(rest))
		default:
			return sc.text(1), true
		}
	}
	return Token{}, false
}

// text is what stands before the next bracket; the first skip bytes are part of it
// whatever they are.
func (sc *Scanner) text(skip int) Token {
	rest := sc.s[sc.pos:]
	end := strings.IndexByte(rest[skip:], '<')
	if end < 0 {
		end = len(rest)
	} else {
		end += skip
	}
	t := Token{Kind: Text, Pos: sc.pos, Text: rest[:end]}
	sc.pos += end
	return t
}

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
	sc.pos = next
	return t
}

// cutSection tells where a CDATA section ends that lacks its mark: before an end tag
// after which the next element starts. The section is what stands before the next mark,
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
		i := strings.Index(s[pos:limit], "</")
		if i < 0 {
			return -1
		}
		pos += i
		if fieldEnd(s[pos:]) {
			return pos
		}
		pos += 2
	}
}

// fieldEnd reports whether an end tag stands here that is none of HTML: what it closes
// holds the text, and is no part of it.
func fieldEnd(s string) bool {
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

// endMark is the length of what opens an end tag, "</", with spaces where none belong; 0
// for none.
func endMark(s string) int {
	i, slash := 1, false
	for i < len(s) && i < 8 && (s[i] == ' ' || s[i] == '/' && !slash) {
		slash = slash || s[i] == '/'
		i++
	}
	if !slash || i == len(s) || !letter(s[i]) {
		return 0
	}
	return i
}

// tag reads a tag whose name starts at name.
func (sc *Scanner) tag(rest string, kind Kind, name int) (Token, bool) {
	t := Token{Kind: kind, Pos: sc.pos}
	end := name
	for end < len(rest) && nameByte(rest[end]) {
		end++
	}
	t.Name = rest[name:end]
	length, closed := tagLength(rest, end)
	t.Text = rest[:length]
	body := rest[end:length]
	if closed {
		body = body[:len(body)-1]
	}
	if trimmed := strings.TrimRight(body, " \t\r\n"); t.Kind == Start && strings.HasSuffix(trimmed, "/") {
		t.Kind = Empty
		body = trimmed[:len(trimmed)-1]
	}
	t.Attributes = body
	sc.pos += length
	return t, true
}

// tagLength is the length of a tag whose name ends at pos, and whether it has its closing
// bracket. In a quoted value a bracket closes nothing, but no value holds an opening one:
// there the quote was forgotten.
func tagLength(s string, pos int) (length int, closed bool) {
	var quote byte
	for i := pos; i < len(s); i++ {
		switch c := s[i]; {
		case c == '<':
			if j := strings.IndexByte(s[pos:i], '>'); j >= 0 {
				return pos + j + 1, true
			}
			return i, false
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '>':
			return i + 1, true
		case (c == '"' || c == '\'') && afterEquals(s[pos:i]):
			quote = c
		}
	}
	if j := strings.IndexByte(s[pos:], '>'); j >= 0 {
		return pos + j + 1, true
	}
	return len(s), false
}

func afterEquals(s string) bool {
	s = strings.TrimRight(s, " \t\r\n")
	return strings.HasSuffix(s, "=")
}

// Attribute is the value of an attribute with its references replaced, or empty. Names
// are compared without regard to case; of several the first counts, and quotes may lack.
func (t *Token) Attribute(name string) string {
	value := ""
	t.EachAttribute(func(n, v string) bool {
		if strings.EqualFold(n, name) {
			value = v
			return false
		}
		return true
	})
	return value
}

// EachAttribute calls fn for each attribute of a start tag until it returns false.
func (t *Token) EachAttribute(fn func(name, value string) bool) {
	s := t.Attributes
	for {
		s = strings.TrimLeft(s, " \t\r\n,;\"'")
		end := strings.IndexAny(s, "= \t\r\n")
		if s == "" {
			return
		}
		if end < 0 {
			end = len(s)
		}
		name := s[:end]
		s = strings.TrimLeft(s[end:], " \t\r\n")
		value := ""
		if strings.HasPrefix(s, "=") {
			value, s = attributeValue(strings.TrimLeft(s[1:], " \t\r\n"))
		}
		if name != "" && !fn(name, References(value, nil)) {
			return
		}
		if name == "" && value == "" && s != "" {
			s = s[1:] // nothing that could be read: go on
		}
	}
}

// attributeValue cuts a value from what comes after it.
func attributeValue(s string) (value, rest string) {
	if s != "" && (s[0] == '"' || s[0] == '\'') {
		if value, rest, ok := strings.Cut(s[1:], s[:1]); ok {
			return value, rest
		}
		s = s[1:] // its other quote lacks
	}
	for _, q := range []string{"“", "”", "„", "‘", "’", "″"} { // of a word processor
		s = strings.TrimPrefix(s, q)
	}
	end := strings.IndexAny(s, " \t\r\n")
	if end < 0 {
		end = len(s)
	}
	return strings.TrimRight(s[:end], "\"'“”’″"), s[end:]
}

func letter(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80
}

func nameByte(c byte) bool {
	return letter(c) || c >= '0' && c <= '9' || c == ':' || c == '-' || c == '.'
}
