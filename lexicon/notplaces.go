package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed notplaces.tsv
var notPlacesTable string

var notPlaces = sync.OnceValue(func() map[string]bool {
	m := make(map[string]bool, 600)
	eachLine(notPlacesTable, func(line string) {
		for _, w := range strings.Fields(line) {
			m[w] = true
		}
	})
	return m
})

// SeldomPlace reports whether a word in lower case is the name of some village, but is
// nearly always meant otherwise: "Council", "Christmas".
func SeldomPlace(lower string) bool { return notPlaces()[lower] }
