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

// OnlySpeaks reports whether a clause, in lower case, tells that somebody spoke and not what he said: "he made
// the remarks on Saturday".
func OnlySpeaks(clause string) bool {
	for _, verb := range []string{"made the ", "made these ", "made those ", "made this ", "made his ", "made her ", "made their "} {
		if at := indexPhrase(clause, verb[:len(verb)-1]); at >= 0 {
			noun, _, _ := strings.Cut(clause[at+len(verb)-1:], ",")
			return hasAnyPhrase(firstWords(noun, 2), []string{"remark", "remarks", "comment", "comments", "announcement", "announcements", "statement"})
		}
	}
	return false
}

// BefallsOnce reports whether a verb, a lemma in lower case, is for what befalls one person once in a
// story: who was dismissed at noon is not dismissed again in the evening.
func BefallsOnce(verb string) bool {
	_, ok := once()[verb]
	return ok
}

// BefallsAnother reports whether such a verb, in the active voice, tells of what befalls its object: who
// fires somebody keeps his own post.
func BefallsAnother(verb string) bool { return once()[verb] }

// once are the verbs of once.tsv; true for those that are done to another.
var once = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	eachLine(onceTable, func(line string) {
		role, verbs, _ := strings.Cut(line, "\t")
		for verb := range strings.FieldsSeq(verbs) {
			m[verb] = role == "another"
		}
	})
	return m
})

//go:embed once.tsv
var onceTable string

// Begins reports whether a verb, a lemma in lower case, is for how something began: "started" by a spark.
func Begins(verb string) bool {
	switch verb {
	case "start", "spark", "ignite", "trigger", "provoke", "begin", "cause", "lead":
		return true
	}
	return false
}
