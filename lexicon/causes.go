package lexicon

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed causes.tsv
var causesTable string

//go:embed effects.tsv
var effectsTable string

//go:embed cause_kinds.tsv
var causeKindsTable string

// CauseSort is what a clause says of the cause that it names.
type CauseSort string

// The sorts of the table of frames.
const (
	DoerSort    CauseSort = "doer"   // who did it
	CausingSort CauseSort = "cause"  // what caused it
	SourceSort  CauseSort = "source" // where an illness came from
	DeathSort   CauseSort = "death"  // of what somebody died
	NotSort     CauseSort = "not"    // what it was not
)

// A CauseTold is a cause or culprit that a clause names, by one of the frames of a table: "blame E on C".
type CauseTold struct {
	Sort   CauseSort
	Cause  [2]int // the words for it, in bytes of the clause; end exclusive
	Effect [2]int // those for what came of it; empty where none are told
}

// causeFrame is a frame of the table.
type causeFrame struct {
	sort  CauseSort
	words []string
	first int // the first of words that is no slot
}

// causeFrames are the frames by their first word that is no slot.
var causeFrames = sync.OnceValue(func() map[string][]causeFrame {
	by := map[string][]causeFrame{}
	eachLine(causesTable, func(line string) {
		sort, list, _ := strings.Cut(line, "\t")
		for frame := range strings.SplitSeq(list, "|") {
			f := causeFrame{sort: CauseSort(sort), words: strings.Fields(frame)}
			f.first = slices.IndexFunc(f.words, func(w string) bool { return !isSlot(w) })
			by[f.words[f.first]] = append(by[f.words[f.first]], f)
		}
	})
	return by
})

func isSlot(w string) bool { return w == "C" || w == "E" }

// slotReach is how many words a slot that isn't the last takes at most.
const slotReach = 12

// CausesTold are the causes and culprits that a clause names, in the order of its words; none for most clauses.
func CausesTold(clause string) []CauseTold {
	words := clauseWords(clause, true)
	frames := causeFrames()
	var told []CauseTold
	for i, w := range words {
		candidates := frames[w.lemma]
		if w.form != w.lemma {
			candidates = slices.Concat(candidates, frames[w.form])
		}
		for _, f := range candidates {
			if t, ok := f.match(words, i); ok {
				told = append(told, t)
				break
			}
		}
	}
	return told
}

// match fits f to words, the i-th of which is its first word that is no slot.
func (f causeFrame) match(words []clauseWord, i int) (CauseTold, bool) {
	t := CauseTold{Sort: f.sort}
	if f.first == 1 {
		from := max(0, i-slotReach)
		if from == i {
			return t, false
		}
		t.fill(f.words[0], words[from:i])
		if f.words[1] != "be" && slices.ContainsFunc(words[max(from, i-2):i], func(w clauseWord) bool { return w.lemma == "be" || w.form == "to" }) {
			return t, false // the passive voice, or a purpose
		}
	}
	at, n := i+1, f.first+1
	for n < len(f.words) {
		want := f.words[n]
		switch {
		case !isSlot(want):
			for at < len(words) && isAdverb(words[at].form) && words[at].form != want {
				at++
			}
			if at == len(words) || words[at].form != want && words[at].lemma != want {
				return t, false
			}
			at++
		case n == len(f.words)-1:
			if at == len(words) || afterVerb(words[at].form) {
				return t, false
			}
			t.fill(want, words[at:])
		default:
			next := at + 1
			for next < len(words) && next-at <= slotReach && words[next].form != f.words[n+1] && words[next].lemma != f.words[n+1] {
				next++
			}
			if next >= len(words) || next-at > slotReach {
				return t, false
			}
			t.fill(want, words[at:next])
			at = next
		}
		n++
	}
	return t, true
}

// fill notes the words of a slot.
func (t *CauseTold) fill(slot string, words []clauseWord) {
	s := [2]int{words[0].from, words[len(words)-1].to}
	if slot == "C" {
		t.Cause = s
	} else {
		t.Effect = s
	}
}

// effects are the lines of the table of effects by the words in them.
var effects = sync.OnceValue(func() map[string][]int {
	m := map[string][]int{}
	n := 0
	eachLine(effectsTable, func(line string) {
		for w := range strings.FieldsSeq(line) {
			m[w] = addOnce(m[w], n)
		}
		n++
	})
	return m
})

// Effects number the sorts of things for which a noun, a lemma in lower case, stands when it is said to have a
// cause or a doer: two words that have a number in common may be for one. None for most nouns.
func Effects(noun string) []int { return effects()[noun] }

// causeKinds are the kinds of causes by the words for them.
var causeKinds = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	eachLine(causeKindsTable, func(line string) {
		kind, words, _ := strings.Cut(line, "\t")
		for w := range strings.FieldsSeq(words) {
			m[w] = kind
		}
	})
	return m
})

// CauseKind is the kind of cause for which a noun, a lemma in lower case, stands: "weather" for "rain"; empty for most
// nouns. Two kinds exclude each other as causes of one thing.
func CauseKind(noun string) string { return causeKinds()[noun] }

// VagueCause reports whether a noun, a lemma in lower case, stands for a cause without telling which: "factors".
func VagueCause(noun string) bool {
	switch noun {
	case "unknown", "something", "somebody", "someone", "anything", "nothing", "what", "cause", "reason", "factor", "investigation", "inquiry", "probe",
		"injury", "wound", "complication", "effect", "incident", "accident", "thing", "person", "people", "circumstance", "way":
		return true
	}
	return false
}

// RuledOutWhole reports whether who finds no sign of a cause of some kind denies all causes of that kind: who has
// seen no attack denies that hackers did it, but no fault of a valve is not that of a transformer.
func RuledOutWhole(kind string) bool { return kind == "deliberate" }

// EndsCause reports whether a word, in lower case, ends the words for a cause, or comes before them.
func EndsCause(word string) bool {
	switch word {
	case "that", "who", "which", "whose", "whom", "where", "when", "after", "as", "while", "before", "if", "because", "not", "but",
		"in", "on", "by", "to", "for", "under", "over", "since", "until", "said", "says", "and", "or":
		return true
	}
	return false
}

// AmountOf reports whether a word, in lower case, tells how much or how many there is of what follows it: "days of rain".
func AmountOf(word string) bool {
	switch word {
	case "day", "days", "week", "weeks", "month", "months", "hours", "years", "series", "kind", "sort", "type", "lot", "number", "group", "bout", "spell", "case":
		return true
	}
	return false
}

// AgeIn is the age of a person that words tell, in figures: "81" of "an 81-year-old" and of "aged 81"; empty where they
// tell none.
func AgeIn(words string) string {
	before := ""
	for w := range strings.FieldsSeq(strings.ToLower(words)) {
		w = strings.Trim(w, ",.;:\"”“’'()")
		n, rest, _ := strings.Cut(w, "-")
		if number := n != "" && strings.Trim(n, "0123456789") == ""; number && (before == "aged" || strings.HasPrefix(rest, "year-old")) {
			return n
		}
		before = w
	}
	return ""
}

// afterVerb reports whether a word, in lower case, can't begin what a verb is done to.
func afterVerb(form string) bool {
	switch form {
	case "by", "with", "from", "for", "in", "on", "at", "when", "after", "to", "as", "into", "during", "because", "and":
		return true
	}
	return false
}

// BandNoun reports whether a noun, a lemma in lower case, makes a name with what stands before it: "the Aldbury clan".
func BandNoun(noun string) bool {
	switch noun {
	case "gang", "clan", "cartel", "mafia", "brigade", "brotherhood", "family", "syndicate":
		return true
	}
	return false
}
