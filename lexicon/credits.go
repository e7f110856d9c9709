package lexicon

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed credits.tsv
var creditTable string

var credits = roles(creditTable)

// Where a report says whose text it is, in bytes and words at most.
const (
	creditLine  = 80 // a line that does nothing else
	creditName  = 40 // the name between brackets
	creditHead  = 90 // how far into a text its dateline may reach
	creditWords = 5  // of a name
	creditLines = 2  // at a text's end
	initialsMax = 6  // letters
)

// Credit is whose text a report says that it prints: an agency that its byline, its dateline
// or a line at its end names, as in "OLOMOUC, Oct 20 (MPA) -", "By Ana Ruiz, Associated Press",
// "(with Reuters)". Of several the first, as it is written there (see House); empty where nobody
// is named. Who is only quoted is not credited.
func Credit(byline, body string) string {
	body = strings.TrimSpace(body)
	if name := Dateline(body); name != "" {
		return name
	}
	if name := bylineCredit(byline); name != "" {
		return name
	}
	first, _, more := strings.Cut(body, "\n")
	if more && len(first) <= creditLine && hasPrefixFold(first, "by ") {
		if name := bylineCredit(first); name != "" {
			return name
		}
	}
	last := body
	for range creditLines { // there may be a line behind it: "Editing by Ana Ruiz"
		i := strings.LastIndexByte(last, '\n')
		if name := signature(strings.TrimSpace(last[i+1:]), i >= 0); name != "" {
			return name
		}
		if i < 0 {
			break
		}
		last = strings.TrimSpace(last[:i])
	}
	return ""
}

// Dateline is what an agency signs a text with in its dateline, as it stands there: "MPA" in
// "OLOMOUC, Oct 20 (MPA) - ". It is empty where none does.
func Dateline(body string) string {
	head := body[:min(len(body), creditHead)]
	town, rest, _ := strings.Cut(head, "(")
	name, behind, ok := strings.Cut(rest, ")")
	behind = strings.TrimLeft(behind, " ")
	text := strings.TrimLeft(behind, "-–—― ")
	if !ok || text == behind || len(name) > creditName || strings.ContainsRune(town, '\n') {
		return ""
	}
	if first, _ := utf8.DecodeRuneInString(text); unicode.IsLower(first) {
		return "" // "Jon Lie (Labour) - a critic since March - said"
	}
	if !names(name) && newsroom(name, true) == "" || !townInCapitals(town) && newsroom(name, true) == "" {
		return ""
	}
	return name
}

// townInCapitals reports whether a dateline's town is set in them, as nothing else is that stands
// before brackets and a dash.
func townInCapitals(town string) bool {
	first, _, _ := strings.Cut(strings.TrimSpace(town), " ")
	return len(first) > 1 && first == strings.ToUpper(first) && first != strings.ToLower(first)
}

// bylineCredit is the newsroom that a byline names beside persons.
func bylineCredit(line string) string {
	for part := range strings.FieldsFuncSeq(strings.ReplaceAll(line, " and ", ","), func(r rune) bool { return strings.ContainsRune(",/;|", r) }) {
		if a := newsroom(nameIn(part), false); a != "" {
			return a
		}
	}
	return ""
}

// signature is the newsroom that a text's last lines name: a line that does nothing else, or
// brackets or a dash behind the last sentence.
func signature(line string, alone bool) string {
	if alone && len(line) <= creditLine {
		if a := named(line); a != "" {
			return a
		}
	}
	from := strings.LastIndexAny(line, "(—–")
	if i := strings.LastIndex(line, " - "); i > from {
		from = i + 1
	}
	if from <= 0 || len(line)-from > creditName || !closes(line[:from]) {
		return ""
	}
	return named(line[from:])
}

// closes reports whether a sentence ends where a text does.
func closes(text string) bool {
	text = strings.TrimSpace(text)
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(`.!?"”’»`, last)
}

// named is the newsroom that a line names which says nothing else; empty where it does, or
// names none.
func named(line string) (name string) {
	bracketed := strings.HasPrefix(line, "(") || strings.HasPrefix(line, "-") || strings.HasPrefix(line, "–") || strings.HasPrefix(line, "—")
	line = strings.ReplaceAll(strings.Trim(line, " ()[].*_-–—"), " and ", ",")
	for part := range strings.FieldsFuncSeq(line, func(r rune) bool { return strings.ContainsRune(",/;&|:", r) }) {
		if part = nameIn(part); part == "" {
			continue
		}
		a := newsroom(part, bracketed)
		if a == "" {
			return ""
		}
		if name == "" {
			name = a
		}
	}
	return name
}

// nameIn is a part of a line without what stands around names in such lines.
func nameIn(part string) string {
	words := strings.Fields(part)
	around := credits()["around"]
	for len(words) > 0 && around[strings.ToLower(words[0])] && newsroom(strings.Join(words, " "), false) == "" {
		words = words[1:]
	}
	for len(words) > 0 && around[strings.ToLower(words[len(words)-1])] && newsroom(strings.Join(words, " "), false) == "" {
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}

// newsroom is a name, if it is an agency's that is known or shows by its last
// word that it is a newsroom's. Where it is marked as a credit by brackets or a dash,
// initials are one too, and an agency's may be small.
func newsroom(name string, marked bool) string {
	if a, ok := Agency(strings.ToLower(name)); ok && (marked || len(name) > 4 || name == strings.ToUpper(name) || name == a) {
		return name
	}
	if !names(name) || len(name) > creditName {
		return ""
	}
	words := strings.Fields(name)
	if len(words) > creditWords {
		return ""
	}
	if len(words) == 1 && marked && initials(name) {
		return name
	}
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) && w != "of" {
			return ""
		}
	}
	last := strings.ToLower(words[len(words)-1])
	if len(words) > 1 && (credits()["ends"][last] || ReportingWords().Media(last)) || len(words) == 1 && len(last) > len("wire") && strings.HasSuffix(last, "wire") {
		return name
	}
	return ""
}

// names reports whether what stands where a credit may stand can be one, and is no date or
// message to editors.
func names(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	word, _, _ := strings.Cut(strings.ToLower(s), " ")
	return unicode.IsUpper(first) && !strings.ContainsAny(s, "0123456789") && !credits()["no"][word]
}

// initials reports whether a word is made of a name's first letters: "MPA".
func initials(word string) bool {
	if len(word) < 2 || len(word) > initialsMax {
		return false
	}
	return !strings.ContainsFunc(word, func(r rune) bool { return r < 'A' || r > 'Z' })
}

// hasPrefixFold reports whether s begins with a prefix in ASCII, whatever its case.
func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}
