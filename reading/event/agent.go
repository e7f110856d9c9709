package event

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// rightBefore gives those who are named or described by the words that end before token i.
func (r *reader) rightBefore(i int) []string {
	d := r.doc
	for _, m := range d.MentionsIn(d.Cover(max(r.sentenceFirst, i-maxDescribe), i)) { // the longest first
		if m.End == d.Tokens[i-1].End && acts(r.kindOf(m.Entity)) {
			return []string{m.Entity}
		}
	}
	return r.party(i - 1)
}

// committed gives those who say of themselves that they will do what c tells, and to whom they say it:
// "the group warned the government that | it would strike". Whoever stands nearer than the speaker,
// a speaker's "it" is the speaker. Nobody where c is no such commitment.
func (r *reader) committed(c *candidate) (who, to []string) {
	d := r.doc
	s := r.statement(c.event.Statement)
	if s == nil || s.Speaker == "" || len(s.Cue) == 0 || !c.threatened && !c.planned {
		return nil, nil
	}
	h := r.subjectHead(c.token)
	if h < r.sentenceFirst || d.Tokens[h].Tag != text.PRON {
		return nil, nil
	}
	switch d.Tokens[h].Lower {
	case "it", "they", "we", "i":
	default:
		return nil, nil
	}
	cue, last := d.TokensIn(s.Cue[0])
	if cue >= last || cue < r.sentenceFirst || cue >= h || !r.parsed(cue) {
		return nil, nil
	}
	who = []string{s.Speaker}
	if o := r.dependent(cue, "obj", "iobj"); o > cue && o < h && lexicon.EventFrame(d.Tokens[cue].Lemma, lexicon.VerbClass) != "" || o > cue && o < h && d.Tokens[cue].Lemma == "warn" {
		to = without(r.party(o), who)
	}
	for _, m := range d.MentionsIn(d.Cover(cue+1, h+1)) { // "warned | Israel it would"
		if len(to) == 0 && m.Form != hearsay.PronounMention && acts(r.kindOf(m.Entity)) && m.Entity != s.Speaker {
			to = []string{m.Entity}
		}
	}
	return who, to
}

// harmer gives those who are the subject of the verb that tells what c did to people, where that is
// not c itself: "guerrillas wounded two soldiers in a bomb attack".
func (r *reader) harmer(c *candidate) []string {
	v := c.victims
	if natural(c.typ) || r.doc.Tokens[v].Tag != text.VERB || r.passiveAt(v) || r.doc.Tokens[v].Lemma == "die" || !r.parsed(v) {
		return nil
	}
	h := r.subjectHead(v)
	if h < 0 || h >= c.token && h < c.last || len(triggersOf(&r.doc.Tokens[h])) > 0 && partyNoun(&r.doc.Tokens[h]) == lexicon.NoParty {
		return nil
	}
	return r.actors(c, h)
}

// actors gives those whom the phrase with its head at token h means as the doers of c: in a fight
// the ships and planes of somebody too.
func (r *reader) actors(c *candidate, h int) []string {
	switch c.typ {
	case "ASSAULT", "MOBILIZE", "COOPERATE", "RETREAT":
		r.forces = true
	}
	ids := r.party(h)
	r.forces = false
	return ids
}

// agents gives those behind "by" whom the tree shows as the doers of the passive of c, else those of
// the first phrase behind "by". They are found even where they were taken for somebody's source.
func (r *reader) agents(c *candidate) []string {
	if ids := r.behindPrep(c.last, "by"); len(ids) > 0 || !r.parsed(c.token) {
		return ids
	}
	tokens := r.doc.Tokens
	for j := c.last + 1; j < r.sentenceLast && j < c.token+reach; j++ {
		if t := &tokens[j]; t.Head != c.token || t.Relation != "obl:agent" || !nominal(t) {
			continue
		}
		if ids := r.party(j); len(ids) > 0 {
			return ids
		}
	}
	return nil
}

// subject gives those in subject position of a verb whom the tree doesn't show: as its clause
// has them, else those before the verb. A pronoun in what somebody says that is nobody else's is
// the speaker's: "Orlo said it would pay".
func (r *reader) subject(c *candidate) []string {
	d := r.doc
	if c.clause >= 0 {
		if k := &d.Clauses[c.clause]; k.Head.Start == d.Tokens[c.token].Start && len(k.Subject) > 0 {
			return append([]string(nil), k.Subject...)
		}
	}
	if h := r.subjectHead(c.token); r.parsed(c.token) && h >= 0 {
		if w := &d.Tokens[h]; w.Tag == text.PRON && (w.Lower == "it" || w.Lower == "they" || w.Lower == "he" || w.Lower == "she" || w.Lower == "we") {
			if s := r.statement(c.event.Statement); s != nil && s.Speaker != "" {
				return []string{s.Speaker}
			}
		}
		return nil // a thing
	}
	return r.subjectBefore(c.token)
}

// subjectOf gives those whom the tree shows as the subject of the verb at token v.
func (r *reader) subjectOf(v int) []string {
	if !r.parsed(v) {
		return nil
	}
	if h := r.subjectHead(v); h >= 0 {
		return r.party(h)
	}
	return nil
}

// subjectBefore gives the entities of the last noun phrase before token i that no
// preposition governs, with those it is joined to.
func (r *reader) subjectBefore(i int) []string {
	d := r.doc
	first := r.sentenceFirst
	if k := r.clauseAt(i); k >= 0 {
		first, _ = d.TokensIn(d.Clauses[k].Span)
	}
	for j := i - 1; j >= first; j-- {
		t := &d.Tokens[j]
		if t.Lower == ";" || t.Lower == ":" || opensInner(t) && j < i-1 && t.Lower != "who" && t.Lower != "which" {
			first = j + 1
			break
		}
	}
	if first >= i {
		return nil
	}
	var ids []string
	mentions := d.MentionsIn(d.Cover(first, i))
	for k, m := range mentions {
		from, to := d.TokensIn(m.Span)
		if from >= to {
			continue
		}
		if r.prepositionBefore(from, first) != "" || to < i && (nounTag(d.Tokens[to].Tag) || d.Tokens[to].Tag == text.PART) {
			continue
		}
		ids = append(ids, m.Entity)
		for _, more := range mentions[k+1:] {
			a, b := d.TokensIn(more.Span)
			if !r.joined(to, a) {
				break
			}
			ids, to = append(ids, more.Entity), b
		}
		break
	}
	return unique(ids)
}
