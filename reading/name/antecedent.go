package name

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
	"github.com/hearsay-news/hearsay/reading/text"
)

// recent is one mention that was met, newest last.
type recent struct {
	entity   int
	token    int // its last
	sentence int
	subject  bool
	speaks   bool // a verb of saying stands beside it
	quoted   bool
	title    bool
}

// window is how many mentions a definite description looks back over.
const window = 200

// antecedent is the one entity met before that a definite description can mean, or -1.
// several says that there are more of them, none near enough to be meant for certain:
// then it is better to say nothing than to make up a new entity.
func (r *reader) antecedent(x *description, s text.Sentence) (e int, several bool) {
	noun := r.d.Tokens[x.noun].Lower
	sentence := r.d.Tokens[x.noun].Sentence
	if x.kind == hearsay.OrganizationEntity {
		e := r.collective(noun, x.modifiers, sentence)
		return max(e, -1), e == -2
	}
	e = r.nearest(sentence, func(c *entity) bool {
		switch x.kind {
		case hearsay.PersonEntity:
			if c.Kind != hearsay.PersonEntity || c.plural {
				return false
			}
			if !sameNoun(noun, c.head) && !slices.Contains(c.heads, noun) && !(c.Role != "" && sameNoun(noun, lastWord(c.Role))) {
				return false
			}
			if g := genderOf(lexicon.NameClasses(noun) & (lexicon.MaleWord | lexicon.FemaleWord)); !g.agrees(c.gender) {
				return false
			}
			if x.body != "" && c.Organisation != "" && lexicon.Fold(x.body) != lexicon.Fold(c.Organisation) {
				return false
			}
			return r.modified(x.modifiers, c)
		case hearsay.GroupEntity:
			return c.Kind == hearsay.GroupEntity && !c.Named && c.head == noun && (x.article != none || len(x.modifiers) > 0) && r.modified(x.modifiers, c)
		case hearsay.FacilityEntity:
			return c.Kind == hearsay.FacilityEntity && c.head == noun && r.modified(x.modifiers, c)
		}
		return false
	})
	return max(e, -1), e == -2
}

// collective is the one body met before that "the company" or "the ministry" can mean; -1
// where there is none, -2 where there are several.
func (r *reader) collective(noun string, modifiers []string, sentence int) int {
	exact := r.nearest(sentence, func(c *entity) bool {
		return (c.Kind == hearsay.OrganizationEntity || c.Kind == hearsay.FacilityEntity) && (c.head == noun || slices.Contains(c.heads, noun)) && r.modified(modifiers, c)
	})
	if exact != -1 || len(modifiers) > 0 || !anyBody(noun) {
		return exact
	}
	return r.nearest(sentence, func(c *entity) bool {
		if c.Kind != hearsay.OrganizationEntity || !c.Named || c.outlet {
			return false
		}
		if c.alias != "" && noun != "group" && noun != "organization" && noun != "organisation" && noun != "company" {
			return false
		}
		k := lexicon.NameClasses(c.head)
		return k.Has(lexicon.OrgSuffix) || !k.Has(lexicon.CollectiveNoun|lexicon.RoleNoun|lexicon.EventHead)
	})
}

// anyBody reports whether the noun can mean a body whatever its name: "the company" is
// Vexia Chemicals, "the group" the Aire Net.
func anyBody(noun string) bool {
	return lexicon.NameClasses(noun).Has(lexicon.AnyBody)
}

// nearest is the one entity met lately that fits: the only one, or one that was met in
// the last two sentences when the others are at least three sentences older. It is -1
// where none fits and -2 where the choice is open.
func (r *reader) nearest(sentence int, fits func(*entity) bool) int {
	best, bestAt := -1, 0
	from := max(0, len(r.recent)-window)
	for i := len(r.recent) - 1; i >= from; i-- {
		m := r.recent[i]
		if m.entity == best || m.entity < 0 || !fits(&r.entities[m.entity]) {
			continue
		}
		if best < 0 {
			best, bestAt = m.entity, m.sentence
			continue
		}
		older := 3
		if !r.entities[best].Named && r.entities[best].Kind == hearsay.PersonEntity {
			older = 1 // "a worker … a worker … the worker": the later one
		}
		if sentence-bestAt > 2 || bestAt-m.sentence < older {
			return -2
		}
		break
	}
	return best
}

// maxHeads is how many nouns are kept by which one entity was described.
const maxHeads = 8

// alsoCalled notes a noun by which the report describes e: "the spokeswoman".
func (e *entity) alsoCalled(noun string) {
	if e.head != noun && len(e.heads) < maxHeads && !slices.Contains(e.heads, noun) {
		e.heads = append(e.heads, noun)
	}
}

// modified reports whether each modifier of a description fits what is known of c.
func (r *reader) modified(modifiers []string, c *entity) bool {
	for _, m := range modifiers {
		folded := lexicon.Fold(m)
		if slices.Contains(c.words, folded) || strings.Contains(" "+c.Role+" ", " "+m+" ") || strings.Contains(lexicon.Fold(c.Organisation), folded) {
			continue
		}
		if country, ok := lexicon.Demonym(m); ok && country != "" && country == c.Country {
			continue
		}
		if a, ok := lexicon.AliasOf(folded); ok && a.Country != "" && a.Country == c.Country {
			continue
		}
		return false
	}
	return true
}

// sameNoun reports whether two nouns name the same office, whoever holds it.
func sameNoun(a, b string) bool {
	if a == b {
		return true
	}
	x, okA := genderless(a)
	y, okB := genderless(b)
	return okA && okB && x == y
}

// genderless is the stem of an office that ends in person, woman or man: "spokes".
func genderless(noun string) (stem string, ok bool) {
	for _, end := range [...]string{"person", "woman", "man"} {
		if stem, ok := strings.CutSuffix(noun, end); ok && len(stem) > 2 {
			return stem, true
		}
	}
	return "", false
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }
