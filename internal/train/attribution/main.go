// Command attribution fits the weights by which package quote knows cues and the ends of
// contents, on the training part of PolNeAR, and writes them to lexicon/weights. Run it
// from the root of the checkout, the cues first, for the ends are told with their help:
//
//	go run ./internal/train/attribution SHARED_DIR cues
//	go run ./internal/train/attribution SHARED_DIR ends
//
// The weights are those of a logistic regression over named features (see
// [quote.Feature]), so the files can be read, and each decision explained. Every choice is
// made in a fixed order: the same corpus gives the same files, byte for byte.
package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/eval"
	"github.com/hearsay-news/hearsay/reading/parse"
	"github.com/hearsay-news/hearsay/reading/quote"
	"github.com/hearsay-news/hearsay/reading/tag"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/token"
)

func main() {
	if len(os.Args) < 3 || os.Args[2] != "cues" && os.Args[2] != "ends" {
		fmt.Fprintln(os.Stderr, "usage: attribution SHARED_DIR cues|ends [check]")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2], len(os.Args) > 3); err != nil {
		fmt.Fprintln(os.Stderr, "attribution:", err)
		os.Exit(1)
	}
}

// run fits the weights, or, to check settings, fits them on four texts of five and tells how
// they do on the fifth.
func run(shared, what string, check bool) error {
	texts, err := eval.Attributions(filepath.Join(shared, "corpora", "polnear", "train"))
	if err != nil {
		return err
	}
	m, held := newModel(), newModel()
	stages := []text.Stage{token.New(), tag.New(), parse.New()}
	for i, t := range texts {
		to := m
		if check && i%5 == 4 {
			to = held
		}
		d := text.New(t.Version)
		for _, s := range stages {
			if err := s.Read(context.Background(), d); err != nil {
				return err
			}
		}
		if what == "cues" {
			addCues(to, quote.Candidates(d), t.Attributions)
		} else {
			addEnds(to, quote.Ends(d), t.Attributions)
		}
	}
	settings := cueSettings
	if what == "ends" {
		settings = endSettings
	}
	table := m.fit(settings)
	if check {
		held.score(table)
		return nil
	}
	fmt.Printf("%d examples, %d features\n", len(m.examples), len(m.names))
	return os.WriteFile(filepath.Join("lexicon", "weights", what+".tsv"), []byte(table), 0o644)
}

// maxCue is the longest gold cue, in bytes, that is learned from: longer ones are
// annotators' paraphrases of a whole clause.
const maxCue = 80

// addCues makes an example of every candidate. Of the candidates inside a gold cue the
// one that is the cue exactly is right, else its last verb, else its noun.
func addCues(m *model, candidates []quote.Candidate, gold []eval.GoldStatement) {
	right := make([]bool, len(candidates))
	for _, g := range gold {
		if g.Cue.Hull().Len() > maxCue {
			continue
		}
		best, rank := -1, 0
		for n, c := range candidates {
			if !g.Cue.Overlaps(c.Head) {
				continue
			}
			r := 2
			if c.Noun {
				r = 1
			}
			if len(g.Cue) == 1 && g.Cue[0] == c.Cue {
				r = 3
			}
			if r >= rank {
				best, rank = n, r
			}
		}
		if best >= 0 {
			right[best] = true
		}
	}
	for n, c := range candidates {
		m.add(c.Features, right[n])
	}
}

// addEnds makes an example of every place up to the end of a gold content.
func addEnds(m *model, ends []quote.End, gold []eval.GoldStatement) {
	for _, e := range ends {
		for _, g := range gold {
			if !g.Cue.Overlaps(e.Cue) {
				continue
			}
			last, ok := pieceAt(g.Content, e.From)
			if !ok || e.At > last.End {
				continue
			}
			m.add(e.Features, e.At == last.End)
			break
		}
	}
}

// pieceAt is the piece of content that begins at byte from, give or take a mark.
func pieceAt(content hearsay.Spans, from int) (hearsay.Span, bool) {
	for _, s := range content {
		if s.Start <= from+4 && from <= s.Start+4 {
			return s, true
		}
	}
	return hearsay.Span{}, false
}
