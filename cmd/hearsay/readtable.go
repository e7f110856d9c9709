package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/terminal"
	"github.com/hearsay-news/hearsay/reading/show"
)

// readingTable writes a reading for people: what happened and how many, then who says
// what on whose word, then what contradicts what.
func (p *program) readingTable(w io.Writer, style terminal.Style, v *hearsay.Version, r *hearsay.Reading) error {
	t := readingText{v: v, r: r, text: v.Text(), style: style}
	fmt.Fprintln(w, style.Paint(terminal.Strong, terminal.Cut(terminal.Clean(t.headline()), style.Width)))
	fmt.Fprintln(w, style.Paint(terminal.Faint, terminal.Clean(t.header())))
	for _, section := range []struct {
		head    string
		columns []terminal.Column
		rows    [][]terminal.Cell
	}{
		{"What happened", []terminal.Column{{Head: "EVENT"}, {Head: "HOW SURE"}, {Head: "WHEN"}, {Head: "WHERE", Width: 16}, {Head: "IN THE WORDS", Grow: true}}, t.events()},
		{"How many", []terminal.Column{{Head: "COUNTED"}, {Head: "NUMBER"}, {Head: "WHO", Width: 22}, {Head: "IN THE WORDS", Grow: true}}, t.figures()},
		{"Who says what", []terminal.Column{{Head: "WHO", Width: 22}, {Head: "HOW", Width: 10}, {Head: "WHAT", Grow: true}, {Head: "ON WHOSE WORD", Width: 26}}, t.statements()},
		{"What contradicts what", []terminal.Column{{Head: "ABOUT", Width: 18}, {Head: "THE WORDS", Grow: true}}, t.conflicts()},
	} {
		if len(section.rows) == 0 {
			continue
		}
		fmt.Fprintf(w, "\n%s\n", style.Paint(terminal.Strong, section.head))
		if err := terminal.Table(w, style, section.columns, section.rows); err != nil {
			return err
		}
	}
	if len(r.Statements)+len(r.Figures)+len(r.Events) == 0 {
		fmt.Fprintln(w, "\nNothing was found that anybody says, counts or does.")
	}
	_, err := fmt.Fprintln(w)
	return err
}

type readingText struct {
	v     *hearsay.Version
	r     *hearsay.Reading
	text  string
	style terminal.Style
}

func (t readingText) headline() string {
	if t.v.Title != "" {
		return t.v.Title
	}
	if len(t.r.Sentences) > 0 {
		return t.r.Sentences[0].In(t.text)
	}
	return t.v.ID
}

func (t readingText) header() string {
	parts := []string{}
	for _, s := range []string{t.v.Outlet, t.v.ID} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if t.v.Published.IsZero() {
		parts = append(parts, "no publication time: relative dates stay open (see --published)")
	} else {
		parts = append(parts, "published "+t.v.Published.UTC().Format("2006-01-02 15:04 UTC"))
	}
	return strings.Join(parts, " · ")
}

func (t readingText) events() (rows [][]terminal.Cell) {
	for _, e := range t.r.Events {
		kind := string(e.Type)
		if e.Mode != "" {
			kind += " " + e.Mode
		}
		words := e.Span.In(t.text)
		for _, c := range t.r.Clauses {
			if c.Contains(e.Span) {
				words = c.Span.In(t.text)
				break
			}
		}
		rows = append(rows, []terminal.Cell{
			{Text: kind, Paint: terminal.Accent}, {Text: t.background(string(e.Modality), e.Background)},
			{Text: e.When.Value}, {Text: e.Where.Name}, {Text: terminal.Cut(words, 180)},
		})
	}
	return rows
}

func (t readingText) figures() (rows [][]terminal.Cell) {
	for _, f := range t.r.Figures {
		kind := string(f.Counted)
		if f.Unit != "" {
			kind = f.Unit
		}
		rows = append(rows, []terminal.Cell{
			{Text: t.background(kind, f.Background), Paint: terminal.Accent}, {Text: show.Quantity(f.Quantity), Paint: terminal.Strong},
			{Text: f.Who}, {Text: terminal.Cut(f.Span.In(t.text), 120)},
		})
	}
	return rows
}

func (t readingText) background(s string, yes bool) string {
	if yes {
		return s + " (background)"
	}
	return s
}

func (t readingText) statements() (rows [][]terminal.Cell) {
	for _, s := range t.r.Statements {
		who := "(not said)"
		if e, ok := t.r.EntityByID(s.Speaker); ok {
			who = e.Name
			if e.Role != "" && !strings.Contains(strings.ToLower(e.Name), e.Role) {
				who += ", " + e.Role
			}
		}
		rows = append(rows, []terminal.Cell{
			{Text: who, Paint: terminal.Accent},
			{Text: string(s.Stance)},
			{Text: terminal.Cut(t.pieces(s.Content), 400)},
			{Text: show.Chain(s.Chain), Paint: terminal.Faint},
		})
	}
	return rows
}

func (t readingText) pieces(ss hearsay.Spans) string {
	parts := make([]string, len(ss))
	for i, s := range ss {
		parts[i] = s.In(t.text)
	}
	return strings.Join(parts, " … ")
}

func (t readingText) conflicts() (rows [][]terminal.Cell) {
	for _, c := range t.r.Conflicts {
		rows = append(rows, []terminal.Cell{
			{Text: c.About, Paint: terminal.Bad},
			{Text: "“" + c.A.In(t.text) + "” against “" + c.B.In(t.text) + "”"},
		})
	}
	return rows
}
