package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed closed.tsv
var closedTable string

var closedClasses = sync.OnceValue(func() map[string]map[string]bool {
	classes := map[string]map[string]bool{}
	eachLine(closedTable, func(line string) {
		tag, words, _ := strings.Cut(line, "\t")
		classes[tag] = map[string]bool{}
		for w := range strings.FieldsSeq(words) {
			classes[tag][w] = true
		}
	})
	return classes
})

// ClosedClass are the words, in lower case, that may have a tag of Universal Dependencies; nil for
// a tag that any word may have.
func ClosedClass(tag string) map[string]bool { return closedClasses()[tag] }
