package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed parties.tsv
var partiesTable string

var partyTable = sync.OnceValue(func() map[string]string {
	of := map[string]string{}
	eachLine(partiesTable, func(line string) {
		party, words, _ := strings.Cut(line, "\t")
		for _, w := range strings.Fields(words) {
			of[w] = party
		}
	})
	return of
})

// PartyOf tells which group of people a phrase counts ("three police officers": "police"),
// where counts of that group are told apart from the whole. The last word that tells
// wins; it is empty for people at large.
func PartyOf(who string) string {
	if head, _, listed := strings.Cut(who, ","); listed && lone(head) {
		return "" // "people, two guards and an inmate"
	}
	party := ""
	for w := range strings.FieldsFuncSeq(strings.ToLower(who), notWordRune) {
		if p := partyTable()[w]; p != "" {
			party = p
		}
	}
	return party
}

// WholeParty reports whether those of a party are all whom a kind of count is of, so that it tells them apart from
// nobody: those who attend a protest are protesters, those arrested are suspects.
func WholeParty(counted, party string) bool {
	return counted == "attending" && party == "protesters" || counted == "arrested" && party == "attackers"
}

// lone reports whether a phrase is a word for people at large.
func lone(phrase string) bool {
	switch strings.ToLower(strings.TrimSpace(phrase)) {
	case "people", "persons", "victims":
		return true
	}
	return false
}
