package lexicon

import (
	_ "embed"
	"sync"
)

//go:embed times_tense.tsv
var tenseTable string

// Tense is a set of what a word says of the time of its clause; the head of
// times_tense.tsv explains each.
type Tense uint16

// What a word can say.
const (
	FutureTense Tense = 1 << iota
	ReportTense
	UnmarkedTense
	DoneTense
	DeferTense
	BeginTense
	PlannedTense
	HappenedTense
	LettingTense
	ResultTense
	AwaitedTense
	BehindTense
)

var tenses = sync.OnceValue(func() map[string]Tense {
	kinds := map[string]Tense{
		"future": FutureTense, "report": ReportTense, "unmarked": UnmarkedTense, "done": DoneTense, "defer": DeferTense, "begin": BeginTense, "planned": PlannedTense,
		"happened": HappenedTense, "letting": LettingTense, "awaited": AwaitedTense, "behind": BehindTense, "result": ResultTense,
	}
	m := make(map[string]Tense, 100)
	for _, row := range tsvRows("times_tense.tsv", tenseTable, 2) {
		kind, ok := kinds[row[1]]
		if !ok {
			panic("lexicon: times_tense.tsv: no kind " + row[1])
		}
		m[row[0]] |= kind
	}
	return m
})

// Tenses maps words in lower case, verbs by lemma, to what they say of the time of their
// clause. The map is shared: it must not be changed.
func Tenses() map[string]Tense { return tenses() }
