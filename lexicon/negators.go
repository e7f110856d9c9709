package lexicon

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
)

//go:embed negators.tsv
var negatorsTable string

var negators = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	eachLine(negatorsTable, func(line string) {
		w, instead, _ := strings.Cut(line, "\t")
		m[w] = instead
	})
	return m
})

// loose are the words of the table that only keep company with a negation.
func loose(w string) bool { return strings.HasPrefix(w, "any") || w == "ever" }

// WithoutNegation words positively what a clause denies: "there has been no breach" becomes
// "there has been [some] breach". negations is how many words of negation were taken out;
// with more than one the wording isn't sure.
func WithoutNegation(clause string) (positive string, negations int) {
	words := strings.Fields(clause)
	kept := words[:0:0]
	for i := 0; i < len(words); i++ {
		word := words[i]
		core := strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
		lower := strings.ToLower(core)
		if lower == "no" && i+1 < len(words) && strings.EqualFold(words[i+1], "one") {
			kept = append(kept, "[somebody]")
			negations++
			i++
			continue
		}
		if stem, ok := cutNot(lower); ok {
			kept = append(kept, strings.Replace(word, core, core[:len(stem)], 1))
			negations++
			continue
		}
		instead, ok := negators()[lower]
		if !ok {
			kept = append(kept, word)
			continue
		}
		if !loose(lower) {
			negations++
		}
		if w := strings.Replace(word, core, instead, 1); w != "" {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, " "), negations
}

// cutNot is the verb of a contraction with "not".
func cutNot(lower string) (verb string, ok bool) {
	switch lower {
	case "won't", "won’t", "can't", "can’t", "shan't", "shan’t":
		return "", false // the stem is no word: left as it stands
	}
	if verb, ok = strings.CutSuffix(lower, "n't"); ok {
		return verb, true
	}
	return strings.CutSuffix(lower, "n’t")
}

// NegatesAny reports whether a stretch of text has a word of negation.
func NegatesAny(s string) bool {
	_, n := WithoutNegation(s)
	return n > 0
}
