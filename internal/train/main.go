// Command train fits the weights of tagger, lemmatiser and parser and writes them to
// lexicon/weights. Run it from the root of the checkout:
//
//	go run ./internal/train SHARED_DIR [cluster|lemma|tag|parse]...
//	go run ./internal/train SHARED_DIR folds FOLDS_DIR
//
// SHARED_DIR holds the corpora (see package internal/eval). Without further words all
// weights are fitted. The second form writes to FOLDS_DIR what internal/train/attribution
// reads its texts with (see saveFolds). Every choice is drawn from fixed seeds: the same corpora give the
// same files, byte for byte. Documents that eval.HeldOut names are not learned from.
package main

import (
	"bytes"
	"errors"
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
		fmt.Fprintln(os.Stderr, "usage: train SHARED_DIR [cluster|lemma|tag|parse]... | SHARED_DIR folds FOLDS_DIR")
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
	practice, err := drills()
	if err != nil {
		return err
	}
	fmt.Printf("%d gold sentences, %d silver, %d to practise\n", len(gold), len(silver), len(practice))
	if wanted("cluster") {
		raw, err := loadRaw(dir)
		if err != nil {
			return err
		}
		table := fitClusters(slices.Concat(raw, c.silver, c.gold))
		if err := write(filepath.Join(weights, "clusters.tsv"), []byte(table)); err != nil {
			return err
		}
	}
	if wanted("lemma") {
		if err := write(filepath.Join(weights, "lemma.tsv"), []byte(fitLemmas(gold, silver))); err != nil {
			return err
		}
	}
	table, err := os.ReadFile(filepath.Join(weights, "clusters.tsv"))
	if err != nil {
		return err
	}
	clusters := lexicon.ParseClusters(string(table))
	if len(parts) == 2 && parts[0] == "folds" {
		return saveFolds(parts[1], gold, silver, practice, c.silver, clusters)
	}
	if wanted("tag") {
		tags := fitTagger(gold, silver, practice, clusters, tagRuns, true)
		if err := save(filepath.Join(weights, "tag"), tags, tagTable); err != nil {
			return err
		}
	}
	if wanted("parse") {
		names := relationNames(gold)
		gold, silver := jackknife(gold, silver, practice, clusters)
		for _, back := range []bool{false, true} {
			name := "action"
			if back {
				name = "action-back"
			}
			actions := fitActions(gold, silver, clusters, back)
			if err := save(filepath.Join(weights, name), actions, actionTable); err != nil {
				return err
			}
		}
		relations := fitRelations(gold, names, clusters)
		if err := save(filepath.Join(weights, "relation"), relations, relationTable); err != nil {
			return err
		}
	}
	return measure(dir, clusters)
}

// The rows of models, as powers of two: while they are fitted, when every feature should
// have its own, and in the file, where those of little weight are left out.
const (
	tagBits, tagTable           = 20, 17
	actionBits, actionTable     = 22, 19
	relationBits, relationTable = 18, 16
)

// measure prints how well the fitted weights do on what was held out.
func measure(dir string, clusters *lexicon.Clusters) error {
	files := map[string][]byte{}
	for _, name := range []string{"tag", "action", "action-back", "relation"} {
		file, err := os.ReadFile(filepath.Join(weights, name+".bin"))
		if err != nil {
			return err
		}
		files[name] = file
	}
	tags, err1 := lexicon.DecodeLinear(files["tag"])
	forward, err2 := lexicon.DecodeLinear(files["action"])
	backward, err3 := lexicon.DecodeLinear(files["action-back"])
	relations, err4 := lexicon.DecodeLinear(files["relation"])
	if err := errors.Join(err1, err2, err3, err4); err != nil {
		return err
	}
	table, err := os.ReadFile(filepath.Join(weights, "lemma.tsv"))
	if err != nil {
		return err
	}
	stages := []text.Stage{
		token.New(),
		tag.With(tags, clusters, lexicon.ParseEndings(string(table))),
		parse.With(
			parse.Models{Forward: forward, Backward: backward, Relations: relations},
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

// save writes a model of 1<<bits rows to name.bin.
func save(name string, f *fitted, bits int) error {
	var file bytes.Buffer
	if err := f.encode(&file, bits); err != nil {
		return err
	}
	return write(name+".bin", file.Bytes())
}

func write(name string, data []byte) error {
	fmt.Printf("%s: %d bytes\n", name, len(data))
	return os.WriteFile(name, data, 0o644)
}
