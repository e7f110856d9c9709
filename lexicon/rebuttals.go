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
	for _, find := range []func([]rebuttalWord) (Rebuttal, bool){table.notTrueThat, table.isUntrue, table.noTruth, table.dismissed, table.called, table.noneOf} {
		if r, ok = find(words); ok {
			return r, true
		}
	}
	return r, false
}

// rebuttalWordsOf cuts a sentence into words.
func rebuttalWordsOf(sentence string) []rebuttalWord {
	words := make([]rebuttalWord, 0, maxRebuttalWords)
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

// isUntrue reads "reports that … are incorrect", "they are without foundation".
func (t *rebuttalWords) isUntrue(words []rebuttalWord) (Rebuttal, bool) {
	for i := 1; i < len(words); i++ {
		if !isCopula(words[i].text) {
			continue
		}
		n := i + 1
		for n < len(words) && n < i+5 && t.untruth.at(words, n) == 0 && !isCopula(words[n].text) {
			n++ // "are entirely without foundation"; what follows another verb is not this one's
		}
		long := t.untruth.at(words, n)
		if long == 0 || negated(words[i:n]) || !endsThere(words, n+long) {
			continue
		}
		r := Rebuttal{To: words[n+long-1].end}
		for k := i - 1; k >= 0; k-- {
			if t.telling.at(words, k) == 0 || ownWord(words, k) {
				continue
			}
			r.From, r.Telling = words[k].start, words[k].text
			if r.Start, r.End = matterBehind(words, k, i); r.Start == r.End && !bare(words, k) {
				break
			}
			return r, true
		}
		if i == 1 && isPointer(words[0].text) {
			r.From = words[0].start
			return r, true
		}
	}
	return Rebuttal{}, false
}

// noTruth reads "there is no truth in claims that …".
func (t *rebuttalWords) noTruth(words []rebuttalWord) (Rebuttal, bool) {
	for i := range words {
		if t.truth.at(words, i) == 0 {
			continue
		}
		from := -1
		for k := i - 1; k >= max(0, i-5); k-- {
			switch words[k].text {
			case "no", "nor", "any", "little", "without", "not", "never":
				from = k
			}
		}
		if from < 0 {
			continue
		}
		in := -1
		for k := i + 1; k < len(words); k++ {
			switch {
			case words[k].text == "in" || words[k].text == "to" || words[k].text == "for" || words[k].text == "behind":
				in = k
			case in >= 0 && t.telling.at(words, k) > 0:
				r := Rebuttal{From: words[from].start, Telling: words[k].text}
				r.Start, r.End = matterBehind(words, k, phraseEnd(words, k))
				r.To = max(r.End, words[k].end)
				return r, true
			case in == k-1 && isPointer(words[k].text):
				return Rebuttal{From: words[from].start, To: words[k].end}, true
			}
		}
	}
	return Rebuttal{}, false
}

// dismissed reads "laughed off a statement that …", "brushed aside as boasting a claim to have …".
func (t *rebuttalWords) dismissed(words []rebuttalWord) (Rebuttal, bool) {
	for i := range words {
		n := t.dismiss.at(words, i)
		if n == 0 || i > 0 && isPassive(words[i-1].text) || notDone(words, i) || i+n < len(words) && words[i+n].text == "from" {
			continue
		}
		if k := i + n; k < len(words) && isPointer(words[k].text) && words[k].text != "that" && (words[k].stop || k+1 < len(words) && words[k+1].text == "as") {
			return Rebuttal{From: words[i].start, To: words[k].end, Doer: true}, true
		}
		for k := i + n; k < min(len(words), i+n+10) && !words[k-1].stop; k++ {
			if t.telling.at(words, k) == 0 {
				if words[k].text == "that" {
					break // it turns down what follows itself
				}
				continue
			}
			r := Rebuttal{From: words[i].start, Telling: words[k].text, Doer: true}
			if r.Start, r.End = matterBehind(words, k, phraseEnd(words, k)); r.Start == r.End && !bare(words, k) && words[k-1].text != "a" {
				break
			}
			r.To = max(r.End, words[k].end)
			return r, true
		}
	}
	return Rebuttal{}, false
}

// called reads "described as a fabrication a post claiming that …", "called it nonsense".
func (t *rebuttalWords) called(words []rebuttalWord) (Rebuttal, bool) {
	for i := range words {
		if t.call.at(words, i) == 0 {
			continue
		}
		un, long := -1, 0
		for k := i + 1; k < min(len(words), i+12); k++ {
			if long = t.untruth.at(words, k); long > 0 {
				un = k
				break
			}
		}
		if un < 0 {
			continue
		}
		r := Rebuttal{From: words[i].start, To: words[un+long-1].end, Doer: true}
		if un > i+1 && isPointer(words[i+1].text) {
			return r, true
		}
		if words[i+1].text == "as" { // what is called so stands behind
			for k := un + long; k < min(len(words), un+long+8); k++ {
				if t.telling.at(words, k) > 0 {
					r.Telling = words[k].text
					r.Start, r.End = matterBehind(words, k, phraseEnd(words, k))
					r.To = max(r.End, words[k].end)
					return r, true
				}
			}
			continue
		}
		for k := i + 1; k < un; k++ {
			if t.telling.at(words, k) > 0 {
				r.Telling = words[k].text
				r.Start, r.End = matterBehind(words, k, beforeUntruth(words, k, un))
				return r, true
			}
			if t.document.at(words, k) > 0 {
				r.Document = true
				r.Start, r.End = words[k].start, words[k].end
				return r, true
			}
		}
	}
	return Rebuttal{}, false
}

// notTrueThat reads "it is not true that …".
func (t *rebuttalWords) notTrueThat(words []rebuttalWord) (Rebuttal, bool) {
	for i := range words {
		n := t.falsely.at(words, i)
		if n == 0 || i+n >= len(words) {
			continue
		}
		end := phraseEnd(words, i+n-1)
		return Rebuttal{From: words[i].start, To: words[end-1].end, Start: words[i+n].start, End: words[end-1].end}, true
	}
	return Rebuttal{}, false
}

// noneOf reads "is not aware of any …", "no sign of … was found".
func (t *rebuttalWords) noneOf(words []rebuttalWord) (Rebuttal, bool) {
	for i := range words {
		n := t.absence.at(words, i)
		if n == 0 || i+n >= len(words) {
			continue
		}
		end := phraseEnd(words, i+n-1)
		if words[i+n-1].text != "that" {
			for k := i + n + 1; k < end; k++ {
				if isAuxiliary(words[k].text) {
					end = k
				}
			}
		}
		if end <= i+n {
			continue
		}
		return Rebuttal{From: words[i].start, To: words[end-1].end, Start: words[i+n].start, End: words[end-1].end, Absence: true}, true
	}
	return Rebuttal{}, false
}

// matterBehind is the stretch from the noun at k to word end that says what was told: behind "that",
// "of" or "claiming that"; nothing where the noun says no more than that something was.
func matterBehind(words []rebuttalWord, k, end int) (from, to int) {
	at := -1
	for i := k + 1; i < end; i++ {
		switch words[i].text {
		case "that":
			if i+1 < end && !relative(words, i, end) {
				at = i + 1
			}
		case "to":
			if at < 0 && i+1 < end && words[i+1].text == "have" {
				at = i
			}
		}
		if at >= 0 {
			break
		}
	}
	if at < 0 && k+1 < end {
		switch words[k+1].text {
		case "of", "about", "on", "against", "over":
			at = k + 2
			for i := at + 1; i < end; i++ { // a noun with what belongs to it, no clause behind it
				switch words[i].text {
				case "and", "but", "that", "which", "who", "when":
					end = i
				}
			}
		}
	}
	if at < 0 || at >= end {
		return 0, 0
	}
	return words[at].start, words[end-1].end
}

// relative reports whether "that" at i opens no clause of its own but one of the noun before it:
// "figures that are going round".
func relative(words []rebuttalWord, i, end int) bool {
	return i+1 < end && (isAuxiliary(words[i+1].text) || words[i+1].text == "circulated" || words[i+1].text == "appeared")
}

// phraseEnd is the word behind the phrase or clause that goes on from word k: up to the next mark, or
// the words that say as what it is turned down.
func phraseEnd(words []rebuttalWord, k int) int {
	t := rebuttals()
	if words[k].stop {
		return k + 1
	}
	for i := k + 1; i < len(words); i++ {
		if words[i].text == "as" && i > k+1 {
			if i+1 < len(words) && words[i+1].quoted {
				return i
			}
			for n := i + 1; n < min(len(words), i+5); n++ {
				if t.untruth.at(words, n) > 0 {
					return i
				}
			}
		}
		if words[i].stop {
			return i + 1
		}
	}
	return len(words)
}

// beforeUntruth is the word before which the matter between the noun at k and the untruth ends: its
// article, "as", or "pure".
func beforeUntruth(words []rebuttalWord, k, untruth int) int {
	for untruth > k+1 {
		switch words[untruth-1].text {
		case "a", "an", "as", "pure", "sheer", "complete", "utter", "total", "mere", "plain", "simply", "totally", "completely", "the", "pack", "of":
			untruth--
		default:
			return untruth
		}
	}
	return untruth
}

// negated reports whether one of the words is "not" or "never": "are not unfounded".
func negated(words []rebuttalWord) bool {
	return slices.ContainsFunc(words, func(w rebuttalWord) bool { return w.text == "not" || w.text == "never" || w.text == "hardly" })
}

// endsThere reports whether nothing goes on from the words before i that would make them say less:
// "it was not true of all".
func endsThere(words []rebuttalWord, i int) bool {
	if i >= len(words) || words[i-1].stop {
		return true
	}
	switch words[i].text {
	case "and", "or", "but", "as", "to", "because", "which", "that", "he", "she", "they", "it", "said", "says":
		return true
	}
	return false
}

// bare reports whether the noun at k says by itself that it was told before: "the claim".
func bare(words []rebuttalWord, k int) bool {
	if k == 0 {
		return true
	}
	switch words[k-1].text {
	case "the", "this", "that", "these", "those", "such", "his", "her", "its", "their":
		return true
	}
	return false
}

// ownWord reports whether the noun at k is what its speaker told himself: "our statement".
func ownWord(words []rebuttalWord, k int) bool {
	for i := max(0, k-2); i < k; i++ {
		switch words[i].text {
		case "our", "my", "own", "earlier", "previous", "initial":
			return true
		}
	}
	return false
}

func isCopula(w string) bool {
	switch w {
	case "is", "are", "was", "were", "been", "be":
		return true
	}
	return false
}

// isPassive reports whether what is behind the word is done to its subject: "was dismissed".
func isPassive(w string) bool { return isCopula(w) || w == "being" }

// notDone reports whether the verb at i only may come: "would likely dispute".
func notDone(words []rebuttalWord, i int) bool {
	return slices.ContainsFunc(words[max(0, i-2):i], func(w rebuttalWord) bool {
		switch w.text {
		case "would", "could", "might", "may", "should", "will", "can", "to":
			return true
		}
		return false
	})
}

func isAuxiliary(w string) bool {
	switch w {
	case "has", "have", "had", "was", "were", "is", "are":
		return true
	}
	return false
}

// isPointer reports whether a word stands for what was told before.
func isPointer(w string) bool {
	switch w {
	case "it", "this", "that", "these", "those", "they", "them":
		return true
	}
	return false
}
