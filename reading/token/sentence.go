package token

import "github.com/hearsay-news/hearsay/reading/text"

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
		if end := s.address(d, i, limit); end > 0 {
			return end
		}
		if end := s.timestamp(d, i, limit); end > 0 && d.Tokens[i].Start >= d.Title.End {
			return end
		}
		if s.work(d, i, n) {
			return n
		}
	}
	for j := i; j < limit; j++ {
		if j > i && s.startsUnannounced(d, i, j, n) {
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
	if d.Text[d.Tokens[j].Start] == '?' && before.End == d.Tokens[j].Start {
		return w == before.Lower && s.asksAgain(d, head)
	}
	if w == "www" || after.Len() == 3 && s.words.Domains.Has(after.Lower) { // an address torn to pieces
		return false
	}
	if len(w) < 3 || w != before.Lower || before.End != d.Tokens[j].Start || !letters(w) || s.words.Short.Has(w) || s.words.Numbered.Has(w) {
		return false
	}
	w = after.In(d.Text)
	return (len(w) > 1 || w == "i") && letters(w) && !s.words.Saying.Has(w) && !s.words.Links.Has(w)
}

// asksAgain reports whether the small word at token head begins a sentence of its own
// behind a question ("what? is it shut?"), rather than tell who asked it or go on.
func (s *Stage) asksAgain(d *text.Doc, head int) bool {
	for j := head; j < len(d.Tokens) && j < head+4; j++ {
		if s.words.Saying.Has(d.Tokens[j].Lower) {
			return false
		}
	}
	w := d.Tokens[head].Lower
	turned := head+1 < len(d.Tokens) && s.words.Subjects.Has(d.Tokens[head+1].Lower)
	return letters(w) && (turned || !s.words.Links.Has(w))
}

// openerAt reports whether token i is one of the words that open sentences, written
// with a capital.
func (s *Stage) openerAt(d *text.Doc, i int) bool {
	return upper(d.Text[d.Tokens[i].Start]) && s.words.Openers.Has(d.Tokens[i].Lower)
}
