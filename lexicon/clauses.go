package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed clauses.tsv
var clausesTSV string

// ClauseCue is what a word or short phrase tells about the clause that it stands in. It
// is a set: a word may tell several things.
type ClauseCue uint16

// The cues of clauses.
const (
	CauseCue          ClauseCue = 1 << iota // triggered, because of: X brought about Y
	ResponsibilityCue                       // blamed, claimed responsibility: who did it
	PlanCue                                 // plans to, is due to: it is still to come
	DemandCue                               // must, called on: somebody is to do it
	DoubtCue                                // may, feared, suspected: perhaps
	ThreatCue                               // threatened to
	NegationCue                             // not, never, without
	FailureCue                              // failed to, unable to: as good as not
	VoidCue                                 // evidence, sign: with "no" before it, its complement is denied
	StateCue                                // remains, contains: how things are, not what happened
	ReportingCue                            // says, announced: somebody's word
)

var clauseCueNames = map[string]ClauseCue{
	"cause": CauseCue, "responsibility": ResponsibilityCue, "plan": PlanCue, "demand": DemandCue,
	"doubt": DoubtCue, "threat": ThreatCue, "negation": NegationCue, "failure": FailureCue,
	"void": VoidCue, "state": StateCue, "reporting": ReportingCue,
}

// A ClausePhrase is what further words must follow a lemma for its cue to hold.
type ClausePhrase struct {
	Cue  ClauseCue
	Rest []TriggerWord // empty where the lemma alone is the cue
}

// ClausePhrases gives the cues that begin with a lemma.
func ClausePhrases(lemma string) []ClausePhrase {
	phrases, _ := clausePhrases().Get(lemma)
	return phrases
}

var clausePhrases = sync.OnceValue(func() *Words[[]ClausePhrase] {
	table := map[string][]ClausePhrase{}
	for _, row := range tsvRows("clauses.tsv", clausesTSV, 2) {
		cue, ok := clauseCueNames[row[0]]
		if !ok {
			panic("lexicon: clauses.tsv: no such cue: " + row[0])
		}
		for _, entry := range strings.Split(row[1], ",") {
			head, rest := parseTrigger(entry)
			table[head] = append(table[head], ClausePhrase{Cue: cue, Rest: rest})
		}
	}
	return WordsOf(table)
})
