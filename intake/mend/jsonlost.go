package mend

import (
	"encoding/json"
	"strings"
	"unicode/utf8"
)

// lostBracket makes good a bracket that lacks where a member stands in a list: an object's
// that opens, if that is how the others there begin, else the list's own that closes.
func (m *mender) lostBracket() {
	if len(m.open) == 0 || m.top().object || !quotedKey(m.s[m.pos:]) {
		return
	}
	_, size := utf8.DecodeRuneInString(m.s[m.pos:])
	if f := m.top(); f.first == "" || strings.HasPrefix(m.s[m.pos+size:], f.first) {
		m.opens(true)
	} else if len(m.open) > 1 {
		m.close()
	}
}

// unquoted reports whether a string stands here whose first quotation mark was lost.
func (m *mender) unquoted() bool {
	if len(m.open) == 0 || m.naming() {
		return false
	}
	rest := m.s[m.pos:min(len(m.s), m.pos+farthestEnd)]
	end := strings.IndexByte(rest, '"')
	if end < 1 || !m.closesHere(m.pos+end+1, false, `"`) {
		return false
	}
	word := rest[:end]
	if i := strings.IndexAny(word, ",}]\n"); i >= 0 {
		word = strings.TrimSpace(word[:i])
		if json.Valid([]byte(word)) || constant(word) != quoted(word) || bareKey(strings.TrimLeft(rest[i+1:], " \t\r\n")) {
			return false
		}
	}
	return true
}

// closesTwice passes over a second quotation mark at pos that closes a name again; where
// there is a value instead, the colon between them was lost. Else it is false.
func (m *mender) closesTwice(pos int, mark string) bool {
	rest, twice := strings.CutPrefix(m.s[pos:], mark)
	if twice && strings.HasPrefix(strings.TrimLeft(rest, " \t\r\n"), ":") {
		m.pos = pos
		return true
	}
	rest = strings.TrimLeft(m.s[pos:], " \t\r\n")
	return rest != "" && strings.IndexByte("\"'-0123456789", rest[0]) >= 0 ||
		strings.HasPrefix(rest, "null") || strings.HasPrefix(rest, "true") || strings.HasPrefix(rest, "false")
}

// isWord reports whether a name is one to all appearance.
func isWord(s string) bool {
	if len(s) >= 64 {
		return false
	}
	for _, c := range []byte(s) {
		if !alphanumeric(c) && c != '_' && c != '-' {
			return false
		}
	}
	return s != ""
}
