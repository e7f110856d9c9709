package name

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// give writes the entities and mentions into the document: entities by their first
// mention, mentions by where they begin, the longer first.
func (r *reader) give() {
	slices.SortStableFunc(r.mentions, func(a, b mention) int {
		return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(b.last, a.last))
	})
	ids := make([]string, len(r.entities))
	taken := map[string]int{}
	short := map[string]int{} // key of a person without middle initials → how many have it
	for e := range r.entities {
		if k := plainKey(&r.entities[e]); k != "" {
			short[k]++
		}
	}
	r.d.Entities = slices.Grow(r.d.Entities, len(r.entities))
	r.d.Mentions = make([]hearsay.Mention, 0, len(r.mentions))
	for _, m := range r.mentions {
		if ids[m.entity] == "" {
			e := &r.entities[m.entity]
			e.Key = r.key(e)
			if e.Kind == hearsay.PlaceEntity && e.alias == "" && len(e.Name) > 4 && inCapitals(e.Name) {
				if t, ok := toponym(e.Name, 0); ok {
					e.Name = t.Name // "TARRAGONA" of a dateline
				}
			}
			if k := plainKey(e); k != "" && short[k] == 1 {
				e.Key = k
			}
			if taken[e.Key]++; taken[e.Key] > 1 && !e.Named && e.Kind == hearsay.PersonEntity {
				e.Key += " #" + strconv.Itoa(taken[e.Key]) // another of the same description
			}
			ids[m.entity] = r.d.AddEntity(e.Entity)
		}
		r.d.Mentions = append(r.d.Mentions, hearsay.Mention{
			Span: r.d.Cover(m.first, m.last), Entity: ids[m.entity], Form: m.form,
		})
	}
}

// plainKey is the key of a person named in full, without middle initials and "Jr.", which
// one report gives and another does not; empty for all others.
func plainKey(e *entity) string {
	if e.Kind != hearsay.PersonEntity || !e.Named || len(e.words) < 2 {
		return ""
	}
	var room [8]string
	kept := room[:0]
	for i, w := range e.words {
		if last := i == len(e.words)-1; i == 0 || last && !junior(w) || !last && len(w) > 1 {
			kept = append(kept, w)
		}
	}
	return string(e.Kind) + ":" + strings.Join(kept, " ")
}

// key is the entity's key across reports: its kind and its canonical name. A well-known
// body has the name of the alias table; a people that of its country; somebody known by
// the family name alone has the office added; a description the body that it speaks for.
func (r *reader) key(e *entity) string {
	name := r.fold(e.Name)
	if e.Kind == hearsay.OrganizationEntity && e.Named && len(e.words) > 0 && e.head != "" && lexicon.NameClasses(lastWord(name)).Has(lexicon.OrgSuffix) {
		name = strings.Join(e.words, " ")
	}
	if e.Kind == hearsay.OrganizationEntity {
		name = canonicalBody(name)
	}
	switch {
	case e.alias != "":
		name = e.alias
	case !e.Named && e.Organisation != "":
		body := r.canonical(e.Organisation)
		own := r.fold(e.Organisation)
		if e.Role != "" {
			name = body + " " + e.Role
		} else if rest, ok := strings.CutPrefix(name, own+" "); ok {
			name = body + " " + rest
		} else if !strings.Contains(name, own) {
			name = body + " " + name
		}
	case (e.Kind == hearsay.OrganizationEntity || e.Kind == hearsay.FacilityEntity) && e.Country != "" && (ofState(e.head) || strings.Contains(name, "central bank")):
		name = r.stateBody(e)
	case e.Kind == hearsay.PersonEntity && e.Named && len(e.words) > 1:
		name = strings.Join(e.words, " ")
	case e.Kind == hearsay.PlaceEntity:
		name = placeName(name)
	case e.Kind == hearsay.NationalityEntity && e.Country != "":
		name = strings.ToLower(e.Country)
	case e.Kind == hearsay.PersonEntity && e.Named && len(e.words) == 1 && e.Role != "":
		name += ", " + e.Role
	}
	return string(e.Kind) + ":" + name
}

// ofState reports whether a body with this head noun is one of a country's own, so that
// "the Iraqi government" and "the government of Iraq" are one.
func ofState(head string) bool {
	return lexicon.NameClasses(head).Has(lexicon.OfState)
}

var withoutPossessives = strings.NewReplacer("'s", "", "’s", "")

// stateBody names a country's body by the country first: "iraq government".
func (r *reader) stateBody(e *entity) string {
	country, ok := lexicon.Country(e.Country)
	if !ok {
		return r.fold(e.Name)
	}
	name := r.fold(country.Name)
	rest := make([]string, 0, 6)
	folded := " " + lexicon.Fold(withoutPossessives.Replace(e.Name)) + " "
	if a, ok := lexicon.AliasOf(name); ok {
		name = a.Canonical
	}
	if cut := strings.Replace(folded, " "+name+" ", " ", 1); cut != folded {
		folded = cut
	}
	var room [12]string
	words := appendWords(room[:0], folded)
	if len(words) > 2 {
		if c, ok := lexicon.Demonym(words[0] + " " + words[1]); ok && c == e.Country {
			words = words[2:] // "south korean"
		}
	}
	for _, w := range words {
		if c, ok := lexicon.Demonym(w); ok && c == e.Country {
			continue
		}
		if a, ok := lexicon.AliasOf(w); ok && a.Canonical == name {
			continue
		}
		rest = append(rest, w)
	}
	own := strings.TrimSuffix(canonicalBody(strings.Join(rest, " ")), " of")
	own = strings.ReplaceAll(strings.ReplaceAll(own, " of the ", " "), " of ", " ")
	return name + " " + own
}

// canonical is the name under which a body is keyed.
func (r *reader) canonical(name string) string {
	folded := r.fold(name)
	if a, ok := lexicon.AliasOf(folded); ok {
		return a.Canonical
	}
	first, _, _ := strings.Cut(folded, " ")
	if country, ok := lexicon.Demonym(first); ok && country != "" && ofState(lastWord(folded)) {
		return r.stateBody(&entity{Entity: hearsay.Entity{Name: name, Country: country}})
	}
	return canonicalBody(folded)
}
