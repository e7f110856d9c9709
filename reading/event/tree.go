package event

import (
	"sort"

	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// Bounds of what is looked at in a tree: how far from a word its dependents are sought, in
// tokens, and how many steps are made up from a verb that shares another's subject.
const (
	reach    = 60
	maxClimb = 4
)

// parsed reports whether token i has its place in a tree.
func (r *reader) parsed(i int) bool { return r.doc.Tokens[i].Relation != "" }

// dependent is the first token that depends on token head by one of two relations; -1 where
// none does.
func (r *reader) dependent(head int, relation, or string) int {
	tokens := r.doc.Tokens
	for j := max(r.sentenceFirst, head-reach); j < min(r.sentenceLast, head+reach); j++ {
		if tokens[j].Head == head && (tokens[j].Relation == relation || tokens[j].Relation == or) {
			return j
		}
	}
	return -1
}

// nearestSubject is the token that depends on verb v as its subject, of several the last before it
// (a dateline may be taken for one too); -1 where none does.
func (r *reader) nearestSubject(v int) int {
	tokens := r.doc.Tokens
	found := -1
	for j := max(r.sentenceFirst, v-reach); j < min(r.sentenceLast, v+reach) && (j < v || found < 0); j++ {
		if tokens[j].Head != v || tokens[j].Relation != "nsubj" && tokens[j].Relation != "nsubj:pass" {
			continue
		}
		if found < 0 || j == found+1 || r.prepositionBefore(j, found+1) == "" { // "Villagers near Orlo marched"
			found = j
		}
	}
	return found
}

// subjectHead is the head word of what the verb at token v has for its subject, its own or
// that of the verb whose subject it shares ("agreed to open", "came and attacked"); of a
// relative clause the noun that it tells of. It is -1 where the tree shows none.
func (r *reader) subjectHead(v int) int {
	tokens := r.doc.Tokens
	for range maxClimb {
		t := &tokens[v]
		if j := r.nearestSubject(v); j >= 0 {
			if w := tokens[j].Lower; (w == "who" || w == "which" || w == "that") && t.Relation == "acl:relcl" && t.Head >= 0 && t.Head < v {
				return t.Head
			}
			for j > r.sentenceFirst && r.timed(j) && nominal(&tokens[j-1]) {
				j-- // "Orlo on Monday", taken for one phrase
			}
			return j
		}
		over := t.Head
		if over < r.sentenceFirst || over >= r.sentenceLast {
			return -1
		}
		switch t.Relation {
		case "conj", "parataxis":
			if tokens[over].Tag != text.VERB && tokens[over].Tag != text.ADJ {
				return -1
			}
		case "xcomp": // of those who are asked or let, not of who asks and lets
			if frame := lexicon.EventFrame(tokens[over].Lemma, lexicon.VerbClass); frame == "demand" || frame == "allow" {
				if j := r.dependent(over, "obj", "iobj"); j >= 0 {
					return j
				}
			}
		case "advcl":
			if !participle(t.Lower) {
				return -1
			}
		case "acl", "acl:relcl":
			if nounTag(tokens[over].Tag) && over < v {
				return over
			}
			return -1
		default:
			return -1
		}
		v = over
	}
	return -1
}

func participle(form string) bool { return len(form) > 4 && form[len(form)-3:] == "ing" }

// governedBy is the head of the noun phrase behind the first preposition prep in the tokens
// [from, end), and where the phrase begins; head is -1 where there is none.
func (r *reader) governedBy(from, end int, prep string) (start, head int) {
	tokens := r.doc.Tokens
	for p := from; p < end; p++ {
		if t := &tokens[p]; t.Lower != prep || t.Tag != text.ADP && t.Tag != text.SCONJ && t.Tag != text.ADV && t.Tag != text.PART {
			continue
		}
		h := tokens[p].Head
		if prep == "to" && p > from && tokens[p-1].Lower == "up" {
			continue // "up to 300 men"
		}
		if tokens[p].Relation != "case" || h <= p || h >= end {
			continue
		}
		for h > p && (r.timed(h) || tokens[h].Tag == text.ADV) {
			h-- // "in Orlo | today", taken for one phrase
		}
		if h > p && nominal(&tokens[h]) {
			return p + 1, h
		}
	}
	return -1, -1
}

// timed reports whether token i is part of a time: "by Monday" names nobody.
func (r *reader) timed(i int) bool {
	times, t := r.doc.Times, r.doc.Tokens[i].Span
	k := sort.Search(len(times), func(k int) bool { return times[k].End >= t.End })
	return k < len(times) && times[k].Contains(t)
}

func nominal(t *text.Token) bool {
	return nounTag(t.Tag) || t.Tag == text.PRON || t.Tag == text.ADJ || t.Tag == text.NUM
}
