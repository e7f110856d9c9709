package lexicon

import (
	_ "embed"
	"strconv"
	"sync"
)

//go:embed link.tsv
var linkTable string

// LinkWeights are what each kind of evidence weighs in telling whether two groups of
// reports are one story, by its name. internal/train/stories makes the table.
var LinkWeights = sync.OnceValue(func() map[string]float64 {
	weights := map[string]float64{}
	for _, row := range tsvRows("link.tsv", linkTable, 2) {
		w, err := strconv.ParseFloat(row[1], 64)
		if err != nil {
			panic("lexicon: link.tsv: " + err.Error())
		}
		weights[row[0]] = w
	}
	return weights
})
