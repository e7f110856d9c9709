package feed

import (
	"encoding/base64"
	"html"
	"strings"

	"github.com/hearsay-news/hearsay/intake/mend"
)

// rich is the text of an element that may hold HTML: escaped, in a CDATA section, or as it
// stands. It comes back as HTML.
func (w *walker) rich(t *mend.Token) string {
	c := collector{walker: w, element: t, rich: true}
	if t.Attributes != "" {
		kind := strings.ToLower(t.Attribute("type"))
		c.xhtml = strings.Contains(kind, "xhtml")
		c.base64 = strings.EqualFold(t.Attribute("mode"), "base64") || kind == "application/octet-stream"
	}
	s := c.collect()
	if c.base64 {
		if raw, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(s), "")); err == nil {
			return mend.Decode(raw, "")
		}
	}
	return s
}

// plain is the text of an element that holds words only, as far as it goes.
func (w *walker) plain(t *mend.Token) string {
	c := collector{walker: w, element: t}
	return c.collect()
}

// whole is the text of an element that says nothing in part: an address, a date. Where the
// feed ends inside of it, it is empty.
func (w *walker) whole(t *mend.Token) string {
	c := collector{walker: w, element: t}
	s := c.collect()
	if c.cut {
		return ""
	}
	return strings.TrimSpace(s)
}

// A collector collects the text of one element.
type collector struct {
	*walker
	element  *mend.Token
	rich     bool
	xhtml    bool // its text is not escaped once more
	base64   bool
	cut      bool // the feed ended first
	sections bool // it had a CDATA section
	nested   int  // sections that began in it and have not ended
	open     int  // elements of no known name that are open inside
	b        strings.Builder
}

// collect reads on to the end of the element. Where its end tag was lost or misspelt, that
// is where the next element of an item starts, or the item ends.
func (c *collector) collect() string {
	if c.element.Kind != mend.Start {
		return ""
	}
	for {
		t, ok := c.next()
		if !ok {
			c.cut = true
			c.current().cut = true
			break
		}
		over := false
		switch t.Kind {
		case mend.Text:
			c.words(t.Text)
		case mend.CData:
			c.section(t.Text)
		case mend.Start, mend.Empty:
			over = c.inner(&t)
		case mend.End:
			over = c.end(&t)
		}
		if over {
			break
		}
	}
	s := strings.TrimSpace(c.b.String())
	if c.sections {
		s = strings.TrimSuffix(s, "]]>")
	}
	if c.cut {
		if i := strings.LastIndexByte(s, '<'); i >= 0 && !strings.Contains(s[i:], ">") {
			s = s[:i] // half a tag
		}
		if i := strings.LastIndexByte(s, '&'); i >= 0 && i > len(s)-8 && !strings.ContainsAny(s[i:], "; ") {
			s = s[:i] // half a reference
		}
	}
	if strings.HasPrefix(s, "<![CDATA[") { // escaped with its mark
		s = strings.TrimSuffix(s[len("<![CDATA["):], "]]>")
	}
	return s
}

// section takes the content of a CDATA section. One in another has left its marks in it.
func (c *collector) section(s string) {
	if whole, marked := strings.CutSuffix(s, "]]"); marked && !strings.HasPrefix(c.text[c.sc.Pos():], "<![CDATA[>") {
		s = whole
	}
	if end := "</" + c.element.Name + ">"; len(s) >= len(end) && strings.EqualFold(s[len(s)-len(end):], end) { // the two ends crossed
		s = s[:len(s)-len(end)]
	}
	c.nested += strings.Count(s, "<![CDATA[")
	c.b.WriteString(strings.ReplaceAll(s, "<![CDATA[", ""))
	c.sections = true
}

func (c *collector) words(s string) {
	if strings.Contains(s, "]]>") { // of a section that had ended, or had no start
		s = strings.ReplaceAll(s, "]]>", "")
		if c.sections && c.nested == 0 { // what ended it was a part of it
			c.b.WriteString("]]>")
		}
		c.nested = max(0, c.nested-1)
	}
	s = mend.References(s, &c.sc.Entities)
	if c.xhtml {
		s = html.EscapeString(s)
	}
	c.b.WriteString(s)
}

// inner takes a start tag inside of the element; over says that the element ended before.
func (c *collector) inner(t *mend.Token) (over bool) {
	if c.boundary(t) {
		c.unread = t
		return true
	}
	name, known := c.names.of(t.Name)
	name = strings.TrimPrefix(name, "xhtml:")
	switch {
	case c.skipRaw(t, name):
		return false
	case mend.IsHTML(name):
		c.markup(t, name)
		return false
	case strings.EqualFold(t.Name, c.element.Name) && t.Kind == mend.Start && !c.rich: // <title>One<title> for </title>
		return strings.TrimSpace(c.b.String()) != ""
	case known && (neighbours[name] || meaningOf(name).role != noRole || strings.Contains(name, ":")):
		if c.rich && shared[name] && !c.title() && c.endsAhead(c.element.Name) {
			c.openOne(t)
			return false
		}
		c.unread = t
		return true
	}
	c.openOne(t)
	return false
}

// title reports whether the element is a headline: no part of one starts like another
// element of the item.
func (c *collector) title() bool {
	name, _ := c.names.of(c.element.Name)
	return meaningOf(name).role == titleRole
}

// shared are elements of feeds that are elements of HTML too.
var shared = set(`title link source summary image`)

func (c *collector) openOne(t *mend.Token) {
	if t.Kind == mend.Start {
		c.open++
	}
}

// end takes an end tag inside of the element; over says that it ends the element.
func (c *collector) end(t *mend.Token) (over bool) {
	if c.boundary(t) {
		c.unread = t
		return true
	}
	if strings.EqualFold(t.Name, c.element.Name) {
		return true
	}
	if c.inside != noRole && strings.EqualFold(t.Name, c.insideName) {
		c.unread = t
		return true
	}
	name, _ := c.names.of(t.Name)
	name = strings.TrimPrefix(name, "xhtml:")
	mine, _ := c.names.of(c.element.Name)
	switch {
	case name == mine:
		return true
	case mend.IsHTML(name):
		c.markup(t, name)
		return false
	case c.open > 0:
		c.open--
		return false
	}
	return !c.endsAhead(c.element.Name)
}

// markup keeps a tag of HTML.
func (c *collector) markup(t *mend.Token, name string) {
	if len(name) == len(t.Name) {
		c.b.WriteString(t.Text)
		if !strings.HasSuffix(t.Text, ">") {
			c.b.WriteByte('>')
		}
		return
	}
	switch t.Kind { // without the prefix
	case mend.End:
		c.b.WriteString("</" + name + ">")
	default:
		c.b.WriteString("<" + name + ">")
	}
}

// endsAhead reports whether the end tag of an element comes before the next item.
func (w *walker) endsAhead(element string) bool {
	end := w.ahead("</" + element)
	if end < 0 {
		return false
	}
	if w.itemTag == "" {
		return true
	}
	for _, mark := range []string{"</" + w.itemTag, "<" + w.itemTag} {
		if i := w.ahead(mark); i >= 0 && i < end {
			return false
		}
	}
	return true
}

// ahead is where a mark stands next, or -1.
func (w *walker) ahead(mark string) int {
	f := w.ends[mark]
	if f == nil {
		if len(w.ends) > 200 {
			return -1
		}
		f = &mend.Finder{Mark: mark}
		w.ends[mark] = f
	}
	return f.From(w.text, w.sc.Pos())
}
