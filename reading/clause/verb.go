package clause

import (
	"sort"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/reading/text"
)

// A form is how far a group of verbs can carry a clause.
type form uint8

const (
	finite     form = iota // "has been inspected", "fell": carries a clause
	infinitive             // "to inspect"
	participle             // "inspecting"
	reduced                // "run by": a relative clause without its pronoun
)

// A group is a run of verbs that make one predicate: "had not been inspected".
type group struct {
	first, last int // tokens, last exclusive
	main        int // the predicate's main word: the last verb, or the noun or adjective after "be"
	form        form
	passive     bool
	perfect     bool // "had" + participle
	copula      bool // "be" with a noun or an adjective
	bare        bool // a single verb without auxiliaries
}

// findGroups fills r.groups with the verb groups of [first, last).
func (r *reader) findGroups(first, last int) {
	r.groups = r.groups[:0]
	tokens := r.doc.Tokens
	for i := first; i < last; i++ {
		t := &tokens[i]
		switch {
		case t.Tag == text.VERB && r.compounded(i):
		case t.Tag == text.AUX, t.Tag == text.VERB:
			g := r.group(i, last)
			r.groups = append(r.groups, g)
			i = max(i, g.last-1)
		case t.Tag == text.PART && t.Lower == "to" && i+1 < last && startsVerb(tokens, i+1, last):
			g := r.group(i+1, last)
			g.first, g.form = i, infinitive
			r.groups = append(r.groups, g)
			i = g.last - 1
		}
	}
	if len(r.groups) > 1 { // "Evacuated residents return": the first word qualifies the second
		g, next := &r.groups[0], &r.groups[1]
		if g.first == first && g.bare && g.last < last && tokens[g.last].Tag == text.NOUN && pastForm(&tokens[g.main]) && next.form == finite {
			r.groups = append(r.groups[:0], r.groups[1:]...)
		}
	}
	r.reduce()
}

// compounded reports whether the verb at token i is no predicate: part of a name ("the
// United States"), joined to a noun by a hyphen ("a state-backed militia"), or by the
// tree a word that qualifies the noun after it.
func (r *reader) compounded(i int) bool {
	d := r.doc
	t := &d.Tokens[i]
	if (t.Relation == "amod" || t.Relation == "compound") && t.Head > i && t.Head <= i+2 {
		return true
	}
	if i > 0 && t.Lower == t.Lemma && determines(d.Tokens, i-1) {
		return true
	}
	if i > 0 && hyphen(&d.Tokens[i-1]) && d.Tokens[i-1].End == t.Start {
		return true
	}
	if i+1 < len(d.Tokens) && hyphen(&d.Tokens[i+1]) && d.Tokens[i+1].Start == t.End {
		return true
	}
	if c := d.Text[t.Start]; c < 'A' || c > 'Z' {
		return false
	}
	k := sort.Search(len(d.Mentions), func(k int) bool { return d.Mentions[k].End > t.Start })
	return k < len(d.Mentions) && d.Mentions[k].Form == hearsay.NameMention && d.Mentions[k].Contains(t.Span)
}

// determines reports whether an article or a possessive ends at token i, with at most an
// adjective behind it: what follows is a noun whatever it was taken for.
func determines(tokens []text.Token, i int) bool {
	if i > 0 && tokens[i].Tag == text.ADJ {
		i--
	}
	switch tokens[i].Lower {
	case "the", "a", "an", "its", "his", "their", "our", "my", "your":
		return true
	}
	return false
}

func hyphen(t *text.Token) bool { return t.Lower == "-" }

func startsVerb(tokens []text.Token, i, last int) bool {
	if tokens[i].Tag == text.ADV && i+1 < last {
		i++
	}
	return tokens[i].Tag == text.VERB || tokens[i].Tag == text.AUX
}

// group reads the group that begins at token i, a verb or an auxiliary.
func (r *reader) group(i, last int) group {
	tokens := r.doc.Tokens
	g := group{first: i, main: i, bare: true}
	j := i
	had, be := false, false
	for ; j < last; j++ {
		t := &tokens[j]
		if t.Tag == text.VERB {
			g.main = j
			j++
			break
		}
		if t.Tag == text.AUX {
			g.main = j
			g.bare = false
			be = t.Lemma == "be" || t.Lemma == "get"
			had = had || t.Lower == "had" || t.Lower == "'d"
			continue
		}
		if t.Tag == text.PART || t.Tag == text.ADV {
			if k := j + 1; k < last && (verbal(tokens[k].Tag) || (k+1 < last && wavers(tokens[k].Tag) && verbal(tokens[k+1].Tag))) {
				continue
			}
			if t.Tag == text.PART && t.Lower != "to" {
				continue // "is not" + adjective
			}
		}
		// A question or inversion ("did the valve fail") keeps its noun outside.
		break
	}
	g.last = j
	t := &tokens[g.main]
	if t.Tag == text.AUX { // no full verb: "is secure", or an auxiliary alone
		g.copula = t.Lemma == "be"
		if head := r.complement(g.last, last); head >= 0 && g.copula {
			g.main = head
		}
	} else {
		g.passive = be && pastForm(t)
		g.perfect = had
	}
	lead := &tokens[g.first]
	switch {
	case lead.Tag == text.AUX && (lead.Lower == "being" || lead.Lower == "having"):
		g.form = participle
	case lead.Tag == text.AUX && (lead.Lower == "be" || lead.Lower == "been") && !r.doc.Sentences[lead.Sentence].Title:
		g.form = infinitive
	case g.bare && strings.HasSuffix(lead.Lower, "ing"):
		g.form = participle
	}
	return g
}

func verbal(t text.Tag) bool { return t == text.VERB || t == text.AUX }
func wavers(t text.Tag) bool { return t == text.PART || t == text.ADV }

// complement is the head of the predicate after "be" from token i on: the first
// adjective, or the last noun of the first noun phrase; -1 where there is none.
func (r *reader) complement(i, last int) int {
	tokens := r.doc.Tokens
	adjective := -1
	for j := i; j < last && j < i+12; j++ {
		switch tokens[j].Tag {
		case text.DET, text.ADV, text.NUM, text.PART, text.SYM:
		case text.ADJ:
			if pastForm(&tokens[j]) { // "had been inspected last month": as good as a verb
				return j
			}
			if adjective < 0 {
				adjective = j
			}
		case text.NOUN, text.PROPN, text.PRON:
			for j+1 < last && (tokens[j+1].Tag == text.NOUN || tokens[j+1].Tag == text.PROPN) {
				j++
			}
			return j
		default:
			return adjective
		}
	}
	return adjective
}

// pastForm reports whether a verb's form can be a past participle: not the base form,
// not "-ing", not "-s".
func pastForm(t *text.Token) bool {
	w := t.Lower
	if strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "en") || strings.HasSuffix(w, "wn") {
		return true
	}
	if strings.HasSuffix(w, "ing") || (strings.HasSuffix(w, "s") && w != t.Lemma) {
		return false
	}
	return w != t.Lemma || unchanging(w)
}

// unchanging reports whether a verb's past participle is its base form.
func unchanging(form string) bool {
	switch form {
	case "hit", "hurt", "put", "cut", "shut", "set", "shot", "split", "burst", "spread", "cast", "let", "run", "overrun":
		return true
	}
	return false
}

// reduce marks the bare past forms that stand in for a relative clause ("a plant run by
// a company", "the bus hit by a train burned"). Such a form looks like a past tense; it is taken for
// one where the clause has no other verb that can carry it.
func (r *reader) reduce() {
	tokens := r.doc.Tokens
	sure := 0 // finite beyond doubt: with an auxiliary, or in a form that is no participle
	for k := range r.groups {
		if g := &r.groups[k]; g.form == finite && (!g.bare || !pastForm(&tokens[g.main])) {
			sure++
		}
	}
	carried := false // a verb before this one carries the clause
	for k := range r.groups {
		g := &r.groups[k]
		t := &tokens[g.main]
		if g.form != finite || g.first > 0 && relativePronoun(&tokens[g.first-1]) && k+1 < len(r.groups) {
			continue
		}
		if !g.bare || !pastForm(t) || g.first == 0 || !r.afterNoun(g.first) {
			carried = true
			continue
		}
		by := g.last < len(tokens) && tokens[g.last].Lower == "by" && tokens[g.last].Sentence == t.Sentence
		behind := g.last < len(tokens) && tokens[g.last].Tag == text.ADP && tokens[g.last].Sentence == t.Sentence
		ahead := false // the next verb has no subject but this one's noun
		aided := false // and has an auxiliary
		n := k + 1
		for n < len(r.groups) && r.groups[n].form == participle { // "a man accused of starting a fire was held"
			n++
		}
		if n < len(r.groups) {
			next := &r.groups[n]
			ahead = next.form == finite && (!next.bare || !pastForm(&tokens[next.main]) || by) && !r.opens(g.last, next.first) && !hasSubjectBetween(tokens, g.last, next.first)
			aided = ahead && !next.bare
		}
		switch {
		case aided && (tokens[g.last].Tag == text.ADP || r.datesOnly(g.last)): // "the nurse arrested on Monday has been freed"
			g.form = reduced
		case t.Relation == "root":
			carried = true
		case ahead, by && (carried || sure > 0), behind && (carried || sure > 0 && t.Relation == "acl") && k > 0 && !r.opens(r.groups[k-1].last, g.first) && !r.needed(k):
			g.form = reduced
		default:
			carried = true
		}
	}
}

// afterNoun reports whether a noun stands directly before token i in its sentence.
func (r *reader) afterNoun(i int) bool {
	t := &r.doc.Tokens[i-1]
	return t.Sentence == r.doc.Tokens[i].Sentence && (nominal(t.Tag) || t.Tag == text.ADJ)
}

// opens reports whether a mark or word in [from, to) opens another clause.
func (r *reader) opens(from, to int) bool {
	for i := from; i < to; i++ {
		t := &r.doc.Tokens[i]
		if r.datesOnly(i) {
			continue
		}
		if t.Tag == text.SCONJ || t.Tag == text.CCONJ || opener(t) || t.Lower == "," || t.Lower == ";" {
			return true
		}
	}
	return false
}

// hasSubjectBetween reports whether a bare noun phrase, no preposition before it, ends
// directly before token to.
func hasSubjectBetween(tokens []text.Token, from, to int) bool {
	i := to - 1
	for i >= from && (tokens[i].Tag == text.ADV) {
		i--
	}
	if i < from || !nominal(tokens[i].Tag) {
		return false
	}
	for i >= from && tokens[i].Tag != text.ADP && tokens[i].Tag != text.PUNCT {
		i--
	}
	return i < from
}

func nominal(t text.Tag) bool {
	return t == text.NOUN || t == text.PROPN || t == text.PRON || t == text.NUM
}
