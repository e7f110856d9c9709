package lexicon

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

// PlaceWordClass says how a word that stands beside a name tells of a place. A word may
// be of several classes.
type PlaceWordClass uint32

// The classes of words beside a place's name; placewords.tsv tells of each.
const (
	BodyWord       PlaceWordClass = 1 << iota // in a body's name: one of the place that the name begins with
	BodyOfWord                                // before "of": a body of the place behind it
	BearerWord                                // behind a town's name: what a town has
	SettlementWord                            // a place with borders: "village", "counties"
	FeatureWord                               // a place in nature: "volcano", "gulf"
	WaterWord                                 // one that is no part of the land it is named after
	StreetWord                                // behind a name: a street's
	BeforeWord                                // before a name: a preposition or a side
	DirectionWord                             // before "of": "east"
	VisitWord                                 // lemma of a verb whose object is a place
	NamesakeWord                              // before a place's name: another place's
	DivisionWord                              // beside a name: a region's
	TownWord                                  // beside a name: a town's
	OfficeWord                                // behind a name: a state's
	QuarterWord                               // a part of a town
	TitleWord                                 // an office whose "of" makes a title
	GovernedWord                              // lemma of what a government has
	SpeechWord                                // lemma of what a government does
	LocalWord                                 // in a body's name, right behind its town
)

// Has reports whether the class shares one with other.
func (c PlaceWordClass) Has(other PlaceWordClass) bool { return c&other != 0 }

//go:embed placewords.tsv
var placeWordTable string

var placeWordClasses = map[string]PlaceWordClass{
	"body": BodyWord, "of": BodyOfWord, "bearer": BearerWord, "settlement": SettlementWord, "feature": FeatureWord,
	"water": WaterWord, "street": StreetWord, "before": BeforeWord, "direction": DirectionWord, "visit": VisitWord,
	"namesake": NamesakeWord, "division": DivisionWord, "town": TownWord, "office": OfficeWord, "quarter": QuarterWord,
	"title": TitleWord, "governed": GovernedWord, "speech": SpeechWord, "local": LocalWord,
}

type placeWords struct {
	classes map[string]PlaceWordClass
	one     map[string]string // singular by plural
}

var loadPlaceWords = sync.OnceValue(func() placeWords {
	p := placeWords{classes: make(map[string]PlaceWordClass, 600), one: map[string]string{}}
	for _, row := range tsvRows("placewords.tsv", placeWordTable, 2) {
		words := strings.Fields(row[1])
		if row[0] == "many" {
			for i := 0; i+1 < len(words); i += 2 {
				p.one[words[i+1]] = words[i]
			}
			continue
		}
		class, ok := placeWordClasses[row[0]]
		if !ok {
			panic(fmt.Sprintf("lexicon: placewords.tsv: no class %q", row[0]))
		}
		for _, w := range words {
			p.classes[w] |= class
		}
	}
	return p
})

// PlaceWord gives the classes of a word or lemma in lower case; none for most words.
func PlaceWord(lower string) PlaceWordClass { return loadPlaceWords().classes[lower] }

// PlaceWordOfMany is the singular of a word in lower case for several places with borders,
// "counties"; empty for every other word.
func PlaceWordOfMany(lower string) string { return loadPlaceWords().one[lower] }
