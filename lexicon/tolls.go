package lexicon

import (
	_ "embed"
	"strings"
)

//go:embed tolls.tsv
var tollsTable string

var tolls = roles(tollsTable)

// Recalls reports whether a source's verb, a lemma in lower case, tells of an earlier moment than
// the one at which the source speaks: "recall".
func Recalls(lemma string) bool { return tolls()["recalls"][lemma] }

// OnceBelieved reports whether a verb, a form in lower case, tells what was held to be so then:
// "believed".
func OnceBelieved(form string) bool { return tolls()["believed"][form] }

// AtFirst reports whether a text, in lower case, has a phrase that puts what is told at the
// beginning of an event: "in the first minutes".
func AtFirst(text string) bool {
	for phrase := range tolls()["atfirst"] {
		if i := strings.Index(text, phrase); i >= 0 && !wordByte(text, i-1) && !wordByte(text, i+len(phrase)) {
			return true
		}
	}
	return false
}

// wordByte reports whether a letter stands at byte i.
func wordByte(s string, i int) bool {
	return i >= 0 && i < len(s) && (s[i] >= 'a' && s[i] <= 'z' || s[i] >= 0x80)
}

// Everybody reports whether a pronoun, in lower case, means all there were.
func Everybody(word string) bool { return tolls()["everybody"][word] }

// Lot reports whether a noun, in lower case, is of those who were in one thing together:
// "passengers", "personnel".
func Lot(noun string) bool { return tolls()["lot"][noun] }

// NoneOf is what none was counted as where a lemma is said of all: "killed" for "survive",
// "missing" for "account"; empty where it is nothing of the kind.
func NoneOf(lemma string) string {
	for _, counted := range []string{"killed", "injured", "missing"} {
		if tolls()[counted][lemma] {
			return counted
		}
	}
	return ""
}

// NoneMissing reports whether a lemma of which [NoneOf] says that none was killed, said of all, says too
// that none is missing: "safe".
func NoneMissing(lemma string) bool { return tolls()["unfound"][lemma] }

// OnlyNoted reports whether a verb, in lower case, says of a thing no more than that it was there:
// "found", "received".
func OnlyNoted(verb string) bool { return tolls()["noted"][verb] }

// Limits reports whether a word, in lower case, says of the number behind it that it is how much is
// allowed: "limited to 70".
func Limits(word string) bool { return tolls()["limits"][word] }

// SignOfThing reports whether a noun, in lower case, stands for what it is a sign of: "trace".
func SignOfThing(noun string) bool { return tolls()["signs"][noun] }

// SaysAlive reports whether a lemma says that somebody lives.
func SaysAlive(lemma string) bool { return tolls()["alive"][lemma] }

// SaysDead reports whether a lemma, as the main word of a clause, says that whom it is about is dead.
func SaysDead(lemma string) bool { return tolls()["dead"][lemma] }

// SaysWon reports whether a word, in lower case, says that somebody won a contest.
func SaysWon(word string) bool { return tolls()["won"][word] }

// OfPeriod reports whether a word, in lower case, says that an amount beside it is one for a stretch of
// time or of a part: "a year", "daily", "capacity".
func OfPeriod(word string) bool { return tolls()["periods"][word] }

// Election reports whether a lemma is a word for a contest for office, which has one winner.
func Election(lemma string) bool { return tolls()["elections"][lemma] }

// LoneHelper reports whether a description, in lower case, is of one person who treats victims,
// and sees a part of them: "a nurse".
func LoneHelper(description string) bool {
	for w := range strings.FieldsSeq(description) {
		if tolls()["lone"][w] {
			return true
		}
	}
	return false
}

// RankAndFile reports whether a description, in lower case, is of one who serves in a body and doesn't
// speak for it: "a court clerk".
func RankAndFile(description string) bool {
	for w := range strings.FieldsSeq(description) {
		if tolls()["rank"][w] {
			return true
		}
	}
	return false
}
