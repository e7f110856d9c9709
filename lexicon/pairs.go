package lexicon

import (
	_ "embed"
	"strconv"
	"strings"
)

//go:embed pairs.tsv
var pairsText string

// Pairs calls fn with every two folded terms that stand side by side in background news
// again and again ("prime minister"), the most frequent first, in how many documents they
// do, and how many documents there are.
func Pairs(fn func(first, second string, documents, of int)) {
	of := 0
	for line := range strings.Lines(pairsText) {
		first, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		second, count, _ := strings.Cut(rest, "\t")
		switch n, err := strconv.Atoi(count); {
		case err != nil:
		case first == "": // the first line: how many documents were counted
			of = n
		default:
			fn(first, second, n, of)
		}
	}
}
