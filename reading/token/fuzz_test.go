package token_test

import (
	"context"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/token"
)

// FuzzToken checks on any text what the package promises: tokens in order, none empty
// or too long, on character boundaries, covering all but white space; sentences made of
// whole tokens, one after the other; paragraphs in order.
func FuzzToken(f *testing.F) {
	seeds, err := os.ReadDir("testdata/fuzz/FuzzToken")
	if err != nil || len(seeds) == 0 {
		f.Fatal("the seeds in testdata/fuzz/FuzzToken are missing")
	}
	f.Add("A headline\n\nMr. Lee said: “Go.” They didn't.")
	f.Fuzz(func(t *testing.T, s string) {
		check(t, read(t, s))
		if title, body, ok := strings.Cut(s, "\n"); ok && title != "" {
			d := text.New(&hearsay.Version{Title: title, Body: body})
			if err := token.New().Read(context.Background(), d); err != nil {
				t.Fatal(err)
			}
			check(t, d)
		}
	})
}

// check holds a document against the package's promises.
func check(t *testing.T, d *text.Doc) {
	t.Helper()
	at, valid := 0, utf8.ValidString(d.Text)
	for i, tok := range d.Tokens {
		if tok.Start < at || tok.End <= tok.Start || tok.Len() > token.MaxToken+utf8.UTFMax {
			t.Fatalf("token %d at %v after %d", i, tok.Span, at)
		}
		if gap := strings.TrimFunc(d.Text[at:tok.Start], blank); gap != "" {
			t.Fatalf("%q is in no token", gap)
		}
		if valid && !utf8.ValidString(tok.In(d.Text)) {
			t.Fatalf("token %q cuts a character", tok.In(d.Text))
		}
		if tok.Head != -1 || tok.Lower != strings.ToLower(tok.In(d.Text)) {
			t.Fatalf("token %d: %+v", i, tok)
		}
		at = tok.End
	}
	if gap := strings.TrimFunc(d.Text[at:], blank); gap != "" {
		t.Fatalf("%q is in no token", gap)
	}
	next := 0
	for i, s := range d.Sentences {
		if s.First != next || s.Last <= s.First || s.Span != d.Cover(s.First, s.Last) {
			t.Fatalf("sentence %d: %+v, want token %d first", i, s, next)
		}
		if !d.Paragraphs[s.Paragraph].Contains(s.Span) {
			t.Fatalf("sentence %d sticks out of its paragraph", i)
		}
		for k := s.First; k < s.Last; k++ {
			if d.Tokens[k].Sentence != i {
				t.Fatalf("token %d is of sentence %d, not %d", k, d.Tokens[k].Sentence, i)
			}
		}
		next = s.Last
	}
	if next != len(d.Tokens) {
		t.Fatalf("%d tokens are in no sentence", len(d.Tokens)-next)
	}
	if d.Title.End > len(d.Text) {
		t.Fatalf("title %v sticks out", d.Title)
	}
}

// blank reports whether r needs no token. A mark of quotation at the start of a line
// needs none.
func blank(r rune) bool {
	return r == '>' || unicode.IsSpace(r) || r == '\uFEFF' || r == '\u200B' || r == '\u2060'
}

// TestHostile reads texts that are large and shapeless.
func TestHostile(t *testing.T) {
	const size = 1 << 20
	for name, s := range map[string]string{
		"one word":    strings.Repeat("a", size),
		"stops":       strings.Repeat(".", size),
		"quotes":      strings.Repeat("\"", size),
		"brackets":    strings.Repeat("(", size),
		"dotted":      strings.Repeat("a.", size/2),
		"hyphens":     strings.Repeat("non-", size/4),
		"digits":      strings.Repeat("1-", size/2),
		"addresses":   strings.Repeat("a@b.", size/4),
		"apostrophes": strings.Repeat("'s", size/2),
		"lines":       strings.Repeat("\n", size),
		"short lines": strings.Repeat("a\n", size/2),
		"invalid":     strings.Repeat("\xff\xfe", size/2),
		"joiners":     strings.Repeat("👩\u200d", size/7),
		"questions":   strings.Repeat("? A ", size/4),
		"letters":     strings.Repeat("a ", size),
		"initials":    strings.Repeat("A. ", size/3),
		"items":       strings.Repeat("- a\n", size/4),
		"numbers":     strings.Repeat("1. ", size/3),
		"mail":        strings.Repeat("> ", size/2),
		"mail lines":  strings.Repeat(">> a\n", size/5),
		"cells":       strings.Repeat("a\t", size/2),
		"rows":        strings.Repeat("a\t1\n", size/4),
		"dots":        strings.Repeat(". ", size/2),
		"faces":       strings.Repeat(":) ", size/3),
		"references":  strings.Repeat(".[1 ", size/4),
		"asides":      strings.Repeat("? (A ", size/5),
		"nicknames":   strings.Repeat("A. \"A", size/5),
		"spaces":      strings.Repeat("1 "+strings.Repeat(" ", 1000), size/1000),
		"blocks":      strings.Repeat("A VERY WIDE LINE THAT IS MADE OF CAPITALS ONLY\nAND ANOTHER ONE BEHIND IT, AS WIDE AS THE FIRST\n\n", size/100),
		"bound":       strings.Repeat("the\n", size/4),
	} {
		t.Run(name, func(t *testing.T) { check(t, read(t, s)) })
	}
}
