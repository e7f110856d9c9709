package hearsay

// A Statement is one attribution: a source, a cue ("said"), and the content that the
// report gives on that source's word. What the report says in its own voice has none.
type Statement struct {
	ID      string
	Source  Spans // whose word; empty where the sentence names no one
	Cue     Spans
	Content Spans
	Kind    StatementKind
	Speaker string // Entity.ID, through coreference; empty where unsure
	Stance  Stance
	Chain   Chain
	About   string // Statement.ID of the one that content like "that" or "the claim" takes up; empty where the content says it itself
}

// StatementKind says how the content is given.
type StatementKind string

// The kinds of statement.
const (
	DirectStatement   StatementKind = "direct"   // all within quotation marks
	IndirectStatement StatementKind = "indirect" // none of it
	MixedStatement    StatementKind = "mixed"
)

// Stance is what the source does with the content.
type Stance string

// The stances.
const (
	Asserts   Stance = "asserts"
	Denies    Stance = "denies"
	Questions Stance = "questions"
	Demands   Stance = "demands"
	Promises  Stance = "promises"
	Threatens Stance = "threatens"
	Believes  Stance = "believes"
	Intends   Stance = "intends"
)

// A Chain is the way a word took to the reader, outermost first: the publishing outlet,
// the wire it cites, the official the wire quotes, the witness the official heard.
type Chain []Link

// A Link is one hand through which a word passed.
type Link struct {
	Name string
	Kind LinkKind
	Key  string // Entity.Key where the link is an entity of the reading; never shown outside
}

// Root is the innermost link, the one whose word it is; the zero Link of an empty chain.
func (c Chain) Root() Link {
	if len(c) == 0 {
		return Link{}
	}
	return c[len(c)-1]
}

// LinkKind says what a link of a chain is.
type LinkKind string

// The kinds of link. A ReporterLink is the outlet's or wire's own eyes.
const (
	OutletLink       LinkKind = "outlet"
	WireLink         LinkKind = "wire"
	ReporterLink     LinkKind = "reporter"
	OfficialLink     LinkKind = "official"
	OrganizationLink LinkKind = "organization"
	PersonLink       LinkKind = "person"
	WitnessLink      LinkKind = "witness"
	DocumentLink     LinkKind = "document"
	PostLink         LinkKind = "post"
)
