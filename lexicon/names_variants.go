package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed names_variants.tsv
var nameVariantsTSV string

// nameVariants gives, for parts of people's names and for words of bodies' names, the
// spelling that stands for all.
var nameVariants = sync.OnceValue(func() map[string]map[string]string {
	t := map[string]map[string]string{"name": {}, "body": {}}
	for _, row := range tsvRows("names_variants.tsv", nameVariantsTSV, 3) {
		for _, w := range strings.Fields(row[2]) {
			t[row[0]][Fold(w)] = row[1]
		}
	}
	return t
})

// NameVariant is the one spelling under which a part of a person's name, folded, is
// compared: "mohammed" for "muhammad". A word without other spellings is given back.
func NameVariant(folded string) string {
	if v, ok := nameVariants()["name"][folded]; ok {
		return v
	}
	return folded
}

// BodyVariant is the same for a word of a body's name: "defense" for "defence".
func BodyVariant(folded string) string {
	if v, ok := nameVariants()["body"][folded]; ok {
		return v
	}
	return folded
}
