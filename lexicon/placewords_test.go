package lexicon

import (
	"strings"
	"testing"
)

func TestPlaceWords(t *testing.T) {
	for word, want := range map[string]PlaceWordClass{
		"police": BodyWord | BearerWord, "village": SettlementWord | TownWord, "volcano": FeatureWord, "gulf": FeatureWord | WaterWord,
		"road": StreetWord, "new": NamesakeWord, "duke": TitleWord, "table": 0, "": 0,
	} {
		if got := PlaceWord(word); want == 0 && got != 0 || got&want != want {
			t.Errorf("%q: %b, want %b", word, got, want)
		}
	}
	for word, want := range map[string]string{"counties": "county", "provinces": "province", "county": "", "": ""} {
		if got := PlaceWordOfMany(word); got != want {
			t.Errorf("%q: %q, want %q", word, got, want)
		}
	}
	for class := range placeWordClasses {
		if !strings.Contains(placeWordTable, "\n"+class+"\t") {
			t.Errorf("no word of class %s", class)
		}
	}
}
