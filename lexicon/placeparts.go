package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed placeparts.tsv
var placePartsTable string

var placeParts = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	eachLine(placePartsTable, func(line string) { m[line] = true })
	return m
})

// PlacePart is the first phrase of a clause, in lower case, that names a part of a building or
// place ("reception area", "outer wall", "gate"); empty where none does.
func PlacePart(clause string) string {
	last := ""
	for w := range strings.FieldsSeq(clause) {
		w = strings.Trim(w, ",.;:\"“”’'")
		if two := last + " " + w; last != "" && placeParts()[two] {
			return two
		}
		if placeParts()[w] {
			return w
		}
		last = w
	}
	return ""
}
