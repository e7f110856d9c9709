// Command attribution fits the two sequence models by which package quote finds who says
// what, on the training part of PolNeAR, and writes them to lexicon/weights. Run it from the
// root of the checkout, after any change to the tagger, the parser or the rules:
//
//	go run ./internal/train/attribution SHARED_DIR FOLDS_DIR [check]
//
// FOLDS_DIR holds the taggers and parsers that "internal/train SHARED_DIR folds FOLDS_DIR" has
// fitted: each part of the texts is read by those that learned from the other parts alone, for
// trees that are as good as elsewhere, and by the program's own. With "check" it also tells how the fitted models
// do on PolNeAR's dev part.
//
// The model of roles is fitted on what the model of cues finds in texts that it has not
// seen: each fold of the texts is read by a model fitted on the others. Every choice is made
// in a fixed order: the same corpus gives the same files, byte for byte.
package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/internal/eval"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/quote"
	"github.com/hearsay-news/hearsay/reading/text"
)

// folds is into how many parts the texts are cut so that each can be read by a model that
// has not seen it.
const folds = 4

var (
	cueSettings  = settings{bits: 20, rounds: 7, rate: 0.02, decay: 60, rare: 3, shift: 0.4}
	roleSettings = settings{bits: 20, rounds: 8, rate: 0.02, decay: 40, rare: 3}
)

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: attribution SHARED_DIR FOLDS_DIR [check]")
		os.Exit(2)
	}
	if err := run(filepath.Join(os.Args[1], "corpora", "polnear"), os.Args[2], len(os.Args) > 3); err != nil {
		fmt.Fprintln(os.Stderr, "attribution:", err)
		os.Exit(1)
	}
}

func run(corpus, foldDir string, check bool) error {
	texts, err := load(filepath.Join(corpus, "train"), foldDir)
	if err != nil {
		return err
	}
	rows := make([][]row, len(texts))
	for i, t := range texts {
		for _, d := range t.readings {
			for _, r := range quote.CueRows(d) {
				rows[i] = append(rows[i], row{r.Features, cueLabels(r, t.gold)})
			}
		}
	}
	var models quote.Models
	finders := make([]*lexicon.Linear, folds) // each has not seen the texts of its fold
	var fits sync.WaitGroup
	for fold := range folds {
		fits.Go(func() {
			finders[fold], _ = encode(quote.CueLabels, fit(without(rows, fold), quote.CueLabels, cueSettings))
		})
	}
	if models.Cues, err = save("cue", quote.CueLabels, fit(without(rows, -1), quote.CueLabels, cueSettings)); err != nil {
		return err
	}
	fits.Wait()
	var roles []row
	for fold, m := range finders {
		for i := fold; i < len(texts); i += folds {
			for _, d := range texts[i].readings {
				roles = append(roles, roleRows(d, m, texts[i].gold)...)
			}
		}
	}
	rows = nil
	if models.Roles, err = save("role", quote.RoleLabels, fit(roles, quote.RoleLabels, roleSettings)); err != nil || !check {
		return err
	}
	return measure(filepath.Join(corpus, "dev"), models)
}

// roleRows is what the model of roles learns from a text in which m finds the cues.
func roleRows(d *text.Doc, m *lexicon.Linear, gold []eval.GoldStatement) (rows []row) {
	for _, r := range quote.RoleRows(d, withGold(quote.Cues(d, m), gold)) {
		if labels, ok := roleLabels(r, gold); ok {
			rows = append(rows, row{r.Features, labels})
		}
	}
	return rows
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
