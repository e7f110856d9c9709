package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// plurals are verbs of sides as several say them.
var plurals = map[string]string{
	"says": "say", "denies": "deny", "says instead": "say instead", "takes back": "take back", "reports": "report",
}

// agreeing is a side's verb as it goes with who says it: "officials say".
func agreeing(verb, who string) string {
	if p, ok := plurals[verb]; ok && several(who) {
		return p
	}
	return verb
}

// manyWords name several though they don't end in s, or do so with a capital.
var manyWords = map[string]bool{
	"people": true, "police": true, "officials": true, "witnesses": true, "residents": true, "authorities": true, "forces": true,
	"firefighters": true, "rescuers": true, "sources": true, "doctors": true, "protesters": true, "prosecutors": true, "investigators": true,
}

// bodies are what a description names with "the": there is one of each that is meant.
var bodies = map[string]bool{
	"administration": true, "agency": true, "airline": true, "army": true, "association": true, "authority": true, "bank": true, "bureau": true,
	"cabinet": true, "church": true, "club": true, "command": true, "commission": true, "committee": true, "company": true, "council": true,
	"court": true, "department": true, "embassy": true, "federation": true, "government": true, "guard": true, "hospital": true,
	"inspectorate": true, "institute": true, "laboratory": true, "league": true, "military": true, "ministry": true, "navy": true,
	"office": true, "operator": true, "opposition": true, "parliament": true, "party": true, "presidency": true, "report": true,
	"secretariat": true, "service": true, "team": true, "tribunal": true, "union": true, "university": true,
}

// mainWord is the word of a description that names what it describes: the last before any "of" or "at".
func mainWord(who string) string {
	for _, stop := range []string{" of ", " at ", " in ", " from ", " for ", " who ", " close ", " with ", ", "} {
		who, _, _ = strings.Cut(who, stop)
	}
	return who[strings.LastIndexByte(who, ' ')+1:]
}

// several reports whether a name or description is of several: its main word is a plural in lower
// case or one of manyWords.
func several(who string) bool {
	word := mainWord(who)
	if manyWords[strings.ToLower(word)] {
		return true
	}
	r, _ := utf8.DecodeRuneInString(word)
	if !unicode.IsLower(r) || !strings.HasSuffix(word, "s") {
		return false
	}
	return !strings.HasSuffix(word, "ss") && !strings.HasSuffix(word, "us") && !strings.HasSuffix(word, "is")
}
