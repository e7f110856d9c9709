package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed phrasal.tsv
var phrasalTable string

// A PhrasalSense is a plain verb that a phrasal one stands for.
type PhrasalSense struct {
	Plain string          // "sink" for "go down"
	Among map[string]bool // lemmas of which one must stand in the clause; nil where none need
}

// Phrasal gives the senses of a verb with a particle, lemmas in lower case, of which the
// first that fits holds: "break", "out" is to erupt. Verbs like these are among the stop
// words ("go", "take", "put"), so that without the plain verb nothing of them would be left.
func Phrasal(verb, particle string) []PhrasalSense {
	verbs, _ := phrasal().Get(particle)
	return verbs[verb]
}

// IsParticle reports whether a word makes some verb a phrasal one.
func IsParticle(word string) bool {
	_, ok := phrasal().Get(word)
	return ok
}

// phrasal holds, for each particle, the verbs that take it.
var phrasal = sync.OnceValue(func() *Words[map[string][]PhrasalSense] {
	table := map[string]map[string][]PhrasalSense{}
	for _, row := range tsvRows("phrasal.tsv", phrasalTable, 4) {
		sense := PhrasalSense{Plain: row[2]}
		if row[3] != "-" {
			sense.Among = map[string]bool{}
			for _, w := range strings.Split(row[3], ",") {
				sense.Among[w] = true
			}
		}
		verbs := table[row[0]]
		if verbs == nil {
			verbs = map[string][]PhrasalSense{}
			table[row[0]] = verbs
		}
		for _, verb := range strings.Split(row[1], ",") {
			verbs[verb] = append(verbs[verb], sense)
		}
	}
	return WordsOf(table)
})
