package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed voices.tsv
var voicesTable string

//go:embed levels.tsv
var levelsTable string

// A voice's domain: whose word a body, a role or a description is.
const (
	MilitaryVoice   = "military"
	PoliceVoice     = "police"
	FireVoice       = "fire"
	CourtVoice      = "court"
	GovernmentVoice = "government"
	HealthVoice     = "health"
	RescueVoice     = "rescue"
	MilitantVoice   = "militant"
	UnionVoice      = "union"
	PartyVoice      = "party"
	CompanyVoice    = "company"
	ExpertVoice     = "expert"
	SocialVoice     = "social"
	SourceVoice     = "source"   // somebody who isn't told at all: "sources", "reports"
	OfficialVoice   = "official" // an official of no told body: "authorities", "a spokesman"
	WitnessVoice    = "witness"
)

// VoiceDomain tells whose voice a name or description is by its words: "regional interior
// ministry" is the government's. It returns an empty string where no word tells. The words
// are weighed in the order of the table, not of the text: the most telling domain wins.
func VoiceDomain(description string) string { return voiceDomains().first(description) }

// BodyDomain is VoiceDomain of a body's name or description: the word that heads it tells
// more than those that say what it deals with, so that an energy administration is no
// company and hospital officials are officials. Officials of a company remain the company's.
func BodyDomain(name string) string {
	domain := VoiceDomain(name)
	head, _, _ := strings.Cut(name, " of ")
	head, _, _ = strings.Cut(head, " for ")
	head = head[strings.LastIndexByte(head, ' ')+1:]
	switch domain {
	case CompanyVoice:
		if strings.HasPrefix(head, "official") {
			return domain
		}
	case HealthVoice, ExpertVoice, WitnessVoice:
	default:
		return domain
	}
	if VoiceDomain(head) == OfficialVoice {
		return OfficialVoice
	}
	return domain
}

// VoiceLevel tells at which level a public body stands: "city", "region", "nation", or an
// empty string where no word tells. The most local word wins.
func VoiceLevel(description string) string { return voiceLevels().first(description) }

// ranked is a table of named word lists whose order counts.
type ranked struct {
	names []string
	rank  map[string]int
}

// first is the name of the first list of the table that has a word of the description, or
// two of them in a row; empty where none has.
func (r ranked) first(description string) string {
	best, held := -1, -1 // held is the rank of the word before, until it opens no pair
	before := ""
	for word := range strings.FieldsFuncSeq(strings.ToLower(description), notWordRune) {
		if rank, ok := r.rank[before+"+"+word]; ok {
			best, held, before = better(best, rank), -1, ""
			continue
		}
		best, held, before = better(best, held), -1, word
		rank, ok := r.rank[word]
		if !ok && strings.HasSuffix(word, "s") {
			rank, ok = r.rank[word[:len(word)-1]] // a plural
		}
		if ok {
			held = rank
		}
	}
	best = better(best, held)
	if best < 0 {
		return ""
	}
	return r.names[best]
}

// better is the smaller of two ranks, of which -1 is none.
func better(a, b int) int {
	if a < 0 || b >= 0 && b < a {
		return b
	}
	return a
}

var voiceDomains = sync.OnceValue(func() ranked { return parseRanked(voicesTable) })

var voiceLevels = sync.OnceValue(func() ranked { return parseRanked(levelsTable) })

func parseRanked(table string) ranked {
	r := ranked{rank: map[string]int{}}
	eachLine(table, func(line string) {
		name, words, _ := strings.Cut(line, "\t")
		for _, w := range strings.Fields(words) {
			if _, ok := r.rank[w]; !ok {
				r.rank[w] = len(r.names)
			}
		}
		r.names = append(r.names, name)
	})
	return r
}

// notWordRune reports whether r parts words of a name.
func notWordRune(r rune) bool {
	return r == ' ' || r == ',' || r == '-' || r == '/' || r == '(' || r == ')' || r == '\'' || r == '’' || r == '\n' || r == '\t' || r == '"'
}
