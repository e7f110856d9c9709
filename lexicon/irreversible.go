package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed irreversible.tsv
var irreversibleTable string

type sides struct{ left, right map[string]bool }

var irreversibleSides = sync.OnceValue(func() []sides {
	var all []sides
	set := func(list string) map[string]bool {
		m := map[string]bool{}
		for _, w := range strings.Fields(list) {
			m[w] = true
		}
		return m
	}
	eachLine(irreversibleTable, func(line string) {
		left, right, _ := strings.Cut(line, "\t")
		all = append(all, sides{set(left), set(right)})
	})
	return all
})

// ExcludesForGood reports whether two lemmas name states of which one excludes the other
// whenever each is told: "dead" and "survive".
func ExcludesForGood(a, b string) bool {
	for _, s := range irreversibleSides() {
		if s.left[a] && s.right[b] || s.left[b] && s.right[a] {
			return true
		}
	}
	return false
}
