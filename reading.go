package hearsay

// A Reading is what one version of a report says. It is immutable: a newer reader makes
// a new one. Ids (of entities, statements, events, clauses) mean something inside one
// reading only; [Entity.Key] alone is the same across reports.
type Reading struct {
	Report     string // Report.ID
	Version    int
	Reader     string         // fingerprint of program and weights; two readers never mix in one account
	Language   string         // BCP 47; "und" where it isn't English and can't be named; empty where unknown
	LanguageBy LanguageTeller // who says so; empty where Language is
	Unread     string         // why nothing but sentences was read, to follow "not read:"; empty where the rest was read

	Sentences  []Span
	Entities   []Entity
	Mentions   []Mention
	Statements []Statement
	Times      []Timex
	Places     []Place
	Clauses    []Clause
	Events     []Event // the report's main event first
	Figures    []Figure
	Conflicts  []Conflict
}

// LanguageTeller is whose word the language of a report rests on.
type LanguageTeller string

// Who may say what language a report is in. The text is believed against the source
// where it is sure.
const (
	SourceTellsLanguage LanguageTeller = "source" // the report's own field
	TextTellsLanguage   LanguageTeller = "text"   // recognised from the words
)

// EntityByID finds an entity of this reading.
func (r *Reading) EntityByID(id string) (Entity, bool) {
	for _, e := range r.Entities {
		if e.ID == id {
			return e, true
		}
	}
	return Entity{}, false
}

// EntityKind says what an entity is.
type EntityKind string

// The kinds of entity.
const (
	PersonEntity       EntityKind = "person"
	OrganizationEntity EntityKind = "organization"
	PlaceEntity        EntityKind = "place"
	FacilityEntity     EntityKind = "facility"
	GroupEntity        EntityKind = "group"
	NationalityEntity  EntityKind = "nationality"
	EventEntity        EntityKind = "event"
	ProductEntity      EntityKind = "product"
	OtherEntity        EntityKind = "other"
)

// An Entity is somebody or something that a reading mentions. An unnamed speaker is an
// entity too; its name is the description ("a worker").
type Entity struct {
	ID           string
	Key          string // the same across reports: kind and canonical name, "person:mark esper"
	Name         string // the fullest form in the report, or the description
	Kind         EntityKind
	Role         string // "defense secretary", "spokesperson"; empty where none is given
	Organisation string // name of the body the entity speaks or acts for; empty where none is given
	Country      string // ISO 3166-1 alpha-2
	Named        bool   // false for a description
}

// MentionForm says how an entity is mentioned.
type MentionForm string

// The forms of mention.
const (
	NameMention    MentionForm = "name"
	NominalMention MentionForm = "nominal"
	PronounMention MentionForm = "pronoun"
)

// A Mention is one place in the text where an entity is meant.
type Mention struct {
	Span
	Entity string // Entity.ID
	Form   MentionForm
}

// Timex is a TIMEX3 time expression (TimeML).
type Timex struct {
	Span
	Type  TimexType
	Value string // TIMEX3 value: "2019-12-29", "P2D", "PAST_REF"; empty where it stays unresolved
}

// TimexType is TIMEX3's type attribute.
type TimexType string

// The TIMEX3 types.
const (
	DateTimex     TimexType = "DATE"
	TimeTimex     TimexType = "TIME"
	DurationTimex TimexType = "DURATION"
	SetTimex      TimexType = "SET"
)

// A Place is a toponym and, where it could be resolved, the spot it means.
type Place struct {
	Span
	Where
	Kind string // city region country continent water facility other
}

// A Conflict is a pair of stretches in one report that can't both hold: a headline that
// its own body contradicts, a sentence and the statement that denies it.
type Conflict struct {
	A, B  Span
	About string // a few words: "breach of the embassy"
}
