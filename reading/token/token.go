// Package token is the first stage of reading: it finds the headline, paragraphs and
// sentences of a text and cuts them into tokens.
//
// Tokens follow Universal Dependencies for English as the GUM corpus cuts them: "do|n't",
// "Esper|'s", "$|5", "tenure|-|track", but "U.S.", "1,200", "9/11", "co-founder" and web
// addresses whole. Every byte of the text that is not white space belongs to exactly one
// token; no token is longer than [MaxToken] bytes.
//
// The work goes in three steps, each in a file of its own: layout.go finds paragraphs
// and the headline by the lines of the text, cut.go cuts a paragraph into tokens, and
// sentence.go decides after which tokens a sentence ends.
package token

import (
	"context"
	"strings"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// MaxToken is the length in bytes at which a run without white space is cut.
const MaxToken = 256

// Stage cuts text into sentences and tokens. The zero Stage is not usable: see [New].
type Stage struct {
	words *lexicon.Writing
}

// New makes the stage.
func New() text.Stage { return &Stage{words: lexicon.Orthography()} }

// Name is "token".
func (*Stage) Name() string { return "token" }

// Needs is nothing: this stage comes first.
func (*Stage) Needs() []text.Layer { return nil }

// Gives is the layer of sentences.
func (*Stage) Gives() []text.Layer { return []text.Layer{text.Sentences} }

// Read fills Title (where the version has none), Paragraphs, Sentences and Tokens.
func (s *Stage) Read(ctx context.Context, d *text.Doc) error {
	if d.Version == nil || d.Version.Title == "" {
		d.Title = headline(d.Text)
	}
	d.Paragraphs = paragraphs(d.Text, d.Title)
	d.Tokens = make([]text.Token, 0, len(d.Text)/5+8)
	c := cutter{words: s.words, text: d.Text, tokens: d.Tokens}
	ends := make([]int, len(d.Paragraphs)) // the token after each paragraph
	for p, span := range d.Paragraphs {
		if err := ctx.Err(); err != nil {
			return err
		}
		c.paragraph(span.Start, span.End)
		ends[p] = len(c.tokens)
	}
	d.Tokens = c.tokens
	small, first := writesSmall(d), 0
	for p, end := range ends {
		s.sentences(d, p, first, end, small)
		first = end
	}
	return ctx.Err()
}

// add closes a token over the bytes [start, end).
func (c *cutter) add(start, end int) {
	t := text.Token{Head: -1}
	t.Start, t.End = start, end
	t.Lower = strings.ToLower(c.text[start:end])
	c.tokens = append(c.tokens, t)
}
