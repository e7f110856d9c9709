// Command names fits the weights by which package name tells the kinds of names, on the
// names that CoreNLP found in the training part of PolNeAR and on GUM's, and writes them to
// lexicon/weights. Run it from the root of the checkout:
//
//	go run ./internal/train/names SHARED_DIR [check]
//
// With "check" it fits on four texts of five and tells how the model does on the fifth.
//
// The model is a multinomial logistic regression over hashed features, fitted by AdaGrad in
// a fixed order from fixed seeds: the same corpora give the same file, byte for byte. GUM's
// documents that eval.HeldOut names are not learned from.
package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/hearsay-news/hearsay/internal/eval"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/name"
	"github.com/hearsay-news/hearsay/reading/tag"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/token"
)

// goldWeight is how much one of GUM's names counts against one of CoreNLP's: its labels are
// people's, but its texts are less like news.
const goldWeight = 1

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: names SHARED_DIR [check]")
		os.Exit(2)
	}
	if err := run(os.Args[1], len(os.Args) > 2); err != nil {
		fmt.Fprintln(os.Stderr, "names:", err)
		os.Exit(1)
	}
}

func run(shared string, check bool) error {
	gold, err := eval.GoldNames(filepath.Join(shared, "corpora", "gum"))
	if err != nil {
		return err
	}
	silver, err := eval.SilverNames(filepath.Join(shared, "corpora", "polnear", "train"))
	if err != nil {
		return err
	}
	var all []example
	var held [2][]example // CoreNLP's and GUM's
	for i, t := range append(gold, silver...) {
		more, err := examples(&t)
		if err != nil {
			return err
		}
		switch {
		case check && i%5 == 4 && t.Gold:
			held[1] = append(held[1], more...)
		case check && i%5 == 4:
			held[0] = append(held[0], more...)
		default:
			all = append(all, more...)
		}
	}
	if check {
		w := fit(all)
		for i, of := range []string{"silver", "gold"} {
			fmt.Printf("%s: %d names, rules %.3f, model %.3f\n", of, len(held[i]), ruled(held[i]), right(w, held[i]))
		}
		return nil
	}
	fmt.Printf("%d examples\n", len(all))
	scale, weights := lexicon.Quantise(fit(all), 2000)
	var b bytes.Buffer
	if err := lexicon.EncodeLinear(&b, name.Classes[:], scale, weights); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join("lexicon", "weights", "name.bin"), b.Bytes(), 0o644)
}

// examples are the names of one text of which the label is known.
func examples(t *eval.NamedText) ([]example, error) {
	d := text.New(t.Version)
	for _, s := range []text.Stage{token.New(), tag.New()} {
		if err := s.Read(context.Background(), d); err != nil {
			return nil, err
		}
	}
	weight := float32(1)
	if t.Gold {
		weight = goldWeight
	}
	var out []example
	for _, s := range name.Samples(d) {
		label := t.Label(s.Span)
		for c, n := range name.Classes {
			if n == label {
				out = append(out, example{features: s.Features, class: c, rules: name.ClassOf(s.Kind), weight: weight})
			}
		}
	}
	return out, nil
}
