package show

import (
	"strconv"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// findings are a reading on its way to a page.
type findings struct {
	v      *hearsay.Version
	r      *hearsay.Reading
	text   string
	lines  *Lines
	prefix string // of ids
	*Index
}

// anchor is the id of the nth finding of a sort in the text; row is that of its row.
func (f findings) anchor(sort string, n int) string { return f.prefix + sort + strconv.Itoa(n) }
func (f findings) row(n int) string                 { return f.prefix + "statement" + strconv.Itoa(n) }

// says is who does what with a statement's content: "Ana Ruiz denies".
func (f findings) says(s hearsay.Statement) string {
	name, _ := f.Speaker(s)
	if name == "" {
		name = "somebody unnamed"
	}
	return name + " " + How(s)
}

// marks are all that a reading found, in words.
func (f findings) marks() []mark {
	var all []mark
	for i, s := range Nest(f.r.Statements) {
		number := i + 1
		name, _ := f.Speaker(s.Statement)
		for _, p := range s.Source {
			all = append(all, mark{Span: p, class: "source", title: "source: " + name})
		}
		for _, p := range s.Cue {
			all = append(all, mark{Span: p, class: "cue", title: "cue: " + How(s.Statement)})
		}
		class := "content"
		if s.Depth > 0 {
			class = "content nested"
		}
		for k, p := range s.Content {
			m := mark{Span: p, class: class, title: f.says(s.Statement) + " (" + OnWhoseWord(s.Chain, name) + ")"}
			if k == 0 {
				m.anchor = f.anchor("said", number)
				m.ref = &ref{Number: number, Row: f.row(number), Says: f.says(s.Statement)}
			}
			if k == len(s.Content)-1 {
				m.ends = number
			}
			all = append(all, m)
		}
	}
	for _, m := range f.r.Mentions {
		if e := f.entities[m.Entity]; e != nil && m.Form == hearsay.NameMention {
			all = append(all, mark{Span: m.Span, class: "name", title: string(e.Kind) + ": " + e.Name})
		}
	}
	for i, t := range f.r.Times {
		all = append(all, mark{Span: t.Span, class: "time", title: "time: " + t.Value, anchor: f.anchor("time", i+1)})
	}
	for i, p := range f.r.Places {
		all = append(all, mark{Span: p.Span, class: "place", title: "place: " + strings.TrimSpace(p.Name+" "+p.Country), anchor: f.anchor("place", i+1)})
	}
	for i, x := range f.r.Figures {
		all = append(all, mark{Span: x.Span, class: "figure", title: "figure: " + Counted(x) + " " + Quantity(x.Quantity), anchor: f.anchor("figure", i+1)})
	}
	for i, e := range f.r.Events {
		all = append(all, mark{Span: e.Span, class: "event", title: "event: " + EventType(e) + ", " + string(e.Modality), anchor: f.anchor("event", i+1)})
	}
	for i, c := range f.r.Conflicts {
		all = append(all, mark{Span: c.A, class: "conflict", title: "contradicted below: " + c.About, anchor: f.anchor("conflict", i+1)},
			mark{Span: c.B, class: "conflict", title: "contradicts: " + c.About})
	}
	return all
}
