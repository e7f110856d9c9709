package prose

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
)

// Options tell how text is laid out.
type Options struct {
	Width  int  // columns; 80 where it is 0
	Colour bool // with terminal colours
}

// The narrowest text, and the width where none is told.
const (
	minWidth     = 40
	defaultWidth = 80
)

// colours are the terminal's, by the kind of a section.
var colours = map[string]string{
	"new": "\x1b[36m", "corroborated": "\x1b[32m", "reported": "\x1b[33m",
	"disputed": "\x1b[31m", "withdrawn": "\x1b[35m", "background": "\x1b[2m",
}

const (
	bold  = "\x1b[1m"
	faint = "\x1b[2m"
	plain = "\x1b[0m"
)

// Text writes an account for people who read it on a terminal or paste it into a message.
// The error is w's.
func Text(w io.Writer, a hearsay.Account, opt Options) error {
	t := textWriter{w: bufio.NewWriter(w), width: opt.Width, colour: opt.Colour}
	if t.width == 0 {
		t.width = defaultWidth
	}
	t.width = max(minWidth, t.width)
	p := view(a)
	t.para("", bold, p.Title)
	t.para("", faint, p.Meta)
	if p.Quiet != "" {
		t.gap()
		t.para("", "", p.Quiet)
	}
	if p.Lead != "" {
		t.gap()
		t.para("", "", p.Lead)
	}
	for _, s := range p.Sections {
		t.heading(s.Heading, colours[s.Kind], s.Note)
		for _, l := range s.Lines {
			t.item(l)
		}
		if s.More > 0 {
			t.para("  ", faint, fmt.Sprintf("and %d more", s.More))
		}
	}
	t.table(p.Figures)
	if len(p.Timeline) > 0 {
		t.heading("Timeline", bold, "")
		for _, l := range p.Timeline {
			t.para("- ", "", l.When+"  "+l.Text)
		}
	}
	if len(p.Sources) > 0 {
		t.heading("Sources", bold, "")
		for _, l := range p.Sources {
			t.para("- ", "", l.When+"  "+l.Text+" ("+l.Basis+")")
		}
	}
	return t.w.Flush()
}

type textWriter struct {
	w      *bufio.Writer
	width  int
	colour bool
}

func (t *textWriter) gap() { t.w.WriteByte('\n') }

func (t *textWriter) heading(name, colour, note string) {
	t.gap()
	if colour == "" {
		colour = bold
	}
	if note != "" {
		note = "  (" + note + ")"
	}
	t.para("", colour, strings.ToUpper(name)+note)
}

func (t *textWriter) item(l line) {
	t.para("- ", "", l.Text)
	t.para("  ", faint, l.Basis)
	for _, q := range l.Quotes {
		who := q.Who
		if q.Where != "" {
			who += " (" + q.Where + ")"
		}
		t.para("    ", "", who+" "+q.Side+": “"+q.Words+"”")
	}
}

// para writes text wrapped to the width; mark opens the first line and indents the others by its length.
func (t *textWriter) para(mark, colour, text string) {
	if text == "" {
		return
	}
	on := t.colour && colour != ""
	indent := strings.Repeat(" ", len(mark))
	line, n := mark, len(mark)
	flush := func() {
		if on {
			t.w.WriteString(colour)
		}
		t.w.WriteString(line)
		if on {
			t.w.WriteString(plain)
		}
		t.w.WriteByte('\n')
	}
	empty := true
	for word := range strings.FieldsSeq(clean(text)) {
		size := utf8.RuneCountInString(word)
		if !empty && n+1+size > t.width {
			flush()
			line, n, empty = indent, len(indent), true
		}
		if !empty {
			line += " "
			n++
		}
		line += word
		n += size
		empty = false
	}
	if !empty {
		flush()
	}
}

// clean takes control characters out: a report must not steer the reader's terminal.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || 0x80 <= r && r < 0xa0 {
			return ' '
		}
		return r
	}, s)
}

// table writes the counts in aligned columns, and below each how it moved.
func (t *textWriter) table(rows []row) {
	if len(rows) == 0 {
		return
	}
	t.heading("Figures", bold, "")
	name := len("counted")
	for _, r := range rows {
		name = max(name, utf8.RuneCountInString(r.Counted))
	}
	name = min(name, t.width-30)
	fmt.Fprintf(t.w, "  %-*s %8s %8s %8s\n", name, "counted", "low", "best", "high")
	for _, r := range rows {
		fmt.Fprintf(t.w, "  %-*s %8s %8s %8s\n", name, cut(clean(r.Counted), name), r.Low, r.Best, r.High)
		t.para("    ", faint, r.Told)
	}
}

func cut(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	r := []rune(s)
	return string(r[:n-1]) + "…"
}
