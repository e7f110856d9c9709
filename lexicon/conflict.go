package lexicon

import (
	_ "embed"
	"sync"
)

//go:embed conflict.tsv
var conflictTable string

// ConflictCue is a set of the classes of conflict.tsv that a word belongs to: by them it is
// judged whether two stretches of a report contradict each other.
type ConflictCue uint16

// The classes; conflict.tsv explains each.
const (
	ConflictLight ConflictCue = 1 << iota
	ConflictEmpty
	ConflictPart
	ConflictOffer
	ConflictRebut
	ConflictCharge
	ConflictPoints
	ConflictAccuse
	ConflictHedge
	ConflictOnTop
)

// conflictNames are the classes as the table writes them, in the order of the constants.
var conflictNames = [...]string{"light", "empty", "part", "offer", "rebut", "charge", "points", "accuse", "hedge", "ontop"}

// Has reports whether the word belongs to one of the classes in x.
func (c ConflictCue) Has(x ConflictCue) bool { return c&x != 0 }

// ConflictCues gives the classes of a word or lemma in lower case; none for most words.
func ConflictCues(lower string) ConflictCue {
	c, _ := conflictCues().Get(lower)
	return ConflictCue(c)
}

var conflictCues = sync.OnceValue(func() *Words[uint64] {
	return classesOf("conflict.tsv", conflictTable, conflictNames[:])
})
