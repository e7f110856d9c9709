package page

import (
	_ "embed"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed asides.tsv
var asidesFile string

// An asideTable is asides.tsv. Phrases that open a line are found by their first word.
type asideTable struct {
	opens, captions, ask map[string][]string
	holds, aim           []string
	whole                map[string]bool
}

var asides = sync.OnceValue(func() *asideTable {
	t := &asideTable{opens: map[string][]string{}, captions: map[string][]string{}, ask: map[string][]string{}, whole: map[string]bool{}}
	for line := range strings.Lines(asidesFile) {
		kind, words, _ := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		word := opening(words)
		switch kind {
		case "opens":
			t.opens[word] = append(t.opens[word], words)
		case "caption":
			t.captions[word] = append(t.captions[word], words)
		case "ask":
			t.ask[word] = append(t.ask[word], words)
		case "holds":
			t.holds = append(t.holds, words)
		case "for":
			t.aim = append(t.aim, words)
		case "whole":
			t.whole[words] = true
		}
	}
	return t
})

// opening is the first word of a line, or the sign that it begins with.
func opening(s string) string {
	for i, r := range s {
		if !letter(r) && r != '\'' && r != '’' && r != '-' {
			if i == 0 {
				return string(r)
			}
			return s[:i]
		}
	}
	return s
}

// opened reports whether s begins with one of the phrases.
func opened(s string, phrases map[string][]string) bool {
	for _, p := range phrases[opening(s)] {
		if opens(s, p) {
			return true
		}
	}
	return false
}

// Lengths in bytes up to which a line may be an aside of each kind.
const (
	shortLine = 200
	longLine  = 400
)

// aside reports whether a line speaks of the page and not of the news.
func aside(text string) bool {
	if len(text) > longLine {
		return false
	}
	s := strings.Trim(strings.ToLower(text), " \n-–—_*[]|»>•·:")
	s = strings.Replace(s, " :", ":", 1) // as French sets it
	t := asides()
	if t.whole[s] || caption(text) {
		return true
	}
	if len(s) <= shortLine && opened(s, t.opens) || opened(s, t.captions) {
		return true
	}
	for _, h := range t.holds {
		if strings.Contains(s, h) {
			return true
		}
	}
	sentence := s
	if end := strings.IndexAny(s, ".!?\n:"); end >= 0 {
		sentence = s[:end]
	}
	sentence = strings.TrimLeft(sentence, " \"“”'’)]-–—>»")
	if opened(sentence, t.ask) {
		for _, f := range t.aim {
			if strings.Contains(sentence, f) {
				return true
			}
		}
	}
	return s != "" && s[0] >= '0' && s[0] <= '9' && counted.MatchString(s)
}

// counted is how a page heads what its readers say.
var counted = regexp.MustCompile(`^\d+ (?:comments?|thoughts? on|responses?|replies|kommentare?|commentaires?|comentarios?)\b`)

// opens reports whether s begins with whole words.
func opens(s, words string) bool {
	rest, ok := strings.CutPrefix(s, words)
	if !ok {
		return false
	}
	r, _ := utf8.DecodeRuneInString(rest)
	last, _ := utf8.DecodeLastRuneInString(words)
	return rest == "" || !letter(r) || !letter(last)
}

// stamp is a line of date, time and name over a report.
var stamp = regexp.MustCompile(`(?i)^(?:(?:last )?(?:updated|published|posted|modified|created)|by |von |par |por |\w+,? )?.{0,40}(?:\b\d{1,2}[:.]\d\d\b|\b(?:19|20)\d\d\b|\b\d+ (?:min|mins|minutes?|hours?|days?|weeks?) (?:ago|read)\b).{0,40}$`)

// dayNamed is a line that says when a report was published or changed, by a day without its
// year.
var dayNamed = regexp.MustCompile(`(?i)^(?:last )?(?:updated|published|posted|modified|created)\b.{0,40}\b(?:\d{1,2}(?:st|nd|rd|th)?\.? (?:of )?[a-z]{3,9}|[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?)\b.{0,20}$`)

// shortClock is a time of day in a line that has room for little else.
var shortClock = regexp.MustCompile(`\d?\d[:.]\d\d(?:\s?[aApP]\.?[mM]|\s?\([A-Z]{2,4}\)|\s?[A-Z]{2,4}|\s?Uhr)?$`)

// eastern is a day without its year at the head of a line, as East Asia writes it.
var eastern = regexp.MustCompile(`^(?:\d{4}年)?\d{1,2}月\d{1,2}日[（(\s\d]`)

// label reports whether a short line over the text is a date, a byline or the like.
func label(text string) bool {
	if len(text) > 100 {
		return false
	}
	if len(text) < 40 && shortClock.MatchString(text) || eastern.MatchString(text) {
		return true
	}
	if l := strings.ToLower(text); opens(l, "by") || opens(l, "von") || opens(l, "text") || opens(l, "author") {
		return true
	}
	if by := byWord().FindString(text); by != "" && len(text) < 60 && plausible(text[len(by):]) && !strings.ContainsAny(text, ",;") {
		return true
	}
	return !strings.ContainsAny(text[max(0, len(text)-2):], ".!?”\"") && (stamp.MatchString(text) || dayNamed.MatchString(text))
}
