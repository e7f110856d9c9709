package lexicon

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed deeds.tsv
var deedsTable string

// deeds are the words by which a deed is told of, by each of the nouns for it.
var deeds = sync.OnceValue(func() map[string][]string {
	by := map[string][]string{}
	eachLine(deedsTable, func(line string) {
		nouns, words, _ := strings.Cut(line, "\t")
		for n := range strings.FieldsSeq(nouns) {
			by[n] = strings.Fields(words)
		}
	})
	return by
})

// TellsDeed reports whether a noun, a lemma in lower case, names a deed that has a doer: "cyberattack".
func TellsDeed(noun string) bool { return len(deeds()[noun]) > 0 }

// OfDeed reports whether a lemma is a word by which a deed is told of: "hacker" of "cyberattack".
func OfDeed(noun, lemma string) bool { return slices.Contains(deeds()[noun], lemma) }
