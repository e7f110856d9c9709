package event

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// territorial reports whether an event is done to a place and those who live there, where
// nobody else is named: a curfew is imposed in a town, troops are sent into it.
func territorial(c *candidate) bool {
	switch c.typ {
	case "AID", "CONCEDE", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT", "THREATEN":
		return true
	}
	return c.typ == "RETREAT" && c.mode != "ceasefire" && c.mode != "resign" || c.typ == "CONSULT" && c.mode == "visit"
}

// reciprocal reports whether those who take part in an event of a type all do the same: who
// talks, talks with the others.
func reciprocal(typ string) bool {
	return typ == "CONSULT" || typ == "COOPERATE" || typ == "SUPPORT" || typ == "AGREE"
}

// conveys reports whether an event gives or sends something, so that those it goes to are its
// target rather than what is sent.
func conveys(typ string) bool {
	return typ == "AID" || typ == "MOBILIZE" || typ == "AGREE" || typ == "RETREAT" || typ == "SANCTION" || typ == "COOPERATE" || typ == "TRADE"
}

// actedOn gives those whom the verb of c is directed at: whom it is against; to whom it gives;
// its object, or that of the verb in its scope ("agreed to free the monks"); else those behind
// its other prepositions. Where the tree is silent the words in their order decide.
func (r *reader) actedOn(c *candidate) []string {
	if !r.parsed(c.token) {
		return r.object(c.last)
	}
	end := r.objectEnd(c.token + 1)
	if ids := r.prepParty(c, end, "against"); len(ids) > 0 {
		return ids
	}
	if c.typ == "PROTEST" {
		return r.protested(c, end)
	}
	if conveys(c.typ) {
		if ids := r.prepParty(c, end, "to"); len(ids) > 0 && !r.site(ids) {
			return ids
		}
	}
	if c.typ == "REQUEST" || c.typ == "ACCUSE" {
		if ids := r.complained(c); len(ids) > 0 {
			return ids
		}
	}
	v, spare := c.token, -1
	for range maxClimb {
		if ids := without(r.objectOf(c, v, &spare), c.event.Actors); len(ids) > 0 {
			return ids
		}
		next := r.dependent(v, "xcomp", "ccomp")
		if p := r.dependent(v, "advcl", "advcl"); next <= v && p > v && c.typ == "THREATEN" && r.doc.Tokens[p-1].Lower == "to" {
			next = p // "threatened on Thursday | to attack", joined loosely
		}
		if next <= v || c.scope <= c.last && !deed(c.typ) {
			break
		}
		if r.doc.Tokens[next].Relation == "ccomp" && (c.typ == "REQUEST" || c.typ == "ACCUSE") { // "demanded that the board pay"
			if ids := r.subjectOf(next); len(ids) > 0 {
				return ids
			}
		}
		v = next
	}
	if c.typ == "ACCUSE" {
		for _, prep := range [...]string{"over", "about"} { // "complained to Orlo about Vell"
			if ids := r.prepParty(c, end, prep); len(ids) > 0 {
				return ids
			}
		}
	}
	for _, prep := range [...]string{"to", "with", "on", "from", "of", "for", "between", "over", "upon", "at", "by"} {
		if (prep == "with" || prep == "of") && c.typ == "MOBILIZE" || (prep == "at" || prep == "by") && !territorial(c) || prep == "by" && c.typ == "ASSAULT" {
			continue
		}
		if ids := r.prepParty(c, end, prep); len(ids) > 0 {
			return ids
		}
	}
	if p := r.dependent(c.token, "advcl", "advcl"); p > c.token+1 && r.doc.Tokens[p-1].Lower == "to" { // "opened fire to disperse a crowd"
		if ids := without(r.objectOf(c, p, &spare), c.event.Actors); len(ids) > 0 && c.typ == "ASSAULT" {
			return ids
		}
	}
	if spare >= 0 && c.typ != "MOBILIZE" && c.typ != "SANCTION" && len(c.event.Actors) < 2 {
		return r.party(spare)
	}
	if o := r.dependent(c.token, "obj", "obj"); c.typ == "ASSAULT" && o > c.token && r.inClass(&r.doc.Tokens[o], "home") && r.doc.Tokens[o].Tag == text.NOUN {
		if id := r.described(r.words(o), hearsay.PlaceEntity, r.doc.Cover(r.phraseFirst(o), o+1)); id != "" {
			return []string{id} // "shelled a village"
		}
	}
	if !territorial(c) && !(deed(c.typ) && c.scope > c.last && c.typ != "SUPPORT" && c.typ != "REQUEST") {
		return nil
	}
	for _, prep := range [...]string{"in", "into", "inside", "near", "around", "across", "along", "off"} {
		if ids := r.prepParty(c, end, prep); len(ids) > 0 {
			c.vague = true
			return ids
		}
	}
	return nil
}

// complained gives who is to do or has done what stands behind "that" after the verb of c: "demanded
// on Monday that | the government hand over". The words in their order tell, whatever the tree does.
func (r *reader) complained(c *candidate) []string {
	tokens := r.doc.Tokens
	i := c.last
	for i < r.sentenceLast && i < c.last+4 && tokens[i].Lower != "that" && (r.timed(i) || tokens[i].Tag == text.ADP) {
		i++
	}
	if tokens[i-1].Lower != "that" { // part of the trigger, or the word at i
		if i >= r.sentenceLast || tokens[i].Lower != "that" {
			return nil
		}
		i++
	}
	head := -1
	for ; i < r.sentenceLast && i < c.last+maxDescribe+4; i++ {
		t := &tokens[i]
		if nounTag(t.Tag) && !(t.Relation == "case" || t.Tag == text.NOUN && head >= 0 && partyNoun(t) == lexicon.NoParty) {
			head = i
		} else if t.Tag != text.DET && t.Tag != text.ADJ && t.Tag != text.NUM && t.Lower != "-" || head >= 0 {
			break
		}
	}
	if head < 0 {
		return nil
	}
	return without(r.party(head), c.event.Actors)
}

// prepParty gives those behind the first preposition prep of what the verb of c governs, the
// first phrase that means somebody. Countries where several take part are no target.
func (r *reader) prepParty(c *candidate, end int, prep string) []string {
	for from := c.token + 1; from < end; {
		start, head := r.governedBy(from, end, prep)
		if start < 0 {
			return nil
		}
		if ids := without(r.party(head), c.event.Actors); len(ids) > 0 && !(reciprocal(c.typ) && c.mode != "visit" && prep != "with" && prep != "between" && len(c.event.Actors) > 1) {
			return ids
		}
		from = head + 1
	}
	return nil
}

// objectOf gives those who are the object of the verb at token v. Forces that are moved and
// envoys who are called home are not whom it is done to: such an object is left in spare.
func (r *reader) objectOf(c *candidate, v int, spare *int) []string {
	if v == c.token && c.passive {
		return nil
	}
	o := r.dependent(v, "iobj", "iobj")
	if o < 0 {
		o = r.dependent(v, "obj", "obj")
	}
	if o <= v && !c.passive {
		o = r.nounAfter(v) // "seized up to 16 advisers", taken for a preposition's
	}
	if o <= v {
		return nil
	}
	if v == c.token && o < c.scope-1 && c.scope <= o+3 && c.scope > c.last && nounTag(r.doc.Tokens[o].Tag) && !deed(c.typ) {
		o = c.scope - 1 // "began an official | visit", whose first half was taken for the whole
	}
	if r.timed(o) { // "rejected Thursday an appeal"
		if o = r.nounAfter(o); o < 0 {
			return nil
		}
	}
	t := &r.doc.Tokens[o]
	own := c.typ == "MOBILIZE"
	switch force := lexicon.InEventNouns(t.Lemma, "force") || lexicon.InEventNouns(t.Lemma, "peacekeeper"); c.typ {
	case "AGREE":
		own = force || len(c.event.Actors) > 1
	case "AID", "REJECT", "THREATEN":
		own = force
	case "COOPERATE":
		own = len(c.event.Actors) > 1 // "exchanged prisoners"
	case "RETREAT", "SANCTION":
		own = (c.mode == "withdraw" || c.mode == "") && (force || r.dependent(o, "nmod:poss", "nmod:poss") >= 0)
	}
	if own {
		*spare = o
		return nil
	}
	return r.party(o)
}

// nounAfter is the head of the noun phrase right behind token i, a verb or a time, with at most
// words of number and time between; -1 for none.
func (r *reader) nounAfter(i int) int {
	tokens := r.doc.Tokens
	head := -1
	for j := i + 1; j < r.sentenceLast && j < i+maxDescribe; j++ {
		switch t := &tokens[j]; {
		case head < 0 && (r.timed(j) || counts(t.Lower) || t.Lower == "to" && tokens[j-1].Lower == "up" || t.Lower == "than" && tokens[j-1].Lower == "more"), t.Tag == text.DET, t.Tag == text.ADJ, t.Tag == text.NUM:
		case nounTag(t.Tag):
			head = j
		default:
			return head
		}
	}
	return head
}
