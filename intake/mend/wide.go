package mend

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// Wide is the encoding of text in UTF-16 or UTF-32, told from its beginning: by its mark, by
// the bracket it starts with, or by the zeros that Western text is full of; nil for any other.
func Wide(data []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE, 0, 0}), starts(data, 0, 4):
		return utf32.UTF32(utf32.LittleEndian, utf32.UseBOM)
	case bytes.HasPrefix(data, []byte{0, 0, 0xFE, 0xFF}), starts(data, 3, 4):
		return utf32.UTF32(utf32.BigEndian, utf32.UseBOM)
	case len(data) > 8 && isASCII(data[2:min(len(data), 66)]) && bytes.IndexByte(data[2:min(len(data), 66)], 0) < 0:
		return nil // whatever its mark says
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	case starts(data, 0, 2):
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case starts(data, 1, 2):
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	start := data[:min(len(data), 1024)&^1]
	if len(start) < 4 {
		return nil
	}
	var zeros [2]int
	for i, c := range start {
		if c == 0 {
			zeros[i&1]++
		}
	}
	switch half := len(start) / 2; {
	case zeros[1]*3 > half*2 && zeros[0]*10 < half:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case zeros[0]*3 > half*2 && zeros[1]*10 < half:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// starts reports whether data begins like a document in units of size bytes, of which the
// one at place holds ASCII: with a bracket and a mark or letter, all else zeros.
func starts(data []byte, place, size int) bool {
	if len(data) < 2*size {
		return false
	}
	for i, c := range data[:2*size] {
		if i%size != place && c != 0 || i%size == place && (c == 0 || c >= 0x80) {
			return false
		}
	}
	return bytes.IndexByte([]byte("<{["), data[place]) >= 0
}

// halfTail is how many bytes at the end of text in UTF-8 are the beginning of a character that
// was cut off; 0 for text in anything else.
func halfTail(data []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(data); n++ {
		tail := data[len(data)-n:]
		if !utf8.RuneStart(tail[0]) {
			continue
		}
		if rest := data[:len(data)-n]; !utf8.FullRune(tail) && utf8.Valid(rest) && !isASCII(rest) {
			return n
		}
		break
	}
	return 0
}
