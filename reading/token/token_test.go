package token_test

import (
	"context"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/token"
)

// read cuts a plain text.
func read(t testing.TB, s string) *text.Doc {
	t.Helper()
	d := text.New(&hearsay.Version{Body: s})
	if err := token.New().Read(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	return d
}

func TestTokens(t *testing.T) {
	// A space in want is a cut; the text is want without the spaces marked by ·.
	for _, want := range []string{
		"They do·n't know Esper·'s plan·.",
		"We ca·n’t say it·’s theirs·, and can·not·.",
		"It cost $·5·m·, or €·1,200.50·, at 9.30 a.m. on 1/2·.",
		"U.S. troops and the U.N. left·.",
		"Dr. J.K. Hall of Acme Inc. met Mr. Lee·, Jr.",
		"A tenure·-·track co-founder aged 45·-·year·-·old·.",
		"See https://example.com/a-b?c=d·, or write to desk@example.org·.",
		"@handle said #topic·!",
		"Call 212-555-0136 between 20·-·30 times·.",
		"No. 5 is 5·%·.",
		"He ran 18·km at 9·pm·.",
		"The '90s were 1980s·–·90s·.",
		"and·/·or·, s/he",
		"Wait·... what·?!",
		"“·Go·,·” she said·.",
		"(·see·)·[·1·]",
		"O'Brien·'s rock 'n' roll",
		"👩‍👩‍👧 🇫🇷 ok",
		"Amazon.com fell·.",
		"gon·na go",
		"E.ON paid the WHO·'s share in mid-2005·.",
		"Since Nov.·3 or (·Nov. 3·)·.",
		"Jones v. Hall was main.go·.",
	} {
		d := read(t, strings.ReplaceAll(want, "·", ""))
		var got strings.Builder
		for i, tok := range d.Tokens {
			if i > 0 {
				if d.Tokens[i-1].End == tok.Start {
					got.WriteString("·")
				} else {
					got.WriteString(" ")
				}
			}
			got.WriteString(d.Word(i))
		}
		if got.String() != want {
			t.Errorf("tokens\n got %s\nwant %s", got.String(), want)
		}
	}
}
