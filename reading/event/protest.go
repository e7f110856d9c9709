package event

import (
	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// protested gives those against whom a protest goes: whom its words demand something of or
// complain of ("to demand his resignation", "to protest against the decision of the board"), or
// the object of a verb like "besiege". Where it takes place is not whom it is against.
func (r *reader) protested(c *candidate, end int) []string {
	tokens := r.doc.Tokens
	if c.class == lexicon.VerbClass && c.mode != "obstruct" {
		ids := r.objectOf(c, c.token, new(int))
		if len(ids) > 0 && !r.site(ids) {
			return ids
		}
		if ids = r.whose(ids); len(ids) > 0 {
			return ids
		}
	}
	for j := c.token + 1; j < r.sentenceLast && j < c.token+reach; j++ {
		t := &tokens[j]
		if t.Tag != text.VERB || j >= end && t.Relation != "advcl" && t.Relation != "xcomp" && t.Relation != "acl" {
			continue
		}
		if lexicon.EventFrame(t.Lemma, lexicon.VerbClass) == "demand" || t.Lemma == "protest" {
			for _, o := range [...]int{r.dependent(j, "obj", "obj"), r.dependent(j, "obl", "ccomp")} {
				if o <= j || !nominal(&tokens[o]) {
					continue
				}
				if ids := r.party(o); len(ids) > 0 && !r.site(ids) {
					return ids
				}
			}
		}
	}
	for j := c.token; j < end; j++ { // "in protest at"
		if t := &tokens[j]; t.Tag == text.NOUN && (t.Lemma == "protest" || t.Lemma == "anger") && j > c.token {
			for _, prep := range [...]string{"at", "of", "over"} {
				if _, head := r.governedBy(j+1, r.sentenceLast, prep); head > j && r.harms(head) {
					continue // "in anger at the abduction of a nurse"
				}
				if ids := r.behindPrep(j+1, prep); len(ids) > 0 && !r.site(ids) {
					return ids
				}
			}
		}
	}
	if c.mode == "riot" || c.mode == "boycott" {
		if ids := r.prepParty(c, end, "with"); len(ids) > 0 {
			return ids
		}
		if ids := r.prepParty(c, end, "at"); len(ids) > 0 && !r.site(ids) {
			return ids // "hurled stones at police"
		}
	}
	return nil
}

// harms reports whether the noun at token i is a deed or a hazard that somebody suffered.
func (r *reader) harms(i int) bool {
	n, ok := r.match(i, lexicon.NounClass)
	return ok && (harmful(n.typ) || n.typ == "RESULT" || n.typ == "DEATH" || n.typ == "COERCE")
}

// whose gives the peoples and countries whose building the first of ids is, by the words of its name in the
// sentence at hand: "the Swedish consulate".
func (r *reader) whose(ids []string) []string {
	d := r.doc
	if len(ids) == 0 {
		return nil
	}
	mentions := d.MentionsIn(d.Cover(r.sentenceFirst, r.sentenceLast))
	for _, m := range mentions {
		if m.Entity != ids[0] || r.kindOf(m.Entity) != hearsay.FacilityEntity {
			continue
		}
		for _, o := range mentions {
			if kind := r.kindOf(o.Entity); m.Contains(o.Span) && (kind == hearsay.NationalityEntity || kind == hearsay.PlaceEntity && !r.town(o.Entity)) {
				return []string{o.Entity}
			}
		}
	}
	return nil
}

// site reports whether ids are but towns and buildings: where something takes place.
func (r *reader) site(ids []string) bool {
	for _, id := range ids {
		e := r.doc.Entity(id)
		if e == nil || e.Kind != hearsay.FacilityEntity && !(e.Kind == hearsay.PlaceEntity && r.town(id)) {
			return false
		}
	}
	return true
}

// town reports whether the sentence at hand mentions an entity as a town.
func (r *reader) town(id string) bool {
	d := r.doc
	for _, m := range d.MentionsIn(d.Cover(r.sentenceFirst, r.sentenceLast)) {
		if m.Entity != id {
			continue
		}
		for _, p := range d.PlacesIn(m.Span) {
			if p.Kind == "city" {
				return true
			}
		}
	}
	return false
}
