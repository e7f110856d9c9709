package event

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// maxParties bounds the actors and the targets of one event.
const maxParties = 4

// parties fills Actors and Targets of every event.
func (r *reader) parties() {
	d := r.doc
	r.markCues()
	for i := range r.found {
		c := &r.found[i]
		s := d.Sentences[c.sentence]
		r.sentenceFirst, r.sentenceLast = s.First, s.Last
		r.clauseFirst, r.clauseLast = r.doc.ClausesOf(c.sentence)
		e := &c.event
		if c.class == lexicon.VerbClass {
			r.verbParties(c)
		} else if c.class == lexicon.AdjectiveClass {
			e.Targets = r.subjectBefore(c.token)
		} else if !natural(c.typ) {
			r.nounParties(c)
		}
		if c.victims >= 0 && c.victims != c.token && (c.class != lexicon.VerbClass || len(e.Targets) == 0 || c.vague) {
			if victims := r.sufferers(c.victims); len(victims) > 0 {
				e.Targets = victims
			}
		}
		if c.class == lexicon.NounClass && len(e.Actors) == 0 && c.victims >= 0 {
			e.Actors = without(r.harmer(c), e.Targets)
		}
		if c.foiled {
			e.Actors = nil
		}
		if c.typ == "MOBILIZE" && len(e.Actors) > 1 && r.exercised(c) {
			c.typ, c.mode, e.Type, e.Mode, e.Targets = "COOPERATE", "", hearsay.Cooperate, "", nil
		}
		e.Targets = without(e.Targets, e.Actors)
		e.Actors, e.Targets = clip(e.Actors), clip(e.Targets)
	}
}

// exercised reports whether the words of c name an exercise of troops: several who hold one hold it
// together.
func (r *reader) exercised(c *candidate) bool {
	for j := c.token; j < c.scope && j < r.sentenceLast; j++ {
		if lexicon.InEventNouns(r.doc.Tokens[j].Lemma, "exercise") {
			return true
		}
	}
	return false
}

// natural reports whether events of a type have no actor: nobody does a quake.
func natural(typ string) bool {
	switch typ {
	case "EXPLOSION", "FIRE", "CRASH", "COLLAPSE", "QUAKE", "FLOOD", "STORM", "OUTBREAK", "SHORTAGE":
		return true
	}
	return false
}

// markCues notes the tokens that are the cue of a statement with a speaker.
func (r *reader) markCues() {
	d := r.doc
	r.cues = text.Sized(r.cues, len(d.Tokens))
	for i := range d.Statements {
		s := &d.Statements[i]
		if s.Speaker == "" {
			continue
		}
		for _, piece := range s.Cue {
			first, last := d.TokensIn(piece)
			for t := first; t < min(last, first+maxSource); t++ {
				r.cues[t] = int32(i + 1)
			}
		}
	}
}

// cueSpeakers gives, for a token that is the cue of a statement, those whose word it is: of
// "accused" the ones who accuse; nil for any other.
func (r *reader) cueSpeakers(token int) []string {
	if r.cues[token] == 0 {
		return nil
	}
	d := r.doc
	s := &d.Statements[r.cues[token]-1]
	if len(s.Source) > 0 {
		source := d.MentionsIn(s.Source[0])
		for k, m := range source {
			if m.Entity == s.Speaker {
				return r.withJoined(source, k)
			}
		}
	}
	return []string{s.Speaker}
}

// verbParties reads the parties of a verb: subject and object, changed about in the passive.
func (r *reader) verbParties(c *candidate) {
	var subject []string
	if r.doc.Tokens[c.token].Tag == text.VERB {
		if h := r.subjectHead(c.token); h >= 0 && r.parsed(c.token) {
			subject = r.actors(c, h)
		}
	} else {
		subject = r.rightBefore(c.token) // of what a crowd does, taken for a noun
	}
	if len(subject) == 0 && !c.passive {
		subject = r.cueSpeakers(c.token)
	}
	if c.typ == "THREATEN" || c.typ == "AGREE" {
		if who, to := r.committed(c); len(who) > 0 {
			c.event.Actors, c.event.Targets = who, to
			if len(to) == 0 {
				c.event.Targets = without(r.actedOn(c), who)
			}
			return
		}
	}
	if len(subject) == 0 {
		subject = r.subject(c)
	}
	e := &c.event
	if c.obliged {
		e.Targets = subject
		if s := r.statement(e.Statement); s != nil && s.Speaker != "" {
			e.Actors = []string{s.Speaker}
		}
		return
	}
	if c.passive {
		if h := r.subjectHead(c.token); h >= 0 && h < c.token && r.doc.Tokens[h].Tag == text.NOUN && c.typ != "CONCEDE" {
			if n, ok := r.match(h, lexicon.NounClass); ok && n.typ == c.typ { // "Orlo's withdrawal was completed"
				inner := *c
				inner.token, inner.anchor, inner.last, inner.class, inner.place, inner.event = h, h, n.last, lexicon.NounClass, mainNoun, hearsay.Event{}
				r.nounParties(&inner)
				e.Actors, e.Targets = inner.event.Actors, inner.event.Targets
				return
			}
		}
		e.Actors = r.agents(c)
		if c.typ != "MOBILIZE" { // who is sent is not whom it is against
			e.Targets = subject
		} else if len(e.Actors) == 0 {
			e.Actors = subject
		}
		if j := r.dependent(c.token, "conj", "conj"); len(e.Actors) == 0 && j > c.token && r.doc.Tokens[j].Tag == text.VERB {
			e.Actors = r.behindPrep(j+1, "by") // "was beaten and kicked by"
		}
		return
	}
	if natural(c.typ) {
		if c.typ == "OUTBREAK" || c.typ == "SHORTAGE" {
			e.Targets = subject // who falls ill, who runs out of water
		}
		return
	}
	if (c.typ == "SUPPORT" || c.typ == "ACCUSE") && lexicon.InEventNouns(r.doc.Tokens[c.token].Lemma, "receiving") {
		if c.typ == "ACCUSE" || r.doc.Tokens[c.token].Lemma != "come" { // "came under fire", but "came out in favour of"
			e.Targets, e.Actors = subject, r.behindPrep(c.last, "from") // "received praise from"
			return
		}
	}
	e.Actors = subject
	if r.nobodyDoes(c.token) {
		e.Actors = nil
	}
	if c.typ == "DEATH" && r.doc.Tokens[c.token].Lemma != "kill" {
		e.Actors, e.Targets = nil, subject
		return
	}
	e.Targets = without(r.actedOn(c), e.Actors)
}

// statement finds a statement by its id; nil where there is none.
func (r *reader) statement(id string) *hearsay.Statement {
	if i := r.doc.Statement(id); i >= 0 {
		return &r.doc.Statements[i]
	}
	return nil
}

// sufferers are those to whom the word at token i did something.
func (r *reader) sufferers(i int) []string {
	t := &r.doc.Tokens[i]
	switch {
	case t.Tag == text.ADJ:
		return r.subjectBefore(i)
	case t.Tag != text.VERB:
		return r.behindPrep(i+1, "of")
	case t.Lemma == "die" || r.passiveAt(i):
		if ids := r.subjectOf(i); len(ids) > 0 {
			return ids
		}
		return r.subjectBefore(i)
	}
	if r.parsed(i) {
		if o := r.dependent(i, "obj", "iobj"); o > i {
			return r.party(o)
		}
	}
	return r.object(i + 1)
}

// behindNoun is behindPrep for the phrases of a noun, which end where a verb tells something of it.
func (r *reader) behindNoun(i int, prep string) []string {
	last := r.sentenceLast
	for j := i; j < last; j++ {
		if t := &r.doc.Tokens[j]; t.Tag == text.AUX || t.Tag == text.VERB && !r.attributive(j) && !strings.HasPrefix(t.Relation, "acl") {
			r.sentenceLast = j
			break
		}
	}
	ids := r.behindPrep(i, prep)
	r.sentenceLast = last
	return ids
}

// behindPrep gives those in the phrase behind the first preposition prep from token i on.
func (r *reader) behindPrep(i int, prep string) []string {
	if i < r.sentenceLast && r.parsed(i) {
		end := r.objectEnd(i)
		for from := i; from < end; {
			start, head := r.governedBy(from, end, prep)
			if start < 0 {
				break
			}
			if ids := r.party(head); len(ids) > 0 {
				return ids
			}
			from = head + 1
		}
	}
	return r.after(i, prep)
}
