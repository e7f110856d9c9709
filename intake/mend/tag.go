package mend

import (
	"strings"
)

// endMark is the length of what opens an end tag, "</", with spaces where none belong; 0
// for none.
func endMark(s string) int {
	i, slash := 1, false
	for i < len(s) && i < 8 && (s[i] == ' ' || (s[i] == '/' || s[i] == '\\') && !slash) {
		slash = slash || s[i] != ' '
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
	if !closed && kind == Start && swallows(rest, end, length) {
		length = end
	}
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
	if sc.open = ""; t.Kind == Start {
		sc.open = t.Name
	}
	sc.pos += length
	return t, true
}

// tagLength is the length of a tag whose name ends at pos, and whether it has its closing
// bracket. In a quoted value a bracket closes nothing; where one opens in it, the quote was
// forgotten, to all appearance.
func tagLength(s string, pos int) (length int, closed bool) {
	var quote byte
	for i := pos; i < len(s); i++ {
		switch c := s[i]; {
		case c == '<' && quote != 0 && valueGoesOn(s[i:], quote):
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

// longestValue is how far on the end of a value with a bracket in it is looked for.
const longestValue = 512

// valueGoesOn reports whether a quoted value goes on beyond a bracket that opens in it: its
// quotation mark comes, opens no other value, and what follows is what follows a value.
func valueGoesOn(s string, quote byte) bool {
	end := strings.IndexByte(s[:min(len(s), longestValue)], quote)
	if end < 1 || end+1 >= len(s) || afterEquals(s[:end]) {
		return false
	}
	return strings.IndexByte(" \t\r\n/>", s[end+1]) >= 0 && strings.IndexByte(" \t\r\n", s[end-1]) < 0
}

// swallows reports whether a start tag without its bracket, whose name ends at pos, would
// take its element's text for its own: the element's end comes next.
func swallows(s string, pos, length int) bool {
	if length == len(s) || strings.Contains(s[pos:length], "=") {
		return false
	}
	mark, name := endMark(s[length:]), s[1:pos]
	if mark == 0 {
		return false
	}
	end := s[length+mark:]
	return len(end) >= len(name) && strings.EqualFold(end[:len(name)], name)
}

func afterEquals(s string) bool {
	s = strings.TrimRight(s, " \t\r\n")
	return strings.HasSuffix(s, "=")
}

// Attribute is the value of an attribute with its references replaced, or empty. Names
// are compared without regard to case; of several the first counts, and quotes may lack. One
// with a prefix (ns:href) counts where there is none without.
func (t *Token) Attribute(name string) string {
	value, prefixed := "", ""
	t.EachAttribute(func(n, v string) bool {
		if strings.EqualFold(n, name) {
			value = v
			return false
		}
		if prefix, local, ok := strings.Cut(n, ":"); ok && prefixed == "" && strings.EqualFold(local, name) && prefix != "xml" && prefix != "xmlns" {
			prefixed = v
		}
		return true
	})
	if value == "" {
		return prefixed
	}
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
