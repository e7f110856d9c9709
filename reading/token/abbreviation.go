package token

import (
	"strings"

	"github.com/hearsay-news/hearsay/reading/text"
)

// dotted reports whether the full stop at [at, after) stands inside an abbreviation
// ("U.S", "e.g", "Ph.D"), or inside a file or site name, not between two sentences.
func (c *cutter) dotted(pos, at, after, end int) bool {
	s := c.text
	last := at // where the part before the stop begins
	for last > pos && s[last-1] != '.' {
		last--
	}
	next := after
	for next < end && (letter(s[next]) || digit(s[next])) {
		next++
	}
	before, part := s[last:at], s[after:next]
	switch {
	case len(before) == 1 && letter(before[0]) && (len(part) == 1 || next < end && s[next] == '.' && len(part) <= 2):
		return true
	case last == pos && len(before) == 1 && upper(before[0]) && (len(part) == 2 || len(part) == 3) && capitals(part):
		return true // E.ON
	case len(before) <= 2 && len(part) <= 2 && next < end && s[next] == '.' && letter(s[after]) && letter(before[0]):
		return true // Ph.D.
	case c.words.Domains.Has(c.low[after:next]):
		return true
	case digit(before[0]) || digit(part0(part)):
		return letter(before[0]) && digit(part0(part)) && len(before) <= 2 && upper(before[0]) // PM2.5
	}
	return lower(s[at-1]) && lower(s[after]) && len(part) <= 4 && len(before) > 1 // main.go
}

// abbreviation reports whether the full stop that follows the word [pos, stop) belongs
// to it.
func (c *cutter) abbreviation(pos, stop int) bool {
	w := c.text[pos:stop]
	after := stop + 1
	spaced := after >= c.end || !wordAt(c.text[after:c.end])
	next := skipSpace(c.text[:c.end], after)
	switch {
	case strings.IndexByte(w, '.') > 0 && !digit(w[0]) && spaced:
		// U.S. and p.m., but not the name of a site at the end of a sentence.
		dot := strings.LastIndexByte(w, '.')
		return len(w)-dot <= 3 && dot <= 5 && strings.IndexByte(w, '.') <= 2 && !(len(w)-dot == 3 && dot > 3 && c.words.Domains.Has(c.low[pos+dot+1:stop]))
	case len(w) == 1 && upper(w[0]):
		// An initial goes before a name; "plan B." and "and I." end a sentence.
		return w != "I" && next < c.end && (wordAt(c.text[next:]) || strings.IndexByte(",;()]", c.text[next]) >= 0 || c.nickname(pos, next)) && !c.opensSentence(next)
	case len(w) <= 3 && digit(w[0]) && digit(w[len(w)-1]):
		return next > after && next < c.end && c.opensItem(pos) // "1. Wash your hands"
	case c.words.Titles.Has(w):
		return true
	case next+1 < c.end && upper(c.text[next]) && upper(c.text[next+1]) && (c.words.Titles.HasTitled(w) || c.words.Short.HasTitled(w)):
		return spaced // in a text of capitals
	case w == "v": // Jones v. Smith
		return spaced && next < c.end && upper(c.text[next])
	case c.words.Short.Has(w):
		return (spaced || len(w) > 1 && digit(c.text[after])) && (len(w) > 1 || next < c.end && (digit(c.text[next]) || pos > c.start && c.text[pos-1] == '('))
	case c.words.Numbered.Has(w) || c.words.Numbered.HasTitled(w):
		return next < c.end && digit(c.text[next])
	}
	return false
}

// nickname reports whether an initial at pos stands between a name and a nickname in
// quotation marks that begins at next: Robert C. "Bob" Hall.
func (c *cutter) nickname(pos, next int) bool {
	n := 1
	if strings.HasPrefix(c.text[next:c.end], "“") {
		n = len("“")
	} else if c.text[next] != '"' {
		return false
	}
	end := strings.IndexAny(c.text[next+n:min(c.end, next+maxNickname)], "\"” \n")
	if end < 0 || c.text[next+n+end] == ' ' || c.text[next+n+end] == '\n' {
		return false
	}
	i := pos - 1
	for i > c.start && !asciiSpace(c.text[i-1]) {
		i--
	}
	return i >= c.start && upper(c.text[i])
}

// opensItem reports whether a number at pos stands where an item of a list begins: at the
// start of the paragraph or behind the item before it.
func (c *cutter) opensItem(pos int) bool {
	if pos == c.start {
		return true
	}
	if len(c.tokens) == 0 {
		return false
	}
	before := &c.tokens[len(c.tokens)-1] // a stop of its own, not that of "Nov."
	return before.Start >= c.start && before.Len() == 1 && before.End < pos && strings.IndexByte(".:;?!", c.text[before.Start]) >= 0
}

// maxNickname is the longest nickname, in bytes.
const maxNickname = 20

// opensSentence reports whether the word at pos is one of those that open sentences.
func (c *cutter) opensSentence(pos int) bool {
	i := pos
	for i < c.end && letter(c.text[i]) {
		i++
	}
	return i > pos && upper(c.text[pos]) && c.words.Openers.Has(c.low[pos:i])
}

// endsAbbreviation decides for a stop that belongs to an abbreviation.
func (s *Stage) endsAbbreviation(d *text.Doc, i, j, head, n int, closed, capital bool) bool {
	w := d.Tokens[j].In(d.Text)
	w = w[:len(w)-1]
	lower := d.Tokens[j].Lower
	switch {
	case j == i || s.words.Titles.Has(w) && !s.words.Short.Has(w) || s.words.Titles.HasTitled(w) && shouted(d.Tokens[head].In(d.Text)):
		return false
	case !capital:
		return closed
	case d.Tokens[head].Start == d.Tokens[j].End, dash(d.Tokens[j+1].In(d.Text)): // "E.ON", "LISBON, Va. - The"
		return false
	case s.words.Numbered.Has(w) || len(w) == 1 || digit(w[0]):
		return false
	case closed || s.words.Closing.Has(lower):
		return true
	case s.words.Inner.Has(lower):
		return false
	case s.words.Hours.Has(lower):
		// "At 9 p.m. Hall County was dark" has no clause before the stop yet.
		return !s.zoneAt(d, head, n) && (j-i > maxClock || s.openerAt(d, head))
	}
	return s.openerAt(d, head)
}

// maxClock is how many tokens a time of day may have that opens a sentence.
const maxClock = 4

// zoneAt reports whether what follows a time of day from token i on says which day or
// whose time it is: "9 a.m. Friday", "5 p.m. Lisbon time".
func (s *Stage) zoneAt(d *text.Doc, i, n int) bool {
	if s.words.AfterHours.Has(d.Tokens[i].Lower) {
		return true
	}
	for j := i + 1; j < n && j <= i+2; j++ {
		if d.Tokens[j].Lower == "time" {
			return true
		}
	}
	return false
}

// shouted reports whether w is written in capitals only.
func shouted(w string) bool { return len(w) > 1 && upper(w[0]) && upper(w[1]) && upper(w[len(w)-1]) }
