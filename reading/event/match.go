package event

import (
	"strings"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// near is how far, in tokens, the further words of a trigger may stand from its first.
const near = 8

// class is the part of speech as the event lexicon divides them.
type class = lexicon.WordClass

// named is what a trigger at a token names.
type named struct {
	typ, mode string
	weight    float64
	last      int // one past the last word that stands directly after the first
	object    int // the token of a further word that was needed; -1
}

// match finds the most exacting trigger at token i; ok is false where there is none.
func (r *reader) match(i int, c class) (n named, ok bool) {
	d := r.doc
	best := -1
	list := triggersOf(&d.Tokens[i])
	if c == lexicon.NounClass && d.Tokens[i].Tag == text.VERB {
		list = lexicon.Triggers(d.Tokens[i].Lower) // "Fighting between", whose lemma is the verb's
	}
	for _, trigger := range list {
		if trigger.Class != c || len(trigger.Rest) < best {
			continue
		}
		last, object, fits := r.follows(i, trigger.Rest, c == lexicon.VerbClass)
		if !fits || len(trigger.Rest) == best && (trigger.Weight < n.weight || trigger.Weight == n.weight && last <= n.last) {
			continue
		}
		if trigger.Type == none && object > i && object+1 < r.sentenceLast && d.Tokens[object+1].Tag == text.NOUN {
			continue // "release oil" names nothing, "release oil engineers" does
		}
		n, ok, best = named{typ: trigger.Type, mode: trigger.Mode, weight: trigger.Weight, last: last, object: object}, true, len(trigger.Rest)
	}
	return n, ok && n.typ != none
}

// none is the type of a trigger that names no event: "release a statement" is not to release.
const none = "-"

// triggersOf are the triggers of a token's lemma; where it has none, those of the stem of
// a regular verb form, since a lemma can be wrong.
func triggersOf(t *text.Token) []lexicon.Trigger {
	list := lexicon.Triggers(t.Lemma)
	if list == nil && t.Tag == text.PROPN { // "Cholera", "Hurricane Lena": the lemma keeps the capital
		list = lexicon.Triggers(t.Lower)
	}
	if list != nil || t.Tag != text.VERB {
		return list
	}
	for _, ending := range [...]string{"ed", "d", "ing", "es", "s"} {
		if stem, ok := strings.CutSuffix(t.Lower, ending); ok && len(stem) > 2 {
			if list := lexicon.Triggers(stem); list != nil {
				return list
			}
		}
	}
	return nil
}

// follows reports whether the further words of a trigger stand where it asks for them. Of
// a verb in the passive the object is looked for before it.
func (r *reader) follows(i int, rest []lexicon.TriggerWord, verb bool) (last, object int, ok bool) {
	tokens := r.doc.Tokens
	at, last, object := i+1, i+1, -1
	for _, w := range rest {
		if !w.Near {
			if at < r.sentenceLast && tokens[at].Lower == "-" {
				at++
			}
			if at = r.direct(at, w); at < 0 {
				return 0, 0, false
			}
			at++
			if object < 0 {
				last = at
			}
			continue
		}
		passive := verb && r.passiveAt(i)
		if passive || verb && i > r.sentenceFirst && pastForm(&tokens[i]) && r.reducedAt(i) { // "a statement released in Oslo"
			if found := r.behind(i, w); found >= 0 {
				object = found
				continue
			}
		}
		found := -1
		if !passive || w.Class == "" { // what stands behind a passive is no object
			found = r.ahead(at, w)
		}
		if found < 0 {
			return 0, 0, false
		}
		object, at = found, found+1
	}
	return last, object, true
}

// direct is the token of word w where it stands at token i, or behind an article or a time there:
// "took to | the streets", "called | Thursday on Arabs"; -1 where it doesn't.
func (r *reader) direct(i int, w lexicon.TriggerWord) int {
	tokens := r.doc.Tokens
	for j := i; j < r.sentenceLast && j < i+4; j++ {
		t := &tokens[j]
		if wordIs(t, w) {
			return j
		}
		if t.Tag != text.DET && (t.Tag != text.PRON || t.Relation != "nmod:poss") && (!nominal(t) || !r.timed(j)) {
			return -1
		}
	}
	return -1
}

// ahead finds word w among the next words of the clause from token at on, or -1. It
// looks past no other verb.
func (r *reader) ahead(at int, w lexicon.TriggerWord) int {
	tokens := r.doc.Tokens
	for j := at; j < at+near && j < r.sentenceLast; j++ {
		if w.Class != "" && (r.source[j] || tokens[j].Lower == "," && w.Class == "leader") {
			return -1 // the words of who tells it, or of another in a list
		}
		if wordIs(&tokens[j], w) && !(w.Class == "violence" && j+1 < r.sentenceLast && tokens[j+1].Tag == text.NOUN) {
			return j
		}
		switch t := &tokens[j]; {
		case t.Tag == text.VERB && w.Class != "" && !r.attributive(j), t.Tag == text.AUX && w.Class != "", t.Lower == ";", t.Lower == ":":
			return -1
		case opensInner(t) && t.Lower != "as", t.Lower == "despite", t.Lower == "following":
			return -1
		}
	}
	return -1
}

// behind finds word w before the passive verb at token i, or -1.
func (r *reader) behind(i int, w lexicon.TriggerWord) int {
	tokens := r.doc.Tokens
	for j := i - 1; j >= r.sentenceFirst && j > i-near-4; j-- {
		if wordIs(&tokens[j], w) {
			if p := r.prepositionBefore(j, r.sentenceFirst); p == "" || p == "of" || w.Class == "" {
				return j
			}
		}
		if tokens[j].Tag == text.VERB || tokens[j].Lower == "," || tokens[j].Lower == ";" {
			return -1
		}
	}
	return -1
}

func wordIs(t *text.Token, w lexicon.TriggerWord) bool {
	if w.Class != "" {
		return (t.Tag == text.NOUN || t.Tag == text.PROPN || t.Tag == text.ADJ) && (lexicon.InEventNouns(t.Lemma, w.Class) || lexicon.InEventNouns(t.Lower, w.Class))
	}
	return t.Lemma == w.Lemma || t.Lower == w.Lemma
}

// passiveAt reports whether the verb at token i is in the passive: a form of "be" before
// it, or a participle that follows a noun in a headline or before "by".
func (r *reader) passiveAt(i int) bool {
	tokens := r.doc.Tokens
	if nounTag(tokens[i].Tag) || !pastForm(&tokens[i]) || i+1 < r.sentenceLast && tokens[i+1].Lower == "to" && willing(tokens[i].Lower) {
		return false // "is prepared to"
	}
	for j := i - 1; j >= r.sentenceFirst && j > i-5; j-- {
		switch t := &tokens[j]; t.Tag {
		case text.AUX:
			if t.Lemma == "be" || t.Lemma == "get" {
				return true
			}
		case text.ADV, text.PART:
		default:
			j = -1
		}
	}
	if i+1 < r.sentenceLast && tokens[i+1].Lower == "by" && (i+2 >= r.sentenceLast || tokens[i+2].Tag != text.NUM) { // "shortened by one hour"
		return r.doc.Sentences[tokens[i].Sentence].Title || r.dependent(i, "nsubj", "nsubj") < 0 // "spoke by telephone"
	}
	if i+1 < r.sentenceLast && startsObject(&tokens[i+1]) {
		return false
	}
	// Without an auxiliary: in a headline ("two held in raid"), and joined to a passive
	// ("two were killed and nine injured in a fire").
	if i > r.sentenceFirst && tokens[i-1].Tag == text.AUX {
		return false
	}
	if r.doc.Sentences[tokens[i].Sentence].Title {
		return true
	}
	for j, joined := i-1, false; j >= r.sentenceFirst && j > i-14; j-- {
		switch tokens[j].Tag {
		case text.CCONJ:
			joined = true
		case text.VERB:
			return joined && j > r.sentenceFirst && tokens[j-1].Lemma == "be" && pastForm(&tokens[j])
		}
	}
	return false
}

func startsObject(t *text.Token) bool {
	switch t.Tag {
	case text.DET, text.NOUN, text.PROPN, text.PRON, text.NUM, text.ADJ:
		return true
	}
	return t.Lower == "at" || t.Lower == "more" || t.Lower == "up" || t.Lower == "about" || t.Lower == "nearly" || t.Lower == "over" || t.Lower == "around"
}

// pastForm reports whether a verb's form can be a past participle.
func pastForm(t *text.Token) bool {
	w := t.Lower
	n := len(w)
	if n > 2 && (w[n-2:] == "ed" || w[n-2:] == "en" || w[n-2:] == "wn") {
		return true
	}
	if n > 3 && w[n-3:] == "ing" || n > 1 && w[n-1] == 's' && w != t.Lemma {
		return false
	}
	if w != t.Lemma {
		return true
	}
	return lexicon.IsEventWord(w, lexicon.InvariableWord)
}
