package lexicon

import (
	_ "embed"
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"
)

//go:embed triggers.tsv
var triggersTSV string

//go:embed event_nouns.tsv
var eventNounsTSV string

//go:embed event_frames.tsv
var eventFramesTSV string

// WordClass is the part of speech that an entry of the event lexicon asks for.
type WordClass uint8

// The word classes of the event lexicon.
const (
	VerbClass WordClass = iota
	NounClass
	AdjectiveClass
	AuxiliaryClass
)

var wordClasses = map[string]WordClass{"verb": VerbClass, "noun": NounClass, "adj": AdjectiveClass, "aux": AuxiliaryClass}

// A Trigger is a word, or a few, that names an event.
type Trigger struct {
	Type   string // a hearsay.EventType, or RESULT: what an attack or a hazard does to people
	Mode   string // PLOVER mode; empty where none
	Class  WordClass
	Weight float64       // 0-1: how surely the words alone name such an event
	Rest   []TriggerWord // what must follow the word it is found by
}

// A TriggerWord is one further word of a [Trigger].
type TriggerWord struct {
	Lemma string // empty where Class is given
	Class string // a class of nouns, see [InEventNouns]
	Near  bool   // somewhere among the next words of the clause rather than directly after
}

// Triggers gives the triggers that begin with a lemma, the more exacting before the less.
func Triggers(lemma string) []Trigger {
	list, _ := triggers().Get(lemma)
	return list
}

// InEventNouns reports whether a noun's lemma belongs to a class that tells what a verb
// does: "restriction", "aid", "ties", "talks", "force" ….
func InEventNouns(lemma, class string) bool {
	classes, _ := eventNouns().classes.Get(lemma)
	return slices.Contains(classes, class)
}

// EventNounType is the type of event that a noun stands for as the object of a verb of
// beginning or of ending ("lift the curfew": COERCE); empty where the noun stands for none.
func EventNounType(lemma string) string {
	nouns := eventNouns()
	classes, _ := nouns.classes.Get(lemma)
	for _, c := range classes {
		if t := nouns.types[c]; t != "" {
			return t
		}
	}
	return ""
}

// EventFrame names how a lemma of a word class changes the event in its scope: agree,
// intend, refuse, demand, threaten, accuse, begin, cease, fail, try, go or allow; empty where
// it doesn't.
func EventFrame(lemma string, class WordClass) string {
	frames, _ := eventFrames().Get(lemma)
	return frames[class]
}

// frames are those of one lemma, by word class.
type frames [AuxiliaryClass + 1]string

type nounClasses struct {
	classes *Words[[]string]  // by lemma
	types   map[string]string // by class
}

var triggers = sync.OnceValue(func() *Words[[]Trigger] {
	table := map[string][]Trigger{}
	for _, row := range tsvRows("triggers.tsv", triggersTSV, 5) {
		weight, err := strconv.ParseFloat(row[3], 64)
		if err != nil {
			panic(fmt.Sprintf("lexicon: triggers.tsv: weight %q: %v", row[3], err))
		}
		for _, entry := range strings.Split(row[4], ",") {
			head, rest := parseTrigger(entry)
			table[head] = append(table[head], Trigger{Type: row[0], Mode: row[1], Class: wordClasses[row[2]], Weight: weight, Rest: rest})
		}
	}
	for _, list := range table {
		sort.SliceStable(list, func(i, j int) bool { return len(list[i].Rest) > len(list[j].Rest) })
	}
	return WordsOf(table)
})

// parseTrigger reads one entry: "open fire", "lift +@restriction", "begin +hunger strike",
// "cease-fire".
func parseTrigger(entry string) (head string, rest []TriggerWord) {
	entry = strings.TrimSpace(entry)
	stem, again := strings.CutPrefix(entry, "re-")              // "re-elect" is one token
	words := strings.Fields(strings.ReplaceAll(stem, "-", " ")) // any other hyphen in the text is passed over
	if len(words) == 0 {
		panic("lexicon: triggers.tsv: an empty entry")
	}
	if again {
		words[0] = "re-" + words[0]
	}
	for _, w := range words[1:] {
		var t TriggerWord
		w, t.Near = strings.CutPrefix(w, "+")
		if class, ok := strings.CutPrefix(w, "@"); ok {
			t.Class = class
		} else {
			t.Lemma = w
		}
		rest = append(rest, t)
	}
	return words[0], rest
}

var eventNouns = sync.OnceValue(func() nounClasses {
	classes, types := map[string][]string{}, map[string]string{}
	for _, row := range tsvRows("event_nouns.tsv", eventNounsTSV, 3) {
		if row[1] != "-" {
			types[row[0]] = row[1]
		}
		for _, lemma := range strings.Split(row[2], ",") {
			lemma = strings.TrimSpace(lemma)
			classes[lemma] = append(classes[lemma], row[0])
		}
	}
	return nounClasses{WordsOf(classes), types}
})

var eventFrames = sync.OnceValue(func() *Words[frames] {
	table := map[string]frames{}
	for _, row := range tsvRows("event_frames.tsv", eventFramesTSV, 3) {
		for _, lemma := range strings.Split(row[2], ",") {
			lemma = strings.TrimSpace(lemma)
			f := table[lemma]
			f[wordClasses[row[1]]] = row[0]
			table[lemma] = f
		}
	}
	return WordsOf(table)
})
