package event

import (
	"sort"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

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
	return !lexicon.IsEventWord(next.Lemma, lexicon.CalendarWord)
}

// figurative reports whether the noun at token i is meant in a figure of speech: "an
// explosion of colour", "a storm of protest", "under fire".
func (r *reader) figurative(i int) bool {
	tokens := r.doc.Tokens
	t := &tokens[i]
	switch {
	case lexicon.IsEventWord(t.Lemma, lexicon.FigureWord):
		if i+2 < r.sentenceLast && tokens[i+1].Lower == "of" {
			next := i + 2
			for next+1 < r.sentenceLast && (tokens[next].Tag == text.DET || tokens[next].Tag == text.ADJ || tokens[next].Tag == text.NUM) {
				next++
			}
			return !physical(tokens[next].Lemma) && !physical(tokens[next].Lower)
		}
	case lexicon.IsEventWord(t.Lemma, lexicon.FightWord):
		if i+2 < r.sentenceLast && tokens[i+1].Lower == "of" && lexicon.InEventNouns(tokens[i+2].Lemma, "wordy") {
			return true // "a battle of ideas"
		}
	case lexicon.IsEventWord(t.Lemma, lexicon.EndWord):
		if i+2 < r.sentenceLast && tokens[i+1].Lower == "of" { // "the death of a marriage"
			next := i + 2
			for next+1 < r.sentenceLast && (tokens[next].Tag == text.DET || tokens[next].Tag == text.ADJ || tokens[next].Tag == text.PRON) {
				next++
			}
			return lexicon.InEventNouns(tokens[next].Lemma, "undying") && (next+1 == r.sentenceLast || !nominal(&tokens[next+1]))
		}
	case t.Lemma == "fire":
		if i > r.sentenceFirst {
			p := tokens[i-1].Lower
			if p == "on" && r.staged(i) {
				return true // "on fire at the box office"
			}
			if w := &tokens[i-1]; w.Tag == text.NOUN && (lexicon.Weapon(w.Lemma) != "" || strings.HasSuffix(w.Lower, "gun")) {
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
	return lexicon.IsEventWord(lemma, lexicon.PhysicalWord) || len(lemma) > 0 && lemma[0] >= '0' && lemma[0] <= '9'
}

// rescuing reports whether what reads as an attack is how rescuers get through to somebody:
// "rescuers | broke through to the miners". What they do to people is told as of anybody.
func (r *reader) rescuing(c *candidate) bool {
	if c.typ != "ASSAULT" || c.class != lexicon.VerbClass {
		return false
	}
	switch r.doc.Tokens[c.token].Lemma {
	case "break", "smash", "blast", "force", "cut", "storm", "ram":
	default:
		return false
	}
	h := r.subjectHead(c.token)
	return h >= 0 && r.parsed(c.token) && lexicon.PartyOf(r.doc.Tokens[h].Lower) == "rescuers"
}
