package lexicon

import (
	"strings"
	"sync"
)

// roles reads, when it is first asked for, a table of word classes: on each line a role, a tab, and
// words, in which a plus sign stands for a blank.
func roles(table string) func() map[string]map[string]bool {
	return sync.OnceValue(func() map[string]map[string]bool {
		classes := map[string]map[string]bool{}
		eachLine(table, func(line string) {
			role, words, _ := strings.Cut(line, "\t")
			if classes[role] == nil {
				classes[role] = map[string]bool{}
			}
			for w := range strings.FieldsSeq(words) {
				classes[role][strings.ReplaceAll(w, "+", " ")] = true
			}
		})
		return classes
	})
}
