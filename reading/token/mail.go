package token

import (
	"strings"

	"github.com/hearsay-news/hearsay/reading/text"
)

// Mails and posts are read with their line breaks lost more often than other texts: their
// heads, greetings and closings then stand in the midst of a paragraph. What is told here
// shows in its form alone that it filled a line.

// maxHead is how many tokens the head of a mail or post is looked through for its address.
const maxHead = 10

// address is the end of the head that opens a paragraph at token i: a label and one
// address behind it ("Email: Anna Hall <a.hall@example.org>"); 0 where none stands there.
func (s *Stage) address(d *text.Doc, i, n int) int {
	if i+3 >= n || d.Tokens[i+1].Lower != ":" || !s.words.Heads.Has(d.Tokens[i].Lower) {
		return 0
	}
	for j := i + 2; j < n && j < i+maxHead; j++ {
		if !strings.Contains(d.Tokens[j].Lower, "@") {
			continue
		}
		if j+1 < n && d.Tokens[j+1].Lower == ">" {
			j++
		}
		if j+1 < n && d.Tokens[j+1].Start == d.Tokens[j].End {
			return 0
		}
		return j + 1
	}
	return 0
}

// lineEnded reports whether what stands directly before token j filled a line, in a
// sentence begun at token i: a rule of marks, an address of the web, the moment at which
// a mail was sent, or the words that close or open a letter.
func (s *Stage) lineEnded(d *text.Doc, i, j, n int) bool {
	t, before := &d.Tokens[j], &d.Tokens[j-1]
	first, c := d.Text[t.Start], d.Text[before.Start]
	if letter(first) && letter(c) && before.Len() != 2 && (before.Len() <= 8 || c != 'h' && c != 'w') {
		return false // two words, as nearly always
	}
	switch {
	case ruler(t.Lower):
		return first != c
	case ruler(before.Lower):
		return j-1 == i || d.Tokens[j-2].End < before.Start // "f*** that"
	case (c == 'h' || c == 'w') && weblink(before.Lower):
		return weblink(t.Lower) || s.openerAt(d, j) && j+1 < n && startsSmall(d.Word(j+1))
	case c == ',' || c == ':' || dash(before.In(d.Text)):
		return upper(first) && before.Len() < 4 && s.greets(d, i, j, n)
	case digit(c) || before.Lower == "am" || before.Lower == "pm":
		return (upper(first) || first == '"') && s.stamped(d, i, j)
	}
	if dash(t.In(d.Text)) {
		return j+1 < n && s.attachment(d.Tokens[j+1].Lower)
	}
	return digit(first) && dated(t.Lower) && j+1 < len(d.Tokens) && clock(d.Tokens[j+1].Lower) &&
		before.Lower != "on" && signed(d, i, j)
}

// ruler reports whether w is a line drawn with marks: "*****", "_____".
func ruler(w string) bool {
	if len(w) < 3 {
		return false
	}
	switch w[0] {
	case '*', '=', '_', '~':
		return madeOf(w, w[0], w[0])
	case '-':
		return len(w) > 4 && madeOf(w, '-', '-')
	}
	return false
}

// weblink reports whether w is an address of the web.
func weblink(w string) bool {
	return len(w) > 8 && (w[:4] == "http" || w[:4] == "www.") && strings.IndexByte(w, '.') > 0
}

// attachment reports whether w is the name of a file that goes with a mail: "ships.pdf".
func (s *Stage) attachment(w string) bool {
	dot := strings.LastIndexByte(w, '.')
	return dot > 0 && s.words.Files.Has(w[dot+1:])
}

// maxGreeting is how many tokens may greet, or close a letter.
const maxGreeting = 6

// greets reports whether the tokens [i, j) greet whom a letter goes to ("Dear All,"), or
// take leave before the name of who wrote it, which stands at j ("Best regards,").
func (s *Stage) greets(d *text.Doc, i, j, n int) bool {
	if j-i < 2 || j-i > maxGreeting {
		return false
	}
	if d.Tokens[j-1].Lower == "," && j-i < 4 && s.words.Partings.Has(d.Tokens[j-2].Lower) {
		if !s.words.Thanks.Has(d.Tokens[j-2].Lower) {
			return wordAt(d.Text[d.Tokens[i].Start:])
		}
		end := j
		for end < n && end < j+4 && capitalised(d.Tokens[end].In(d.Text)) && stopOf(d.Tokens[end].In(d.Text)) == none && !s.openerAt(d, end) {
			end++
		}
		return end > j && (end == n || s.openerAt(d, end))
	}
	return j-i > 2 && s.words.Greetings.Has(d.Tokens[i].Lower) && s.openerAt(d, j) && signed(d, i, j-1)
}

// stamped reports whether the tokens [i, j) are the head of a mail that ends with the day
// and the hour at which it was sent: "Anna Hall 02/13/2001 08:02 PM".
func (s *Stage) stamped(d *text.Doc, i, j int) bool {
	if w := d.Tokens[j].Lower; w == "am" || w == "pm" {
		return false
	}
	k := j - 1
	if w := d.Tokens[k].Lower; w == "am" || w == "pm" {
		k--
	}
	if k <= i-1 || k < 1 || !clock(d.Tokens[k].Lower) || !dated(d.Tokens[k-1].Lower) {
		return false
	}
	return k-1 <= i || signed(d, i, k-1)
}

// clock reports whether w is a time of day to the minute or second: "08:02".
func clock(w string) bool {
	return len(w) >= 4 && len(w) <= 8 && digit(w[0]) && strings.IndexByte(w, ':') > 0 && digit(w[len(w)-1])
}

// dated reports whether w is a day in numbers: "02/13/2001".
func dated(w string) bool {
	return len(w) >= 6 && len(w) <= 10 && digit(w[0]) && strings.Count(w, "/") == 2 && digit(w[len(w)-1])
}

// signed reports whether nothing but a name, with the marks and the address that go with
// one, stands in the tokens [i, j).
func signed(d *text.Doc, i, j int) bool {
	if i >= j || j-i > maxHead {
		return false
	}
	for k := i; k < j; k++ {
		w := d.Tokens[k].In(d.Text)
		if letter(w[0]) && !capitalised(w) && w != "on" && !strings.Contains(w, "@") || digit(w[0]) || stopOf(w) == period {
			return false
		}
	}
	return true
}
