package event

import (
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// unable is what is left of the weight of a fight or a protest whose subject can do neither.
const unable = 0.3

// byWhom changes c, a verb with an event of its own, by who does it: what a crowd storms is a riot
// and not an assault, who works and strikes doesn't beat anybody, and curtains that clash or shares
// that rally do nothing at all.
func (r *reader) byWhom(c *candidate) {
	tokens := r.doc.Tokens
	if c.passive || c.typ != "ASSAULT" && c.typ != "PROTEST" && c.typ != "COERCE" && tokens[c.token].Lemma != "rally" {
		return
	}
	lemma := tokens[c.token].Lemma
	h := r.doer(c.token)
	if h < 0 {
		return
	}
	subject := &tokens[h]
	switch {
	case lemma == "strike" && c.typ == "ASSAULT" && c.last == c.token+1 && r.inClass(subject, "worker") && !r.strikesAt(c.token):
		c.typ, c.mode, c.weight = "PROTEST", "strike", 0.9
	case c.typ != "PROTEST" && r.inClass(subject, "civil") && lexicon.InEventNouns(lemma, "crowding"):
		c.typ, c.mode = "PROTEST", "riot"
	case (c.typ == "ASSAULT" || c.typ == "PROTEST" || lemma == "rally") && !r.capable(h):
		c.weight *= unable
	}
}

// strikes reads "strike" of those who work, which names no event by itself: "nurses struck for a
// second day", "dockers plan to strike".
func (r *reader) strikes(i int) (n named, ok bool) {
	t := &r.doc.Tokens[i]
	if t.Lemma != "strike" || t.Tag != text.VERB {
		return n, false
	}
	if h := r.doer(i); h < 0 || !r.inClass(&r.doc.Tokens[h], "worker") {
		return n, false
	}
	if r.strikesAt(i) {
		return n, false
	}
	return named{typ: "PROTEST", mode: "strike", weight: 0.9, last: i + 1, object: -1}, true
}

// strikesAt reports whether the verb at token i has an object that is no time: "struck a policeman",
// not "strike next week".
func (r *reader) strikesAt(i int) bool {
	o := r.dependent(i, "obj", "obj")
	return o > i && !r.timed(o)
}

// doer is the head of the subject of the verb at token i, by the tree or, of a word that was taken
// for a noun, the one before it; -1 where there is none.
func (r *reader) doer(i int) int {
	if r.doc.Tokens[i].Tag != text.VERB {
		return i - 1
	}
	if !r.parsed(i) || r.doc.Tokens[i].Relation == "acl" { // "an attempt to kill"
		return -1
	}
	return r.subjectHead(i)
}

// inClass reports whether a noun belongs to a class of event_nouns.tsv, by its lemma or its form.
func (r *reader) inClass(t *text.Token, class string) bool {
	return lexicon.InEventNouns(t.Lemma, class) || lexicon.InEventNouns(t.Lower, class)
}

// capable reports whether the noun at token h can fight or protest: whoever is mentioned there, people
// and bodies by their word, forces, weapons and what is full of them; of a thing nobody knows it is
// not taken to.
func (r *reader) capable(h int) bool {
	d := r.doc
	t := &d.Tokens[h]
	if t.Tag != text.NOUN || partyNoun(t) != lexicon.NoParty || quantity(t.Lower) {
		return true
	}
	for _, class := range [...]string{"force", "vessel", "arms", "violence", "protest", "civil", "worker", "territory"} {
		if r.inClass(t, class) {
			return true
		}
	}
	if weapon(t.Lemma, t.Lower) != "" {
		return true
	}
	if _, names := r.match(h, lexicon.NounClass); names {
		return true // "the blast", "the storm"
	}
	for _, m := range d.MentionsIn(d.Cover(r.phraseFirst(h), min(r.sentenceLast, h+near))) {
		if m.Start <= t.Start && acts(r.kindOf(m.Entity)) {
			return true
		}
	}
	return false
}
