package token

import (
	"strings"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A cutter cuts paragraphs into tokens.
type cutter struct {
	words  *lexicon.Writing
	text   string
	low    string // text with its ASCII letters in lower case
	tokens []text.Token
	start  int // where the paragraph begins
	end    int // where it ends
}

// paragraph cuts text[start:end], run of non-space by run of non-space.
func (c *cutter) paragraph(start, end int) {
	c.start, c.end = start, end
	for pos := start; pos < end; {
		r, n := utf8.DecodeRuneInString(c.text[pos:end])
		if space(r) {
			pos += n
			if n == 1 && (r == '\n' || r == '\r') {
				pos, _ = quoting(c.text[:end], pos)
			}
			continue
		}
		stop := pos + n
		for stop < end && stop-pos < MaxToken {
			r, n := utf8.DecodeRuneInString(c.text[stop:end])
			if space(r) {
				break
			}
			stop += n
		}
		c.run(pos, stop)
		pos = stop
	}
}

// run cuts one run without white space from left to right.
func (c *cutter) run(pos, end int) {
	addresses := strings.ContainsAny(c.text[pos:end], "@/.#")
	for pos < end {
		if addresses && (pos == 0 || !wordRune(lastRune(c.text[:pos]))) {
			if n := address(c.words, c.text[pos:end]); n > 0 {
				c.add(pos, pos+n)
				pos += n
				continue
			}
		}
		r, n := utf8.DecodeRuneInString(c.text[pos:end])
		switch {
		case wordRune(r):
			pos = c.word(pos, end)
		case apostrophe(r):
			n = c.apostrophe(pos, end, n)
			c.add(pos, pos+n)
			pos += n
		case r == '.' && n < end-pos && digit(c.text[pos+1]) && (pos == c.start || !wordRune(lastRune(c.text[:pos]))):
			stop := c.wordEnd(pos+1, end) // .25
			c.add(pos, stop)
			pos = stop
		default:
			n = mark(c.text[pos:end], r, n)
			c.add(pos, pos+n)
			pos += n
		}
	}
}

// word cuts the word that begins at pos and returns where the rest of the run begins.
func (c *cutter) word(pos, end int) int {
	stop := c.wordEnd(pos, end)
	// What carries its own full stop is an abbreviation and has no further parts.
	if stop < end && c.text[stop] == '.' && !strings.HasPrefix(c.text[stop:end], "..") && c.abbreviation(pos, stop) {
		c.add(pos, stop+1)
		return stop + 1
	}
	if n := c.unitAt(pos, stop); n > 0 {
		c.add(pos, pos+n)
		if stop < end && c.text[stop] == '.' && c.words.Units.Has(c.low[pos+n:stop+1]) {
			stop++
		}
		c.add(pos+n, stop)
		return stop
	}
	switch {
	case stop < end && c.text[stop] == '$' && stop-pos <= 3 && upper(c.text[pos]): // US$
		stop++
	case stop == end-1 && c.text[stop] == '-' && letter(c.text[stop-1]) && end < c.end: // pre- and post-war
		stop++
	case stop < end && c.text[stop] == ')' && pos == c.start && stop-pos <= 2: // a) in a list
		stop++
	}
	c.contraction(pos, stop)
	return stop
}

// wordEnd finds the end of the word at pos: letters and digits, and the marks between
// them that join rather than cut.
func (c *cutter) wordEnd(pos, end int) int {
	s := c.text
	i := pos
	for i < end {
		r, n := utf8.DecodeRuneInString(s[i:end])
		if wordRune(r) {
			i += n
			continue
		}
		if i+n >= end {
			break
		}
		next, _ := utf8.DecodeRuneInString(s[i+n : end])
		if !wordRune(next) || !c.joinsWord(pos, i, i+n, end, r) {
			break
		}
		i += n
	}
	return i
}

// joinsWord reports whether mark r, which stands at [at, after) between the word begun
// at pos and another letter or digit, joins the two.
func (c *cutter) joinsWord(pos, at, after, end int, r rune) bool {
	s := c.text
	before, next := s[at-1], s[after]
	digits := digit(before) && digit(next)
	switch r {
	case '.':
		if digits {
			return true
		}
		return c.dotted(pos, at, after, end)
	case ',':
		return digits && digitsFrom(s[after:end]) == 3 && digit(s[pos])
	case ':':
		return digits && digit(s[pos])
	case '/':
		if digits {
			return digit(s[pos]) && at-pos <= 5
		}
		w := s[pos:end] // s/he and he/she differ: only the first is one word
		return at-pos == 1 && len(w) >= 4 && strings.EqualFold(w[:4], "s/he")
	case '\'', '’':
		return !digits
	case '&':
		return upper(before) && upper(next) && at-pos <= 3
	case '-':
		if digits {
			return telephone(s[pos:end])
		}
		return (letter(next) || digit(next)) && c.words.Prefixes.Has(c.low[pos:at])
	}
	return false
}

// unitAt is how many bytes of the word are a number that a unit follows directly
// ("18km", "9am"); 0 where none does.
func (c *cutter) unitAt(pos, stop int) int {
	if !digit(c.text[pos]) {
		return 0
	}
	i := pos
	for i < stop && (digit(c.text[i]) || (c.text[i] == '.' || c.text[i] == ',' || c.text[i] == ':') && i+1 < stop && digit(c.text[i+1])) {
		i++
	}
	if i == stop || stop-i > 5 || !c.words.Units.Has(c.low[i:stop]) {
		return 0
	}
	if u := c.text[i:stop]; u == "s" && i-pos >= 2 { // 1980s
		return 0
	}
	return i - pos
}

// contraction adds the word [pos, stop), cut before n't, 's, 'll and their like.
func (c *cutter) contraction(pos, stop int) {
	w := c.text[pos:stop]
	for i := len(w) - 1; i > 0; i-- {
		if w[i] != '\'' && !(w[i] == 0xE2 && strings.HasPrefix(w[i:], "’")) {
			if !letter(w[i]) && w[i] < utf8.RuneSelf || len(w)-i > 5 {
				break
			}
			continue
		}
		switch strings.TrimPrefix(strings.TrimPrefix(c.low[pos+i:stop], "'"), "’") {
		case "t":
			if i >= 2 && (w[i-1] == 'n' || w[i-1] == 'N') {
				c.contraction(pos, pos+i-1)
				c.add(pos+i-1, stop)
				return
			}
		case "s", "m", "d", "re", "ve", "ll":
			if i == 4 && digit(w[0]) && digit(w[3]) && w[3] == '0' { // 1930's
				break
			}
			c.contraction(pos, pos+i)
			c.add(pos+i, stop)
			return
		}
		break
	}
	if len(w) >= 5 && len(w) <= 7 {
		if n, ok := c.words.Cuts[c.low[pos:stop]]; ok {
			c.add(pos, pos+n)
			c.add(pos+n, stop)
			return
		}
	}
	c.add(pos, stop)
}

// apostrophe is the length of the token that begins with the apostrophe of n bytes at pos.
func (c *cutter) apostrophe(pos, end, n int) int {
	s := c.text[pos:end]
	i := n
	for i < len(s) && (letter(s[i]) || digit(s[i])) {
		i++
	}
	rest := c.low[pos+n : pos+i]
	after := pos > c.start && wordRune(lastRune(c.text[c.start:pos]))
	switch {
	case after && (rest == "s" || rest == "re" || rest == "ll" || rest == "ve" || rest == "d" || rest == "m"):
		return i // left over from a run that was cut
	case rest == "n" && i < len(s) && s[i] == s[0]: // rock 'n' roll
		return i + n
	case rest != "" && c.words.Elisions.Has(rest):
		return i
	case len(rest) == 3 && digit(rest[0]) && digit(rest[1]) && rest[2] == 's': // '90s
		return i
	case len(rest) == 2 && digit(rest[0]) && digit(rest[1]) && s[0] != '\'':
		return i
	case !after && len(rest) == 1 && rest == "s" && pos > c.start: // GUM: "Galois 's"
		return i
	case strings.HasPrefix(s, "''"):
		return 2
	}
	return n
}
