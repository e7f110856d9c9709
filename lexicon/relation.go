package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed synonyms.tsv
var synonymsTable string

//go:embed derived.tsv
var derivedTable string

//go:embed antonyms.tsv
var antonymsTable string

// Related reports whether two lemmas, in lower case, can name the same thing in reports
// of one event: the same word, near-synonyms ("breach", "storm"), or a verb or adjective
// and its noun ("fail", "failure"). It is symmetric and not transitive. It says "can": that two
// reports use related words is a hint to be weighed, never proof that they mean one thing.
//
// The near-synonym groups are the project's own; the derivations are WordNet 3.0's.
func Related(a, b string) bool {
	if a == b {
		return true
	}
	if gerundOf(a, b) || gerundOf(b, a) {
		return true
	}
	groups := synonymGroups()
	ga, _ := groups.Get(a)
	gb, _ := groups.Get(b)
	return shareOne(ga, gb)
}

// Opposed reports whether two lemmas, in lower case, name states or acts that exclude
// each other when said of one thing at one time: "open" and "closed", "alive" and "dead".
// It is symmetric. Negation ("found", "not found") is the caller's matter.
func Opposed(a, b string) bool {
	sides := antonymSides()
	for _, x := range sides[a] {
		for _, y := range sides[b] {
			if x^1 == y {
				return true
			}
		}
	}
	return false
}

// HasOpposite reports whether some lemma is [Opposed] to this one.
func HasOpposite(lemma string) bool { return len(antonymSides()[lemma]) > 0 }

// synonymGroups maps a lemma to the numbers of its groups, ascending.
var synonymGroups = sync.OnceValue(func() *Words[[]int] {
	own := map[string][]int{}
	n := 0
	eachLine(synonymsTable, func(line string) {
		for _, w := range strings.Fields(line) {
			own[w] = addOnce(own[w], n)
		}
		n++
	})
	// A derived word takes part in the groups of the word it is made from, and the other
	// way round; one step only, so that groups don't flow together.
	all := make(map[string][]int, 2*len(own))
	for w, gs := range own {
		all[w] = append([]int(nil), gs...)
	}
	eachLine(derivedTable, func(line string) {
		a, b, _ := strings.Cut(line, "\t")
		for _, g := range own[a] {
			all[b] = addOnce(all[b], g)
		}
		for _, g := range own[b] {
			all[a] = addOnce(all[a], g)
		}
		all[a], all[b] = addOnce(all[a], n), addOnce(all[b], n)
		n++
	})
	return WordsOf(all)
})

// antonymSides maps a lemma to the sides it stands on: 2i and 2i+1 for line i.
var antonymSides = sync.OnceValue(func() map[string][]int {
	sides := map[string][]int{}
	n := 0
	eachLine(antonymsTable, func(line string) {
		left, right, _ := strings.Cut(line, "\t")
		for _, w := range strings.Fields(left) {
			sides[w] = addOnce(sides[w], 2*n)
		}
		for _, w := range strings.Fields(right) {
			sides[w] = addOnce(sides[w], 2*n+1)
		}
		n++
	})
	return sides
})

// gerundOf reports whether noun is verb's form in -ing: "killing" of "kill", "firing" of
// "fire", "stopping" of "stop".
func gerundOf(noun, verb string) bool {
	stem, ok := strings.CutSuffix(noun, "ing")
	if !ok || len(verb) < 3 {
		return false
	}
	last := verb[len(verb)-1:]
	return stem == verb || stem+"e" == verb || stem == verb+last
}

// eachLine calls f for every line of a table that is neither empty nor a comment.
func eachLine(table string, f func(line string)) {
	for line := range strings.Lines(table) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		f(line)
	}
}

func addOnce(list []int, n int) []int {
	for _, x := range list {
		if x == n {
			return list
		}
	}
	return append(list, n)
}

func shareOne(a, b []int) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}
