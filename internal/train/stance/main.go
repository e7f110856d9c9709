// Command stance fits the model by which package account tells what a report makes of a sentence, on
// the pairs of the Fake News Challenge, and writes it to lexicon/stance_weights.tsv. Run it from the
// root of the checkout, after any change to what package account finds of a pair:
//
//	go run ./internal/train/stance SHARED_DIR [check]
//
// With "check" it also tells how models do that were fitted on other reports or topics. The same
// corpus gives the same file, byte for byte.
package main

import (
	"bytes"
	"context"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay/internal/eval"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading"
)

// least is the smallest weight that is kept.
const least = 0.02

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: stance SHARED_DIR [check]")
		os.Exit(2)
	}
	if err := run(context.Background(), os.Args[1], len(os.Args) > 2); err != nil {
		fmt.Fprintln(os.Stderr, "stance:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, shared string, check bool) error {
	r, err := reading.Standard()
	if err != nil {
		return err
	}
	pairs, err := eval.StancePairs(ctx, shared, r)
	if err != nil {
		return err
	}
	if err := os.WriteFile("lexicon/stance_weights.tsv", table(eval.FitStance(pairs)), 0o644); err != nil || !check {
		return err
	}
	rows, err := eval.StanceRows(pairs)
	fmt.Print(eval.Table(rows))
	return err
}

// table sets the weights as the lines of a file, by name.
func table(m lexicon.StanceWeights) []byte {
	var names []string
	for name, w := range m {
		if slices.ContainsFunc(w[:], func(x float64) bool { return math.Abs(x) >= least }) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	var b bytes.Buffer
	b.WriteString(strings.TrimLeft(`
# What speaks for it that a report affirms, denies or leaves open a sentence that it bears on: a sign
# and its weight for each, as internal/train/stance fits them. Words stand behind "=", after the part
# of the report in which they are found.
`, "\n"))
	for _, name := range names {
		w := m[name]
		fmt.Fprintf(&b, "%s\t%.2f\t%.2f\t%.2f\n", name, w[lexicon.StanceFor], w[lexicon.StanceAgainst], w[lexicon.StanceOpen])
	}
	return b.Bytes()
}
