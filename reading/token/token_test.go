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

func TestSentences(t *testing.T) {
	for _, want := range []string{
		"He left. | She stayed.",
		"Mr. Lee met Gen. Park at 5 p.m. on Jan. 3. | They spoke.",
		"He lives in the U.S. | The rest do not.",
		"The U.S. Embassy was hit.",
		"“We go. | We stay.” | They left.",
		"\"Who knows?\" Mr. Hall asked. | Nobody did.",
		"\"Run!\" she cried. | He ran.",
		"Prices rose 1.5 percent. | 30 people came.",
		"It ended (they say.) | Then it began.",
		"Well ... maybe. | Yes.",
		"Acme Inc. The firm closed.",
		"1. Wash your hands.",
		"J. K. Hall wrote it. | It sold.",
		"It ended.The rest left.",
		"He added: “It is over.” | Police came.",
	} {
		s := strings.ReplaceAll(want, " | ", " ")
		if want == "It ended.The rest left." {
			want = "It ended. | The rest left."
		}
		if want == "Acme Inc. The firm closed." {
			want = "Acme Inc. | The firm closed."
		}
		d := read(t, s)
		var got []string
		for _, sent := range d.Sentences {
			got = append(got, sent.In(d.Text))
		}
		if g := strings.Join(got, " | "); g != want {
			t.Errorf("sentences\n got %s\nwant %s", g, want)
		}
	}
}

func TestLayout(t *testing.T) {
	for _, c := range []struct {
		name, in, title string
		paragraphs      []string
	}{
		{"headline", "Fire in port\n\nA fire broke out. It grew.\n", "Fire in port", []string{"Fire in port", "A fire broke out. It grew."}},
		{"no headline", "A fire broke out.\n\nIt grew.", "", []string{"A fire broke out.", "It grew."}},
		{"lines", "A fire broke out in the port of the old town on Monday.\nIt grew.\nIt died.", "",
			[]string{"A fire broke out in the port of the old town on Monday.", "It grew.", "It died."}},
		{"wrapped", "A fire broke out in the port of the old town on Monday, and the men who\nwork there were told to leave by the harbour master, who said that the\nsmoke was thick.\n\nIt died.", "",
			[]string{"A fire broke out in the port of the old town on Monday, and the men who\nwork there were told to leave by the harbour master, who said that the\nsmoke was thick.", "It died."}},
		{"crlf", "\ufeffFire in port\r\n\r\nIt grew.\r\nIt died.", "Fire in port", []string{"Fire in port", "It grew.", "It died."}},
	} {
		d := read(t, c.in)
		if got := d.Title.In(d.Text); got != c.title {
			t.Errorf("%s: title %q, want %q", c.name, got, c.title)
		}
		var got []string
		for _, p := range d.Paragraphs {
			got = append(got, p.In(d.Text))
		}
		if strings.Join(got, "¶") != strings.Join(c.paragraphs, "¶") {
			t.Errorf("%s: paragraphs\n got %q\nwant %q", c.name, got, c.paragraphs)
		}
	}
}
