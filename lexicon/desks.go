package lexicon

import (
	_ "embed"
	"strings"
)

//go:embed desks.tsv
var deskTable string

// Desks are how many desks there are beside that of the news: see [DeskWords].
const Desks = 4

// DeskWords calls f with every word by which a report shows for which desk it was written, in lower case: sport (0), stage
// (1), trade (2) or leisure (3).
func DeskWords(f func(word string, desk int)) {
	desk := 0
	eachLine(deskTable, func(line string) {
		_, words, _ := strings.Cut(line, "\t")
		for w := range strings.FieldsSeq(words) {
			f(w, desk)
		}
		desk++
	})
}
