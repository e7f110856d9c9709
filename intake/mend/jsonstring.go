package mend

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// quote is the length of the quotation mark that stands here; 0 for none.
func (m *mender) quote() int {
	switch m.s[m.pos] {
	case '"', '\'', '`':
		return 1
	}
	for _, q := range []string{"“", "”", "„", "‘", "’"} {
		if strings.HasPrefix(m.s[m.pos:], q) {
			return len(q)
		}
	}
	return 0
}

// string reads a string in quotes; with quote 0 the one that opens it was lost.
func (m *mender) string(quote int) {
	mark := `"`
	if quote > 0 {
		mark = m.s[m.pos : m.pos+quote]
	}
	m.lostBracket()
	named := m.naming()
	m.pos += quote
	var b strings.Builder
	closed := false
	for m.pos < len(m.s) && !closed {
		end := strings.IndexAny(m.s[m.pos:], "\"'`“”„‘’\\\n\r\t")
		if end < 0 {
			end = len(m.s) - m.pos
		}
		if i := strings.IndexByte(m.s[m.pos:m.pos+end], ':'); named && b.Len() == 0 && i > 0 && m.unended(i) {
			b.WriteString(m.s[m.pos : m.pos+i])
			m.pos += i
			closed = true
			break
		}
		b.WriteString(m.s[m.pos : m.pos+end])
		if m.pos += end; m.pos == len(m.s) {
			break
		}
		if m.s[m.pos] == '\\' {
			m.escape(&b)
			continue
		}
		_, size := utf8.DecodeRuneInString(m.s[m.pos:])
		if !named && m.nextName(b.String()) {
			value := strings.TrimRight(b.String(), ", \t\r\n")
			b.Reset()
			b.WriteString(value)
			closed = true
			break
		}
		switch c := m.s[m.pos : m.pos+size]; {
		case ends(mark, c) && m.closesHere(m.pos+size, named, c):
			closed = true
		case ends(mark, c) && named && isWord(b.String()) && m.closesTwice(m.pos+size, c):
			closed = true
		case c == mark && b.Len() == 0: // it opens twice
		default:
			b.WriteString(c)
		}
		m.pos += size
	}
	if s, twice := strings.CutSuffix(b.String(), mark); twice && closed && !strings.Contains(s, mark) { // it closes twice
		b.Reset()
		b.WriteString(s)
	}
	if named {
		m.name = b.String()
		if !closed {
			return // half a name
		}
	} else if !closed {
		m.cut = m.name
	}
	if len(m.open) > 0 {
		m.put(quoted(b.String()))
	}
}

// unended reports whether a name lacks its end: it is a word up to the colon that stands i
// bytes on, and after that a value starts.
func (m *mender) unended(i int) bool {
	for _, c := range []byte(m.s[m.pos : m.pos+i]) {
		if !alphanumeric(c) && c != '_' && c != '-' {
			return false
		}
	}
	rest := strings.TrimLeft(m.s[m.pos+i+1:], " \t\r\n")
	return rest != "" && strings.IndexByte("[{\"", rest[0]) >= 0
}

// nextName reports whether the next member's name stands here, so that the string that is
// being read lacks its end: a name in quotes, after a comma.
func (m *mender) nextName(said string) bool {
	if len(m.open) == 0 || !m.top().object || m.s[m.pos] != '"' {
		return false
	}
	before := len(said)
	for before > 0 && before > len(said)-100 && (said[before-1] == ' ' || said[before-1] == '\n' || said[before-1] == '\r' || said[before-1] == '\t') {
		before--
	}
	return before > 0 && said[before-1] == ',' && quotedKey(m.s[m.pos:])
}

// ends reports whether c may end a string that mark opens.
func ends(mark, c string) bool {
	switch mark {
	case "“", "”", "„":
		return c == "”" || c == "“" || c == `"`
	case "‘", "’":
		return c == "’" || c == "'"
	}
	return c == mark
}

// closesHere reports whether a quotation mark closes its string: what comes after it, at
// pos, is what comes after a string.
func (m *mender) closesHere(pos int, named bool, mark string) bool {
	rest := strings.TrimLeft(m.s[pos:], " \t\r\n")
	if rest == "" {
		return true
	}
	object := len(m.open) > 0 && m.top().object
	switch {
	case named:
		return strings.IndexByte(":,}[{", rest[0]) >= 0
	case rest[0] == '}' || rest[0] == ']' || rest[0] == ';' || rest[0] == ')':
		return true
	case rest[0] == ',':
		after := strings.TrimLeft(rest[1:], " \t\r\n,")
		switch {
		case after == "" || strings.IndexByte("}]/#", after[0]) >= 0:
			return true
		case object:
			prose := strings.HasPrefix(rest, ", ") && !strings.Contains(rest[:len(rest)-len(after)], "\n")
			return quotedKey(after) || bareKey(after) || !prose
		}
		return strings.IndexByte("\"'{[-0123456789tfnNu", after[0]) >= 0
	case strings.HasPrefix(rest, "//") || strings.HasPrefix(rest, "/*"):
		return len(rest) < len(m.s)-pos // no comment stands right after a string, but the rest of an address does
	case object: // a comma lacks
		return quotedKey(rest) || strings.Contains(m.s[pos:len(m.s)-len(rest)], "\n") && bareKey(rest)
	}
	return strings.HasPrefix(rest, mark) || rest[0] == '{'
}

// quotedKey reports whether a name in quotes stands here, with a colon after it.
func quotedKey(s string) bool {
	_, size := utf8.DecodeRuneInString(s)
	mark := s[:size]
	switch mark {
	case `"`, "'", "`", "“", "”", "„", "‘", "’":
	default:
		return false
	}
	s = s[size:min(len(s), 200)]
	end := strings.IndexAny(s, "\"'`“”‘’:,\n")
	if end < 0 {
		return len(s) < 100 // cut off within the name
	}
	_, size = utf8.DecodeRuneInString(s[end:])
	rest := strings.TrimLeft(s[end+size:], " \t\r\n")
	return rest == "" || rest[0] == ':'
}

// escape reads an escape; one that JSON doesn't know is the character itself, or, before a
// letter, two characters.
func (m *mender) escape(b *strings.Builder) {
	rest := m.s[m.pos:]
	if len(rest) < 2 {
		m.pos = len(m.s)
		return
	}
	size := 2
	switch c := rest[1]; c {
	case 'n':
		b.WriteByte('\n')
	case 't':
		b.WriteByte('\t')
	case 'r':
		b.WriteByte('\r')
	case 'b', 'f', '0', '\n', '\r':
	case '"', '\'', '\\', '/', '`':
		b.WriteByte(c)
	case 'u':
		high, ok := hexadecimal(rest, 2, 4)
		switch {
		case ok && utf16.IsSurrogate(high):
			size = 6
			if low, ok := hexadecimal(rest, 8, 4); ok && rest[6] == '\\' && rest[7] == 'u' && utf16.DecodeRune(high, low) != utf8.RuneError {
				b.WriteRune(utf16.DecodeRune(high, low))
				size = 12
			}
		case ok:
			b.WriteRune(high)
			size = 6
		case len(rest) < 6: // cut off
			size = len(rest)
		default:
			b.WriteString(`\u`)
		}
	case 'x':
		if r, ok := hexadecimal(rest, 2, 2); ok {
			b.WriteRune(r)
			size = 4
		} else {
			b.WriteString(`\x`)
		}
	default:
		b.WriteByte('\\')
		size = 1
	}
	m.pos += size
}

// hexadecimal reads a number of hexadecimal digits that stand in s at pos.
func hexadecimal(s string, pos, digits int) (r rune, ok bool) {
	if len(s) < pos+digits {
		return 0, false
	}
	for _, c := range []byte(s[pos : pos+digits]) {
		r <<= 4
		switch {
		case c >= '0' && c <= '9':
			r |= rune(c - '0')
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			r |= rune(c|0x20-'a') + 10
		default:
			return 0, false
		}
	}
	return r, true
}
