package lexicon

import (
	_ "embed"
	"strconv"
	"sync"
)

//go:embed times.tsv
var timesTable string

// A TimeWord is one part that a word can play in a time expression.
type TimeWord struct {
	Class  string // month, weekday, unit, ordinal, last, part …: the classes of times.tsv
	Number int
}

var timeWords = sync.OnceValue(func() map[string][]TimeWord {
	m := make(map[string][]TimeWord, 300)
	for _, row := range tsvRows("times.tsv", timesTable, 3) {
		n, err := strconv.Atoi(row[2])
		if err != nil {
			panic("lexicon: times.tsv: " + err.Error())
		}
		m[row[0]] = append(m[row[0]], TimeWord{row[1], n})
	}
	return m
})

// TimeWords maps a word in lower case to the parts that it can play in time expressions.
// The map is shared: it must not be changed.
func TimeWords() map[string][]TimeWord { return timeWords() }
