package name

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

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

// fuller takes over a longer form of a person's name.
func (r *reader) fuller(e int, f *found, words []string) {
	if x := &r.entities[e]; len(words) > len(x.words) || len(words) == len(x.words) && len(x.words[0]) == 1 && len(words[0]) > 1 {
		x.words, x.Name = words, r.display(f.first, f.last)
	}
}
