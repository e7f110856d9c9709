package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-news/hearsay/reading/text"
)

// A phrase is a run of tokens, last exclusive; empty where last <= first.
type phrase struct{ first, last int }

func (p phrase) empty() bool { return p.last <= p.first }

// subject finds the noun phrase before group k whose act it is.
func (r *reader) subject(gs []group, k int, s text.Sentence) phrase {
	d, g := r.d, &gs[k]
	j := g.first - 1
	for j >= s.First && d.Tokens[j].Tag == text.ADV && j > g.first-4 {
		j--
	}
	if j > s.First && d.Tokens[j].Tag == text.ADP && isNominal(d.Tokens[j-1].Tag) {
		j-- // "a friend inside says"
	}
	if j < s.First {
		return phrase{}
	}
	t := &d.Tokens[j]
	switch {
	case g.infinitive || g.participle && t.Tag != text.PRON:
		if g.participle && isNominal(t.Tag) && !r.inQuote(j) {
			first := r.phraseStart(j, s)
			for i := j; i > first; i-- {
				if d.Tokens[i-1].Tag == text.ADP && d.Tokens[j].Tag == text.PROPN {
					first = i // "footage of | Soto saying"
				}
			}
			return phrase{first, j + 1} // "the statement saying"
		}
		return r.inherited(gs, k, s)
	case t.Tag == text.CCONJ:
		return r.inherited(gs, k, s)
	case t.Lower == "," || t.Lower == ")" || isDash(t.Lower):
		return r.beforeAside(gs, k, j, s)
	case t.Tag == text.PRON || t.Tag == text.SCONJ && t.Lower == "that":
		if possessive(t.Lower) || t.Tag == text.SCONJ {
			return phrase{}
		}
		return phrase{r.phraseStart(j, s), j + 1}
	case isNominal(t.Tag) || t.Tag == text.ADJ || t.Tag == text.DET || t.Tag == text.VERB || r.quotation(j) >= 0 && !r.inQuote(j):
		return phrase{r.phraseStart(j, s), j + 1}
	}
	return phrase{}
}

// inherited is the subject of the nearest finite group before k: "he said … and added".
func (r *reader) inherited(gs []group, k int, s text.Sentence) phrase {
	for n, m := 0, k-1; m >= 0 && n < 6; n, m = n+1, m-1 {
		g := &gs[m]
		if g.noun || g.infinitive || g.participle {
			continue
		}
		if p := r.subjects[m]; !p.empty() {
			return p
		}
	}
	return phrase{}
}

// phraseStart is where the noun phrase starts that ends with token j: leftwards over its
// words, prepositional phrases and restrictive clauses.
func (r *reader) phraseStart(j int, s text.Sentence) int {
	d := r.d
	i := j
	if d.Tokens[j].Lower == ")" {
		for n := j - 1; n > s.First && n > j-10; n-- {
			if d.Tokens[n].Lower == "(" {
				i = n
				break
			}
		}
	}
	if d.Tokens[j].Tag == text.PRON && !possessive(d.Tokens[j].Lower) && d.Tokens[j].Lower != "one" {
		return j
	}
	for i > s.First && i > j-40 {
		t := &d.Tokens[i-1]
		if r.inQuote(i - 1) {
			break
		}
		switch t.Tag {
		case text.DET, text.ADJ, text.NOUN, text.PROPN, text.NUM, text.SYM:
			i--
			continue
		case text.PRON:
			if possessive(t.Lower) || i-1 > s.First && d.Tokens[i-2].Tag == text.ADP {
				i--
				continue
			}
			if relative(t.Lower) && i-2 >= s.First && isNominal(d.Tokens[i-2].Tag) && d.Tokens[i].Tag != text.DET && !isNominal(d.Tokens[i].Tag) {
				i -= 2
				continue
			}
		case text.PART:
			if isGenitive(t.Lower) {
				i--
				continue
			}
		case text.ADP:
			if i-2 >= s.First && (isNominal(d.Tokens[i-2].Tag) || d.Tokens[i-2].Tag == text.ADJ || d.Tokens[i-2].Lower == "close" || d.Tokens[i-2].Tag == text.DET && t.Lower == "of" || d.Tokens[i-2].Lower == ")" || d.Tokens[i-2].Tag == text.VERB && r.reduced(i-2, s)) && !r.inQuote(i-2) && t.Lower != "as" {
				i--
				continue
			}
		case text.CCONJ:
			if i-2 >= s.First && (isNominal(d.Tokens[i-2].Tag) || d.Tokens[i-2].Lower == ")") && r.joinsSubjects(i-1, s) {
				i--
				continue
			}
		case text.ADV:
			if d.Tokens[i].Tag == text.ADJ || d.Tokens[i].Tag == text.NUM || d.Tokens[i].Tag == text.DET {
				i--
				continue
			}
		case text.VERB, text.AUX:
			if t.Tag == text.VERB && participle(t.Lower) && (i-2 >= s.First && isModified(d.Tokens[i-2].Tag) || i > 1 && r.closesQuote(i-2)) {
				i-- // "registered voters", "an increasing number"
				continue
			}
			if n := r.restrictive(i-1, s); n >= 0 {
				i = n
				continue
			}
		case text.PUNCT:
			switch {
			case t.Lower == "-" || t.Lower == "/" || t.Lower == "–" && d.Tokens[i].Start == t.End:
				i--
				continue
			case t.Lower == ")":
				for n := i - 2; n >= s.First && n > i-10; n-- {
					if d.Tokens[n].Lower == "(" {
						i = n
						break
					}
				}
				if d.Tokens[i].Lower == "(" && i > s.First {
					continue
				}
			case r.quotation(i-1) >= 0 && !r.inQuote(i-1): // scare quotes within the phrase
				i--
				continue
			}
		}
		break
	}
	for i < j && (d.Tokens[i].Tag == text.PUNCT && d.Tokens[i].Lower != "(" && r.quotation(i) < 0 || d.Tokens[i].Tag == text.ADP || d.Tokens[i].Tag == text.CCONJ || d.Tokens[i].Tag == text.PART) {
		i++
	}
	return i
}

// joinsSubjects reports whether the conjunction at c stands between two noun phrases and
// not between two clauses: no verb may come before it in its stretch of the sentence.
func (r *reader) joinsSubjects(c int, s text.Sentence) bool {
	d := r.d
	for i := c - 1; i >= s.First && i > c-16; i-- {
		switch t := &d.Tokens[i]; {
		case t.Tag == text.VERB && participle(t.Lower) && (i == s.First || isModified(d.Tokens[i-1].Tag) || r.reduced(i, s)):
		case t.Tag == text.VERB || t.Tag == text.AUX:
			return false
		case t.Tag == text.SCONJ, t.Tag == text.PUNCT && (t.Lower == ";" || t.Lower == ":" || r.edge[i] != 0):
			return true
		}
	}
	return true
}

// reduced reports whether the verb at i is a participle after its noun: "a poll released".
func (r *reader) reduced(i int, s text.Sentence) bool {
	if i-1 < s.First || !isNominal(r.d.Tokens[i-1].Tag) || r.d.Tokens[i-1].Tag == text.PRON {
		return false
	}
	return participle(r.d.Tokens[i].Lower)
}

// isModified reports whether a participle may stand after a word of this tag as an
// adjective: "the registered", "of registered".
func isModified(t text.Tag) bool {
	return t == text.DET || t == text.ADP || t == text.ADJ || t == text.NUM
}

func participle(w string) bool {
	return strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "wn") || strings.HasSuffix(w, "en")
}

// restrictive takes the verb at i for part of a clause inside the noun phrase ("people who
// saw the crash", "a poll released Monday") and gives the noun before that clause, or -1.
func (r *reader) restrictive(i int, s text.Sentence) int {
	d := r.d
	for n := i; n > s.First && n > i-10; n-- {
		t := &d.Tokens[n]
		switch {
		case t.Tag == text.PUNCT || t.Tag == text.SCONJ:
			return -1
		case t.Tag == text.PRON && (relative(t.Lower) || t.Lower == "that"):
			if isNominal(d.Tokens[n-1].Tag) {
				return n - 1
			}
			return -1
		case t.Tag == text.VERB && n == i && r.reduced(n, s):
			return n - 1
		}
	}
	return -1
}

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
			if d.Tokens[start].Tag == text.ADP || kind != apposition {
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

// inverted finds the subject after its verb: "said Ana Soto, a clerk at the court".
func (r *reader) inverted(i int, s text.Sentence) phrase {
	end := r.nounPhrase(i, s)
	if end == i {
		return phrase{}
	}
	return phrase{i, r.phraseEnd(end, s)}
}

// phraseEnd extends a noun phrase that ends at end over what belongs to it on the right:
// prepositional phrases, brackets, appositions and relative clauses.
func (r *reader) phraseEnd(end int, s text.Sentence) int {
	d := r.d
	for n := 0; n < 12 && end < s.Last; n++ {
		t := &d.Tokens[end]
		switch {
		case t.Tag == text.ADP:
			next := r.nounPhrase(end+1, s)
			if next == end+1 || r.circumstance(end, next) {
				return end
			}
			end = next
		case t.Lower == "(":
			c := end + 1
			for c < s.Last && c < end+10 && d.Tokens[c].Lower != ")" {
				c++
			}
			if c >= s.Last || d.Tokens[c].Lower != ")" {
				return end
			}
			end = c + 1
		case relative(t.Lower) && t.Tag == text.PRON:
			end = r.asideEnd(end+1, s)
		case t.Tag == text.VERB && r.reduced(end, s):
			end++
			if next := r.nounPhrase(end, s); next > end {
				end = next
			}
		case t.Lower == ",":
			if end+1 >= s.Last || r.inQuote(end+1) {
				return end
			}
			u := &d.Tokens[end+1]
			switch {
			case relative(u.Lower) || u.Lower == "whose":
				end = r.asideEnd(end+2, s)
			case u.Tag == text.DET || u.Tag == text.NOUN || u.Tag == text.PROPN || u.Tag == text.ADJ || u.Tag == text.NUM:
				if r.clauseFrom(end+1, s) || r.circumstance(end, r.nounPhrase(end+1, s)) {
					return end
				}
				end = r.nounPhrase(end+1, s)
			default:
				return end
			}
		default:
			return end
		}
	}
	return end
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

// circumstance reports whether tokens [i, end) say when or in what a thing was said rather
// than who says it: "on Tuesday", "in a statement".
func (r *reader) circumstance(i, end int) bool {
	for n := i; n < end; n++ {
		t := &r.d.Tokens[n]
		if r.words.Occasion(t.Lemma) || r.words.Occasion(t.Lower) {
			return true
		}
	}
	switch r.d.Tokens[i].Lower {
	case "during", "after", "before", "as", "when", "while", "since", "via", "through", "about":
		return true
	}
	return false
}

func relative(w string) bool { return w == "who" || w == "which" }

func isGenitive(w string) bool { return w == "'s" || w == "’s" || w == "'" || w == "’" }

func isDash(w string) bool { return w == "—" || w == "–" || w == "--" || w == "―" }
