package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed stop.txt
var stopText string

var stopSet = sync.OnceValue(func() *Words[struct{}] {
	set := make(map[string]struct{}, 400)
	for _, w := range strings.Fields(stopText) {
		set[w] = struct{}{}
	}
	return WordsOf(set)
})

// Stop reports whether a lower-case word is a function word, which says nothing about
// what a text is about.
func Stop(word string) bool {
	_, ok := stopSet().Get(word)
	return ok
}
