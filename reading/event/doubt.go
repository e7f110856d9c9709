package event

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// maxOver bounds the words over an event that are asked whether it took place, and frameReach
// how far, in tokens, the frame "the claim that … was a lie" stretches.
const (
	maxOver    = 8
	frameReach = 24
)

// doubt is what the words over an event make of it, beyond its own clause and whether or not
// anybody's statement was found: denied in what is denied, ruled out, untrue or what somebody is
// cleared of; possible in what nobody confirms; empty where they leave it alone.
func (r *reader) doubt(c *candidate) hearsay.Modality {
	if c.recalled {
		return ""
	}
	if relation := r.doc.Tokens[c.anchor].Relation; deed(c.typ) && (c.class == lexicon.NounClass || relation == "obj" || relation == "nsubj:pass") {
		return "" // a call that was rejected was made
	}
	if m := r.doubtOver(c); m != "" {
		return m
	}
	if r.conditional(c) {
		return hearsay.Possible
	}
	if m := r.dependent(c.token, "mark", "mark"); m >= 0 && m < c.token && r.doc.Tokens[m].Lower == "whether" {
		return hearsay.Possible
	}
	if c.class == lexicon.VerbClass && r.nobodyDoes(c.token) {
		if r.scarce(r.subjectHead(c.token)) {
			return hearsay.Possible // "hardly any soldiers fired"
		}
		return hearsay.DeniedMod // "no soldier fired"
	}
	if r.untrueFrame(c) {
		return hearsay.DeniedMod
	}
	return r.doubtBefore(c)
}

// conditional reports whether c stands in a clause behind "if" or "unless": "if the river floods".
func (r *reader) conditional(c *candidate) bool {
	if c.class != lexicon.VerbClass || !r.parsed(c.anchor) {
		return false
	}
	m := r.dependent(c.anchor, "mark", "mark")
	if m < 0 || m > c.anchor {
		return false
	}
	w := r.doc.Tokens[m].Lower
	return w == "unless" || w == "if" && r.doc.Tokens[c.anchor].Relation == "advcl"
}

// doubtOver climbs the tree from c as long as each word is what the one over it is about.
func (r *reader) doubtOver(c *candidate) hearsay.Modality {
	tokens := r.doc.Tokens
	v, claim := c.anchor, false
	for range maxOver {
		over, relation := tokens[v].Head, tokens[v].Relation
		if relation == "" || over < r.sentenceFirst || over >= r.sentenceLast {
			return ""
		}
		o := &tokens[over]
		d := lexicon.Doubts(o.Lemma)
		switch relation {
		case "conj":
		case "obj", "ccomp", "xcomp", "nsubj:pass", "csubj:pass", "csubj", "nsubj":
			if m, ok := r.judge(over, claim); ok {
				return m
			}
			if claim && relation == "obj" && d.Has(lexicon.CallDoubt) && r.calledUntrue(c.last) {
				return hearsay.DeniedMod
			}
			if relation == "nsubj" || c.class == lexicon.NounClass && !claim && o.Tag == text.VERB {
				return "" // the subject of another verb, or a deed that something else was done to
			}
		case "nmod", "acl", "acl:relcl", "appos":
			if !d.Has(lexicon.ClaimDoubt) {
				m, _ := r.judge(over, claim)
				return m
			}
			if m := r.looseClaim(over); m != "" {
				return m
			}
			claim = true
		case "obl", "advcl":
			if !d.Has(lexicon.ClearDoubt|lexicon.GuiltyDoubt|lexicon.TrueDoubt|lexicon.UntrueDoubt) || relation == "obl" && !r.behindOf(v, over) {
				return ""
			}
			if d.Has(lexicon.ClearDoubt | lexicon.GuiltyDoubt) {
				if !r.behindOf(v, over) || c.class == lexicon.NounClass && r.definite(c.token) {
					return "" // "acquitted of his wife's murder": she was murdered
				}
				if d.Has(lexicon.ClearDoubt) {
					if o.Tag != text.VERB || r.tokenNot(over) {
						return ""
					}
					return hearsay.DeniedMod
				}
			}
			m, _ := r.judge(over, claim)
			return m
		default:
			return ""
		}
		v = over
	}
	return ""
}

// judge says what the word at token over makes of what stands below it. ok is false where it
// makes nothing of it and words further up may. claim says that it is claimed there.
func (r *reader) judge(over int, claim bool) (m hearsay.Modality, ok bool) {
	t := &r.doc.Tokens[over]
	d := lexicon.Doubts(t.Lemma)
	verb := t.Tag == text.VERB
	switch {
	case verb && (d.Has(lexicon.DenyDoubt) || t.Lemma == "rule" && r.particle(over, "out")), verb && d.Has(lexicon.DropDoubt) && (claim || r.ofClaim(over)):
		if r.tokenNot(over) {
			return hearsay.Possible, true // "could not rule out an attack"
		}
		return hearsay.DeniedMod, true
	case verb && d.Has(lexicon.ConfirmDoubt):
		if r.tokenNot(over) {
			return hearsay.Possible, true
		}
		return "", true
	case d.Has(lexicon.GuiltyDoubt), d.Has(lexicon.TrueDoubt) && t.Tag != text.VERB:
		if r.tokenNot(over) {
			return hearsay.DeniedMod, true
		}
		return "", true
	case d.Has(lexicon.UntrueDoubt) && !verb && r.predicate(over):
		if r.tokenNot(over) {
			return "", true
		}
		return hearsay.DeniedMod, true
	}
	return "", false
}

// ofClaim reports whether the object of the verb at token v is a claim, whatever the tree makes of
// what it says: "dropped charges that …".
func (r *reader) ofClaim(v int) bool {
	o := r.dependent(v, "obj", "obj")
	return o > v && lexicon.Doubts(r.doc.Tokens[o].Lemma).Has(lexicon.ClaimDoubt)
}

// doubtBefore asks the words right before c where the tree shows nothing: "Suspect denies
// stabbing three", "ruled out a bomb".
func (r *reader) doubtBefore(c *candidate) hearsay.Modality {
	tokens := r.doc.Tokens
	for j := c.anchor - 1; j >= r.sentenceFirst && j > c.anchor-5; j-- {
		t := &tokens[j]
		d := lexicon.Doubts(t.Lemma)
		switch {
		case t.Lower == "out", t.Lower == "having", t.Lower == "being":
			continue
		case d.Has(lexicon.DenyDoubt) && t.Lower != t.Lemma, t.Lemma == "rule" && r.particle(j, "out"):
			if r.tokenNot(j) {
				return hearsay.Possible
			}
			return hearsay.DeniedMod
		case d.Has(lexicon.ConfirmDoubt) && r.tokenNot(j):
			return hearsay.Possible
		}
		switch t.Tag {
		case text.DET, text.ADJ, text.NUM:
		default:
			return ""
		}
	}
	return ""
}

// partDenied reports whether what a statement denies before c is a share in it, "any role in the
// raid": the raid took place.
func (r *reader) partDenied(c *candidate) bool {
	s := r.statement(c.event.Statement)
	if s == nil || s.Stance != hearsay.Denies || len(s.Content) == 0 {
		return false
	}
	first, last := r.doc.TokensIn(s.Content[0])
	for j := first; j < min(last, c.token, first+4); j++ {
		if lexicon.Doubts(r.doc.Tokens[j].Lemma).Has(lexicon.PartDoubt) {
			return true
		}
	}
	return false
}

// looseClaim is what an adjective makes of a claim: "unconfirmed reports", "false claims".
func (r *reader) looseClaim(i int) hearsay.Modality {
	if r.nobody(i) {
		return hearsay.Possible // "no evidence that"
	}
	for j := i - 1; j >= r.sentenceFirst && j > i-3; j-- {
		switch d := lexicon.Doubts(r.doc.Tokens[j].Lemma); {
		case d.Has(lexicon.LooseDoubt):
			return hearsay.Possible
		case d.Has(lexicon.UntrueDoubt):
			return hearsay.DeniedMod
		}
	}
	return ""
}

// tokenNot reports whether the word at token i is said under "not", "never" or "no", with a
// subject that is nobody, or as what was not brought about ("was unable to").
func (r *reader) tokenNot(i int) bool {
	tokens := r.doc.Tokens
	for j := i - 1; j >= r.sentenceFirst && j > i-6; j-- {
		switch t := &tokens[j]; t.Lower {
		case "not", "n't", "n’t", "never", "cannot", "no", "hardly", "nor":
			return true
		case "to":
			return j > r.sentenceFirst && lexicon.Doubts(tokens[j-1].Lemma).Has(lexicon.UnableDoubt)
		default:
			switch t.Tag {
			case text.AUX, text.PART, text.ADV, text.DET, text.ADJ:
				continue
			}
			if t.Lemma == "be" || t.Lemma == "find" {
				continue
			}
			return r.nobodyDoes(i)
		}
	}
	return r.nobodyDoes(i)
}

// particle reports whether the verb at token v has a particle right behind it.
func (r *reader) particle(v int, word string) bool {
	return v+1 < r.sentenceLast && r.doc.Tokens[v+1].Lower == word
}

// definite reports whether the noun at token i is spoken of as known: "the murder", "her murder".
func (r *reader) definite(i int) bool {
	for j := i - 1; j >= r.sentenceFirst && j > i-5; j-- {
		switch t := &r.doc.Tokens[j]; {
		case t.Lower == "the" || t.Tag == text.PRON || t.Tag == text.PART:
			return true
		case t.Tag != text.ADJ && t.Tag != text.NOUN && t.Tag != text.PROPN && t.Tag != text.NUM:
			return false
		}
	}
	return false
}

// behindOf reports whether "of" stands before the phrase of token v, after token over.
func (r *reader) behindOf(v, over int) bool {
	for j := v - 1; j > over && j > v-5; j-- {
		if r.doc.Tokens[j].Lower == "of" {
			return true
		}
	}
	return false
}
