package hearsay

// EventType is one of PLOVER 2021's sixteen, or one of ours for hazards, accidents and
// the rest that PLOVER leaves out.
type EventType string

// PLOVER 2021's types (Open Event Data Alliance).
const (
	Agree     EventType = "AGREE"
	Consult   EventType = "CONSULT"
	Support   EventType = "SUPPORT"
	Concede   EventType = "CONCEDE"
	Cooperate EventType = "COOPERATE"
	Aid       EventType = "AID"
	Retreat   EventType = "RETREAT"
	Request   EventType = "REQUEST"
	Accuse    EventType = "ACCUSE"
	Reject    EventType = "REJECT"
	Threaten  EventType = "THREATEN"
	Protest   EventType = "PROTEST"
	Sanction  EventType = "SANCTION"
	Mobilize  EventType = "MOBILIZE"
	Coerce    EventType = "COERCE"
	Assault   EventType = "ASSAULT"
)

// The types for what PLOVER leaves out.
const (
	Explosion  EventType = "EXPLOSION"
	Fire       EventType = "FIRE"
	Crash      EventType = "CRASH"
	Collapse   EventType = "COLLAPSE"
	Quake      EventType = "QUAKE"
	Flood      EventType = "FLOOD"
	Storm      EventType = "STORM"
	Outbreak   EventType = "OUTBREAK"
	Shortage   EventType = "SHORTAGE"
	Death      EventType = "DEATH"
	Election   EventType = "ELECTION"
	Verdict    EventType = "VERDICT"
	Trade      EventType = "TRADE"
	OtherEvent EventType = "OTHER"
)

// Modality says whether a thing happened, as told.
type Modality string

// The modalities.
const (
	Happened   Modality = "happened"
	DeniedMod  Modality = "denied"
	Planned    Modality = "planned"
	Possible   Modality = "possible"
	Threatened Modality = "threatened"
)

// An Event is something that happened, or is said not to have, or is planned.
type Event struct {
	ID string
	Span
	Type       EventType
	Mode       string   // PLOVER mode, lower case; empty where none
	Actors     []string // Entity.IDs
	Targets    []string // Entity.IDs
	When       When
	Where      Where
	Modality   Modality
	Statement  string // Statement.ID; empty in the report's own voice
	Background bool   // earlier or other than what the report is news of
}

// A Clause is one stretch of a sentence that asserts something: a predicate with what
// belongs to it. Claims about states, causes, plans and demands are made from clauses;
// events and figures have theirs by position.
type Clause struct {
	ID string
	Span
	Sentence   int        // index into Reading.Sentences
	Head       Span       // the predicate's main word
	Terms      []string   // lemmas of its content words, lower case, in text order; no negation words
	Roles      string     // for each of Terms the letter of what its word is to the main word, see [PredicateRole]
	Subject    []string   // Entity.IDs
	Kind       ClauseKind // what sort of thing it asserts
	Form       ClauseForm // whether it is a sentence by itself
	Alone      Span       // the smallest stretch around it that is a sentence by itself, maybe its own; empty where none is found
	Negated    bool
	Modality   Modality
	When       When
	Where      Where
	Statement  string // innermost Statement.ID around it; empty in the report's own voice
	Title      bool   // stands in the headline
	Background bool
}

// The letters of [Clause.Roles]. A noun phrase has the role at its main noun; the words that belong to the noun are
// of [OtherRole].
const (
	PredicateRole = 'v' // the clause's main word
	DoerRole      = 's' // the subject of an active verb or of "be", or whom a passive names behind "by"
	ObjectRole    = 'o' // the object, or the subject of a passive
	PhraseRole    = 'p' // behind a preposition: where, with what, against whom
	OwnerRole     = 'n' // of whom or of what another noun is: "the brakes of the bus", "the bus's brakes"
	TimeRole      = 't' // of a date or an hour
	OtherRole     = 'm' // every other word
)

// ClauseForm says what a clause lacks to be a sentence by itself.
type ClauseForm string

// The forms of clause.
const (
	WholeClause      ClauseForm = ""           // nothing: it has a finite verb, or stands in a headline
	InfinitiveClause ClauseForm = "infinitive" // "to leave the town"
	ParticipleClause ClauseForm = "participle" // "leaving the town"
	RelativeClause   ClauseForm = "relative"   // "which had left the town": tells something of a noun by the way
	VerblessClause   ClauseForm = "verbless"   // "the end of the siege", a noun with what belongs to it
)

// ClauseKind says what sort of thing a clause asserts.
type ClauseKind string

// The kinds of clause; each is also a kind of claim.
const (
	EventClause          ClauseKind = "event"
	StateClause          ClauseKind = "state"
	CauseClause          ClauseKind = "cause"
	ResponsibilityClause ClauseKind = "responsibility"
	PlanClause           ClauseKind = "plan"
	DemandClause         ClauseKind = "demand"
)
