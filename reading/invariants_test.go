package reading_test

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading"
)

// broken says which law of a reading r breaks, or nothing. The laws hold for any text.
func broken(v *hearsay.Version, r *hearsay.Reading) string {
	text := v.Text()
	valid := utf8.ValidString(text)
	entities, statements, events := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, e := range r.Entities {
		entities[e.ID] = true
	}
	for _, s := range r.Statements {
		statements[s.ID] = true
	}
	for _, e := range r.Events {
		events[e.ID] = true
	}
	var why []string
	span := func(what string, s hearsay.Span) {
		if s.Start < 0 || s.End > len(text) || s.Start >= s.End {
			why = append(why, fmt.Sprintf("%s: %v lies outside the text of %d bytes", what, s, len(text)))
			return
		}
		for _, at := range []int{s.Start, s.End} {
			if at < len(text) && valid && !utf8.RuneStart(text[at]) {
				why = append(why, fmt.Sprintf("%s: %v cuts a character", what, s))
			}
		}
	}
	entity := func(what, id string) {
		if id != "" && !entities[id] {
			why = append(why, fmt.Sprintf("%s: there is no entity %q", what, id))
		}
	}
	statement := func(what, id string) {
		if id != "" && !statements[id] {
			why = append(why, fmt.Sprintf("%s: there is no statement %q", what, id))
		}
	}
	for i, s := range r.Sentences {
		span("sentence", s)
		if i > 0 && s.Start < r.Sentences[i-1].End {
			why = append(why, "sentences overlap")
		}
	}
	for _, m := range r.Mentions {
		span("mention", m.Span)
		entity("mention", m.Entity)
	}
	ids := map[string]bool{}
	unique := func(what, id string) {
		if id == "" || ids[what+id] {
			why = append(why, fmt.Sprintf("%s: id %q is empty or not unique", what, id))
		}
		ids[what+id] = true
	}
	for _, e := range r.Entities {
		unique("entity", e.ID)
		if e.Key == "" || e.Name == "" {
			why = append(why, fmt.Sprintf("entity %s has no key or no name", e.ID))
		}
	}
	for _, s := range r.Statements {
		unique("statement", s.ID)
		for _, spans := range []hearsay.Spans{s.Source, s.Cue, s.Content} {
			for _, p := range spans {
				span("statement", p)
			}
		}
		if len(s.Content) == 0 {
			why = append(why, "a statement without content")
		}
		if len(s.Chain) == 0 || s.Chain[0].Kind != hearsay.OutletLink {
			why = append(why, "a chain that does not begin at the outlet")
		}
		entity("speaker", s.Speaker)
		statement("what a statement is about", s.About)
	}
	for _, x := range r.Times {
		span("time", x.Span)
	}
	for _, p := range r.Places {
		span("place", p.Span)
		if p.Located && (p.Lat < -90 || p.Lat > 90 || p.Lon < -180 || p.Lon > 180) {
			why = append(why, "a place off the Earth")
		}
	}
	for _, c := range r.Clauses {
		unique("clause", c.ID)
		span("clause", c.Span)
		statement("clause", c.Statement)
		for _, id := range c.Subject {
			entity("subject", id)
		}
		if c.Sentence < 0 || c.Sentence >= len(r.Sentences) {
			why = append(why, "a clause of no sentence")
		}
	}
	for _, e := range r.Events {
		unique("event", e.ID)
		span("event", e.Span)
		statement("event", e.Statement)
		for _, id := range append(append([]string{}, e.Actors...), e.Targets...) {
			entity("party", id)
		}
		if e.When.Known() && !e.When.Earliest.Before(e.When.Latest) {
			why = append(why, "an event whose time is empty: "+e.When.Value)
		}
	}
	for _, f := range r.Figures {
		span("figure", f.Span)
		statement("figure", f.Statement)
		if f.Event != "" && !events[f.Event] {
			why = append(why, "a figure of no event")
		}
		if f.Min < 0 || f.Min > f.Max || f.Words == "" {
			why = append(why, fmt.Sprintf("a figure without sense: %+v", f.Quantity))
		}
	}
	for _, c := range r.Conflicts {
		span("conflict", c.A)
		span("conflict", c.B)
	}
	if r.Unread != "" && len(r.Entities)+len(r.Mentions)+len(r.Statements)+len(r.Times)+len(r.Places)+len(r.Clauses)+len(r.Events)+len(r.Figures)+len(r.Conflicts) > 0 {
		why = append(why, "more than sentences in what is not read: "+r.Unread)
	}
	return strings.Join(why[:min(len(why), 20)], "\n")
}

func read(t testing.TB, title, body string) (*hearsay.Version, *hearsay.Reading) {
	t.Helper()
	reader, err := reading.Standard()
	if err != nil {
		t.Fatal(err)
	}
	v := &hearsay.Version{Title: title, Body: body}
	v.ID, v.Outlet, v.Published = "t-1", "The Test Post", time.Date(2025, 2, 11, 12, 0, 0, 0, time.UTC)
	r, err := reader.Read(t.Context(), v)
	if err != nil {
		t.Fatal(err)
	}
	return v, r
}
