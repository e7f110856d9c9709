package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed idioms.tsv
var idiomTable string

// idioms maps a verb and a noun to the verb that says the same by itself.
var idioms = sync.OnceValue(func() map[[2]string]string {
	m := map[[2]string]string{}
	eachLine(idiomTable, func(line string) {
		plain, rest, _ := strings.Cut(line, "\t")
		verbs, nouns, _ := strings.Cut(rest, "\t")
		for verb := range strings.FieldsSeq(verbs) {
			for noun := range strings.FieldsSeq(nouns) {
				m[[2]string{verb, noun}] = plain
			}
		}
	})
	return m
})

// Idiom is the verb that says by itself what a verb says with a noun, lemmas in lower case: "dismiss" for
// "lose" and "post"; empty where they are no idiom.
func Idiom(verb, noun string) string { return idioms()[[2]string{verb, noun}] }

// BefallsOnce reports whether a verb, a lemma in lower case, is for what befalls one person once in a
// story: who was dismissed at noon is not dismissed again in the evening.
func BefallsOnce(verb string) bool { return once()[verb] }

var once = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, verb := range strings.Fields(onceTable) {
		m[verb] = true
	}
	return m
})

//go:embed once.txt
var onceTable string

// Begins reports whether a verb, a lemma in lower case, is for how something began: "started" by a spark.
func Begins(verb string) bool {
	switch verb {
	case "start", "spark", "ignite", "trigger", "provoke", "begin", "cause", "lead":
		return true
	}
	return false
}
