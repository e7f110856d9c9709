package lexicon

import (
	"strings"
	"unicode"
)

// House is the key under which one news house is known, however it is written: in lower case,
// without an article, an agency by its usual name ("AP", "The Associated Press").
func House(name string) string {
	name = strings.Join(strings.FieldsFunc(strings.ToLower(name), between), " ")
	if short, ok := strings.CutPrefix(name, "the "); ok && short != "" {
		name = short
	}
	if agency, ok := Agency(name); ok {
		return strings.TrimPrefix(strings.ToLower(agency), "the ")
	}
	return name
}

// CreditedHouse is the key of the house that a credit line names, of several the first; a line
// that names none which is known is a house's name itself.
func CreditedHouse(line string) string {
	if name := named(line); name != "" {
		return House(name)
	}
	return House(line)
}

// CreditsHouse reports whether a credit line, such as "AFP/Reuters" or "By Northwire staff",
// names a house, which is given by its key.
func CreditsHouse(line, house string) bool {
	if house == "" || line == "" {
		return false
	}
	words := strings.FieldsFunc(strings.ToLower(line), between)
	if strings.Contains(" "+strings.Join(words, " ")+" ", " "+house+" ") {
		return true
	}
	for i := range words { // an agency by another of its names
		for j := i + 1; j <= min(len(words), i+creditWords); j++ {
			if agency, ok := Agency(strings.Join(words[i:j], " ")); ok && House(agency) == house {
				return true
			}
		}
	}
	return false
}

// between reports whether a rune parts the words of a name.
func between(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' && r != '-' && r != '.' && r != '&'
}
