package token

import "github.com/hearsay-news/hearsay/reading/text"

// Some sentences begin where no stop announces them: what stood on a line of its own in
// print and was joined with its neighbour on the way. A few habits are sure enough to be
// told without the line break: a figure's number before its caption, a picture's credit
// behind it, and a full date behind a headline. The other way round, no stop inside an
// entry of a list of works ends a sentence.

// label is the end of the number of a figure that opens a paragraph at token i ("Figure
// 3.4"), where a caption follows it; 0 where none does.
func (s *Stage) label(d *text.Doc, i, n int) int {
	if i+2 >= n || !s.words.Figures.Has(d.Tokens[i].In(d.Text)) || !digit(d.Text[d.Tokens[i+1].Start]) {
		return 0
	}
	w := d.Tokens[i+2].In(d.Text)
	part := i+4 < n && w == "(" && d.Tokens[i+3].Len() == 1 && d.Tokens[i+4].Lower == ")" // Figure 2 (a) The port
	if !capitalised(w) && !part && w != "“" || d.Tokens[i+2].Start == d.Tokens[i+1].End || stopOf(d.Tokens[i+1].In(d.Text)) != none {
		return 0
	}
	return i + 2
}

// maxWork is the longest entry of a list of works, in tokens.
const maxWork = 80

// work reports whether the paragraph of tokens [i, n) is an entry of a list of works: a
// name with its full stop, a title in quotation marks, and at the end an address or a
// number. Its stops end no sentences. Ann Hall. “Harbours.” Port News, 3. http://…
func (s *Stage) work(d *text.Doc, i, n int) bool {
	if n-i < 6 || n-i > maxWork {
		return false
	}
	last := d.Tokens[n-1].In(d.Text)
	if stopOf(last) == period {
		last = d.Tokens[n-2].In(d.Text)
	}
	if !digit(last[0]) && !smallOpener(last) {
		return false
	}
	for j := i; j < i+5; j++ {
		switch w := d.Tokens[j].In(d.Text); {
		case j > i+1 && w == ".":
			next := d.Tokens[j+1].In(d.Text)
			return next == "“" || next == "\""
		case !capitalised(w):
			return false
		}
	}
	return false
}

// maxCredit is the longest credit, in tokens.
const maxCredit = 16

// startsUnannounced reports whether a credit or a full date begins at token j and goes on
// to the end n of the paragraph, or a sentence whose forerunner ended in a reference
// ("[8]") without a stop. A headline has no credit.
func (s *Stage) startsUnannounced(d *text.Doc, i, j, n int) bool {
	t, before := &d.Tokens[j], &d.Tokens[j-1]
	if before.End == t.Start {
		return false
	}
	if s.lineEnded(d, i, j, n) {
		return true
	}
	if !upper(d.Text[t.Start]) {
		return false
	}
	if s.subjectAt(d, j) && s.stopLost(d, i, j, n) {
		return true
	}
	if before.Len() == 1 && d.Text[before.Start] == ']' && s.openerAt(d, j) {
		return j > 2 && digit(d.Text[before.Start-1]) // a reference without a stop
	}
	if n-j > maxCredit || n-j < 3 {
		return false
	}
	switch {
	case !endsWord(d.Text[before.End-1]) || s.words.Links.Has(before.Lower):
		return false
	case s.words.Credits.Has(t.Lower):
		return t.Start >= d.Title.End && d.Tokens[j+1].Lower == ":" && d.Tokens[j+1].End < d.Tokens[j+2].Start && capitalised(d.Tokens[j+2].In(d.Text))
	case n-j == 6 && s.words.Days.Has(t.Lower): // Tuesday, May 3, 2005
		return d.Tokens[j+1].Lower == "," && s.words.Months.Has(d.Tokens[j+2].Lower) && digit(d.Text[d.Tokens[j+3].Start]) &&
			d.Tokens[j+4].Lower == "," && d.Tokens[j+5].Len() == 4 && digit(d.Text[d.Tokens[j+5].Start])
	}
	return false
}

// subjectAt reports whether token j is a word that, with a capital, is the subject of a
// new sentence: "He left".
func (s *Stage) subjectAt(d *text.Doc, j int) bool {
	t := &d.Tokens[j]
	return upper(d.Text[t.Start]) && t.Len() <= 5 && lower(d.Text[t.End-1]) && s.words.Subjects.Has(t.Lower) // IT is no subject
}

// stopLost reports whether a stop was forgotten before the subject at token j of the
// sentence begun at i: "the year Hall died He also wrote". In a title or name, what
// follows has a capital too, and before it stands what introduces it.
func (s *Stage) stopLost(d *text.Doc, i, j, n int) bool {
	if j-i < 2 || j+1 >= n {
		return false
	}
	before, after := &d.Tokens[j-1], &d.Tokens[j+1]
	w := before.In(d.Text)
	return len(w) > 1 && w == before.Lower && letters(w) && !s.words.Links.Has(w) && !s.words.Saying.Has(w) &&
		startsSmall(after.In(d.Text)) && after.Start > d.Tokens[j].End
}

// endsWord reports whether b may be the last byte of a word or of what closes on one.
func endsWord(b byte) bool {
	return letter(b) || digit(b) || b == ')' || b == '\'' || b == '"' || b == '.' || b >= 0x80
}
