package main

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/terminal"
	"github.com/hearsay-news/hearsay/reading/show"
)

// readingTable writes a reading for people: what it is news of at a glance, then who says
// what on whose word, what happened and how many, and what contradicts what; each with the
// line of the text.
func readingTable(w io.Writer, style terminal.Style, v *hearsay.Version, r *hearsay.Reading) error {
	text := v.Text()
	t := readingText{v: v, r: r, text: text, lines: show.NewLines(text), style: style, Index: show.NewIndex(r)}
	var out bytes.Buffer
	fmt.Fprintln(&out, style.Paint(terminal.Strong, terminal.CutWords(terminal.Clean(t.headline()), style.Width)))
	for _, line := range terminal.Wrap(terminal.Clean(t.header()), style.Width) {
		fmt.Fprintln(&out, style.Paint(terminal.Faint, line))
	}
	for _, s := range []section{t.sheet(), t.statements(), t.events(), t.figures(), t.conflicts()} {
		if len(s.rows) == 0 {
			continue
		}
		fmt.Fprintf(&out, "\n%s\n", style.Paint(terminal.Strong, s.head))
		if err := terminal.Table(&out, style, s.columns, s.rows); err != nil {
			return err
		}
	}
	switch {
	case r.Unread != "":
		fmt.Fprintln(&out, "\n"+style.Paint(terminal.Warning, "Kept, not read: "+r.Unread+"."))
	case strings.TrimSpace(text) == "":
		fmt.Fprintln(&out, "\nThe report has no text.")
	case len(r.Statements)+len(r.Figures)+len(r.Events) == 0:
		fmt.Fprintln(&out, "\nNothing was found that anybody says, counts or does.")
	}
	fmt.Fprintln(&out)
	_, err := out.WriteTo(w)
	return err
}

// readingText is a reading with what it takes to put it in words.
type readingText struct {
	v     *hearsay.Version
	r     *hearsay.Reading
	text  string
	lines *show.Lines
	style terminal.Style
	*show.Index
}

// A section is one table with its heading.
type section struct {
	head    string
	columns []terminal.Column
	rows    [][]terminal.Cell
}

func (t readingText) headline() string {
	switch {
	case t.v.Title != "":
		return t.v.Title
	case len(t.r.Sentences) > 0:
		return t.r.Sentences[0].In(t.text)
	default:
		return t.v.ID
	}
}

func (t readingText) header() string {
	parts := []string{}
	for _, s := range []string{t.v.Outlet, t.v.ID} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if t.v.Published.IsZero() {
		parts = append(parts, "no publication time, so that relative dates stay open (see --published)")
	} else {
		parts = append(parts, "published "+t.v.Published.UTC().Format("2006-01-02 15:04 UTC"))
	}
	return strings.Join(parts, " · ")
}

// Bounds of a cell's text: so many lines of its column, of which none is wider than
// readable columns.
const (
	cellLines = 3
	readable  = 70
)

// share is a column's part of the terminal, in hundredths, within bounds.
func (t readingText) share(hundredths, least, most int) int {
	return min(max(t.style.Width*hundredths/100, least), most)
}

// fit shortens what is to stand in what other columns leave free of the terminal.
func (t readingText) fit(words string, columns []terminal.Column) string {
	free := t.style.Width
	for _, c := range columns {
		if !c.Grow {
			free -= max(c.Width, terminal.Columns(c.Head)) + 2
		}
	}
	if free < 20 { // the words go below the other cells
		free = t.style.Width - 4
	}
	return terminal.CutWords(words, cellLines*min(free, readable))
}

func (t readingText) line(pos int) terminal.Cell {
	return terminal.Cell{Text: strconv.Itoa(t.lines.At(pos)), Paint: terminal.Faint}
}

// sheet is the fact sheet of the report's main event.
func (t readingText) sheet() section {
	s := section{head: "At a glance", columns: []terminal.Column{{Head: "LINE", Right: true}, {Width: len("On whose word")}, {Grow: true}}}
	for _, f := range t.Sheet(t.text) {
		s.rows = append(s.rows, []terminal.Cell{
			t.line(f.Words.Start), {Text: f.Question, Paint: terminal.Accent}, {Text: t.fit(f.Answer, s.columns)},
		})
	}
	return s
}

func (t readingText) statements() section {
	s := section{head: "Who says what", columns: []terminal.Column{
		{Head: "LINE", Right: true}, {Head: "WHO", Width: t.share(20, 14, 26)}, {Head: "HOW"},
		{Head: "WHAT", Grow: true}, {Head: "ON WHOSE WORD", Width: t.share(20, 14, 26)},
	}}
	s.columns[2].Width = len("threatens")
	for _, st := range show.Nest(t.r.Statements) {
		name, role := t.Speaker(st.Statement)
		who := terminal.Cell{Text: name, Paint: terminal.Accent}
		switch {
		case name == "":
			who = terminal.Cell{Text: "(not named)", Paint: terminal.Faint}
		case role != "":
			who.Text += ", " + role
		}
		if st.Depth > 0 {
			who.Text = strings.Repeat("›", st.Depth) + " " + who.Text
		}
		at := st.Content.Hull().Start
		if len(st.Content) == 0 {
			at = st.Cue.Hull().Start
		}
		s.rows = append(s.rows, []terminal.Cell{
			t.line(at), who, {Text: show.How(st.Statement)},
			{Text: t.fit(show.Pieces(t.text, st.Content), s.columns)},
			{Text: show.OnWhoseWord(st.Chain, name), Paint: terminal.Faint},
		})
	}
	if t.style.Width < narrow {
		swap(s.columns)
		for _, row := range s.rows {
			swap(row)
		}
	}
	return s
}

// narrow is the width below which a statement's words come last, to go below the rest.
const narrow = 76

// swap exchanges the last two of a row.
func swap[T any](row []T) {
	n := len(row)
	row[n-2], row[n-1] = row[n-1], row[n-2]
}

func (t readingText) events() section {
	s := section{head: "What happened", columns: []terminal.Column{
		{Head: "LINE", Right: true}, {Head: "EVENT", Width: t.share(14, 11, 18)}, {Head: "HOW SURE", Width: 12},
		{Head: "WHEN, WHERE", Width: t.share(14, 11, 18)}, {Head: "SAID BY", Width: t.share(14, 10, 20)}, {Head: "IN THE WORDS", Grow: true},
	}}
	above := ""
	for _, e := range t.r.Events {
		words := t.around(e.Span)
		shown := t.fit(words, s.columns)
		if words == above && words != "" {
			shown = "″" // the words of the line above
		}
		above = words
		s.rows = append(s.rows, []terminal.Cell{
			t.line(e.Start), {Text: show.EventType(e), Paint: terminal.Accent},
			{Text: background(string(e.Modality), e.Background)}, {Text: joined(show.When(e.When), e.Where.Name)},
			{Text: t.SaidBy(e.Statement), Paint: terminal.Faint}, {Text: shown},
		})
	}
	return s
}

// before is how many bytes of a sentence are shown before what is found in it.
const before = 40

// around is the words of the clause around a span; else what its sentence says from
// shortly before it.
func (t readingText) around(span hearsay.Span) string {
	clause, sentence := t.Around(span)
	if clause != span {
		return clause.In(t.text)
	}
	if at := span.Start - before; at > sentence.Start {
		if space := strings.IndexByte(t.text[at:span.Start], ' '); space >= 0 {
			return "…" + t.text[at+space+1:sentence.End]
		}
		return "…" + t.text[span.Start:sentence.End]
	}
	return sentence.In(t.text)
}

func (t readingText) figures() section {
	s := section{head: "How many", columns: []terminal.Column{
		{Head: "LINE", Right: true}, {Head: "COUNTED", Width: t.share(14, 12, 18)}, {Head: "NUMBER"},
		{Head: "WHO", Width: t.share(18, 12, 22)}, {Head: "SAID BY", Width: t.share(14, 10, 20)}, {Head: "IN THE WORDS", Grow: true},
	}}
	for _, f := range t.r.Figures {
		s.rows = append(s.rows, []terminal.Cell{
			t.line(f.Start), {Text: background(show.Counted(f), f.Background), Paint: terminal.Accent},
			{Text: show.Number(f), Paint: terminal.Strong}, {Text: f.Who},
			{Text: t.SaidBy(f.Statement), Paint: terminal.Faint}, {Text: t.fit(f.Span.In(t.text), s.columns)},
		})
	}
	return s
}

func (t readingText) conflicts() section {
	s := section{head: "What contradicts what", columns: []terminal.Column{
		{Head: "LINES"}, {Head: "ABOUT", Width: t.share(16, 12, 20)}, {Head: "THE WORDS", Grow: true},
	}}
	for _, c := range t.r.Conflicts {
		s.rows = append(s.rows, []terminal.Cell{
			{Text: fmt.Sprintf("%d, %d", t.lines.At(c.A.Start), t.lines.At(c.B.Start)), Paint: terminal.Faint},
			{Text: c.About, Paint: terminal.Bad},
			{Text: t.fit("“"+c.A.In(t.text)+"” against “"+c.B.In(t.text)+"”", s.columns)},
		})
	}
	return s
}

// background marks what is not what the report is news of.
func background(s string, yes bool) string {
	if yes {
		return s + " (background)"
	}
	return s
}

// joined is what of words is there, with commas.
func joined(words ...string) string {
	var there []string
	for _, w := range words {
		if w != "" {
			there = append(there, w)
		}
	}
	return strings.Join(there, ", ")
}
