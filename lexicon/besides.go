package lexicon

import (
	_ "embed"
	"strings"
)

//go:embed besides.tsv
var besidesTable string

var besides = roles(besidesTable)

// Declines reports whether a word, in lower case, tells an act as one not done: "declined", "failure".
func Declines(word string) bool { return besides()["declining"][word] }

// OfOnesMind reports whether a lemma is of what goes on in one's own mind: "expect", "know".
func OfOnesMind(lemma string) bool { return besides()["minds"][lemma] }

// Hopes reports whether what stands behind a word, in lower case, is wished for, feared or only supposed.
func Hopes(word string) bool { return besides()["hoping"][word] }

// UnitOfPlace reports whether a noun, in lower case and in the singular, is of a part of a country: "district".
func UnitOfPlace(noun string) bool { return besides()["unit"][noun] }

// Opposes reports whether a word, in lower case, tells of being against something.
func Opposes(word string) bool { return besides()["opposing"][word] }

// Circumstance reports whether what stands behind a word, in lower case, is told as the time of something
// else: "when he was alive".
func Circumstance(word string) bool { return besides()["whenever"][word] }

// MayBe reports whether a word, in lower case, makes what it stands with a thing that can be: "could".
func MayBe(word string) bool { return besides()["able"][word] }

// Wants reports whether a word, in lower case, asks for what stands behind it, or aims at it.
func Wants(word string) bool { return besides()["wanting"][word] }

// TurnsDown reports whether a word, in lower case, turns down what was asked or planned; of what was told it
// may be a denial all the same.
func TurnsDown(word string) bool { return besides()["turning"][word] }

// InPassing reports whether some words take for known the number that stands behind them: "charged over
// the deaths of nine".
func InPassing(before string) bool {
	return hasPhrase(before, "passing")
}

// Bears reports whether some words tell that somebody bears a thing, which is there whether he does or not: "come to
// terms with".
func Bears(words string) bool { return hasPhrase(words, "bearing") }

// WithoutIdleNegation cuts out of some words those that are negations in form only: "no earlier than", "no
// doubt". The result is in lower case; ok is false where there are none.
func WithoutIdleNegation(words string) (rest string, ok bool) {
	rest = " " + strings.Join(strings.Fields(strings.ToLower(words)), " ") + " "
	if !strings.Contains(rest, " no ") && !strings.Contains(rest, " not ") {
		return words, false
	}
	for phrase := range besides()["idle"] { // they share no word but the first: in any order alike
		if cut := strings.ReplaceAll(rest, " "+phrase+" ", " "); cut != rest {
			rest, ok = cut, true
		}
	}
	return rest, ok
}

// hasPhrase reports whether some words hold one of the phrases of a role.
func hasPhrase(words, role string) bool {
	lower := " " + strings.Join(strings.Fields(strings.ToLower(words)), " ") + " "
	for phrase := range besides()[role] {
		if strings.Contains(lower, " "+phrase+" ") {
			return true
		}
	}
	return false
}

// OnTheNet reports whether words, in lower case, say that something is told on the net: "talk on social media".
func OnTheNet(words string) bool {
	for phrase := range besides()["net"] {
		if indexPhrase(words, phrase) >= 0 {
			return true
		}
	}
	return false
}

// OnTheSpot reports whether a noun, in lower case, says no more than that something is where all that is told of
// happened: "on board", "at the scene".
func OnTheSpot(noun string) bool { return besides()["spot"][noun] }
