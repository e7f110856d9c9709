package quote

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

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
		if j-2 < s.First || d.Tokens[j-1].Lower != "of" || d.Tokens[j-2].Tag != text.NUM && !isNominal(d.Tokens[j-2].Tag) {
			return j
		}
		i = j - 2 // "a nurse at one of them", "a friend of his"
	}
	for i > s.First && i > j-40 {
		t := &d.Tokens[i-1]
		if r.inQuote(i - 1) {
			break
		}
		if r.withinName(i-1, i) { // whatever its words were taken for
			i--
			continue
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
			if i-2 >= s.First && (isNominal(d.Tokens[i-2].Tag) || d.Tokens[i-2].Tag == text.ADJ || d.Tokens[i-2].Lower == "close" || d.Tokens[i-2].Tag == text.DET && t.Lower == "of" || d.Tokens[i-2].Lower == ")" || d.Tokens[i-2].Tag == text.VERB && r.reduced(i-2, s)) && !r.inQuote(i-2) && !r.words.Subordinates(t.Lower) {
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

// withinName reports whether one name holds both tokens.
func (r *reader) withinName(i, j int) bool {
	d := r.d
	for _, m := range d.MentionsIn(r.d.Sentences[d.Tokens[i].Sentence].Span) {
		if m.Start > d.Tokens[i].Start {
			return false
		}
		if m.Form == hearsay.NameMention && m.End >= d.Tokens[j].End {
			return true
		}
	}
	return false
}
