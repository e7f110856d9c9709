package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed matters.tsv
var mattersTable string

var matters = sync.OnceValue(func() map[string]map[string]bool {
	roles := map[string]map[string]bool{}
	eachLine(mattersTable, func(line string) {
		role, words, _ := strings.Cut(line, "\t")
		if roles[role] == nil {
			roles[role] = map[string]bool{}
		}
		for w := range strings.FieldsSeq(words) {
			roles[role][w] = true
		}
	})
	return roles
})

// Asked reports whether a noun, in lower case, is of something that is asked for or offered and may
// be turned down: a call, a plan, a deal. To reject it is not to deny that there is one.
func Asked(noun string) bool {
	asked := matters()["asked"]
	return asked[noun] || asked[strings.TrimSuffix(noun, "s")]
}

// OneMore reports whether an adjective, in lower case, is of one more of a sort: "new", "further".
func OneMore(adjective string) bool { return matters()["more"][adjective] }

// Elsewhere reports whether a word, in lower case, tells that what it stands with is another event
// than the one told of: "separate", "elsewhere".
func Elsewhere(word string) bool { return matters()["elsewhere"][word] }
