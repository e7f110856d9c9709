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
	open     string // name of the last start tag, as long as only text came after it

	// Where marks are found next, so that what lacks its end isn't looked for again.
	endOfCData, endOfComment, endOfPI Finder
}

// NewScanner makes a scanner of text in UTF-8.
func NewScanner(s string) *Scanner {
	return &Scanner{s: s, endOfCData: Finder{Mark: "]]>"}, endOfComment: Finder{Mark: "-->"}, endOfPI: Finder{Mark: "?>"}}
}

// Pos is where the next token starts, in bytes of the input.
func (sc *Scanner) Pos() int { return sc.pos }

// Skip goes on at pos, which must be at or after [Scanner.Pos].
func (sc *Scanner) Skip(pos int) {
	sc.pos = min(max(pos, sc.pos), len(sc.s))
	sc.open = ""
}

// Next is the next token; ok is false at the end.
func (sc *Scanner) Next() (t Token, ok bool) {
	for sc.pos < len(sc.s) {
		rest := sc.s[sc.pos:]
		if rest[0] != '<' {
			if n := sc.bareEnd(rest); n > 0 {
				t := Token{Kind: End, Pos: sc.pos, Name: sc.open, Text: rest[:n]}
				sc.pos, sc.open = sc.pos+n, ""
				return t, true
			}
			if n := bareStart(rest); n > 0 {
				t := Token{Kind: Start, Pos: sc.pos, Name: strings.TrimSpace(rest[:n-1]), Text: rest[:n]}
				sc.pos, sc.open = sc.pos+n, t.Name
				return t, true
			}
			return sc.text(0), true
		}
		switch {
		case len(rest) < 2:
			return sc.text(1), true
		case rest[1] == '!' || rest[1] == '[':
			if n := cdataMark(rest); n > 0 {
				return sc.cdata(n), true
			}
			if t, ok := sc.commented(rest); ok {
				return t, true
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
			if n := spacedStart(rest); n > 0 {
				t := Token{Kind: Start, Pos: sc.pos, Name: strings.Trim(rest[:n], "<> \t\r\n"), Text: rest[:n]}
				sc.pos, sc.open = sc.pos+n, t.Name
				return t, true
			}
			return sc.text(1), true
		}
	}
	return Token{}, false
}

// farthestEnd is how far on the end of such an element is looked for.
const farthestEnd = 4 << 10

// spacedStart is the length of a start tag that has space before its name, "< title >", where
// the element's end is the next tag; 0 where there is none.
func spacedStart(rest string) int {
	name := strings.TrimLeft(rest[1:], " \t\r\n")
	if len(name) == len(rest)-1 {
		return 0
	}
	before := len(rest) - len(name)
	end := 0
	for end < len(name) && end < longestName && nameByte(name[end]) {
		end++
	}
	after := strings.TrimLeft(name[end:], " \t\r\n")
	if end == 0 || after == "" || after[0] != '>' {
		return 0
	}
	start := len(rest) - len(after) // of the closing bracket
	if bareStart(name[:end]+rest[start:min(len(rest), start+farthestEnd)]) == 0 || before > 8 {
		return 0
	}
	return start + 1
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
	if sc.open != "" {
		if i := strings.LastIndexByte(rest[:end], '/'); i > 0 && sc.bareEnd(rest[i:]) > 0 {
			end = i
		}
	}
	t := Token{Kind: Text, Pos: sc.pos, Text: rest[:end]}
	sc.pos += end
	return t
}

// bareStart is the length of a start tag that lacks its opening bracket, "title>", with the
// space before it, where the element's end is the next tag; 0 where there is none.
func bareStart(rest string) int {
	start := 0
	for start < len(rest) && start < 64 && (rest[start] == ' ' || rest[start] == '\n' || rest[start] == '\r' || rest[start] == '\t') {
		start++
	}
	end := start
	for end < len(rest) && end < start+longestName && nameByte(rest[end]) {
		end++
	}
	if end == start || end == len(rest) || rest[end] != '>' || !letter(rest[start]) {
		return 0
	}
	name := rest[start:end]
	next := strings.IndexByte(rest[end:], '<')
	if next < 0 {
		return 0
	}
	if strings.HasPrefix(rest[end+next:], "<![CDATA[") {
		section := strings.Index(rest[end+next:min(len(rest), end+next+farthestEnd)], "]]>")
		if section < 0 {
			return 0
		}
		next += section + len("]]>")
	}
	mark := endMark(rest[end+next:])
	after := rest[end+next+mark:]
	if mark == 0 || len(after) < len(name) || !strings.EqualFold(after[:len(name)], name) || len(after) > len(name) && nameByte(after[len(name)]) {
		return 0
	}
	return end + 1
}

// bareEnd is the length of an end tag that lacks its opening bracket, "/title>", of the
// element that was opened last, right before another tag; 0 where there is none.
func (sc *Scanner) bareEnd(rest string) int {
	if rest[0] != '/' || sc.open == "" || len(rest) < len(sc.open)+2 {
		return 0
	}
	after := 1 + len(sc.open)
	if rest[after] != '>' || !strings.EqualFold(rest[1:after], sc.open) {
		return 0
	}
	if next := strings.TrimLeft(rest[after+1:], " \t\r\n"); next != "" && next[0] != '<' {
		return 0
	}
	return after + 1
}
