package quote

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/name"
	"github.com/hearsay-news/hearsay/reading/parse"
	"github.com/hearsay-news/hearsay/reading/tag"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/token"
)

func read(t testing.TB, v *hearsay.Version) *text.Doc {
	t.Helper()
	d := text.New(v)
	for _, s := range []text.Stage{token.New(), tag.New(), parse.New(), name.New(), New()} {
		if err := s.Read(context.Background(), d); err != nil {
			t.Fatal(err)
		}
	}
	return d
}

func pieces(d *text.Doc, ss hearsay.Spans) string {
	var out []string
	for _, s := range ss {
		out = append(out, s.In(d.Text))
	}
	return strings.Join(out, " | ")
}

// line is a statement as a test writes it: source / cue / content.
func line(d *text.Doc, s hearsay.Statement) string {
	return pieces(d, s.Source) + " / " + pieces(d, s.Cue) + " / " + pieces(d, s.Content)
}

func TestStatements(t *testing.T) {
	tests := []struct{ name, body, want string }{
		{"that", "The mayor said that the bridge was closed.", "The mayor / said / that the bridge was closed"},
		{"no that", "Police said the bridge was closed.", "Police / said / the bridge was closed"},
		{"after", "The bridge was closed, police said on Monday.", "police / said / The bridge was closed"},
		{"inverted", "“The bridge is closed,” said Ana Soto, a clerk at the town hall.", "Ana Soto, a clerk at the town hall / said / “The bridge is closed,”"},
		{"broken", "“The bridge is closed,” Soto said. “Stay at home.”", "Soto / said / “The bridge is closed,” | “Stay at home.”"},
		{"question before its cue", "“Who closed the bridge?” Soto asked.", "Soto / asked / “Who closed the bridge?”"},
		{"according to", "The bridge was closed, according to the ministry.", "the ministry / according to / The bridge was closed"},
		{"according to, first", "According to the ministry, the bridge was closed.", "the ministry / According to / the bridge was closed"},
		{"addressee", "Soto told reporters that the bridge was closed.", "Soto / told / that the bridge was closed"},
		{"occasion", "Soto said on Tuesday that the bridge was closed.", "Soto / said / that the bridge was closed"},
		{"statement issued", "Soto issued a statement saying, “The bridge is closed to all traffic.”", "Soto / issued a statement saying / “The bridge is closed to all traffic.”"},
		{"particle", "The union called for the resignation of the minister.", "The union / called for / the resignation of the minister"},
		{"negated", "The ministry would not say whether the bridge was safe.", "The ministry / would not say / whether the bridge was safe"},
		{"apposition", "Ana Soto, the mayor of the town, said the bridge was closed.", "Ana Soto, the mayor of the town, / said / the bridge was closed"},
		{"quoted at second hand", "Soto was quoted by local radio as saying the bridge was closed.", "Soto / was quoted | as saying / the bridge was closed"},
		{"a name whose words mislead", "An Atlas Press reporter said the bridge was closed.", "An Atlas Press reporter / said / the bridge was closed"},
		{"the report's own tail", "The bridge was closed, Soto said on Tuesday, after two lorries had hit a pillar.", "Soto / said / The bridge was closed"},
		{"handle", "@town_hall: The bridge is closed.", "@town_hall / : / The bridge is closed"},
		{"dateline", "LISBON, May 3 (Northwire) - The bridge was closed, police said.", "police / said / The bridge was closed"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := read(t, &hearsay.Version{Body: tt.body})
			var got []string
			for _, s := range d.Statements {
				got = append(got, line(d, s))
			}
			if strings.Join(got, "\n") != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

// A headline names its source before a colon or after a comma; a place is none.
func TestHeadlines(t *testing.T) {
	tests := []struct{ title, want string }{
		{"Police: two dead in bridge collapse", "Police / : / two dead in bridge collapse"},
		{"Two dead in bridge collapse, police say", "police / say / Two dead in bridge collapse"},
		{"Spain: two dead in bridge collapse", ""},
		{"Update: two dead in bridge collapse", ""},
	}
	for _, tt := range tests {
		d := read(t, &hearsay.Version{Title: tt.title, Body: "The search goes on."})
		var got []string
		for _, s := range d.Statements {
			got = append(got, line(d, s))
		}
		if strings.Join(got, "\n") != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

func TestChains(t *testing.T) {
	tests := []struct{ name, outlet, credit, body, want string }{
		{"official", "Town Paper", "", "The bridge was closed, police said.", "outlet Town Paper > official police"},
		{"wire and official", "Town Paper", "", "The bridge was closed, police said, Reuters reported.", "outlet Town Paper > wire Reuters"},
		{"credit", "Town Paper", "Northwire", "The bridge was closed, police said.", "outlet Town Paper > wire Northwire > official police"},
		{"own credit", "Northwire", "Northwire", "The bridge was closed, police said.", "outlet Northwire > official police"},
		{"dateline of another", "Town Paper", "", "LISBON (AP) — The bridge was closed, police said.", "outlet Town Paper > wire Associated Press > official police"},
		{"own eyes", "Northwire", "", "Smoke rose over the bridge, a Northwire witness said.", "outlet Northwire > reporter Northwire witness"},
		{"a wire's eyes", "Town Paper", "", "Smoke rose over the bridge, a Reuters correspondent said.", "outlet Town Paper > wire Reuters > reporter Reuters correspondent"},
		{"witness", "Town Paper", "", "The bridge shook, a resident said.", "outlet Town Paper > witness resident"},
		{"second hand", "Town Paper", "", "Inspector Ana Soto was quoted by Xinhua as saying the bridge was closed.", "outlet Town Paper > wire Xinhua > official Ana Soto"},
		{"experts", "Town Paper", "", "The bridge was unsafe, analysts said.", "outlet Town Paper > person analysts"},
		{"country", "Town Paper", "", "Iran said the bridge was unsafe.", "outlet Town Paper > official Iran"},
		{"document", "Town Paper", "", "The bridge was unsafe, the report said.", "outlet Town Paper > document report"},
		{"an unknown wire's eyes", "Town Paper", "", "Smoke rose over the bridge, a Savanna Wire witness said.", "outlet Town Paper > wire Savanna Wire > reporter Savanna Wire witness"},
		{"a newsroom without a name", "Town Paper", "", "The bridge was closed, state television said.", "outlet Town Paper > wire state television"},
		{"told to a newsroom", "Town Paper", "", "A resident told Radio Kasane that the bridge shook.", "outlet Town Paper > wire Radio Kasane > witness resident"},
		{"told to the outlet", "Radio Kasane", "", "A resident told Radio Kasane that the bridge shook.", "outlet Radio Kasane > witness resident"},
		{"nested", "Town Paper", "", "The ministry said that residents had warned that the bridge was unsafe.", "outlet Town Paper > official ministry"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := &hearsay.Version{Body: tt.body}
			v.Outlet, v.Credit = tt.outlet, tt.credit
			d := read(t, v)
			if len(d.Statements) == 0 {
				t.Fatal("no statement found")
			}
			var links []string
			for _, l := range d.Statements[0].Chain {
				links = append(links, string(l.Kind)+" "+l.Name)
			}
			if got := strings.Join(links, " > "); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

// The inner of two statements runs through the outer one.
func TestNestedChain(t *testing.T) {
	v := &hearsay.Version{Body: "The bridge was closed, police said, Reuters reported."}
	v.Outlet = "Town Paper"
	d := read(t, v)
	if len(d.Statements) != 2 {
		t.Fatalf("%d statements, want 2", len(d.Statements))
	}
	inner := d.Statements[1]
	if got := len(inner.Chain); got != 3 || inner.Chain[1].Kind != hearsay.WireLink || inner.Chain.Root().Kind != hearsay.OfficialLink {
		t.Errorf("chain of the inner statement is %v", inner.Chain)
	}
}

func TestStances(t *testing.T) {
	tests := []struct {
		body string
		want hearsay.Stance
	}{
		{"The mayor said the bridge was safe.", hearsay.Asserts},
		{"The mayor denied that the bridge was unsafe.", hearsay.Denies},
		{"The mayor did not believe that the bridge was unsafe.", hearsay.Denies},
		{"The mayor asked whether the bridge was safe.", hearsay.Questions},
		{"The mayor urged the ministry to close the bridge.", hearsay.Demands},
		{"The mayor promised to repair the bridge.", hearsay.Promises},
		{"The mayor threatened to close the bridge.", hearsay.Threatens},
		{"The mayor believes that the bridge is safe.", hearsay.Believes},
	}
	for _, tt := range tests {
		d := read(t, &hearsay.Version{Body: tt.body})
		if len(d.Statements) != 1 {
			t.Errorf("%s: %d statements", tt.body, len(d.Statements))
		} else if got := d.Statements[0].Stance; got != tt.want {
			t.Errorf("%s: %s, want %s", tt.body, got, tt.want)
		}
	}
}

// Who is quoted by another outlet speaks through it.
func TestQuotesOther(t *testing.T) {
	v := &hearsay.Version{Body: "Xinhua quoted Inspector Ana Soto as saying that the bridge was closed."}
	v.Outlet = "Town Paper"
	d := read(t, v)
	for _, s := range d.Statements {
		if pieces(d, s.Source) == "Inspector Ana Soto" && len(s.Chain) == 3 && s.Chain[1].Kind == hearsay.WireLink && s.Chain.Root().Name == "Ana Soto" {
			return
		}
	}
	t.Errorf("no statement of Soto's through Xinhua: %+v", d.Statements)
}

// A denial of "that" is tied to the statement it denies.
func TestAbout(t *testing.T) {
	d := read(t, &hearsay.Version{Body: "Inspector Ana Soto said the bridge had cracked. The company denied that."})
	if len(d.Statements) != 2 || d.Statements[1].About != d.Statements[0].ID {
		t.Errorf("statements %+v", d.Statements)
	}
}

// check fails on a statement that breaks a law of its type.
func check(t *testing.T, d *text.Doc) {
	t.Helper()
	for _, q := range d.Quotations {
		checkSpans(t, d, q.Pieces)
	}
	last := -1
	for _, s := range d.Statements {
		if len(s.Cue) == 0 || len(s.Content) == 0 {
			t.Fatalf("statement %s has no cue or no content", s.ID)
		}
		checkSpans(t, d, s.Source)
		checkSpans(t, d, s.Cue)
		checkSpans(t, d, s.Content)
		if s.Content[0].Start < last {
			t.Fatalf("statement %s stands out of order", s.ID)
		}
		last = s.Content[0].Start
		if s.Speaker != "" && d.Entity(s.Speaker) == nil {
			t.Fatalf("statement %s has an unknown speaker", s.ID)
		}
	}
}

func checkSpans(t *testing.T, d *text.Doc, ss hearsay.Spans) {
	t.Helper()
	for i, s := range ss {
		if s.Start < 0 || s.End > len(d.Text) || s.Empty() || i > 0 && s.Start < ss[i-1].Start {
			t.Fatalf("bad span %v in %v", s, ss)
		}
		if utf8.ValidString(d.Text) && (!utf8.RuneStart(d.Text[s.Start]) || s.End < len(d.Text) && !utf8.RuneStart(d.Text[s.End])) {
			t.Fatalf("span %v cuts a character", s)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"", "“", "\"\"\"\"", "said said said", "“a” said b, “c” “d", "according to according to",
		"He said: “A.\n\n“B.\n\nC”", "\xff\xfe said “\xff”", "A, B, C, D, said, E, F", "((((( ))))) said", "— said — “x” — Y",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, body string) {
		v := &hearsay.Version{Body: body}
		v.Outlet = "Town Paper"
		check(t, read(t, v))
	})
}

// Hostile texts are read in time that grows with their length.
func TestHostile(t *testing.T) {
	const n = 1 << 16
	for _, unit := range []string{"a", "“", "\"", "' ", "said ", "he said ", ", ", "“a” ", "and ", "AB: x\n\n", "Q: a\n\nA: b\n\n", "he said that ", "according to Soto, ", "reportedly ", ", citing Soto", "Ana Soto: “x” ", "refused to say or deny ", "( ", "Soto, ", "who ", "of the ", "said that ", "\n\n“a", "— "} {
		v := &hearsay.Version{Body: strings.Repeat(unit, n/len(unit))}
		check(t, read(t, v))
	}
}

// To dismiss a minister denies nothing; to dismiss a claim does.
func TestRemoval(t *testing.T) {
	for body, want := range map[string]hearsay.Stance{
		"The mayor rejected the allegation.": hearsay.Denies,
		"The mayor denied the allegation.":   hearsay.Denies,
	} {
		d := read(t, &hearsay.Version{Body: body})
		if len(d.Statements) != 1 || d.Statements[0].Stance != want {
			t.Errorf("%s: %+v", body, d.Statements)
		}
	}
}
