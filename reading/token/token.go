// Package token is the first stage of reading: it finds the headline, paragraphs and
// sentences of a text and cuts them into tokens.
//
// Tokens follow Universal Dependencies for English as the GUM corpus cuts them: "do|n't",
// "Esper|'s", "$|5", "tenure|-|track", but "U.S.", "1,200", "9/11", "co-founder" and web
// addresses whole. Every byte of the text that is neither white space nor a mail program's
// mark of quotation before a line ("> ") belongs to exactly one token; no token is longer
// than [MaxToken] bytes.
//
// The work goes in three steps. layout.go finds paragraphs and the headline by the lines
// of the text (line.go; wrap.go for lines that were wrapped). cut.go cuts a paragraph into
// words and mark.go into what is no word. sentence.go decides after which tokens a sentence
// ends: a stop (stop.go) is a candidate, as in Unicode's UAX 29, and what stands around it
// decides: abbreviations (abbreviation.go), what belongs to a quotation before it
// (behind.go), and the habits of writers who use no capitals (habit.go). label.go knows the
// few sentences that no stop announces, mail.go what a mail or post shows where its line
// breaks were lost, and hour.go the hours that head the entries of a live blog. The words that these rules go by stand in
// lexicon/token.tsv.
package token

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// MaxToken is the length in bytes at which a run without white space is cut.
const MaxToken = 256

// tokensInSentence is for how many tokens there is room for a sentence at first.
const tokensInSentence = 16

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
	d.Paragraphs = paragraphs(s.words, d.Text, d.Title)
	if cap(d.Tokens) == 0 {
		d.Tokens = make([]text.Token, 0, len(d.Text)/5+8)
	}
	c := cutter{words: s.words, text: d.Text, low: lowered(d.Text), tokens: d.Tokens}
	ends := make([]int, len(d.Paragraphs)) // the token after each paragraph
	for p, span := range d.Paragraphs {
		if err := ctx.Err(); err != nil {
			return err
		}
		c.paragraph(span.Start, span.End)
		ends[p] = len(c.tokens)
	}
	d.Tokens = c.tokens
	d.Sentences = slices.Grow(d.Sentences, len(d.Tokens)/tokensInSentence+2)
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
	t.Lower = c.low[start:end]
	if !ascii(t.Lower) {
		t.Lower = strings.ToLower(c.text[start:end])
	}
	c.tokens = append(c.tokens, t)
}

// lowered is s with its ASCII letters in lower case; s itself where none is a capital.
// Every token's lower form is a piece of it, so that none has to be made for each.
func lowered(s string) string {
	for i := range len(s) {
		if upper(s[i]) {
			var b strings.Builder
			b.Grow(len(s))
			b.WriteString(s[:i])
			for ; i < len(s); i++ {
				c := s[i]
				if upper(c) {
					c += 'a' - 'A'
				}
				b.WriteByte(c)
			}
			return b.String()
		}
	}
	return s
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
