package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed precedents.tsv
var precedentsTable string

// A Precedent says how a word joins something that went before to what its clause tells.
type Precedent uint8

// The ways of naming what went before.
const (
	NoPrecedent     Precedent = iota
	LinkPrecedent             // "after", "since": opens a clause or a phrase
	CausePrecedent            // "despite", "amid": opens a phrase of what may still go on
	ReasonPrecedent           // "anger", "retaliation": a noun, with a preposition behind it
	SequelPrecedent           // "follow", "answer": a verb, with an object behind it
)

var precedentNames = map[string]Precedent{
	"link": LinkPrecedent, "cause": CausePrecedent, "reason": ReasonPrecedent, "sequel": SequelPrecedent,
}

// PrecedentBehind says how what stands behind a lemma, in lower case, goes before what its
// clause tells.
func PrecedentBehind(lemma string) Precedent {
	kind, _ := precedents().Get(lemma)
	return kind
}

var precedents = sync.OnceValue(func() *Words[Precedent] {
	table := map[string]Precedent{}
	for _, row := range tsvRows("precedents.tsv", precedentsTable, 2) {
		kind, ok := precedentNames[row[0]]
		if !ok {
			panic("lexicon: precedents.tsv: no such kind: " + row[0])
		}
		for _, lemma := range strings.Split(row[1], ", ") {
			table[lemma] = kind
		}
	}
	return WordsOf(table)
})
