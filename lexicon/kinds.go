package lexicon

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed kinds.tsv
var kindsTable string

// kinds maps a noun to what else it may be called, and a verb.
var kinds = sync.OnceValue(func() map[string]*Words[[]string] {
	of := map[string]map[string][]string{"noun": {}, "verb": {}}
	eachLine(kindsTable, func(line string) {
		class, rest, _ := strings.Cut(line, "\t")
		word, others, _ := strings.Cut(rest, "\t")
		of[class][word] = strings.Fields(others)
	})
	return map[string]*Words[[]string]{"noun": WordsOf(of["noun"]), "verb": WordsOf(of["verb"])}
})

// OneKind reports whether two nouns, lemmas in lower case, may name one thing because what the one names is of the
// other's kind, or the two are words for one kind: "ferry" and "vessel", "blaze" and "fire"; not "school" and
// "warehouse". It is symmetric. It says "may": a soldier is a man.
func OneKind(x, y string) bool { return x == y || listed("noun", x, y) }

// OneAct reports whether two verbs, lemmas in lower case, may tell one act, for the one is a way of doing the other:
// "snap" and "break". It is symmetric.
func OneAct(x, y string) bool { return x == y || listed("verb", x, y) }

// KnownNoun reports whether it is known what else a noun may be called.
func KnownNoun(x string) bool {
	_, ok := kinds()["noun"].Get(x)
	return ok
}

func listed(class, x, y string) bool {
	others, _ := kinds()[class].Get(x)
	if slices.Contains(others, y) {
		return true
	}
	others, _ = kinds()[class].Get(y)
	return slices.Contains(others, x)
}
