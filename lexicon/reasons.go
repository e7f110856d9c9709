package lexicon

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed reasons.tsv
var reasonsTable string

//go:embed accidents.tsv
var accidentsTable string

// ReasonRole is where a phrase between a thing and its cause has the cause.
type ReasonRole string

// The roles of the table.
const (
	CauseBehind ReasonRole = "behind" // "because of"
	CauseBefore ReasonRole = "before" // "led to"
	CauseBlamed ReasonRole = "blame"  // "blame it on", "blame it for"
	CauseNot    ReasonRole = "not"    // "had nothing to do with"
	CauseNone   ReasonRole = "none"   // "there was no"
	CauseOut    ReasonRole = "out"    // "can be excluded"
	CauseSelf   ReasonRole = "self"   // "deliberately"
)

// A ReasonTold is such a phrase in a sentence, in bytes, end exclusive.
type ReasonTold struct {
	Role     ReasonRole
	From, To int
	Negated  bool // "not" stands right before or within it: what it tells was not the cause
}

type reasonPhrase struct {
	role  ReasonRole
	words []string
}

type reasonTable struct {
	phrases map[string][]reasonPhrase // by first word, the longest first
	part    map[string]bool
}

var reasons = sync.OnceValue(func() reasonTable {
	t := reasonTable{map[string][]reasonPhrase{}, map[string]bool{}}
	eachLine(reasonsTable, func(line string) {
		role, list, _ := strings.Cut(line, "\t")
		for phrase := range strings.SplitSeq(list, "|") {
			if role == "part" {
				t.part[phrase] = true
				continue
			}
			words := strings.Fields(phrase)
			t.phrases[words[0]] = append(t.phrases[words[0]], reasonPhrase{ReasonRole(role), words})
		}
	})
	for _, list := range t.phrases {
		slices.SortStableFunc(list, func(a, b reasonPhrase) int { return len(b.words) - len(a.words) })
	}
	return t
})

// ReasonsTold are the phrases between things and their causes in a sentence, in its order; none for most sentences.
func ReasonsTold(sentence string) (told []ReasonTold) {
	table := reasons()
	words := clauseWords(sentence, true)
	for i := 0; i < len(words); i++ {
		candidates := table.phrases[words[i].lemma]
		if words[i].form != words[i].lemma {
			candidates = slices.Concat(candidates, table.phrases[words[i].form])
		}
		slices.SortStableFunc(candidates, func(a, b reasonPhrase) int { return len(b.words) - len(a.words) })
		for _, p := range candidates {
			if n, negated := p.at(words[i:]); n > 0 {
				t := ReasonTold{Role: p.role, From: words[i].from, To: words[i+n-1].to, Negated: negated}
				for j := i - 1; j >= max(0, i-5); j-- {
					t.Negated = t.Negated || words[j].form == "not" || words[j].form == "never"
				}
				if i+n < len(words) && words[i+n].form == "not" {
					t.Negated, t.To = true, words[i+n].to
				}
				told = append(told, t)
				i += n - 1
				break
			}
		}
	}
	return told
}

// at is how many of some words the phrase takes, an adverb or "not" among them; 0 where it doesn't stand there.
func (p reasonPhrase) at(words []clauseWord) (taken int, negated bool) {
	n := 0
	for at, w := range words {
		switch {
		case w.form == p.words[n] || w.lemma == p.words[n]:
			if n++; n == len(p.words) {
				return at + 1, negated
			}
		case n > 0 && (w.form == "not" || isAdverb(w.form)):
			negated = negated || w.form == "not"
		default:
			return 0, false
		}
	}
	return 0, false
}

// OneReason reports whether a sentence tells causes for sure and in full: "contributed to" and "may have been" don't.
func OneReason(sentence string) bool {
	part := reasons().part
	return !slices.ContainsFunc(clauseWords(sentence, true), func(w clauseWord) bool { return part[w.form] })
}

// accidents are the lines of the table by the words in them, a bit each.
var accidents = sync.OnceValue(func() map[string]uint64 {
	m, n := map[string]uint64{}, 0
	eachLine(accidentsTable, func(line string) {
		for w := range strings.FieldsSeq(line) {
			m[w] |= 1 << n
		}
		n++
	})
	return m
})

// AccidentOf are the things with one cause for which a word, a lemma in lower case, stands, a bit each: "crash" and
// "derailment" have one in common. 0 for most words.
func AccidentOf(lemma string) uint64 { return accidents()[lemma] }

// DeathBit is the bit of AccidentOf for deaths, of which one story may tell many.
func DeathBit() uint64 { return accidents()["death"] }
