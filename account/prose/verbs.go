package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// plurals are verbs of sides as several say them.
var plurals = map[string]string{
	"says": "say", "denies": "deny", "says instead": "say instead", "takes back": "take back",
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

// several reports whether a name or description is of several: its main word, before any "of" or
// "at", is a plural in lower case or one of manyWords.
func several(who string) bool {
	for _, stop := range []string{" of ", " at ", " in ", " from ", " for ", " who ", " close ", " with ", ", "} {
		who, _, _ = strings.Cut(who, stop)
	}
	word := who[strings.LastIndexByte(who, ' ')+1:]
	if manyWords[strings.ToLower(word)] {
		return true
	}
	r, _ := utf8.DecodeRuneInString(word)
	if !unicode.IsLower(r) || !strings.HasSuffix(word, "s") {
		return false
	}
	return !strings.HasSuffix(word, "ss") && !strings.HasSuffix(word, "us") && !strings.HasSuffix(word, "is")
}
