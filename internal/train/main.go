// Command train fits the weights of tagger, lemmatiser and parser and writes them to
// lexicon/weights. Run it from the root of the checkout:
//
//	go run ./internal/train SHARED_DIR [cluster|lemma|tag|parse]...
//
// SHARED_DIR holds the corpora (see package internal/eval). Without further words all
// weights are fitted. Every choice is drawn from fixed seeds: the same corpora give the
// same files, byte for byte. Documents that eval.HeldOut names are not learned from.
package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/hearsay-news/hearsay/internal/eval"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/parse"
	"github.com/hearsay-news/hearsay/reading/tag"
	"github.com/hearsay-news/hearsay/reading/text"
	"github.com/hearsay-news/hearsay/reading/token"
)

// weights is where the lexicon embeds its weights from.
const weights = "lexicon/weights"

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: train SHARED_DIR [cluster|lemma|tag|parse]...")
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
	if wanted("cluster") {
		raw, err := loadRaw(dir)
		if err != nil {
			return err
		}
		table := fitClusters(slices.Concat(raw, c.silver, c.gold))
		if err := write("clusters.tsv", []byte(table)); err != nil {
			return err
		}
	}
	if wanted("lemma") {
		if err := write("lemma.tsv", []byte(fitLemmas(gold, silver))); err != nil {
			return err
		}
	}
	table, err := os.ReadFile(filepath.Join(weights, "clusters.tsv"))
	if err != nil {
		return err
	}
	clusters := lexicon.ParseClusters(string(table))
	if wanted("tag") {
		if err := save("tag", tagNames, fitTagger(gold, silver, clusters, tagRuns, true)); err != nil {
			return err
		}
	}
	if wanted("parse") {
		names := relationNames(gold)
		gold, silver := jackknife(gold, silver, clusters)
		for _, back := range []bool{false, true} {
			suffix := ""
			if back {
				suffix = "-back"
			}
			actions, relations := fitParser(gold, silver, names, clusters, back)
			if err := save("action"+suffix, actionNames, actions); err != nil {
				return err
			}
			if err := save("relation"+suffix, names, relations); err != nil {
				return err
			}
		}
	}
	return measure(dir, clusters)
}

// measure prints how well the fitted weights do on what was held out.
func measure(dir string, clusters *lexicon.Clusters) error {
	models := map[string]*lexicon.Linear{}
	for _, name := range []string{"tag", "action", "relation", "action-back", "relation-back"} {
		file, err := os.ReadFile(filepath.Join(weights, name+".bin"))
		if err != nil {
			return err
		}
		if models[name], err = lexicon.DecodeLinear(file); err != nil {
			return err
		}
	}
	table, err := os.ReadFile(filepath.Join(weights, "lemma.tsv"))
	if err != nil {
		return err
	}
	stages := []text.Stage{
		token.New(),
		tag.With(models["tag"], clusters, lexicon.ParseEndings(string(table))),
		parse.With(
			parse.Models{Actions: models["action"], Relations: models["relation"]},
			parse.Models{Actions: models["action-back"], Relations: models["relation-back"]},
			clusters),
	}
	for _, corpus := range []string{"gum", "ewt"} {
		rows, err := eval.Language(filepath.Join(dir, "corpora", corpus), stages...)
		if err != nil {
			return err
		}
		for _, r := range rows {
			fmt.Printf("%s, %s: %s %.4f (%d)\n", r.Corpus, r.Split, r.Metric, r.Value, r.N)
		}
	}
	return nil
}

// save quantises weights and writes the model's file.
func save(name string, classes []string, fitted []float32) error {
	var file bytes.Buffer
	scale, q := quantise(fitted)
	if err := lexicon.EncodeLinear(&file, classes, scale, q); err != nil {
		return err
	}
	return write(name+".bin", file.Bytes())
}

func write(name string, data []byte) error {
	name = filepath.Join(weights, name)
	fmt.Printf("%s: %d bytes\n", name, len(data))
	return os.WriteFile(name, data, 0o644)
}
