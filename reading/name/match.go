package name

import (
	"slices"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/lexicon"
)

// samePerson reports whether a full name of these words is e's: the same family name and
// given names that do not differ (an initial may stand for one, a middle name be left out).
func samePerson(e *entity, words []string, g gender) bool {
	if e.Kind != hearsay.PersonEntity || !e.Named || len(e.words) < 2 || !e.gender.agrees(g) {
		return false
	}
	a, b := e.words, words
	if slices.Equal(a, b) {
		return true
	}
	if a[len(a)-1] != b[len(b)-1] {
		return false
	}
	if !sameGiven(a[0], b[0]) {
		return false
	}
	if len(a) > 2 && len(b) > 2 && !sameGiven(a[1], b[1]) {
		return false
	}
	return true
}

func sameGiven(a, b string) bool {
	return a == b || len(a) == 1 && a[0] == b[0] || len(b) == 1 && a[0] == b[0]
}

// initials reports whether the letters of the acronym stand, in order, for words of the
// name, the first of them for its first word. Words may be passed over: "of", "the".
func initials(acronym string, words []string) bool {
	if len(words) < 2 || len(acronym) < 2 || words[0][0] != acronym[0] {
		return false
	}
	k := 0
	for _, w := range words {
		if k < len(acronym) && w[0] == acronym[k] {
			k++
		}
	}
	return k >= len(acronym)-1 && k >= 2
}

// exactInitials reports whether the acronym's letters are the first letters of the words,
// all of them or all but the small ones ("of", "for", "and", "the").
func exactInitials(acronym string, words []string) bool {
	if len(words) < len(acronym) || len(words) > 2*len(acronym) {
		return false
	}
	k := 0
	for _, w := range words {
		switch {
		case k < len(acronym) && w[0] == acronym[k]:
			k++
		case lexicon.NameClasses(w).Has(lexicon.Function | lexicon.Particle):
		default:
			return false
		}
	}
	return k == len(acronym)
}

// capitalsOf reports whether the acronym is made of the capitals of one word: "GSK" of
// "GlaxoSmithKline".
func capitalsOf(acronym, word string) bool {
	k := 0
	for i := 0; i < len(word) && k < len(acronym); i++ {
		if word[i] == acronym[k]-'a'+'A' {
			k++
		}
	}
	return k == len(acronym) && k >= 2
}

// personOf is the one person of the report that a family name (or a given name, where the
// report uses it so) can mean; -1 where there is none or more than one. A person who is
// named in full at least three times as often as the others is meant by the bare name.
func (r *reader) personOf(words []string, f *found) int {
	best, most, second := -1, 0, 0
	consider := func(e int) {
		n := r.entities[e].full
		if n > most {
			best, most, second = e, n, most
		} else {
			second = max(second, n)
		}
	}
	could := func(e int) bool {
		x := &r.entities[e]
		return x.Kind == hearsay.PersonEntity && len(x.words) > len(words) && x.gender.agrees(f.gender)
	}
	for _, e := range r.byLast[words[len(words)-1]] {
		if x := r.entities[e].words; could(e) && slices.Equal(x[len(x)-len(words):], words) {
			consider(e)
		}
	}
	familyFirst := lexicon.NameClasses(words[0]).Has(lexicon.FamilyFirst)
	if len(words) == 1 && len(words[0]) > 1 && (best < 0 || familyFirst) {
		for _, e := range r.byFirst[words[0]] {
			if could(e) && (familyFirst || !isToponym(words[0])) && (familyFirst || len(words[0]) > 2) {
				consider(e)
			}
		}
	}
	if second > 0 && most < 3*second {
		return -1
	}
	return best
}

// bodyOf is the one body of the report whose name begins with the words, or with an
// article before f ends with them: "Vexia" is Vexia Chemicals, "the Courier" the Daily
// Courier; -1 where there is none or more than one.
func (r *reader) bodyOf(words []string, f *found) int {
	best, several := -1, false
	consider := func(e int, part func(whole []string) []string) {
		x := &r.entities[e]
		if x.Kind != hearsay.OrganizationEntity || len(x.words) <= len(words) || !slices.Equal(part(x.words), words) || x.Country != "" {
			return
		}
		several = several || best >= 0 && best != e
		best = e
	}
	for _, e := range r.byFirst[words[0]] {
		consider(e, func(whole []string) []string { return whole[:len(words)] })
	}
	if r.lower(f.first-1, f.first) == "the" {
		for _, e := range r.byLast[words[len(words)-1]] {
			consider(e, func(whole []string) []string { return whole[len(whole)-len(words):] })
		}
	}
	if several {
		return -1
	}
	return best
}
