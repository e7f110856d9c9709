package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed withdrawals.tsv
var withdrawalsTable string

type withdrawals struct{ verbs, objects, notices, faults, backs, earlier []string }

var withdrawalWords = sync.OnceValue(func() withdrawals {
	var w withdrawals
	eachLine(withdrawalsTable, func(line string) {
		kind, words, _ := strings.Cut(line, "\t")
		list := strings.Split(words, "|")
		switch kind {
		case "verb":
			w.verbs = append(w.verbs, list...)
		case "object":
			w.objects = append(w.objects, list...)
		case "notice":
			w.notices = append(w.notices, list...)
		case "fault":
			w.faults = append(w.faults, list...)
		case "earlier":
			w.earlier = append(w.earlier, list...)
		case "back":
			w.backs = append(w.backs, list...)
		}
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
	for _, n := range w.notices {
		if rest, ok := strings.CutPrefix(sentence, n); ok && (rest == "" || strings.ContainsAny(rest[:1], ":.,-\n")) {
			return ReportCorrection
		}
	}
	earlier := strings.Contains(sentence, "earlier version") || strings.Contains(sentence, "previous version") || strings.Contains(sentence, "earlier report")
	if earlier && hasAnyPhrase(sentence, w.faults) {
		return ReportCorrection
	}
	if hasAnyPhrase(sentence, w.faults) {
		for _, e := range w.earlier {
			if at := indexPhrase(sentence, e); at >= 0 && hasAnyPhrase(firstWords(sentence[at+len(e):], objectReach), w.objects) {
				return SourceWithdraws
			}
		}
	}
	for _, v := range w.verbs {
		at := indexPhrase(sentence, v)
		if at < 0 {
			continue
		}
		if behind := firstWords(sentence[at+len(v):], objectReach); hasAnyPhrase(behind, w.objects) {
			return SourceWithdraws
		}
	}
	if hasAnyPhrase(sentence, w.backs) {
		return SourceWithdraws
	}
	return NoWithdrawal
}

func hasAnyPhrase(s string, phrases []string) bool {
	for _, p := range phrases {
		if indexPhrase(s, p) >= 0 {
			return true
		}
	}
	return false
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
		if (i == 0 || !letter(s[i-1])) && (end == len(s) || !letter(s[end])) {
			return i
		}
		from = i + 1
	}
}

func letter(b byte) bool { return 'a' <= b && b <= 'z' || b >= 0x80 }
