package lexicon

import (
	_ "embed"
	"strings"
)

//go:embed matters.tsv
var mattersTable string

var matters = roles(mattersTable)

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

// Incident reports whether a noun, in lower case and the singular, is of what harms people once: "blast".
func Incident(noun string) bool { return matters()["incident"][noun] }

// BeforeGerund reports whether a word, in lower case, before a verb in -ing makes it tell how, when or why something else was
// done: "by holding", "after signing".
func BeforeGerund(word string) bool { return matters()["adverbial"][word] }
