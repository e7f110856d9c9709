package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed retractions.tsv
var retractionsTable string

// retractionWords are the phrases of each role, those of withdrawals.tsv among them.
var retractionWords = sync.OnceValue(func() map[string][]string {
	w := map[string][]string{}
	eachLine(retractionsTable, func(line string) {
		role, words, _ := strings.Cut(line, "\t")
		w[role] = append(w[role], strings.Split(words, "|")...)
	})
	w["undo"] = append(w["undo"], withdrawalWords()["verb"]...)
	w["told"] = append(w["told"], withdrawalWords()["object"]...)
	return w
})

const (
	toldBehind  = 6  // within how many words behind a verb what is taken back is named
	toldBefore  = 12 // within how many words before what is said of it it is named
	keptBefore  = 6  // within how many words before it the words stand by which nothing is
	sorryBehind = 6  // within how many words behind a word of regret it is told what for
)

// TakesBack finds where a sentence, in lower case, says that somebody takes back what he told, in byte offset: "removed
// its message after an hour", "I spoke too soon", "no longer says that". It needn't say again what that was. ok is false
// where it says no such thing, or that it is not taken back.
func TakesBack(sentence string) (at int, ok bool) {
	w := retractionWords()
	for _, v := range w["undo"] {
		var end int
		if at, end = indexVerb(sentence, v); at < 0 || !hasAnyPhrase(firstWords(sentence[end:], toldBehind), w["told"]) {
			continue
		}
		if strings.HasPrefix(v, "st") != noLonger(sentence[:at]) { // who stands by it doesn't take it back
			continue
		}
		if !KeepsWord(sentence[:at]) {
			return at, true
		}
	}
	for _, s := range w["self"] {
		if at = indexPhrase(sentence, s); at >= 0 && !KeepsWord(sentence[:at]) {
			return at, true
		}
	}
	for _, s := range w["sorry"] {
		if at = indexPhrase(sentence, s); at >= 0 && hasAnyPhrase(firstWords(sentence[at+len(s):], sorryBehind), w["telling"]) && !KeepsWord(sentence[:at]) {
			return at, true
		}
	}
	for _, v := range w["void"] {
		if at = indexPhrase(sentence, v); at >= 0 && hasAnyPhrase(lastWords(sentence[:at], toldBefore), w["told"]) && !KeepsWord(sentence[:at]) {
			return at, true
		}
	}
	return saysNoMore(sentence)
}

// noLonger reports whether words end by saying that what follows is so no more.
func noLonger(before string) bool {
	before = strings.TrimRight(before, " ")
	return strings.HasSuffix(before, "no longer") || strings.HasSuffix(before, "not") && strings.Contains(before, "could") || strings.HasSuffix(before, "cannot")
}

// saysNoMore finds where somebody is said to say something no more.
func saysNoMore(sentence string) (at int, ok bool) {
	const phrase = "no longer "
	at = indexPhrase(sentence, strings.TrimRight(phrase, " "))
	if at < 0 {
		return 0, false
	}
	verb, _, _ := strings.Cut(sentence[min(at+len(phrase), len(sentence)):], " ")
	lemma := LemmaEndings().Lemma(verb, verb, "VERB")
	return at, ReportingWords().Says(lemma) || lemma == "speak" || lemma == "assume" || lemma == "consider" || lemma == "believe"
}

// KeepsWord reports whether the words before a verb that takes back say that nothing is taken back: "refused to", "called
// on him to".
func KeepsWord(before string) bool {
	last := lastWords(before, keptBefore)
	if noLonger(last) {
		return false
	}
	if urged(before) {
		return true
	}
	return hasAnyPhrase(last, retractionWords()["keeps"])
}

// A Stand is how words that lead to what somebody told say that he stands to it.
type Stand int

// The stands.
const (
	NoStand   Stand = iota
	StandsBy        // he doesn't take it back: "refused to withdraw his claim that"
	Contested       // others want him to: "called on him to withdraw his claim that"
)

// StandTo tells how words in lower case, with what somebody told behind them, say that he stands to it.
func StandTo(before string) Stand {
	w := retractionWords()
	for _, v := range w["undo"] {
		at := indexPhrase(before, v)
		if at < 0 || !hasAnyPhrase(before[at:], w["told"]) || !refuses(before[:at]) {
			continue
		}
		if hasAnyPhrase(before[:at], w["wants"]) {
			return Contested
		}
		return StandsBy
	}
	return NoStand
}

// refuses reports whether the words before a verb that takes back say that nobody does, or that somebody else is to.
func refuses(before string) bool {
	return hasAnyPhrase(lastWords(before, keptBefore), retractionWords()["refuses"]) || urged(before)
}

// lastWords are the last n words of s.
func lastWords(s string, n int) string {
	all := strings.Fields(s)
	return strings.Join(all[max(0, len(all)-n):], " ")
}
