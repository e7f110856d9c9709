package lexicon

import (
	"slices"
	"strconv"
	"strings"
)

// What a sentence that takes something back says of it, where it doesn't tell it in full: the number that was
// given, or what its source spoke of.

// numberNouns are the nouns behind which a number stands that was given: "the figure of 28".
var numberNouns = []string{"figure of", "figures of", "number of", "toll of", "count of", "total of", "estimate of"}

// maxNumbersNamed is how many numbers one sentence takes back.
const maxNumbersNamed = 4

// NumbersNamed are the numbers that a sentence, in lower case, names as ones that were given, as far as they are
// in digits and more than two: "withdraws the figure of 28 given in its notice".
func NumbersNamed(sentence string) []int {
	var numbers []int
	for _, noun := range numberNouns {
		at := indexPhrase(sentence, noun)
		if at < 0 || len(numbers) == maxNumbersNamed || !closeBehindVerb(sentence[:at]) {
			continue
		}
		word, _, _ := strings.Cut(strings.TrimLeft(sentence[at+len(noun):], " "), " ")
		n, err := strconv.Atoi(strings.ReplaceAll(strings.Trim(word, ".,;:!?"), ",", ""))
		if err == nil && n > 2 {
			numbers = append(numbers, n)
		}
	}
	return numbers
}

// closeBehindVerb reports whether some words end with a verb that takes back and hardly more: "withdraws its earlier".
func closeBehindVerb(words string) bool {
	all := strings.Fields(words)
	last := strings.Join(all[max(0, len(all)-numberReach):], " ")
	return hasAnyPhrase(last, withdrawalWords()["verb"])
}

// numberReach is within how many words before "the figure of" the verb begins that takes it back.
const numberReach = 4

// spokenOf are the phrases behind which it is named what somebody told, in the clause that says who he is.
var spokenOf = []string{"who had spoken of", "who spoke of", "who had talked of", "who had told of", "who had blamed", "who had warned of", "who had written of", "who had reported"}

// SpokenOf is the stretch of a sentence, in lower case, that says what its source had told before he took it back:
// "the official who had spoken of hackers withdrew the remark". ok is false where there is none.
func SpokenOf(sentence string) (from, to int, ok bool) {
	for _, phrase := range spokenOf {
		at := indexPhrase(sentence, phrase)
		if at < 0 {
			continue
		}
		from = at + len(phrase) + 1
		for _, v := range withdrawalWords()["verb"] {
			if n := indexPhrase(sentence[min(from, len(sentence)):], v); n > 0 {
				return from, from + len(strings.TrimRight(sentence[from:from+n], " ,")), true
			}
		}
	}
	return 0, 0, false
}

// SomeArticle reports whether a source, in lower case, is something published of which it isn't told whose it is: "an
// article of Monday".
func SomeArticle(source string) bool {
	words := strings.Fields(source)
	return len(words) > 1 && (words[0] == "a" || words[0] == "an" || words[0] == "the") && slices.Contains(withdrawalWords()["report"], words[1])
}

// NumberedIn is what a sentence, in lower case, says of the number of which it was corrected: "corrected the number of
// boats to one"; empty where it says no such thing.
func NumberedIn(sentence string) string {
	for _, phrase := range []string{"number of", "numbers of", "count of"} {
		at := indexPhrase(sentence, phrase)
		if at < 0 {
			continue
		}
		for _, word := range strings.Fields(sentence[at+len(phrase):]) {
			if bare := strings.Trim(word, ".,;:!?"); !Stop(bare) {
				return bare
			}
		}
	}
	return ""
}

// PostedAbout is of what a sentence, in lower case, says that something published was: "deleted the post about the van,
// sorry" gives "the van". It is empty where the sentence says no such thing.
func PostedAbout(sentence string) string {
	for _, noun := range withdrawalWords()["published"] {
		for _, about := range []string{" about ", " regarding ", " concerning "} {
			at := indexPhrase(sentence, noun+strings.TrimRight(about, " "))
			if at < 0 {
				continue
			}
			rest := strings.TrimLeft(sentence[at+len(noun)+len(about)-1:], " ")
			if end := strings.IndexAny(rest, ".,;:!?"); end >= 0 {
				rest = rest[:end]
			}
			rest, _, _ = strings.Cut(rest, " and ")
			return rest
		}
	}
	return ""
}
