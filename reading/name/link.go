package name

import (
	"slices"
	"sort"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// sortFound puts the names in text order again and renews the reader's index of them.
func (r *reader) sortFound() {
	sort.SliceStable(r.found, func(i, j int) bool { return r.found[i].first < r.found[j].first })
	for i, f := range r.found {
		for t := f.first; t < f.last; t++ {
			r.at[t] = int32(i + 1)
		}
	}
}

// link joins the names of the report into entities: first those that stand on their own,
// full names and names whose kind is sure, then the short forms, which need the others.
func (r *reader) link() {
	for i := range r.found {
		if f := &r.found[i]; !r.short(f) {
			r.linkFull(f)
		}
	}
	for i := range r.found {
		f := &r.found[i]
		if f.entity < 0 && r.words[f.first].all && f.last-f.first == 1 {
			r.linkAcronym(i)
		}
	}
	for i := range r.found {
		if f := &r.found[i]; f.entity < 0 && !f.bare {
			r.linkShort(f)
		}
	}
	r.linkBare()
	r.settleKinds()
	for e := range r.entities {
		r.noteKey(e)
	}
}

// noteKey lets a description of the same body be found by its key: "the government of
// Iraq" is the "Iraqi government" that was met before.
func (r *reader) noteKey(e int) {
	x := &r.entities[e]
	if x.Kind != hearsay.OrganizationEntity && x.Kind != hearsay.FacilityEntity {
		return
	}
	if k := key(x); r.byKey[k] == 0 {
		r.byKey[k] = e + 1
	}
}

// linkBare links "the Times" to the one body of the report that ends so. Where there is
// none the word is no name, but may be a description.
func (r *reader) linkBare() {
	kept := r.found[:0]
	for _, f := range r.found {
		if f.bare {
			e := -1
			for _, x := range r.byLast[r.phrase(f.first, f.last)] {
				if r.entities[x].Kind != hearsay.OrganizationEntity || len(r.entities[x].words) < 2 {
					continue
				}
				if e >= 0 {
					e = -1
					break
				}
				e = x
			}
			r.at[f.first] = 0
			if e < 0 {
				continue
			}
			r.joinTo(&f, e)
		}
		kept = append(kept, f)
	}
	r.found = kept
	r.sortFound()
}

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

func (r *reader) isAlias(f *found) bool {
	_, ok := r.alias(f.first, f.last)
	return ok
}

// linkFull gives f the entity of the same name, or a new one.
func (r *reader) linkFull(f *found) {
	again := likeness{r.phraseHash(f.first, f.last), f.kind, f.country, f.gender}
	if e, ok := r.linked[again]; ok {
		r.joinTo(f, e)
		return
	}
	r.linkNew(f)
	r.linked[again] = f.entity
}

// likeness is what two mentions have in common that are surely of one entity.
type likeness struct {
	phrase  uint64
	kind    hearsay.EntityKind
	country string
	gender  gender
}

// linkNew links a name that the report has not given in this form.
func (r *reader) linkNew(f *found) {
	words := r.folded(f.first, f.last)
	phrase := strings.Join(words, " ")
	if f.kind == hearsay.PlaceEntity {
		phrase = placeName(phrase)
	}
	alias := ""
	if a, ok := r.alias(f.first, f.last); ok {
		alias = a.Canonical
		phrase = lexicon.Fold(alias)
	}
	if f.kind == hearsay.PersonEntity && len(words) > 1 {
		if e := r.bearer(words, f.gender); e >= 0 {
			r.joinTo(f, e)
			r.fuller(e, f, words)
			return
		}
	} else if e := r.vesselOf(words, f); e >= 0 {
		r.joinTo(f, e)
		return
	} else if e, ok := r.namesake(phrase, f); ok {
		r.joinTo(f, e)
		return
	}
	r.fresh(f, words, alias)
	for _, p := range [...]string{phrase, canonicalBody(r.spellLead(phrase, f))} {
		if e, taken := r.byPhrase[p]; taken && e != f.entity && r.entities[e].Country != f.country {
			r.several[p] = true
		} else {
			r.byPhrase[p] = f.entity
		}
		if f.country != "" {
			r.byPhrase[p+"@"+f.country] = f.entity
		}
	}
}

// bearer is the one person of the report whose full name the words are; -1 where there is
// none, or where an initial leaves open which of two is meant.
func (r *reader) bearer(words []string, g gender) int {
	best := -1
	for _, e := range r.byLast[words[len(words)-1]] {
		x := &r.entities[e]
		if !samePerson(x, words, g) {
			continue
		}
		if x.words[0] == words[0] {
			return e
		}
		if best >= 0 {
			return -1
		}
		best = e
	}
	return best
}

// vesselOf is the ship whose name the words are without what stood before it: "the Star of
// Messina" after "MV Star of Messina"; -1 for none.
func (r *reader) vesselOf(words []string, f *found) int {
	if f.fixed || len(words) == 0 || r.lower(f.first-1, f.first) != "the" {
		return -1
	}
	for _, e := range r.byLast[words[len(words)-1]] {
		if x := &r.entities[e]; x.Kind == hearsay.ProductEntity && len(x.words) >= len(words) && slices.Equal(x.words[len(x.words)-len(words):], words) {
			return e
		}
	}
	return -1
}

// namesake finds the entity that has the phrase for its name. Bodies of two countries may
// bear one name, "Foreign Ministry": they are told apart by the country, and where none is
// given and the report has several, none is meant for certain.
func (r *reader) namesake(phrase string, f *found) (int, bool) {
	p := canonicalBody(r.spellLead(phrase, f))
	if f.country != "" {
		if e, ok := r.byPhrase[p+"@"+f.country]; ok {
			return e, true
		}
	}
	e, ok := r.byPhrase[p]
	if !ok || f.country == "" && r.several[p] {
		return 0, false
	}
	if have := r.entities[e].Country; f.country != "" && have != "" && have != f.country && f.kind != hearsay.PlaceEntity {
		return 0, false
	}
	return e, true
}

// spellLead gives the phrase with the country at its head by its usual name, so that the
// "U.S. Embassy" is the "United States Embassy".
func (r *reader) spellLead(phrase string, f *found) string {
	if f.kind == hearsay.PersonEntity {
		return phrase
	}
	for cut := f.first + 1; cut < f.last && cut < f.first+3; cut++ {
		if a, ok := r.alias(f.first, cut); ok && a.Kind == "place" {
			return lexicon.Fold(a.Canonical) + " " + r.phrase(cut, f.last)
		}
	}
	return phrase
}

// fresh makes a new entity for f.
func (r *reader) fresh(f *found, words []string, alias string) {
	e := entity{
		Entity: hearsay.Entity{
			Name: r.display(f.first, f.last), Kind: f.kind, Role: f.role,
			Organisation: f.body, Country: f.country, Named: true,
		},
		words: words, gender: f.gender, alias: alias,
		full: 1, count: 1, sure: f.sure, outlet: f.outlet,
		plural: f.kind == hearsay.GroupEntity || f.kind == hearsay.NationalityEntity,
	}
	if h := r.headWord(f.first, f.last); h >= 0 {
		e.head = r.d.Tokens[h].Lower
	}
	f.entity = r.index(e)
}

// maxNamesakes is how many entities with one first or last word are told apart.
const maxNamesakes = 64

// index adds an entity and makes it findable by the first and last word of its name.
func (r *reader) index(e entity) int {
	n := len(r.entities)
	r.entities = append(r.entities, e)
	if len(e.words) > 0 && e.Named {
		first, last := e.words[0], e.words[len(e.words)-1]
		if len(r.byFirst[first]) < maxNamesakes {
			r.byFirst[first] = append(r.byFirst[first], n)
		}
		if len(r.byLast[last]) < maxNamesakes {
			r.byLast[last] = append(r.byLast[last], n)
		}
	}
	return n
}

// headWord is the token that heads a body's or place's name, -1 for a person's.
func (r *reader) headWord(first, last int) int {
	for t := first + 1; t < last-1; t++ {
		if l := r.d.Tokens[t].Lower; l == "of" || l == "for" || l == "on" {
			return t - 1
		}
	}
	return last - 1
}

// joinTo makes f a mention of entity e and lets e learn from it.
func (r *reader) joinTo(f *found, e int) {
	f.entity = e
	x := &r.entities[e]
	x.count++
	x.outlet = x.outlet || f.outlet
	if f.sure && !x.sure || x.Kind == hearsay.OtherEntity && !x.sure {
		x.Kind, x.sure = f.kind, f.sure
	}
	if f.last-f.first > 1 {
		x.full++
	}
	if name := r.display(f.first, f.last); x.Name != name && x.Name == strings.ToUpper(x.Name) && strings.EqualFold(x.Name, name) {
		x.Name = name // "TARRAGONA" of a dateline
	}
	if x.Role == "" {
		x.Role = f.role
	}
	if x.Organisation == "" {
		x.Organisation = f.body
	}
	if x.Country == "" {
		x.Country = f.country
	}
	if x.gender == unknown {
		x.gender = f.gender
	}
}

// fuller takes over a longer form of a person's name.
func (r *reader) fuller(e int, f *found, words []string) {
	if x := &r.entities[e]; len(words) > len(x.words) || len(words) == len(x.words) && len(x.words[0]) == 1 && len(words[0]) > 1 {
		x.words, x.Name = words, r.display(f.first, f.last)
	}
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
