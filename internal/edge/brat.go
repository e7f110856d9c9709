package edge

import (
	"bufio"
	"cmp"
	_ "embed"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/hearsay-news/hearsay"
)

// BratConfiguration is the annotation.conf that declares what [Brat] marks.
//
//go:embed annotation.conf
var BratConfiguration string

// Brat writes a reading as brat standoff annotation, the .ann that goes with a .txt of
// the version's text (https://brat.nlplab.org/standoff.html): an event for each statement
// with its source and content, or a relation of the two where there is no cue to hang an
// event on; names, times, places and figures; an event for each thing that happened.
// Positions are code points. A stretch that goes over a line end is given in pieces, as
// brat asks.
func Brat(w io.Writer, v *hearsay.Version, r *hearsay.Reading) error {
	b := bratWriter{out: bufio.NewWriter(w), text: v.Text(), known: map[string]string{}}
	b.points = NewCodePoints(b.text)
	entities := make(map[string]hearsay.Entity, len(r.Entities))
	for _, e := range r.Entities {
		entities[e.ID] = e
	}
	for _, s := range r.Statements {
		b.statement(s, entities[s.Speaker].Name)
	}
	for _, m := range r.Mentions {
		if kind := entities[m.Entity].Kind; m.Form == hearsay.NameMention && kind != "" {
			b.bound(strings.ToUpper(string(kind[:1]))+string(kind[1:]), m.Span)
		}
	}
	for _, t := range r.Times {
		b.note(b.bound("Timex", t.Span), string(t.Type)+" "+t.Value)
	}
	for _, p := range r.Places {
		b.note(b.bound("Toponym", p.Span), p.Name+" "+p.Country)
	}
	for _, f := range r.Figures {
		b.note(b.bound("Figure", f.Span), string(f.Counted)+" "+f.Words)
	}
	for _, e := range r.Events {
		id := b.event("Happening", b.bound("Happening", e.Span))
		b.attribute("Type", id, string(e.Type))
		b.attribute("Modality", id, string(e.Modality))
		if e.Background {
			b.attribute("Background", id, "")
		}
	}
	return b.out.Flush()
}

type bratWriter struct {
	out                                               *bufio.Writer
	text                                              string
	points                                            *CodePoints
	known                                             map[string]string // id of what was written, by kind and place
	bounds, events, relations, attributes, notesSoFar int
}

// statement writes one statement with what belongs to it.
func (b *bratWriter) statement(s hearsay.Statement, speaker string) {
	source, content := b.bound("Source", s.Source...), b.bound("Content", s.Content...)
	id := b.event("Cue", b.bound("Cue", s.Cue...), "Source", source, "Content", content)
	if id == "" {
		if source != "" && content != "" {
			b.relations++
			fmt.Fprintf(b.out, "R%d\tSaidBy Arg1:%s Arg2:%s\n", b.relations, content, source)
		}
		return
	}
	if s.Stance != "" {
		b.attribute("Stance", id, string(s.Stance))
	}
	if s.Kind != "" {
		b.attribute("Kind", id, string(s.Kind))
	}
	b.note(id, speaker)
}

// bound writes a text-bound annotation, unless the same one is there already, and gives
// its id; nothing for no words.
func (b *bratWriter) bound(kind string, spans ...hearsay.Span) string {
	var places, words []string
	for _, p := range pieces(b.text, spans) {
		at := b.points.Span(p)
		places = append(places, fmt.Sprintf("%d %d", at.Start, at.End))
		words = append(words, p.In(b.text))
	}
	if len(places) == 0 {
		return ""
	}
	what := kind + " " + strings.Join(places, ";")
	if id := b.known[what]; id != "" {
		return id
	}
	b.bounds++
	id := fmt.Sprintf("T%d", b.bounds)
	b.known[what] = id
	fmt.Fprintf(b.out, "%s\t%s\t%s\n", id, what, strings.Join(words, " "))
	return id
}

// event writes an event on a trigger and gives its id; nothing where there is no trigger.
// arguments are pairs of a role and an id, of which empty ids are left out.
func (b *bratWriter) event(kind, trigger string, arguments ...string) string {
	if trigger == "" {
		return ""
	}
	b.events++
	id := fmt.Sprintf("E%d", b.events)
	fmt.Fprintf(b.out, "%s\t%s:%s", id, kind, trigger)
	for i := 0; i+1 < len(arguments); i += 2 {
		if arguments[i+1] != "" {
			fmt.Fprintf(b.out, " %s:%s", arguments[i], arguments[i+1])
		}
	}
	fmt.Fprintln(b.out)
	return id
}

// attribute writes an attribute with a value, or a binary one without.
func (b *bratWriter) attribute(name, of, value string) {
	if of == "" {
		return
	}
	b.attributes++
	fmt.Fprintf(b.out, "A%d\t%s\n", b.attributes, strings.TrimSpace(name+" "+of+" "+value))
}

func (b *bratWriter) note(of, words string) {
	words = strings.Join(strings.FieldsFunc(words, func(r rune) bool { return unicode.IsSpace(r) || endsLine(r) }), " ")
	if of == "" || words == "" {
		return
	}
	b.notesSoFar++
	fmt.Fprintf(b.out, "#%d\tAnnotatorNotes %s\t%s\n", b.notesSoFar, of, words)
}

// endsLine reports whether brat's reader ends a line at r: Python's str.splitlines.
func endsLine(r rune) bool {
	switch r {
	case '\n', '\r', '\v', '\f', 0x1C, 0x1D, 0x1E, 0x85, 0x2028, 0x2029:
		return true
	}
	return false
}

// pieces are the stretches of spans as brat may have them: in order, apart, on one line
// each, without white space at their ends.
func pieces(text string, spans []hearsay.Span) (out []hearsay.Span) {
	spans = slices.Clone(spans)
	slices.SortFunc(spans, func(a, b hearsay.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	at := 0
	for _, s := range spans {
		s.Start = max(s.Start, at) // what an overlapping piece has had already is left out
		for s.Start < s.End {
			line := s
			rest := strings.IndexFunc(s.In(text), endsLine)
			if rest >= 0 {
				line.End = s.Start + rest
			}
			words := line.In(text)
			trimmed := strings.TrimLeftFunc(words, unicode.IsSpace)
			line.Start += len(words) - len(trimmed)
			line.End = line.Start + len(strings.TrimRightFunc(trimmed, unicode.IsSpace))
			if !line.Empty() {
				out = append(out, line)
				at = line.End
			}
			if rest < 0 {
				break
			}
			s.Start += rest + 1
			for s.Start < s.End && text[s.Start]&0xC0 == 0x80 { // the line end was longer than a byte
				s.Start++
			}
		}
	}
	return out
}
