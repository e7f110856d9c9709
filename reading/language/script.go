package language

import "unicode"

// A script is one of the world's writings, as far as it tells languages apart.
type script uint8

const (
	other script = iota // marks, digits, and scripts that aren't known
	latin
	cyrillic
	arabic
	hebrew
	devanagari
	han
	kana
	hangul
	greek
	thai
	bengali
	gurmukhi
	gujarati
	oriya
	tamil
	telugu
	kannada
	malayalam
	sinhala
	lao
	burmese
	khmer
	georgian
	armenian
	ethiopic
	tibetan
	scripts
)

// names are the scripts' names in the lexicon's table of languages.
var names = [scripts]string{latin: "latin", cyrillic: "cyrillic", arabic: "arabic", hebrew: "hebrew", devanagari: "devanagari"}

// sole is the language that a script stands for where one language writes it, or writes
// nearly all of it. Japanese is told from Chinese by its kana.
var sole = [scripts]string{
	han: "zh", kana: "ja", hangul: "ko", greek: "el", thai: "th", bengali: "bn", gurmukhi: "pa", gujarati: "gu", oriya: "or",
	tamil: "ta", telugu: "te", kannada: "kn", malayalam: "ml", sinhala: "si", lao: "lo", burmese: "my", khmer: "km",
	georgian: "ka", armenian: "hy", ethiopic: "am", tibetan: "bo",
}

// blocks are stretches of Unicode with the script of their letters, in order.
var blocks = []struct {
	first, last rune
	script
}{
	{'A', 0x2AF, latin}, {0x370, 0x3FF, greek}, {0x400, 0x52F, cyrillic}, {0x531, 0x58F, armenian},
	{0x5D0, 0x5F4, hebrew}, {0x620, 0x77F, arabic}, {0x8A0, 0x8FF, arabic}, {0x900, 0x97F, devanagari},
	{0x980, 0x9FF, bengali}, {0xA00, 0xA7F, gurmukhi}, {0xA80, 0xAFF, gujarati}, {0xB00, 0xB7F, oriya}, {0xB80, 0xBFF, tamil},
	{0xC00, 0xC7F, telugu}, {0xC80, 0xCFF, kannada}, {0xD00, 0xD7F, malayalam}, {0xD80, 0xDFF, sinhala},
	{0xE00, 0xE7F, thai}, {0xE80, 0xEFF, lao}, {0xF00, 0xFFF, tibetan}, {0x1000, 0x109F, burmese},
	{0x10A0, 0x10FF, georgian}, {0x1100, 0x11FF, hangul}, {0x1200, 0x139F, ethiopic}, {0x1780, 0x17FF, khmer},
	{0x1E00, 0x1EFF, latin}, {0x1F00, 0x1FFF, greek}, {0x3041, 0x30FF, kana}, {0x3400, 0x9FFF, han},
	{0xAC00, 0xD7AF, hangul}, {0xFB50, 0xFDFF, arabic}, {0xFE70, 0xFEFE, arabic}, {0x20000, 0x3FFFF, han},
}

// scriptOf is the script of a letter; other for what is none. Vowel signs and combining
// marks belong to the word that they stand in and count for none.
func scriptOf(r rune) script {
	if r < 0x80 {
		if 'a' <= r|0x20 && r|0x20 <= 'z' {
			return latin
		}
		return other
	}
	if !unicode.IsLetter(r) {
		return other
	}
	lo, hi := 0, len(blocks)
	for lo < hi {
		if m := (lo + hi) / 2; blocks[m].last < r {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(blocks) && blocks[lo].first <= r {
		return blocks[lo].script
	}
	return other
}
