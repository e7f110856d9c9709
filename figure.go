package hearsay

import "math"

// Unbounded is the Max of a quantity that is open above ("at least three").
const Unbounded = math.MaxInt

// A Quantity is a whole number known between two bounds, both inclusive.
type Quantity struct {
	Min, Max int
}

// Exactly is the quantity that is n and nothing else.
func Exactly(n int) Quantity { return Quantity{n, n} }

// AtLeast is the quantity that is n or more.
func AtLeast(n int) Quantity { return Quantity{n, Unbounded} }

// Open reports whether the quantity has no upper bound.
func (q Quantity) Open() bool { return q.Max == Unbounded }

// Agrees reports whether some number satisfies both: "at least three" agrees with five.
func (q Quantity) Agrees(o Quantity) bool { return q.Min <= o.Max && o.Min <= q.Max }

// Counted says what a figure counts. Kinds are never merged.
type Counted string

// What figures count.
const (
	Killed       Counted = "killed"
	Injured      Counted = "injured"
	Missing      Counted = "missing"
	Arrested     Counted = "arrested"
	Displaced    Counted = "displaced"
	Evacuated    Counted = "evacuated"
	Rescued      Counted = "rescued"
	Attending    Counted = "attending"
	Deployed     Counted = "deployed"
	OtherCounted Counted = "other"
)

// A Figure is a number that a report gives, with its kind.
type Figure struct {
	Span         // the number words and what is counted: "at least three U.S. soldiers"
	Words string // the number as written: "at least three"
	Quantity
	Counted    Counted
	Who        string // "U.S. soldiers"; empty where not said
	Unit       string // for other: what is counted; empty for people
	Extent     string // a part of the whole that the count is confined to: "Joan XXIII hospital"; empty for the whole
	Additional bool   // comes on top of an earlier count ("three more")
	AsOf       string // ISO 8601 date or time; empty where not said
	Event      string // Event.ID; empty where none fits
	Statement  string // Statement.ID; empty in the report's own voice
	Background bool
}
