package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed withdrawals.tsv
var withdrawalsTable string

type withdrawals struct{ verbs, objects, notices, faults []string }

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

// Withdraws tells whether a sentence, in lower case, takes back an earlier word: by a verb
// with its object ("withdraws its earlier statement that"), or as a notice of correction.
func Withdraws(sentence string) Withdrawal {
	w := withdrawalWords()
	for _, n := range w.notices {
		if rest, ok := strings.CutPrefix(sentence, n); ok && (rest == "" || strings.ContainsAny(rest[:1], ":.,- \n")) {
			return ReportCorrection
		}
	}
	earlier := strings.Contains(sentence, "earlier version") || strings.Contains(sentence, "previous version") || strings.Contains(sentence, "earlier report")
	if earlier && hasAnyPhrase(sentence, w.faults) {
		return ReportCorrection
	}
	for _, v := range w.verbs {
		at := indexPhrase(sentence, v)
		if at >= 0 && hasAnyPhrase(sentence[at+len(v):], w.objects) {
			return SourceWithdraws
		}
	}
	return NoWithdrawal
}

// IsWithdrawalWord reports whether a lemma or form belongs to the act of taking back, not to what
// is taken back.
func IsWithdrawalWord(word string) bool {
	w := withdrawalWords()
	for _, list := range [][]string{w.verbs, w.objects, w.notices, w.faults} {
		for _, x := range list {
			if x == word {
				return true
			}
		}
	}
	return false
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
