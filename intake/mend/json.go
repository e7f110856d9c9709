package mend

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode/utf8"
)

// maxNesting bounds how deep values of mended JSON are nested.
const maxNesting = 500

// Mended is JSON that was made of what may be none.
type Mended struct {
	JSON   []byte // one value; empty where there is no object or list in the text
	Broken bool   // it had to be mended, or more of the kind stands after it
	Cut    string // the member in whose string the text ends; empty where it ends elsewhere
}

// JSON makes JSON of the first object or list of a text: as browsers' scripts, hand and
// haste write it, with comments, commas that lack or are too many, names and strings in
// other quotes or none, quotes inside of strings that are not escaped, NaN and undefined;
// with anything before and after it (a function's call, a warning); or cut off, when what
// is open is closed. JSON that is good comes back as it is, with the same members.
func JSON(s string) Mended {
	start := startOfJSON(s)
	if start < 0 {
		return Mended{}
	}
	var whole json.RawMessage
	d := json.NewDecoder(strings.NewReader(s[start:]))
	if d.Decode(&whole) == nil && s[start] != '"' {
		return Mended{JSON: whole, Broken: strings.Contains(s[start+int(d.InputOffset()):], "{")}
	}
	m := mender{s: s, pos: start}
	if s[start] == '"' { // its bracket is lost
		m.opens(true)
	}
	m.run()
	return Mended{JSON: m.out.Bytes(), Broken: true, Cut: m.cut}
}

// startOfJSON is where the first object or list starts that is one to all appearance.
func startOfJSON(s string) int {
	if first := strings.TrimLeft(s, " \t\r\n"); strings.HasPrefix(first, `"`) && quotedKey(first) {
		return len(s) - len(first)
	}
	for pos := 0; ; pos++ {
		i := strings.IndexAny(s[pos:], "{[")
		if i < 0 {
			return -1
		}
		pos += i
		next := strings.TrimLeft(s[pos+1:min(len(s), pos+4096)], " \t\r\n")
		switch {
		case next == "":
			return pos
		case s[pos] == '{' && len(next) > 1 && quotedKey(next[1:]): // something stands before it
			return pos
		case s[pos] == '{' && (strings.IndexByte("\"'}/#{", next[0]) >= 0 || strings.HasPrefix(next, "“") || bareKey(next)):
			return pos
		case s[pos] == '[' && strings.IndexByte("{[]\"", next[0]) >= 0:
			return pos
		}
	}
}

// bareKey reports whether a name without quotes stands here, with a colon after it.
func bareKey(s string) bool {
	end := 0
	for end < len(s) && end < 64 && (alphanumeric(s[end]) || s[end] == '_' || s[end] == '$' || s[end] == '-') {
		end++
	}
	return end > 0 && strings.HasPrefix(strings.TrimLeft(s[end:min(len(s), end+64)], " \t\r\n"), ":")
}

// A frame is an object or list that is open.
type frame struct {
	object bool
	value  bool   // of an object: a name was read, its value comes
	some   bool   // it has an element
	first  string // of a list: the first member of the first object in it
}

// A mender reads what may be JSON and writes JSON. Commas and colons are written where they
// belong, wherever they were.
type mender struct {
	s    string
	pos  int
	out  bytes.Buffer
	open []frame
	name string // the last member's
	cut  string
}

// run reads up to the end of the first value, and closes what is open where there is none.
func (m *mender) run() {
	for m.pos < len(m.s) {
		switch c := m.s[m.pos]; c {
		case ' ', '\t', '\r', '\n', ':', ';':
			m.pos++
		case ',':
			m.pos++
			m.missing()
		case '{', '[':
			if len(m.open) >= maxNesting {
				m.out.Reset()
				return
			}
			m.pos++
			m.opens(c == '{')
		case '}', ']':
			m.pos++
			if m.closes(c == '}'); len(m.open) == 0 {
				return
			}
		case '/', '#':
			if !m.comment() {
				m.bare()
			}
		default:
			if quote := m.quote(); quote > 0 || m.unquoted() {
				m.string(quote)
			} else {
				m.bare()
			}
		}
	}
	for len(m.open) > 0 {
		m.close()
	}
}

// top is the innermost open value.
func (m *mender) top() *frame { return &m.open[len(m.open)-1] }

// naming reports whether a member's name is due.
func (m *mender) naming() bool { return len(m.open) > 0 && m.top().object && !m.top().value }

// element writes what belongs before an element.
func (m *mender) element() {
	if len(m.open) == 0 {
		return
	}
	f := m.top()
	switch {
	case f.object && f.value:
		f.value = false
	case f.some:
		m.out.WriteByte(',')
	}
	f.some = true
}

// missing writes a value that lacks.
func (m *mender) missing() {
	if len(m.open) > 0 && m.top().value {
		m.out.WriteString("null")
		m.top().value = false
	}
}

// opens opens an object or list. Where a name is due instead, the object around it was not
// closed; the outermost is left open all the same.
func (m *mender) opens(object bool) {
	for len(m.open) > 1 && m.naming() {
		m.close()
	}
	if m.naming() {
		return
	}
	m.element()
	m.out.WriteByte(bracket("{[", object))
	m.open = append(m.open, frame{object: object})
}

// bracket is the one of two brackets that belongs to an object, or to a list.
func bracket(two string, object bool) byte {
	if object {
		return two[0]
	}
	return two[1]
}

// closes closes the innermost value of a kind, and what is open inside of it; where there
// is none of that kind, nothing.
func (m *mender) closes(object bool) {
	at := len(m.open) - 1
	for at >= 0 && m.open[at].object != object {
		at--
	}
	if at < 0 {
		return
	}
	for len(m.open) > at {
		m.close()
	}
}

// close closes the innermost value.
func (m *mender) close() {
	m.missing()
	m.out.WriteByte(bracket("}]", m.top().object))
	m.open = m.open[:len(m.open)-1]
}

// comment passes over a comment.
func (m *mender) comment() bool {
	rest := m.s[m.pos:]
	end := "\n"
	switch {
	case strings.HasPrefix(rest, "/*"):
		end = "*/"
	case !strings.HasPrefix(rest, "//") && rest[0] != '#':
		return false
	}
	if i := strings.Index(rest, end); i >= 0 {
		m.pos += i + len(end)
	} else {
		m.pos = len(m.s)
	}
	return true
}

// put writes a name or a value, whichever is due.
func (m *mender) put(s string) {
	named := m.naming()
	if n := len(m.open); named && !m.top().some && n > 1 && m.open[n-2].first == "" {
		m.open[n-2].first = m.name
	}
	m.element()
	m.out.WriteString(s)
	if named {
		m.top().value = true
		m.out.WriteByte(':')
	}
}

// bare reads a word without quotes: a name, a number, true and its like, or a string.
func (m *mender) bare() {
	rest := m.s[m.pos:]
	named := m.naming()
	marks := ",}]{[\n"
	if named {
		marks += ":"
	}
	end := strings.IndexAny(rest, marks)
	if end < 0 {
		end = len(rest)
	}
	if i := strings.IndexAny(rest[:end], "\"'"); (i == 1 || i == 2) && !named && strings.Trim(strings.ToLower(rest[:i]), "ubr") == "" {
		m.pos += i // what Python puts before a string
		return
	}
	if i := strings.IndexAny(rest[:end], " \t\r/#"); i > 0 && !named && json.Valid([]byte(rest[:i])) {
		end = i // a number, and a comment after it
	}
	if end == 0 {
		m.pos++
		return
	}
	word := strings.TrimSpace(rest[:end])
	m.pos += end
	switch {
	case word == "":
	case len(m.open) == 0:
	case named && m.pos < len(m.s) && m.s[m.pos] == ':':
		m.name = strings.TrimFunc(word, func(r rune) bool { return r < utf8.RuneSelf && !alphanumeric(byte(r)) && r != '_' })
		m.put(quoted(m.name))
	case named: // no name, and no value for one
	case json.Valid([]byte(word)):
		m.put(word)
	default:
		m.put(constant(word))
	}
}

// constant is what other languages call null and true, or else a string.
func constant(word string) string {
	switch strings.ToLower(strings.TrimLeft(word, "+-")) {
	case "nan", "infinity", "inf", "undefined", "none", "nil", "null":
		return "null"
	case "true":
		return "true"
	case "false":
		return "false"
	}
	return quoted(word)
}

func quoted(s string) string {
	b, err := json.Marshal(s)
	if err != nil { // can't be: a string
		return `""`
	}
	return string(b)
}
