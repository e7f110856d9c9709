package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay/lexicon"
)

// mark is the length of the token that begins with r, a rune of n bytes that belongs to
// no word: runs of stops and dashes, currency signs with their country, emoji.
func mark(s string, r rune, n int) int {
	switch r {
	case '.', '-', '!', '?', '*', '=', '_', '~', '`':
		i := 1
		for i < len(s) && (s[i] == byte(r) || (r == '!' || r == '?') && (s[i] == '!' || s[i] == '?')) {
			i++
		}
		if r == '`' && i > 2 {
			return 2
		}
		return i
	case '[':
		if strings.HasPrefix(s, "[...]") {
			return 5
		}
		if strings.HasPrefix(s, "[…]") {
			return len("[…]")
		}
	case ':', ';':
		for _, face := range []string{":)", ":(", ";)", ":-)", ":-(", ";-)", ":D", ":/"} {
			if strings.HasPrefix(s, face) && (len(s) == len(face) || !wordAt(s[len(face):])) {
				return len(face)
			}
		}
	case '—', '–', '…':
		for strings.HasPrefix(s[n:], s[:3]) {
			n += 3
		}
		return n
	}
	if r > 0x2000 && (unicode.Is(unicode.So, r) || unicode.Is(unicode.Sk, r)) {
		return emoji(s, r, n)
	}
	return n
}

// emoji is the length of the emoji that begins with r: with its variation selectors and
// skin tones, joined by zero-width joiners, or two regional indicators that make a flag.
func emoji(s string, r rune, n int) int {
	flag := regional(r)
	for n < len(s) {
		r, m := utf8.DecodeRuneInString(s[n:])
		switch {
		case r == '\uFE0F' || r == '\u20E3' || r >= 0x1F3FB && r <= 0x1F3FF:
			n += m
		case r == '\u200D' && n+m < len(s):
			_, k := utf8.DecodeRuneInString(s[n+m:])
			n += m + k
		case flag && regional(r):
			n += m
			flag = false
		default:
			return n
		}
	}
	return n
}

func regional(r rune) bool { return r >= 0x1F1E6 && r <= 0x1F1FF }

// address is the length of the web or mail address, handle or tag at the start of s; 0
// where none stands there.
func address(words *lexicon.Writing, s string) int {
	end := strings.IndexAny(s, "<>\"“”‘’«»|")
	if end < 0 {
		end = len(s)
	}
	end = trimAddress(s[:end])
	switch s[0] {
	case '@', '#':
		i := 1
		for i < end {
			r, n := utf8.DecodeRuneInString(s[i:end])
			if !wordRune(r) {
				break
			}
			i += n
		}
		if i > 1 {
			return i
		}
		return 0
	}
	if scheme := strings.Index(s[:end], "://"); scheme > 1 && scheme <= 8 && letters(s[:scheme]) {
		return end
	}
	if len(s) > 4 && strings.EqualFold(s[:4], "www.") || strings.HasPrefix(s, "doi:") && end > 5 {
		return end
	}
	if at := strings.IndexByte(s[:end], '@'); at > 0 && mailName(s[:at]) {
		if dot := strings.IndexByte(s[at:end], '.'); dot > 1 && dot < end-at-1 {
			return end
		}
		return 0
	}
	// A site without its scheme is only told from other words by a path.
	slash := strings.IndexByte(s[:end], '/')
	if slash > 3 && slash < end-1 {
		dot := strings.LastIndexByte(s[:slash], '.')
		if dot > 0 && words.Domains.Has(s[dot+1:slash]) && mailName(s[:dot]) {
			return end
		}
	}
	return 0
}

// trimAddress is the length of s without the marks that close a sentence around an
// address rather than belong to it.
func trimAddress(s string) int {
	open := strings.Count(s, "(")
	end := len(s)
	for end > 0 {
		switch s[end-1] {
		case '.', ',', ';', ':', '!', '?', '\'', ']', '}', '*':
			end--
			continue
		case ')':
			if strings.Count(s[:end], ")") > open {
				end--
				continue
			}
		}
		break
	}
	return end
}

func mailName(s string) bool {
	for i := range len(s) {
		if b := s[i]; !letter(b) && !digit(b) && strings.IndexByte(".-_+%", b) < 0 {
			return false
		}
	}
	return s != ""
}

// telephone reports whether s begins with a telephone number: groups of three and four
// digits ("555-0136", "212-555-0136"). Other digits around a hyphen are a range.
func telephone(s string) bool {
	i := digitsFrom(s)
	groups, last, before := 1, i, 0
	for i < len(s) && s[i] == '-' {
		n := digitsFrom(s[i+1:])
		if n == 0 || groups == 4 {
			return false
		}
		groups, last, before = groups+1, n, last
		i += 1 + n
	}
	return groups > 1 && last == 4 && before == 3
}

// digitsFrom is how many ASCII digits s begins with.
func digitsFrom(s string) int {
	i := 0
	for i < len(s) && digit(s[i]) {
		i++
	}
	return i
}
