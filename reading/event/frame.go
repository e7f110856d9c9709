package event

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// maxFrames bounds frames within frames ("promised to demand to be allowed to …"), and
// maxLooks how often a sentence's frames are asked for what they hold.
const (
	maxFrames = 3
	maxLooks  = 512
)

// verb reads the event of the verb at token i: its own trigger, changed by the frame
// that it opens and by its auxiliaries.
func (r *reader) verb(i, depth int) (c candidate, ok bool) {
	d := r.doc
	own, has := r.match(i, lexicon.VerbClass)
	if !has {
		if n, ok := r.strikes(i); ok {
			own, has = n, true
		}
	}
	if own.typ == none {
		return c, false
	}
	if has && own.mode == "strike" && own.object >= 0 {
		if n, deadly := r.deadlyStrike(own.object); deadly { // "the strikes were launched", of planes
			own.typ, own.mode = n.typ, n.mode
		}
	}
	frame := lexicon.EventFrame(d.Tokens[i].Lemma, lexicon.VerbClass)
	must := i > r.sentenceFirst && d.Tokens[i-1].Tag == text.AUX && d.Tokens[i-1].Lower == "must"
	to := i-1 > r.sentenceFirst && d.Tokens[i-1].Lower == "to"
	if !has && frame == "" && !must && !to {
		return c, false // as with most verbs
	}
	c = candidate{token: i, anchor: i, last: i + 1, class: lexicon.VerbClass, scope: i + 1, victims: -1, clause: -1}
	if has {
		c.typ, c.mode, c.weight, c.last = own.typ, own.mode, own.weight, own.last
		c.scope = max(own.last, own.object+1)
	}
	c.passive = r.passiveAt(i)
	if has && own.object >= 0 && own.object < i && !c.passive {
		return c, false // "talks resumed": the noun names it
	}
	if frame != "" && depth < maxFrames {
		r.frame(&c, frame, has && own.object >= 0, depth)
	}
	if c.typ == "" && must {
		c.typ, c.weight, c.obliged = "REQUEST", 0.6, true // whatever must be done is demanded
		c.scope = r.scopeEnd(&c)
	}
	if c.typ == "" && to && lexicon.EventFrame(d.Tokens[i-2].Lower, lexicon.AdjectiveClass) == "intend" && willing(d.Tokens[i-2].Lower) {
		c.typ, c.weight, c.anchor, c.planned = "AGREE", 0.6, i-2, true // ready to do whatever it is
		c.scope = r.scopeEnd(&c)
		return c, true
	}
	if c.typ == "" {
		return c, false
	}
	if c.typ == "ASSAULT" && c.mode == "explosives" && !c.passive && d.Tokens[i].Lemma == "blow" && r.parsed(i) && r.dependent(i, "obj", "obj") < 0 {
		c.typ, c.mode = "EXPLOSION", "" // "a boiler blew up"
	}
	if natural(c.typ) && c.typ != "SHORTAGE" && r.abstract(i) {
		return c, false
	}
	if c.typ == "ACCUSE" && to && i-2 >= r.sentenceFirst && d.Tokens[i-2].Lemma == "be" {
		c.obliged = true // "Orlo is to blame", says the accuser
	}
	if has && c.typ == own.typ {
		r.byWhom(&c)
	}
	r.auxiliaries(&c)
	if d.Tokens[i].Lemma == "hesitate" { // only "would not hesitate to strike" is a threat
		if !c.negated {
			return c, false
		}
		c.negated = false
	}
	if c.negated && c.typ == "REJECT" && d.Tokens[i].Lemma == "rule" {
		return c, false // "has not ruled out"
	}
	return c, true
}

// abstract reports whether the subject of the verb at token i is a thing that only collapses,
// crashes or goes under in a manner of speaking: "talks collapsed", "the currency crashed".
func (r *reader) abstract(i int) bool {
	if !r.parsed(i) {
		return false
	}
	j := r.nearestSubject(i)
	return j >= 0 && lexicon.InEventNouns(r.doc.Tokens[j].Lemma, "abstract")
}

// willing reports whether an adjective tells of good will, not only of the future.
func willing(form string) bool { return form == "ready" || form == "willing" || form == "prepared" }

// frame changes c by the frame that its verb opens. exact says that the verb's trigger
// was matched with its object, which then counts for more than the frame.
func (r *reader) frame(c *candidate, frame string, exact bool, depth int) {
	if r.looks++; r.looks > maxLooks {
		return
	}
	inner, found := r.complement(c, depth)
	if exact && frame != "demand" && frame != "refuse" && frame != "threaten" {
		return
	}
	switch frame {
	case "agree":
		if c.typ == "" {
			return
		}
		c.scope = r.scopeEnd(c)
		if found && c.typ == "THREATEN" && cooperative(inner.typ) {
			c.typ, c.mode = "AGREE", "" // "vowed to release them"
		}
		if found && (hostile(inner.typ) || inner.typ == "RESULT") && oath(r.doc.Tokens[c.token].Lemma) {
			c.typ, c.mode, c.weight = "THREATEN", threatMode(inner), 0.9
		}
	case "intend":
		if found && inner.class == lexicon.VerbClass && inner.token > c.token && r.doc.Tokens[inner.token-1].Lower == "to" {
			r.intend(c, inner)
		}
	case "refuse":
		if c.typ == "" && found {
			c.typ, c.weight = "REJECT", 0.9
		}
		c.scope = r.scopeEnd(c)
	case "demand":
		if c.typ == "" && found && inner.class == lexicon.VerbClass && r.doc.Tokens[inner.token-1].Lower == "to" {
			c.typ, c.weight = "REQUEST", 0.55
		}
		if c.typ == "REQUEST" || c.typ == "SUPPORT" {
			c.scope = r.scopeEnd(c)
		}
	case "threaten":
		c.typ, c.weight = "THREATEN", 0.95
		if found {
			c.mode = threatMode(inner)
		}
		c.scope = r.scopeEnd(c)
	case "accuse":
		if c.typ == "ACCUSE" {
			c.scope = r.scopeEnd(c)
		}
	case "begin":
		if found && (inner.class == lexicon.NounClass || inner.token == c.token+1) && inner.typ != "RESULT" && inner.typ != "MOBILIZE" && (c.typ == "" || c.weight < 0.8) {
			c.typ, c.mode, c.weight, c.scope = inner.typ, inner.mode, 0.85, inner.last
		}
	case "cease":
		if !found || c.typ != "" && c.weight > 0.6 {
			return
		}
		lemma := r.doc.Tokens[c.token].Lemma
		switch {
		case inner.class == lexicon.VerbClass:
			return
		case lemma == "lift" || lemma == "ease":
			c.typ, c.mode, c.weight = "CONCEDE", "", 0.75
		case inner.typ == "ASSAULT" || inner.typ == "MOBILIZE":
			c.typ, c.mode, c.weight = "RETREAT", "", 0.75
		case inner.typ == "PROTEST" || inner.typ == "COERCE":
			c.typ, c.mode, c.weight = "CONCEDE", "", 0.75
		case inner.typ == "CONSULT" || cooperative(inner.typ):
			c.typ, c.mode, c.weight = "SANCTION", "", 0.7
		default:
			return
		}
		c.scope = inner.last
	case "go": // "arrived to treat the wounded"
		if found && c.typ == "" && inner.class == lexicon.VerbClass && inner.token > c.token+1 && r.doc.Tokens[inner.token].Head == c.token && r.doc.Tokens[inner.token-1].Lower == "to" && inner.typ != "RESULT" && inner.typ != "OTHER" && inner.typ != "TRADE" {
			victims := inner.victims
			verb := c.token
			*c = inner
			c.last, c.token, c.anchor, c.victims, c.clause = verb+1, verb, verb, victims, -1
			c.weight *= 0.8
			c.planned = true
			c.scope = max(c.scope, inner.last)
		}
	case "fail", "try":
		if !found || inner.token == 0 || frame == "try" && (inner.class != lexicon.VerbClass || r.doc.Tokens[inner.token-1].Lower != "to") || c.typ != "" && c.weight > 0.6 {
			return
		}
		verb := c.token
		victims, passive := inner.victims, inner.passive
		*c = inner
		c.last = verb + 1
		c.token, c.anchor, c.victims, c.passive, c.clause = verb, verb, victims, passive, -1
		c.weight *= 0.9
		c.negated = c.negated || frame == "fail"
		c.foiled = frame == "fail" && r.doc.Tokens[verb].Lemma != "fail"
		c.scope = max(c.scope, inner.last)
	case "allow":
		if c.typ == "" && !r.grants(c, inner, found) {
			return
		}
		if c.typ == "" {
			c.typ, c.weight = "CONCEDE", 0.5
		}
		c.scope = r.scopeEnd(c)
	}
}

// grants reports whether a verb of allowing tells of leave that somebody gave: to do something
// that is an event, or by a body or a country to somebody. "Than her certificate allows" and
// "let it burn" give none.
func (r *reader) grants(c *candidate, inner candidate, found bool) bool {
	if found && inner.token > c.token {
		return true
	}
	d := r.doc
	if c.passive || d.Tokens[c.token].Lemma == "let" {
		return false
	}
	first := max(r.sentenceFirst, c.token-near)
	if first == c.token {
		return false
	}
	for _, m := range d.MentionsIn(d.Cover(first, c.token)) {
		switch r.kindOf(m.Entity) {
		case hearsay.OrganizationEntity, hearsay.PersonEntity, hearsay.PlaceEntity, hearsay.NationalityEntity, hearsay.GroupEntity:
			return c.last < r.sentenceLast && startsObject(&d.Tokens[c.last])
		}
	}
	return false
}

// intend makes c what a declared intention to do inner is: a promise of good is AGREE, of
// harm THREATEN; of anything else it is the thing itself, still to come.
func (r *reader) intend(c *candidate, inner candidate) {
	switch prepares := r.doc.Tokens[c.token].Lemma == "prepare"; {
	case prepares && (inner.typ == "ASSAULT" || inner.typ == "THREATEN" && inner.mode == "violence"):
		c.typ, c.mode = "MOBILIZE", "troops"
	case inner.typ == "THREATEN":
		c.typ, c.mode, c.threatened = "THREATEN", inner.mode, true
	case hostile(inner.typ), inner.typ == "RESULT" && !inner.passive && r.doc.Tokens[inner.token].Lemma == "kill":
		c.typ, c.mode = "THREATEN", threatMode(inner)
		c.threatened = true
	case cooperative(inner.typ):
		c.typ, c.mode = "AGREE", ""
		c.planned = true
	default:
		c.typ, c.mode = inner.typ, inner.mode
		c.planned = true
	}
	c.weight = max(0.5, inner.weight*0.9)
	c.scope = r.scopeEnd(c)
}

// oath reports whether a verb of promising can also be one of threatening.
func oath(lemma string) bool {
	return lemma == "vow" || lemma == "swear" || lemma == "promise" || lemma == "pledge"
}

// threatMode is the mode of a threat by what is threatened.
func threatMode(inner candidate) string {
	switch inner.typ {
	case "ASSAULT", "RESULT":
		return "violence"
	case "SANCTION":
		return "relations"
	case "COERCE":
		switch inner.mode {
		case "curfew", "martial-law", "arrest", "ban":
			return inner.mode
		case "restrict":
			return "restrict"
		}
	}
	return ""
}
