package edge

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// Brat writes a reading as brat standoff annotation, the .ann that goes with a .txt of
// the version's text (https://brat.nlplab.org/standoff.html): text-bound annotations for
// sources, cues, contents, names, times, places, figures and events, and an event line
// for each statement. Positions are code points; a stretch that goes over a line end is
// given in pieces, as brat asks.
func Brat(w io.Writer, v *hearsay.Version, r *hearsay.Reading) error {
	b := bratWriter{out: bufio.NewWriter(w), text: v.Text()}
	b.points = NewCodePoints(b.text)
	for _, s := range r.Statements {
		source, cue, content := b.bound("Source", s.Source), b.bound("Cue", s.Cue), b.bound("Content", s.Content)
		if cue == "" {
			continue // brat hangs an event on its trigger
		}
		b.events++
		line := fmt.Sprintf("E%d\tCue:%s", b.events, cue)
		if source != "" {
			line += " Source:" + source
		}
		if content != "" {
			line += " Content:" + content
		}
		fmt.Fprintf(b.out, "%s\n", line)
		b.attribute("Stance", fmt.Sprintf("E%d", b.events), string(s.Stance))
	}
	for _, m := range r.Mentions {
		if e, ok := r.EntityByID(m.Entity); ok && m.Form == hearsay.NameMention {
			b.bound(strings.ToUpper(string(e.Kind[:1]))+string(e.Kind[1:]), hearsay.Spans{m.Span})
		}
	}
	for _, t := range r.Times {
		id := b.bound("Timex", hearsay.Spans{t.Span})
		b.note(id, string(t.Type)+" "+t.Value)
	}
	for _, p := range r.Places {
		b.note(b.bound("Toponym", hearsay.Spans{p.Span}), p.Name+" "+p.Country)
	}
	for _, f := range r.Figures {
		b.note(b.bound("Figure", hearsay.Spans{f.Span}), string(f.Counted)+" "+f.Words)
	}
	for _, e := range r.Events {
		b.note(b.bound("Event", hearsay.Spans{e.Span}), string(e.Type)+" "+string(e.Modality))
	}
	return b.out.Flush()
}

type bratWriter struct {
	out                               *bufio.Writer
	text                              string
	points                            *CodePoints
	bounds, events, attributes, notes int
}

// bound writes a text-bound annotation and gives its id; nothing for no span.
func (b *bratWriter) bound(kind string, spans hearsay.Spans) string {
	var places, words []string
	for _, s := range spans {
		for _, line := range lines(b.text, s) {
			p := b.points.Span(line)
			places = append(places, fmt.Sprintf("%d %d", p.Start, p.End))
			words = append(words, line.In(b.text))
		}
	}
	if len(places) == 0 {
		return ""
	}
	b.bounds++
	id := fmt.Sprintf("T%d", b.bounds)
	fmt.Fprintf(b.out, "%s\t%s %s\t%s\n", id, kind, strings.Join(places, ";"), strings.Join(words, " "))
	return id
}

func (b *bratWriter) attribute(name, of, value string) {
	if value == "" {
		return
	}
	b.attributes++
	fmt.Fprintf(b.out, "A%d\t%s %s %s\n", b.attributes, name, of, value)
}

func (b *bratWriter) note(of, words string) {
	if of == "" || strings.TrimSpace(words) == "" {
		return
	}
	b.notes++
	fmt.Fprintf(b.out, "#%d\tAnnotatorNotes %s\t%s\n", b.notes, of, strings.Join(strings.Fields(words), " "))
}

// lines cuts a span at line ends; pieces of nothing but white space are left out.
func lines(text string, s hearsay.Span) (pieces []hearsay.Span) {
	start := s.Start
	for i := s.Start; i <= s.End; i++ {
		if i < s.End && text[i] != '\n' && text[i] != '\r' {
			continue
		}
		if strings.TrimSpace(text[start:i]) != "" {
			pieces = append(pieces, hearsay.Span{Start: start, End: i})
		}
		start = i + 1
	}
	return pieces
}
