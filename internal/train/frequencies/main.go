// Command frequencies counts in how many documents of the development corpora each term
// stands and writes the table that lexicon embeds: term and document frequency, tab
// between, most frequent first, terms of three documents or more. Only counts leave the
// corpora, never their sentences.
//
//	go run ./internal/train/frequencies SHARED_DIR > lexicon/frequencies.tsv
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

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: frequencies SHARED_DIR")
		os.Exit(2)
	}
	if err := run(filepath.Join(os.Args[1], "corpora")); err != nil {
		fmt.Fprintln(os.Stderr, "frequencies:", err)
		os.Exit(1)
	}
}

func run(corpora string) error {
	df, docs := map[string]int{}, 0
	add := func(text string) {
		docs++
		for term := range story.Terms(text) {
			df[term]++
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
	terms := make([]string, 0, len(df))
	for t, n := range df {
		if n >= 3 {
			terms = append(terms, t)
		}
	}
	slices.SortFunc(terms, func(a, b string) int {
		return cmp.Or(cmp.Compare(df[b], df[a]), cmp.Compare(a, b))
	})
	w := bufio.NewWriter(os.Stdout)
	fmt.Fprintf(w, "\t%d\n", docs)
	for _, t := range terms {
		fmt.Fprintf(w, "%s\t%d\n", t, df[t])
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
