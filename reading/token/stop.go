package token

import (
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay/reading/text"
)

// stop is how surely a token ends a sentence.
type stop int

const (
	none     stop = iota
	abbrev        // an abbreviation's own full stop
	smiled        // a face or an emoji
	trailed       // an ellipsis
	asked         // a question or exclamation mark
	period        // a full stop
	unspaced      // a stop of a script that puts no space behind it
)

// stopOf tells what kind of stop the token w is.
func stopOf(w string) stop {
	switch c := w[len(w)-1]; {
	case c == '.':
		if len(w) == 1 {
			return period
		}
		if madeOf(w, '.', '.') {
			return trailed
		}
		return abbrev
	case c == '?' || c == '!':
		if madeOf(w, '?', '!') {
			return asked
		}
	case c == ']':
		if w == "[...]" || w == "[…]" {
			return trailed
		}
	case face(w):
		return smiled
	case c >= utf8.RuneSelf:
		switch w {
		case "…", "……":
			return trailed
		case "。", "！", "？", "．", "｡":
			return unspaced
		case "؟", "‽", "⁇", "⁈", "⁉":
			return asked
		case "۔", "।", "॥", "։", "።", "܀":
			return period
		}
		if pictograph(w) {
			return smiled
		}
	}
	return none
}

// maxDots is how many dots of an ellipsis are looked at.
const maxDots = 8

// spacedDots is how many single full stops stand one after the other from token j on,
// as in an ellipsis written ". . .".
func spacedDots(d *text.Doc, j, n int) int {
	k := j
	for k < n && k < j+maxDots && d.Tokens[k].Len() == 1 && d.Text[d.Tokens[k].Start] == '.' {
		k++
	}
	return k - j
}

// madeOf reports whether w is made of the bytes a and b alone.
func madeOf(w string, a, b byte) bool {
	for i := range len(w) {
		if w[i] != a && w[i] != b {
			return false
		}
	}
	return true
}

// closes reports whether token j, which follows a stop, closes what the stop ends: a
// quotation mark, a bracket, a face or an emoji. Token n is behind the paragraph.
func closes(d *text.Doc, j, n int) bool {
	t := &d.Tokens[j]
	touches := d.Tokens[j-1].End == t.Start
	switch w := t.In(d.Text); w {
	case ")", "]", "}", "»", "」", "』", "）", "】":
		return true
	case "”", "’", "''":
		// A closing mark used to open: it touches a word behind it and nothing before.
		return touches || j+1 == n || d.Tokens[j+1].Start > t.End || !wordAt(d.Text[t.End:])
	case "“", "‘":
		// An opening mark used to close: nothing touches it from behind.
		return touches && j+1 < n && d.Tokens[j+1].Start > t.End
	case "\"", "'", ".", "!", "?":
		// A straight mark closes when it touches what stands before it, or ends it all.
		return touches || j+1 == n
	default:
		return face(w) || pictograph(w)
	}
}

// footed reports whether the number of a footnote may touch the end of s: a stop behind a
// word, or the mark that closes a quotation behind a stop.
func footed(s string) bool {
	r, n := utf8.DecodeLastRuneInString(s)
	before, _ := utf8.DecodeLastRuneInString(s[:len(s)-n])
	switch r {
	case '.', '?', '!':
		return unicode.IsLetter(before) || before == '”' || before == '"' || before == ')'
	case '”', '"', '’', ')':
		return before == '.' || before == '?' || before == '!'
	}
	return false
}

// face reports whether w is a face made of marks, ":-)".
func face(w string) bool {
	return (len(w) == 2 || len(w) == 3) && (w[0] == ':' || w[0] == ';') && !madeOf(w, w[0], w[0])
}

// pictograph reports whether w is an emoji.
func pictograph(w string) bool {
	if w[0] < 0xE2 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(w)
	return r >= 0x2600 && r <= 0x27BF || r >= 0x1F000
}

// maxReference is the longest reference mark, in tokens: "[3, 7 - 9]".
const maxReference = 8

// reference is how many tokens the reference at token j has, if one stands there: it
// belongs to the sentence before it. It is a list of numbers in square brackets ("[8]",
// "[3 - 5]"), an editor's note ("[citation needed]"), or the number of a footnote that
// touches the stop ("so it began.23 Later").
func reference(d *text.Doc, j, n int) int {
	t := &d.Tokens[j]
	w := t.In(d.Text)
	if digit(w[0]) {
		if len(w) > 3 || digitsFrom(w) != len(w) || d.Tokens[j-1].End != t.Start || stopOf(d.Tokens[j-1].In(d.Text)) == abbrev || !footed(d.Text[:t.Start]) {
			return 0
		}
		if j+1 == n {
			return 1
		}
		next := d.Tokens[j+1].In(d.Text)
		if d.Tokens[j+1].Start > t.End && (capitalised(next) || opening(next)) {
			return 1
		}
		return 0
	}
	if w != "[" {
		return 0
	}
	for k := j + 1; k < n && k < j+maxReference; k++ {
		switch inside := d.Tokens[k].In(d.Text); {
		case inside == "]":
			if k > j+1 && (digit(d.Text[d.Tokens[j+1].Start]) || d.Tokens[k-1].Lower == "needed") {
				return k + 1 - j
			}
			return 0
		case digitsFrom(inside) == len(inside), inside == ",", inside == "-", inside == "–", letters(inside):
		default:
			return 0
		}
	}
	return 0
}

// tornNumber reports whether the full stop j is the point of a number that a stray space
// has torn in two: "0. 54 percent". Years and days of a month end sentences.
func (s *Stage) tornNumber(d *text.Doc, j int) bool {
	if j < 2 || !digit(d.Text[d.Tokens[j+1].Start]) {
		return false
	}
	before := d.Tokens[j-1].In(d.Text)
	if !digit(before[len(before)-1]) || d.Tokens[j-1].End != d.Tokens[j].Start {
		return false
	}
	year := len(before) == 4 && digitsFrom(before) == 4 && (before[:2] == "19" || before[:2] == "20")
	return !year && !s.words.Months.Has(d.Tokens[j-2].Lower)
}
