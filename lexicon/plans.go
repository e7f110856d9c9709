package lexicon

import "strings"

// TellsPlan reports whether a clause tells of a plan rather than of what is planned: "has
// no plans to leave" tells of no leaving.
func TellsPlan(clause string) bool {
	for w := range strings.FieldsFuncSeq(clause, notWordRune) {
		switch w {
		case "plan", "plans", "planned", "planning", "intend", "intends", "intended", "intention", "intentions":
			return true
		}
	}
	return false
}
