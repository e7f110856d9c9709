package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed exonyms.tsv
var exonymsTable string

// An exonym is a town's name in the gazetteer and its country.
type exonym struct{ country, name string }

var exonyms = sync.OnceValue(func() map[string]exonym {
	m := map[string]exonym{}
	eachLine(exonymsTable, func(line string) {
		if f := strings.Split(line, "\t"); len(f) == 3 {
			m[f[0]] = exonym{f[1], f[2]}
		}
	})
	return m
})

// byExonym gives the towns that an English name means which the gazetteer has under another one.
func byExonym(folded string) []Toponym {
	x, ok := exonyms()[folded]
	if !ok {
		return nil
	}
	var out []Toponym
	for _, t := range Toponyms(x.name) {
		if t.Country == x.country && t.Kind == "city" {
			out = append(out, t)
		}
	}
	return out
}
