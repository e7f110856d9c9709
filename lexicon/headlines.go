package lexicon

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A HeadlineLabel is what stands before a headline and says what sort it is: "URGENT",
// "2nd Ld-Writethru:", "Factbox -".
type HeadlineLabel string

// What a label says of the headline behind it.
const (
	NoLabel    HeadlineLabel = ""
	NewsLabel  HeadlineLabel = "news"  // it is a headline of the news
	AsideLabel HeadlineLabel = "aside" // it looks at the story from the side
	NoteLabel  HeadlineLabel = "note"  // it is no headline but a message to editors
)

//go:embed headline_labels.tsv
var headlineLabelTable string

// A labelEntry is a line of the table.
type labelEntry struct {
	kind HeadlineLabel
	bare bool // in capitals a space ends it
}

var headlineLabels = sync.OnceValue(func() map[string]labelEntry {
	m := make(map[string]labelEntry, 80)
	eachLine(headlineLabelTable, func(line string) {
		label, rest, _ := strings.Cut(line, "\t")
		kind, bare, _ := strings.Cut(rest, "\t")
		m[label] = labelEntry{HeadlineLabel(kind), bare == "bare"}
	})
	return m
})

// longestLabel is the most that is looked at for a label, in bytes.
const longestLabel = 40

// CutLabel takes the label off a headline; where there is none it gives the headline back.
func CutLabel(headline string) (rest string, label HeadlineLabel) {
	for i, c := range headline[:min(len(headline), longestLabel)] {
		if i == 0 || c != ':' && c != '-' && c != '–' && c != '—' && c != '|' && c != '/' && c != ' ' {
			continue
		}
		entry := headlineLabels()[unnumbered(strings.ToLower(headline[:i]))]
		if entry.kind == NoLabel || c == ' ' && !(entry.bare && capitals(headline[:i]) && !capitals(headline[i:])) {
			continue
		}
		rest = strings.TrimLeft(headline[i:], " \t:-–—|/")
		if rest = strings.TrimLeft(dropNumber(rest, c), " \t:-–—|/"); rest == "" {
			return headline, entry.kind
		}
		return rest, entry.kind
	}
	return headline, NoLabel
}

// dropNumber takes a number off that belongs to the label: "UPDATE 2-Ferry sinks".
func dropNumber(rest string, after rune) string {
	i := 0
	for i < len(rest) && rest[i] >= '0' && rest[i] <= '9' {
		i++
	}
	if i > 0 && i <= 2 && i < len(rest) && (rest[i] == '-' || rest[i] == ':') && (after == ' ' || after == '-') {
		return rest[i+1:]
	}
	return rest
}

// unnumbered is a label without the numbers before and behind it.
func unnumbered(label string) string {
	words := strings.Fields(label)
	number := func(w string) bool {
		d := strings.TrimRight(w, "sthrnd.")
		return w == "no." || d != "" && strings.Trim(d, "0123456789") == ""
	}
	for len(words) > 1 && number(words[0]) {
		words = words[1:]
	}
	for len(words) > 1 && number(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}

// capitals reports whether no small letter stands in a word, and two letters or more.
func capitals(s string) bool {
	n := 0
	for _, c := range s {
		if unicode.IsLower(c) {
			return false
		}
		if unicode.IsUpper(c) {
			n++
		}
	}
	return n >= 2 && utf8.ValidString(s)
}
