package name

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// short reports whether f may be a short form of another name of the report.
func (r *reader) short(f *found) bool {
	if f.bare {
		return true
	}
	if f.last-f.first == 1 || r.words[f.first].class.Has(lexicon.Particle) && f.last-f.first <= 3 {
		return f.kind == hearsay.PersonEntity || f.kind == hearsay.OtherEntity || f.kind == hearsay.OrganizationEntity && !r.isAlias(f) || !f.sure
	}
	return false
}

// genderMark keeps "Mr. Prat" and "Mrs. Prat" apart where neither is named in full.
var genderMark = [...]string{unknown: "", male: "m", female: "f"}

// linkAcronym links an acronym in brackets to the name before them: "Aire Net Group (ANG)".
func (r *reader) linkAcronym(i int) {
	f := &r.found[i]
	if i == 0 || f.first < 2 || r.d.Tokens[f.first-1].Lower != "(" {
		return
	}
	p := &r.found[i-1]
	if p.entity < 0 && !p.bare {
		r.linkShort(p)
	}
	if p.last != f.first-1 || p.entity < 0 || p.kind == hearsay.PersonEntity && p.sure {
		return
	}
	acronym := r.d.Tokens[f.first].Lower
	if !initials(acronym, r.folded(p.first, p.last)) && !capitalsOf(acronym, r.d.Cover(p.first, p.last).In(r.d.Text)) {
		return
	}
	if e := &r.entities[p.entity]; e.Kind == hearsay.PersonEntity || e.Kind == hearsay.OtherEntity {
		e.Kind = hearsay.OrganizationEntity
	}
	r.acronyms[acronym] = p.entity
}

// spellOut looks for the one body of the report whose initials an acronym is, though no
// bracket says so: "DRF" after "Democratic Renewal Front".
func (r *reader) spellOut(f *found) {
	acronym := r.d.Tokens[f.first].Lower
	if _, ok := r.acronyms[acronym]; ok || len(acronym) < 3 || r.isAlias(f) {
		return
	}
	best := -1
	for e := range r.entities[:min(len(r.entities), maxSpellings)] {
		x := &r.entities[e]
		if x.Kind == hearsay.PersonEntity || x.Kind == hearsay.PlaceEntity || !exactInitials(acronym, x.words) {
			continue
		}
		if best >= 0 {
			return
		}
		best = e
	}
	if best >= 0 {
		r.acronyms[acronym] = best
	}
}

// maxSpellings is among how many entities an acronym's long form is looked for.
const maxSpellings = 512

// linkShort links a short form to the one entity that it can mean, and else makes it one
// of its own.
func (r *reader) linkShort(f *found) {
	words := r.folded(f.first, f.last)
	if len(words) == 0 {
		return
	}
	phrase := strings.Join(words, " ")
	if f.kind == hearsay.PlaceEntity {
		phrase = placeName(phrase)
	}
	if f.last-f.first == 1 && r.words[f.first].all {
		r.spellOut(f)
	}
	if e, ok := r.acronyms[r.d.Tokens[f.first].Lower]; ok && f.last-f.first == 1 && r.words[f.first].all {
		r.joinTo(f, e)
		return
	}
	if e := r.vesselOf(words, f); e >= 0 {
		r.joinTo(f, e)
		return
	}
	if f.kind != hearsay.PlaceEntity || !f.sure || !r.placeBefore(f.first, r.d.Sentences[r.d.Tokens[f.first].Sentence]) {
		if e := r.personOf(words, f); e >= 0 {
			r.joinTo(f, e)
			return
		}
	}
	if (f.kind != hearsay.PersonEntity || !f.sure) && f.kind != hearsay.PlaceEntity {
		if e := r.bodyOf(words, f); e >= 0 {
			r.joinTo(f, e)
			return
		}
	}
	key := phrase
	if f.kind == hearsay.PersonEntity {
		key = phrase + "/" + genderMark[f.gender]
	}
	if e, ok := r.byPhrase[key]; ok {
		if x := &r.entities[e]; f.kind == hearsay.PersonEntity && f.sure && x.Kind == hearsay.OtherEntity {
			x.Kind = hearsay.PersonEntity
		}
		r.joinTo(f, e)
		return
	}
	if e, ok := r.byPhrase[phrase]; ok && (r.entities[e].Kind != hearsay.PlaceEntity || f.kind == hearsay.PlaceEntity) {
		if x := &r.entities[e]; f.kind == hearsay.PersonEntity && f.sure && (x.Kind == hearsay.OtherEntity || x.Kind == hearsay.OrganizationEntity && x.alias == "") {
			x.Kind = hearsay.PersonEntity
		}
		r.joinTo(f, e)
		return
	}
	alias := ""
	if a, ok := r.alias(f.first, f.last); ok {
		alias = a.Canonical
	}
	r.fresh(f, words, alias)
	r.byPhrase[key] = f.entity
	if _, ok := r.byPhrase[phrase]; !ok {
		r.byPhrase[phrase] = f.entity
	}
}
