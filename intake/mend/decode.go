package mend

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Decode turns text into UTF-8, whatever its encoding is called. The label is the
// encoding that the text or its server declares, or empty; it is believed only where the
// bytes fit it: UTF-16 and UTF-32 are known by their marks or their zeros, UTF-8 by its bytes, and what
// is none of these though it is said to be is in the encoding that its letters and its
// language make likely, else in windows-1252. Text that was
// taken for windows-1252 once too often ("cafÃ©") is turned back. What is no character
// in any reading is left out.
func Decode(data []byte, label string) string {
	if wide := Wide(data); wide != nil {
		if out, err := wide.NewDecoder().Bytes(data[:len(data)&^1]); err == nil {
			data = out
		}
	}
	for bytes.HasPrefix(data, []byte("\uFEFF")) { // a mark may stand twice
		data = data[3:]
	}
	if len(data) > 2 && (string(data[:2]) == "\xFF\xFE" || string(data[:2]) == "\xFE\xFF") {
		data = data[2:] // the mark of an encoding that it isn't in
	}
	data = data[:len(data)-halfTail(data)]
	declared, name := encodingOf(label)
	ascii := isASCII(data)
	good, bad := tallyUTF8(data)
	switch {
	case declared == nil, name == "utf-8", name == "replacement", strings.HasPrefix(name, "utf-"):
	case ascii && !strings.HasPrefix(name, "iso-2022") && name != "hz-gb-2312": // whose bytes are all ASCII
	case good > bad:
	default:
		if likely := guess(sampleOf(data, foreign), languageOf(data), name); likely != nil {
			declared = likely
		}
		if out, err := declared.NewDecoder().Bytes(data); err == nil {
			return legible(string(out))
		}
	}
	if ascii {
		return legible(string(data))
	}
	return legible(undouble(undeclared(data, good, bad)))
}

// tallyUTF8 counts the characters outside ASCII that are well formed, and the bytes that
// are no part of one. Text in an encoding of single bytes has next to none of the former.
func tallyUTF8(data []byte) (good, bad int) {
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		if _, n := halves(data[i:]); n > 0 {
			size = n
			good++
		} else if r == utf8.RuneError && size == 1 {
			bad++
		} else {
			good++
		}
		i += size
	}
	return good, bad
}

func isASCII(data []byte) bool {
	for _, c := range data {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// mixed is UTF-8 as it stands, with its other bytes taken for windows-1252: files are put
// together from parts of both. With inUTF8 most of it is UTF-8, and what is a character of
// windows-1252 only by chance is left out.
func mixed(data []byte, inUTF8 bool) string {
	if utf8.Valid(data) {
		return string(data)
	}
	var b strings.Builder
	b.Grow(len(data) + len(data)/8)
	for len(data) > 0 {
		plain := 0
		for plain < len(data) && data[plain] < utf8.RuneSelf {
			plain++
		}
		b.Write(data[:plain])
		var last byte
		if plain > 0 {
			last = data[plain-1]
		}
		if data = data[plain:]; len(data) == 0 {
			break
		}
		r, size := utf8.DecodeRune(data)
		if whole, n := halves(data); n > 0 {
			b.WriteRune(whole)
			size = n
		} else if r == utf8.RuneError && size == 1 {
			if n := cutSequence(data); inUTF8 && n > 1 {
				size = n
			} else if inUTF8 && cutLetter(data, last >= 'a') {
				// half a letter, where a field ended that was too short for it
			} else if single := windows1252(data[0]); !inUTF8 || single != 'ÿ' && single != 'þ' { // bytes that are in no UTF-8
				b.WriteRune(single)
			}
		} else {
			b.WriteRune(r)
		}
		data = data[size:]
	}
	return b.String()
}

// halves is a character beyond U+FFFF of which each half in UTF-16 was written as UTF-8 by
// itself (CESU-8, Unicode Technical Report 26), as some databases do, and the length of
// both; 0 where there is none.
func halves(b []byte) (r rune, size int) {
	if len(b) < 6 || b[0] != 0xED || b[1]&0xF0 != 0xA0 || b[2]&0xC0 != 0x80 || b[3] != 0xED || b[4]&0xF0 != 0xB0 || b[5]&0xC0 != 0x80 {
		return 0, 0
	}
	unit := func(b []byte) rune { return 0xD000 | rune(b[1]&0x3F)<<6 | rune(b[2]&0x3F) }
	return utf16.DecodeRune(unit(b), unit(b[3:])), 6
}

// cutSequence is the length of a sequence at the start of b that has the form of UTF-8, but
// lacks its end or stands for no character; 0 where there is none. One leading byte alone is
// none: it may be a letter.
func cutSequence(b []byte) int {
	need := 0
	switch {
	case b[0] >= 0xE0 && b[0] < 0xF0:
		need = 3
	case b[0] >= 0xF0 && b[0] < 0xF5:
		need = 4
	}
	n := 1
	for n < need && n < len(b) && b[n]&0xC0 == 0x80 {
		n++
	}
	if n < 2 {
		return 0
	}
	return n
}

// cutLetter reports whether b starts with the first byte of a Latin letter in UTF-8 that lacks
// its second: before a tag, after a small letter. As a letter of windows-1252 it would be a
// capital there.
func cutLetter(b []byte, afterSmall bool) bool {
	return afterSmall && b[0] >= 0xC2 && b[0] <= 0xC5 && (len(b) == 1 || b[1] == '<')
}

// windows1252 is a byte's character; U+0081 and the like for bytes that are none, which
// legible leaves out.
func windows1252(c byte) rune {
	if r := charmap.Windows1252.DecodeByte(c); r != utf8.RuneError {
		return r
	}
	return rune(c)
}

// undouble turns back text whose UTF-8 was taken for windows-1252 and written as UTF-8
// again. It does so where most runs of letters outside ASCII read as UTF-8 that way, or one
// of them can be nothing else; a letter alone never reads so.
func undouble(text string) string {
	if !strings.ContainsAny(text, "ÂÃâÄÅÐÑï") { // what leading bytes look like
		return text
	}
	s := text
	var b strings.Builder
	b.Grow(len(s))
	turned, kept, sure := 0, 0, false
	for len(s) > 0 {
		plain := 0
		for plain < len(s) && s[plain] < utf8.RuneSelf {
			plain++
		}
		b.WriteString(s[:plain])
		inWord := plain > 0 && s[plain-1] >= 'a' && s[plain-1] <= 'z'
		s = s[plain:]
		end := 0
		for end < len(s) && s[end] >= utf8.RuneSelf {
			end++
		}
		if end == 0 {
			continue
		}
		if once, ok := turn(s[:end]); ok {
			b.WriteString(once)
			turned++
			sure = sure || inWord || strings.HasPrefix(s, "â€") // a capital inside of a word; a dash or quote
		} else {
			b.WriteString(s[:end])
			kept++
		}
		s = s[end:]
	}
	if turned <= kept && !sure {
		return text
	}
	return b.String()
}

// turn reads a run of characters as bytes of windows-1252 that are UTF-8.
func turn(run string) (string, bool) {
	raw := make([]byte, 0, len(run))
	for _, r := range run {
		c, ok := charmap.Windows1252.EncodeRune(r)
		if !ok {
			if r > 0xFF {
				return "", false
			}
			c = byte(r) // its bytes that are no character pass as they are
		}
		raw = append(raw, c)
	}
	return string(raw), utf8.Valid(raw)
}

// legible leaves out control characters that no text has, and reads those from U+0080 on
// as the characters of windows-1252 that they were.
func legible(s string) string {
	s = strings.TrimSuffix(s, "\uFFFD") // half a character of a text that was cut off
	if isLegible(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r':
			return r
		case r < 0x20 || r == 0x7F || r == 0xFEFF || r == 0xFFFE || r == 0xFFFF:
			return -1
		case r >= 0x80 && r < 0xA0:
			if c := windows1252(byte(r)); c >= 0xA0 {
				return c
			}
			return -1
		}
		return r
	}, s)
}

// isLegible reports whether legible would surely leave all as it is.
func isLegible(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 0x20 && c < 0x7F, c == '\n', c == '\r', c == '\t', c >= 0x80 && c < 0xC2, c > 0xC2 && c != 0xEF:
		case c == 0xC2 && i+1 < len(s) && s[i+1] >= 0xA0:
		default:
			return false
		}
	}
	return true
}
