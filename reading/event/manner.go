package event

import (
	"cmp"

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
	if h := r.doer(c.token); c.typ == "DEATH" && h >= 0 && lexicon.InEventNouns(tokens[h].Lemma, "undying") {
		c.weight *= unable // "the phone died"
		return
	}
	if h := r.doer(c.token); c.typ == "CRASH" && h > r.sentenceFirst && !c.passive {
		if m := cmp.Or(r.weaponAt(h), r.weaponAt(h-1)); m == "heavy-weapons" || m == "explosives" { // "a mortar round slammed into"
			c.typ, c.mode = "ASSAULT", m
		}
		return
	}
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
	case c.typ == "ASSAULT" && r.inClass(subject, "hacker"):
		c.typ, c.mode = "COERCE", "cyber"
	case c.typ == "COERCE" && lemma == "raid" && (r.inClass(subject, "armed") || r.inClass(subject, "civil")):
		c.typ, c.mode = "ASSAULT", ""
	case c.typ == "PROTEST" && c.mode == "riot" && r.inClass(subject, "armed") && !lexicon.InEventNouns(lemma, "crowding"):
		c.typ, c.mode = "ASSAULT", ""
	case c.typ != "PROTEST" && c.mode != "explosives" && r.inClass(subject, "civil") && lexicon.InEventNouns(lemma, "crowding"):
		c.typ, c.mode = "PROTEST", "riot"
	case (c.typ == "ASSAULT" || c.typ == "PROTEST" || lemma == "rally") && !r.capable(h):
		c.weight *= unable
	}
}

// strikes reads the verbs of striking, hitting, blocking and leaving, which name no event by themselves: of
// those who work ("nurses struck for a second day", "dockers plan to strike") and of weapons ("a drone hit a tanker").
func (r *reader) strikes(i int) (n named, ok bool) {
	t := &r.doc.Tokens[i]
	if t.Tag != text.VERB || !lexicon.InEventNouns(t.Lemma, "impact") {
		return n, false
	}
	h := r.doer(i)
	if h < 0 {
		return n, false
	}
	n = named{last: i + 1, object: -1}
	if t.Lemma == "leave" || t.Lemma == "quit" { // "guerrillas began leaving Turkey"
		o := r.dependent(i, "obj", "obj")
		n.typ, n.mode, n.weight = "RETREAT", "withdraw", 0.8
		subject := &r.doc.Tokens[h]
		return n, o > i && (r.force(subject) || r.inClass(subject, "armed")) && r.located(o)
	}
	if t.Lemma == "recognise" || t.Lemma == "recognize" {
		o := r.dependent(i, "obj", "obj")
		n.typ, n.weight = "SUPPORT", 0.8
		return n, o > i && len(r.doc.PlacesIn(r.doc.Tokens[o].Span)) > 0 && r.doc.Tokens[o].Tag == text.PROPN
	}
	if t.Lemma == "block" { // "drivers blocked the Simplon"
		o := r.dependent(i, "obj", "obj")
		n.typ, n.mode, n.weight = "PROTEST", "obstruct", 0.8
		return n, o > i && r.doc.Tokens[o].Tag == text.PROPN && (r.inClass(&r.doc.Tokens[h], "worker") || r.inClass(&r.doc.Tokens[h], "civil"))
	}
	switch subject := &r.doc.Tokens[h]; lexicon.Weapon(subject.Lemma) {
	case "aerial", "heavy-weapons", "explosives":
		n.typ, n.mode, n.weight = "ASSAULT", lexicon.Weapon(subject.Lemma), 0.85
		return n, !r.passiveAt(i)
	default:
		if subject.Lemma == "strike" && r.strikesAt(i) { // "a second strike hit a road"
			n.typ, n.mode, n.weight = "ASSAULT", "aerial", 0.8
			return n, !r.passiveAt(i) && !r.inClass(&r.doc.Tokens[r.dependent(i, "obj", "obj")], "abstract")
		}
	}
	if t.Lemma == "strike" && r.inClass(&r.doc.Tokens[h], "worker") && !r.strikesAt(i) {
		n.typ, n.mode, n.weight = "PROTEST", "strike", 0.9
		return n, true
	}
	return n, false
}

// deadlyStrike reads the noun "strike" as an attack where the sentence tells of people or things that
// were hit and of nobody who works: "Israeli strikes on Tyre killed four".
func (r *reader) deadlyStrike(i int) (n named, ok bool) {
	tokens := r.doc.Tokens
	if tokens[i].Lemma != "strike" || i+1 < r.sentenceLast && nounTag(tokens[i+1].Tag) {
		return n, false
	}
	deadly := false
	for j := r.sentenceFirst; j < r.sentenceLast && j < r.sentenceFirst+reach; j++ {
		t := &tokens[j]
		if r.inClass(t, "worker") && t.Tag == text.NOUN || t.Lemma == "pay" || t.Lemma == "wage" {
			return n, false
		}
		deadly = deadly || j != i && (lexicon.InEventNouns(t.Lemma, "deadly") || lexicon.Weapon(t.Lemma) != "" && t.Lemma != "strike")
	}
	return named{typ: "ASSAULT", mode: "aerial", weight: 0.8, last: i + 1, object: -1}, deadly
}

// doers takes out the people whose name is a deed ("gunmen", "rioters") where a verb beside tells what
// they did.
func (r *reader) doers() {
	for k := range r.local {
		c := &r.local[k]
		if c.class != lexicon.NounClass || c.last != c.token+1 || partyNoun(&r.doc.Tokens[c.token]) != lexicon.PersonParty {
			continue
		}
		for j := range r.local {
			if o := &r.local[j]; o.class == lexicon.VerbClass && !o.passive && o.token > c.token && r.doer(o.token) == c.token {
				c.score = 0
				break
			}
		}
	}
}

// located reports whether the noun at token i is the name of a place or a word for where people live.
func (r *reader) located(i int) bool {
	t := &r.doc.Tokens[i]
	return len(r.doc.PlacesIn(t.Span)) > 0 || r.inClass(t, "territory") || r.inClass(t, "home")
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
	for _, class := range [...]string{"force", "vessel", "arms", "violence", "protest", "civil", "worker", "territory", "side"} {
		if r.inClass(t, class) {
			return true
		}
	}
	if lexicon.Weapon(t.Lemma) != "" {
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
