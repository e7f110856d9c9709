package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed agencies.tsv
var agenciesTable string

var agencies = sync.OnceValue(func() *Words[string] {
	m := map[string]string{}
	for line := range strings.Lines(agenciesTable) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		name, forms, _ := strings.Cut(strings.TrimRight(line, "\r\n"), "\t")
		if name == "" {
			continue
		}
		m[strings.ToLower(name)] = name
		for form := range strings.SplitSeq(forms, "|") {
			if form != "" {
				m[form] = name
			}
		}
	}
	return WordsOf(m)
})

// Agency is the name under which a news agency or a widely cited outlet is known, by any
// of its forms in lower case ("ap", "the associated press"). ok is false for others.
func Agency(form string) (name string, ok bool) {
	return agencies().Get(form)
}
