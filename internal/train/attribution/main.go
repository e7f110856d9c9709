// Command attribution fits the two sequence models by which package quote finds who says
// what, on the training part of PolNeAR, and writes them to lexicon/weights. Run it from the
// root of the checkout, after any change to the tagger, the parser or the rules:
//
//	go run ./internal/train/attribution SHARED_DIR [check]
//
// With "check" it also tells how the fitted models do on PolNeAR's dev part.
//
// The model of roles is fitted on what the model of cues finds in texts that it has not
// seen: each fold of the texts is read by a model fitted on the others. Every choice is made
// in a fixed order: the same corpus gives the same files, byte for byte.
package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/eval"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/name"
	"github.com/hearsay-news/hearsay/reading/parse"
	"github.com/hearsay-news/hearsay/reading/quote"
	"github.com/hearsay-news/hearsay/reading/tag"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/token"
)

// folds is into how many parts the texts are cut so that each can be read by a model that
// has not seen it.
const folds = 4

var (
	cueSettings  = settings{bits: 20, rounds: 12, rate: 0.02, decay: 30, rare: 2, shift: 0.4}
	roleSettings = settings{bits: 20, rounds: 14, rate: 0.02, decay: 20, rare: 2}
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: attribution SHARED_DIR [check]")
		os.Exit(2)
	}
	if err := run(filepath.Join(os.Args[1], "corpora", "polnear"), len(os.Args) > 2); err != nil {
		fmt.Fprintln(os.Stderr, "attribution:", err)
		os.Exit(1)
	}
}

// A labelledText is a text that is read up to the names, and what annotators found in it.
type labelledText struct {
	doc  *text.Doc
	gold []eval.GoldStatement
}

func run(corpus string, check bool) error {
	texts, err := load(filepath.Join(corpus, "train"))
	if err != nil {
		return err
	}
	rows := make([][]row, len(texts))
	for i, t := range texts {
		for _, r := range quote.CueRows(t.doc) {
			rows[i] = append(rows[i], row{r.Features, cueLabels(r, t.gold)})
		}
	}
	var models quote.Models
	if models.Cues, err = save("cue", quote.CueLabels, fit(without(rows, -1), quote.CueLabels, cueSettings)); err != nil {
		return err
	}
	var roles []row
	for fold := range folds {
		m, _ := encode(quote.CueLabels, fit(without(rows, fold), quote.CueLabels, cueSettings))
		for i := fold; i < len(texts); i += folds {
			t := &texts[i]
			for _, r := range quote.RoleRows(t.doc, withGold(quote.Cues(t.doc, m), t.gold)) {
				if labels, ok := roleLabels(r, t.gold); ok {
					roles = append(roles, row{r.Features, labels})
				}
			}
		}
	}
	rows = nil
	if models.Roles, err = save("role", quote.RoleLabels, fit(roles, quote.RoleLabels, roleSettings)); err != nil || !check {
		return err
	}
	return measure(filepath.Join(corpus, "dev"), models)
}

// stages are those that package quote needs.
func stages() []text.Stage {
	return []text.Stage{token.New(), tag.New(), parse.New(), name.New()}
}

func read(v *hearsay.Version, stages []text.Stage) (*text.Doc, error) {
	d := text.New(v)
	for _, s := range stages {
		if err := s.Read(context.Background(), d); err != nil {
			return nil, err
		}
	}
	return d, nil
}

func load(dir string) ([]labelledText, error) {
	all, err := eval.Attributions(dir)
	if err != nil {
		return nil, err
	}
	texts := make([]labelledText, len(all))
	for i, t := range all {
		if texts[i].doc, err = read(t.Version, stages()); err != nil {
			return nil, err
		}
		texts[i].gold = t.Attributions
	}
	return texts, nil
}

// measure prints how models do on the texts in dir.
func measure(dir string, m quote.Models) error {
	rows, err := eval.Attribution(dir, func(v *hearsay.Version) (*text.Doc, error) {
		return read(v, append(stages(), quote.With(m)))
	})
	for _, r := range rows {
		fmt.Printf("%s %.4f\n", r.Metric, r.Value)
	}
	return err
}

// encode quantises weights into a model and its file.
func encode(labels []string, weights []float32) (*lexicon.Linear, []byte) {
	var file bytes.Buffer
	scale, q := lexicon.Quantise(weights, 0)
	if err := lexicon.EncodeLinear(&file, labels, scale, q); err != nil {
		panic(err) // a buffer takes everything
	}
	return lexicon.NewLinear(labels, scale, q), file.Bytes()
}

func save(name string, labels []string, weights []float32) (*lexicon.Linear, error) {
	m, file := encode(labels, weights)
	name = filepath.Join("lexicon", "weights", name+".bin")
	fmt.Printf("%s: %d bytes\n", name, len(file))
	return m, os.WriteFile(name, file, 0o644)
}
