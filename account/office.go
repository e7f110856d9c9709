package account

import (
	"slices"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// One report says "the economy minister" and another "Ana Ruiz, the economy minister". Where
// the story names one holder of an office, both are that person's word.

// noteOffice remembers who is named as the holder of an office.
func (b *register) noteOffice(e hearsay.Entity) {
	office := plainOffice(e.Role)
	if e.Kind != hearsay.PersonEntity || !e.Named || e.Key == "" || !strings.Contains(office, " ") {
		return
	}
	if !slices.ContainsFunc(b.offices[office], func(o hearsay.Entity) bool { return o.Key == e.Key || sameName(o.Key, e.Key) }) {
		b.offices[office] = append(b.offices[office], e)
		b.renewed.offices = append(b.renewed.offices, office)
	}
}

// holder is the named person behind an office that a source is told by; e itself where no
// or more than one holder is named.
func (b *builder) holder(e hearsay.Entity) hearsay.Entity {
	if e.Named && e.Kind == hearsay.PersonEntity {
		return e
	}
	if hs := b.holders(plainOffice(e.Name)); len(hs) == 1 {
		if known, ok := b.body(hs[0].Key); ok {
			return known
		}
		return hs[0]
	}
	return e
}

// plainOffice is an office's name in lower case, without an article or the possessive of a
// country that is told elsewhere.
func plainOffice(role string) string {
	office := plainName(role)
	if _, rest, ok := strings.Cut(office, "’s "); ok {
		office = rest
	} else if _, rest, ok := strings.Cut(office, "'s "); ok {
		office = rest
	}
	return office
}

// ownReporter reports whether a description means the outlet's own staff: "an Atlas Press
// reporter", or no more of the name than "Press reporter".
func ownReporter(description, outlet string) bool {
	words := strings.Fields(plainName(description))
	if len(words) < 2 {
		return false
	}
	switch words[len(words)-1] {
	case "reporter", "reporters", "correspondent", "correspondents", "journalist", "journalists", "photographer", "photographers", "witness":
	default:
		return false
	}
	name := " " + plainName(outlet) + " "
	for _, w := range words[:len(words)-1] {
		if !strings.Contains(name, " "+w+" ") {
			return false
		}
	}
	return true
}
