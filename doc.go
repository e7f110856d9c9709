// Package hearsay holds the words in which Hearsay thinks: plain types for what is
// published, what it says, on whose word, and what an account of it all looks like.
//
// Data flows one way through the house:
//
//	intake → reading → story → account → desk
//
// Intake turns bytes into Versions of Reports. Reading turns one Version into an
// immutable Reading: sentences, entities, Statements with their Chains, times, places,
// Figures, Events and Clauses. Story groups Reports that tell of one developing event
// and notices Copies. Account turns the Readings of a Story into Claims, each resting on
// Assertions whose exact words can be shown, with Origins counted rather than outlets.
// The desk shows it.
//
// Every package may import this one; it imports the standard library only.
//
// # Positions
//
// Inside the program every position is a byte offset into the UTF-8 text of one
// Version (see [Version.Text]), end exclusive. Unicode code points exist only at the
// JSON edge, where one converter changes them.
package hearsay
