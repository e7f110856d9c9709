package quote

import (
	"strings"

	"github.com/hearsay-news/hearsay/reading/text"
)

// A group is a verb with its auxiliaries, negation and the adverbs among them ("would not
// say", "has also denied"), or a noun or adverb that may report ("claim", "reportedly").
// Numbers are token numbers, last exclusive.
type group struct {
	first, last int
	head        int // the word that carries the meaning
	passive     bool
	negated     bool
	participle  bool // an -ing form without auxiliary: "adding that …"
	infinitive  bool // "to say"
	noun        bool
	light       bool // a verb that only carries its noun, which is the head: "raised questions about"
	quoted      bool // an utterance ends right before it and its subject
	joined      bool // taken into the cue of the group after it: "issued a statement | saying"
	frame       frame
	score       float32 // log odds of being a cue
	own         phrase  // the group's words, before others were joined to them
}

// maxBack is how many tokens a group may reach back from its head.
const maxBack = 8

// groups finds the verb groups and reporting nouns of one sentence, in text order.
func (r *reader) groups(s text.Sentence) []group {
	gs := r.scratch[:0]
	for i := s.First; i < s.Last; i++ {
		t := &r.d.Tokens[i]
		if end := r.withholds(i, s); end >= 0 && !r.inQuote(i) {
			i = end // nothing is told by "who asked not to be named"
			continue
		}
		switch {
		case r.inQuote(i), len(gs) > 0 && gs[len(gs)-1].light && i < gs[len(gs)-1].last:
		case t.Tag == text.VERB, t.Tag == text.INTJ && r.words.VerbOrNoun(t.Lower), t.Tag == text.AUX && r.mainAux(i, s):
			g := r.verbGroup(i, s)
			r.carry(&g, s)
			gs = append(gs, g)
		case t.Tag == text.NOUN && r.words.VerbOrNoun(t.Lower) && r.verbByPlace(i, s):
			gs = append(gs, r.verbGroup(i, s))
		case t.Tag == text.NOUN && r.words.Noun(t.Lemma):
			g := group{first: i, last: i + 1, head: i, noun: true}
			if i+1 < s.Last && !r.inQuote(i+1) && r.words.NounGoverns(r.d.Tokens[i+1].Lower) {
				g.last++ // "criticism of", "calls for"
			}
			gs = append(gs, g)
		case t.Tag == text.ADV && r.words.Adverb(t.Lower):
			gs = append(gs, group{first: i, last: i + 1, head: i, noun: true})
		}
	}
	r.scratch = gs
	return gs
}

// carry extends the group of a light verb over the reporting noun that it carries, where
// what is said follows: "made the claim | that", "raised questions about | the plan".
func (r *reader) carry(g *group, s text.Sentence) {
	if g.passive || !r.words.Light(r.d.Tokens[g.head].Lemma) || g.last != g.head+1 || g.last >= s.Last || r.inQuote(g.last) {
		return
	}
	end := r.nounPhrase(g.last, s)
	if end == g.last || end > g.last+maxCarried || end >= s.Last || r.inQuote(end) {
		return
	}
	n := &r.d.Tokens[end-1]
	if n.Tag != text.NOUN || !r.words.Noun(n.Lemma) {
		return
	}
	switch next := &r.d.Tokens[end]; {
	case r.words.NounGoverns(next.Lower):
		g.head, g.last, g.light = end-1, end+1, true
	case next.Lower == "that" && next.Tag == text.SCONJ, r.frameAt(end, s) == infFrame:
		g.head, g.last, g.light = end-1, end, true
	}
}

// maxCarried is the most tokens of a noun phrase that a light verb carries.
const maxCarried = 5

// mainAux reports whether an auxiliary is the last verb of its group ("was optimistic").
func (r *reader) mainAux(i int, s text.Sentence) bool {
	for j := i + 1; j < s.Last && j < i+maxBack; j++ {
		switch r.d.Tokens[j].Tag {
		case text.AUX, text.VERB:
			return false
		case text.ADV, text.PART:
			if r.d.Tokens[j].Lower == "to" {
				return true
			}
		case text.ADJ:
			return true
		default:
			return false
		}
	}
	return false
}

// verbByPlace reports whether a word that is a noun or a verb ("reports", "claims") stands
// where only a verb can: after a name or an adverb, before a mark, "that" or a clause.
func (r *reader) verbByPlace(i int, s text.Sentence) bool {
	if i == s.First {
		return false
	}
	switch r.d.Tokens[i-1].Tag {
	case text.PROPN:
		if f := r.frameAt(i+1, s); f == thatFrame || f == quoteFrame || f == clauseFrame {
			return true
		}
		if next := r.lower(i+1, s); next != "." && next != "," && next != "</s>" {
			return false
		}
		for n := i - 1; n >= 0 && n > i-12; n-- {
			if r.closesQuote(n) {
				return true
			}
		}
		return r.commaBefore(i, s) >= 0
	case text.ADV, text.PRON:
		return i-1 > s.First && isNominal(r.d.Tokens[i-2].Tag)
	}
	return false
}

func (r *reader) verbGroup(i int, s text.Sentence) group {
	d := r.d
	g := group{first: i, last: i + 1, head: i}
	aux := d.Tokens[i].Tag == text.AUX
	be := false
back:
	for j := i - 1; j >= s.First && j >= i-maxBack && !r.inQuote(j); j-- {
		t := &d.Tokens[j]
		switch t.Tag {
		case text.AUX:
			if !aux {
				be = t.Lemma == "be" // the auxiliary nearest the verb tells the voice
			}
			aux = true
			g.first = j
		case text.PART:
			switch t.Lower {
			case "not", "n't", "n’t":
				g.negated = true
			case "to":
				g.infinitive = true
				break back
			default:
				break back
			}
			g.first = j
		case text.ADV:
			switch t.Lower {
			case "never", "neither", "nor":
				g.negated = true
			case "publicly", "anonymously":
				if r.withheld(j, s) {
					break back // "who was not authorised to speak publicly | said"
				}
			case "longer":
				g.negated = g.negated || j > s.First && d.Tokens[j-1].Lower == "no"
			case "when", "where", "why", "how", "as", "so", "here", "there", "ago", "however":
				break back
			case "then", "now":
				if j == s.First || !isNominal(d.Tokens[j-1].Tag) && d.Tokens[j-1].Tag != text.AUX {
					break back // "and then said"
				}
			}
			// An adverb belongs to the group when it stands between its words, or
			// right before the verb after its subject ("he later said").
			g.first = j
		default:
			break back
		}
	}
	// Adverbs that open a sentence or clause are not the group's.
	for g.first < i && d.Tokens[g.first].Tag == text.ADV && (g.first == s.First || d.Tokens[g.first-1].Tag == text.PUNCT) {
		g.first++
	}
	if next := g.last; next < s.Last && !r.inQuote(next) {
		switch d.Tokens[next].Tag {
		case text.ADP, text.ADV, text.PART, text.SCONJ:
			if r.words.Governs(d.Tokens[i].Lemma, d.Tokens[next].Lower) {
				g.last++ // "call for", "point out"
			}
		}
	}
	word := d.Tokens[i].Lower
	ing := strings.HasSuffix(word, "ing") && d.Tokens[i].Tag == text.VERB
	g.passive = be && !ing
	g.participle = ing && !aux
	return g
}

// word and lemma of a token, with the sentence's edges told as words of their own.
func (r *reader) lower(i int, s text.Sentence) string {
	switch {
	case i < s.First:
		return "<s>"
	case i >= s.Last:
		return "</s>"
	}
	return r.d.Tokens[i].Lower
}

func (r *reader) tag(i int, s text.Sentence) text.Tag {
	switch {
	case i < s.First:
		return "<s>"
	case i >= s.Last:
		return "</s>"
	}
	return r.d.Tokens[i].Tag
}
