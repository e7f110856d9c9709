package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// plain is a line with its digits, spaces and the marks between them as ASCII has them, and
// without marks that show nothing: dates are written in the digits of every script. Persian
// says that digits are those of Iran's calendar.
func plain(s string) (line string, persian bool) {
	ascii := true
	for i := 0; i < len(s) && ascii; i++ {
		ascii = s[i] < utf8.RuneSelf
	}
	if ascii {
		return s, false
	}
	line = strings.Map(func(r rune) rune {
		switch {
		case r < utf8.RuneSelf:
			return r
		case unicode.Is(unicode.Nd, r):
			persian = persian || r >= '۰' && r <= '۹'
			return '0' + digit(r)
		case unicode.IsSpace(r):
			return ' '
		case r >= 0x200B && r <= 0x200F || unseenRune(r):
			return -1
		case r >= '！' && r <= '～': // the wide forms of East Asia
			return r - '！' + '!'
		case r == '،':
			return ','
		case r == '‐' || r == '‑' || r == '–' || r == '−':
			return '-'
		}
		return r
	}, s)
	return line, persian
}

// digit is the value of a decimal digit: Unicode keeps each script's ten in a row.
func digit(r rune) rune {
	for _, t := range unicode.Nd.R16 {
		if r >= rune(t.Lo) && r <= rune(t.Hi) {
			return (r - rune(t.Lo)) % 10
		}
	}
	for _, t := range unicode.Nd.R32 {
		if r >= rune(t.Lo) && r <= rune(t.Hi) {
			return (r - rune(t.Lo)) % 10
		}
	}
	return 0
}
