package text

import "context"

// A Layer is one kind of finding in a Doc.
type Layer string

// The layers, in the order in which the stages give them.
const (
	Language   Layer = "language"   // Language, LanguageBy, Unread
	Sentences  Layer = "sentences"  // Title, Paragraphs, Sentences, Tokens
	Tags       Layer = "tags"       // Token.Tag, Token.Lemma
	Tree       Layer = "tree"       // Token.Head, Token.Relation
	Quotations Layer = "quotations" // Quotations
	Names      Layer = "names"      // Entities, Mentions
	Times      Layer = "times"      // Times
	Places     Layer = "places"     // Places
	Statements Layer = "statements" // Statements, with speaker and chain
	Clauses    Layer = "clauses"    // Clauses
	Events     Layer = "events"     // Events; Background of events and clauses
	Figures    Layer = "figures"    // Figures
	Zones      Layer = "zones"      // the zone of the hours in Events and Clauses
	Conflicts  Layer = "conflicts"  // Conflicts
)

// A Stage adds layers to a document. It is built once, holds no state of a document, and
// may be used by many goroutines at once.
type Stage interface {
	Name() string
	Needs() []Layer
	Gives() []Layer
	// Read adds the stage's layers to d. Text that it can make nothing of leaves the
	// layer empty; an error is for a cancelled ctx or a broken bound, never for odd text.
	Read(ctx context.Context, d *Doc) error
}
