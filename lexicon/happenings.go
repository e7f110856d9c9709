package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed happenings.tsv
var happeningsTable string

var happenings = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	eachLine(happeningsTable, func(line string) {
		for _, w := range strings.Fields(line) {
			set[w] = true
		}
	})
	return set
})

// OnlyHappens reports whether a verb says of its subject, an event, no more than that it
// took place.
func OnlyHappens(lemma string) bool { return happenings()[lemma] }
