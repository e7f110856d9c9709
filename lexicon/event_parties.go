package lexicon

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed event_parties.tsv
var eventPartiesTSV string

// PartyNoun says what sort of party to an event a noun describes.
type PartyNoun uint8

// The sorts of party.
const (
	NoParty     PartyNoun = iota // a thing: "decision", "bridge"
	PersonParty                  // nurse, pirate, settler
	BodyParty                    // crew, faction, brewer
)

// Party says whether a noun, by its lemma, describes those who do things and to whom they are
// done: whom the words of names describe (see [NameClasses]), and those of event_parties.tsv.
func Party(lemma string) PartyNoun {
	if p, ok := eventParties().Get(lemma); ok {
		return p
	}
	switch c := NameClasses(lemma); {
	case c.Has(RoleNoun | SpeakerNoun | PersonNoun | GroupNoun):
		return PersonParty
	case c.Has(CollectiveNoun):
		return BodyParty
	}
	return NoParty
}

// Crowd reports whether a form in lower case is a plural for people who do things together:
// "rebels", "protestors", "police", "troops".
func Crowd(form string) bool {
	if NameClasses(form).Has(GroupNoun) {
		return true
	}
	switch form {
	case "police", "troops", "forces", "people", "men", "women", "policemen", "crowds", "mobs":
		return true
	}
	singular, ok := strings.CutSuffix(form, "s")
	return ok && Party(singular) == PersonParty
}

var eventParties = sync.OnceValue(func() *Words[PartyNoun] {
	table := map[string]PartyNoun{}
	for _, row := range tsvRows("event_parties.tsv", eventPartiesTSV, 2) {
		kind := PersonParty
		switch row[0] {
		case "person":
		case "body":
			kind = BodyParty
		default:
			panic(fmt.Sprintf("lexicon: event_parties.tsv: kind %q", row[0]))
		}
		for _, lemma := range strings.Fields(row[1]) {
			table[lemma] = kind
		}
	}
	return WordsOf(table)
})
