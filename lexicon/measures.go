package lexicon

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:embed measures.tsv
var measuresTable string

// A Measure is a unit or noun that a number of a thing is given in.
type Measure struct {
	Of     string  // what is measured: "speed", "culprits"
	Factor float64 // how many of the first unit of its sort it is; 0 where persons or things are counted
}

// Culprits is what is measured where attackers are counted.
const Culprits = "culprits"

var measures = sync.OnceValue(func() map[string]Measure {
	forms := map[string]Measure{}
	for _, row := range tsvRows("measures.tsv", measuresTable, 3) {
		factor, err := strconv.ParseFloat(row[1], 64)
		if err != nil {
			panic(fmt.Sprintf("lexicon: measures.tsv: factor %q", row[1]))
		}
		for form := range strings.FieldsSeq(row[2]) {
			forms[strings.ReplaceAll(form, "+", " ")] = Measure{Of: row[0], Factor: factor}
		}
	}
	return forms
})

// MeasureOf is the unit or counted noun that words, in lower case, begin with: of up to three words.
func MeasureOf(words []string) (m Measure, ok bool) {
	for n := min(len(words), 3); n > 0; n-- {
		if m, ok = measures()[strings.Join(words[:n], " ")]; ok {
			return m, true
		}
	}
	return Measure{}, false
}
