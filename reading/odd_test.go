package reading_test

import (
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
)

// size is how large the shapeless texts are: enough that what is quadratic doesn't end.
const size = 2 << 20

// TestOddTextIsReadWithoutHarm reads what no reporter wrote. Where the text says nothing
// (nothing is true), nobody may be made to say or to count anything.
func TestOddTextIsReadWithoutHarm(t *testing.T) {
	for _, c := range []struct {
		name    string
		body    string
		nothing bool
	}{
		{"nothing", "", true},
		{"white space", " \n\t\u00a0\r\n", true},
		{"a mark", "\uFEFF", true},
		{"no sentence", "…", true},
		{"line feeds", strings.Repeat("\n", 50_000), true},
		{"invalid bytes", "Police said \xff\xfe that \xc3 two people died.", false},
		{"only invalid bytes", strings.Repeat("\xff\xfe\xc3", 1000), true},
		{"carriage returns", "Two people died, police said.\r\n\r\n“We saw it,” a witness said.\r\n", false},
		{"control characters", "Two\x00 people\x07 died,\x1b[31m police said.", false},
		{"zero width", "Two\u200b people\u200d were\u2060 killed,\ufeff police\u200b said.", false},
		{"combining marks", strings.Repeat("e\u0301\u0301\u0301", 20_000), true},
		{"right to left", "قال مسؤول إن شخصين قتلا. \u202Eabc\u202C said the minister.", false},
		{"emoji", "Boom 💥🏳️‍🌈 three dead?? 😱 @rooftop says so #blast", false},
		{"only hashtags", "#harbour #blast #breaking #pray", true},
		{"only addresses", "https://harbour.example/a?b=1 @rooftop www.example.org me@example.org", true},
		{"only a headline", "Ferry sinks off Brannhamn", true},
		{"another language", "Zwei Menschen starben am Dienstag, sagte ein Sprecher der Polizei in Köln, und die Straße ist noch gesperrt.", true},
		{"capitals", "TWO PEOPLE DIED IN A BLAST, POLICE SAID. THE MINISTER DENIED THAT.", false},
		{"bare attribution", "said said said, said: said \"said\" said according to according to", false},
		{"code", code, true},
		{"a recipe", recipe, true},
		{"verse", verse, false},
		{"results", results, true},
		{"shares", shares, true},
		{"filler", filler, true},
		{"digits", strings.Repeat("1,234.5 67:89 10/11/12 ", 4_000), true},
		{"one sentence", strings.Repeat("and then the minister said that ", 5_000/6), false},
		{"one sentence without an end", strings.Repeat("and then the minister said that ", 6_000), false},
		{"names in a row", strings.Repeat("Ana Ruiz, Omar Haddad, Lena Falk, ", 3_000), true},
		{"nested quotations", strings.Repeat("“He said ‘she said ", 3_000), false},
		{"quotations", strings.Repeat("“Go,” he said. ", 6_000), false},
		{"quotation marks", strings.Repeat("\"", 100_000), true},
		{"spaced quotation marks", strings.Repeat("\" ", 100_000), true},
		{"opening marks", strings.Repeat("“", 100_000), true},
		{"brackets", strings.Repeat("((([[[{{{", 50_000/9), true},
		{"spaced brackets", strings.Repeat("( ", 50_000), true},
		{"one word", strings.Repeat("a", size), true},
		{"one-letter words", strings.Repeat("a b c d ", size/8), true},
		{"one word again and again", strings.Repeat("police ", size/7), true},
		{"capital words", strings.Repeat("Ruiz ", size/5/4), true},
		{"stops", strings.Repeat(". ", size/8), true},
		{"short lines", strings.Repeat("a\n", size/8), true},
		{"a long page", strings.Repeat("Two people were killed when the ferry sank on Tuesday, mayor Ana Ruiz said. ", size/77), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			v, r := read(t, "", c.body)
			if why := broken(v, r); why != "" {
				t.Error(why)
			}
			if !c.nothing {
				return
			}
			for _, s := range r.Statements {
				t.Errorf("%s %s: %.80q", s.Speaker, s.Stance, s.Content.Hull().In(c.body))
			}
			for _, f := range r.Figures {
				if f.Counted != hearsay.OtherCounted {
					t.Errorf("%s %v: %q", f.Counted, f.Quantity, f.Words)
				}
			}
		})
	}
}

const (
	code = `package main

// kill stops n workers; it said "done" before.
func kill(n int) error {
	if n < 0 { return errors.New("said no") }
	for i := 0; i < n; i++ { log.Printf("killed %d of %d", i, n) } // reports 3 dead
	return nil
}
`
	recipe = `Lentil soup

200 g lentils, 2 onions, 1 clove of garlic, 3 tbsp oil, 1.5 l water

Chop the onions and fry them in the oil. Add the lentils and the water and let it boil for 25 minutes. Season with salt.
Serves four.
`
	verse = `The harbour lamps are lit and low,
  the gulls are white, the gulls are grey,
and nobody who saw them go
  has come to call the boats away.

O tide that took a hundred sails,
  O wind that never gave one back,
the night is long, the lantern fails,
  the road along the shore is black.
`
	results = `Brannhamn Rovers   3  1  Westport United
Oldham Vale        0  0  Kirk Athletic
1. Rovers  22 14 5 3 47:21 47
2. Vale    22 13 4 5 40:25 43
3. United  22 12 3 7 39:30 39
Men's 100 m: 1. Falk (SWE) 10.12, 2. Ruiz (ESP) 10.15, 3. Haddad (LBN) 10.20
`
	shares = `COAST ENERGY   COE   12.40  +0.35  +2.9%
NORTHWIRE      NWR    3.05  -0.10  -3.2%
FTSE 7,611.12 (-0.4%)  DAX 15,920.01 (+0.1%)  EUR/USD 1.0712
Vol 1,204,500  Hi 12.55  Lo 12.01
`
	filler = `Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.`
)
