package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed event_words.tsv
var eventWordsTSV string

//go:embed event_weapons.tsv
var eventWeaponsTSV string

// EventWord is what a word tells of an event that it stands beside: a set.
type EventWord uint32

// The classes of event_words.tsv, which explains each.
const (
	QuantityWord EventWord = 1 << iota
	CountingWord
	FearedWord
	PlannedWord
	CalendarWord
	FigureWord
	PhysicalWord
	FightWord
	EndWord
	HappenWord
	SentenceWord
	LaterWord
	HarmWord
	InvariableWord
)

var eventWordClasses = map[string]EventWord{
	"quantity": QuantityWord, "count": CountingWord, "feared": FearedWord, "planned": PlannedWord, "calendar": CalendarWord, "figure": FigureWord,
	"physical": PhysicalWord, "fight": FightWord, "end": EndWord, "happen": HappenWord, "sentence": SentenceWord, "later": LaterWord,
	"harm": HarmWord, "invariable": InvariableWord,
}

// IsEventWord reports whether a lemma or form, in lower case, belongs to any of the classes of set.
func IsEventWord(word string, set EventWord) bool {
	classes, _ := eventWords().Get(word)
	return classes&set != 0
}

var eventWords = sync.OnceValue(func() *Words[EventWord] {
	table := map[string]EventWord{}
	for _, row := range tsvRows("event_words.tsv", eventWordsTSV, 2) {
		class, ok := eventWordClasses[row[0]]
		if !ok {
			panic("lexicon: event_words.tsv: class " + row[0])
		}
		for _, word := range strings.Fields(row[1]) {
			table[word] |= class
		}
	}
	return WordsOf(table)
})

// Weapon is the PLOVER mode of an attack with what a lemma names ("rifle": firearms); empty for what
// is no weapon.
func Weapon(lemma string) string {
	mode, _ := eventWeapons().Get(lemma)
	return mode
}

var eventWeapons = sync.OnceValue(func() *Words[string] {
	table := map[string]string{}
	for _, row := range tsvRows("event_weapons.tsv", eventWeaponsTSV, 2) {
		for _, word := range strings.Fields(row[1]) {
			table[word] = row[0]
		}
	}
	return WordsOf(table)
})
