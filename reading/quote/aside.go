package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// beforeAside finds the subject before an aside that ends at token j, a comma, dash or
// bracket: an apposition and a relative clause belong to it, an adverbial does not.
func (r *reader) beforeAside(gs []group, k, j int, s text.Sentence) phrase {
	d := r.d
	end := j
	if c := r.quoteEndBefore(j, s); c >= 0 {
		return phrase{c, j + 1} // “…,” Ana Soto, a clerk who saw it, said
	}
	mark := d.Tokens[j].Lower
	if mark == ")" || isDash(mark) {
		open := "("
		if mark != ")" {
			open, end = mark, j+1
		} else {
			end = j + 1
		}
		for n := j - 1; n > s.First && n > j-30; n-- {
			if d.Tokens[n].Lower == open {
				if !isNominal(d.Tokens[n-1].Tag) {
					return phrase{}
				}
				return phrase{r.phraseStart(n-1, s), end}
			}
		}
		return phrase{}
	}
	end = j + 1 // a source keeps the comma that closes its apposition
	first := -1
	adverbial := false
	for depth, stop := 0, j; depth < 5; depth++ {
		c := r.commaBefore(stop, s)
		if c < 0 {
			break
		}
		kind := r.asideKind(c+1, stop, s)
		if kind == notAside || r.inQuote(c-1) || !(isNominal(d.Tokens[c-1].Tag) || d.Tokens[c-1].Lower == ")" || r.capital(c-1)) {
			break
		}
		start := r.phraseStart(c-1, s)
		if depth > 0 {
			// Further left only whole segments that are noun phrases count.
			if d.Tokens[start].Tag == text.ADP || kind != apposition || r.placeBefore(stop+1) {
				break
			}
		}
		first = start
		if depth == 0 && (kind == adverbialAside || stop == c+2 && d.Tokens[c+1].Tag == text.NUM) {
			adverbial, end = true, c
		}
		if start-1 < s.First || d.Tokens[start-1].Lower != "," {
			break
		}
		if head := r.headBefore(start, c, s); head >= 0 {
			first = head
			break
		}
		stop = start - 1
		if adverbial {
			break
		}
	}
	if first < 0 {
		if k > 0 { // "he said, and then, quietly, added"
			return r.inherited(gs, k, s)
		}
		return phrase{}
	}
	return phrase{first, end}
}

// quoteEndBefore is the token after an utterance that ends before j, where a noun phrase
// starts there and only asides stand between; -1 else.
func (r *reader) quoteEndBefore(j int, s text.Sentence) int {
	d := r.d
	commas := 0
	for n := j - 1; n >= 0 && n > j-50; n-- {
		if r.closesQuote(n) {
			if n < s.First-1 || !r.quoteEndsAt(n, s) {
				return -1
			}
			n++
			if d.Tokens[n].Lower == "," {
				n++
				commas--
			}
			if n < j && commas > 0 && (isPhraseTag(d.Tokens[n].Tag)) && !r.clauseFrom(n, s) {
				return n
			}
			return -1
		}
		if n < s.First {
			return -1
		}
		switch d.Tokens[n].Lower {
		case ",", "(":
			commas++
		case ";", ":":
			return -1
		}
		if isDash(d.Tokens[n].Lower) {
			commas++
		}
	}
	return -1
}

// headBefore is where the noun phrase starts before the comma at first-1, where tokens
// [first, last) only describe it: an age, a party and state, a description in lower case.
// It is -1 where they don't, or where what stands there is a circumstance.
func (r *reader) headBefore(first, last int, s text.Sentence) int {
	d := r.d
	n := first - 2
	if n < s.First || !isNominal(d.Tokens[n].Tag) && !r.capital(n) || r.inQuote(n) || r.words.Occasion(d.Tokens[n].Lower) {
		return -1
	}
	t := &d.Tokens[first]
	short := last == first+1 && (t.Tag == text.NUM || strings.HasSuffix(t.Lower, ".") || strings.Contains(t.Lower, "-"))
	if !short && (r.capital(first) || d.Tokens[n].Tag != text.PROPN) {
		return -1
	}
	if !short && r.placeBefore(first) {
		return -1
	}
	head := r.phraseStart(n, s)
	if head > s.First {
		switch b := &d.Tokens[head-1]; b.Tag {
		case text.ADP, text.VERB, text.AUX, text.PART, text.DET:
			return -1
		}
	}
	return head
}

// capital reports whether token i begins with a capital letter, whatever its tag.
func (r *reader) capital(i int) bool {
	c, _ := utf8.DecodeRuneInString(r.d.Word(i))
	return unicode.IsUpper(c)
}

// placeBefore reports whether a description with an article begins at token i, behind a comma and the
// name of a place, to which it can be no apposition: "in Orla, northern Mersia, | the director of the
// clinic, Ana Soto, said".
func (r *reader) placeBefore(i int) bool {
	if r.d.Tokens[i].Tag != text.DET {
		return false
	}
	for _, m := range r.d.MentionsIn(hearsay.Span{Start: r.d.Tokens[i-2].Start, End: r.d.Tokens[i-1].Start}) {
		if e := r.d.Entity(m.Entity); e != nil && e.Kind == hearsay.PlaceEntity {
			return true
		}
	}
	return false
}

func (r *reader) commaBefore(j int, s text.Sentence) int {
	for n := j - 1; n > s.First && n > j-45; n-- {
		if r.inQuote(n) {
			continue
		}
		if r.d.Tokens[n].Lower == "," {
			return n
		}
	}
	return -1
}

type asideKind byte

const (
	notAside asideKind = iota
	apposition
	adverbialAside
)

// asideKind tells what stands between two commas.
func (r *reader) asideKind(first, last int, s text.Sentence) asideKind {
	if last <= first {
		return notAside
	}
	d := r.d
	t := &d.Tokens[first]
	if relative(t.Lower) || t.Lower == "whose" {
		return apposition
	}
	finite := false
	for i := first; i < last; i++ {
		if relative(d.Tokens[i].Lower) || d.Tokens[i].Lower == "that" {
			break // "a clerk who saw it"
		}
		if tag := d.Tokens[i].Tag; tag == text.AUX || tag == text.VERB && i > first && !r.reduced(i, s) && !strings.HasSuffix(d.Tokens[i].Lower, "ing") {
			finite = true
		}
	}
	switch t.Tag {
	case text.DET, text.NOUN, text.PROPN, text.NUM, text.ADJ:
		if !finite {
			return apposition
		}
	case text.PRON:
		if !finite {
			return apposition
		}
	case text.ADP:
		if t.Lower == "of" {
			return apposition
		}
		return adverbialAside
	case text.ADV, text.SCONJ:
		return adverbialAside
	case text.VERB:
		return adverbialAside
	}
	return notAside
}

// asideEnd is where an aside that runs from i ends: before the next comma, dash or
// quotation, or the sentence's closing punctuation.
func (r *reader) asideEnd(i int, s text.Sentence) int {
	for ; i < s.Last; i++ {
		t := &r.d.Tokens[i]
		if t.Tag == text.PUNCT && (t.Lower == "," || t.Lower == "." || t.Lower == ";" || t.Lower == ":" || isDash(t.Lower)) || r.opensQuote(i) {
			break
		}
	}
	return i
}
