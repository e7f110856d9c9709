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
	Broken bool   // it had to be mended
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
	if raw := []byte(strings.TrimSpace(s[start:])); json.Valid(raw) {
		return Mended{JSON: raw}
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
	value  bool // of an object: a name was read, its value comes
	some   bool // it has an element
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
			if quote := m.quote(); quote > 0 {
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

func (m *mender) opens(object bool) {
	for len(m.open) > 1 && m.top().object && !m.top().value { // no name before it: the object around it was not closed
		m.close()
	}
	if len(m.open) == 1 && m.top().object && !m.top().value {
		return
	}
	m.element()
	m.out.WriteByte(map[bool]byte{true: '{', false: '['}[object])
	m.open = append(m.open, frame{object: object})
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

func (m *mender) close() {
	m.missing()
	m.out.WriteByte(map[bool]byte{true: '}', false: ']'}[m.top().object])
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

// put writes a name or a value, whichever is due.
func (m *mender) put(s string) {
	named := len(m.open) > 0 && m.top().object && !m.top().value
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
	named := len(m.open) > 0 && m.top().object && !m.top().value
	marks := ",}]{[\n"
	if named {
		marks = ":,}]{[\n"
	}
	end := strings.IndexAny(rest, marks)
	if end < 0 {
		end = len(rest)
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

// string reads a string in quotes.
func (m *mender) string(quote int) {
	mark := m.s[m.pos : m.pos+quote]
	named := len(m.open) > 0 && m.top().object && !m.top().value
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
		if c := m.s[m.pos : m.pos+size]; ends(mark, c) && m.closesHere(m.pos+size, named, c) {
			closed = true
		} else {
			b.WriteString(c)
		}
		m.pos += size
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
		var s string
		size = min(len(rest), 6)
		if size == 6 && len(rest) >= 12 && rest[6] == '\\' && rest[7] == 'u' {
			if json.Unmarshal([]byte(`"`+rest[:12]+`"`), &s) == nil && utf8.RuneCountInString(s) == 1 {
				b.WriteString(s)
				m.pos += 12
				return
			}
		}
		if json.Unmarshal([]byte(`"`+rest[:size]+`"`), &s) == nil {
			b.WriteString(s)
		} else if m.pos+size < len(m.s) {
			b.WriteString(`\u`)
			size = 2
		}
	case 'x':
		if len(rest) >= 4 {
			var s string
			if json.Unmarshal([]byte(`"\u00`+rest[2:4]+`"`), &s) == nil {
				b.WriteString(s)
				size = 4
				break
			}
		}
		b.WriteString(`\x`)
	default:
		b.WriteByte('\\')
		size = 1
	}
	m.pos += size
}
