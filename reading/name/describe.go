package name

import (
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// whom is the entity that the description means: one met before, or a new one; -1 where
// it can't be told or nobody in particular is meant.
func (r *reader) whom(x *description, s text.Sentence) int {
	noun := r.d.Tokens[x.noun].Lower
	if x.article == negative || x.article == possessive {
		return -1
	}
	if e := r.apposedBody(x); e >= 0 {
		return e
	}
	if e := r.appositive(x, s); e >= 0 {
		return e
	}
	if x.kind == hearsay.FacilityEntity && !(r.words[x.noun].class.Has(lexicon.CollectiveNoun) && (len(x.modifiers) > 0 || x.article == definite)) {
		if x.article != definite {
			return -1
		}
		e, _ := r.antecedent(x, s)
		return e
	}
	single := x.kind == hearsay.PersonEntity
	if x.article == none && single && !(x.first < x.noun && r.at[x.first] != 0 && (r.lower(x.noun+1, s.Last) == "," || r.saying(x.noun+1, s))) {
		return -1 // "as president"
	}
	if x.article == none && x.kind == hearsay.OrganizationEntity && len(x.modifiers) == 0 && noun != "police" && !r.verbAt(x.noun+1, s) {
		return -1
	}
	if x.article == definite || x.article == none && !single {
		if e, several := r.antecedent(x, s); e >= 0 || several {
			return e
		}
	}
	return r.describe(x, s)
}

func (r *reader) verbAt(t int, s text.Sentence) bool {
	return t < s.Last && (r.d.Tokens[t].Tag == text.VERB || r.d.Tokens[t].Tag == text.AUX)
}

// apposedBody is the body that the description names before its noun: "the Kataeb
// Hezbollah militia" is Kataeb Hezbollah; -1 where it does not.
func (r *reader) apposedBody(x *description) int {
	noun := r.d.Tokens[x.noun].Lower
	f := r.nameAt(x.first)
	if f == nil || f.first != x.first || f.last != x.noun || f.entity < 0 || r.entities[f.entity].Kind != hearsay.OrganizationEntity {
		return -1
	}
	if anyBody(noun) || noun == "militia" || noun == "party" || noun == "gang" || noun == "cartel" || noun == "channel" || noun == "magazine" || noun == "station" {
		return f.entity
	}
	return -1
}

// appositive is the entity right before the description, which tells more of it: "a second
// worker, a 43-year-old man, died", "Vexia, a chemical company, said"; -1 where there is none.
func (r *reader) appositive(x *description, s text.Sentence) int {
	if x.from-1 <= s.First || r.lower(x.from-1, s.Last) != "," || len(r.recent) == 0 || x.article == none || x.article == other {
		return -1
	}
	switch r.lower(x.end, s.Last) {
	case ",", ".", "", "who", "that", "which", "of":
	default:
		return -1
	}
	m := r.recent[len(r.recent)-1]
	c := &r.entities[m.entity]
	if m.token != x.from-2 || c.plural || c.Kind != x.kind || !c.gender.agrees(genderOf(r.words[x.noun].class&(lexicon.MaleWord|lexicon.FemaleWord))) {
		return -1
	}
	return m.entity
}

// describe gives the entity of a description, a new one where the report has not used it.
func (r *reader) describe(x *description, s text.Sentence) int {
	first := x.first
	if x.article == other && x.from < x.first {
		first = x.from // "another worker", told apart by its name
		if l := r.d.Tokens[first].Lower; l == "a" || l == "the" {
			first++
		}
	}
	end := x.noun + 1
	if x.body != "" {
		end = x.end
	}
	name := r.display(first, end)
	phrase := "~" + r.fold(name)
	// a man, a woman, a worker met anew is somebody else until the report says otherwise
	anew := x.article == other || x.article == indefinite && x.kind == hearsay.PersonEntity && r.words[x.noun].class&(lexicon.RoleNoun|lexicon.SpeakerNoun) == 0
	anew = anew || x.article == indefinite && x.kind == hearsay.OrganizationEntity && len(x.modifiers) == 0 // "a company … a company"
	if e, ok := r.byPhrase[phrase]; ok && !anew {
		r.entities[e].count++
		return e
	}
	f := found{first: first, last: x.noun + 1, kind: hearsay.PersonEntity}
	r.split(&f, x.first, x.noun+1)
	if x.body != "" {
		f.body = x.body
	}
	if f.country == "" {
		f.country = x.country
	}
	r.settleBody(&f, s)
	if x.kind == hearsay.GroupEntity && !r.words[x.noun].class.Has(lexicon.Member) {
		f.body = ""
	}
	if !r.words[x.noun].class.Has(lexicon.RoleNoun|lexicon.SpeakerNoun) || x.kind != hearsay.PersonEntity {
		f.role = ""
	}
	if x.kind == hearsay.OrganizationEntity || x.kind == hearsay.FacilityEntity {
		f.body, f.gender = "", unknown
	}
	alias := ""
	if a, ok := lexicon.AliasOf(r.fold(name)); ok && len(x.modifiers) > 0 && x.kind == hearsay.OrganizationEntity {
		alias, f.country = a.Canonical, a.Country
	}
	made := entity{
		alias:  alias,
		Entity: hearsay.Entity{Name: name, Kind: x.kind, Role: f.role, Organisation: f.body, Country: f.country},
		words:  r.wordsOf(r.fold(name)), head: r.d.Tokens[x.noun].Lower,
		gender: f.gender, plural: x.kind == hearsay.GroupEntity, count: 1,
	}
	if x.kind != hearsay.PersonEntity && x.kind != hearsay.GroupEntity && x.article != other {
		if e := r.byKey[r.key(&made)]; e > 0 {
			r.byPhrase[phrase] = e - 1
			return e - 1
		}
	}
	e := r.index(made)
	r.noteKey(e)
	r.byPhrase[phrase] = e
	return e
}

// bodyOfMet settles the body of the person whose name f is, when f is met.
func (r *reader) bodyOfMet(f *found) {
	if f.body == "" || f.entity < 0 {
		return
	}
	was := f.body
	r.settleBody(f, r.d.Sentences[r.d.Tokens[f.first].Sentence])
	if e := &r.entities[f.entity]; e.Organisation == was {
		e.Organisation = f.body
	}
}

// settleBody carries a bare "company" or "ministry" back to the body that it means.
func (r *reader) settleBody(f *found, s text.Sentence) {
	if strings.Contains(f.body, " ") {
		return
	}
	low := strings.ToLower(f.body)
	if !lexicon.NameClasses(low).Has(lexicon.CollectiveNoun) {
		return
	}
	if e := r.collective(low, nil, r.d.Tokens[f.first].Sentence); e >= 0 {
		f.body = r.entities[e].Name
	}
}
