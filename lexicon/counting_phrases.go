package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed counting_phrases.tsv
var countingPhraseTable string

// CountVoice says how a phrase that counts stands to those it counts.
type CountVoice string

// The voices; counting_phrases.tsv explains each.
const (
	VoicePassive CountVoice = "passive"
	VoiceSubject CountVoice = "subject"
	VoiceObject  CountVoice = "object"
	VoiceState   CountVoice = "state"
)

// A CountPhrase says what a number counts by a word together with others that follow it.
type CountPhrase struct {
	Counted string
	Unit    string // of what is counted as other
	Weak    bool   // gives way to a count that the report states itself
	Voice   CountVoice
	Free    bool     // no complement is needed
	Any     []string // one of these follows in the clause
	Next    []string // or one of these follows at once
	Not     []string // none of these follows in the clause
	Heads   []string // those counted are one of these; empty for anybody
}

// CountPhrases gives the phrases that begin with a word in lower case; none for most words.
func CountPhrases(lower string) []CountPhrase {
	phrases, _ := phrasesThatCount().Get(lower)
	return phrases
}

var phrasesThatCount = sync.OnceValue(func() *Words[[]CountPhrase] {
	m := map[string][]CountPhrase{}
	eachLine(countingPhraseTable, func(line string) {
		row := strings.Split(line, "\t")
		counted, unit, _ := strings.Cut(row[0], "=")
		p := CountPhrase{Unit: unit, Voice: CountVoice(row[1])}
		p.Counted, p.Weak = strings.CutSuffix(counted, "?")
		for _, w := range strings.Fields(row[3]) {
			switch w[0] {
			case '*':
				p.Free = true
			case '+':
				p.Next = append(p.Next, w[1:])
			case '!':
				p.Not = append(p.Not, w[1:])
			default:
				p.Any = append(p.Any, w)
			}
		}
		if len(row) > 4 {
			p.Heads = strings.Fields(row[4])
		}
		for _, w := range strings.Fields(row[2]) {
			m[w] = append(m[w], p)
		}
	})
	return WordsOf(m)
})
