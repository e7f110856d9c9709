// Command pairs counts in how many documents of the development corpora each two terms
// stand side by side and writes the table that lexicon embeds: the two terms and the
// document frequency, tabs between, most frequent first, pairs of five documents or more.
// Only counts leave the corpora, never their sentences.
//
//	go run ./internal/train/pairs SHARED_DIR > lexicon/pairs.tsv
package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/hearsay-news/hearsay/story"
)

const least = 5 // documents

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: pairs SHARED_DIR")
		os.Exit(2)
	}
	if err := run(filepath.Join(os.Args[1], "corpora")); err != nil {
		fmt.Fprintln(os.Stderr, "pairs:", err)
		os.Exit(1)
	}
}

func run(corpora string) error {
	df, docs := map[story.Pair]int{}, 0
	add := func(text string) {
		docs++
		for p := range story.Pairs(text) {
			df[p]++
		}
	}
	texts, err := filepath.Glob(filepath.Join(corpora, "polnear", "train", "*.txt"))
	if err != nil {
		return err
	}
	for _, p := range texts {
		b, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		add(string(b))
	}
	for _, p := range []string{"wires/wires.jsonl", "places/lgl.jsonl"} {
		if err := eachLine(filepath.Join(corpora, p), add); err != nil {
			return err
		}
	}
	pairs := make([]story.Pair, 0, len(df))
	for p, n := range df {
		if n >= least {
			pairs = append(pairs, p)
		}
	}
	slices.SortFunc(pairs, func(a, b story.Pair) int {
		return cmp.Or(cmp.Compare(df[b], df[a]), cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	})
	w := bufio.NewWriter(os.Stdout)
	fmt.Fprintf(w, "\t\t%d\n", docs)
	for _, p := range pairs {
		fmt.Fprintf(w, "%s\t%s\t%d\n", p[0], p[1], df[p])
	}
	return w.Flush()
}

func eachLine(path string, add func(string)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	in.Buffer(nil, 16<<20)
	for in.Scan() {
		var r struct{ Title, Text string }
		if err := json.Unmarshal(in.Bytes(), &r); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		add(r.Title + "\n\n" + r.Text)
	}
	return in.Err()
}
