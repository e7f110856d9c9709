package lexicon

import "strings"

// What is taken back may be told in the very sentence that takes it back, between a word for the telling and what has
// become of it: "our statement that nobody was hurt was wrong", "the board, which had said that it was shut, took that back".

// openers lead from a word for what was told to what it said.
var openers = []string{" that ", " according to which ", " by which ", " to the effect that ", " in which it said ", " in which it was said ", " in which we said ", " in which we stated ", " which said "}

// matterAt is where, in a sentence in lower case, what was told begins behind a word for it; -1 where it isn't said.
func matterAt(sentence string) int {
	for _, o := range openers {
		if at := strings.Index(sentence, o); at >= 0 {
			return at + len(o)
		}
	}
	return -1
}

// matterReach is how many words lie between a word for what was told and what leads to it at most: "our statement of this
// morning, in which we said".
const matterReach = 6

// NamesWhatWasTold reports whether a sentence, in lower case, has a word for a statement, or for who made one, with what
// it said behind it: "our notice that nobody was hurt was wrong".
func NamesWhatWasTold(sentence string) bool {
	w := withdrawalWords()
	for _, o := range openers {
		at := strings.Index(sentence, o)
		if at >= 0 && (hasAnyPhrase(lastWords(sentence[:at], matterReach), w["object"]) || hadTold(sentence[:at], w)) {
			return true
		}
	}
	return false
}

// hadTold reports whether words end by saying of somebody that he told something: "which had earlier said".
func hadTold(before string, w map[string][]string) bool {
	last := strings.Fields(lastWords(before, toldWords))
	if len(last) < 2 || last[0] != "which" && last[0] != "who" && last[1] != "who" && last[1] != "which" {
		return false
	}
	return hasAnyPhrase(last[len(last)-1], w["told"])
}

// toldWords is how many words "who had earlier said" has at most.
const toldWords = 4

// UndoneIn is the stretch of a sentence, in lower case, that tells what was said, where it is told behind a word for the
// telling and the sentence goes on to take it back. ok is false where it is no such sentence.
func UndoneIn(sentence string) (from, to int, ok bool) {
	w := withdrawalWords()
	from, to = matterAt(sentence), undone(sentence, w)
	if from < 0 {
		return 0, 0, false
	}
	if to < from && NamesWhatWasTold(sentence) {
		to = goneBehind(sentence, from, w)
	}
	return from, to, to > from
}

// goneBehind is where, from byte from of a sentence on, it begins to say what has become of what was told; -1 where it
// doesn't say.
func goneBehind(sentence string, from int, w map[string][]string) int {
	to := -1
	nearer := func(at int) {
		if at > 0 && (to < 0 || from+at < to) {
			to = from + at
		}
	}
	rest := sentence[from:]
	for _, role := range []string{"gone", "fault", "back", "amends"} {
		for _, p := range w[role] {
			nearer(indexPhrase(rest, p))
		}
	}
	return to
}
