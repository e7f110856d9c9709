package token

import (
	"unicode"
	"unicode/utf8"
)

// opening reports whether w may stand before the first word of a sentence.
func opening(w string) bool {
	switch w {
	case "\"", "'", "''", "“", "”", "‘", "``", "(", "[", "«", "„", "-", "–", "—", "•", "*", "¿", "¡":
		return true
	}
	return false
}

// smallOpener reports whether w is written small although it may open a sentence.
func smallOpener(w string) bool {
	return w[0] == '@' || w[0] == '#' || len(w) > 4 && w[:4] == "http" || len(w) > 4 && w[:4] == "www."
}

// capitalised reports whether w begins with a capital letter, or has one inside as the
// names of some products have ("eBay").
func capitalised(w string) bool {
	r, n := utf8.DecodeRuneInString(w)
	if unicode.IsUpper(r) || unicode.IsTitle(r) {
		return true
	}
	return unicode.IsLower(r) && n < len(w) && lower(w[0]) && camel(w)
}

// startsSmall reports whether w begins with a small letter and is no name like "eBay".
func startsSmall(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLower(r) && !camel(w)
}

// camel reports whether a word of letters holds a capital behind small letters.
func camel(w string) bool {
	if len(w) > 24 || !letters(w) {
		return false
	}
	for i := 1; i < len(w); i++ {
		if upper(w[i]) && lower(w[i-1]) {
			return true
		}
	}
	return false
}

// dash reports whether w is a dash.
func dash(w string) bool { return w == "-" || w == "--" || w == "–" || w == "—" || w == "―" }

// numeral reports whether w before a full stop counts items or names who speaks.
func numeral(w string) bool {
	return len(w) == 1 && upper(w[0]) && w != "I" || len(w) <= 2 && digitsFrom(w) == len(w)
}

// wordRune reports whether r is part of words: a letter, a digit or a mark on one.
func wordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return letter(byte(r)) || digit(byte(r))
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) || r == '\u00AD')
}

func wordAt(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && wordRune(r)
}

func letters(s string) bool {
	for i := range len(s) {
		if !letter(s[i]) {
			return false
		}
	}
	return s != ""
}

func capitals(s string) bool {
	for i := range len(s) {
		if !upper(s[i]) {
			return false
		}
	}
	return s != ""
}

func part0(s string) byte {
	if s == "" {
		return 0
	}
	return s[0]
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' }
func digit(b byte) bool      { return '0' <= b && b <= '9' }
func upper(b byte) bool      { return 'A' <= b && b <= 'Z' }
func lower(b byte) bool      { return 'a' <= b && b <= 'z' }
func letter(b byte) bool     { return upper(b) || lower(b) }
