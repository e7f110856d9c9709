// Command frequencies counts in how many documents of the development corpora each term
// stands and writes the table that lexicon embeds: term and document frequency, tab
// between, most frequent first, terms of three documents or more. With -pairs it counts
// two terms that stand side by side, a tab between them too, of five documents or more.
// Only counts leave the corpora, never their sentences.
//
//	go run ./internal/train/frequencies SHARED_DIR > lexicon/frequencies.tsv
//	go run ./internal/train/frequencies -pairs SHARED_DIR > lexicon/pairs.tsv
package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay/story"
)

func main() {
	pairs := flag.Bool("pairs", false, "count pairs of terms")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: frequencies [-pairs] SHARED_DIR")
		os.Exit(2)
	}
	t := table{columns: 1, least: 3, df: map[string]int{}}
	if *pairs {
		t.columns, t.least = 2, 5
	}
	err := t.count(filepath.Join(flag.Arg(0), "corpora"))
	if err == nil {
		err = t.print()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "frequencies:", err)
		os.Exit(1)
	}
}

// A table counts documents by what stands in them: a term, or two with a tab between.
type table struct {
	columns, least int // terms to a key; documents from which on it is printed
	df             map[string]int
	docs           int
}

func (t *table) add(text string) {
	t.docs++
	if t.columns == 1 {
		for term := range story.Terms(text) {
			t.df[term]++
		}
		return
	}
	for pair := range story.Pairs(text) {
		t.df[pair[0]+"\t"+pair[1]]++
	}
}

func (t *table) count(corpora string) error {
	texts, err := filepath.Glob(filepath.Join(corpora, "polnear", "train", "*.txt"))
	if err != nil {
		return err
	}
	for _, p := range texts {
		b, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		t.add(string(b))
	}
	for _, p := range []string{"wires/wires.jsonl", "places/lgl.jsonl"} {
		if err := eachLine(filepath.Join(corpora, p), t.add); err != nil {
			return err
		}
	}
	return nil
}

func (t *table) print() error {
	keys := make([]string, 0, len(t.df))
	for k, n := range t.df {
		if n >= t.least {
			keys = append(keys, k)
		}
	}
	slices.SortFunc(keys, func(a, b string) int {
		return cmp.Or(cmp.Compare(t.df[b], t.df[a]), cmp.Compare(a, b))
	})
	w := bufio.NewWriter(os.Stdout)
	fmt.Fprintf(w, "%s%d\n", strings.Repeat("\t", t.columns), t.docs)
	for _, k := range keys {
		fmt.Fprintf(w, "%s\t%d\n", k, t.df[k])
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
