package story

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay/lexicon"
)

// openingLetters is how much of a report without a headline stands for one, in characters.
const openingLetters = 80

// opening is the first sentence of a text in quotation marks, or as many of its first words as a
// title has room for; by-line and dateline are left out. It is empty where there are no words.
func opening(body string) string {
	body = strings.ToValidUTF8(body[:min(len(body), 16*openingLetters)], "")
	if name := lexicon.Dateline(strings.TrimSpace(body)); name != "" {
		_, body, _ = strings.Cut(body, "("+name+")")
		body = strings.TrimLeft(body, " -–—―")
	}
	for line := range strings.Lines(body) {
		line = strings.Join(strings.Fields(line), " ")
		if !strings.ContainsFunc(line, unicode.IsLetter) {
			continue
		}
		if first := shortened(firstSentence(line), openingLetters); !lexicon.NoHeadline(first) {
			return "“" + first + "”"
		}
	}
	return ""
}

// firstSentence is a line's first sentence, as far as a title needs to know.
func firstSentence(line string) string {
	for i, r := range line {
		end := i + utf8.RuneLen(r)
		switch {
		case r == '。' || r == '！' || r == '？':
			return line[:end]
		case (r == '.' || r == '!' || r == '?') && strings.HasPrefix(line[end:], " ") && !abbreviated(line[:end]):
			if next, _ := utf8.DecodeRuneInString(line[end+1:]); !unicode.IsLower(next) {
				return line[:end]
			}
		}
	}
	return line
}

// shortened is a text of at most n characters, cut between words where it has any, and marked
// where it was cut.
func shortened(text string, n int) string {
	if utf8.RuneCountInString(text) <= n {
		return text
	}
	runes := []rune(text)[:n]
	cut := string(runes[:n-1])
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)/2 {
		cut = cut[:i]
	}
	return strings.TrimRightFunc(cut, func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSpace(r) }) + "…"
}

// capital is a headline with a capital at its beginning, as it has none behind a label
// ("Live: ferry aground"), but for words that are written so ("iFerry").
func capital(h string) string {
	first, n := utf8.DecodeRuneInString(h)
	word, _, _ := strings.Cut(h, " ")
	if !unicode.IsLower(first) || strings.ContainsFunc(word, unicode.IsUpper) {
		return h
	}
	return string(unicode.ToUpper(first)) + h[n:]
}
