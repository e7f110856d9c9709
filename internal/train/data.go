package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay/internal/eval"
	"github.com/hearsay-news/hearsay/reading/text"
)

// corpora is what weights are fitted on.
type corpora struct {
	gold   []*text.Doc // treebanks, without what is held out
	silver []*text.Doc // news with another parser's analysis
}

// load reads the corpora below dir/corpora.
func load(dir string) (*corpora, error) {
	c := &corpora{}
	for _, name := range []string{"gum", "ewt"} {
		docs, err := eval.Treebank(filepath.Join(dir, "corpora", name))
		if err != nil {
			return nil, err
		}
		for _, d := range docs {
			if !eval.HeldOut(d.Version.ID) {
				c.gold = append(c.gold, d)
			}
		}
	}
	var err error
	if c.silver, err = silver(filepath.Join(dir, "corpora", "polnear")); err != nil {
		return nil, err
	}
	fmt.Printf("gold %d documents, silver %d\n", len(c.gold), len(c.silver))
	return c, nil
}

// A sample is one sentence to learn from. Heads are numbers within it.
type sample struct {
	full   string // the text that the tokens are views on
	tokens []text.Token
	doc    int // number of the document, for folds
}

// samples takes the sentences out of documents.
func samples(docs []*text.Doc, skipTitles bool) []sample {
	var out []sample
	for n, d := range docs {
		for _, s := range d.Sentences {
			if skipTitles && s.Title {
				continue // tagged as if headlines were prose
			}
			tokens := make([]text.Token, s.Last-s.First)
			copy(tokens, d.Tokens[s.First:s.Last])
			for i := range tokens {
				if tokens[i].Head >= 0 {
					tokens[i].Head -= s.First
				}
			}
			out = append(out, sample{full: d.Text, tokens: tokens, doc: n})
		}
	}
	return out
}

// recased gives the sample with its words' first letters, or all letters, in capitals:
// as headlines write them. Offsets are moved to a text of its own.
func recased(s sample, all bool) sample {
	var b strings.Builder
	tokens := make([]text.Token, len(s.tokens))
	copy(tokens, s.tokens)
	at := 0
	if len(tokens) > 0 {
		at = tokens[0].Start
	}
	for i := range tokens {
		b.WriteString(s.full[at:tokens[i].Start])
		form := tokens[i].In(s.full)
		at = tokens[i].End
		start := b.Len()
		switch {
		case all:
			form = strings.ToUpper(form)
		case len(form) > 3 || tokens[i].Tag == text.NOUN || tokens[i].Tag == text.VERB || i == 0:
			r, n := utf8.DecodeRuneInString(form)
			form = string(unicode.ToTitle(r)) + form[n:]
		}
		b.WriteString(form)
		tokens[i].Start, tokens[i].End = start, b.Len()
	}
	return sample{full: b.String(), tokens: tokens, doc: s.doc}
}
