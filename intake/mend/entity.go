package mend

import (
	"html"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Bounds of what a document type's own entities may expand to.
const (
	maxEntity   = 1 << 10 // bytes of one; a longer one stays as it is written
	maxExpanded = 1 << 20 // bytes of all their uses in one document
	longestName = 32      // of an entity; HTML's longest has 31 letters
)

// Entities are those that a document type declares itself: names of plain text. What
// names further entities or files is left out, and so are all once their uses have
// reached a mebibyte together. The zero value has none.
type Entities struct {
	text     map[string]string
	expanded int
}

// declare takes the entities of an internal subset, `<!ENTITY name "text">`.
func (e *Entities) declare(subset string) {
	for {
		_, rest, ok := strings.Cut(subset, "<!ENTITY")
		if !ok {
			return
		}
		subset = rest
		fields := strings.TrimLeft(rest, " \t\r\n")
		end := strings.IndexAny(fields, " \t\r\n")
		if end < 1 || end > longestName {
			continue
		}
		name, value := fields[:end], strings.TrimLeft(fields[end:], " \t\r\n")
		if value == "" || value[0] != '"' && value[0] != '\'' {
			continue // a file, or a parameter
		}
		value, _, ok = strings.Cut(value[1:], value[:1])
		if !ok || len(value) > maxEntity || strings.ContainsAny(value, "<%") {
			continue
		}
		value = References(value, nil)
		if i := strings.IndexByte(value, '&'); i >= 0 && i+1 < len(value) && letter(value[i+1]) {
			continue // names others: they could name each other without end
		}
		if e.text == nil {
			e.text = map[string]string{}
		}
		if _, known := e.text[name]; !known {
			e.text[name] = value
		}
	}
}

// expand is the text of an entity that the document declares.
func (e *Entities) expand(name string) (string, bool) {
	if e == nil {
		return "", false
	}
	s, ok := e.text[name]
	if e.expanded += len(s); e.expanded > maxExpanded {
		return "", false
	}
	return s, ok
}

// References replaces the character and entity references of a text: those of HTML, and
// own, which may be nil. One that lacks its semicolon is read where it can be no part of
// an address; what is no reference stays as it is, and references to what is no character
// go.
func References(s string, own *Entities) string {
	i := strings.IndexByte(s, '&')
	if i < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for ; i >= 0; i = strings.IndexByte(s, '&') {
		b.WriteString(s[:i])
		s = s[i:]
		text, size := reference(s, own)
		b.WriteString(text)
		s = s[size:]
	}
	b.WriteString(s)
	return b.String()
}

// reference reads the reference with which s starts, or its ampersand alone.
func reference(s string, own *Entities) (text string, size int) {
	end := 1
	for end < len(s) && end <= longestName && (alphanumeric(s[end]) || s[end] == '#' && end == 1) {
		end++
	}
	name := s[1:end]
	closed := end < len(s) && s[end] == ';'
	size = end
	if closed {
		size++
	}
	switch {
	case name == "" || name == "#":
		return "&", 1
	case name[0] == '#':
		if r, n := surrogates(s); n > 0 {
			return string(r), n
		}
		return number(name[1:], size)
	case !closed && end < len(s) && (alphanumeric(s[end]) || s[end] == '='):
		return "&", 1 // as in an address, ?a=1&copy=2
	}
	if text, ok := own.expand(name); ok && closed {
		return text, size
	}
	whole := "&" + name + ";"
	if text := html.UnescapeString(whole); text != whole && !strings.HasSuffix(text, ";") {
		return text, size
	}
	if lower := "&" + strings.ToLower(name) + ";"; closed && lower != whole { // &NBSP;
		if text := html.UnescapeString(lower); text != lower && !strings.HasSuffix(text, ";") {
			return text, size
		}
	}
	return "&", 1
}

// number is the character of a numeric reference.
func number(digits string, size int) (string, int) {
	base := 10
	if digits[0] == 'x' || digits[0] == 'X' {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil {
		return "&", 1
	}
	r := rune(n)
	switch {
	case n > utf8.MaxRune || !utf8.ValidRune(r):
		return "", size
	case r >= 0x80 && r < 0xA0:
		r = windows1252(byte(r))
	}
	return legible(string(r)), size
}

// surrogates is a character beyond U+FFFF that was written as the two halves that UTF-16
// has for it ("&#55357;&#56866;"), and the length of both; 0 where there is none.
func surrogates(s string) (r rune, size int) {
	high, n := half(s)
	if !utf16.IsSurrogate(high) {
		return 0, 0
	}
	low, m := half(s[n:])
	if r = utf16.DecodeRune(high, low); r == utf8.RuneError {
		return 0, 0
	}
	return r, n + m
}

// half is the number of a numeric reference that may be half a character.
func half(s string) (r rune, size int) {
	const longest = len("&#x0000D83D;")
	end := strings.IndexByte(s[:min(len(s), longest)], ';')
	if end < 4 || s[:2] != "&#" {
		return 0, 0
	}
	digits, base := s[2:end], 10
	if digits[0]|0x20 == 'x' {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 16)
	if err != nil {
		return 0, 0
	}
	return rune(n), end + 1
}

func alphanumeric(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// WithoutEmptyReferences leaves out the numeric references that stand for no character of
// text ("&#0;"), and no others.
func WithoutEmptyReferences(s string) string {
	i := strings.Index(s, "&#")
	if i < 0 {
		return s
	}
	var b strings.Builder
	for ; i >= 0; i = strings.Index(s, "&#") {
		b.WriteString(s[:i])
		s = s[i:]
		text, size := reference(s, nil)
		if text != "" {
			b.WriteString(s[:size])
		}
		s = s[size:]
	}
	b.WriteString(s)
	return b.String()
}
