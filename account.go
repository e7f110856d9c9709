package hearsay

import "time"

// An Account is what is claimed about one story's event at one moment, by whom, and how
// well each line stands. It is a pure function of readings, copies, profiles and the moment.
type Account struct {
	Story    Story
	AsOf     time.Time
	Claims   []*Claim       // by weight, heaviest first; accounts of one story share them, so that none may be changed
	Figures  []FigureSeries // main series first, background last
	Timeline []Moment       // by when things happened
	Updates  []Update       // by when they were told
	Unread   []string       // Report.IDs of those that are kept but not read, by first observation
}

// ClaimKind is what sort of proposition a claim is.
type ClaimKind string

// The kinds of claim.
const (
	EventClaim          ClaimKind = "event"
	FigureClaim         ClaimKind = "figure"
	StateClaim          ClaimKind = "state"
	CauseClaim          ClaimKind = "cause"
	ResponsibilityClaim ClaimKind = "responsibility"
	PlanClaim           ClaimKind = "plan"
	DemandClaim         ClaimKind = "demand"
)

// ClaimStatus says how a claim stands: the first that applies, in this order.
type ClaimStatus string

// The statuses.
const (
	Withdrawn    ClaimStatus = "withdrawn"    // every affirming origin took it back
	Revised      ClaimStatus = "revised"      // superseded by its own origin
	Disputed     ClaimStatus = "disputed"     // affirmed, and denied or excluded by another origin
	Denied       ClaimStatus = "denied"       // denied, affirmed by none
	Corroborated ClaimStatus = "corroborated" // affirmed by two independent origins or more
	Reported     ClaimStatus = "reported"     // affirmed by one
)

// A Claim is one proposition about the event, worded positively.
type Claim struct {
	ID         string
	Formerly   []string // ids of claims it absorbed
	Kind       ClaimKind
	Summary    string  // made of a report's own words
	Weight     float64 // newsworthiness, 0-1
	Status     ClaimStatus
	Flags      []string // other statuses that apply, and remarks
	First      time.Time
	Last       time.Time
	Origins    []string // names of the independent origins that affirm it
	Against    []string // names of those that deny it
	Assertions []Assertion
	Disputes   []string     // ids of claims that exclude this one
	Event      *ClaimEvent  // set for event claims
	Figure     *ClaimFigure // set for figure claims
	When       When
	Where      Where
	Background bool
}

// ClaimEvent is an event as a claim shows it: names in place of a reading's ids.
type ClaimEvent struct {
	Type     EventType
	Mode     string
	Actors   []string
	Targets  []string
	Modality Modality
}

// ClaimFigure is a figure as a claim shows it.
type ClaimFigure struct {
	Quantity
	Words   string
	Counted Counted
	Who     string
	Unit    string
	Extent  string
}

// Polarity is which side of a claim an assertion takes.
type Polarity string

// The polarities.
const (
	Affirms     Polarity = "affirms"
	DeniesIt    Polarity = "denies"
	QuestionsIt Polarity = "questions"
)

// Speaker is whose word an assertion is: an entity's key across reports and its name.
type Speaker struct {
	Key, Name string
}

// An Assertion is one report's word for or against a claim.
type Assertion struct {
	Report    string
	Version   int
	Outlet    string
	Published time.Time
	Observed  time.Time
	Span             // in that version's text
	Quote     string // exactly the text at Span; at most 400 code points
	Speaker   Speaker
	Chain     Chain
	Polarity  Polarity
	Withdrawn bool
}

// FigureSeries is how one count moved: one thing counted, of one event and extent.
type FigureSeries struct {
	Counted    Counted
	Who        string // set only where groups are disjoint
	Background bool
	History    []FigurePoint // by when each was told
	Current    Range
}

// FigurePoint is one value of a series.
type FigurePoint struct {
	At time.Time
	Quantity
	Words  string
	Origin string
	Report string
	Claim  string
}

// Range is low, best and high, as the Uppsala Conflict Data Program uses the words. High
// is [Unbounded] where no origin gives an upper bound.
type Range struct {
	Low, Best, High int
}

// A Moment is one line of the timeline.
type Moment struct {
	When  When
	Claim string
}

// UpdateKind says what changed.
type UpdateKind string

// The kinds of update.
const (
	NewUpdate          UpdateKind = "new"
	CorroboratedUpdate UpdateKind = "corroborated"
	DisputedUpdate     UpdateKind = "disputed"
	DeniedUpdate       UpdateKind = "denied"
	RevisedUpdate      UpdateKind = "revised"
	WithdrawnUpdate    UpdateKind = "withdrawn"
	EditedUpdate       UpdateKind = "edited"
	CopiedUpdate       UpdateKind = "copied"
)

// An Update is one change, once told and never rewritten.
type Update struct {
	At     time.Time
	Kind   UpdateKind
	Claim  string // empty for edits and copies of a whole report
	Report string // the report that brought it

	Number int64     // of its telling; 0 where it wasn't told yet
	Told   time.Time // when it was told
	Words  string    // the claim's summary as it was told then
}

// A Bearing is how one report bears on a sentence that is being checked.
type Bearing struct {
	Report   string
	Stance   CheckStance
	Share    float64 // how much of the sentence the report has in one place, 0-1
	Evidence []Evidence
}

// CheckStance is a report's stance towards a checked sentence.
type CheckStance string

// The stances towards a checked sentence.
const (
	CheckAffirms   CheckStance = "affirms"
	CheckDenies    CheckStance = "denies"
	CheckDiscusses CheckStance = "discusses"
	CheckUnrelated CheckStance = "unrelated"
)

// Evidence is the words that a bearing rests on.
type Evidence struct {
	Span
	Quote    string
	Polarity Polarity
}
