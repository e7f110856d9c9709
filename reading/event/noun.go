package event

import (
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// nounParties reads the parties of a noun: those before it ("U.S. airstrikes", "Iran's
// threat") and those behind its prepositions; where it is an object, the subject of its
// verb; where it is a subject, its verb's object.
func (r *reader) nounParties(c *candidate) {
	d, e := r.doc, &c.event
	if t := &d.Tokens[c.token]; c.last == c.token+1 && r.parsed(c.token) && (c.place == mainNoun || r.prepositionBefore(c.token, r.sentenceFirst) == "by") && partyNoun(t) == lexicon.PersonParty {
		e.Actors = r.party(c.token) // "a sniper", "rioters": who did it names what was done
		return
	}
	start := c.token
	for start > r.sentenceFirst {
		switch t := &d.Tokens[start-1]; t.Tag {
		case text.ADJ, text.NOUN, text.PROPN, text.NUM, text.PART:
			start--
			continue
		}
		break
	}
	if start > r.sentenceFirst && d.Tokens[start-1].Tag == text.DET {
		start-- // "the rebels' call"
	}
	if start < c.token {
		for _, m := range d.MentionsIn(d.Cover(start, c.token)) {
			if acts(r.kindOf(m.Entity)) {
				e.Actors = append(e.Actors, m.Entity)
			}
		}
	}
	if b := c.token - 1; len(e.Actors) == 0 && start < c.token && d.Tokens[b].Tag == text.NOUN { // "an army attack"
		if p := partyNoun(&d.Tokens[b]); p != lexicon.NoParty {
			if id := r.describe(start, b, p); id != "" {
				e.Actors = []string{id}
			}
		}
	}
	r.forces = c.typ == "ASSAULT"
	if by := r.behindNoun(c.last, "by"); len(by) > 0 {
		e.Actors = by
	}
	r.forces = false
	if between := r.behindNoun(c.last, "between"); len(between) > 0 {
		e.Actors = between
	}
	if c.token+1 < r.sentenceLast && d.Tokens[c.token+1].Lower == "of" { // "the killing of"
		e.Targets = without(r.behindNoun(c.token+1, "of"), e.Actors)
	}
	for _, prep := range [...]string{"against", "on", "with", "of", "for", "at", "to", "in"} {
		if len(e.Targets) > 0 {
			break
		}
		if (prep == "in" || prep == "at") && !territorial(c) || prep == "for" && c.typ != "SUPPORT" && c.typ != "AID" && c.typ != "REQUEST" {
			continue
		}
		e.Targets = without(r.behindNoun(c.token+1, prep), e.Actors)
	}
	if len(e.Actors) > 0 || c.clause < 0 {
		return
	}
	if r.parsed(c.token) && c.place == mainNoun && !c.recalled { // "held talks", "carried out an attack"
		if t := &d.Tokens[c.token]; t.Relation == "obj" && t.Head >= r.sentenceFirst && t.Head < c.token && !r.passiveAt(t.Head) {
			if r.tells(t.Head, c.typ) {
				return
			}
			if e.Actors = without(r.subjectOf(t.Head), e.Targets); len(e.Actors) > 0 {
				return
			}
		}
	}
	k := &d.Clauses[c.clause]
	if head := k.Head; head.End <= e.Start && len(k.Subject) > 0 && !c.recalled {
		if v, _ := d.TokensIn(head); c.place == mainNoun && !r.tells(v, c.typ) {
			e.Actors = without(append([]string(nil), k.Subject...), e.Targets)
		}
	}
}
