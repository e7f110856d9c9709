package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed platitudes.tsv
var platitudeTable string

// platitudes are the phrases of the table by their first word, or by its first letters where it ends in *.
var platitudes = sync.OnceValue(func() map[string][][]string {
	m := map[string][][]string{}
	eachLine(platitudeTable, func(line string) {
		words := strings.Fields(line)
		key := strings.TrimSuffix(words[0], "*")
		m[key[:min(len(key), platitudeKey)]] = append(m[key[:min(len(key), platitudeKey)]], words)
	})
	return m
})

// platitudeKey is by how many letters of their first word phrases are looked up.
const platitudeKey = 3

// Platitude reports whether words, in lower case, have a phrase that is said at any time and tells of nothing done: "is
// committed to".
func Platitude(line string) bool {
	words := strings.Fields(line)
	for i, w := range words {
		for _, phrase := range platitudes()[w[:min(len(w), platitudeKey)]] {
			if len(phrase) <= len(words)-i && saysPhrase(words[i:], phrase) {
				return true
			}
		}
	}
	return false
}

// saysPhrase reports whether words begin with those of a phrase.
func saysPhrase(words, phrase []string) bool {
	for i, p := range phrase {
		w := strings.Trim(words[i], ",.;:\"“”")
		if stem, open := strings.CutSuffix(p, "*"); w != p && !(open && strings.HasPrefix(w, stem)) {
			return false
		}
	}
	return true
}
