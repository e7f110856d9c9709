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
	return phrasal()[phrasalKey{verb, particle}]
}

// IsParticle reports whether a word makes some verb a phrasal one.
func IsParticle(word string) bool { return particles()[word] }

type phrasalKey struct{ verb, particle string }

var phrasal = sync.OnceValue(func() map[phrasalKey][]PhrasalSense {
	table := map[phrasalKey][]PhrasalSense{}
	for _, row := range tsvRows("phrasal.tsv", phrasalTable, 4) {
		sense := PhrasalSense{Plain: row[2]}
		if row[3] != "-" {
			sense.Among = map[string]bool{}
			for _, w := range strings.Split(row[3], ",") {
				sense.Among[w] = true
			}
		}
		for _, verb := range strings.Split(row[1], ",") {
			key := phrasalKey{verb, row[0]}
			table[key] = append(table[key], sense)
		}
	}
	return table
})

var particles = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for key := range phrasal() {
		set[key.particle] = true
	}
	return set
})
