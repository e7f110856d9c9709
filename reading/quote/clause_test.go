package quote

import (
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
)

// all are the statements of a body as a test writes them, each with its stance.
func all(t *testing.T, v *hearsay.Version) []string {
	t.Helper()
	d := read(t, v)
	var out []string
	for _, s := range d.Statements {
		out = append(out, line(d, s)+" / "+string(s.Stance))
	}
	return out
}

// Whose act a cue is where the sentence has several clauses.
func TestClauses(t *testing.T) {
	tests := []struct {
		name, body string
		want       []string
	}{
		{"no source across a subordinator", "Protesters left the Norwegian embassy in Lima on Friday after the Coastal Defence Front ordered them to leave, a clerk said.", []string{
			"a clerk / said / Protesters left the Norwegian embassy in Lima on Friday after the Coastal Defence Front ordered them to leave / asserts",
			"the Coastal Defence Front / ordered / them to leave / demands",
		}},
		{"second cue of one source", "The ministry said two ships had collided on Monday and denied reports of a third.", []string{
			"The ministry / said / two ships had collided on Monday / asserts",
			"The ministry / denied / reports of a third / denies",
		}},
		{"second cue past a thing", "The mayor said the bridge was closed and denied that anyone had been hurt.", []string{
			"The mayor / said / the bridge was closed / asserts",
			"The mayor / denied / that anyone had been hurt / denies",
		}},
		{"second clause, second source", "The army said it had taken the town, and the rebels said they still held it.", []string{
			"The army / said / it had taken the town / asserts",
			"the rebels / said / they still held it / asserts",
		}},
		{"weekday before the source", "On Saturday the harbour office had warned boats not to sail.", []string{
			"the harbour office / had warned / boats not to sail / demands",
		}},
		{"anonymous", "A sailor who asked not to be named said the hull had cracked.", []string{
			"A sailor who asked not to be named / said / the hull had cracked / asserts",
		}},
		{"a wire's word runs on", "Reuters reports that outside the gate people threw stones, while others sang No, no! … No, no!", []string{
			"Reuters / reports / that outside the gate people threw stones, while others sang No, no! … No, no / asserts",
		}},
		{"marker", "That said, the road was open, the mayor said.", []string{
			"the mayor / said / the road was open / asserts",
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := all(t, &hearsay.Version{Body: tt.body})
			if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
			}
		})
	}
}

// What is ruled out, dismissed as false or played down is denied; what is done to people
// is not said by them.
func TestDenials(t *testing.T) {
	tests := []struct{ body, want string }{
		{"The police ruled out sabotage on Tuesday.", "denies"},
		{"The police would not rule out sabotage on Tuesday.", "questions"},
		{"The minister dismissed the video as fake.", "denies"},
		{"The minister dismissed the claim as false.", "denies"},
		{"The company rejected the accusation.", "denies"},
		{"The government played down the threat of flooding.", "denies"},
		{"The police questioned the captain on Tuesday.", ""},
	}
	for _, tt := range tests {
		got := ""
		if d := read(t, &hearsay.Version{Body: tt.body}); len(d.Statements) > 0 {
			got = string(d.Statements[0].Stance)
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.body, got, tt.want)
		}
	}
	for _, title := range []string{"Ferry captain questioned", "Captain questioned over sinking", "Captain questioned as toll rises", "Toll rises to 14, captain questioned"} {
		if got := all(t, &hearsay.Version{Title: title, Body: "The search goes on."}); len(got) > 0 {
			t.Errorf("%s: %q", title, got)
		}
	}
}

// A name in apposition to a description is who speaks.
func TestApposedSpeaker(t *testing.T) {
	tests := []struct{ body, want string }{
		{"The driver's lawyer, Luis Marin, said the bridge was closed.", "Luis Marin"},
		{"“No,” the driver's lawyer, Luis Marin, told reporters.", "Luis Marin"},
		{"His rival, Luis Marin of the Civic Front, says votes were lost.", "Luis Marin"},
		{"The lawyer said the bridge was closed.", "lawyer"},
	}
	for _, tt := range tests {
		d := read(t, &hearsay.Version{Body: tt.body})
		if len(d.Statements) == 0 || d.Entity(d.Statements[0].Speaker) == nil {
			t.Errorf("%s: no speaker", tt.body)
		} else if got := d.Entity(d.Statements[0].Speaker).Name; got != tt.want {
			t.Errorf("%s: %q, want %q", tt.body, got, tt.want)
		}
	}
}

// Whoever is cited says what is reported on their word, through the one who cites.
func TestCiting(t *testing.T) {
	v := &hearsay.Version{Body: "Twelve people were hurt, Radio Kasane reported, citing the health ministry."}
	v.Outlet = "Town Paper"
	d := read(t, v)
	if len(d.Statements) != 2 {
		t.Fatalf("%d statements, want 2", len(d.Statements))
	}
	if got, want := line(d, d.Statements[1]), "the health ministry / citing / Twelve people were hurt"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	var links []string
	for _, l := range d.Statements[1].Chain {
		links = append(links, string(l.Kind)+" "+l.Name)
	}
	if got, want := strings.Join(links, " > "), "outlet Town Paper > wire Radio Kasane > official health ministry"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
