package lexicon

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed rebuttals.tsv
var rebuttalsTable string

// rebuttalWords are the phrases by role, and the first words of those without which nothing is rebutted.
type rebuttalWords struct {
	telling, untruth, truth, dismiss, call, falsely, absence, document phraseSet
	whose, number, post                                                phraseSet
	opens                                                              map[string]bool
}

// phraseSet holds phrases by their first word.
type phraseSet map[string][][]string

func (s phraseSet) add(phrase string) {
	words := strings.Fields(phrase)
	s[words[0]] = append(s[words[0]], words)
}

// at is how many of the words from i on the longest phrase that stands there has; 0 for none.
func (s phraseSet) at(words []rebuttalWord, i int) int {
	longest := 0
	if i >= len(words) {
		return 0
	}
next:
	for _, phrase := range s[words[i].text] {
		if len(phrase) <= longest || i+len(phrase) > len(words) {
			continue
		}
		for n, w := range phrase {
			if words[i+n].text != w {
				continue next
			}
		}
		longest = len(phrase)
	}
	return longest
}

var rebuttals = sync.OnceValue(func() *rebuttalWords {
	roles := map[string]phraseSet{}
	opens := map[string]bool{}
	eachLine(rebuttalsTable, func(line string) {
		role, phrases, _ := strings.Cut(line, "\t")
		set := phraseSet{}
		for p := range strings.SplitSeq(phrases, "|") {
			set.add(p)
			switch role {
			case "untruth", "truth", "dismiss", "falsely", "absence":
				opens[strings.Fields(p)[0]] = true
			}
		}
		roles[role] = set
	})
	return &rebuttalWords{
		telling: roles["telling"], untruth: roles["untruth"], truth: roles["truth"], dismiss: roles["dismiss"],
		call: roles["call"], falsely: roles["falsely"], absence: roles["absence"], document: roles["document"],
		whose: roles["whose"], number: roles["number"], post: roles["post"], opens: opens,
	}
})

// A Rebuttal is what a sentence says is not so: "reports that the dam broke are false". Offsets
// are bytes of the sentence, end exclusive.
type Rebuttal struct {
	From, To   int    // the words that say so, the matter among them
	Start, End int    // the matter, what is said not to be so; empty where the sentence only points back at it
	Telling    string // the noun for what was told, the last one before the matter: "reports"; empty where there is none
	Absence    bool   // nobody's word is turned down: there is none, or no sign, of the matter
	Doer       bool   // who turns it down stands before From
	Document   bool   // the matter is a paper that is said to be forged
}

// PointsBack reports whether the matter was told in words before.
func (r Rebuttal) PointsBack() bool { return r.Start == r.End }

// rebuttalWord is a word of a sentence, without marks, and where it stands.
type rebuttalWord struct {
	text       string
	start, end int
	quoted     bool // a quotation mark stands before it
	stop       bool // a mark stands behind it that ends a phrase
}

// maxRebuttalWords is how long a sentence is looked at.
const maxRebuttalWords = 120

// Rebuts finds what a sentence, in lower case, says is not so. ok is false where it says nothing
// of the kind.
func Rebuts(sentence string) (r Rebuttal, ok bool) {
	table := rebuttals()
	words := rebuttalWordsOf(sentence)
	if !slices.ContainsFunc(words, func(w rebuttalWord) bool { return table.opens[w.text] }) {
		return r, false
	}
	if i := answerIn(words); i > 0 {
		if r, ok = table.isUntrue(words[i:]); ok && r.PointsBack() {
			return r, true // asked about a claim that …, she said: “That is false.”
		}
	}
	for _, find := range []func([]rebuttalWord) (Rebuttal, bool){table.notTrueThat, table.isUntrue, table.noTruth, table.dismissed, table.called, table.noneOf} {
		if r, ok = find(words); ok {
			return r, true
		}
	}
	return r, false
}

// answerIn is where a quotation opens behind a mark, be it what somebody answers: the last such place; 0 where
// there is none.
func answerIn(words []rebuttalWord) int {
	for i := len(words) - 1; i > 0; i-- {
		if words[i].quoted && words[i-1].stop {
			return i
		}
	}
	return 0
}

// rebuttalWordsOf cuts a sentence into words.
func rebuttalWordsOf(sentence string) []rebuttalWord {
	words := make([]rebuttalWord, 0, min(maxRebuttalWords, strings.Count(sentence, " ")+1))
	for i := 0; i < len(sentence) && len(words) < maxRebuttalWords; {
		j := i
		for j < len(sentence) && sentence[j] != ' ' && sentence[j] != '\n' && sentence[j] != '\t' {
			j++
		}
		w := sentence[i:j]
		core := strings.Trim(w, "\"“”‘’'()[],;:.!?—–")
		if core != "" {
			start := i + strings.Index(w, core)
			after := w[start-i+len(core):]
			words = append(words, rebuttalWord{
				text: core, start: start, end: start + len(core),
				quoted: strings.ContainsAny(w[:start-i], "\"“"), stop: strings.ContainsAny(after, ",;:.!?\"”—–"),
			})
		}
		i = j + 1
	}
	return words
}

// ToldIn finds what a sentence, in lower case, calls a claim, a report or a rumour: of "notes rumours
// that the bank has failed" the last five words, and the noun, "rumours". phrase ends it at the
// next mark.
func ToldIn(sentence string, phrase bool) (start, end int, telling string, ok bool) {
	table := rebuttals()
	words := rebuttalWordsOf(sentence)
	for k := range words {
		if table.telling.at(words, k) == 0 {
			continue
		}
		to := withoutSaying(words)
		if phrase {
			to = phraseEnd(words, k)
		}
		if start, end = matterBehind(words, k, to); start < end {
			return start, end, words[k].text, true
		}
	}
	return 0, 0, "", false
}

// withoutSaying is where a sentence ends but for who said it: "…, papers reported on Friday".
func withoutSaying(words []rebuttalWord) int {
	for i := len(words) - 1; i > 0 && i > len(words)-8; i-- {
		if words[i-1].stop {
			if slices.ContainsFunc(words[i:], func(w rebuttalWord) bool { return w.text == "said" || w.text == "says" || w.text == "reported" }) {
				return i
			}
			break
		}
	}
	return len(words)
}

// Alleged reports whether "of" behind a noun for what was told, in lower case, may name who told it:
// "the allegations of the union".
func Alleged(telling string) bool { return len(rebuttals().whose[telling]) > 0 }

// Numbers reports whether a noun for what was told, in lower case, may stand before a bare number:
// "figures of seven or nine".
func Numbers(telling string) bool { return len(rebuttals().number[telling]) > 0 }

// Posted reports whether a noun for what was told, in lower case, is of what is told on the net.
func Posted(telling string) bool { return len(rebuttals().post[telling]) > 0 }
