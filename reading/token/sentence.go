package token

import (
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay/reading/text"
)

// maxSentence is the length in tokens at which a sentence is cut, come what may: what
// is longer is a table or no text at all, and later stages work sentence by sentence.
const maxSentence = 400

// sentences groups the tokens [first, n), which make up paragraph p, into sentences.
// small tells that their writer begins sentences with small letters.
func (s *Stage) sentences(d *text.Doc, p, first, n int, small bool) {
	for i := first; i < n; {
		end := s.sentenceEnd(d, i, n, i == first, small)
		sent := text.Sentence{Span: d.Cover(i, end), First: i, Last: end, Paragraph: p}
		sent.Title = sent.Start < d.Title.End
		number := len(d.Sentences)
		d.Sentences = append(d.Sentences, sent)
		for ; i < end; i++ {
			d.Tokens[i].Sentence = number
		}
	}
}

// sentenceEnd is the number of the token after the sentence that begins at token i of a
// paragraph of which token n is no part any more. opens tells that i is the paragraph's
// first token, small that its writer begins sentences with small letters.
func (s *Stage) sentenceEnd(d *text.Doc, i, n int, opens, small bool) int {
	limit := min(n, i+maxSentence)
	if opens {
		if end := s.label(d, i, limit); end > 0 {
			return end
		}
		if s.work(d, i, n) {
			return n
		}
	}
	for j := i; j < limit; j++ {
		if j > i && s.startsUnannounced(d, j, n) {
			return j
		}
		st := stopOf(d.Tokens[j].In(d.Text))
		if st == none {
			continue
		}
		end := j + 1
		if dots := spacedDots(d, j, n); dots > 1 {
			st, end = trailed, j+dots
			if dots > 3 {
				st = period // a full stop, and then the dots
			}
		}
		for end < min(n, limit+1) {
			if k := reference(d, end, n); k > 0 {
				end += k
			} else if closes(d, end, n) {
				if again := stopOf(d.Tokens[end].In(d.Text)); again == period || again == asked && st != period {
					st = again // "(Hall et al.)." ends as its last stop does
				}
				end++
			} else {
				break
			}
		}
		if end >= n || end >= limit {
			break
		}
		if s.ends(d, i, j, end, n, st, small) {
			return end
		}
		j = end - 1
	}
	return limit
}

// ends decides whether the sentence begun at token i ends with stop token j, when token
// next is the first that is not a closing mark any more, and n the paragraph's end.
func (s *Stage) ends(d *text.Doc, i, j, next, n int, st stop, small bool) bool {
	w := d.Tokens[next].In(d.Text)
	spaced := d.Tokens[next].Start > d.Tokens[next-1].End
	closed := next > j+1 // marks were closed between the stop and the next word
	head := next         // the first word of what follows, behind opening marks
	for head < n-1 && opening(d.Tokens[head].In(d.Text)) {
		head++
	}
	if len(w) == 1 && (w[0] == ',' || w[0] == ';' || w[0] == ':') {
		return false
	}
	first := d.Tokens[head].In(d.Text)
	capital := capitalised(first)
	bracketed := head > next && (w == "(" || w == "[")
	switch {
	case st == unspaced:
		return true
	case !spaced && !capital:
		return false
	case j == i && (st == smiled || st == trailed), j == i+1 && numeral(d.Tokens[i].In(d.Text)):
		return false // "... and left", "2. Leave", "Q. Who?"
	case closed && dash(w) && byline(d, next+1, n):
		return false // “We go.” - Anna Hall
	case bracketed && st == asked && s.runsOnBehind(d, next, n):
		return false
	case startsSmall(first) && !smallOpener(w) && !(bracketed && st == period):
		return (st == period || st == asked) && !closed && (small || head == next) && s.opensSmall(d, i, j, head, small)
	}
	switch st {
	case period:
		return !(closed && s.saidBriefly(d, next, n)) && !(next == j+1 && s.tornNumber(d, j))
	case smiled:
		return capital && d.Tokens[j-1].End < d.Tokens[j].Start && (small || s.openerAt(d, head) || face(d.Tokens[j].In(d.Text)))
	case asked:
		return !(closed && s.saidAfter(d, next, n))
	case trailed:
		apart := j > i && d.Tokens[j-1].End < d.Tokens[j].Start // "seven days ... Seven Nights"
		return capital && (head > next || closed || s.openerAt(d, head) || j-i >= 2 && !apart)
	case abbrev:
		return s.endsAbbreviation(d, i, j, head, n, closed, capital)
	}
	return false
}

// opensSmall decides whether the small word at token head opens a sentence behind the
// stop j of the sentence begun at i. Those who write small do so always; with all others
// it is a slip, told from an unknown abbreviation ("the Bhd. led") and from a name with
// a mark in it ("Yahoo! says") by the plain word before the stop.
func (s *Stage) opensSmall(d *text.Doc, i, j, head int, small bool) bool {
	if small {
		return j > i
	}
	if j-i < 2 || j == 0 {
		return false
	}
	before, after := &d.Tokens[j-1], &d.Tokens[head]
	w := before.In(d.Text)
	if w == "www" || after.Len() == 3 && s.words.Domains.Has(after.Lower) { // an address torn to pieces
		return false
	}
	if len(w) < 3 || w != before.Lower || before.End != d.Tokens[j].Start || !letters(w) || s.words.Short.Has(w) || s.words.Numbered.Has(w) {
		return false
	}
	w = after.In(d.Text)
	return (len(w) > 1 || w == "i") && letters(w) && !s.words.Saying.Has(w) && !s.words.Links.Has(w)
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
		return !s.zoneAt(d, head, n)
	}
	return s.openerAt(d, head)
}

// openerAt reports whether token i is one of the words that open sentences, written
// with a capital.
func (s *Stage) openerAt(d *text.Doc, i int) bool {
	return upper(d.Text[d.Tokens[i].Start]) && s.words.Openers.Has(d.Tokens[i].Lower)
}

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

func dash(w string) bool { return w == "-" || w == "--" || w == "–" || w == "—" || w == "―" }

// numeral reports whether w before a full stop counts items or names who speaks.
func numeral(w string) bool {
	return len(w) == 1 && upper(w[0]) && w != "I" || len(w) <= 2 && digitsFrom(w) == len(w)
}

// shouted reports whether w is written in capitals only.
func shouted(w string) bool { return len(w) > 1 && upper(w[0]) && upper(w[1]) && upper(w[len(w)-1]) }

// saidAfter reports whether a name and a verb of saying follow from token i on: they
// belong to the question or shout before them.
func (s *Stage) saidAfter(d *text.Doc, i, n int) bool {
	for j := i; j < n && j < i+8; j++ {
		t := &d.Tokens[j]
		if j > i && s.words.Saying.Has(t.Lower) {
			return true
		}
		if stopOf(t.In(d.Text)) == period || t.In(d.Text) == "," && j == i {
			return false
		}
	}
	return false
}

// saidBriefly reports whether nothing but a name and a verb of saying stands before the
// next stop from token i on: “We go.” Hall said.
func (s *Stage) saidBriefly(d *text.Doc, i, n int) bool {
	for j := i; j+1 < n && j < i+6; j++ {
		t := &d.Tokens[j]
		if j > i && s.words.Saying.Has(t.Lower) {
			return stopOf(d.Tokens[j+1].In(d.Text)) == period
		}
		if !capitalised(t.In(d.Text)) {
			return false
		}
	}
	return false
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

// byline reports whether the tokens [i, n), which end a paragraph, are a name alone.
func byline(d *text.Doc, i, n int) bool {
	if i >= n || n-i > maxByline {
		return false
	}
	for j := i; j < n; j++ {
		w := d.Tokens[j].In(d.Text)
		if !capitalised(w) && w != "," && !digit(w[0]) && !(j == n-1 && w == ".") && j != i+1 && j != i+2 {
			return false
		}
	}
	return capitalised(d.Tokens[i].In(d.Text))
}

// maxByline is how many tokens the name behind a quotation may have.
const maxByline = 8

// maxAside is how many tokens an aside in brackets is looked through.
const maxAside = 16

// runsOnBehind reports whether the sentence goes on behind the bracket that opens at
// token i: "the play Who Is It? (1965), and".
func (s *Stage) runsOnBehind(d *text.Doc, i, n int) bool {
	for j := i + 1; j < n && j < i+maxAside; j++ {
		switch d.Tokens[j].In(d.Text) {
		case ")", "]":
			if j+1 >= n {
				return false
			}
			next := d.Tokens[j+1].In(d.Text)
			return next == "," || next == "." || next == ";" || startsSmall(next)
		}
	}
	return false
}

// opening reports whether w may stand before the first word of a sentence.
func opening(w string) bool {
	switch w {
	case "\"", "'", "''", "“", "”", "‘", "``", "(", "[", "«", "„", "-", "–", "—", "•", "*", "¿", "¡":
		return true
	}
	return false
}

// smallOpener reports whether w is written small although it may open a sentence.
func smallOpener(w string) bool {
	return w[0] == '@' || w[0] == '#' || len(w) > 4 && w[:4] == "http" || len(w) > 4 && w[:4] == "www."
}

// capitalised reports whether w begins with a capital letter, or has one inside as the
// names of some products have ("eBay").
func capitalised(w string) bool {
	r, n := utf8.DecodeRuneInString(w)
	if unicode.IsUpper(r) || unicode.IsTitle(r) {
		return true
	}
	return unicode.IsLower(r) && n < len(w) && lower(w[0]) && camel(w)
}

// startsSmall reports whether w begins with a small letter and is no name like "eBay".
func startsSmall(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLower(r) && !camel(w)
}

// camel reports whether a word of letters holds a capital behind small letters.
func camel(w string) bool {
	if len(w) > 24 || !letters(w) {
		return false
	}
	for i := 1; i < len(w); i++ {
		if upper(w[i]) && lower(w[i-1]) {
			return true
		}
	}
	return false
}
