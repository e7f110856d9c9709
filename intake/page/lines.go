package page

import "strings"

// unbroken puts the lines of a text together that were cut where they met the edge of a
// sheet, as pages made from printed ones have them: where many don't end and the next goes on
// in small letters.
func unbroken(text []string) []string {
	const (
		least = 3  // lines that go on
		full  = 35 // bytes of a line that can have met an edge
	)
	goesOn := func(i int) bool {
		return i+1 < len(text) && len(text[i]) >= full && text[i+1][0] >= 'a' && text[i+1][0] <= 'z' && !strings.ContainsAny(text[i][len(text[i])-1:], ".!?:;\"")
	}
	broken := 0
	for i := range text {
		if goesOn(i) {
			broken++
		}
	}
	if broken < least || broken*4 < len(text) {
		return text
	}
	var whole []string
	for i := 0; i < len(text); i++ {
		line := text[i]
		for goesOn(i) {
			i++
			line += " " + text[i]
		}
		whole = append(whole, line)
	}
	return whole
}
