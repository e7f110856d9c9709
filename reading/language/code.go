package language

import "strings"

// Bounds of what is taken for code. Reports with scraps of a page's markup in them reach
// the first, but their prose is recognised as English; the stricter ones are for programs
// with long comments, whose prose is recognised too.
var (
	likely = codeBound{share: .04, kinds: 4, signs: 8}
	surely = codeBound{share: .03, kinds: 6, signs: 20}
)

type codeBound struct {
	share        float64 // code signs for each letter, at least
	kinds, signs int     // different ones, and in all
}

// signsOfCode stand in programs, markup and data, and hardly ever in prose.
const signsOfCode = `{}=;\|_<>`

// code reports whether the opening of a text is made like a program, markup or data: with
// many and various of the signs that prose doesn't use.
func code(text string, b codeBound) bool {
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
	return signs >= b.signs && different >= b.kinds && float64(signs) >= b.share*float64(letters)
}
