package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed aspects.tsv
var aspectsTable string

//go:embed unknowns.tsv
var unknownsTable string

var aspectOf = sync.OnceValue(func() map[string]string {
	of := map[string]string{}
	eachLine(aspectsTable, func(line string) {
		aspect, words, _ := strings.Cut(line, "\t")
		for _, w := range strings.Fields(words) {
			of[w] = aspect
		}
	})
	return of
})

var unknowns = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	eachLine(unknownsTable, func(line string) { set[line] = true })
	return set
})

// AspectOf tells how far a lemma says that an act has come: "attempt", "begin", "end",
// "again", or an empty string.
func AspectOf(lemma string) string { return aspectOf()[lemma] }

// TellsUnknown reports whether a lemma, negated, says that something isn't known rather
// than that it isn't so.
func TellsUnknown(lemma string) bool { return unknowns()[lemma] }
