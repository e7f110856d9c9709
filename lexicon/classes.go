package lexicon

import (
	"fmt"
	"strings"
)

// classesOf reads a table whose rows are a class and its words, parted by blanks ("_" for a
// blank inside a word). Of each word it keeps the set of its classes, a bit for each in the
// order of names. It panics on a class that is none of them: the tables are embedded.
func classesOf(file, table string, names []string) *Words[uint64] {
	bits := make(map[string]uint64, len(names))
	for i, name := range names {
		bits[name] = 1 << i
	}
	m := map[string]uint64{}
	for _, row := range tsvRows(file, table, 2) {
		bit, ok := bits[row[0]]
		if !ok {
			panic(fmt.Sprintf("lexicon: %s: class %q", file, row[0]))
		}
		for _, w := range strings.Fields(row[1]) {
			m[strings.ReplaceAll(w, "_", " ")] |= bit
		}
	}
	return WordsOf(m)
}
