package event

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// struck takes out the verbs of impact whose subject is a hazard: of "the storm slammed
// into the coast" the storm is the event.
func (r *reader) struck() {
	for k := range r.local {
		c := &r.local[k]
		if c.class != lexicon.VerbClass || c.typ != "CRASH" && c.typ != "COLLAPSE" && c.typ != "ASSAULT" && c.typ != "COERCE" {
			continue
		}
		for j := range r.local {
			if o := &r.local[j]; o.class == lexicon.NounClass && natural(o.typ) && o.typ != "CRASH" && o.place == mainNoun && o.token < c.token && o.clause == c.clause {
				o.score, c.score = max(o.score, c.score), 0
				break
			}
		}
	}
}

// joinResults joins words that tell what was done to people ("killed", "injuring") to the
// cause that the sentence names: a hazard or an attack. One that has no cause stays a
// candidate of type RESULT, to be settled at the end.
func (r *reader) joinResults() {
	for k := range r.local {
		c := &r.local[k]
		if c.typ != "RESULT" && c.typ != "DEATH" && !(c.typ == "ASSAULT" && c.mode == "targeted" && c.place == resultVerb) || r.doc.Tokens[c.token].Lemma == "killing" && c.class == lexicon.NounClass {
			continue // a killing is a deed of its own
		}
		cause := -1
		for j := range r.local {
			if o := &r.local[j]; j != k && harmful(o.typ) && !o.negated && !apart(o, c) && (cause < 0 || better(o, &r.local[cause], c)) {
				cause = j
			}
		}
		if cause < 0 {
			continue
		}
		o := &r.local[cause]
		if o.victims < 0 {
			o.victims = c.token
		}
		o.score = max(o.score, c.score*max(0.8, o.weight))
		if o.place == recalled && c.clause == o.clause && !r.longAfter(o) {
			o.recalled = false
		}
		c.score = 0
	}
}

// better reports whether cause a lies nearer to c than cause b: in its clause, else by distance.
func better(a, b, c *candidate) bool {
	if (a.clause == c.clause) != (b.clause == c.clause) {
		return a.clause == c.clause
	}
	return abs(a.token-c.token) < abs(b.token-c.token)
}

// apart reports whether a cause is of another time than a result: "killed in a raid, a
// week after the bombing".
func apart(cause, c *candidate) bool {
	return cause.recalled && !c.recalled && cause.clause != c.clause && cause.clause >= 0 && c.clause >= 0 && cause.token > c.token+10
}

func abs(n int) int { return max(n, -n) }

// harmful reports whether an event of this type kills and injures.
func harmful(typ string) bool {
	switch typ {
	case "ASSAULT", "EXPLOSION", "FIRE", "CRASH", "COLLAPSE", "QUAKE", "FLOOD", "STORM", "OUTBREAK", "PROTEST":
		return true
	}
	return false
}

// settleResults decides what a killing or an injury was that its sentence names no cause
// for: by the report's other events, else by who suffered and who acted.
func (r *reader) settleResults() {
	hazards, attacks := 0, 0
	for i := range r.found {
		switch c := &r.found[i]; {
		case c.typ == "ASSAULT":
			attacks++
		case harmful(c.typ) && c.typ != "PROTEST":
			hazards++
		}
	}
	for i := range r.found {
		c := &r.found[i]
		if c.typ != "RESULT" {
			continue
		}
		lemma := r.doc.Tokens[c.token].Lemma
		attack := lemma == "killing" || !c.passive && c.event.Mode != "" || r.armed(c) && hazards == 0 || attacks > hazards
		if lemma == "kill" && !c.passive && hazards == 0 && !r.reflexive(c) {
			attack = true
		}
		switch harmed := lemma == "injure" || lemma == "wound" || lemma == "hurt" || lemma == "injured" || lemma == "wounded"; {
		case attack:
			c.typ = "ASSAULT"
		case harmed && hazards > 0:
			c.typ = none // the hazard's doing, told apart from it: no event of its own
		case harmed:
			c.typ = "OTHER"
		default:
			c.typ = "DEATH"
		}
		c.event.Type = hearsay.EventType(c.typ)
	}
	kept := r.found[:0]
	for _, c := range r.found {
		if c.typ != none {
			kept = append(kept, c)
		}
	}
	clear(r.found[len(kept):])
	r.found = kept
}

// reflexive reports whether the object is the subject itself: "killed himself".
func (r *reader) reflexive(c *candidate) bool {
	i := c.token + 1
	if i >= len(r.doc.Tokens) {
		return false
	}
	w := r.doc.Tokens[i].Lower
	return w == "himself" || w == "herself" || w == "themselves" || w == "itself"
}

// armed reports whether the sentence of c names people who fight.
func (r *reader) armed(c *candidate) bool {
	d := r.doc
	s := d.Sentences[c.sentence]
	for i := s.First; i < s.Last; i++ {
		if lexicon.InEventNouns(d.Tokens[i].Lemma, "armed") {
			return true
		}
	}
	return false
}
