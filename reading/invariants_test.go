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
	var why []string
	span := func(what string, s hearsay.Span) {
		if s.Start < 0 || s.End > len(text) || s.Start >= s.End {
			why = append(why, fmt.Sprintf("%s: %v lies outside the text of %d bytes", what, s, len(text)))
			return
		}
		for _, at := range []int{s.Start, s.End} {
			if at < len(text) && utf8.ValidString(text) && !utf8.RuneStart(text[at]) {
				why = append(why, fmt.Sprintf("%s: %v cuts a character", what, s))
			}
		}
	}
	entity := func(what, id string) {
		if _, ok := r.EntityByID(id); id != "" && !ok {
			why = append(why, fmt.Sprintf("%s: there is no entity %q", what, id))
		}
	}
	statement := func(what, id string) {
		if _, ok := r.StatementByID(id); id != "" && !ok {
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
		if _, ok := r.EventByID(f.Event); f.Event != "" && !ok {
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
	return strings.Join(why, "\n")
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

func TestOddTextIsReadWithoutHarm(t *testing.T) {
	for name, body := range map[string]string{
		"nothing":            "",
		"white space":        " \n\t\u00a0\r\n",
		"a mark":             "\uFEFF",
		"no sentence":        "…",
		"invalid bytes":      "Police said \xff\xfe that \xc3 two people died.",
		"carriage returns":   "Two people died, police said.\r\n\r\n“We saw it,” a witness said.\r\n",
		"one long word":      strings.Repeat("a", 300_000),
		"one long sentence":  strings.Repeat("and then the minister said that ", 6_000),
		"nested quotations":  strings.Repeat("“He said ‘she said ", 3_000),
		"unclosed brackets":  strings.Repeat("((([[[{{{", 5_000),
		"only capitals":      "TWO PEOPLE DIED IN A BLAST, POLICE SAID. THE MINISTER DENIED THAT.",
		"digits":             strings.Repeat("1,234.5 67:89 10/11/12 ", 4_000),
		"combining marks":    strings.Repeat("e\u0301\u0301\u0301", 20_000),
		"emoji":              "Boom 💥🏳️‍🌈 three dead?? 😱 @rooftop says so #blast",
		"right to left":      "قال مسؤول إن شخصين قتلا. \u202Eabc\u202C said the minister.",
		"another language":   "Zwei Menschen starben am Dienstag, sagte ein Sprecher der Polizei in Köln.",
		"code":               "if (x < 3) { return \"said\"; } // killed 5 processes",
		"line feeds":         strings.Repeat("\n", 50_000),
		"quotation marks":    strings.Repeat("\"", 20_000),
		"bare attribution":   "said said said, said: said \"said\" said according to according to",
		"control characters": "Two\x00 people\x07 died,\x1b[31m police said.",
	} {
		t.Run(name, func(t *testing.T) {
			v, r := read(t, "", body)
			if why := broken(v, r); why != "" {
				t.Error(why)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"",
		"Two people died in a blast in Tarragona on Tuesday, police said.",
		"“We saw it,” said Ali Hadi, a spokesman.\n\n“It burned,” he added. “They ran.”",
		"Minister: no breach\n\nThe ministry denied that 3,000 people had been evacuated from \"the gates\".",
		"AP) - \xff\xfe ‘‘‘ “““ 12.30 p.m. Feb 30 2025-13-45 at least at least three",
	} {
		f.Add("", seed)
		f.Add(seed, seed)
	}
	f.Fuzz(func(t *testing.T, title, body string) {
		if len(title)+len(body) > 1<<15 {
			t.Skip("long texts are another test's")
		}
		v, r := read(t, title, body)
		if why := broken(v, r); why != "" {
			t.Error(why)
		}
	})
}
