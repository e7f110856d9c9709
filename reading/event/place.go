package event

import (
	"sort"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// placeOf says how the words of c stand in their sentence.
func (r *reader) placeOf(c *candidate) place {
	if c.class == lexicon.NounClass {
		return r.placeOfNoun(c.token)
	}
	return r.placeOfVerb(c.anchor)
}

// attributive reports whether the verb at token i is a participle before a noun: "the
// evacuated residents", "newly appointed ministers".
func (r *reader) attributive(i int) bool {
	tokens := r.doc.Tokens
	if t := &tokens[i]; (t.Relation == "amod" && t.Head <= i+near || t.Relation == "compound" && t.Head <= i+2) && t.Head > i && r.oneNoun(i+1, t.Head) {
		return true
	}
	if i+1 < r.sentenceLast && i == r.sentenceFirst && participle(tokens[i].Lower) && r.crowdBehind(i) {
		return true
	}
	if i+1 >= r.sentenceLast || !pastForm(&tokens[i]) {
		return false
	}
	switch tokens[i+1].Tag {
	case text.NOUN, text.PROPN, text.ADJ:
	default:
		return false
	}
	if i == r.sentenceFirst { // "Evacuated residents return"
		for j := i + 1; j < r.sentenceLast && j < i+near; j++ {
			if tokens[j].Tag == text.VERB {
				return true
			}
		}
		return !r.doc.Sentences[tokens[i].Sentence].Title
	}
	switch p := &tokens[i-1]; p.Tag {
	case text.DET, text.ADP:
		return true
	case text.PART:
		return p.Lower != "to" // "the party's jailed leader"
	case text.ADV:
		return i-1 == r.sentenceFirst
	}
	return false
}

// crowdBehind reports whether a plural for people stands right behind token i and has a verb in the
// plural: "Striking | miners have agreed".
func (r *reader) crowdBehind(i int) bool {
	tokens := r.doc.Tokens
	if i+2 >= r.sentenceLast || !lexicon.Crowd(tokens[i+1].Lower) {
		return false
	}
	t := &tokens[i+2]
	return t.Tag == text.VERB && !participle(t.Lower) || t.Tag == text.AUX && t.Lower != "is" && t.Lower != "was" && t.Lower != "has"
}

// oneNoun reports whether tokens [first, head] are words of one noun phrase.
func (r *reader) oneNoun(first, head int) bool {
	for j := first; j <= head; j++ {
		switch t := &r.doc.Tokens[j]; t.Tag {
		case text.NOUN, text.PROPN, text.ADJ, text.NUM, text.PART:
		default:
			if t.Lower != "-" {
				return false
			}
		}
	}
	return true
}

func (r *reader) placeOfVerb(i int) place {
	tokens := r.doc.Tokens
	t := &tokens[i]
	if i > r.sentenceFirst {
		p := &tokens[i-1]
		if t.Tag == text.NOUN {
			return r.placeOfNoun(i) // the anchor of "plans to withdraw"
		}
		if p.Lower == "to" && !r.doc.Sentences[t.Sentence].Title {
			return purpose
		}
		if len(t.Lower) > 4 && t.Lower[len(t.Lower)-3:] == "ing" && p.Tag != text.AUX {
			if p.Lower == "," {
				return resultVerb
			}
			if p.Tag != text.ADV {
				return subordinate
			}
		}
	}
	if i > r.sentenceFirst && pastForm(t) && r.reducedAt(i) {
		return subordinate
	}
	// Back to what opens the clause. A comma ends the search once a verb lies behind it.
	verb := false
	for j := i - 1; j >= r.sentenceFirst; j-- {
		o := &tokens[j]
		switch {
		case o.Tag == text.VERB:
			verb = true
		case o.Tag == text.CCONJ && j == i-1:
			return mainVerb
		case opensInner(o), o.Lower == "that" && j+1 < i && tokens[j+1].Tag == text.AUX && j > r.sentenceFirst && tokens[j-1].Tag == text.NOUN:
			return subordinate
		case o.Lower == ";", o.Lower == ":", o.Lower == "," && verb:
			return mainVerb
		}
	}
	return mainVerb
}

// reducedAt reports whether the past form at token i stands in for a relative clause
// ("the curfew imposed in June"): it follows a noun directly, and another verb stands
// before that carries the clause.
func (r *reader) reducedAt(i int) bool {
	tokens := r.doc.Tokens
	if p := tokens[i-1].Tag; p != text.NOUN && p != text.PROPN && p != text.ADJ {
		return false
	}
	if i+1 < r.sentenceLast && startsObject(&tokens[i+1]) {
		return false
	}
	for j := i - 2; j >= r.sentenceFirst; j-- {
		switch t := &tokens[j]; {
		case t.Tag == text.VERB:
			return true
		case t.Tag == text.CCONJ, t.Lower == ",", t.Tag == text.SCONJ, t.Lower == "that":
			return false
		}
	}
	return false
}

func (r *reader) placeOfNoun(i int) place {
	tokens := r.doc.Tokens
	j := i - 1
	for ; j >= r.sentenceFirst; j-- {
		switch t := &tokens[j]; t.Tag {
		case text.DET, text.ADJ, text.NUM, text.NOUN, text.PROPN, text.PRON:
			continue
		case text.PART:
			if t.Lower != "to" {
				continue
			}
		case text.ADV:
			continue
		case text.PUNCT:
			if t.Lower == "-" || t.Lower == "“" || t.Lower == "\"" || t.Lower == "‘" {
				continue
			}
		case text.ADP, text.SCONJ:
			if recalls(t) || j > r.sentenceFirst && reasons(tokens, j-1) {
				return recalled
			}
			return adjunctNoun
		case text.VERB:
			if lexicon.PrecedentBehind(t.Lemma) == lexicon.SequelPrecedent && !r.passiveAt(j) {
				return recalled // "the march followed a raid"
			}
			if p := r.placeOfVerb(j); p != mainVerb {
				return max(p, adjunctNoun)
			}
			return mainNoun
		}
		break
	}
	return mainNoun
}

// opensInner reports whether a token opens a clause inside another. "That" doesn't count:
// what was said to have happened is told no less than what happened.
func opensInner(t *text.Token) bool {
	switch t.Lower {
	case "which", "who", "whom", "whose", "where", "when", "while", "because", "although", "though", "if",
		"unless", "after", "before", "since", "until", "whether":
		return true
	case "as":
		return t.Tag == text.SCONJ || t.Tag == text.ADP
	}
	return false
}

// lacking marks a noun event that is denied or only feared by the words before it: "no
// attack", "fears of a strike".
func (r *reader) lacking(c *candidate) {
	tokens := r.doc.Tokens
	for j := c.token - 1; j >= r.sentenceFirst && j > c.token-6; j-- {
		t := &tokens[j]
		switch t.Tag {
		case text.DET, text.ADJ, text.NOUN, text.PROPN, text.NUM, text.ADP, text.PART:
		default:
			return
		}
		switch t.Lemma {
		case "no", "without":
			c.negated = true
			return
		case "fear", "risk", "threat", "possibility", "danger", "warning", "prospect", "potential", "possible", "suspected", "alleged":
			c.possible = true
			return
		case "plan", "planned", "upcoming", "forthcoming", "future", "call", "request":
			c.planned = true
			return
		}
	}
}

// called reports whether the name at token i is part of a date ("5 March") or of what a
// person or a body is called ("Gale Storm").
func (r *reader) called(i int) bool {
	d := r.doc
	t := &d.Tokens[i]
	if t.Tag != text.PROPN {
		return false
	}
	k := sort.Search(len(d.Times), func(k int) bool { return d.Times[k].End >= t.End })
	if k < len(d.Times) && d.Times[k].Contains(t.Span) {
		return true
	}
	k = sort.Search(len(d.Mentions), func(k int) bool { return d.Mentions[k].End >= t.End })
	if k == len(d.Mentions) || !d.Mentions[k].Contains(t.Span) || d.Mentions[k].Form != hearsay.NameMention {
		return false
	}
	if list := lexicon.Triggers(t.Lower); i == r.sentenceFirst && len(list) > 0 && list[0].Type == "OUTBREAK" {
		return false // "Cholera has spread", in capitals by its place alone
	}
	kind := r.kindOf(d.Mentions[k].Entity)
	return kind == hearsay.PersonEntity || kind == hearsay.OrganizationEntity
}

// compound reports whether the noun at token i only qualifies the one after it: "fire
// crews", "riot police". A trigger of several words is matched whole.
func (r *reader) compound(i int) bool {
	n, ok := r.match(i, lexicon.NounClass)
	if !ok || n.last >= r.sentenceLast || r.doc.Tokens[n.last-1].Tag == text.ADP { // "the killing of | fishermen"
		return false
	}
	next := &r.doc.Tokens[n.last]
	if next.Tag != text.NOUN || n.last+1 < r.sentenceLast && n.last > r.sentenceFirst && r.headlined(n.last) {
		return false // "Fire | guts mill"
	}
	switch next.Lemma {
	case "today", "yesterday", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "night", "morning", "evening":
		return false
	}
	return true
}

// figurative reports whether the noun at token i is meant in a figure of speech: "an
// explosion of colour", "a storm of protest", "under fire".
func (r *reader) figurative(i int) bool {
	tokens := r.doc.Tokens
	t := &tokens[i]
	switch t.Lemma {
	case "explosion", "storm", "flood", "avalanche", "epidemic", "tsunami", "hurricane", "outbreak", "wave":
		if i+2 < r.sentenceLast && tokens[i+1].Lower == "of" {
			next := i + 2
			for next+1 < r.sentenceLast && (tokens[next].Tag == text.DET || tokens[next].Tag == text.ADJ || tokens[next].Tag == text.NUM) {
				next++
			}
			return !physical(tokens[next].Lemma) && !physical(tokens[next].Lower)
		}
	case "battle", "clash", "war", "fight", "attack":
		if i+2 < r.sentenceLast && tokens[i+1].Lower == "of" && lexicon.InEventNouns(tokens[i+2].Lemma, "wordy") {
			return true // "a battle of ideas"
		}
	case "death", "murder", "killing", "burial":
		if i+2 < r.sentenceLast && tokens[i+1].Lower == "of" { // "the death of a marriage"
			next := i + 2
			for next+1 < r.sentenceLast && (tokens[next].Tag == text.DET || tokens[next].Tag == text.ADJ || tokens[next].Tag == text.PRON) {
				next++
			}
			return lexicon.InEventNouns(tokens[next].Lemma, "undying") && (next+1 == r.sentenceLast || !nominal(&tokens[next+1]))
		}
	case "fire":
		if i > r.sentenceFirst {
			p := tokens[i-1].Lower
			if p == "on" && r.staged(i) {
				return true // "on fire at the box office"
			}
			if w := &tokens[i-1]; w.Tag == text.NOUN && (weapon(w.Lemma, w.Lower) != "" || strings.HasSuffix(w.Lower, "gun")) {
				return true // "sniper fire", "machinegun fire"
			}
			return p == "under" || p == "open" || p == "opened" || p == "line" || p == "cease"
		}
	}
	return false
}

// staged reports whether the words around token i are of shows and games.
func (r *reader) staged(i int) bool {
	for j := max(r.sentenceFirst, i-near); j < min(r.sentenceLast, i+near); j++ {
		if l := r.doc.Tokens[j].Lemma; lexicon.InEventNouns(l, "show") || lexicon.InEventNouns(l, "sport") {
			return true
		}
	}
	return false
}

// physical are things of which there can be a real explosion, flood or outbreak.
func physical(lemma string) bool {
	switch lemma {
	case "gas", "bomb", "chemical", "fuel", "tank", "tanker", "boiler", "device", "grenade", "mine", "shell", "munition", "ammunition", "dynamite",
		"reactor", "cylinder", "pipeline", "plant", "missile", "rocket", "truck", "car", "firework",
		"disease", "cholera", "virus", "influenza", "flu", "ebola", "measles", "illness", "fever", "salmonella", "plague", "typhoid", "malaria",
		"violence", "fighting", "war", "snow", "rock", "mud", "water", "river", "february", "january", "march", "april", "may", "june", "july",
		"august", "september", "october", "november", "december":
		return true
	}
	return len(lemma) > 0 && lemma[0] >= '0' && lemma[0] <= '9'
}
