// Command train fits the weights of tagger, lemmatiser and parser and writes them to
// lexicon/weights. Run it from the root of the checkout:
//
//	go run ./internal/train SHARED_DIR [tag|lemma|parse]...
//
// SHARED_DIR holds the corpora (see package internal/eval). Without further words all
// weights are fitted. Every choice is drawn from fixed seeds: the same corpora give the
// same files, byte for byte. Documents that eval.HeldOut names are not learned from.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

// weights is where the lexicon embeds its weights from.
const weights = "lexicon/weights"

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: train SHARED_DIR [tag|lemma|parse]...")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(dir string, parts []string) error {
	c, err := load(dir)
	if err != nil {
		return err
	}
	wanted := func(part string) bool { return len(parts) == 0 || slices.Contains(parts, part) }
	gold, silver := samples(c.gold, false), samples(c.silver, true)
	fmt.Printf("%d gold sentences, %d silver\n", len(gold), len(silver))
	if wanted("lemma") {
		if err := write("lemma.tsv", []byte(fitLemmas(gold, silver))); err != nil {
			return err
		}
	}
	if wanted("tag") {
		_, file, err := finish(tagNames, fitTagger(gold, silver, tagRuns, true))
		if err != nil {
			return err
		}
		if err := write("tag.bin", file); err != nil {
			return err
		}
	}
	return nil
}

func write(name string, data []byte) error {
	name = filepath.Join(weights, name)
	fmt.Printf("%s: %d bytes\n", name, len(data))
	return os.WriteFile(name, data, 0o644)
}
