package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A markKind groups the marks that can open and close one quotation.
type markKind byte

const (
	noMark    markKind = iota
	curly              // “ ” and „
	straight           // ", and '' or `` of plain-text archives
	guillemet          // « »
	single             // ‘ ’ and ', which are apostrophes far more often
)

// A mark is one quotation mark: where it stands and what it could be doing there.
type mark struct {
	hearsay.Span
	kind          markKind
	opens, closes bool
}

// scareWords is the most words that a quotation may have to be taken for scare quotes.
const scareWords = 5

// quotations finds what stands between quotation marks, outermost quotations only.
// Marks are paired within a paragraph. A quotation that is still open at the end of a
// paragraph goes on in the next where that one begins with an opening mark, as print has
// it; otherwise it ends there, so that a forgotten mark never swallows the rest.
func quotations(d *text.Doc) []text.Quotation {
	var found []text.Quotation
	carried := noMark // kind of a quotation that may go on in the next paragraph
	for _, p := range quotable(d) {
		marks := marksIn(d.Text, p)
		open := -1 // index into marks
		for i := 0; i < len(marks); i++ {
			m := marks[i]
			if i == 0 && carried != noMark && (m.kind != carried || !m.opens || strings.TrimSpace(d.Text[p.Start:m.Start]) != "") {
				carried = noMark
			}
			switch {
			case open >= 0 && pairs(marks[open].kind, m.kind) && m.closes && !(m.opens && m.kind != marks[open].kind):
				found = add(found, d.Text, hearsay.Span{Start: marks[open].End, End: m.Start}, true, carried != noMark)
				open, carried = -1, noMark
			case open >= 0 && m.kind == marks[open].kind && m.opens && m.kind != single:
				// A second opening mark: the first one's closing mark was forgotten.
				found = add(found, d.Text, hearsay.Span{Start: marks[open].End, End: m.Start}, false, carried != noMark)
				open, carried = i, noMark
			case open < 0 && m.opens:
				if m.kind != single || closesLater(d.Text, marks[i+1:]) {
					open = i
				}
			}
		}
		if len(marks) == 0 || open < 0 {
			carried = noMark
		}
		if open >= 0 {
			found = add(found, d.Text, hearsay.Span{Start: marks[open].End, End: p.End}, false, carried != noMark)
			carried = marks[open].kind
		}
	}
	for i := range found {
		found[i].Scare = scare(d.Text, found[i])
	}
	return found
}

// pairs reports whether a mark of kind b can close what one of kind a has opened: typists
// mix straight and curly ones.
func pairs(a, b markKind) bool {
	return a == b || a == curly && b == straight || a == straight && b == curly
}

// quotable is the stretches within which marks are paired: the title and the paragraphs.
func quotable(d *text.Doc) []hearsay.Span {
	if d.Title.Empty() || len(d.Paragraphs) > 0 && d.Paragraphs[0].Overlaps(d.Title) {
		return d.Paragraphs
	}
	return append([]hearsay.Span{d.Title}, d.Paragraphs...)
}

// add appends the stretch s, as a new quotation or as a further piece of the last one.
func add(found []text.Quotation, t string, s hearsay.Span, closed, further bool) []text.Quotation {
	for s.Start < s.End && isSpace(t[s.Start]) {
		s.Start++
	}
	for s.End > s.Start && isSpace(t[s.End-1]) {
		s.End--
	}
	if s.Empty() {
		return found
	}
	if further && len(found) > 0 {
		q := &found[len(found)-1]
		q.Pieces, q.Closed = append(q.Pieces, s), closed
		return found
	}
	return append(found, text.Quotation{Pieces: hearsay.Spans{s}, Closed: closed})
}

// marksIn lists the quotation marks of one paragraph. What a mark could be doing is told
// from its neighbours: an opening mark stands before a word, a closing one after.
func marksIn(t string, p hearsay.Span) []mark {
	var marks []mark
	before := ' ' // the character before
	for i := p.Start; i < p.End; {
		r, n := utf8.DecodeRuneInString(t[i:p.End])
		kind := noMark
		switch r {
		case '“', '”', '„', '‟':
			kind = curly
		case '"':
			kind = straight
		case '«', '»':
			kind = guillemet
		case '‘', '’', '\'', '`':
			kind = single
			if i+n < p.End && strings.HasPrefix(t[i+n:p.End], string(r)) && (r == '\'' || r == '`') {
				kind, n = straight, 2*n // two of them make a double mark
			}
		}
		if kind != noMark {
			after, _ := utf8.DecodeRuneInString(t[i+n : p.End])
			if i+n >= p.End {
				after = ' '
			}
			m := mark{Span: hearsay.Span{Start: i, End: i + n}, kind: kind}
			wordAfter := !unicode.IsSpace(after) && !strings.ContainsRune(",.;:?!)]”»", after)
			wordBefore := !unicode.IsSpace(before) && !strings.ContainsRune("([—–-“‘«", before)
			switch r {
			case '“', '„', '‟', '«':
				m.opens = true
			case '”', '»':
				m.closes = true
			case '"':
				m.opens, m.closes = wordAfter && !wordBefore, wordBefore
				if !wordAfter && !wordBefore {
					m.opens, m.closes = true, true // afloat between spaces
				}
			case '‘', '`':
				m.opens = wordAfter
			default:
				if kind == straight {
					m.opens, m.closes = wordAfter && !wordBefore, wordBefore
				} else {
					m.opens = r == '\'' && wordAfter && !wordBefore && !elision(t[i+n:p.End])
					m.closes = wordBefore && !unicode.IsLetter(after) && !unicode.IsDigit(after)
				}
			}
			if m.opens || m.closes {
				marks = append(marks, m)
			}
		}
		i += n
		before = r
	}
	return marks
}

// elision reports whether an apostrophe before rest stands for letters left out ('90s, 'em).
func elision(rest string) bool {
	if rest[0] >= '0' && rest[0] <= '9' {
		return true
	}
	end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = len(rest)
	}
	switch strings.ToLower(rest[:end]) {
	case "em", "tis", "twas", "til", "cause", "n", "bout":
		return true
	}
	return false
}

// closesLater reports whether a single mark is closed before another one of its kind
// opens. Without a closing partner it is an apostrophe.
func closesLater(t string, rest []mark) bool {
	for i, m := range rest {
		if i == 40 {
			return false
		}
		if m.kind == single && m.closes {
			return true
		}
	}
	return false
}

// scare tells the words that are only held with tongs ("the so-called 'reform'") from an
// utterance: few of them, within a sentence.
func scare(t string, q text.Quotation) bool {
	if len(q.Pieces) != 1 || !q.Closed {
		return false
	}
	in := q.Pieces[0].In(t)
	if len(in) > 80 || len(strings.Fields(in)) > scareWords {
		return false
	}
	last := in[len(in)-1]
	first, _ := utf8.DecodeRuneInString(in)
	utterance := last == ',' || last == '?' || last == '!' || last == '.' && (unicode.IsUpper(first) || afterComma(t, q.Pieces[0].Start))
	return !utterance
}

// afterComma reports whether a comma stands before the mark that opens a quotation whose
// words start at byte at: it goes on after a cue ("…, he said, “and we know it.”").
func afterComma(t string, at int) bool {
	before := strings.TrimRight(t[:openingMark(t, at)], " ")
	return strings.HasSuffix(before, ",")
}

func isSpace(b byte) bool { return b == ' ' || b == '\n' || b == '\r' || b == '\t' }
