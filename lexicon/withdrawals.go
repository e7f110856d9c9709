package lexicon

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed withdrawals.tsv
var withdrawalsTable string

// withdrawalWords are the phrases of each kind.
var withdrawalWords = sync.OnceValue(func() map[string][]string {
	w := map[string][]string{}
	eachLine(withdrawalsTable, func(line string) {
		kind, words, _ := strings.Cut(line, "\t")
		w[kind] = append(w[kind], strings.Split(words, "|")...)
	})
	return w
})

// A Withdrawal is how a sentence takes back what was said before.
type Withdrawal int

// The ways of taking back.
const (
	NoWithdrawal     Withdrawal = iota
	SourceWithdraws             // the sentence's source takes back its own word
	ReportCorrection            // a notice that an earlier version of this report was wrong
	ReportWithdrawal            // an outlet takes back a report of its own
	TellerErred                 // whoever is said to have told it told it wrongly: taken back where that is the one who says so
)

// objectReach is how many words behind the verb what is taken back is named: in "withdrew
// from the square after reports" nothing is.
const objectReach = 4

// firstWords is at most the first n words of s, none behind a preposition that turns the
// verb into one of movement.
func firstWords(s string, n int) string {
	rest := strings.TrimLeft(s, " ")
	for _, p := range []string{"from ", "to ", "into ", "towards ", "behind "} {
		if strings.HasPrefix(rest, p) {
			return ""
		}
	}
	for i, r := range rest {
		if r == ',' || r == ';' || r == '.' {
			return rest[:i]
		}
		if r == ' ' {
			if n--; n == 0 {
				return rest[:i]
			}
		}
	}
	return rest
}

// Withdraws tells whether a sentence, in lower case, takes back an earlier word: by a verb
// with its object ("withdraws its earlier statement that"), or as a notice of correction.
func Withdraws(sentence string) Withdrawal {
	w := withdrawalWords()
	opening := strings.TrimLeft(sentence, "([ ")
	for _, n := range w["notice"] {
		if rest, ok := strings.CutPrefix(opening, n); ok && (rest == "" || strings.ContainsAny(rest[:1], ":.,-\n") || len(opening) < len(sentence)) {
			return ReportCorrection
		}
	}
	faulty := hasAnyPhrase(sentence, w["fault"])
	for _, e := range []string{"earlier version", "previous version", "earlier report"} {
		if at := strings.Index(sentence, e); at >= 0 && (faulty || hasAnyPhrase(firstWords(sentence[at+len(e):], toldReach), w["told"])) {
			return ReportCorrection
		}
	}
	if faulty {
		for _, e := range w["earlier"] {
			if at := indexPhrase(sentence, e); at >= 0 && hasAnyPhrase(firstWords(sentence[at+len(e):], objectReach), w["object"]) {
				return SourceWithdraws
			}
		}
	}
	if behindVerb(sentence, w["drop"], w["dropped"]) || hasAnyPhrase(sentence, w["rash"]) && behindVerb(sentence, w["own"], w["object"]) {
		return SourceWithdraws
	}
	if behindVerb(sentence, w["verb"], w["object"]) {
		if behindVerb(sentence, w["verb"], w["report"]) {
			return ReportWithdrawal
		}
		return SourceWithdraws
	}
	if saidBack(sentence, w) || hasAnyPhrase(sentence, w["contrary"]) {
		return SourceWithdraws
	}
	if undone(sentence, w) >= 0 || misled(sentence, w) {
		return SourceWithdraws
	}
	if erred(sentence, w) {
		return TellerErred
	}
	return NoWithdrawal
}

// undone is where a sentence that opens with what was told says that it is taken back: "the statement
// that the road was open has been withdrawn"; -1 where it doesn't.
func undone(sentence string, w map[string][]string) int {
	if !hasAnyPhrase(firstWords(strings.TrimLeft(sentence, "0123456789.() "), openingWords), w["object"]) {
		return -1
	}
	for _, u := range w["undone"] {
		if at := indexPhrase(sentence, u); at > 0 {
			before := strings.Fields(sentence[:at])
			if slices.ContainsFunc(before[max(0, len(before)-2):], isAuxiliary) { // "is hereby withdrawn"
				return at
			}
		}
	}
	return -1
}

// openingWords is how many words of a sentence name what it is about.
const openingWords = 4

// misled reports whether a sentence says of its source that he was wrong "when he said" something.
func misled(sentence string, w map[string][]string) bool {
	for _, m := range w["misled"] {
		if at := indexPhrase(sentence, m); at >= 0 && hasAnyPhrase(firstWords(sentence[at+len(m):], objectReach), w["told"]) {
			return true
		}
	}
	for _, m := range w["amiss"] {
		at := indexPhrase(sentence, m)
		if at < 0 || NegatesAny(lastWords(sentence[:at], amissReach)) {
			continue // "it had not been wrong to say"
		}
		for word := range strings.FieldsSeq(firstWords(sentence[at+len(m):], amissReach)) {
			if ReportingWords().Says(LemmaEndings().Lemma(word, word, "VERB")) {
				return true
			}
		}
	}
	return false
}

// amissReach is within how many words behind "wrong to" a verb of telling stands, "wrong to have said", and before it a
// word of negation.
const amissReach = 3

// erred reports whether a verb of telling has a word beside it by which it was done in error:
// "reported erroneously that", "wrongly said".
func erred(sentence string, w map[string][]string) bool {
	for _, e := range w["erred"] {
		at := indexPhrase(sentence, e)
		if at < 0 {
			continue
		}
		before := strings.TrimRight(sentence[:at], " ,")
		last := before[strings.LastIndexByte(before, ' ')+1:]
		next, _, _ := strings.Cut(strings.TrimLeft(sentence[at+len(e):], " ,"), " ")
		if slices.Contains(w["told"], last) || slices.Contains(w["told"], next) {
			return true
		}
	}
	return false
}

// toldReach is how many words behind "an earlier version" it is told what that said.
const toldReach = 6

// behindVerb reports whether one of the objects stands close behind one of the verbs.
func behindVerb(sentence string, verbs, objects []string) bool {
	for _, v := range verbs {
		if at, end := indexVerb(sentence, v); at >= 0 && hasAnyPhrase(firstWords(sentence[end:], objectReach), objects) && !refuses(sentence[:at]) {
			return true
		}
	}
	return false
}

// WithdrawsThat reports whether a sentence, in lower case, takes back what the sentences before it
// say was told: "that statement was wrong and we withdraw it".
func WithdrawsThat(sentence string) bool {
	w := withdrawalWords()
	first, rest, _ := strings.Cut(strings.TrimLeft(sentence, "“\" "), " ")
	for _, p := range w["point"] {
		if reach := firstWords(rest, thatReach); first == p && (hasAnyPhrase(reach, w["gone"]) || foundFalse(reach, w)) {
			return true
		}
	}
	for _, v := range slices.Concat(w["verb"], w["mend"]) {
		at := indexPhrase(sentence, v)
		if at < 0 {
			continue
		}
		next, rest, more := strings.Cut(strings.TrimLeft(sentence[at+len(v):], " "), " ")
		bare := strings.Trim(next, ".,;:!\"”")
		if !slices.Contains(w["point"], bare) {
			continue
		}
		if after, _, _ := strings.Cut(rest, " "); !more || bare != next || after == "and" || after == "but" ||
			slices.Contains(w["object"], strings.Trim(after, ".,;:!\"”")) {
			return true
		}
	}
	return saidBack(sentence, w)
}

// saidBack reports whether a sentence has a phrase by which what was told is taken back, and isn't what somebody refuses
// to say or others want to hear.
func saidBack(sentence string, w map[string][]string) bool {
	for _, p := range w["back"] {
		if at := indexPhrase(sentence, p); at >= 0 && (noLonger(sentence[:at]) || !KeepsWord(sentence[:at])) {
			return true
		}
	}
	return false
}

// thatReach is how many words behind "that" it is told what has become of it.
const thatReach = 9

// TellsOwnWord reports whether a sentence, in lower case, tells what a statement of whoever publishes it said:
// "in our notice of yesterday it was said that the road was open".
func TellsOwnWord(sentence string) bool {
	w := withdrawalWords()
	for _, own := range []string{"our", "my"} {
		at := indexPhrase(sentence, own)
		if at < 0 || !hasAnyPhrase(firstWords(sentence[at+len(own):], objectReach), w["object"]) {
			continue
		}
		rest := sentence[at+len(own):]
		that := indexPhrase(rest, "that")
		return that >= 0 && hasAnyPhrase(rest[:that], w["told"])
	}
	return false
}

// WithdrawsContrary reports whether a sentence, in lower case, takes back whatever its speaker told to
// the contrary of what he tells now.
func WithdrawsContrary(sentence string) bool {
	return hasAnyPhrase(sentence, withdrawalWords()["contrary"])
}

// Admits reports whether the words that tell of a statement, in lower case, make it an admission.
func Admits(cue string) bool { return hasAnyPhrase(cue, withdrawalWords()["admit"]) }

func hasAnyPhrase(s string, phrases []string) bool {
	for _, p := range phrases {
		if indexPhrase(s, p) >= 0 {
			return true
		}
	}
	return false
}

// maxMoment is how many words tell when something was done, between a verb and its particle.
const maxMoment = 4

// indexVerb finds a verb as indexPhrase does, and where it ends. What tells when may stand before its last word: "backed
// away late on Tuesday from". at is -1 where it isn't found.
func indexVerb(s, verb string) (at, end int) {
	if at = indexPhrase(s, verb); at >= 0 {
		return at, at + len(verb)
	}
	cut := strings.LastIndexByte(verb, ' ')
	if cut < 0 {
		return -1, 0
	}
	if at = indexPhrase(s, verb[:cut]); at < 0 {
		return -1, 0
	}
	end = at + cut
	for range maxMoment {
		if end == len(s) {
			break
		}
		word, _, more := strings.Cut(s[end+1:], " ")
		if !more || !saysWhen(word) {
			return -1, 0
		}
		if end += 1 + len(word); strings.HasPrefix(s[end:], verb[cut:]+" ") {
			return at, end + len(verb) - cut
		}
	}
	return -1, 0
}

// saysWhen reports whether a word, in lower case, is of those that tell on which day and when on it.
func saysWhen(word string) bool {
	switch word {
	case "on", "late", "early", "later", "last", "this", "today", "yesterday", "tonight", "morning", "afternoon", "evening", "night", "week", "month":
		return true
	}
	return OfCalendar(word)
}

// indexPhrase finds a phrase that stands between word borders; -1 where it doesn't.
func indexPhrase(s, phrase string) int {
	for from := 0; ; {
		i := strings.Index(s[from:], phrase)
		if i < 0 {
			return -1
		}
		i += from
		end := i + len(phrase)
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[end:])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return i
		}
		from = i + 1
	}
}
