package lexicon

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed nonheadlines.tsv
var nonHeadlineTable string

var nonHeadlines = roles(nonHeadlineTable)

// mostDateline is how many words a dateline has at most before its dash: "MEXICO CITY, Mexico, Aug. 6 (Agency)".
const mostDateline = 8

// NoHeadline reports whether a line that stands where a headline should is none: a by-line, a dateline, the label of a
// section or of a message, a note on pictures, or nothing but signs.
func NoHeadline(line string) bool {
	words := strings.Fields(withoutBrackets(line))
	if !strings.ContainsFunc(strings.Join(words, ""), letterOrDigit) {
		return true
	}
	if headlineLabels()[unnumbered(strings.ToLower(strings.TrimRight(line, " :|/-–—")))].kind != NoLabel {
		return true
	}
	return byLine(words) || dateLine(line)
}

// byLine reports whether words name who wrote what follows and say nothing else.
func byLine(words []string) bool {
	if len(words) < 2 || strings.ToLower(words[0]) != "by" {
		return false
	}
	for _, w := range words[1:] {
		w = strings.Trim(w, ",.;/-")
		if first, _ := utf8.DecodeRuneInString(w); w != "" && !unicode.IsUpper(first) && !nonHeadlines()["byline"][w] {
			return false
		}
	}
	return true
}

// dateLine reports whether a line is where and on what day what follows was written: a place in capitals, a comma, a month
// and a day, and perhaps an agency in brackets.
func dateLine(line string) bool {
	words := strings.FieldsFunc(line, func(r rune) bool { return !letterOrDigit(r) })
	if len(words) < 2 || len(words) > mostDateline || !capitals(words[0]) {
		return false
	}
	month := false
	for _, w := range words[1:] {
		if first, _ := utf8.DecodeRuneInString(w); unicode.IsLower(first) {
			return false
		}
		month = month || nonHeadlines()["months"][strings.ToLower(w)]
	}
	return month && strings.Contains(line, ",")
}

// withoutBrackets is a line without what stands in round brackets.
func withoutBrackets(line string) string {
	for {
		before, rest, ok := strings.Cut(line, "(")
		_, behind, closed := strings.Cut(rest, ")")
		if !ok || !closed {
			return line
		}
		line = before + " " + behind
	}
}

func letterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
