package parse_test

import (
	"context"
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/parse"
	"github.com/hearsay-news/hearsay/reading/tag"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/token"
)

func read(t testing.TB, s string) *text.Doc {
	t.Helper()
	d := text.New(&hearsay.Version{Body: s})
	for _, stage := range []text.Stage{token.New(), tag.New(), parse.New()} {
		if err := stage.Read(context.Background(), d); err != nil {
			t.Fatal(err)
		}
	}
	return d
}

func TestTree(t *testing.T) {
	for _, c := range []struct {
		text string
		arcs []string // dependent relation head
	}{
		{"Police arrested three men on Monday.", []string{
			"Police nsubj arrested", "arrested root -", "three nummod men", "men obj arrested", "on case Monday", "Monday obl arrested", ". punct arrested"}},
		{"The bridge was closed by the mayor.", []string{
			"The det bridge", "bridge nsubj:pass closed", "was aux:pass closed", "closed root -", "by case mayor", "the det mayor", "mayor obl:agent closed", ". punct closed"}},
		{"Officials said that the strike had ended.", []string{
			"Officials nsubj said", "said root -", "that mark ended", "the det strike", "strike nsubj ended", "had aux ended", "ended ccomp said", ". punct said"}},
		{"He is ill (he says).", []string{
			"He nsubj ill", "is cop ill", "ill root -", "( punct says", "he nsubj says", "says parataxis ill", ") punct says", ". punct ill"}},
	} {
		d := read(t, c.text)
		for i, tok := range d.Tokens {
			head := "-"
			if tok.Head >= 0 {
				head = d.Word(tok.Head)
			}
			if got := d.Word(i) + " " + tok.Relation + " " + head; got != c.arcs[i] {
				t.Errorf("%s: got %s, want %s", c.text, got, c.arcs[i])
			}
		}
	}
}

// TestShape holds trees of odd texts against what every tree is: one root a sentence,
// heads in the same sentence, no cycle.
func TestShape(t *testing.T) {
	for _, s := range []string{
		"", ".", "...", "\"\" ( ) ,", "a", "a , b", ", a", "a b c d e f g", "“ ( [ “ a ” ] ) ”",
		strings.Repeat("( ", 1<<12), strings.Repeat("a ", 1<<14), strings.Repeat("\" a , ", 1<<12), "\xff \xfe.",
	} {
		d := read(t, s)
		for n, sent := range d.Sentences {
			roots := 0
			for i := sent.First; i < sent.Last; i++ {
				h, steps := i, 0
				for d.Tokens[h].Head >= 0 && steps <= sent.Last-sent.First {
					h = d.Tokens[h].Head
					steps++
					if h < sent.First || h >= sent.Last {
						t.Fatalf("%.20q: head %d of token %d is out of sentence %d", s, h, i, n)
					}
				}
				if steps > sent.Last-sent.First {
					t.Fatalf("%.20q: a cycle at token %d", s, i)
				}
				if d.Tokens[i].Head < 0 {
					roots++
					if d.Tokens[i].Relation != "root" {
						t.Fatalf("%.20q: root is %q", s, d.Tokens[i].Relation)
					}
				}
			}
			if roots != 1 {
				t.Fatalf("%.20q: %d roots in sentence %d", s, roots, n)
			}
		}
	}
}
