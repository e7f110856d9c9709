package lexicon

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed fields.tsv
var fieldsTable string

// fieldTable is the table of fields: by word the fields that have it, and the phrases of denial, each with its field.
type fieldTable struct {
	words   map[string]uint64
	phrases []fieldPhrase
	past    uint64
	blamed  uint64
}

type fieldPhrase struct {
	words string // between blanks
	field uint64
}

var fields = sync.OnceValue(func() fieldTable {
	t := fieldTable{words: map[string]uint64{}}
	n := 0
	eachLine(fieldsTable, func(line string) {
		col := strings.Split(line, "\t")
		for w := range strings.FieldsSeq(col[1]) {
			t.words[w] |= 1 << n
		}
		if len(col) > 2 && col[2] != "" {
			for phrase := range strings.SplitSeq(col[2], "|") {
				t.phrases = append(t.phrases, fieldPhrase{" " + phrase + " ", 1 << n})
			}
		}
		if slices.Contains(strings.Fields(pastFields), col[0]) {
			t.past |= 1 << n
		}
		if slices.Contains(strings.Fields(blamedFields), col[0]) {
			t.blamed |= 1 << n
		}
		n++
	})
	return t
})

// FieldsOf are the fields of deeds that a lemma, in lower case, is a word of, a bit each: "steal" and "take" have one in
// common. 0 for most words.
func FieldsOf(lemma string) uint64 { return fields().words[lemma] }

// FieldDenied is a phrase of the table by which a clause denies a deed without a word of negation, "in the dark", and the
// fields of that deed, a bit each. words are those of the clause in lower case, without marks, between blanks.
func FieldDenied(words string) (phrase string, of uint64) {
	for _, p := range fields().phrases {
		if strings.Contains(words, p.words) {
			return p.words, p.field
		}
	}
	return "", 0
}

// OnlyStresses reports whether a word, in lower case, adds nothing to a denial but stress: "ever", "whatsoever".
func OnlyStresses(word string) bool {
	switch word {
	case "ever", "never", "single", "any", "whatsoever", "whatever", "point", "time", "anything", "anyone", "anybody", "anywhere", "nobody", "nothing", "nowhere",
		"none", "neither", "nor", "once", "simply", "certainly", "clearly", "absolutely", "completely", "entirely", "categorically", "firmly", "truth", "word",
		"say", "said", "says", "add", "added", "insist", "insisted", "deny", "denied", "denies", "statement", "way", "thing", "case", "such", "even", "yet", "like", "else", "also", "one",
		"receive", "received", "receives", "issue", "issued", "given", "gave", "open", "opened", "give", "made", "make", "makes", "take", "took", "place", "happened", "reach", "reached", "put", "gone", "went", "came", "come":
		return true
	}
	return false
}

// OfSomebody reports whether a word, in lower case, tells whose what follows it is.
func OfSomebody(word string) bool { return word != "the" && possessives[word] }

// OfCalendar reports whether a word, in lower case, is a day of the week or a month.
func OfCalendar(word string) bool {
	switch word {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august",
		"september", "october", "november", "december":
		return true
	}
	return false
}

// pastFields are the fields of deeds that lie before what a story tells of: who was warned, ordered, allowed.
const pastFields = "know urge order allow refuse"

// PastFields are these, a bit each.
func PastFields() uint64 { return fields().past }

// blamedFields are the fields of deeds of which somebody is accused.
const blamedFields = "take harm shoot kill pollute bribe forge hide drink breach leak cause order allow refuse sell drive"

// BlamedFields are these, a bit each.
func BlamedFields() uint64 { return fields().blamed }

// Presupposes reports whether a verb, a lemma in lower case, that is denied takes for granted what it is done to: who
// did not obey an order was given one.
func Presupposes(verb string) bool {
	switch verb {
	case "obey", "comply", "heed", "follow", "react", "respond", "reply", "answer", "wait", "thank", "comment", "object", "contest", "appeal", "dispute", "resist", "regret", "apologise",
		"apologize", "explain", "understand", "remember", "forget", "believe", "accept", "agree", "like", "mind", "care", "fear", "expect", "rule":
		return true
	}
	return false
}

// OpensNegated reports whether words, in lower case, open with an adverb that negates what stands behind it: "at no time".
func OpensNegated(words string) bool {
	for _, adverb := range []string{"at no time ", "at no point ", "at no stage ", "on no occasion ", "in no way ", "under no circumstances ", "by no means ", "not once ", "never once "} {
		if strings.HasPrefix(words, adverb) {
			return true
		}
	}
	return false
}

// LeavesOpen reports whether a word, in lower case, makes of a negated clause none of what was: "has not yet", "will
// not", "cannot".
func LeavesOpen(word string) bool {
	switch word {
	case "yet", "can", "cannot", "could", "couldn", "will", "won", "would", "wouldn", "should", "shouldn", "may", "might", "must", "mustn", "hardly", "scarcely", "if", "unless", "until", "want", "wants", "able", "enough":
		return true
	}
	return false
}

// LightVerb reports whether a verb, a lemma in lower case, leaves it to what stands behind it to tell the deed: "lay a
// finger on", "have a part in".
func LightVerb(verb string) bool {
	switch verb {
	case "be", "have", "do", "make", "take", "give", "get", "receive", "reach", "issue", "put", "lay", "raise", "lift", "hold", "play", "commit", "carry", "bring", "come", "go", "see",
		"find", "exist", "happen", "occur", "set", "use", "cause", "accept", "offer", "conduct", "perform", "stay", "remain":
		return true
	}
	return false
}
