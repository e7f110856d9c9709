package name

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// sortFound puts the names in text order again and renews the reader's index of them.
func (r *reader) sortFound() {
	slices.SortStableFunc(r.found, func(a, b found) int { return cmp.Compare(a.first, b.first) })
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
	same := make([]int, len(r.entities))
	for e := range r.entities {
		same[e] = r.noteKey(e)
	}
	for i := range r.found {
		if f := &r.found[i]; f.entity >= 0 {
			f.entity = same[f.entity]
		}
	}
	for phrase, e := range r.byPhrase {
		r.byPhrase[phrase] = same[e]
	}
}

// noteKey lets a description of the same body be found by its key: "the government of
// Iraq" is the "Iraqi government" that was met before. It gives the entity that has the
// key: e, or an earlier one that is the same body.
func (r *reader) noteKey(e int) int {
	x := &r.entities[e]
	if x.Kind != hearsay.OrganizationEntity && x.Kind != hearsay.FacilityEntity {
		return e
	}
	k := r.key(x)
	if have := r.byKey[k]; have > 0 {
		return have - 1
	}
	r.byKey[k] = e + 1
	return e
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

func (r *reader) isAlias(f *found) bool {
	_, ok := r.alias(f.first, f.last)
	return ok
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
	if f.kind == hearsay.PersonEntity && e.gender == unknown && len(words) == 1 {
		e.gender = genderOf(lexicon.NameClasses(words[0]) & lexicon.GivenName) // "Selma" alone; a lone "Kurt" may be a family name until here
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
			r.byFirst[first] = r.with(r.byFirst[first], n)
		}
		if len(r.byLast[last]) < maxNamesakes {
			r.byLast[last] = r.with(r.byLast[last], n)
		}
	}
	return n
}

// with appends n to the numbers of entities. Most lists hold one, in room that all share.
func (r *reader) with(list []int, n int) []int {
	if list != nil {
		return append(list, n)
	}
	r.singles = append(r.singles, n)
	at := len(r.singles) - 1
	return r.singles[at : at+1 : at+1]
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
	if name := r.display(f.first, f.last); x.Name != name && strings.EqualFold(x.Name, name) && inCapitals(x.Name) {
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
