package quote

import (
	"strings"

	"github.com/hearsay-news/hearsay/reading/text"
)

// A phrase is a run of tokens, last exclusive; empty where last <= first.
type phrase struct{ first, last int }

func (p phrase) empty() bool { return p.last <= p.first }

// isModified reports whether a participle may stand after a word of this tag as an
// adjective: "the registered", "of registered".
func isModified(t text.Tag) bool {
	return t == text.DET || t == text.ADP || t == text.ADJ || t == text.NUM
}

func participle(w string) bool {
	return strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "wn") || strings.HasSuffix(w, "en")
}

func relative(w string) bool { return w == "who" || w == "which" }

func isGenitive(w string) bool { return w == "'s" || w == "’s" || w == "'" || w == "’" }

func isDash(w string) bool { return w == "—" || w == "–" || w == "--" || w == "―" }

// clauseFrom reports whether a noun phrase and a finite verb follow from token i on.
func (r *reader) clauseFrom(i int, s text.Sentence) bool {
	d := r.d
	end := r.nounPhrase(i, s)
	if end == i {
		return false
	}
	// prepositional phrases inside the subject: "the head of the union will …"
	for n := 0; n < 4 && end < s.Last && d.Tokens[end].Tag == text.ADP; n++ {
		next := r.nounPhrase(end+1, s)
		if next == end+1 {
			return false
		}
		end = next
	}
	for end < s.Last && (d.Tokens[end].Tag == text.ADV || d.Tokens[end].Tag == text.PART && d.Tokens[end].Lower != "to") {
		end++
	}
	if end >= s.Last {
		return false
	}
	t := &d.Tokens[end]
	if t.Tag == text.AUX {
		return true
	}
	if t.Tag != text.VERB {
		return false
	}
	return !(len(t.Lower) > 4 && t.Lower[len(t.Lower)-3:] == "ing")
}

// maxPhrase is the most tokens of a plain noun phrase.
const maxPhrase = 24

// nounPhrase is the end of the plain noun phrase (no prepositions) that starts at i; i
// where none does.
func (r *reader) nounPhrase(i int, s text.Sentence) int {
	d := r.d
	j := i
	for j < s.Last && j < i+maxPhrase {
		t := &d.Tokens[j]
		switch t.Tag {
		case text.DET, text.PROPN:
			// "told reporters | the plan", "told reporters | Soto had left"
			if j > i && d.Tokens[j-1].Tag == text.NOUN && (t.Tag == text.DET || d.Tokens[j-1].Lower != d.Tokens[j-1].Lemma) {
				return j
			}
			j++
			continue
		case text.ADJ, text.NOUN, text.NUM, text.SYM:
			j++
			continue
		case text.VERB:
			if j > i && isModified(d.Tokens[j-1].Tag) && participle(t.Lower) && j+1 < s.Last && isPhraseTag(d.Tokens[j+1].Tag) {
				j++ // "the associated press", "a growing number"
				continue
			}
		case text.PRON:
			if j > i && !possessive(d.Tokens[j].Lower) {
				return j
			}
			j++
			if possessive(t.Lower) {
				continue
			}
			return j
		case text.PART:
			if j > i && (t.Lower == "'s" || t.Lower == "’s" || t.Lower == "'" || t.Lower == "’") {
				j++
				continue
			}
		case text.CCONJ:
			if j > i && j+1 < s.Last && t.Lower != "but" && isPhraseTag(d.Tokens[j+1].Tag) {
				j++
				continue
			}
		case text.PUNCT:
			if j > i && (t.Lower == "-" || t.Lower == "/") && j+1 < s.Last && d.Tokens[j+1].Start == t.End {
				j++
				continue
			}
		}
		break
	}
	return j
}

func possessive(w string) bool {
	switch w {
	case "his", "her", "their", "its", "my", "our", "your", "whose":
		return true
	}
	return false
}

func isNominal(t text.Tag) bool {
	return t == text.NOUN || t == text.PROPN || t == text.PRON || t == text.NUM
}

func isPhraseTag(t text.Tag) bool {
	return isNominal(t) || t == text.DET || t == text.ADJ || t == text.SYM
}

// headToken is the head of a noun phrase by position: its last nominal before the first
// preposition, comma, dash or relative word.
func (r *reader) headToken(p phrase) int {
	head := p.first
	seen := false
	for i := p.first; i < p.last; i++ {
		t := &r.d.Tokens[i]
		switch {
		case seen && (relative(t.Lower) || t.Lower == "that"):
			return head
		case isNominal(t.Tag) && !possessive(t.Lower):
			head, seen = i, true
		case seen && (t.Tag == text.ADP || t.Tag == text.VERB || t.Tag == text.AUX || t.Tag == text.CCONJ || t.Tag == text.PUNCT && t.Lower != "-" && t.Lower != "/"):
			return head
		case seen && t.Tag == text.ADJ && i+1 == p.last && i == head+1:
			return i // a noun taken for an adjective: "the United States military"
		}
	}
	return head
}

// headWord is the lemma of a phrase's head as the models see it.
func (r *reader) headWord(p phrase) string {
	if t := &r.d.Tokens[r.headToken(p)]; t.Tag != text.PROPN {
		return t.Lemma
	}
	return aName
}
