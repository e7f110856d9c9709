package account

import "github.com/hearsay-news/hearsay"

// known is what is remembered of a proposition, by the stages that remember it. Turns are the numbers of accounts.
type known struct {
	// What was proposed of it.
	live, proposed *proposition // itself, and as it was proposed
	facts          *facts
	remarks        remarks
	id             string
	content        int32 // the number of what it says; 0 where it wasn't asked

	// How it was settled.
	settledAs settledAs
	voice     *voice          // but for a copy, which has its original's
	settled   int             // the turn at which it was settled otherwise than before last
	stirred   int             // the turn at which the weight of its words changed last
	put       bool            // it is background, but for what another report brings forward
	counts    *hearsay.Figure // of which party is the party
	party     string

	// What it was held against.
	paired
	verdicts map[*proposition]verdict
	linking  matches // of a denial of a connection: what makes one
	answered matches // of a denial: the deeds that it may answer
	tallied  tallied
	covers   *coverage // of a withdrawal: what it has in its words
	seat     seat

	// How it was linked.
	number  uint64 // from 1, in the order in which they were linked first
	kin     *kin
	linked  linked
	touched int // the turn at which it was linked anew last
	at      int // its place among those that are linked anew

	// What was told of it.
	fated int   // its place, from 1, among those to which something befell in the account before; 0 for none
	tale  *tale // of the claim that it opens
}
