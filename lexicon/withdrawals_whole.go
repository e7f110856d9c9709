package lexicon

import (
	"slices"
	"strings"
)

// What is taken back may be named by what it says ("our notice that nobody was hurt"), or as a whole ("its statement of
// Wednesday").

// wholeReach is how many words lie between a verb that takes back and a word for what is published at most: "withdraws
// its second press statement".
const wholeReach = 4

// WithdrawsWhole reports whether a sentence, in lower case, takes back all that something published said: it names what
// was published, by whom or when, and nothing of what it said.
func WithdrawsWhole(sentence string) bool {
	w := withdrawalWords()
	if at := undone(sentence, w); at >= 0 {
		words := strings.Fields(sentence[:at])
		n := slices.IndexFunc(words, func(x string) bool { return slices.Contains(w["published"], x) })
		return n >= 0 && n < openingWords && onlyDated(words[n+1:])
	}
	for _, v := range slices.Concat(w["verb"], w["delete"]) {
		at := indexPhrase(sentence, v)
		if at < 0 || KeepsWord(sentence[:at]) || urged(sentence[:at]) {
			continue
		}
		words := strings.FieldsFunc(sentence[at+len(v):], func(r rune) bool { return r == ' ' })
		n := slices.IndexFunc(words, func(x string) bool { return slices.Contains(w["published"], strings.Trim(x, ".,;:!")) })
		if n < 1 || n > wholeReach || !slices.Contains(w["whose"], words[0]) {
			continue
		}
		if word := words[n]; strings.Trim(word, ".,;:!") != word || onlyDated(words[n+1:]) {
			return true
		}
	}
	return false
}

// datedBy are the words behind what was published that tell no more of it than when and where.
var datedBy = []string{"of", "from", "on", "at", "in", "made", "issued", "given", "published", "posted", "earlier", "the", "this", "last", "today", "yesterday", "morning", "afternoon",
	"evening", "night", "noon", "midday", "midnight", "a.m", "p.m", "o'clock", "hours", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
	"is", "was", "has", "been", "hereby", "which", "no", "day", "week", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// onlyDated reports whether some words, up to the end of their clause, tell no more than when something was published.
func onlyDated(words []string) bool {
	for _, x := range words {
		bare := strings.Trim(x, ".,;:!”\"")
		if bare == "and" || bare == "after" || bare == "as" {
			return true
		}
		if !slices.Contains(datedBy, bare) && (bare == "" || bare[0] < '0' || bare[0] > '9') {
			return false
		}
		if strings.HasSuffix(x, ",") || strings.HasSuffix(x, ";") {
			return true
		}
	}
	return true
}

// urged reports whether the words before a verb that takes back end in "to" and nothing there makes it more than what
// somebody wants, may or tries to do: "called on the leader of the opposition to withdraw".
func urged(before string) bool {
	words := strings.Fields(before)
	if len(words) == 0 || words[len(words)-1] != "to" {
		return false
	}
	last := words[max(0, len(words)-1-willReach) : len(words)-1]
	return !slices.ContainsFunc(last, func(x string) bool { return slices.Contains(withdrawalWords()["does"], x) })
}

// willReach is how many words before "to" it stands that what follows is done.
const willReach = 3

// foundFalse reports whether words say of what was told that it was, or turned out, wrong: "has since been found to be
// untrue".
func foundFalse(words string, w map[string][]string) bool {
	all := strings.FieldsFunc(words, func(r rune) bool { return r == ' ' || r == ',' || r == '.' })
	for i, x := range all {
		if !slices.Contains(w["false"], x) {
			continue
		}
		before := all[max(0, i-4):i]
		if slices.ContainsFunc(before, func(y string) bool { return slices.Contains(w["turned"], y) }) && !slices.Contains(before, "not") && !slices.Contains(before, "never") {
			return true
		}
	}
	return false
}
