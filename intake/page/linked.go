package page

import (
	"bytes"
	"encoding/json"
	"html"
	"regexp"
	"strings"
)

// Bounds of JSON-LD.
const (
	maxLinked      = 2 << 20 // bytes of one script
	maxLinkedDepth = 8
	maxLinkedItems = 2000 // things of one page
)

// A thing is an object of JSON-LD (https://schema.org), each member as it stands.
type thing map[string]json.RawMessage

// text is a member that is a string, or the first of a list of strings.
func (t thing) text(name string) string { return textOf(t[name]) }

func textOf(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return strings.TrimSpace(html.UnescapeString(s))
	}
	var list []json.RawMessage
	if json.Unmarshal(raw, &list) == nil && len(list) > 0 {
		return textOf(list[0])
	}
	var o struct {
		Value json.RawMessage `json:"@value"`
	}
	if json.Unmarshal(raw, &o) == nil && o.Value != nil {
		return textOf(o.Value)
	}
	return ""
}

// types are the thing's kinds, without the vocabulary before them.
func (t thing) types() []string {
	var all []string
	if json.Unmarshal(t["@type"], &all) != nil {
		all = []string{t.text("@type")}
	}
	for i, s := range all {
		all[i] = s[strings.LastIndexAny(s, "/#:")+1:]
	}
	return all
}

// is reports whether the thing has a type that fits.
func (t thing) is(fits func(kind string) bool) bool {
	for _, k := range t.types() {
		if fits(k) {
			return true
		}
	}
	return false
}

func articleType(kind string) bool {
	return strings.HasSuffix(kind, "Article") || strings.HasSuffix(kind, "BlogPosting") || kind == "Report"
}

func liveType(kind string) bool { return kind == "LiveBlogPosting" }

// names lists the names of the persons or organisations of a member, however they are written.
func (t thing) names(member string) []string { return namesOf(t[member], 0) }

func namesOf(raw json.RawMessage, depth int) []string {
	if len(raw) == 0 || depth > 3 {
		return nil
	}
	switch raw[0] {
	case '"':
		if s := textOf(raw); s != "" && !strings.Contains(s, "://") { // a profile's address is no name
			return []string{s}
		}
	case '{':
		var o thing
		if json.Unmarshal(raw, &o) == nil {
			return namesOf(o["name"], depth+1)
		}
	case '[':
		var list []json.RawMessage
		if json.Unmarshal(raw, &list) == nil {
			var all []string
			for _, e := range list[:min(len(list), 30)] {
				all = append(all, namesOf(e, depth+1)...)
			}
			return all
		}
	}
	return nil
}

// things lists the objects of a script that may describe the page: those at its top, in
// lists, in graphs, and what the page says is its main one.
func things(script string) []thing {
	raw, ok := mended(script)
	if !ok {
		return nil
	}
	var all []thing
	var walk func(raw json.RawMessage, depth int)
	walk = func(raw json.RawMessage, depth int) {
		raw = bytes.TrimSpace(raw)
		if depth > maxLinkedDepth || len(all) >= maxLinkedItems || len(raw) == 0 {
			return
		}
		switch raw[0] {
		case '[':
			var list []json.RawMessage
			if json.Unmarshal(raw, &list) == nil {
				for _, e := range list {
					walk(e, depth+1)
				}
			}
		case '{':
			var t thing
			if json.Unmarshal(raw, &t) != nil {
				return
			}
			all = append(all, t)
			for _, name := range []string{"@graph", "mainEntity", "mainEntityOfPage", "hasPart"} {
				walk(t[name], depth+1)
			}
		}
	}
	walk(raw, 0)
	return all
}

// mended is a script as JSON. Sites write it with templates, so there are comments around
// it, line breaks inside of strings and commas before brackets.
func mended(script string) (json.RawMessage, bool) {
	if len(script) > maxLinked {
		return nil, false
	}
	s := strings.TrimSpace(script)
	for _, mark := range []string{"<!--", "//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/"} {
		s = strings.TrimSpace(strings.TrimPrefix(s, mark))
	}
	for _, mark := range []string{"-->", "//]]>", "]]>", "/*]]>*/", ";"} {
		s = strings.TrimSpace(strings.TrimSuffix(s, mark))
	}
	if json.Valid([]byte(s)) {
		return json.RawMessage(s), true
	}
	var b bytes.Buffer
	quoted := false
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case quoted && c == '\\' && i+1 < len(s):
			if strings.IndexByte(`"\/bfnrtu`, s[i+1]) < 0 {
				b.WriteString(`\\`)
				continue
			}
			b.WriteByte(c)
			i++
			c = s[i]
		case c == '"':
			quoted = !quoted
		case quoted && c < ' ':
			c = ' '
		case !quoted && c == ',':
			rest := strings.TrimLeft(s[i+1:], " \t\r\n")
			if strings.HasPrefix(rest, "}") || strings.HasPrefix(rest, "]") {
				continue
			}
		}
		b.WriteByte(c)
	}
	if json.Valid(b.Bytes()) {
		return b.Bytes(), true
	}
	// something behind or cut off: the first whole value is better than none
	var first json.RawMessage
	if json.NewDecoder(bytes.NewReader(b.Bytes())).Decode(&first) == nil {
		return first, true
	}
	return nil, false
}

// member finds the text of a member in a script that is no JSON.
func member(script, name string) string {
	if !strings.Contains(script, name) {
		return ""
	}
	g := regexp.MustCompile(`"` + regexp.QuoteMeta(name) + `"\s*:\s*"([^"]{4,60})"`).FindStringSubmatch(script)
	if g == nil {
		return ""
	}
	return g[1]
}
