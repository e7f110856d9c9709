package lexicon

import (
	_ "embed"
	"sync"
)

//go:embed counting_cues.tsv
var countingCuesTable string

// CountCue is a set of the classes of counting_cues.tsv that a word belongs to: small words
// and nouns by which it is known what a number counts, and of which event.
type CountCue uint64

// The classes; counting_cues.tsv explains each.
const (
	CueMourning CountCue = 1 << iota
	CueAnswer
	CueWake
	CueOther
	CueAside
	CueNews
	CueEra
	CueSum
	CueMany
	CueRecord
	CueMonth
	CueSpan
	CueBodyFound
	CueLifeTaker
	CueDeadBehind
	CueRemains
	CueReported
	CueSays
	CueCaptor
	CueDeedPart
	CueMurderDegree
	CueNoDeed
	CueFallsIll
	CueKnownCase
	CueTakenOff
	CueTwice
	CueStruckOff
	CueTollList
	CueAnyone
	CueAged
	CueNotCount
	CueDistrict
	CueHospital
	CueCounter
	CueSubset
	CueCare
	CueGrave
	CueFormer
	CueReaches
	CueMoves
	CueForeseen
	CueNearly
	CueRealises
	CuePretends
	CueFiction
	CueDeadSure
	CueTraced
	CueTrace
	CueFate
	CueSearch
	CueSearchers
	CuePolice
	CueWanted
	CueTotal
	CueRaises
	CueLikeAgent
	CueCorpse
	CueShoots
	CueOffice
	CueCorrect
)

// cueNames are the classes as the table writes them, in the order of the constants.
var cueNames = [...]string{
	"mourning", "answer", "wake", "other", "aside", "news", "era", "sum", "many", "record", "month",
	"span", "found", "takes", "dead", "remains", "reported", "says", "captor", "part", "degree",
	"nodeed", "ill", "case", "off", "twice", "struck", "list", "anyone", "aged", "notcount",
	"district", "hospital", "counter", "subset", "care", "grave", "former", "reaches", "moves", "foreseen",
	"nearly", "realises", "pretends", "fiction", "sure", "traced", "trace",
	"fate", "search", "searchers", "police", "wanted", "total", "raises", "likeagent", "corpse", "shoots", "office", "correct",
}

// Has reports whether the word belongs to one of the classes in x.
func (c CountCue) Has(x CountCue) bool { return c&x != 0 }

// CountCues gives the classes of a word in lower case; none for most words.
func CountCues(lower string) CountCue {
	c, _ := countCues().Get(lower)
	return CountCue(c)
}

var countCues = sync.OnceValue(func() *Words[uint64] {
	return classesOf("counting_cues.tsv", countingCuesTable, cueNames[:])
})
