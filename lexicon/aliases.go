package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

// An Alias is what is known of a well-known body or country by any of its names.
type Alias struct {
	Canonical string // the name of which its key is made, lower case
	Kind      string // "place" or "organization"
	Country   string // ISO 3166-1 alpha-2; empty for bodies of many countries
}

//go:embed aliases.tsv
var aliasesTSV string

var aliases = sync.OnceValue(func() map[string]Alias {
	t := make(map[string]Alias, 512)
	add := func(name string, a Alias) { t[Fold(name)] = a }
	for line := range strings.Lines(aliasesTSV) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) < 4 || strings.HasPrefix(line, "#") {
			continue
		}
		a := Alias{Canonical: f[0], Kind: f[1], Country: f[2]}
		add(f[0], a)
		for _, name := range strings.Split(f[3], "|") {
			if name != "" {
				add(name, a)
			}
		}
	}
	return t
})

// AliasOf finds a well-known body or country by any of its names, given as [Fold] leaves
// it. Some names are also words ("us", "who", "is", "fed"): the caller sees to it that
// they are capitalised as a name is.
func AliasOf(folded string) (Alias, bool) {
	a, ok := aliases()[folded]
	return a, ok
}

// AliasNamed is [AliasOf] for a name as it stands in a text.
func AliasNamed(name string) (Alias, bool) {
	if len(name) > maxToponym {
		return Alias{}, false
	}
	var buf [maxToponym]byte
	a, ok := aliases()[string(appendFold(buf[:0], name))]
	return a, ok
}
