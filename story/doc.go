// Package story decides which reports tell of the same developing event, and who copied
// whom.
//
// A report comes in as its version and its reading and is boiled down to a [Sketch]: a
// weighted bag of terms and a sample of its word shingles. The [Grouper] holds the
// sketches of all live stories; [Grouper.Add] finds the report's original, if it is a
// copy, and the story it belongs to, or opens one. When a report shows that two stories
// are one, they merge and the younger id is remembered.
//
// Term weights rest on document frequencies that ship with the program, not on what has
// been seen so far: the same reports in the same order give the same stories whether
// they are imported one by one or at once. Dates speak against a match, never for one.
package story
