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

// unknowns are the lemmas of unknowns.tsv; true for those that say so as nouns only.
var unknowns = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	eachLine(unknownsTable, func(line string) {
		lemma, noun, _ := strings.Cut(line, "\t")
		set[lemma] = noun == "noun"
	})
	return set
})

// AspectOf tells how far a lemma says that an act has come: "attempt", "begin", "end",
// "again", or an empty string.
func AspectOf(lemma string) string { return aspectOf()[lemma] }

// TellsUnknown reports whether a lemma, negated, says that something isn't known rather
// than that it isn't so.
func TellsUnknown(lemma string) bool {
	_, ok := unknowns()[lemma]
	return ok
}

// UnknownThing reports whether such a lemma is one of a noun: there was no sign of it, but who signed nothing
// did not sign.
func UnknownThing(lemma string) bool { return unknowns()[lemma] }
