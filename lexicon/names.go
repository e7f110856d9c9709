package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

// NameClass says what a word tells about the name or description in which it stands. It
// is a set: a word may be of several classes ("house" heads a body and a facility).
type NameClass uint64

// The classes of word.
const (
	Honorific      NameClass = 1 << iota // Mr., Dr., Sheikh, Lord: before a person's name
	Rank                                 // Gen., Colonel
	RoleNoun                             // president, secretary, analyst: an office or a trade
	SpeakerNoun                          // spokesman, mouthpiece: one who speaks for a body
	PersonNoun                           // man, worker, witness: one person, described
	GroupNoun                            // officials, protesters: people, in the plural
	CollectiveNoun                       // police, company, ministry: a body, described
	OrgHead                              // Ministry, Party, University: in a body's name
	OrgSuffix                            // Inc, Ltd: after a company's name
	FacilityHead                         // Airport, Embassy, Bridge
	PlaceHead                            // River, Province, Peninsula
	EventHead                            // War, Cup, Summit
	ThingHead                            // Act, Treaty, Prize
	GroupHead                            // Democrats, Muslims: a group's name
	Faith                                // Islamic, Catholic, Republican: an adjective that is no country's
	Topic                                // foreign, interior, prime: what an office or body deals with
	Qualifier                            // former, acting, late: before a role, no part of it
	Calendar                             // Monday, January, GMT
	MaleWord                             // says that a person is a man
	FemaleWord                           // says that a person is a woman
	MaleName                             // a man's given name
	FemaleName                           // a woman's given name
	FamilyFirst                          // a family name of those that stand first: Wang, Kim, Nguyen
	Particle                             // de, van, bin, al: inside a person's name
	Function                             // the, in, he, said: capitalised only by position
	Possessive                           // People, Women: takes 's inside a name
	Complement                           // Center, Bank, Gulf: takes "of" or "for" inside a name
	Numbered                             // Channel, Flight: takes a number inside a name
	Member                               // officials, sources: people who speak for the body before them
	Doubtful                             // source, network, service: describes somebody only where they speak
	AnyBody                              // company, group: may be said of a body whatever its name
	OfState                              // government, embassy: a body of a country's own
	Portfolio                            // minister, secretary: an office that is named by its field
	Direction                            // northern, downtown: before a place
	VesselNoun                           // ferry, frigate: before the name of a ship
	HeadFirst                            // Hurricane, Lake: heads the name that it begins
	DeskWord                             // URGENT, UPDATES: an agency's note to its clients, no name
	SurnameLike                          // Hill, Park, Bush: a head that is as often a family name
)

// GivenName is any given name.
const GivenName = MaleName | FemaleName

var nameClassNames = map[string]NameClass{
	"honorific": Honorific, "rank": Rank, "role": RoleNoun, "speaker": SpeakerNoun,
	"person": PersonNoun, "group": GroupNoun, "collective": CollectiveNoun,
	"orghead": OrgHead, "orgsuffix": OrgSuffix, "facilityhead": FacilityHead,
	"placehead": PlaceHead, "eventhead": EventHead, "thinghead": ThingHead,
	"grouphead": GroupHead, "faith": Faith, "topic": Topic, "qualifier": Qualifier,
	"calendar": Calendar, "male": MaleWord, "female": FemaleWord,
	"familyfirst": FamilyFirst, "particle": Particle, "initialword": Function,
	"possessive": Possessive, "complement": Complement, "numbered": Numbered,
	"surnamelike": SurnameLike, "member": Member, "doubtful": Doubtful, "direction": Direction, "vessel": VesselNoun, "headfirst": HeadFirst, "desk": DeskWord, "anybody": AnyBody, "ofstate": OfState, "portfolio": Portfolio, "m": MaleName, "f": FemaleName, "b": MaleName | FemaleName,
}

//go:embed names.tsv
var namesTSV string

//go:embed firstnames.tsv
var firstNamesTSV string

var nameClasses = sync.OnceValue(func() *Words[NameClass] {
	classes := make(map[string]NameClass, 4096)
	for line := range strings.Lines(namesTSV + firstNamesTSV) {
		class, words, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(words) {
			classes[w] |= nameClassNames[class]
		}
	}
	return WordsOf(classes)
})

// NameClasses gives the classes of a word in lower case; 0 for a word of none.
func NameClasses(lower string) NameClass {
	classes, _ := nameClasses().Get(lower)
	return classes
}

// Has reports whether c holds any of the classes of o.
func (c NameClass) Has(o NameClass) bool { return c&o != 0 }
