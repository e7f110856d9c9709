package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed tallies.tsv
var talliesTable string

// tallyWords are the words of each role.
var tallyWords = sync.OnceValue(func() map[string]map[string]bool {
	by := map[string]map[string]bool{}
	eachLine(talliesTable, func(line string) {
		role, words, _ := strings.Cut(line, "\t")
		if by[role] == nil {
			by[role] = map[string]bool{}
		}
		for w := range strings.FieldsSeq(words) {
			by[role][strings.ReplaceAll(w, "+", " ")] = true
		}
	})
	return by
})

// Whole reports whether words right before a number, in lower case, say that it is the whole of what it counts:
// "only", "no more than".
func Whole(before string) bool { return tallyWords()["only"][before] }

// LightOfCount reports whether a verb, as a lemma, says of what is counted no more than that it was there.
func LightOfCount(lemma string) bool { return tallyWords()["light"][lemma] }

// TouchesCounted reports whether a verb, as a lemma, says of what is counted only that it had to do with what
// happened: "affected".
func TouchesCounted(lemma string) bool { return tallyWords()["touched"][lemma] }

// UnitNoun reports whether a noun, as a lemma, is of a unit, in which anything may be given.
func UnitNoun(lemma string) bool { return tallyWords()["units"][lemma] }

// CommonlyCounted reports whether a noun, as a lemma, is one of which a story may have many lots that have nothing to
// do with each other: "people".
func CommonlyCounted(lemma string) bool { return tallyWords()["common"][lemma] }

// PutsAt reports whether a word, in lower case, stands between a noun and the number that it is told of: "the number of
// houses at 11".
func PutsAt(word string) bool { return tallyWords()["puts"][word] }

// TellsTotal reports whether a word beside a count, in lower case, makes it how many there are in all: "we have counted".
func TellsTotal(word string) bool { return tallyWords()["total"][word] }

// SaysSingle reports whether an adjective, in lower case, means one: "a lone attacker".
func SaysSingle(word string) bool { return tallyWords()["single"][word] }

// Commits reports whether a verb, as a lemma, makes people who are counted those who did a deed.
func Commits(lemma string) bool { return tallyWords()["commits"][lemma] }

// Doer reports whether a noun, as a lemma, is one for people who are culprits where they commit something: "men".
func Doer(lemma string) bool { return tallyWords()["doers"][lemma] }

// EstimatesCount reports whether a cue, in lower case, has its source tell how many there are by its own reckoning.
func EstimatesCount(cue string) bool { return tallyWords()["estimates"][cue] }

// Understood reports whether a noun, in lower case, stands for what was counted before: "four of the things".
func Understood(noun string) bool { return tallyWords()["understood"][noun] }
