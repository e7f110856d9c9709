package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Text is what a reader would see of an HTML fragment: paragraphs with a blank line
// between, white space folded, no scripts, styles or forms. It works on the stream of
// tags and builds no tree, so deep nesting costs nothing.
func Text(fragment string) string {
	w := &writer{}
	z := html.NewTokenizer(strings.NewReader(fragment))
	hidden := 0
	for {
		switch z.Next() {
		case html.ErrorToken: // the end, however the fragment ends
			return w.String()
		case html.TextToken:
			if hidden == 0 {
				w.words(string(z.Text()))
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			switch a := atom.Lookup(name); {
			case unseen[a]:
				hidden++
			case a == atom.Br:
				w.breakLine()
			case blockElement[a]:
				w.breakBlock()
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			switch a := atom.Lookup(name); {
			case unseen[a]:
				hidden = max(0, hidden-1)
			case blockElement[a]:
				w.breakBlock()
			}
		}
	}
}

var unseen = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Template: true, atom.Noscript: true, atom.Iframe: true,
	atom.Select: true, atom.Textarea: true, atom.Button: true, atom.Svg: true, atom.Head: true, atom.Object: true,
}

var blockElement = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Section: true, atom.Article: true, atom.Header: true, atom.Footer: true,
	atom.Aside: true, atom.Main: true, atom.Nav: true, atom.Blockquote: true, atom.Pre: true, atom.Figure: true,
	atom.Figcaption: true, atom.Ul: true, atom.Ol: true, atom.Li: true, atom.Dl: true, atom.Dt: true, atom.Dd: true,
	atom.Table: true, atom.Tr: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true,
	atom.H6: true, atom.Hr: true, atom.Address: true, atom.Form: true,
}

// A writer folds white space and keeps paragraphs apart.
type writer struct {
	b     strings.Builder
	space bool
	gap   string // what has to stand before the next word
}

func (w *writer) words(s string) {
	start := -1
	for i, r := range s {
		if r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\f' || r == '\u00a0' {
			if start >= 0 {
				w.word(s[start:i])
				start = -1
			}
			w.space = true
		} else if start < 0 {
			start = i
		}
	}
	if start >= 0 {
		w.word(s[start:])
	}
}

func (w *writer) word(s string) {
	switch {
	case w.b.Len() == 0:
	case w.gap != "":
		w.b.WriteString(w.gap)
	case w.space:
		w.b.WriteByte(' ')
	}
	w.gap, w.space = "", false
	w.b.WriteString(s)
}

func (w *writer) breakLine() {
	if w.gap == "" {
		w.gap = "\n"
	}
}

func (w *writer) breakBlock() { w.gap = "\n\n" }

func (w *writer) String() string { return w.b.String() }
