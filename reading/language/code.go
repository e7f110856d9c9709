package language

import "strings"

// Bounds of what is taken for code. Reports with scraps of a page's markup in them stay
// below, as their prose is recognised as English.
const (
	codeShare = .04 // code signs for each letter
	codeKinds = 4   // different ones
	codeSigns = 8   // in all
)

// signsOfCode stand in programs, markup and data, and hardly ever in prose.
const signsOfCode = `{}=;\|_<>`

// Code reports whether the opening of a text is made like a program, markup or data: with
// many and various of the signs that prose doesn't use.
func Code(text string) bool {
	text = text[:cutAt(text, opening)]
	letters, signs := 0, 0
	var kinds uint
	for i := range len(text) {
		c := text[i]
		if 'a' <= c|0x20 && c|0x20 <= 'z' || c >= 0x80 {
			letters++
		} else if k := strings.IndexByte(signsOfCode, c); k >= 0 {
			signs++
			kinds |= 1 << k
		}
	}
	different := 0
	for ; kinds != 0; kinds &= kinds - 1 {
		different++
	}
	return signs >= codeSigns && different >= codeKinds && float64(signs) >= codeShare*float64(letters)
}
