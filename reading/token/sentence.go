package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay/reading/text"
)

// maxSentence is the length in tokens at which a sentence is cut, come what may: what
// is longer is a table or no text at all, and later stages work sentence by sentence.
const maxSentence = 400

// sentences groups the tokens from first on, which make up paragraph p, into sentences.
func (s *Stage) sentences(d *text.Doc, p, first int) {
	n := len(d.Tokens)
	for i := first; i < n; {
		end := s.sentenceEnd(d, i, n)
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
// paragraph of which token n is no part any more.
func (s *Stage) sentenceEnd(d *text.Doc, i, n int) int {
	limit := min(n, i+maxSentence)
	for j := i; j < limit; j++ {
		st := stopOf(d.Tokens[j].In(d.Text))
		if st == none {
			continue
		}
		end := j + 1
		for end < n {
			if k := reference(d, end, n); k > 0 {
				end += k
			} else if s.closes(d, end) {
				end++
			} else {
				break
			}
		}
		if end >= n || end >= limit {
			break
		}
		if s.ends(d, i, j, end, st) {
			return end
		}
		j = end - 1
	}
	return limit
}

// stop is how surely a token ends a sentence.
type stop int

const (
	none    stop = iota
	abbrev       // an abbreviation's own full stop
	trailed      // an ellipsis
	asked        // a question or exclamation mark
	period       // a full stop
)

func stopOf(w string) stop {
	switch c := w[len(w)-1]; {
	case c == '.':
		if len(w) == 1 {
			return period
		}
		if strings.Trim(w, ".") == "" {
			return trailed
		}
		return abbrev
	case w == "[...]" || w == "[…]":
		return trailed
	case c == '?' || c == '!':
		if strings.Trim(w, "?!") == "" {
			return asked
		}
	case c >= utf8.RuneSelf:
		switch {
		case w == "…":
			return trailed
		case w == "。" || w == "！" || w == "？" || w == "．":
			return period
		}
	}
	return none
}

// closes reports whether token j, which follows a stop, is a quotation mark or bracket
// that closes what the stop ends.
func (s *Stage) closes(d *text.Doc, j int) bool {
	t := d.Tokens[j]
	switch t.In(d.Text) {
	case ")", "]", "}", "”", "’", "''", "»":
		return true
	case "“", "‘":
		// An opening mark used to close: nothing touches it from behind.
		return d.Tokens[j-1].End == t.Start && j+1 < len(d.Tokens) && d.Tokens[j+1].Start > t.End
	case "\"", "'":
		// A straight mark closes when it touches what stands before it.
		return d.Tokens[j-1].End == t.Start
	case ".", "!", "?":
		return d.Tokens[j-1].End == t.Start
	}
	return false
}

// reference is how many tokens the reference mark at token j has ("[8]"), if one stands
// there: it belongs to the sentence before it.
func reference(d *text.Doc, j, n int) int {
	if j+2 < n && d.Tokens[j].Lower == "[" && d.Tokens[j+2].Lower == "]" && digitsFrom(d.Tokens[j+1].Lower) == len(d.Tokens[j+1].Lower) {
		return 3
	}
	return 0
}

// ends decides whether the sentence begun at token i ends with stop token j, when token
// next is the first that is not a closing mark any more.
func (s *Stage) ends(d *text.Doc, i, j, next int, st stop) bool {
	w := d.Tokens[next].In(d.Text)
	spaced := d.Tokens[next].Start > d.Tokens[next-1].End
	closed := next > j+1 // marks were closed between the stop and the next word
	head := next         // the first word of what follows, behind opening marks
	for head < len(d.Tokens)-1 && opening(d.Tokens[head].In(d.Text)) {
		head++
	}
	r, _ := utf8.DecodeRuneInString(d.Tokens[head].In(d.Text))
	capital := unicode.IsUpper(r) || unicode.IsTitle(r)
	bracketed := head > next && (w == "(" || w == "[") && st == period // "It is over. (see below)"
	if unicode.IsLower(r) && !smallOpener(w) && !bracketed {
		return false
	}
	if !spaced && !capital {
		return false
	}
	if strings.ContainsAny(w, ",;:") && len(w) == 1 {
		return false
	}
	switch st {
	case period:
		return true
	case asked:
		return !(closed && s.saidAfter(d, next))
	case trailed:
		return capital && (head > next || closed || s.words.Openers.Has(d.Tokens[head].In(d.Text)) || j-i >= 2)
	case abbrev:
		return s.endsAbbreviation(d, i, j, head, closed, capital)
	}
	return false
}

// endsAbbreviation decides for a stop that belongs to an abbreviation.
func (s *Stage) endsAbbreviation(d *text.Doc, i, j, head int, closed, capital bool) bool {
	w := strings.TrimSuffix(d.Tokens[j].In(d.Text), ".")
	if s.words.Titles.Has(w) || j == i {
		return false
	}
	if !capital {
		return closed
	}
	if s.words.Numbered.Has(w) || len(w) == 1 && w != "m" {
		return false
	}
	if w == "v" || w == "vs" || w == "e.g" || w == "i.e" || w == "ca" || w == "c" {
		return false
	}
	return closed || s.words.Openers.Has(d.Tokens[head].In(d.Text))
}

// saidAfter reports whether a name and a verb of saying follow from token i on: they
// belong to the question or shout before them.
func (s *Stage) saidAfter(d *text.Doc, i int) bool {
	for j := i; j < len(d.Tokens) && j < i+8; j++ {
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

// opening reports whether w may stand before the first word of a sentence.
func opening(w string) bool {
	switch w {
	case "\"", "'", "“", "‘", "``", "(", "[", "«", "„", "-", "–", "—", "•", "*":
		return true
	}
	return false
}

// smallOpener reports whether w is written small although it may open a sentence.
func smallOpener(w string) bool { return w[0] == '@' || w[0] == '#' || strings.HasPrefix(w, "http") }
