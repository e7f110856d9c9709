package lexicon

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

// PlaceWordClass says how a word that stands beside a name tells of a place. A word may
// be of several classes.
type PlaceWordClass uint8

// The classes of words beside a place's name.
const (
	BodyWord       PlaceWordClass = 1 << iota // in a body's name: one of the place that the name begins with
	BodyOfWord                                // before "of": a body of the place behind it
	BearerWord                                // behind a town's name: what a town has
	SettlementWord                            // a place with borders: "village", "counties"
	FeatureWord                               // a place in nature: "volcano", "gulf"
	StreetWord                                // behind a name: a street's
)

// Has reports whether the class shares one with other.
func (c PlaceWordClass) Has(other PlaceWordClass) bool { return c&other != 0 }

//go:embed placewords.tsv
var placeWordTable string

var placeWordClasses = map[string]PlaceWordClass{
	"body": BodyWord, "of": BodyOfWord, "bearer": BearerWord, "settlement": SettlementWord, "feature": FeatureWord,
	"street": StreetWord,
}

var loadPlaceWords = sync.OnceValue(func() map[string]PlaceWordClass {
	m := make(map[string]PlaceWordClass, 500)
	for _, row := range tsvRows("placewords.tsv", placeWordTable, 2) {
		class, ok := placeWordClasses[row[0]]
		if !ok {
			panic(fmt.Sprintf("lexicon: placewords.tsv: no class %q", row[0]))
		}
		for w := range strings.FieldsSeq(row[1]) {
			m[w] |= class
		}
	}
	return m
})

// PlaceWord gives the classes of a word in lower case; none for most words.
func PlaceWord(lower string) PlaceWordClass { return loadPlaceWords()[lower] }

// PlaceWordOfMany is the singular of a word in lower case for several places with borders,
// "counties"; empty for every other word.
func PlaceWordOfMany(lower string) string {
	switch lower {
	case "counties":
		return "county"
	case "parishes":
		return "parish"
	case "provinces", "districts", "prefectures", "governorates", "townships", "municipalities":
		if strings.HasSuffix(lower, "ies") {
			return "municipality"
		}
		return lower[:len(lower)-1]
	}
	return ""
}
