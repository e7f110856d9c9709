// Package story decides which reports tell of the same developing event, and who copied
// whom.
//
// A report comes in as its version and its reading and is boiled down to a [Sketch]: a
// weighted bag of terms, one of phrases, and a sample of its word shingles. The [Grouper]
// keeps what counts of all of them. [Grouper.Add] finds the report's original, if it is a
// copy, and else the story it belongs to, or opens one; then it mends what the report
// shows to have been wrong nearby. [Grouper.Settle] mends the rest.
//
// # How two groups of reports are compared
//
// How alike two texts must be to tell of one event differs from story to story: forty
// reports of one trial are alike, forty headlines on a day at the markets hardly are. So
// nothing is compared with a fixed bar. Two groups of reports, or a group and one report,
// are linked by the mean likeness of their pairs in relation to the cohesion of both: how
// alike the members of each are among themselves, and, while there are few of them, how
// alike their nearest neighbours are; and, where texts are long, by the nearest two of their
// reports too. See link.go. All of this follows from sums of term weights, which are whole
// numbers: the order in which they were added doesn't show.
//
// # What speaks for and against a match
//
// Whole reports of two like events, two earthquakes on one island, are told in the same
// words. What they tell otherwise are days, months, tolls, numbers, persons, countries: marks
// (mark.go). Two groups are in conflict as far as their marks agree less with each other's
// than among themselves (conflict.go). How much likeness, size and each kind of conflict
// count was learnt, for long texts (evidence.go, lexicon/link.tsv); headlines have none of it.
// Texts of a few sentences by those who are part in an event share little: a ministry, a
// club and a survivor each tell of it in words of their own. Groups are bound by names that
// the news doesn't know and no other story of those days has (bond.go). A report or two go to
// the group whose words make theirs likelier than other news of that place would
// (wording.go), a small group to the larger one that says most of what it says, in many
// words, unless places or time speak against it (absorb.go); the more where it is the word
// of an office that others name there (named.go), and where somebody takes back what he said
// there (retract.go). What all notices of one office have in common hardly counts, nor what
// all that happens in one town has in common, its name (where.go).
//
// # How stories are mended
//
// A first report can't tell two like events apart; the tenth can. When enough of a story
// is new, its reports and those of the stories beside it are grouped again from nothing,
// best match first (agglomeration by average linkage, in the measure above; bench.go). A
// group of long texts whose halves, taken as wholes, are in conflict is cut in two (cut.go):
// joining what is nearest again and again can't see that. What comes out is matched with what
// was there: a group goes on under the id of the story that most of its reports are of. So
// stories merge, split and give reports up, and each such [Shift] is told, for links and read
// marks to follow. A copy goes where its original goes and counts for nothing else.
//
// # What it rests on
//
// Term weights rest on document frequencies that ship with the program, not on what has
// been seen so far. Dates speak against a match, never for one: time only takes from a
// link, and what days reports name counts where nobody knows when they were published.
// Neighbours are found by an index of terms that looks at the latest reports of each.
//
// # What it takes
//
// About 700 bytes a report, a third of it terms and phrases of four bytes each (term.go,
// bag.go); nearly all of it in large pieces without pointers, which the collector of garbage
// passes over (postings.go, letters.go, column.go). The shingles of all but the latest texts
// are let go, for copies are printed within days (overlap.go).
//
// No report asks for more work than another because there are many: its terms recall the
// latest reports that have them (recall.go), a large story is compared by its latest reports
// (tally.go), and what can't matter is left out by what it could come to at most (place.go).
// Words are looked up without a guess that the processor would have to take back (probe.go,
// pot.go), and memory that has to be waited for is waited for together.
package story
