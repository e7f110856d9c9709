package page

import (
	_ "embed"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode/utf8"
)

//go:embed relative.tsv
var relativeFile string

var relativeWords = sync.OnceValue(func() map[string][]string {
	table := map[string][]string{}
	for line := range strings.Lines(relativeFile) {
		if kind, words, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && !strings.HasPrefix(kind, "#") {
			table[kind] = strings.Split(words, "|")
		}
	}
	return table
})

// agoPattern is a number and the word behind it.
var agoPattern = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:^|[^\d:.])(\d{1,3})\s?(\p{L}[\p{L}\p{M}]*)`)
})

// units of the past, the largest span that a page tells so.
var units = []struct {
	kind string
	span time.Duration
	most int
}{
	{"minute", time.Minute, 180}, {"hour", time.Hour, 72}, {"day", 24 * time.Hour, 60}, {"week", 7 * 24 * time.Hour, 8},
}

// maxRelative bounds a line that tells how long ago something was, in characters.
const maxRelative = 80

// readRelative reads how long before a page was seen a line says that something was: "3 hours
// ago", "yesterday, 18:06". Days and weeks ago are days.
func readRelative(line string, seen time.Time, h habits) (moment, bool) {
	if utf8.RuneCountInString(line) > maxRelative {
		return moment{}, false
	}
	line, _ = plain(strings.ToLower(line))
	seen = seen.UTC()
	if local, ok := h.home(seen); ok {
		seen = local
	}
	today := time.Date(seen.Year(), seen.Month(), seen.Day(), 0, 0, 0, 0, time.UTC)
	for back, kind := range []string{"today", "yesterday"} {
		for _, w := range relativeWords()[kind] {
			if language, word, bound := strings.Cut(w, ":"); bound {
				if language != h.language { // where it means something else in others
					continue
				}
				w = word
			}
			m := moment{Time: today.AddDate(0, 0, -back)}
			if holdsWord(line, w) && (m.at(line, m.Time) || strings.Trim(line, " .,|-") == w) { // "today's weather" is no date
				return m, true
			}
		}
	}
	if !slices.ContainsFunc(relativeWords()["ago"], func(w string) bool { return holdsWord(line, w) }) {
		return moment{}, false
	}
	g := agoPattern().FindStringSubmatch(line)
	if g == nil {
		return moment{}, false
	}
	n, _ := strconv.Atoi(g[1])
	for _, u := range units {
		if n > u.most || !slices.ContainsFunc(relativeWords()[u.kind], func(w string) bool { return strings.HasPrefix(g[2], w) }) {
			continue
		}
		at := seen.Add(-time.Duration(n) * u.span)
		if u.span >= 24*time.Hour {
			return moment{Time: time.Date(at.Year(), at.Month(), at.Day(), 0, 0, 0, 0, time.UTC)}, true
		}
		return moment{Time: at.Truncate(u.span), clock: true, zoned: true}, true
	}
	return moment{}, false
}

// holdsWord reports whether a line holds a word, and not as a part of another; scripts that
// set no spaces between words are not asked.
func holdsWord(line, word string) bool {
	i := strings.Index(line, word)
	if i < 0 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(word)
	if first >= '\u0E00' && (first < '\u1100' || first >= '\u2E80') {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(line[:i])
	after, _ := utf8.DecodeRuneInString(line[i+len(word):])
	return !letter(before) && (after == utf8.RuneError || !letter(after) || after >= '0' && after <= '9')
}

// relative is the date of publication that readers are told by how long ago it was, by the
// title of the report; zero where it isn't, or where it isn't known when the page was seen.
func (d dated) relative() moment {
	title, body := d.place()
	if d.visited.IsZero() || title < 0 {
		return moment{}
	}
	for i := max(0, title-2); i < len(d.blocks) && i <= title+8 && (body < title || i <= body+1); i++ {
		if i == title {
			continue
		}
		if m, ok := readRelative(d.blocks[i].text, d.visited, d.habits); ok && !ofChange(d.blocks[i].text) {
			return m
		}
	}
	return moment{}
}
