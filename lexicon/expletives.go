package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed expletives.tsv
var expletiveTable string

var expletives = sync.OnceValue(func() map[string]bool {
	m := make(map[string]bool, 100)
	eachLine(expletiveTable, func(line string) {
		for w := range strings.FieldsSeq(line) {
			m[w] = true
		}
	})
	return m
})

// AfterExpletive reports whether a word, in lower case, is one before which "it is" stands for nobody and nothing: "it
// was too early to tell".
func AfterExpletive(lower string) bool { return expletives()[lower] }
